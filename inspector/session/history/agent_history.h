// What each agent was, from row to row.
#pragma once

#include <inspector/session/agent_table.h>

#include <vector>

namespace inspector {

/// Keeps a condition for each change of one: changes are rare beside messages. Agents are known by their place in the
/// AgentTable. Rows never go down.
class AgentHistory {
public:
    /// From this row on the agent is so.
    void note(qint32 agent, qint64 row, const AgentCondition &condition);
    /// Nothing where the agent had not appeared by then.
    [[nodiscard]] const AgentCondition *at(qint32 agent, qint64 row) const;
    /// Nobody will ask for rows before this one.
    void forgetBefore(qint64 row);
    [[nodiscard]] qint64 bytes() const { return count * qint64(sizeof(Entry)); }

private:
    struct Entry {
        qint64 row = 0;
        AgentCondition condition;
    };

    std::vector<std::vector<Entry>> agents;
    qint64 count = 0; ///< of all entries
};

} // namespace inspector
