// Internal. Who looks on at a bus: told of each message, and of its fates.
#pragma once

#include <libbus/dispatch/fate.h>
#include <libbus/dispatch/subscriber_totals.h>
#include <libbus/message/bus_message.h>

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
class ObserverSet {
public:
    explicit ObserverSet(std::vector<std::shared_ptr<BusObserver>> observers) : observers(std::move(observers)) {}

    void ref() noexcept { references.fetch_add(1, std::memory_order_relaxed); }
    void unref() noexcept
    {
        // Acquire and release: what others did with the set comes before its end.
        if (references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete this;
    }

    const std::vector<std::shared_ptr<BusObserver>> observers;

private:
    ~ObserverSet() = default;
    std::atomic<int> references{1};
};

} // namespace bus::detail
