// Nanoseconds for a person: three digits and a unit.
#pragma once

#include <QString>

namespace inspector::cli {

[[nodiscard]] inline QString durationText(qint64 ns)
{
    using namespace Qt::StringLiterals;
    if (ns < 1'000)
        return u"%1 ns"_s.arg(ns);
    if (ns < 1'000'000)
        return u"%1 µs"_s.arg(double(ns) / 1e3, 0, 'g', 3);
    if (ns < 1'000'000'000)
        return u"%1 ms"_s.arg(double(ns) / 1e6, 0, 'g', 3);
    return u"%1 s"_s.arg(double(ns) / 1e9, 0, 'f', 1);
}

} // namespace inspector::cli
