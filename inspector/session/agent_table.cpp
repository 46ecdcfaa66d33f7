// The agents of a session.
#include <inspector/session/agent_table.h>

namespace inspector {

const Agent *AgentTable::find(const QString &name) const
{
    const auto index = indexes.constFind(name);
    return index == indexes.cend() ? nullptr : &agents.at(*index);
}

} // namespace inspector
