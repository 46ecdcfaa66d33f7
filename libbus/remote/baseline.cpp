// What a viewer must know of the time before.
#include <libbus/remote/baseline.h>

#include <libbus/remote/record_size.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bus::remote {

namespace {

bool isOver(TaskStatus status)
{
    return status == TaskStatus::Completed || status == TaskStatus::Failed || status == TaskStatus::Cancelled;
}

QString taskTopic(const QString &id)
{
    return "task "_L1 + id;
}

QString cancelTopic(const QString &id)
{
    return "cancel "_L1 + id;
}

QString agentTopic(Kind kind, const QString &agent)
{
    return QString::number(int(kind)) + u' ' + agent;
}

/// Of a message that tells the state of one agent or more: which kind of news about whom, so that a newer one takes its
/// place. Empty for messages that tell nothing of the kind.
QString agentTopic(const BusMessage &message)
{
    switch (message.kind()) {
    case Kind::AgentReady:
    case Kind::AgentRegistry:
    case Kind::AgentError: return agentTopic(message.kind(), message.source());
    case Kind::Activate:
    case Kind::Deactivate:
    case Kind::End:
    case Kind::Cancel: return agentTopic(message.kind(), message.target().value_or(QString()));
    default: return {};
    }
}

} // namespace

void Baseline::add(const Record &record)
{
    std::visit([this](const auto &content) { take(content); }, record);
}

void Baseline::take(const MessageRecord &record)
{
    const BusMessage &message = record.message;
    lastSeq = message.seq();
    lastTime = record.t;
    if (const auto *request = message.as<TaskRequest>()) {
        keep(taskTopic(request->taskId), record);
    } else if (const auto *cancel = message.as<TaskCancel>()) {
        if (newest.contains(taskTopic(cancel->taskId)))
            keep(cancelTopic(cancel->taskId), record);
    } else if (const auto *response = message.as<TaskResponse>(); response && isOver(response->status)) {
        forget(taskTopic(response->taskId));
        forget(cancelTopic(response->taskId));
    } else if (const auto *urgent = message.as<TaskResponseUrgent>(); urgent && isOver(urgent->status)) {
        forget(taskTopic(urgent->taskId));
        forget(cancelTopic(urgent->taskId));
    } else if (const QString topic = agentTopic(message); !topic.isEmpty()) {
        keep(topic, record);
    }
}

void Baseline::take(const SubscribedRecord &record)
{
    Subscription &subscription = subscriptions[record.name];
    subscription.record = record;
    ++subscription.live;
}

void Baseline::take(const UnsubscribedRecord &record)
{
    const auto subscription = subscriptions.find(record.name);
    if (subscription == subscriptions.end() || --subscription->live > 0)
        return;
    subscriptions.erase(subscription);
    totals.subscribers.remove(record.name);
    for (Kind kind : {Kind::AgentReady, Kind::AgentRegistry, Kind::AgentError, Kind::Activate, Kind::Deactivate,
                      Kind::End, Kind::Cancel})
        forget(agentTopic(kind, record.name));
}

void Baseline::take(const LossRecord &record)
{
    if (record.what == LossRecord::What::Messages)
        lastSeq = std::max(lastSeq.value_or(0), record.to);
}

void Baseline::take(const TotalsRecord &record)
{
    totals.t = record.t;
    totals.published = record.published;
    for (auto it = record.subscribers.cbegin(); it != record.subscribers.cend(); ++it)
        totals.subscribers.insert(it.key(), it.value());
}

void Baseline::keep(const QString &topic, const MessageRecord &record)
{
    const quint64 seq = record.message.seq();
    forget(topic);
    forget(topics.value(seq)); // a feed may count as it likes
    const qint64 needed = sizeOf(record);
    if (needed > limit)
        return;
    while (size + needed > limit)
        forget(topics.value(messages.begin()->first));
    newest.insert(topic, seq);
    topics.insert(seq, topic);
    messages.emplace(seq, record);
    size += needed;
}

void Baseline::forget(const QString &topic)
{
    const auto place = newest.constFind(topic);
    if (place == newest.cend())
        return;
    const auto message = messages.find(*place);
    size -= sizeOf(message->second);
    messages.erase(message);
    topics.remove(*place);
    newest.erase(place);
}

std::vector<Record> Baseline::records() const
{
    std::vector<Record> records;
    if (header)
        records.emplace_back(*header);
    for (const Subscription &subscription : subscriptions)
        records.emplace_back(subscription.record);
    // The counters before the messages: a reader that counts on from them must not count those again.
    if (totals.t != 0)
        records.emplace_back(totals);
    for (const auto &[seq, record] : messages)
        records.emplace_back(record);
    if (lastSeq) {
        LossRecord loss;
        loss.by = LossBy::Retention;
        loss.to = *lastSeq;
        loss.count = *lastSeq + 1 - messages.size();
        loss.t = lastTime;
        if (loss.count > 0)
            records.emplace_back(loss);
    }
    return records;
}

} // namespace bus::remote
