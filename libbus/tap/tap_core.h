// Internal. What senders and workers write for a tap, and how its reader makes records of it.
#pragma once

#include <libbus/bus/bus_core.h>
#include <libbus/dispatch/observers.h>
#include <libbus/tap/event_ring.h>
#include <libbus/tap/record.h>
#include <libbus/tap/seq_ring.h>
#include <libbus/tap/tap.h>

#include <QHash>

#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace bus::detail {

/// Messages go through a ring by seq, fates through a ring in the order of their decision; neither ever waits. Who comes
/// and goes is rare: a list under a lock of its own. Of those who came and went while nobody reads, it keeps so many as
/// there may be fates; then they are lost, and with them what became of their messages.
class TapCore : public BusObserver {
public:
    explicit TapCore(const Tap::Options &options);
    Q_DISABLE_COPY_MOVE(TapCore)

    /// Once, before the reader's first take().
    void begin(std::weak_ptr<BusCore> bus, quint64 firstSeq);
    /// No reader any more: leaves the bus, and keeps nothing.
    void end();

    bool messagePublished(const BusMessage &message) override;
    void fateDecided(const FateEvent &event) override;
    void subscribed(quint32 subscriber, const QString &name, int dataCapacity, quint64 nextSeq) override;
    void unsubscribed(quint32 subscriber, const SubscriberTotals &totals, quint64 nextSeq) override;

    // The reader's.
    std::vector<Record> take(qsizetype atMost);
    [[nodiscard]] std::shared_ptr<BusCore> bus() const { return busOfMine.lock(); }

    std::atomic<quint64> lostMessages{0};
    std::atomic<quint64> lostFates{0};

private:
    struct Release {
        void operator()(MessageData *message) const { releaseMessage(message); }
    };
    using MessageReference = std::unique_ptr<MessageData, Release>;

    /// Somebody came or went, at a place in the other two streams.
    struct Change {
        quint64 nextSeq = 0;    ///< messages before it come first
        quint64 nextFate = 0;   ///< so do fates
        quint32 subscriber = 0;
        qint64 t = 0;
        bool joins = true;
        QString name;
        int dataCapacity = 0;
        SubscriberTotals totals;
    };

    [[nodiscard]] Change changeOf(quint32 subscriber, quint64 seq) const;
    void fetchFates(quint64 upTo, qsizetype atMost);
    void takeMessages(std::vector<Record> &records, quint64 upTo, qsizetype atMost);
    void takeFates(std::vector<Record> &records, quint64 upTo);
    [[nodiscard]] std::optional<Change> nextChange();
    void apply(const Change &change, std::vector<Record> &records);
    void countLostFates(quint64 count, quint64 from, quint64 to);
    void reportLostFates(std::vector<Record> &records);

    std::atomic<bool> ended{false};
    SeqRing<MessageReference> messages;
    EventRing<FateEvent> fates;

    const size_t mostChanges;
    std::mutex changesLock; ///< guards the two that follow
    std::list<Change> changes;
    QHash<quint32, std::list<Change>::iterator> unreadJoins; ///< those of `changes`, by subscriber

    // Of the fates lost and not yet reported: how many, and between which seqs.
    std::atomic<quint64> unreportedLost{0};
    std::atomic<quint64> lostFrom{UINT64_MAX};
    std::atomic<quint64> lostTo{0};

    // The reader's.
    std::weak_ptr<BusCore> busOfMine;
    bool headerGiven = false;
    quint64 firstSeq = 0;
    quint64 nextSeq = 0;
    std::vector<std::pair<quint64, FateEvent>> waitingFates; ///< with their places in the stream of fates
    QHash<quint32, QString> names;
};

} // namespace bus::detail
