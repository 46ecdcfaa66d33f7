// The colours that a person can give to rows.
#pragma once

#include <inspector/gui/theme/theme.h>

#include <array>

namespace inspector {

/// Hues that stay apart for colour-blind people, too; in a light and a dark palette alike.
enum class Hue : quint8 { Red, Orange, Yellow, Green, Sky, Blue, Purple, Grey };
inline constexpr std::array AllHues{Hue::Red, Hue::Orange, Hue::Yellow, Hue::Green,
                                    Hue::Sky, Hue::Blue,   Hue::Purple, Hue::Grey};

/// A background that the palette's text is readable on.
[[nodiscard]] QColor hueTint(Hue hue, const QPalette &palette);
/// The word of a hue in settings: `orange`.
[[nodiscard]] QString hueWord(Hue hue);
[[nodiscard]] std::optional<Hue> hueFromWord(QStringView word);
/// Its name for people.
[[nodiscard]] QString hueName(Hue hue);

} // namespace inspector
