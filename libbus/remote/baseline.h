// Internal. What a viewer must know of the time before the records that it is given.
#pragma once

#include <libbus/tap/record.h>

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace bus::remote {

/// Takes in records that leave a history, and keeps what still matters of them: who is subscribed, the counters, and
/// the newest messages that tell the state of an agent or of an open task, as many as its bytes hold.
class Baseline {
public:
    /// Of messages that together take more than so many bytes the oldest are forgotten, and one that takes more by itself
    /// at once: agents and tasks that never end must not fill the memory.
    explicit Baseline(qint64 bytes) : limit(bytes) {}

    /// That the messages take.
    [[nodiscard]] qint64 bytes() const { return size; }
    void add(const Record &record);
    /// The header, the subscriptions, the counters, the messages in rising seq, and a loss by retention for every other
    /// message up to the last that was added.
    [[nodiscard]] std::vector<Record> records() const;

private:
    struct Subscription {
        SubscribedRecord record;
        int live = 0; ///< two where the end of the name's earlier subscription is not yet here
    };

    void take(const HeaderRecord &record) { header = record; }
    void take(const MessageRecord &record);
    void take(const FateRecord &) {}
    void take(const SubscribedRecord &record);
    void take(const UnsubscribedRecord &record);
    void take(const LossRecord &record);
    void take(const TotalsRecord &record);
    void keep(const QString &topic, const MessageRecord &record);
    void forget(const QString &topic);

    const qint64 limit;
    qint64 size = 0;
    std::optional<HeaderRecord> header;
    QHash<QString, Subscription> subscriptions;
    TotalsRecord totals;
    std::map<quint64, MessageRecord> messages; ///< by seq
    QHash<QString, quint64> newest;            ///< what a message tells of -> its seq
    QHash<quint64, QString> topics;            ///< the other way
    std::optional<quint64> lastSeq;            ///< of all that was published before the history
    qint64 lastTime = 0;
};

} // namespace bus::remote
