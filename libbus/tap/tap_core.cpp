// Writing for a tap, and making records of what was written.
#include <libbus/tap/tap_core.h>

#include <libbus/dispatch/clock.h>
#include <libbus/message/message_pool.h>

#include <QCoreApplication>

#include <algorithm>

namespace bus::detail {

namespace {

/// How many lost messages one take() steps over at the most: a reader that comes back late is still answered soon.
constexpr quint64 LongestLoss = 4'000'000;

void lowerTo(std::atomic<quint64> &mark, quint64 value)
{
    quint64 old = mark.load(std::memory_order_relaxed);
    while (value < old && !mark.compare_exchange_weak(old, value, std::memory_order_relaxed)) {}
}

void raiseTo(std::atomic<quint64> &mark, quint64 value)
{
    quint64 old = mark.load(std::memory_order_relaxed);
    while (value > old && !mark.compare_exchange_weak(old, value, std::memory_order_relaxed)) {}
}

/// From now on the calling thread gathers the messages that it lets go of, as workers do: returned one by one, each
/// would take a cache line from its sender. Those of the records that were taken before are returned now.
void gatherReturns()
{
    static thread_local std::optional<GatheredReturns> returns;
    if (returns)
        returns->flush();
    else if (!GatheredReturns::areGathered()) // else a worker's
        returns.emplace();
}

} // namespace

TapCore::TapCore(const Tap::Options &options)
    : messages(size_t(std::max(2, options.messageCapacity))), fates(size_t(std::max(2, options.fateCapacity))),
      mostChanges(size_t(std::max(2, options.fateCapacity)))
{
}

void TapCore::begin(std::weak_ptr<BusCore> bus, quint64 first)
{
    busOfMine = std::move(bus);
    firstSeq = nextSeq = first;
}

void TapCore::end()
{
    ended.store(true, std::memory_order_relaxed);
    if (const auto bus = busOfMine.lock())
        bus->removeObserver(this);
    // A message refers to those who want its fates: what was left here would keep this tap, and itself, for ever.
    waitForReaders(); // for senders that are just about to put one here
    messages.clear();
}

// --- Senders and workers ---------------------------------------------------------------------------------------------

bool TapCore::messagePublished(const BusMessage &message)
{
    if (ended.load(std::memory_order_relaxed))
        return false;
    MessageData *data = message.data();
    data->references.fetch_add(1, std::memory_order_relaxed);
    MessageReference own(data);
    if (messages.put(data->seq, std::move(own)))
        return true;
    lostMessages.fetch_add(1, std::memory_order_relaxed);
    return false; // what becomes of a message that is not there is of no use
}

void TapCore::fateDecided(const FateEvent &event)
{
    if (!ended.load(std::memory_order_relaxed) && !fates.push(FateEvent(event)))
        countLostFates(1, event.seq, event.seq);
}

void TapCore::countLostFates(quint64 count, quint64 from, quint64 to)
{
    lostFates.fetch_add(count, std::memory_order_relaxed);
    lowerTo(lostFrom, from);
    raiseTo(lostTo, to);
    unreportedLost.fetch_add(count, std::memory_order_release);
}

void TapCore::subscribed(quint32 subscriber, const QString &name, int dataCapacity, quint64 seq)
{
    Change change = changeOf(subscriber, seq);
    change.name = name;
    change.dataCapacity = dataCapacity;
    const std::lock_guard lock(changesLock);
    unreadJoins.insert(subscriber, changes.insert(changes.end(), std::move(change)));
}

void TapCore::unsubscribed(quint32 subscriber, const SubscriberTotals &totals, quint64 seq)
{
    Change change = changeOf(subscriber, seq);
    change.joins = false;
    change.totals = totals;
    const std::lock_guard lock(changesLock);
    const auto join = unreadJoins.constFind(subscriber);
    // The first is what the reader is at.
    if (join == unreadJoins.cend() || changes.size() < mostChanges || *join == changes.begin()) {
        changes.push_back(std::move(change));
        return;
    }
    countLostFates(2, (*join)->nextSeq, seq); // it came and went
    changes.erase(*join);
    unreadJoins.erase(join);
}

TapCore::Change TapCore::changeOf(quint32 subscriber, quint64 seq) const
{
    Change change;
    change.nextSeq = seq;
    change.nextFate = fates.pushedCount();
    change.subscriber = subscriber;
    change.t = epochNow();
    return change;
}

// --- The reader ------------------------------------------------------------------------------------------------------

std::vector<Record> TapCore::take(qsizetype atMost)
{
    gatherReturns();
    std::vector<Record> records;
    if (!std::exchange(headerGiven, true)) {
        records.emplace_back(HeaderRecord{QCoreApplication::applicationName(), QCoreApplication::applicationPid(),
                                          QDateTime::currentDateTimeUtc()});
    }
    for (;;) {
        // Fates first. So whoever has one of them is known to have joined by the changes there are then, and each one's
        // message is in its ring by now, or lost.
        fetchFates(0, atMost);
        records.reserve(records.size() + 2 * waitingFates.size()); // a message for each
        const std::optional<Change> change = nextChange();
        const quint64 seqLimit = change ? change->nextSeq : UINT64_MAX;
        const quint64 fateLimit = change ? change->nextFate : UINT64_MAX;
        if (change)
            fetchFates(fateLimit, 0);
        takeMessages(records, seqLimit, atMost);
        takeFates(records, fateLimit);
        // Fates from before the change that still wait belong to messages that were sent while it was being noted.
        if (!change || nextSeq < seqLimit || fates.poppedCount() < fateLimit)
            break;
        apply(*change, records);
    }
    reportLostFates(records);
    return records;
}

/// Those before place `upTo`, and others until so many wait.
void TapCore::fetchFates(quint64 upTo, qsizetype atMost)
{
    FateEvent event;
    while ((fates.poppedCount() < upTo || qsizetype(waitingFates.size()) < atMost) && fates.pop(event)) {
        if (event.seq >= firstSeq) // else of a message from before the tap's time
            waitingFates.emplace_back(fates.poppedCount() - 1, std::move(event));
    }
}

void TapCore::takeMessages(std::vector<Record> &records, quint64 upTo, qsizetype atMost)
{
    LossRecord loss;
    const auto endLoss = [&] {
        if (loss.count) {
            loss.t = epochNow();
            records.emplace_back(std::exchange(loss, {}));
        }
    };
    const quint64 farthest = nextSeq + LongestLoss;
    while (nextSeq < std::min(upTo, farthest) && qsizetype(records.size()) < atMost) {
        MessageReference message;
        const auto result = messages.take(nextSeq, message);
        if (result == SeqRing<MessageReference>::Take::NotYet)
            break;
        if (result == SeqRing<MessageReference>::Take::Lost) {
            if (loss.count++ == 0)
                loss.from = nextSeq;
            loss.to = nextSeq;
        } else {
            endLoss();
            const qint64 t = message->sentAt;
            records.emplace_back(MessageRecord{t, BusMessage::adopt(message.release())});
        }
        ++nextSeq;
    }
    endLoss();
}

/// Those before place `upTo` whose messages are out, in their order; the others stay.
void TapCore::takeFates(std::vector<Record> &records, quint64 upTo)
{
    auto rest = waitingFates.begin();
    for (auto &[place, event] : waitingFates) {
        if (place >= upTo || event.seq >= nextSeq) {
            if (rest->first != place)
                *rest = {place, std::move(event)};
            ++rest;
        } else if (const auto name = names.constFind(event.subscriber); name != names.cend()) {
            records.emplace_back(
                FateRecord{event.seq, *name, event.fate, event.t, event.waitedNs, event.ranNs, std::move(event.error)});
        } else { // of one who came and went unread
            countLostFates(1, event.seq, event.seq);
        }
    }
    waitingFates.erase(rest, waitingFates.end());
}

std::optional<TapCore::Change> TapCore::nextChange()
{
    const std::lock_guard lock(changesLock);
    return changes.empty() ? std::nullopt : std::optional(changes.front());
}

void TapCore::apply(const Change &change, std::vector<Record> &records)
{
    if (change.joins) {
        names.insert(change.subscriber, change.name);
        records.emplace_back(SubscribedRecord{change.t, change.name, change.dataCapacity});
    } else {
        const QString name = names.value(change.subscriber);
        if (change.totals.waiting == 0) // else a handler may still return, after all
            names.remove(change.subscriber);
        TotalsRecord totals;
        totals.t = change.t;
        totals.published = change.nextSeq;
        totals.subscribers.insert(name, change.totals);
        records.emplace_back(std::move(totals));
        records.emplace_back(UnsubscribedRecord{change.t, name, change.totals.dropped});
    }
    const std::lock_guard lock(changesLock);
    if (change.joins)
        unreadJoins.remove(change.subscriber);
    changes.pop_front();
}

void TapCore::reportLostFates(std::vector<Record> &records)
{
    const quint64 count = unreportedLost.exchange(0, std::memory_order_acquire);
    if (!count)
        return;
    LossRecord loss;
    loss.what = LossRecord::What::Fates;
    loss.count = count;
    loss.from = lostFrom.exchange(UINT64_MAX, std::memory_order_relaxed);
    loss.to = lostTo.exchange(0, std::memory_order_relaxed);
    loss.from = std::min(loss.from, loss.to);
    loss.t = epochNow();
    records.emplace_back(loss);
}

} // namespace bus::detail
