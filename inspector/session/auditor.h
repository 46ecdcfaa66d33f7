// Adds a session up.
#pragma once

#include <inspector/session/agent_tracker.h>
#include <inspector/session/audit.h>
#include <inspector/session/gap_ledger.h>
#include <inspector/session/session_counts.h>

namespace inspector {

[[nodiscard]] Audit makeAudit(const SessionCounts &counts, const AgentTracker &agents, const GapLedger &gaps,
                              AuditMoment moment);

} // namespace inspector
