// Tasks as a table for a person.
#pragma once

#include <inspector/session/task_table.h>

#include <QList>
#include <QString>

namespace inspector::cli {

/// Of an open task it says how long it has been open at `now` (ns since the UNIX epoch).
[[nodiscard]] QString taskTableText(const QList<Task> &tasks, qint64 now);

} // namespace inspector::cli
