// Values as people write them: whole numbers, sizes and durations.
#pragma once

#include <QString>

#include <optional>

namespace inspector::filter {

/// `42`, `-1`.
[[nodiscard]] std::optional<qint64> parseNumber(const QString &text);
/// `640`, `640B`, `1.5KB`, `2MiB`.
[[nodiscard]] std::optional<qint64> parseBytes(const QString &text);
/// In ns: `5ms`, `1.5s`, `200us`, `2min`. Only 0 needs no unit.
[[nodiscard]] std::optional<qint64> parseDuration(const QString &text);

} // namespace inspector::filter
