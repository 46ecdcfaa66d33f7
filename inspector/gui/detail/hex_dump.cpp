// Writes hexadecimal lines.
#include <inspector/gui/detail/hex_dump.h>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;

qint64 hexLineCount(qsizetype bytes, int perLine)
{
    return (bytes + perLine - 1) / perLine;
}

QString hexLine(QByteArrayView bytes, qint64 line, int perLine)
{
    constexpr int GroupSize = 8;
    const qsizetype offset = line * perLine;
    if (line < 0 || offset >= bytes.size())
        return {};
    const auto part = bytes.sliced(offset, std::min<qsizetype>(perLine, bytes.size() - offset));
    QString hex, characters;
    for (int i = 0; i < perLine; ++i) {
        if (i > 0 && i % GroupSize == 0)
            hex += u' ';
        if (i >= part.size()) {
            hex += u"   "_s;
            continue;
        }
        const auto byte = uchar(part[i]);
        hex += u"%1 "_s.arg(byte, 2, 16, QChar(u'0'));
        characters += byte >= 0x20 && byte < 0x7f ? QChar(byte) : QChar(u'.');
    }
    return u"%1  %2 |%3|"_s.arg(offset, 8, 16, QChar(u'0')).arg(hex, characters);
}

QString hexDump(QByteArrayView bytes, qint64 mostLines)
{
    QString dump;
    const qint64 lines = std::min(hexLineCount(bytes.size()), mostLines);
    for (qint64 line = 0; line < lines; ++line)
        dump += hexLine(bytes, line) + u'\n';
    return dump;
}

} // namespace inspector
