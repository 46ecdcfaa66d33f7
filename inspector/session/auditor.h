// Adds a session up.
#pragma once

#include <inspector/session/agent_tracker.h>
#include <inspector/session/audit.h>
#include <inspector/session/gap_ledger.h>

namespace inspector {

/// What the session counted beside its agents.
struct SessionCounts {
    quint64 published = 0;
    quint64 evicted = 0;
    quint64 lostByTap = 0;
    quint64 lostByRetention = 0;
    quint64 lostByFile = 0;
    quint64 lostFates = 0;
    bool lostUncounted = false; ///< more was lost, and nobody can tell how much
    quint64 duplicates = 0;
};

[[nodiscard]] Audit makeAudit(const SessionCounts &counts, const AgentTracker &agents, const GapLedger &gaps,
                              AuditMoment moment);

} // namespace inspector
