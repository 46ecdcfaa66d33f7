// Values as people write them: whole numbers, sizes and durations.
#pragma once

#include <QString>

#include <limits>
#include <optional>

namespace inspector::filter {

/// Wide enough for every whole number of 64 bits, signed or not, and for every double: ids and times are such numbers.
using Number = long double;
static_assert(std::numeric_limits<Number>::digits >= 64);

/// `42`, `-1`: a whole number of 64 bits.
[[nodiscard]] std::optional<Number> parseNumber(const QString &text);
/// `640`, `640B`, `1.5KB`, `2MiB`.
[[nodiscard]] std::optional<qint64> parseBytes(const QString &text);
/// In ns: `5ms`, `1.5s`, `200us`, `2min`. Only 0 needs no unit.
[[nodiscard]] std::optional<qint64> parseDuration(const QString &text);

} // namespace inspector::filter
