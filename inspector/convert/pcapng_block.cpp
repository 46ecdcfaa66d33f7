// Layout of a block: type, length, body, options, length again.
#include <inspector/convert/pcapng_block.h>

#include <QtEndian>

namespace inspector {
namespace {

void appendNumber(QByteArray &to, quint32 number)
{
    const quint32 little = qToLittleEndian(number);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace

void PcapngBlock::addPadded(QByteArrayView bytes)
{
    body += bytes;
    body.append((4 - bytes.size() % 4) % 4, '\0');
}

void PcapngBlock::addOption(quint16 code, QByteArrayView value)
{
    hasOptions = true;
    add(code);
    add(quint16(value.size()));
    addPadded(value);
}

void PcapngBlock::addOption(quint16 code, quint64 number)
{
    const quint64 little = qToLittleEndian(number);
    addOption(code, QByteArrayView(reinterpret_cast<const char *>(&little), sizeof little));
}

QByteArray PcapngBlock::bytes() const
{
    constexpr quint32 frame = 12; // the type and two lengths
    const quint32 endOfOptions = hasOptions ? 4 : 0;
    const quint32 length = frame + quint32(body.size()) + endOfOptions;
    QByteArray block;
    block.reserve(qsizetype(length));
    appendNumber(block, quint32(type));
    appendNumber(block, length);
    block += body;
    block.append(qsizetype(endOfOptions), '\0');
    appendNumber(block, length);
    return block;
}

} // namespace inspector
