// Reads a tap and checks, record by record, what every tap promises (D11, D12).
#pragma once

#include <libbus/tap/tap.h>

#include <QHash>
#include <QMap>
#include <QStringList>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace invariants {

/// Collects a tap's records. What breaks a promise of the tap stands in problems(): messages in strictly rising
/// seq with no gap that no loss explains, each before its fates, at most one fate for a subscriber.
class TapReader {
public:
    explicit TapReader(bus::LocalAgentBus &bus, const bus::Tap::Options &options = {});

    /// Takes what there is.
    void read();
    /// Reads until the condition holds. False: it never did.
    [[nodiscard]] bool readUntil(const std::function<bool()> &condition);
    /// Reads until there are so many fates (those of lost messages and lost fates apart).
    [[nodiscard]] bool readFates(qsizetype count);

    /// From now on keeps no single records, so that a long session fits into memory.
    void keepOnlyCounts() { keepsRecords = false; }

    [[nodiscard]] QString problems() const { return found.join(u"; "); }
    [[nodiscard]] const std::vector<bus::Record> &records() const { return all; }
    [[nodiscard]] const QList<quint64> &seqs() const { return messageSeqs; }
    [[nodiscard]] const QList<bus::FateRecord> &fates() const { return fateRecords; }
    [[nodiscard]] qsizetype fateCount() const { return fatesSeen; }
    [[nodiscard]] quint64 messageCount() const { return messagesSeen; }
    [[nodiscard]] quint64 fateCount(const QString &subscriber, bus::Fate fate) const;
    [[nodiscard]] QStringList subscribed() const { return subscribedNames; }
    [[nodiscard]] QStringList unsubscribed() const { return unsubscribedNames; }
    /// By the loss records alone.
    [[nodiscard]] quint64 lostMessages() const { return messagesLost; }
    [[nodiscard]] quint64 lostFates() const { return fatesLost; }
    /// The totals of all subscriptions that ended, together.
    [[nodiscard]] const bus::SubscriberTotals &totalsOfLeavers() const { return leavers; }
    /// Subscribers whose fates, seen one by one, differ from the counters that they left with. When all have left.
    [[nodiscard]] QStringList differences() const;
    /// The last totals of the name in a totals record, or nothing.
    [[nodiscard]] std::optional<bus::SubscriberTotals> lastTotals(const QString &name) const;

    bus::Tap &tap() { return ownTap; }

private:
    void see(const bus::HeaderRecord &);
    void see(const bus::MessageRecord &record);
    void see(const bus::FateRecord &record);
    void see(const bus::SubscribedRecord &record);
    void see(const bus::UnsubscribedRecord &record);
    void see(const bus::LossRecord &record);
    void see(const bus::TotalsRecord &record);
    void problem(const QString &text);

    bus::Tap ownTap;
    bool keepsRecords = true;
    std::vector<bus::Record> all;
    QStringList found;
    qsizetype recordsSeen = 0;

    std::optional<quint64> lastSeq;
    quint64 explainedBy = 0; ///< seqs after lastSeq that loss records account for
    quint64 messagesSeen = 0;
    qsizetype fatesSeen = 0;
    quint64 messagesLost = 0;
    quint64 fatesLost = 0;
    QList<quint64> messageSeqs;
    QList<bus::FateRecord> fateRecords;
    QHash<std::pair<quint64, QString>, bus::Fate> fateOf;
    QHash<QString, std::array<quint64, 5>> fateCounts;
    QStringList subscribedNames;
    QStringList unsubscribedNames;
    QMap<QString, bus::SubscriberTotals> totals;
    bus::SubscriberTotals leavers;
    QMap<QString, bus::SubscriberTotals> leaversByName;
};

} // namespace invariants
