// CRC-32 by zlib.
#include <libbus/capture/checksum.h>

#include <zlib.h>

namespace bus::detail {

quint32 crc32(QByteArrayView bytes, quint32 before)
{
    if (bytes.isEmpty())
        return before; // zlib takes a null pointer for a wish to begin anew
    return quint32(::crc32_z(before, reinterpret_cast<const Bytef *>(bytes.data()), z_size_t(bytes.size())));
}

} // namespace bus::detail
