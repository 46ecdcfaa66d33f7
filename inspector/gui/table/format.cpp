// Numbers as people read them.
#include "format.h"

#include <QCoreApplication>
#include <QLocale>

namespace inspector {

namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(inspector::Format)
};

constexpr qint64 NsPerSecond = 1'000'000'000;

} // namespace

QString ageText(qint64 ns)
{
    const qint64 seconds = ns / NsPerSecond;
    if (seconds < 1)
        return Format::tr("now");
    if (seconds < 60)
        return Format::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Format::tr("%1 min").arg(seconds / 60);
    return Format::tr("%1 h").arg(seconds / 3600);
}

QString seqText(quint64 seq)
{
    return QString::number(seq);
}

QString countText(quint64 count)
{
    return QLocale().toString(count);
}

QString rateText(double perSecond)
{
    if (perSecond < 0.05)
        return countText(0);
    return Format::tr("%1/s").arg(QLocale().toString(perSecond, 'f', perSecond < 9.95 ? 1 : 0));
}

QString secondsText(qint64 ns, int decimals)
{
    QString text = QString::number(double(ns) / NsPerSecond, 'f', decimals);
    return text.replace(u'.', QLocale().decimalPoint());
}

QString bytesText(qint64 bytes)
{
    return bytes < 1'024 ? Format::tr("%1 B").arg(bytes)
                         : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

} // namespace inspector
