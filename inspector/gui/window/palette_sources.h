// What the window offers to its command palette.
#pragma once

#include <inspector/gui/palette/palette_entry.h>

#include <functional>

class QMainWindow;

namespace inspector {

class Session;

/// Takes the name of an agent, or the id of a task.
using Use = std::function<void(const QString &)>;

/// Every action that can be used now: those of the menus, then those that only a tool bar or a view has. They are
/// looked up when nothing is typed yet.
[[nodiscard]] PaletteSource commandsOf(QMainWindow *window);
/// The agents whose names fit best.
[[nodiscard]] PaletteSource agentsOf(const Session *session, const Use &use);
/// The newest tasks that have each of the words in their id or name.
[[nodiscard]] PaletteSource tasksOf(const Session *session, const Use &use);

} // namespace inspector
