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
auto &grown(List &list, qint32 place)
{
    if (size_t(place) >= list.size())
        list.resize(size_t(place) + 1);
    return list[size_t(place)];
}

} // namespace

QueueHistory::Tally &QueueHistory::Stretch::of(qint32 place)
{
    return grown(tallies, place);
}

qint32 QueueHistory::placeOf(NameId name)
{
    if (const qint32 known = places.value(name); known != NameMap::None)
        return known;
    places.insert(name, placeCount);
    listeners.emplace_back();
    return placeCount++;
}

void QueueHistory::message(qint64 index, const MessageRow &row)
{
    if (stretches.empty() || isFull(stretches.back()))
        beginStretch(index);
    newestTime = std::max(newestTime, row.t);
    if (newestTime >= aheadUntil)
        ahead.clear();

    const qint32 source = placeOf(row.source);
    Stretch &stretch = stretches.back();
    ++stretch.work;
    ++stretch.of(source).sent;
    const bool system = row.isSystem();
    if (row.target == NoName) {
        ++stretch.broadcasts[system];
        ++broadcastsInAll[system];
        ++stretch.of(source).ownBroadcasts[system];
        --listeners[size_t(source)].offered[system];
    } else if (row.target != row.source) {
        const qint32 target = placeOf(row.target);
        ++stretch.of(target).targeted[system];
        ++listeners[size_t(target)].offered[system];
    }
}

void QueueHistory::subscribed(NameId subscriber, qint64 next)
{
    const qint32 place = places.value(subscriber);
    if (place == NameMap::None)
        return; // nothing was for it yet
    Listener &listener = listeners[size_t(place)];
    if (listener.hasSubscribed || listener.offeredWhenLeft)
        listener.since = next;
    listener.hasSubscribed = true;
    listener.offeredWhenLeft.reset();
}

void QueueHistory::unsubscribed(NameId subscriber)
{
    Listener &listener = listeners[size_t(placeOf(subscriber))];
    if (!listener.offeredWhenLeft)
        listener.offeredWhenLeft = offeredTo(listener);
}

std::array<qint64, 2> QueueHistory::offeredTo(const Listener &listener) const
{
    return {broadcastsInAll[false] + listener.offered[false], broadcastsInAll[true] + listener.offered[true]};
}

void QueueHistory::beginStretch(qint64 row)
{
    stretches.emplace_back();
    stretches.back().firstRow = row;
    stretches.back().begin = newestTime;
    stretches.back().tallies.reserve(size_t(placeCount));
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

void QueueHistory::fate(qint64 index, NameId name, const bus::FateRecord &fate, bool system)
{
    const qint32 subscriber = placeOf(name);
    const LateFate entry{fate.t, quint32(subscriber), fate.fate, system};
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

QueueHistory::Moment QueueHistory::at(qint64 row, const RowStore &rows) const
{
    const auto current = size_t(stretchOfRow(row));
    Moment moment;
    moment.each = gone;
    moment.each.resize(size_t(placeCount) + 1);
    for (size_t i = 0; i < stretches.size(); ++i) {
        const Stretch &stretch = stretches[i];
        for (size_t place = 0; place < stretch.tallies.size(); ++place) {
            const Tally &tally = stretch.tallies[place];
            Counts &counts = moment.each[place];
            if (i < current) {
                addTally(counts, tally);
                continue;
            }
            for (const bool system : {false, true}) {
                if (i == current)
                    counts.waiting[system] = tally.waitedAtBegin[system];
                // The broadcasts are added below, since they are the same for all.
                counts.unsettledLater[system] += tally.targeted[system];
                counts.unsettledLater[system] -= tally.ownBroadcasts[system];
                counts.unsettledLater[system] -= tally.settled[system];
            }
        }
    }
    addRows(moment, stretches[current], row, rows);

    std::array<qint64, 2> broadcasts{};
    for (size_t i = current; i < stretches.size(); ++i) {
        for (const bool system : {false, true})
            broadcasts[system] += stretches[i].broadcasts[system];
    }
    for (Counts &counts : moment.each) {
        for (const bool system : {false, true})
            counts.unsettledLater[system] += broadcasts[system];
    }
    for (size_t place = 0; place < listeners.size(); ++place)
        countLastSubscription(moment.each[place], listeners[place], row);
    return moment;
}

void QueueHistory::countLastSubscription(Counts &counts, const Listener &listener, qint64 row) const
{
    for (const bool system : {false, true}) {
        qint64 &unsettled = counts.unsettledLater[system];
        if (row < listener.since)
            unsettled = std::numeric_limits<qint64>::max();
        else if (listener.offeredWhenLeft) // none of those has a fate
            unsettled -= std::clamp<qint64>(offeredTo(listener)[system] - (*listener.offeredWhenLeft)[system], 0,
                                            std::max<qint64>(unsettled, 0));
    }
}

QueueHistory::Counts QueueHistory::countsOf(NameId agent, const Moment &moment) const
{
    const qint32 place = places.value(agent);
    return place == NameMap::None ? moment.each.back() : moment.each[size_t(place)];
}

void QueueHistory::addRows(Moment &moment, const Stretch &stretch, qint64 row, const RowStore &rows) const
{
    moment.t = stretch.begin;
    for (qint64 index = stretch.firstRow; index <= row; ++index) {
        if (rows.at(index).type == MessageRow::Type::Message)
            moment.t = std::max(moment.t, rows.at(index).t);
    }
    for (const LateFate &late : stretch.lateFates) {
        if (late.t > moment.t)
            continue;
        Counts &counts = moment.each[size_t(late.subscriber)];
        countFate(counts, late.fate, 1);
        if (late.fate != bus::Fate::Dropped)
            --counts.waiting[late.system];
    }
    const auto of = [&](NameId name) -> Counts & { return moment.each[size_t(places.value(name))]; };
    std::array<qint64, 2> broadcasts{};
    for (qint64 index = stretch.firstRow; index <= row; ++index) {
        const MessageRow message = rows.at(index);
        if (message.type != MessageRow::Type::Message)
            continue;
        const bool system = message.isSystem();
        Counts &source = of(message.source);
        ++source.sent;
        if (message.target == NoName) {
            ++broadcasts[system];
            ++source.unsettledLater[system];
        } else if (message.target != message.source) {
            --of(message.target).unsettledLater[system];
        }
        for (auto fate = rows.firstFate(index); fate; fate = rows.nextFate(*fate)) {
            Counts &counts = of(fate->subscriber);
            ++counts.unsettledLater[system];
            if (fate->t <= moment.t)
                countFate(counts, fate->fate(), 1);
            else if (fate->fate() != bus::Fate::Dropped)
                ++counts.waiting[system];
        }
    }
    for (Counts &counts : moment.each) {
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
        for (size_t place = 0; place < oldest.tallies.size(); ++place)
            addTally(grown(gone, qint32(place)), oldest.tallies[place]);
        lateFateCount -= qint64(oldest.lateFates.size());
        stretches.pop_front();
    }
}

qint64 QueueHistory::bytes() const
{
    const qint64 each = qint64(sizeof(Stretch)) + placeCount * qint64(sizeof(Tally));
    return placeCount * qint64(sizeof(Listener)) + qint64(stretches.size()) * each
        + lateFateCount * qint64(sizeof(LateFate));
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
    return stretch.work >= std::max(LeastWork, WorkPerAgent * placeCount);
}

} // namespace inspector
