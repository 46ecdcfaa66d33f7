// What the program was asked to do on its command line.
#pragma once

#include <inspector/gui/theme/theme.h>

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace inspector {

struct CommandLine {
    QString language;               ///< empty: as the locale says
    std::optional<ThemeMode> theme; ///< for this run; nothing: as the settings say
    QSize size;                     ///< of the window; invalid: as it was left
    QString screenshotFile;         ///< empty: no screenshot
    double screenshotAfter = 3;     ///< seconds
    quint64 seed = 1;               ///< of the built-in session
    double speed = 1;
    QString app;  ///< its name or pid, to attach to; empty: none
    QString bus;  ///< of the app; empty: its first
    QString file; ///< to open; empty: the built-in session
};

/// The program has nothing to do but say this and end.
struct CommandLineAnswer {
    QString text;
    int exitCode = 0; ///< 0: asked for (help, version); 2: what is wrong with the command line
};

/// Reads the program's arguments, its name first. Texts come in the language of the translators installed.
[[nodiscard]] std::variant<CommandLine, CommandLineAnswer> readCommandLine(const QStringList &arguments);

/// The value of --language alone, which is needed before anything can be said.
[[nodiscard]] QString languageOption(const QStringList &arguments);

} // namespace inspector
