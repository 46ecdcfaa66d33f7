// Icons, drawn in the colours of the palette: sharp at any size, right in light and dark.
#pragma once

#include <inspector/gui/theme/theme.h>

#include <QIcon>

namespace inspector {

/// What the icon shows.
enum class Glyph : quint8 {
    // For tool bars and menus.
    Pause,
    Play,
    StepBack,
    StepForward,
    Follow,
    Restart,
    Open,
    Save,
    Theme,
    Columns,
    Help,
    Everyone,
    Plus,
    Float,
    // For states: each has a shape of its own, so that no one needs its colour.
    Ring,
    HalfDisc,
    Disc,
    Square,
    Check,
    Cross,
    Slashed,
    Warning,
};

/// An icon that draws itself in the program's current text colour, or in a colour of the current theme:
/// `glyphIcon(Glyph::Cross, &ThemeColors::failed)`.
[[nodiscard]] QIcon glyphIcon(Glyph glyph, QColor ThemeColors::*color = nullptr);

} // namespace inspector
