// What each agent was, from row to row.
#include <inspector/session/history/agent_history.h>

#include <algorithm>

namespace inspector {

void AgentHistory::note(qint32 agent, qint64 row, const AgentCondition &condition)
{
    if (size_t(agent) >= agents.size())
        agents.resize(size_t(agent) + 1);
    std::vector<Entry> &entries = agents[size_t(agent)];
    if (!entries.empty() && entries.back().condition == condition)
        return;
    if (!entries.empty() && entries.back().row == row) {
        entries.back().condition = condition;
        return;
    }
    entries.push_back({row, condition});
    ++count;
}

const AgentCondition *AgentHistory::at(qint32 agent, qint64 row) const
{
    if (size_t(agent) >= agents.size())
        return nullptr;
    const std::vector<Entry> &entries = agents[size_t(agent)];
    const auto after = std::ranges::upper_bound(entries, row, {}, &Entry::row);
    return after == entries.begin() ? nullptr : &std::prev(after)->condition;
}

void AgentHistory::forgetBefore(qint64 row)
{
    for (std::vector<Entry> &entries : agents) {
        const auto after = std::ranges::upper_bound(entries, row, {}, &Entry::row);
        if (after - entries.begin() < 2)
            continue; // the one that holds at `row` stays
        count -= std::prev(after) - entries.begin();
        entries.erase(entries.begin(), std::prev(after));
    }
}

} // namespace inspector
