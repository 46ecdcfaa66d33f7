// Numbers as people read them, in the program's locale.
#pragma once

#include <QString>

namespace inspector {

/// How long ago, in the largest unit that fits: `now`, `4 s`, `3 min`, `2 h`.
[[nodiscard]] QString ageText(qint64 ns);
/// With group separators: `12,345`.
[[nodiscard]] QString countText(quint64 count);
/// `0`, `0.4/s`, `52/s`, `12,345/s`.
[[nodiscard]] QString rateText(double perSecond);
/// `512 B`, `48.2 MiB`.
[[nodiscard]] QString bytesText(qint64 bytes);

} // namespace inspector
