// Follows the agents of a session from record to record.
#include <inspector/session/agent_tracker.h>

#include <algorithm>
#include <utility>

namespace inspector {

namespace {

bool isOver(AgentState state)
{
    return state == AgentState::Ended || state == AgentState::Cancelled || state == AgentState::Failed;
}

/// Of what an agent is told, whether the later one counts.
bool overrules(bus::Kind later, bus::Kind earlier)
{
    if (earlier == bus::Kind::End)
        return later == bus::Kind::Cancel;
    return earlier != bus::Kind::Cancel;
}

} // namespace

void AgentTracker::message(qint64 rowIndex, const MessageRow &row, const bus::BusMessage &message)
{
    changeRow = rowIndex;
    const qint32 source = indexOf(row.source);
    ++agentTable.agents[source].sent;
    seen(source, row.t);
    countOffer(row, source);
    followMessage(row, message);
    nextSeq = std::max(nextSeq, row.seq + 1);
    changeRow = rowIndex + 1; // what comes between messages was not so yet when this one was published
}

void AgentTracker::followMessage(const MessageRow &row, const bus::BusMessage &message)
{
    const qint32 source = indexOf(row.source);
    switch (row.kind) {
    case bus::Kind::AgentReady: return becomesReady(source, *message.as<bus::AgentReady>(), row.t);
    case bus::Kind::AgentRegistry: return isRegistered(*message.as<bus::AgentRegistry>(), row.t);
    case bus::Kind::AgentError:
        return setState(source, AgentState::Failed, row.t, message.as<bus::AgentError>()->error);
    case bus::Kind::Activate:
    case bus::Kind::Deactivate: return tellReceivers(row);
    case bus::Kind::End: return tellReceivers(row, message.as<bus::End>()->reason.value_or(QString()));
    case bus::Kind::Cancel: return tellReceivers(row, message.as<bus::Cancel>()->reason.value_or(QString()));
    default: return;
    }
}

void AgentTracker::fate(const bus::FateRecord &fate, NameId subscriber, const MessageRow *row)
{
    const qint32 index = indexOf(subscriber);
    Details &agent = details[size_t(index)];
    // Without its row the queue is told by the fate, but for a handled message: most of those are data.
    const bool system = row ? row->isSystem() : fate.fate == bus::Fate::Undelivered;
    agent.ledger.fate(fate, system);
    listens(index, [&fate](const Told &told) { return told.seq >= fate.seq; });
    if (row && (row->source == subscriber || (row->target != NoName && row->target != subscriber)))
        agent.ledger.misaddressed();

    if (fate.fate == bus::Fate::Handled || fate.fate == bus::Fate::Failed) {
        agent.ran.add(fate.ranNs);
        agent.waited.add(fate.waitedNs);
        agent.newDurations = true;
        seen(index, fate.t);
    }
}

void AgentTracker::subscribed(const bus::SubscribedRecord &record)
{
    const qint32 index = indexOf(record.name);
    Agent &agent = agentTable.agents[index];
    Details &more = details[size_t(index)];
    more.ledger.subscribed(record.t, nextSeq, broadcasts);
    agent.dataCapacity = record.dataCapacity;
    // The tap brings messages and subscriptions side by side: an AgentReady may be here before its subscription.
    const bool isNew = !agent.subscribed && more.stateSince < record.t;
    agent.subscribed = true;
    more.leftAt.reset();
    if (isNew && more.subscribedEver)
        setState(index, AgentState::Starting, record.t);
    more.subscribedEver = true;
    listens(index, [&record](const Told &told) { return told.t >= record.t; });
    note(index);
}

void AgentTracker::unsubscribed(const bus::UnsubscribedRecord &record)
{
    const qint32 index = indexOf(record.name);
    Details &agent = details[size_t(index)];
    agent.ledger.unsubscribed(record.dropped, nextSeq, broadcasts);
    agent.subscribedEver = true;
    listens(index, [&record](const Told &told) { return told.t <= record.t; });
    if (agent.ledger.isSubscribed())
        return; // by a later subscription
    agentTable.agents[index].subscribed = false;
    agent.leftAt = record.t;
    note(index);
}

void AgentTracker::totals(const bus::TotalsRecord &record)
{
    for (auto it = record.subscribers.cbegin(); it != record.subscribers.cend(); ++it) {
        const qint32 index = indexOf(it.key());
        Details &agent = details[size_t(index)];
        agent.ledger.totals(it.value(), record.t, broadcasts);
        agentTable.agents[index].subscribed = agent.ledger.isSubscribed();
        listens(index, [](const Told &) { return false; }); // since when, nobody knows
        note(index);
    }
    // Totals of all, not only of those who left: broadcasts up to here are in everyone's counters.
    const auto subscribers = std::count_if(agentTable.agents.cbegin(), agentTable.agents.cend(),
                                           [](const Agent &agent) { return agent.subscribed; });
    if (qsizetype(record.subscribers.size()) >= qsizetype(subscribers))
        lastTotals = std::max(lastTotals, record.t);
}

void AgentTracker::refresh(qint64 start, qint64 end)
{
    for (qsizetype i = 0; i < agentTable.agents.size(); ++i) {
        Agent &agent = agentTable.agents[i];
        Details &more = details[size_t(i)];
        agent.totals = more.ledger.current(broadcasts);
        agent.rate = more.rate.perSecond(end, start);
        if (!std::exchange(more.newDurations, false))
            continue;
        agent.handlerP50Ns = more.ran.quantile(0.50);
        agent.handlerP99Ns = more.ran.quantile(0.99);
        agent.waitedP50Ns = more.waited.quantile(0.50);
        agent.waitedP99Ns = more.waited.quantile(0.99);
    }
}

qint64 AgentTracker::bytes() const
{
    constexpr qint64 strings = 256;     // name, family and reason
    constexpr qint64 histograms = 3000; // two of them, for durations up to some 10 ms
    return agentTable.size() * qint64(sizeof(Agent) + sizeof(Details) + strings + histograms) + past.bytes();
}

qint32 AgentTracker::indexOf(NameId name)
{
    if (const qint32 known = placesOfNames.value(name); known != NameMap::None)
        return known;
    const auto index = qint32(agentTable.agents.size());
    Agent agent;
    agent.name = names.text(name);
    agentTable.indexes.insert(agent.name, index);
    agentTable.agents.append(agent);
    details.emplace_back().name = name;
    placesOfNames.insert(name, index);
    note(index);
    return index;
}

void AgentTracker::seen(qint32 index, qint64 t)
{
    Agent &agent = agentTable.agents[index];
    agent.lastSeen = std::max(agent.lastSeen, t);
    details[size_t(index)].rate.add(t);
}

bool AgentTracker::hadLeft(qint32 index, qint64 t) const
{
    const std::optional<qint64> &leftAt = details[size_t(index)].leftAt;
    return leftAt && t > *leftAt;
}

void AgentTracker::setState(qint32 index, AgentState state, qint64 t, const QString &reason)
{
    Agent &agent = agentTable.agents[index];
    agent.state = state;
    agent.stateReason = reason;
    details[size_t(index)].stateSince = t;
    note(index);
}

void AgentTracker::tellReceivers(const MessageRow &row, const QString &reason)
{
    const Told told{row.kind, reason, row.t, row.seq};
    if (row.target != NoName) {
        if (const qint32 index = placesOfNames.value(row.target); index != NameMap::None && row.target != row.source)
            isTold(index, told);
        return;
    }
    const qint32 source = placesOfNames.value(row.source);
    for (qint32 index = 0; index < qint32(agentTable.size()); ++index) {
        if (index == source)
            continue;
        Details &agent = details[size_t(index)];
        if (agent.hasListened || !listenersAreKnown)
            isTold(index, told);
        else if (!agent.unheard || overrules(told.kind, agent.unheard->kind))
            agent.unheard = told;
    }
}

/// A tap tells of messages and subscriptions side by side, so what came before may have been for it.
template <class Heard>
void AgentTracker::listens(qint32 index, Heard heard)
{
    Details &agent = details[size_t(index)];
    if (std::exchange(agent.hasListened, true))
        return;
    listenersAreKnown = true;
    if (const std::optional<Told> told = std::exchange(agent.unheard, {}); told && heard(*told))
        isTold(index, *told);
}

void AgentTracker::countOffer(const MessageRow &row, qint32 source)
{
    const bool system = row.isSystem();
    if (row.target == NoName) {
        if (row.t <= lastTotals)
            return; // in everyone's totals already
        ++broadcasts[system];
        details[size_t(source)].ledger.ownBroadcast(system);
    } else if (row.target != row.source) {
        if (const qint32 target = placesOfNames.value(row.target); target != NameMap::None)
            details[size_t(target)].ledger.targeted(system, row.t);
    }
}

void AgentTracker::becomesReady(qint32 index, const bus::AgentReady &ready, qint64 t)
{
    Agent &agent = agentTable.agents[index];
    agent.runner = ready.runner;
    agent.parent = ready.parent;
    agent.bridged = ready.bridged;
    if (hadLeft(index, t))
        details[size_t(index)].leftAt.reset(); // it is back, if only to send
    setState(index, ready.active ? AgentState::Active : AgentState::Ready, t);
}

void AgentTracker::isRegistered(const bus::AgentRegistry &registry, qint64 t)
{
    for (const bus::AgentRegistryEntry &entry : registry.agents) {
        if (entry.name.isEmpty())
            continue;
        const qint32 index = indexOf(entry.name);
        Agent &agent = agentTable.agents[index];
        agent.runner = registry.runner;
        agent.parent = entry.parent;
        agent.bridged = entry.bridged;
        note(index);
        // A registry is sent now and then and may be behind: it brings nobody back.
        if (hadLeft(index, t) || isOver(agent.state))
            continue;
        if (entry.active && agent.state != AgentState::Active)
            setState(index, AgentState::Active, t);
        else if (!entry.active && agent.state == AgentState::Starting)
            setState(index, AgentState::Ready, t);
        else if (!entry.active && agent.state == AgentState::Active)
            setState(index, AgentState::Inactive, t);
    }
}

void AgentTracker::isTold(qint32 index, const Told &told)
{
    const AgentState state = agentTable.agents.at(index).state;
    if (hadLeft(index, told.t))
        return;
    if (told.kind == bus::Kind::Cancel && state != AgentState::Failed) // harder than End, so it may follow one
        return state == AgentState::Cancelled ? void() : setState(index, AgentState::Cancelled, told.t, told.reason);
    if (isOver(state))
        return;
    if (told.kind == bus::Kind::End)
        setState(index, AgentState::Ended, told.t, told.reason);
    else if (told.kind == bus::Kind::Activate)
        setState(index, AgentState::Active, told.t);
    else if (told.kind == bus::Kind::Deactivate)
        setState(index, AgentState::Inactive, told.t);
}

} // namespace inspector
