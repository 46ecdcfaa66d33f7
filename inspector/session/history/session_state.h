// A session as it stood at one message: agents, tasks and queues.
#pragma once

#include <inspector/session/agent_table.h>
#include <inspector/session/history/task_history.h>

#include <vector>

namespace inspector {

class AgentTracker;
class QueueHistory;
class RowStore;
class TaskTracker;

/// What was so at the moment at which a message was published: every message up to it counts, and what became of each
/// by then. Session::stateAt() gives it; it is good until the session's next append().
///
/// Example:
/// @code
/// if (const auto state = session.stateAt(row)) {
///     for (const Agent &agent : state->agents())
///         qInfo() << agent.name << "had" << agent.totals.dataDepth << "messages waiting";
/// }
/// @endcode
class SessionState {
public:
    [[nodiscard]] qint64 row() const { return stateRow; }
    [[nodiscard]] quint64 seq() const { return stateSeq; } ///< of the newest message up to the row
    [[nodiscard]] qint64 time() const { return t; }        ///< ns since the UNIX epoch

    /// Those that had appeared by then, in the places that they have in Session::agents(). Counters are what the
    /// records told since the session began, over all subscriptions of a name; depths have the message in the handler
    /// with them, up to the capacity. Rates, quantiles, high-water marks and bytes are not known of the past, and 0.
    [[nodiscard]] const AgentTable &agents() const { return agentTable; }

    /// How many had been asked for by then, without those that are forgotten by now: the first so many of
    /// Session::tasks(), up to a number. Each is made when it is asked for: there may be a million.
    [[nodiscard]] qsizetype taskCount() const { return tasksKnown.count; }
    [[nodiscard]] qsizetype taskEndNumber() const { return tasksKnown.endNumber; }
    [[nodiscard]] Task task(qsizetype number) const;
    /// The same without progress and result, which may have to be read from a file.
    [[nodiscard]] Task taskHead(qsizetype number) const;
    /// The numbers of those that were open, ascending; found in milliseconds among a million.
    [[nodiscard]] std::vector<qint32> openTasks() const;

private:
    friend struct StateMaker;
    SessionState() = default;

    qint64 stateRow = 0;
    quint64 stateSeq = 0;
    qint64 t = 0;
    AgentTable agentTable;
    TaskHistory::Known tasksKnown;
    const RowStore *rows = nullptr;
    const TaskTracker *tasks = nullptr;
};

/// What a state is made from.
struct StateMaker {
    const RowStore &rows;
    const AgentTracker &agents; ///< refreshed
    const TaskTracker &tasks;
    const QueueHistory &queues;

    /// Only for a row that `queues` knows.
    [[nodiscard]] SessionState at(qint64 row) const;
};

} // namespace inspector
