// The look of the inspector: a light and a dark palette, and colours by what they mean.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <optional>

namespace inspector {

/// Light, dark, or whichever of the two the desktop uses.
enum class ThemeMode : quint8 { System, Light, Dark };

/// Colours by meaning, never by name, so that a view suits every palette. The hues are those of Okabe and Ito,
/// which colour-blind people can tell apart; still, no view says anything by colour alone. What is written in them
/// stands out from what it is written on by 4.5 to 1 at least.
struct ThemeColors {
    /// A group of message kinds.
    struct Group {
        QColor mark; ///< for glyphs, chips and text on the base colour
        QColor tint; ///< a faint background that text stays readable on
    };
    Group lifecycle;
    Group frame;
    Group task;
    Group stream;

    QColor drop;     ///< a full queue refused a message
    QColor dropTint; ///< the background of a row with a drop
    QColor failed;   ///< a handler threw, a task failed
    QColor failedTint;
    QColor waiting; ///< not handled yet
    QColor loss;    ///< records are missing here
    QColor lossTint;
    QColor good;  ///< ready, completed
    QColor muted; ///< secondary text
    QColor found; ///< what was searched for, or marked
    QColor foundText;
    QColor badge; ///< "n new": the palette turned round, so that it is no selected row
    QColor badgeText;
};

/// Applies and answers for the program's look.
class Theme {
public:
    /// Sets style and palette of the whole program. Widgets that cache colours hear of it as a
    /// QEvent::PaletteChange.
    static void apply(ThemeMode mode);
    /// What was applied last.
    [[nodiscard]] static ThemeMode mode();

    /// The colours that suit a palette, by the lightness of its base.
    [[nodiscard]] static const ThemeColors &colors(const QPalette &palette);
    /// Those of the program's palette.
    [[nodiscard]] static const ThemeColors &colors();
    [[nodiscard]] static bool isDark(const QPalette &palette);

    /// The word of a mode in settings and on the command line: `dark`.
    [[nodiscard]] static QString modeName(ThemeMode mode);
    /// The mode of that word; nothing for another word.
    [[nodiscard]] static std::optional<ThemeMode> modeFromName(QStringView name);
};

} // namespace inspector
