// Everything that a session knows, and forgets when it is cleared.
#pragma once

#include <inspector/session/agent_tracker.h>
#include <inspector/session/findings/findings_tracker.h>
#include <inspector/session/gap_ledger.h>
#include <inspector/session/history/queue_history.h>
#include <inspector/session/names.h>
#include <inspector/session/row_store.h>
#include <inspector/session/session_counts.h>
#include <inspector/session/task_tracker.h>
#include <inspector/session/time_density.h>

#include <algorithm>
#include <utility>

namespace inspector {

struct SessionData {
    Names names;
    RowStore rows;
    GapLedger gaps;
    AgentTracker agents{names};
    TaskTracker tasks{names};
    QueueHistory queues;
    TimeDensity density;
    FindingsTracker findings;
    bus::HeaderRecord header;
    SessionCounts counted; ///< as records told it; counts() are the session's
    quint64 messagesSeen = 0;
    quint64 drops = 0;
    qint64 start = 0;
    qint64 end = 0;
    bool hasTime = false;
    bool agentsAreStale = false; ///< records came since the table was refreshed
    qint64 pastBegin = 0;        ///< what agents were in rows before this one is forgotten

    [[nodiscard]] quint64 published() const
    {
        const std::optional<quint64> highest = gaps.highestSeq();
        return std::max(counted.published, highest ? *highest + 1 : 0);
    }
    [[nodiscard]] SessionCounts counts() const
    {
        SessionCounts counts = counted;
        counts.published = published();
        counts.evicted = rows.eviction().messagesEvicted();
        return counts;
    }
    void noteTime(qint64 t)
    {
        if (!std::exchange(hasTime, true))
            start = end = t;
        end = std::max(end, t);
    }
    /// Of the newest message.
    [[nodiscard]] FindingPlace newestPlace() const
    {
        const qint64 row = rows.end() - 1;
        return rows.contains(row) ? FindingPlace{row, rows.at(row).seq, rows.at(row).t} : FindingPlace{-1, 0, 0};
    }
    /// What is made of counters, for those who look at agents now.
    void refreshAgents()
    {
        if (std::exchange(agentsAreStale, false))
            agents.refresh(start, end);
    }

    /// What is never evicted.
    [[nodiscard]] qint64 fixedBytes() const
    {
        return names.bytes() + agents.bytes() + tasks.bytes() + queues.bytes() + findings.bytes();
    }
    [[nodiscard]] qint64 bytes() const { return rows.bytes() + fixedBytes(); }
};

} // namespace inspector
