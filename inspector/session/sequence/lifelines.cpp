// Orders agents, and puts those of a folded group together.
#include <inspector/session/sequence/lifelines.h>

#include <algorithm>

namespace inspector {

namespace {

/// Those who took part: first the agents in their order, then names that never were agents.
std::vector<NameId> inOrder(const Session &session, const QSet<NameId> &participants)
{
    std::vector<NameId> known;
    for (const Agent &agent : session.agents()) {
        if (const auto id = session.findName(agent.name); id && participants.contains(*id))
            known.push_back(*id);
    }
    if (qsizetype(known.size()) == participants.size())
        return known;
    QSet<NameId> others = participants;
    for (const NameId id : known)
        others.remove(id);
    std::vector<NameId> rest(others.cbegin(), others.cend());
    std::sort(rest.begin(), rest.end());
    known.insert(known.end(), rest.begin(), rest.end());
    return known;
}

QString familyOf(const Agent *agent, LifelineGrouping::Family family)
{
    if (!agent)
        return {};
    switch (family) {
    case LifelineGrouping::Family::None: break;
    case LifelineGrouping::Family::Parent: return agent->parent.value_or(QString());
    case LifelineGrouping::Family::Runner: return agent->runner;
    }
    return {};
}

/// The title of the group that the agent is folded into; empty for none.
QString groupOf(const QString &name, const Session &session, const LifelineGrouping &grouping)
{
    for (const QStringList &names : grouping.chosen) {
        if (names.contains(name))
            return names.join(QStringLiteral(", "));
    }
    const QString family = familyOf(session.agents().find(name), grouping.family);
    return grouping.unfolded.contains(family) ? QString() : family;
}

} // namespace

void addParticipants(QSet<NameId> &participants, std::span<const SequenceLine> lines)
{
    for (const SequenceLine &line : lines) {
        for (const NameId name : {line.source, line.target}) {
            if (name != NoName)
                participants.insert(name);
        }
        for (const Arrival &arrival : line.arrivals)
            participants.insert(arrival.receiver);
    }
}

Lifelines::Lifelines(const Session &session, const QSet<NameId> &participants, const LifelineGrouping &grouping)
{
    for (const NameId agent : inOrder(session, participants)) {
        const QString name = session.name(agent);
        const QString group = groupOf(name, session, grouping);
        add(agent, group);
        if (group.isEmpty())
            lines.back().title = name;
    }
}

void Lifelines::add(NameId agent, const QString &group)
{
    const auto known = groups.constFind(group);
    if (!group.isEmpty() && known != groups.cend()) {
        lines[size_t(*known)].members.push_back(agent);
        places.insert(agent, *known);
        return;
    }
    places.insert(agent, count());
    if (!group.isEmpty())
        groups.insert(group, count());
    lines.push_back({group, {agent}, !group.isEmpty()});
}

} // namespace inspector
