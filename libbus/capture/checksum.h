// Internal: CRC-32 as MCAP uses it, by zlib.
#pragma once

#include <QByteArrayView>

namespace bus::detail {

/// The CRC-32 of the bytes; where `before` is the CRC of what stands before them, that of both together.
[[nodiscard]] quint32 crc32(QByteArrayView bytes, quint32 before = 0);

} // namespace bus::detail
