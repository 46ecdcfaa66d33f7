// Chooses the unit of a duration.
#include <inspector/session/duration_text.h>

#include <QLocale>

#include <limits>

namespace inspector {

using namespace Qt::StringLiterals;

QString durationText(qint64 ns)
{
    if (ns < 1'000)
        return u"%1 ns"_s.arg(ns);
    struct Unit {
        const char16_t *name;
        double size;  ///< of the one before
        double until; ///< from here on the next one
    };
    constexpr double Ever = std::numeric_limits<double>::infinity();
    constexpr Unit units[] = {
        {u"\u00b5s", 1'000, 999.5}, {u"ms", 1'000, 999.5}, {u"s", 1'000, 119.5}, {u"min", 60, 119.5}, {u"h", 60, Ever}};
    double value = double(ns);
    QString unit;
    for (const Unit &next : units) {
        value /= next.size;
        unit = QString::fromUtf16(next.name);
        if (value < next.until)
            break;
    }
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return u"%1 %2"_s.arg(QLocale().toString(value, 'f', decimals), unit);
}

} // namespace inspector
