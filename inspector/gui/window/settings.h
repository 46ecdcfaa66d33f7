// What the program remembers between runs, by name and type.
#pragma once

#include <inspector/gui/filter/saved_filters.h>
#include <inspector/gui/theme/theme.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace inspector::settings {

/// What is set can be read at once, and is written to the disk by another thread: returns when that is done. The
/// application waits for it as it ends.
void waitUntilWritten();

/// The memory that a session may take, in MiB.
inline constexpr int DefaultMemoryLimitMiB = 512;
inline constexpr int LeastMemoryLimitMiB = 1;
inline constexpr int MostMemoryLimitMiB = 1024 * 1024;

[[nodiscard]] int memoryLimitMiB();
void setMemoryLimitMiB(int mib);

[[nodiscard]] ThemeMode theme();
void setTheme(ThemeMode mode);

/// How a part of the window was left: the places of docks, widths of columns. Empty at first.
[[nodiscard]] QByteArray viewState(const QString &view);
void setViewState(const QString &view, const QByteArray &state);
/// Forgets them all.
void clearViewStates();

/// The colour rules as ColourRules::save() gives them; empty at first.
[[nodiscard]] QByteArray colourRules();
void setColourRules(const QByteArray &rules);

/// The filters used before, newest first.
[[nodiscard]] QStringList recentFilters();
void setRecentFilters(const QStringList &filters);

/// The filters with names, in the person's order.
[[nodiscard]] QList<SavedFilter> savedFilters();
void setSavedFilters(const QList<SavedFilter> &filters);

/// The name of the app that was attached to last; empty at first.
[[nodiscard]] QString lastApp();
void setLastApp(const QString &name);

/// The folder of the file that was opened or saved last.
[[nodiscard]] QString folder();
void setFolder(const QString &path);

} // namespace inspector::settings
