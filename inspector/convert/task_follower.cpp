// Compares a task before a message and after it.
#include <inspector/convert/task_follower.h>

namespace inspector {
namespace {
constexpr qint64 MemoryLimit = 1024 * 1024; // of the session: only its tasks are looked at
} // namespace

TaskFollower::TaskFollower()
{
    session.setMemoryLimit(MemoryLimit);
    session.keepAllTasks();
}

TaskFollower::Change TaskFollower::take(const SettledMessage &settled)
{
    const QString *id = bus::taskIdOf(settled.message.payload());
    if (!id)
        return {};
    const Task *before = tasks().find(*id);
    const bool isNew = !before;
    const bool wasOpen = before && before->isOpen();

    std::vector<bus::Record> records = {bus::MessageRecord{settled.t, settled.message}};
    records.insert(records.end(), settled.fates.begin(), settled.fates.end());
    session.append(records);

    const Task *task = tasks().find(*id);
    if (!task) // its number was there before, and the session leaves it out
        return {};
    const bool began = isNew || (!wasOpen && task->isOpen());
    return {task, began, !task->isOpen() && (began || wasOpen)};
}

} // namespace inspector
