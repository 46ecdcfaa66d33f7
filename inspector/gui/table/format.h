// Numbers as people read them, in the program's locale.
#pragma once

#include <QString>

namespace inspector {

/// How long ago, in the largest unit that fits: `now`, `4 s`, `3 min`, `2 h`.
[[nodiscard]] QString ageText(qint64 ns);
/// The number of a message, as it is typed into a filter: `12345`. It is a name, so nothing groups its digits.
[[nodiscard]] QString seqText(quint64 seq);
/// How many there are, with group separators: `12,345`.
[[nodiscard]] QString countText(quint64 count);
/// `0`, `0.4/s`, `52/s`, `12,345/s`.
[[nodiscard]] QString rateText(double perSecond);
/// A time in seconds, without its unit: `1204.250000`.
[[nodiscard]] QString secondsText(qint64 ns, int decimals);
/// `512 B`, `48.2 MiB`.
[[nodiscard]] QString bytesText(qint64 bytes);

} // namespace inspector
