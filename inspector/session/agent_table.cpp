// The agents of a session.
#include <inspector/session/agent_table.h>

namespace inspector {

AgentTable::AgentTable(QList<Agent> list) : agents(std::move(list))
{
    for (qsizetype i = 0; i < agents.size(); ++i)
        indexes.insert(agents.at(i).name, i);
}

const Agent *AgentTable::find(const QString &name) const
{
    const auto index = indexes.constFind(name);
    return index == indexes.cend() ? nullptr : &agents.at(*index);
}

} // namespace inspector
