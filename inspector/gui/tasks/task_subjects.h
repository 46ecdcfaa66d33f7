// What a task can be filtered by.
#pragma once

#include "task_model.h"

#include <inspector/gui/filter/subject.h>

#include <QList>

namespace inspector {

/// What the cell shows first, then the task itself, its name, who asked and who answers.
[[nodiscard]] QList<Subject> taskSubjects(const Task &task, TaskModel::Column column);

} // namespace inspector
