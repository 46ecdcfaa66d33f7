// Durations as people read them.
#pragma once

#include <QString>

namespace inspector {

/// Three digits and the unit that suits them: "850 ns", "12.3 µs", "4.56 ms", "1.20 s", "2.50 min", "24.0 h".
[[nodiscard]] QString durationText(qint64 ns);

} // namespace inspector
