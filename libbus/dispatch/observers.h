// Internal. Who looks on at a bus: told of each message, and of its fates.
#pragma once

#include <libbus/dispatch/fate.h>
#include <libbus/dispatch/subscriber_totals.h>
#include <libbus/message/bus_message.h>

#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

namespace bus::detail {

/// What became of a message at a subscriber, as its observers are told.
struct FateEvent {
    quint32 subscriber = 0; ///< Mailbox::id
    quint64 seq = 0;
    Fate fate = Fate::Handled;
    qint64 t = 0;
    qint64 waitedNs = 0;
    qint64 ranNs = 0;
    QString error;
};

/// Looks on. Must neither block nor throw.
class BusObserver {
public:
    virtual ~BusObserver() = default;

    /// In the sender's thread, before anyone receives it. Many at a time. Returns whether it wants the message's fates.
    virtual bool messagePublished(const BusMessage &message) = 0;
    /// In the thread that decides it. Many at a time.
    virtual void fateDecided(const FateEvent &event) = 0;

    // One at a time, under the bus's lock. `nextSeq`: messages with a lower seq were published before.
    /// Before it receives anything.
    virtual void subscribed(quint32 subscriber, const QString &name, int dataCapacity, quint64 nextSeq) = 0;
    /// After its last fate.
    virtual void unsubscribed(quint32 subscriber, const SubscriberTotals &totals, quint64 nextSeq) = 0;
};

/// The observers of one moment: immutable, counted. A message keeps the set that saw it published, so that its
/// fates go to exactly those observers, at whatever time and in whatever thread they are decided.
///
/// Senders and those who let go of messages count on cache lines of their own, and the observers stand on a third: else
/// that one line would go to and fro between the cores with each message, twice.
class ObserverSet {
public:
    explicit ObserverSet(std::vector<std::shared_ptr<BusObserver>> observers) : observers(std::move(observers)) {}

    /// For a message, while the set has its owner.
    void keptByMessage() noexcept { keptCount.fetch_add(1, std::memory_order_relaxed); }
    /// That message has gone.
    void leftByMessage() noexcept { settle(-1); }
    /// By its owner, once: no further message will keep it. Those that do are the last to know it. What keepers counted
    /// comes before: the owner waits for readers first (RetireList).
    void disown() noexcept { settle(keptCount.load(std::memory_order_relaxed)); }

    const std::vector<std::shared_ptr<BusObserver>> observers;

private:
    ~ObserverSet() = default;

    /// `still` falls with each message that goes, and so is negative until the owner adds how many there were: from then
    /// on it is the number of those still there, and whoever brings it to zero is the last. Acquire and release: what
    /// others did with the set comes before its end.
    void settle(qint64 change) noexcept
    {
        if (still.fetch_add(change, std::memory_order_acq_rel) + change == 0)
            delete this;
    }

    // Apart from each other, not aligned: a set may be made for one message, and glibc before 2.38 does not use aligned
    // blocks again for aligned ones.
    std::byte apart[64];
    std::atomic<qint64> keptCount{0};
    std::byte alsoApart[64];
    std::atomic<qint64> still{0};
};

} // namespace bus::detail
