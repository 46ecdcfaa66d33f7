// Who fills the memory: what each agent's data messages take.
#pragma once

#include <inspector/session/message_row.h>

#include <vector>

namespace inspector {

/// An agent speaks little where what is held of it is less than half of what is held of an agent on average. As the
/// messages of the others are let go the average falls, so in the end nobody is favoured above that.
class FairShare {
public:
    void add(NameId agent, qint64 bytes)
    {
        if (agent >= held.size())
            held.resize(size_t(agent) + 1);
        speakers += held[agent] == 0;
        held[agent] += bytes;
        total += bytes;
    }
    void remove(NameId agent, qint64 bytes)
    {
        held[agent] -= bytes;
        total -= bytes;
        speakers -= held[agent] == 0;
    }
    [[nodiscard]] bool speaksLittle(NameId agent) const
    {
        return agent < held.size() && 2 * held[agent] * speakers < total;
    }
    [[nodiscard]] qint64 bytes() const { return qint64(held.capacity() * sizeof(qint64)); }

private:
    std::vector<qint64> held; ///< for each name; agents' names are mostly the first
    qint64 total = 0;
    qint64 speakers = 0; ///< agents of which anything is held
};

} // namespace inspector
