// What an agent can be filtered by.
#pragma once

#include "agent_model.h"

#include <inspector/gui/filter/subject.h>

#include <QList>

namespace inspector {

/// What the cell is about first, then the agent as a receiver, a sender, and as one that dropped.
[[nodiscard]] QList<Subject> agentSubjects(const Agent &agent, AgentModel::Column column);

} // namespace inspector
