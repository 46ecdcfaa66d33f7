// Follows the agents of a session from record to record.
#pragma once

#include <inspector/session/agent_table.h>
#include <inspector/session/history/agent_history.h>
#include <inspector/session/latency_histogram.h>
#include <inspector/session/message_row.h>
#include <inspector/session/name_map.h>
#include <inspector/session/names.h>
#include <inspector/session/rate_meter.h>
#include <inspector/session/subscriber_ledger.h>

#include <vector>

namespace inspector {

/// Fills the AgentTable. Each record costs the same however many agents there are, but for a TotalsRecord and a
/// message that changes everyone's state; what is made from counters (rates, quantiles) is made by refresh().
class AgentTracker {
public:
    /// `names` must outlive the tracker.
    explicit AgentTracker(Names &names) : names(names) {}

    /// The message in row `rowIndex`.
    void message(qint64 rowIndex, const MessageRow &row, const bus::BusMessage &message);
    /// `row` is the message's, where it is held.
    void fate(const bus::FateRecord &fate, NameId subscriber, const MessageRow *row);
    void subscribed(const bus::SubscribedRecord &record);
    void unsubscribed(const bus::UnsubscribedRecord &record);
    void totals(const bus::TotalsRecord &record);

    /// Brings the table up to date with all that came; `start` and `end` are the session's times.
    void refresh(qint64 start, qint64 end);
    [[nodiscard]] const AgentTable &table() const { return agentTable; }
    [[nodiscard]] const NameMap &places() const { return placesOfNames; }
    [[nodiscard]] NameId nameOf(qsizetype index) const { return details[size_t(index)].name; }
    [[nodiscard]] const AgentHistory &history() const { return past; }
    /// Rows before this one are gone, and so is what the agents were then.
    void forgetBefore(qint64 row) { past.forgetBefore(row); }
    [[nodiscard]] qint64 bytes() const;

    // --- For the audit ---
    [[nodiscard]] const SubscriberLedger &ledger(qsizetype index) const { return details[size_t(index)].ledger; }
    [[nodiscard]] const PerQueue &broadcastCounts() const { return broadcasts; }

private:
    /// What a message says to whoever receives it.
    struct Told {
        bus::Kind kind = bus::Kind::Activate;
        QString reason;
        qint64 t = 0;
        quint64 seq = 0;
    };
    struct Details {
        NameId name = NoName;
        SubscriberLedger ledger;
        LatencyHistogram ran;
        LatencyHistogram waited;
        RateMeter rate;
        bool newDurations = false;
        bool subscribedEver = false;
        std::optional<qint64> leftAt; ///< unsubscribed, and not back yet
        bool hasListened = false;     ///< was subscribed, or something became of a message there
        std::optional<Told> unheard;  ///< by a broadcast, before it was known to listen
        qint64 stateSince = std::numeric_limits<qint64>::min();
    };

    [[nodiscard]] qint32 indexOf(NameId name);
    [[nodiscard]] qint32 indexOf(const QString &name) { return indexOf(names.intern(name)); }
    /// Its condition may have changed.
    void note(qint32 index) { past.note(index, changeRow, agentTable.agents.at(index)); }
    void seen(qint32 index, qint64 t);
    /// Whether it had left by then. Messages and subscriptions come side by side, so their times are compared.
    [[nodiscard]] bool hadLeft(qint32 index, qint64 t) const;
    void setState(qint32 index, AgentState state, qint64 t, const QString &reason = {});
    /// Says it to the target, or to every subscriber but the source (R7).
    void tellReceivers(const MessageRow &row, const QString &reason = {});
    /// It is known to be a subscriber; what it was told before counts where `heard` says so.
    template <class Heard>
    void listens(qint32 index, Heard heard);
    void countOffer(const MessageRow &row, qint32 source);

    void followMessage(const MessageRow &row, const bus::BusMessage &message);
    void becomesReady(qint32 index, const bus::AgentReady &ready, qint64 t);
    void isRegistered(const bus::AgentRegistry &registry, qint64 t);
    void isTold(qint32 index, const Told &told);

    Names &names;
    NameMap placesOfNames;
    AgentTable agentTable;
    AgentHistory past;
    qint64 changeRow = 0; ///< the row from which on a change of now holds
    quint64 nextSeq = 0;  ///< above all that came
    std::vector<Details> details; ///< one for each agent of the table
    bool listenersAreKnown = false; ///< in recordings of other tools nobody is
    PerQueue broadcasts;            ///< since the session began, but for those that the last totals held already
    qint64 lastTotals = std::numeric_limits<qint64>::min();
};

} // namespace inspector
