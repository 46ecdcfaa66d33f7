// Compression by the packaged libraries, as far as the build has them.
#include <libbus/capture/compression.h>

#if LIBBUS_WITH_LZ4
#include <lz4frame.h>
#endif
#if LIBBUS_WITH_ZSTD
#include <zstd.h>
#endif

namespace bus {

namespace {

#if LIBBUS_WITH_LZ4
std::optional<QByteArray> lz4Compressed(const QByteArray &bytes)
{
    QByteArray out(qsizetype(LZ4F_compressFrameBound(size_t(bytes.size()), nullptr)), Qt::Uninitialized);
    const size_t size =
        LZ4F_compressFrame(out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()), nullptr);
    if (LZ4F_isError(size))
        return std::nullopt;
    out.resize(qsizetype(size));
    return out;
}

std::optional<QByteArray> lz4Uncompressed(QByteArrayView bytes, qsizetype size)
{
    LZ4F_dctx *context = nullptr;
    if (LZ4F_isError(LZ4F_createDecompressionContext(&context, LZ4F_VERSION)))
        return std::nullopt;
    QByteArray out(size, Qt::Uninitialized);
    qsizetype written = 0;
    size_t expected = 1; // 0 at the end of the frame
    while (!bytes.isEmpty() && expected != 0) {
        size_t room = size_t(size - written);
        size_t taken = size_t(bytes.size());
        expected = LZ4F_decompress(context, out.data() + written, &room, bytes.data(), &taken, nullptr);
        if (LZ4F_isError(expected) || (room == 0 && taken == 0))
            break;
        written += qsizetype(room);
        bytes = bytes.sliced(qsizetype(taken));
    }
    LZ4F_freeDecompressionContext(context);
    return expected == 0 && written == size ? std::optional(out) : std::nullopt;
}
#endif

#if LIBBUS_WITH_ZSTD
std::optional<QByteArray> zstdCompressed(const QByteArray &bytes)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()), 1);
    if (ZSTD_isError(size))
        return std::nullopt;
    out.resize(qsizetype(size));
    return out;
}

std::optional<QByteArray> zstdUncompressed(QByteArrayView bytes, qsizetype size)
{
    QByteArray out(size, Qt::Uninitialized);
    const size_t written = ZSTD_decompress(out.data(), size_t(size), bytes.data(), size_t(bytes.size()));
    return !ZSTD_isError(written) && written == size_t(size) ? std::optional(out) : std::nullopt;
}
#endif

} // namespace

bool isAvailable(Compression compression)
{
    switch (compression) {
    case Compression::None: return true;
    case Compression::Lz4: return LIBBUS_WITH_LZ4;
    case Compression::Zstd: return LIBBUS_WITH_ZSTD;
    }
    return false;
}

QByteArray detail::compressionName(Compression compression)
{
    switch (compression) {
    case Compression::None: break;
    case Compression::Lz4: return "lz4";
    case Compression::Zstd: return "zstd";
    }
    return "";
}

std::optional<Compression> detail::compressionFromName(QByteArrayView name)
{
    for (const Compression known : {Compression::None, Compression::Lz4, Compression::Zstd}) {
        if (name == compressionName(known))
            return known;
    }
    return std::nullopt;
}

std::optional<QByteArray> detail::compressed(Compression compression, const QByteArray &bytes)
{
    switch (compression) {
    case Compression::None: return bytes;
#if LIBBUS_WITH_LZ4
    case Compression::Lz4: return lz4Compressed(bytes);
#endif
#if LIBBUS_WITH_ZSTD
    case Compression::Zstd: return zstdCompressed(bytes);
#endif
    default: return std::nullopt;
    }
}

std::optional<QByteArray> detail::uncompressed(Compression compression, QByteArrayView bytes, qsizetype size)
{
    switch (compression) {
    case Compression::None: return bytes.size() == size ? std::optional(bytes.toByteArray()) : std::nullopt;
#if LIBBUS_WITH_LZ4
    case Compression::Lz4: return lz4Uncompressed(bytes, size);
#endif
#if LIBBUS_WITH_ZSTD
    case Compression::Zstd: return zstdUncompressed(bytes, size);
#endif
    default: return std::nullopt;
    }
}

} // namespace bus
