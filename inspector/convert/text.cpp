// Times, differences and bytes.
#include <inspector/convert/text.h>

#include <QDateTime>
#include <QtNumeric>

#include <limits>

namespace inspector {

using namespace Qt::StringLiterals;

QString isoTime(qint64 t)
{
    constexpr qint64 second = 1'000'000'000;
    qint64 seconds = t / second;
    qint64 rest = t % second;
    if (rest < 0) { // before 1970
        --seconds;
        rest += second;
    }
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s)
        + u".%1Z"_s.arg(rest, 9, 10, QLatin1Char('0'));
}

qint64 saturatingSubtract(qint64 a, qint64 b)
{
    qint64 difference = 0;
    if (qSubOverflow(a, b, &difference))
        return b < 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
    return difference;
}

QByteArray utf8Within(const QString &text, qsizetype mostBytes)
{
    QByteArray bytes = text.toUtf8().replace('\0', "\u2400");
    if (bytes.size() <= mostBytes)
        return bytes;
    qsizetype end = mostBytes;
    while (end > 0 && (uchar(bytes.at(end)) & 0xC0) == 0x80) // inside of a character
        --end;
    bytes.truncate(end);
    return bytes;
}

} // namespace inspector
