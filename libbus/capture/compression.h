// How the chunks of a capture are compressed.
#pragma once

#include <libbus/export.h>

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace bus {

enum class Compression : quint8 {
    None,
    Lz4,  ///< quick; a third to a half of the size
    Zstd, ///< slower and smaller
};

/// Whether this build of the library can write and read it (LIBBUS_WITH_LZ4, LIBBUS_WITH_ZSTD).
[[nodiscard]] LIBBUS_EXPORT bool isAvailable(Compression compression);

namespace detail {

/// The word that stands for it in MCAP: empty, `lz4`, `zstd`.
[[nodiscard]] QByteArray compressionName(Compression compression);
[[nodiscard]] std::optional<Compression> compressionFromName(QByteArrayView name);

/// The compressed bytes, or nothing where it is not available or fails.
[[nodiscard]] std::optional<QByteArray> compressed(Compression compression, const QByteArray &bytes);
/// The bytes again, exactly `size` of them, or nothing where it is not available or they are damaged.
[[nodiscard]] std::optional<QByteArray> uncompressed(Compression compression, QByteArrayView bytes, qsizetype size);

} // namespace detail
} // namespace bus
