// How full the queues were, and what had become of messages, at any row.
#include <inspector/session/history/queue_history.h>

#include <algorithm>

namespace inspector {

namespace {

/// What a look into one stretch costs at the most, in rows and fates: some milliseconds. With many agents stretches are
/// longer, so that what is kept of each stays small beside its rows.
constexpr qint64 LeastWork = 65'536;
constexpr qint64 WorkPerAgent = 32;

template <class Counters>
void countFate(Counters &counters, bus::Fate fate, int by)
{
    switch (fate) {
    case bus::Fate::Handled: counters.handled += by; return;
    case bus::Fate::Dropped: counters.dropped += by; return;
    case bus::Fate::Failed: counters.failed += by; return;
    case bus::Fate::Undelivered: counters.undelivered += by; [[fallthrough]];
    case bus::Fate::Discarded: counters.discarded += by; return;
    }
}

template <class List>
auto &grown(List &list, qint32 agent)
{
    if (size_t(agent) >= list.size())
        list.resize(size_t(agent) + 1);
    return list[size_t(agent)];
}

} // namespace

QueueHistory::Tally &QueueHistory::Stretch::of(qint32 agent)
{
    return grown(tallies, agent);
}

void QueueHistory::message(qint64 index, const MessageRow &row, qint32 source, qint32 target)
{
    if (stretches.empty() || isFull(stretches.back()))
        beginStretch(index);
    newestTime = std::max(newestTime, row.t);
    if (newestTime >= aheadUntil)
        ahead.clear();
    agentCount = std::max({agentCount, qint64(source) + 1, qint64(target) + 1});

    Stretch &stretch = stretches.back();
    ++stretch.work;
    ++stretch.of(source).sent;
    if (row.target == NoName) {
        ++stretch.broadcasts[row.isSystem()];
        ++stretch.of(source).ownBroadcasts[row.isSystem()];
    } else if (target != NameMap::None && target != source) {
        ++stretch.of(target).targeted[row.isSystem()];
    }
}

void QueueHistory::beginStretch(qint64 row)
{
    stretches.emplace_back();
    stretches.back().firstRow = row;
    stretches.back().begin = newestTime;
    stretches.back().tallies.reserve(size_t(agentCount));
    if (stretches.size() > 2)
        stretches[stretches.size() - 3].lateFates.shrink_to_fit(); // few come as late as that
    // What was decided after the newest message of the stretch before is of this one.
    for (const LateFate &fate : ahead) {
        if (fate.t <= newestTime)
            continue;
        if (stretches.size() == 1)
            countFate(grown(gone, fate.subscriber), fate.fate, -1);
        else
            countFate(stretches[stretches.size() - 2].of(fate.subscriber), fate.fate, -1);
        putInto(qint64(stretches.size()) - 1, fate);
        if (fate.fate != bus::Fate::Dropped)
            ++stretches.back().of(fate.subscriber).waitedAtBegin[fate.system];
    }
}

void QueueHistory::fate(qint64 index, qint32 subscriber, const bus::FateRecord &fate, bool system)
{
    agentCount = std::max(agentCount, qint64(subscriber) + 1);
    const LateFate entry{fate.t, subscriber, fate.fate, system};
    if (fate.t > newestTime) {
        aheadUntil = ahead.empty() ? fate.t : std::max(aheadUntil, fate.t);
        ahead.push_back(entry);
    }
    if (stretches.empty()) {
        countFate(grown(gone, subscriber), fate.fate, 1);
        return;
    }
    const qint64 published = index < 0 ? -1 : stretchOfRow(index);
    const qint64 decided = std::max({qint64(0), published, stretchOfTime(fate.t)});
    if (published >= 0) {
        ++stretches[size_t(published)].work;
        ++stretches[size_t(published)].of(subscriber).settled[system];
    }
    if (decided == published) {
        countFate(stretches[size_t(decided)].of(subscriber), fate.fate, 1);
        return;
    }
    putInto(decided, entry);
    if (fate.fate == bus::Fate::Dropped)
        return; // never waited
    for (qint64 i = published + 1; i <= decided; ++i)
        ++stretches[size_t(i)].of(subscriber).waitedAtBegin[system];
}

void QueueHistory::putInto(qint64 index, const LateFate &fate)
{
    Stretch &stretch = stretches[size_t(index)];
    countFate(stretch.of(fate.subscriber), fate.fate, 1);
    stretch.lateFates.push_back(fate);
    ++lateFateCount;
    ++stretch.work;
}

bool QueueHistory::knows(qint64 row) const
{
    return !stretches.empty() && row >= stretches.front().firstRow;
}

QueueHistory::Moment QueueHistory::at(qint64 row, const RowStore &rows, const NameMap &places) const
{
    const auto current = size_t(stretchOfRow(row));
    Moment moment;
    moment.agents = gone;
    moment.agents.resize(size_t(agentCount));
    for (size_t i = 0; i < stretches.size(); ++i) {
        const Stretch &stretch = stretches[i];
        for (size_t agent = 0; agent < stretch.tallies.size(); ++agent) {
            const Tally &tally = stretch.tallies[agent];
            Counts &counts = moment.agents[agent];
            if (i < current) {
                addTally(counts, tally);
                continue;
            }
            for (const bool system : {false, true}) {
                if (i == current)
                    counts.waiting[system] = tally.waitedAtBegin[system];
                // The broadcasts are added below, since they are the same for all.
                counts.unsettledLater[system] += tally.targeted[system];
                counts.unsettledLater[system] -= tally.ownBroadcasts[system] + tally.settled[system];
            }
        }
    }
    addRows(moment, stretches[current], row, rows, places);

    PerQueue broadcasts;
    for (size_t i = current; i < stretches.size(); ++i) {
        for (const bool system : {false, true})
            broadcasts[system] += stretches[i].broadcasts[system];
    }
    for (Counts &counts : moment.agents) {
        for (const bool system : {false, true})
            counts.unsettledLater[system] += broadcasts[system];
    }
    return moment;
}

void QueueHistory::addRows(Moment &moment, const Stretch &stretch, qint64 row, const RowStore &rows,
                           const NameMap &places)
{
    moment.t = stretch.begin;
    for (qint64 index = stretch.firstRow; index <= row; ++index) {
        if (rows.at(index).type == MessageRow::Type::Message)
            moment.t = std::max(moment.t, rows.at(index).t);
    }
    for (const LateFate &late : stretch.lateFates) {
        if (late.t > moment.t)
            continue;
        Counts &counts = moment.agents[size_t(late.subscriber)];
        countFate(counts, late.fate, 1);
        if (late.fate != bus::Fate::Dropped)
            --counts.waiting[late.system];
    }
    PerQueue broadcasts;
    for (qint64 index = stretch.firstRow; index <= row; ++index) {
        const MessageRow message = rows.at(index);
        if (message.type != MessageRow::Type::Message)
            continue;
        const bool system = message.isSystem();
        Counts &source = moment.agents[size_t(places.value(message.source))];
        ++source.sent;
        if (message.target == NoName) {
            ++broadcasts[system];
            ++source.unsettledLater[system];
        } else if (message.target != message.source) {
            if (const qint32 target = places.value(message.target); target != NameMap::None)
                --moment.agents[size_t(target)].unsettledLater[system];
        }
        for (auto fate = rows.firstFate(index); fate; fate = rows.nextFate(*fate)) {
            Counts &counts = moment.agents[size_t(places.value(fate->subscriber))];
            ++counts.unsettledLater[system];
            if (fate->t <= moment.t)
                countFate(counts, fate->fate(), 1);
            else if (fate->fate() != bus::Fate::Dropped)
                ++counts.waiting[system];
        }
    }
    for (Counts &counts : moment.agents) {
        for (const bool system : {false, true})
            counts.unsettledLater[system] -= broadcasts[system];
    }
}

void QueueHistory::addTally(Counts &counts, const Tally &tally)
{
    counts.sent += tally.sent;
    counts.handled += tally.handled;
    counts.dropped += tally.dropped;
    counts.discarded += tally.discarded;
    counts.undelivered += tally.undelivered;
    counts.failed += tally.failed;
}

void QueueHistory::forgetBefore(qint64 row)
{
    while (!stretches.empty() && stretches.front().firstRow < row) {
        const Stretch &oldest = stretches.front();
        for (size_t agent = 0; agent < oldest.tallies.size(); ++agent)
            addTally(grown(gone, qint32(agent)), oldest.tallies[agent]);
        lateFateCount -= qint64(oldest.lateFates.size());
        stretches.pop_front();
    }
}

qint64 QueueHistory::bytes() const
{
    const qint64 each = qint64(sizeof(Stretch)) + agentCount * qint64(sizeof(Tally));
    return qint64(stretches.size()) * each + lateFateCount * qint64(sizeof(LateFate));
}

qint64 QueueHistory::stretchOfRow(qint64 row) const
{
    const auto after = std::ranges::upper_bound(stretches, row, {}, &Stretch::firstRow);
    return after - stretches.begin() - 1;
}

qint64 QueueHistory::stretchOfTime(qint64 t) const
{
    const auto after = std::ranges::lower_bound(stretches, t, {}, &Stretch::begin);
    return after - stretches.begin() - 1;
}

bool QueueHistory::isFull(const Stretch &stretch) const
{
    return stretch.work >= std::max(LeastWork, WorkPerAgent * agentCount);
}

} // namespace inspector
