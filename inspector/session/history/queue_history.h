// How full the queues were, and what had become of messages, at any row.
#pragma once

#include <inspector/session/name_map.h>
#include <inspector/session/row_store.h>
#include <inspector/session/subscriber_ledger.h>

#include <array>
#include <deque>
#include <limits>
#include <optional>
#include <vector>

namespace inspector {

/// A moment is the one at which a row's message was published: what was published up to that row counts, and each fate
/// that was decided by then, in whatever order their records came. Records come in batches, the messages of a batch
/// before its fates; the time of a fate is what tells how long a message waited.
///
/// Rows are divided into stretches. For each there is kept, of every agent, what happened in it and how many messages
/// waited when it began. So a moment costs a sum over stretches and a look at the rows of one of them, and is found in
/// milliseconds among ten million.
///
/// A target is counted from the first message to it on, whether or not somebody is known to bear that name by then: a
/// subscription may be told after the messages that it got.
class QueueHistory {
public:
    /// The message of the next row.
    void message(qint64 index, const MessageRow &row);
    /// A fate of the message in row `index`, or of one that is not held (-1).
    void fate(qint64 index, NameId subscriber, const bus::FateRecord &fate, bool system);
    /// Messages are for it from row `next` on.
    void subscribed(NameId subscriber, qint64 next);
    /// Messages are not for it any more.
    void unsubscribed(NameId subscriber);

    /// Of one agent, since the session began.
    struct Counts {
        quint64 sent = 0;
        quint64 handled = 0;
        quint64 dropped = 0;
        quint64 discarded = 0; ///< undelivered ones included
        quint64 undelivered = 0;
        quint64 failed = 0;
        PerQueue waiting; ///< had no fate then, and have one by now: were in the queues or in the handler
        /// Published for it after the moment, and without a fate to this day; below 0 where fates are of messages that
        /// were not for it. What waits to this day was published for its last subscription: before that began, all of
        /// it was later.
        std::array<qint64, 2> unsettledLater{};
    };
    struct Moment {
        qint64 t = 0;             ///< the newest time of a message up to the row
        std::vector<Counts> each; ///< by the places of names; the last is of all who have none
    };
    /// From the first whole stretch of the rows that are held.
    [[nodiscard]] bool knows(qint64 row) const;
    /// Only where knows().
    [[nodiscard]] Moment at(qint64 row, const RowStore &rows) const;
    [[nodiscard]] Counts countsOf(NameId agent, const Moment &moment) const;

    /// Rows before this one are gone.
    void forgetBefore(qint64 row);
    [[nodiscard]] qint64 bytes() const;

private:
    /// What happened to an agent during a stretch; small, there is one for each agent and stretch.
    struct Tally {
        quint32 sent = 0;
        quint32 handled = 0;
        quint32 dropped = 0;
        quint32 discarded = 0;
        quint32 undelivered = 0;
        quint32 failed = 0;
        std::array<quint32, 2> targeted{};
        std::array<quint32, 2> ownBroadcasts{};
        std::array<quint32, 2> settled{}; ///< fates of messages published in the stretch, whenever they were decided
        std::array<quint32, 2> waitedAtBegin{};
    };
    /// A fate decided in a stretch, of a message from an earlier one.
    struct LateFate {
        qint64 t = 0;
        quint32 subscriber : 24 = 0; ///< its place
        bus::Fate fate : 7 = bus::Fate::Handled;
        bool system : 1 = false;
    };
    static_assert(sizeof(LateFate) == 16, "thousands are kept of each stretch");
    struct Stretch {
        qint64 firstRow = 0;
        qint64 begin = 0; ///< the newest time of a message before it: what happened later is of this stretch
        std::vector<Tally> tallies;
        std::array<quint32, 2> broadcasts{};
        std::vector<LateFate> lateFates;
        qint64 work = 0; ///< rows and fates that at() may have to look at

        Tally &of(qint32 place);
    };

    /// Of whoever bears a name.
    struct Listener {
        std::array<qint64, 2> offered{}; ///< messages to it alone, less its own broadcasts
        std::optional<std::array<qint64, 2>> offeredWhenLeft; ///< those and the broadcasts of all, while it is away
        qint64 since = 0; ///< where its last subscription began, if there was one before
        bool hasSubscribed = false;
    };

    /// New where the name had none.
    [[nodiscard]] qint32 placeOf(NameId name);
    [[nodiscard]] qint64 stretchOfRow(qint64 row) const;
    [[nodiscard]] qint64 stretchOfTime(qint64 t) const;
    [[nodiscard]] bool isFull(const Stretch &stretch) const;
    /// What the rows of a stretch up to `row` add to what was before it.
    void addRows(Moment &moment, const Stretch &stretch, qint64 row, const RowStore &rows) const;
    static void addTally(Counts &counts, const Tally &tally);
    [[nodiscard]] std::array<qint64, 2> offeredTo(const Listener &listener) const;
    /// Leaves out what came while it was away.
    void countLastSubscription(Counts &counts, const Listener &listener, qint64 row) const;
    void beginStretch(qint64 row);
    void putInto(qint64 stretch, const LateFate &fate);

    NameMap places; ///< of all that sent, were sent to, or had a fate, in what is made for each of them
    std::vector<Listener> listeners; ///< by the places
    std::array<qint64, 2> broadcastsInAll{};
    std::deque<Stretch> stretches;
    std::vector<Counts> gone;    ///< what happened in stretches that are gone
    std::vector<LateFate> ahead; ///< decided after the newest message, and so perhaps of the next stretch
    qint64 aheadUntil = 0;       ///< the newest of them
    qint64 newestTime = std::numeric_limits<qint64>::min();
    qint32 placeCount = 0;
    qint64 lateFateCount = 0; ///< in all stretches
};

} // namespace inspector
