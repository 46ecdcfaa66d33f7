// The tasks of a session.
#include <inspector/session/task_table.h>

namespace inspector {

const Task *TaskTable::find(const QString &id) const
{
    const auto index = indexes.constFind(id);
    return index == indexes.cend() ? nullptr : &at(*index);
}

} // namespace inspector
