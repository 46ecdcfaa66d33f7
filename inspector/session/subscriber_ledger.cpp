// The counters of one subscriber.
#include <inspector/session/subscriber_ledger.h>

#include <algorithm>

namespace inspector {

namespace {

void addFate(bus::SubscriberTotals &totals, bus::Fate fate)
{
    switch (fate) {
    case bus::Fate::Handled: ++totals.handled; break;
    case bus::Fate::Dropped: ++totals.dropped; return; // never received
    case bus::Fate::Undelivered:
        ++totals.undelivered;
        ++totals.discarded;
        break;
    case bus::Fate::Discarded: ++totals.discarded; break;
    case bus::Fate::Failed: ++totals.failed; break;
    }
    ++totals.received;
}

void addCounters(bus::SubscriberTotals &sum, const bus::SubscriberTotals &more)
{
    sum.received += more.received;
    sum.handled += more.handled;
    sum.waiting += more.waiting;
    sum.dropped += more.dropped;
    sum.discarded += more.discarded;
    sum.failed += more.failed;
    sum.undelivered += more.undelivered;
    sum.overtaken += more.overtaken;
    sum.systemHighWater = std::max(sum.systemHighWater, more.systemHighWater);
    sum.dataHighWater = std::max(sum.dataHighWater, more.dataHighWater);
    sum.longestStarvation = std::max(sum.longestStarvation, more.longestStarvation);
    sum.systemDepth += more.systemDepth;
    sum.dataDepth += more.dataDepth;
    sum.queuedBytes += more.queuedBytes;
}

/// Where the numbers after a totals record are estimates, one may come out a little below nothing.
quint64 carryOn(quint64 before, quint64 plus, quint64 minus)
{
    return before + plus > minus ? before + plus - minus : 0;
}

} // namespace

void SubscriberLedger::subscribed(qint64 t, quint64 nextSeq, const PerQueue &broadcasts)
{
    const bool knownByTotals = assumed && t <= subscription.baseTime;
    assumed = false;
    ++live;
    if (knownByTotals)
        return;
    if (subscription.listens) {
        beginAnew(broadcasts);
        subscription.beganAt = t;
    }
    subscription.beginToListen(nextSeq, broadcasts);
}

void SubscriberLedger::unsubscribed(quint64 dropped, quint64 nextSeq, const PerQueue &broadcasts)
{
    live = std::max(0, live - 1);
    assumed = false;
    dropsReported += dropped;
    if (live > 0)
        return; // an earlier subscription of the name, which took its time to end
    if (!subscription.listens)
        subscription.beginToListen(nextSeq, broadcasts);
    subscription.broadcastsAtEnd = broadcasts;
}

void SubscriberLedger::totals(const bus::SubscriberTotals &totals, qint64 t, const PerQueue &broadcasts)
{
    const bool wentBack = totals.received < subscription.base.received || totals.handled < subscription.base.handled
        || totals.dropped < subscription.base.dropped;
    if (subscription.fromBus && wentBack) { // another subscription, whose beginning was not seen
        beginAnew(broadcasts);
        everyEndReported = false;
    }
    if (!subscription.listens)
        assumed = true;
    Subscription fresh;
    fresh.base = totals;
    fresh.fromBus = true;
    fresh.baseTime = t;
    fresh.beganAt = subscription.beganAt;
    fresh.broadcastsAtBase = broadcasts;
    if (subscription.broadcastsAtEnd)
        fresh.broadcastsAtEnd = broadcasts;
    fresh.listens = true;
    subscription = fresh;
}

void SubscriberLedger::targeted(bool system, qint64 t)
{
    const bool known = subscription.baseTime && t <= *subscription.baseTime;
    if (subscription.isOffered() && !known)
        ++subscription.targeted[system];
}

void SubscriberLedger::fate(const bus::FateRecord &fate, bool system)
{
    addFate(countedFates, fate.fate);
    if (subscription.beganAt && fate.t < *subscription.beganAt) {
        addFate(past, fate.fate);
        return;
    }
    if (subscription.baseTime && fate.t <= *subscription.baseTime)
        return;
    addFate(subscription.since, fate.fate);
    if (fate.seq >= subscription.offeredFrom)
        ++subscription.settled[system];
}

bus::SubscriberTotals SubscriberLedger::current(const PerQueue &broadcasts) const
{
    bus::SubscriberTotals now = subscription.current(broadcasts);
    addCounters(now, past);
    return now;
}

bus::SubscriberTotals SubscriberLedger::allTogether(const PerQueue &broadcasts) const
{
    bus::SubscriberTotals sum = past;
    if (!subscription.fromBus) {
        addCounters(sum, subscription.current(broadcasts));
        return sum;
    }
    addCounters(sum, subscription.base);
    addCounters(sum, subscription.since);
    // A fate since takes a message out of the queues, unless it is of one that came since.
    const quint64 fromQueues = std::min(subscription.since.received, subscription.base.waiting);
    sum.waiting -= fromQueues;
    sum.received -= fromQueues;
    return sum;
}

std::optional<quint64> SubscriberLedger::reportedDrops() const
{
    if (isSubscribed() || !subscription.broadcastsAtEnd || !everyEndReported)
        return std::nullopt;
    return dropsReported;
}

void SubscriberLedger::beginAnew(const PerQueue &broadcasts)
{
    pastIsExact = pastIsExact && subscription.isAtRest();
    past = allTogether(broadcasts);
    past.received -= std::min(past.received, past.waiting); // what became of those was not seen
    past.waiting = 0;
    past.systemDepth = past.dataDepth = past.queuedBytes = 0;
    subscription = {};
}

/// What came before is not counted as waiting: its broadcasts and fates are not either. A tap tells of a subscription after
/// the messages that came beside it, so some of them may have a fate yet.
void SubscriberLedger::Subscription::beginToListen(quint64 nextSeq, const PerQueue &broadcasts)
{
    listens = true;
    offeredFrom = nextSeq;
    broadcastsAtBase = broadcasts;
    own = settled = {};
}

quint64 SubscriberLedger::Subscription::offered(bool system, const PerQueue &broadcasts) const
{
    if (!listens)
        return 0;
    const quint64 sent = broadcastsAtEnd ? (*broadcastsAtEnd)[system] : broadcasts[system];
    return targeted[system] + carryOn(sent, 0, broadcastsAtBase[system] + own[system]);
}

bus::SubscriberTotals SubscriberLedger::Subscription::current(const PerQueue &broadcasts) const
{
    const PerQueue came{{offered(false, broadcasts), offered(true, broadcasts)}};
    bus::SubscriberTotals now = base;
    now.handled += since.handled;
    now.dropped += since.dropped;
    now.discarded += since.discarded;
    now.failed += since.failed;
    now.undelivered += since.undelivered;
    now.waiting = carryOn(base.waiting, came.sum(), settled.sum());
    now.received = carryOn(base.received + since.received + now.waiting, 0, base.waiting);
    now.systemDepth = std::min(now.waiting, carryOn(base.systemDepth, came[true], settled[true]));
    now.dataDepth = std::min(now.waiting - now.systemDepth, carryOn(base.dataDepth, came[false], settled[false]));
    return now;
}

} // namespace inspector
