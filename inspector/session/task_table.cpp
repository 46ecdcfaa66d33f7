// The tasks of a session.
#include <inspector/session/task_table.h>

namespace inspector {

const Task *TaskTable::find(const QString &id) const
{
    const qsizetype *index = indexes.find(id);
    return index ? &at(*index) : nullptr;
}

qsizetype TaskTable::indexOf(const QString &id) const
{
    const qsizetype *index = indexes.find(id);
    return index ? *index : -1;
}

} // namespace inspector
