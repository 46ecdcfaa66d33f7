// The terminal behind stdout: may we use colour, how wide is it, what does a text take up on it?
#pragma once

#include <QString>

namespace inspector::cli {

enum class Colour { None, Dim, Red, Green, Yellow, Blue, Magenta, Cyan };

class Terminal {
public:
    /// Looks at stdout and at the environment: NO_COLOR, TERM, COLUMNS.
    Terminal();
    Terminal(bool colours, int width) : colours(colours), columns(width) {}

    /// Columns; 0 where stdout is no terminal and lines may be of any length.
    [[nodiscard]] int width() const { return columns; }
    [[nodiscard]] bool isTerminal() const { return columns > 0; }
    [[nodiscard]] QString coloured(Colour colour, const QString &text) const;

private:
    bool colours = false;
    int columns = 0;
};

/// The columns that a text takes up on a terminal: 2 for a wide character.
[[nodiscard]] int columnsOf(const QString &text);
/// At most so many columns of it, the last one an ellipsis where something was cut off.
[[nodiscard]] QString cutTo(const QString &text, int columns);
/// Cut off or filled up with spaces to just so many columns.
[[nodiscard]] QString leftIn(const QString &text, int columns);
[[nodiscard]] QString rightIn(const QString &text, int columns);
/// Without what a terminal would take for a command: names and texts come from others.
[[nodiscard]] QString harmless(QString text);

} // namespace inspector::cli
