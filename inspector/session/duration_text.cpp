// Chooses the unit of a duration.
#include <inspector/session/duration_text.h>

#include <QLocale>

namespace inspector {

using namespace Qt::StringLiterals;

QString durationText(qint64 ns)
{
    if (ns < 1'000)
        return u"%1 ns"_s.arg(ns);
    double value = double(ns);
    QString unit;
    for (const auto &name : {u"\u00b5s"_s, u"ms"_s, u"s"_s}) {
        value /= 1'000;
        unit = name;
        if (value < 999.5)
            break;
    }
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return u"%1 %2"_s.arg(QLocale().toString(value, 'f', decimals), unit);
}

} // namespace inspector
