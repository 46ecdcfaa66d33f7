// Makes the findings of a session from what was noticed, its agents, and its audit.
#pragma once

#include <inspector/session/agent_table.h>
#include <inspector/session/audit.h>
#include <inspector/session/findings/findings_tracker.h>
#include <inspector/session/history/queue_history.h>
#include <inspector/session/names.h>
#include <inspector/session/row_store.h>

#include <optional>

namespace inspector {

class GapLedger;

/// Costs some microseconds for an agent, and nothing for a message.
class FindingsMaker {
public:
    /// Of each kind, those with the most of it are listed.
    static constexpr qsizetype MostOfAKind = 20;

    FindingsMaker(FindingsTracker &tracker, const AgentTable &agents, const Names &names, const RowStore &rows,
                  const QueueHistory &queues, qint64 now, AuditMoment moment)
        : tracker(tracker), agents(agents), names(names), rows(rows), queues(queues), now(now),
          isOver(moment == AuditMoment::AtRest)
    {
    }

    [[nodiscard]] Findings make(const Audit &audit, const GapLedger &gaps);

private:
    using Group = FindingsTracker::Group;

    void addNoticed(bool knowsAll);
    [[nodiscard]] Finding noticed(FindingKind kind, NameId subject, const Group &group) const;
    void addUnansweredTasks();
    /// Whether one who asked was still there when the worker had left.
    [[nodiscard]] bool isMissed(const std::map<qint64, NameId> &tasks, qint64 leftAt) const;
    void addQuietAgents(const Audit &audit);
    /// Whether something has waited for the agent for long; else what waits has just come.
    [[nodiscard]] bool keepsWaiting(const Agent &agent, NameId name);
    void addAudit(const Audit &audit, const GapLedger &gaps);
    [[nodiscard]] Findings sorted();

    [[nodiscard]] std::vector<FindingPlace> heldOf(const std::vector<FindingPlace> &places) const;
    /// The message that was the newest at that time.
    [[nodiscard]] std::vector<FindingPlace> placeAt(qint64 t) const;

    FindingsTracker &tracker;
    const AgentTable &agents;
    const Names &names;
    const RowStore &rows;
    const QueueHistory &queues;
    const qint64 now;
    const bool isOver; ///< the session: what is open now stays so
    QList<Finding> list;
    std::optional<QueueHistory::Moment> longAgo; ///< the queues as they were then, once somebody asks
};

} // namespace inspector
