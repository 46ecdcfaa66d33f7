// The tasks of a session.
#include <inspector/session/task_table.h>

namespace inspector {

const Task &TaskTable::at(qsizetype number) const
{
    static const Task none;
    return contains(number) ? tasks.at(number) : none;
}

const Task *TaskTable::find(const QString &id) const
{
    const qsizetype number = indexOf(id);
    return number < 0 ? nullptr : &tasks.at(number);
}

qsizetype TaskTable::indexOf(const QString &id) const
{
    const std::optional<NameId> name = names.find(id);
    return name ? std::max(places.value(*name), NameMap::None) : NameMap::None;
}

} // namespace inspector
