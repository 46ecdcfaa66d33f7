// A task's status in words and as an icon, alike in all views.
#pragma once

#include <inspector/session/task_table.h>

#include <QIcon>

namespace inspector {

/// `running`, `completed`, …; also `cancelling` and `request dropped` where that is what matters.
[[nodiscard]] QString taskStatusText(const Task &task);
[[nodiscard]] QIcon taskStatusIcon(const Task &task);

} // namespace inspector
