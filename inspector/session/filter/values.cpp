// Values as people write them.
#include <inspector/session/filter/values.h>

#include <cmath>
#include <initializer_list>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace inspector::filter {

namespace {

using Unit = std::pair<QLatin1StringView, qint64>;

/// A number and one of the units, which stand longest first.
std::optional<qint64> parseWithUnit(const QString &text, std::initializer_list<Unit> units)
{
    for (const auto &[unit, factor] : units) {
        if (!text.endsWith(unit, Qt::CaseInsensitive))
            continue;
        bool ok = false;
        const QString digits = text.chopped(unit.size());
        const qint64 most = std::numeric_limits<qint64>::max() / factor;
        if (const qint64 whole = digits.toLongLong(&ok); ok && whole <= most && whole >= -most)
            return whole * factor;
        const double value = digits.toDouble(&ok) * double(factor);
        if (ok && std::abs(value) < 9.2e18)
            return qRound64(value); // 1.001 us are 1000.9999… ns
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Number> parseNumber(const QString &text)
{
    bool ok = false;
    if (const qint64 whole = text.toLongLong(&ok); ok)
        return Number(whole);
    if (const quint64 whole = text.toULongLong(&ok); ok)
        return Number(whole);
    return std::nullopt;
}

std::optional<qint64> parseBytes(const QString &text)
{
    return parseWithUnit(text,
                         {{"KiB"_L1, 1 << 10},
                          {"MiB"_L1, 1 << 20},
                          {"GiB"_L1, 1 << 30},
                          {"KB"_L1, 1'000},
                          {"MB"_L1, 1'000'000},
                          {"GB"_L1, 1'000'000'000},
                          {"B"_L1, 1},
                          {""_L1, 1}});
}

std::optional<qint64> parseDuration(const QString &text)
{
    if (text == u"0")
        return 0;
    QString plain = text;
    plain.replace(u'µ', u'u').replace(u'\u03bc', u'u'); // both signs for micro
    return parseWithUnit(plain,
                         {{"min"_L1, 60'000'000'000},
                          {"ns"_L1, 1},
                          {"us"_L1, 1'000},
                          {"ms"_L1, 1'000'000},
                          {"s"_L1, 1'000'000'000},
                          {"h"_L1, 3'600'000'000'000}});
}

} // namespace inspector::filter
