// The counters of one subscriber: what the bus said last, kept current by what happened since.
#pragma once

#include <libbus/tap/record.h>

#include <array>
#include <optional>

namespace inspector {

/// A number for each of a subscriber's two queues (R1).
struct PerQueue {
    std::array<quint64, 2> counts{};
    quint64 &operator[](bool system) { return counts[system]; }
    quint64 operator[](bool system) const { return counts[system]; }
    [[nodiscard]] quint64 sum() const { return counts[0] + counts[1]; }
};

/// Counters over all subscriptions of one name. A TotalsRecord is the truth about its moment; between two of them
/// messages offered and fates carry the numbers on. Broadcasts are counted once for all subscribers (the arguments
/// named `broadcasts`), so that a broadcast costs the same among ten and among ten thousand.
///
/// High-water marks, overtakings and bytes are the bus's own: they stand still between two totals.
class SubscriberLedger {
public:
    /// `nextSeq` is above those of all messages so far.
    void subscribed(qint64 t, quint64 nextSeq, const PerQueue &broadcasts);
    void unsubscribed(quint64 dropped, quint64 nextSeq, const PerQueue &broadcasts);
    void totals(const bus::SubscriberTotals &totals, qint64 t, const PerQueue &broadcasts);
    /// A message to it alone.
    void targeted(bool system, qint64 t);
    /// A broadcast of its own, which it does not get (R7).
    void ownBroadcast(bool system)
    {
        if (subscription.isOffered())
            ++subscription.own[system];
    }
    void fate(const bus::FateRecord &fate, bool system);
    /// A fate of a message that was not for it.
    void misaddressed() { ++misaddressedFates; }

    [[nodiscard]] bool isSubscribed() const { return live > 0 || assumed; }
    /// Counters of all its subscriptions; depths of the current one, or of the last.
    [[nodiscard]] bus::SubscriberTotals current(const PerQueue &broadcasts) const;

    // --- For the audit: of all its subscriptions together ---
    /// Those of the bus where there are any, else what was counted.
    [[nodiscard]] bus::SubscriberTotals allTogether(const PerQueue &broadcasts) const;
    /// Fates seen, whatever the bus's totals say.
    [[nodiscard]] const bus::SubscriberTotals &counted() const { return countedFates; }
    /// Whether allTogether() is the bus's own word, with nothing under way then and nothing since: the counted fates
    /// must agree with it.
    [[nodiscard]] bool isComparable() const { return pastIsExact && subscription.isAtRest(); }
    /// Drops as the unsubscribed records tell them, where all its subscriptions have ended with one.
    [[nodiscard]] std::optional<quint64> reportedDrops() const;
    [[nodiscard]] quint64 misaddressedCount() const { return misaddressedFates; }

private:
    struct Subscription {
        bus::SubscriberTotals base;     ///< the last totals of the bus, or zeros
        bool fromBus = false;           ///< there were totals
        std::optional<qint64> baseTime; ///< fates up to here are in `base`
        std::optional<qint64> beganAt;  ///< fates before are of an earlier subscription
        bus::SubscriberTotals since;    ///< fates after `base`
        quint64 offeredFrom = 0;        ///< messages before this seq were not counted as offered
        PerQueue settled;               ///< of the same fates, those of messages that were; by queue
        PerQueue targeted;              ///< messages to it alone after `base`
        PerQueue own;                   ///< its own broadcasts after `base`
        PerQueue broadcastsAtBase;
        std::optional<PerQueue> broadcastsAtEnd; ///< later ones were not for it
        bool listens = false;                    ///< known to be subscribed, or to have been

        /// Whether messages are for it now.
        [[nodiscard]] bool isOffered() const { return listens && !broadcastsAtEnd; }
        void beginToListen(quint64 nextSeq, const PerQueue &broadcasts);
        [[nodiscard]] bool isAtRest() const { return fromBus && base.waiting == 0 && settled.sum() == 0; }
        [[nodiscard]] quint64 offered(bool system, const PerQueue &broadcasts) const;
        [[nodiscard]] bus::SubscriberTotals current(const PerQueue &broadcasts) const;
    };
    void beginAnew(const PerQueue &broadcasts);

    Subscription subscription;
    int live = 0;         ///< subscriptions that have not ended; two where one took its time to end
    bool assumed = false; ///< subscribed, since there are totals of it

    bus::SubscriberTotals past; ///< of earlier subscriptions
    bool pastIsExact = true;
    bus::SubscriberTotals countedFates;
    quint64 misaddressedFates = 0;
    quint64 dropsReported = 0;
    bool everyEndReported = true;
};

} // namespace inspector
