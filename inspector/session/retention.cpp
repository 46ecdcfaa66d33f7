// Keeps a session within its limit of memory.
#include <inspector/session/retention.h>

namespace inspector {

namespace {

/// Rows looked at: some milliseconds. What is left to do waits for the next turn.
constexpr qint64 EvictedAtOnce = 16'384;
/// For what is forgotten of them; more where more comes in, so that no more gathers than goes.
constexpr qint64 LeastTasksLookedAt = 64;
/// All agents have to be looked at to forget what they were, so it is done now and then; of the tasks some each time.
constexpr qint64 RowsBetweenLooksAtAgents = 65'536;

} // namespace

bool Retention::evictRows(SessionData &data, qint64 appended) const
{
    return data.rows.evictDownTo(rowsAllowed(data), std::max(EvictedAtOnce, 4 * appended));
}

bool Retention::forgetPast(SessionData &data, qint64 appended) const
{
    const qint64 begin = data.rows.eviction().wholeFrom();
    data.queues.forgetBefore(begin);
    const qint64 looks = std::max(LeastTasksLookedAt, appended);
    const bool tasksWent = data.tasks.forgetBefore(begin, data.rows, looks, hasTooManyTasks(data));
    if (begin - data.pastBegin >= RowsBetweenLooksAtAgents) {
        data.pastBegin = begin;
        data.agents.forgetBefore(begin);
    }
    return tasksWent;
}

} // namespace inspector
