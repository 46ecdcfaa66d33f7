// Walks over the records of an MCAP file, and past what is damaged.
#include <libbus/capture/checksum.h>
#include <libbus/capture/compression.h>
#include <libbus/capture/mcap_format.h>
#include <libbus/capture/mcap_walker.h>

#include <algorithm>
#include <utility>

namespace bus::mcap {

using namespace Qt::StringLiterals;

namespace {

/// The bytes of a chunk record before its content, where the name of its compression has as many bytes.
constexpr qint64 chunkHeadSize(qint64 nameSize)
{
    return RecordHeadSize + 3 * qint64(sizeof(quint64)) + 2 * qint64(sizeof(quint32)) + nameSize
        + qint64(sizeof(quint64));
}

constexpr qint64 longestCompressionName = 16;

/// Reads a chunk's head and checks that its lengths agree with each other. That tells a chunk more surely than its
/// opcode, one byte, which is not looked at: it may be damaged.
std::optional<ChunkHead> parseChunkHead(QByteArrayView bytes, qint64 offset)
{
    ByteReader reader(bytes);
    (void)reader.take<quint8>(); // opcode
    const auto length = reader.take<quint64>();
    ChunkHead head;
    (void)reader.take<quint64>(); // the times of
    (void)reader.take<quint64>(); // its messages
    head.uncompressedSize = reader.take<quint64>();
    head.crc = reader.take<quint32>();
    head.compression = reader.takeString().toByteArray();
    const auto contentSize = reader.take<quint64>();
    const qint64 headSize = chunkHeadSize(head.compression.size());
    const bool isSound = reader.isOk() && contentSize <= MaxChunkBytes && head.uncompressedSize <= MaxChunkBytes
        && length == quint64(headSize - RecordHeadSize) + contentSize
        && (!head.compression.isEmpty() || contentSize == head.uncompressedSize);
    if (!isSound)
        return std::nullopt;
    head.contentAt = offset + headSize;
    head.contentSize = qint64(contentSize);
    return head;
}

/// Whether a record of that length can be what its opcode says.
bool isPlausible(Opcode opcode, quint64 length)
{
    if (opcode == Opcode::DataEnd)
        return length == sizeof(quint32);
    if (opcode == Opcode::Footer)
        return length == quint64(FooterSize - RecordHeadSize);
    return opcode != Opcode(0) && opcode != Opcode::Chunk; // a chunk's head would have told
}

} // namespace

Walker::Walker(QIODevice *device) : device(device), size(device->size())
{
    closed = hasFooter();
}

QByteArray Walker::bytesAt(qint64 offset, qint64 count)
{
    if (offset < 0 || offset >= size || !device->seek(offset))
        return {};
    return device->read(std::min(size - offset, count));
}

bool Walker::isMcap()
{
    return beginsWithMagic() || hasHeader() || closed;
}

bool Walker::beginsWithMagic()
{
    return bytesAt(0, Magic.size()) == Magic;
}

/// Whether the record that stands first in every file does, behind the bytes that tell the format.
bool Walker::hasHeader()
{
    constexpr quint64 longest = 64 * 1024; // a profile and a library's name
    const QByteArray recordHead = bytesAt(Magic.size(), RecordHeadSize);
    ByteReader reader(recordHead);
    const auto opcode = Opcode(reader.take<quint8>());
    const auto length = reader.take<quint64>();
    if (!reader.isOk() || opcode != Opcode::Header || length > longest)
        return false;
    const QByteArray content = bytesAt(Magic.size() + RecordHeadSize, qint64(length));
    ByteReader strings(content);
    (void)strings.takeString();
    (void)strings.takeString();
    return strings.isOk() && quint64(content.size()) == length && strings.remaining().isEmpty();
}

bool Walker::hasFooter()
{
    const QByteArray end = bytesAt(std::max(qint64(0), size - FooterSize - Magic.size()), FooterSize + Magic.size());
    return end.size() == FooterSize + Magic.size() && Opcode(end.front()) == Opcode::Footer && end.endsWith(Magic);
}

/// Finds the first record, and says what is wrong before it. Whoever reads a file as MCAP means it as such: so without
/// any other sign of that the chunks are looked for.
std::optional<Walker::Step> Walker::begin()
{
    at = Magic.size();
    if (beginsWithMagic())
        return std::nullopt;
    if (isMcap())
        return Step{
            Step::Type::Remark,
            0,
            {},
            u"its first 8 bytes are damaged, or of another version of MCAP; the rest is read as far as that goes"_s};
    const std::optional<qint64> chunk = findChunk(0);
    at = chunk.value_or(size);
    const QString text = chunk ? u"the file is damaged at its beginning; reading goes on at byte %1"_s.arg(*chunk)
                               : u"this is no MCAP file: it does not begin as one"_s;
    return Step{Step::Type::Damage, 0, {}, text};
}

Walker::Step Walker::next()
{
    if (!std::exchange(begun, true)) {
        if (std::optional<Step> remark = begin())
            return *std::move(remark);
    }
    while (at < size) {
        const QByteArray recordHead = bytesAt(at, RecordHeadSize);
        ByteReader reader(recordHead);
        const auto opcode = Opcode(reader.take<quint8>());
        const auto length = reader.take<quint64>();
        if (!reader.isOk())
            return skipDamage(u"the file is cut off in the middle of a record"_s);
        if (const std::optional<ChunkHead> chunk = chunkHeadAt(at))
            return stepOver(*chunk);
        if (!isPlausible(opcode, length))
            return skipDamage(u"the file is damaged"_s);
        if (length > quint64(size - at - RecordHeadSize))
            return skipDamage(u"the file is cut off in the middle of a record"_s);

        const qint64 recordAt = at;
        at += RecordHeadSize + qint64(length);
        if (opcode == Opcode::DataEnd || opcode == Opcode::Footer) {
            dataEndSeen = true;
            at = size;
        } else if (opcode == Opcode::Schema || opcode == Opcode::Channel || opcode == Opcode::Message) {
            QString error;
            if (std::optional<QByteArray> record = content(recordAt, &error))
                return {Step::Type::Chunk, recordAt, *std::move(record), {}};
            return {Step::Type::Damage, recordAt, {}, error};
        }
    }
    return {Step::Type::End, size, {}, {}};
}

std::optional<QByteArray> Walker::content(qint64 offset, QString *error)
{
    if (const std::optional<ChunkHead> chunk = chunkHeadAt(offset))
        return contentOf(*chunk, error);
    const QByteArray recordHead = bytesAt(offset, RecordHeadSize);
    ByteReader reader(recordHead);
    (void)reader.take<quint8>();
    const auto length = reader.take<quint64>();
    if (reader.isOk() && length <= MaxChunkBytes) {
        QByteArray record = bytesAt(offset, RecordHeadSize + qint64(length));
        if (record.size() == RecordHeadSize + qint64(length))
            return record;
    }
    *error = u"there is no whole record at byte %1"_s.arg(offset);
    return std::nullopt;
}

std::optional<ChunkHead> Walker::chunkHeadAt(qint64 offset)
{
    return parseChunkHead(bytesAt(offset, chunkHeadSize(longestCompressionName)), offset);
}

/// The chunk's records. Of a chunk that is cut off, what there is, unless it is compressed.
std::optional<QByteArray> Walker::contentOf(const ChunkHead &chunk, QString *error)
{
    const std::optional<Compression> compression = detail::compressionFromName(chunk.compression);
    if (!compression || !isAvailable(*compression)) {
        *error = u"its compression, \"%1\", cannot be read by this build"_s.arg(QString::fromUtf8(chunk.compression));
        return std::nullopt;
    }
    const QByteArray stored = bytesAt(chunk.contentAt, chunk.contentSize);
    if (stored.size() < chunk.contentSize) {
        if (*compression == Compression::None)
            return stored;
        *error = u"it is cut off"_s;
        return std::nullopt;
    }
    std::optional<QByteArray> records = *compression == Compression::None
        ? stored
        : detail::uncompressed(*compression, stored, qsizetype(chunk.uncompressedSize));
    if (records && (chunk.crc == 0 || detail::crc32(*records) == chunk.crc))
        return records;
    *error = u"its checksum does not fit"_s;
    return std::nullopt;
}

Walker::Step Walker::stepOver(const ChunkHead &chunk)
{
    const qint64 chunkAt = at;
    at = std::min(chunk.end(), size);
    QString error;
    if (std::optional<QByteArray> records = contentOf(chunk, &error))
        return {Step::Type::Chunk, chunkAt, *std::move(records), {}};
    return {Step::Type::Damage, chunkAt, {}, u"the chunk at byte %1 is skipped: %2"_s.arg(chunkAt).arg(error)};
}

/// Goes on at the next chunk, or at the end where there is none.
Walker::Step Walker::skipDamage(const QString &what)
{
    const qint64 from = at;
    const std::optional<qint64> chunk = findChunk(from + 1);
    at = chunk.value_or(size);
    const QString text = chunk ? u"%1 at byte %2; reading goes on at byte %3"_s.arg(what).arg(from).arg(*chunk)
                               : u"%1 at byte %2, and nothing can be read after it"_s.arg(what).arg(from);
    return {Step::Type::Damage, from, {}, text};
}

std::optional<qint64> Walker::findChunk(qint64 from)
{
    constexpr qint64 blockSize = 1 << 20;
    const qint64 headSize = chunkHeadSize(longestCompressionName);
    for (qint64 blockAt = from; blockAt < size; blockAt += blockSize) {
        const QByteArray block = bytesAt(blockAt, blockSize + headSize); // a head may reach into the next block
        if (block.isEmpty())
            break;
        for (qsizetype i = block.indexOf(char(Opcode::Chunk)); i >= 0 && i < blockSize;
             i = block.indexOf(char(Opcode::Chunk), i + 1)) {
            const QByteArrayView candidate = QByteArrayView(block).sliced(i);
            if (parseChunkHead(candidate.first(std::min(headSize, candidate.size())), blockAt + i))
                return blockAt + i;
        }
    }
    return std::nullopt;
}

} // namespace bus::mcap
