// A session as it stood at one message: agents, tasks and queues.
#include <inspector/session/history/session_state.h>

#include <inspector/session/agent_tracker.h>
#include <inspector/session/history/queue_history.h>
#include <inspector/session/row_store.h>
#include <inspector/session/task_tracker.h>

#include <algorithm>

namespace inspector {

namespace {

/// Of the messages that wait to this day, those that were published up to the moment.
quint64 stillWaiting(quint64 today, qint64 unsettledLater)
{
    const auto later = quint64(std::max<qint64>(unsettledLater, 0));
    return today > later ? today - later : 0;
}

bus::SubscriberTotals totalsOf(const QueueHistory::Counts &counts, const bus::SubscriberTotals &today)
{
    const quint64 systemToday = today.systemDepth;
    const quint64 dataToday = today.waiting - std::min(today.waiting, systemToday);
    bus::SubscriberTotals totals;
    totals.handled = counts.handled;
    totals.dropped = counts.dropped;
    totals.discarded = counts.discarded;
    totals.undelivered = counts.undelivered;
    totals.failed = counts.failed;
    totals.systemDepth = counts.waiting[true] + stillWaiting(systemToday, counts.unsettledLater[true]);
    totals.dataDepth = counts.waiting[false] + stillWaiting(dataToday, counts.unsettledLater[false]);
    totals.waiting = totals.systemDepth + totals.dataDepth;
    totals.received = totals.handled + totals.waiting + totals.discarded + totals.failed;
    return totals;
}

} // namespace

Task SessionState::task(qsizetype number) const
{
    return tasks->taskAt(number, stateRow, t, *rows);
}

Task SessionState::taskHead(qsizetype number) const
{
    return tasks->headAt(number, stateRow, t, *rows);
}

std::vector<qint32> SessionState::openTasks() const
{
    return tasks->history().openAt(stateRow);
}

SessionState StateMaker::at(qint64 row) const
{
    const QueueHistory::Moment moment = queues.at(row, rows);
    SessionState state;
    state.stateRow = row;
    state.t = moment.t;
    state.rows = &rows;
    state.tasks = &tasks;
    state.tasksKnown = tasks.history().knownAt(row);
    while (row > rows.eviction().wholeFrom() && !rows.isMessage(row))
        --row;
    state.stateSeq = rows.at(row).seq;

    QList<Agent> known;
    for (qsizetype i = 0; i < agents.table().size(); ++i) {
        const AgentCondition *condition = agents.history().at(qint32(i), state.stateRow);
        if (!condition)
            break; // agents stand in the order in which they appeared
        Agent agent;
        static_cast<AgentCondition &>(agent) = *condition;
        agent.name = agents.table().at(i).name;
        const QueueHistory::Counts counts = queues.countsOf(agents.nameOf(i), moment);
        agent.sent = counts.sent;
        agent.totals = totalsOf(counts, agents.table().at(i).totals);
        if (agent.dataCapacity > 0) // one more is in the handler
            agent.totals.dataDepth = std::min(agent.totals.dataDepth, quint64(agent.dataCapacity));
        known.append(agent);
    }
    state.agentTable = AgentTable(std::move(known));
    return state;
}

} // namespace inspector
