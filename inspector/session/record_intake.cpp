// Takes records into what a session knows, one kind each.
#include <inspector/session/record_intake.h>

#include <inspector/session/bare_payload.h>
#include <inspector/session/fate_listener.h>

namespace inspector {

namespace {

template <class Narrow, class Wide>
Narrow saturated(Wide value)
{
    return Narrow(std::min<quint64>(quint64(value), std::numeric_limits<Narrow>::max()));
}

} // namespace

bool RecordIntake::take(const bus::Record &record)
{
    const auto *header = std::get_if<bus::HeaderRecord>(&record);
    if (header && data.messagesSeen > 0 && *header != data.header)
        return false;
    std::visit([this](const auto &of) { takeOne(of); }, record);
    return true;
}

bool RecordIntake::take(const bus::CaptureEntry &entry)
{
    if (const auto *record = std::get_if<bus::Record>(&entry))
        return take(*record);
    takeOne(std::get<bus::MessageHead>(entry));
    return true;
}

void RecordIntake::takeOne(const bus::MessageRecord &record)
{
    const bus::BusMessage &message = record.message;
    MessageRow row;
    row.seq = message.seq();
    row.t = record.t;
    row.source = data.names.intern(message.source());
    if (message.target())
        row.target = data.names.intern(*message.target());
    if (const QString *task = bus::taskIdOf(message.payload()))
        row.task = data.names.intern(*task);
    row.size = saturated<quint32>(message.approximateBytes());
    row.kind = message.kind();
    row.injected = record.injected;

    if (!data.rows.appendMessage(row, message)) {
        ++data.counted.duplicates;
        return;
    }
    const qint64 index = data.rows.end() - 1;
    data.agents.message(index, row, message);
    changed.tasks |= data.tasks.message(index, row, message);
    noteMessage(index, row);
}

/// Messages that say something about agents come whole (saysSomethingOfAgents()); where one does not, what it says is
/// not known. So a head tells something to its task alone.
void RecordIntake::takeOne(const bus::MessageHead &head)
{
    MessageRow row;
    row.seq = head.seq;
    row.t = head.t;
    row.source = data.names.intern(head.source);
    if (head.target)
        row.target = data.names.intern(*head.target);
    if (head.taskId)
        row.task = data.names.intern(*head.taskId);
    row.size = saturated<quint32>(head.bytes);
    row.kind = head.kind;
    row.injected = head.injected;

    if (!data.rows.appendLeftMessage(row, head.position)) {
        ++data.counted.duplicates;
        return;
    }
    const qint64 index = data.rows.end() - 1;
    if (saysSomethingOfAgents(head.kind))
        data.agents.message(index, row, {QString(), std::nullopt, barePayload(head.kind, {})});
    else
        data.agents.message(index, row, bus::BusMessage());
    changed.tasks |= data.tasks.leftMessage(index, row, head);
    noteMessage(index, row);
}

/// What a message tells whether or not its contents are here.
void RecordIntake::noteMessage(qint64 index, const MessageRow &row)
{
    data.noteTime(row.t);
    ++data.messagesSeen;
    data.density.message(row.t);
    data.gaps.addMessage(row.seq);
    changed.agents = true;
    data.queues.message(index, row);
    QString reason;
    if (row.kind == bus::Kind::AgentError)
        reason = data.agents.table().at(data.agents.places().value(row.source)).stateReason;
    data.findings.message(index, row, data.tasks.find(row.task), reason);
}

void RecordIntake::takeOne(const bus::FateRecord &record)
{
    const NameId subscriber = data.names.intern(record.subscriber);
    const std::optional<qint64> index = data.rows.find(record.seq);
    if (index && data.rows.addFate(*index, subscriber, record) == RowStore::FateOutcome::Duplicate) {
        ++data.counted.duplicates;
        return;
    }
    data.noteTime(record.t);
    if (record.fate == bus::Fate::Dropped)
        ++data.drops;
    const std::optional<MessageRow> row = index ? std::optional(data.rows.at(*index)) : std::nullopt;
    data.agents.fate(record, subscriber, row ? &*row : nullptr);
    changed.agents = true;
    const bool system = row ? row->isSystem() : record.fate == bus::Fate::Undelivered;
    data.queues.fate(index.value_or(-1), subscriber, record, system);
    if (index) {
        changed.row(*index);
        changed.tasks |= data.tasks.fate(*index, *row, subscriber, record);
        if (record.fate == bus::Fate::Dropped)
            data.density.dropped(row->t);
        else if (record.fate == bus::Fate::Failed)
            data.density.failed(row->t);
        data.findings.fate(*index, *row, subscriber, record, data.tasks.find(row->task));
        for (FateListener *listener : listeners)
            listener->fateTaken(*index, subscriber, record);
    }
}

void RecordIntake::takeOne(const bus::SubscribedRecord &record)
{
    data.noteTime(record.t);
    data.agents.subscribed(record);
    data.queues.subscribed(data.names.intern(record.name), data.rows.end());
    FindingPlace place = data.newestPlace();
    place.t = record.t;
    data.findings.subscribed(data.names.intern(record.name), place);
    changed.agents = true;
}

void RecordIntake::takeOne(const bus::UnsubscribedRecord &record)
{
    data.noteTime(record.t);
    data.agents.unsubscribed(record);
    const NameId name = data.names.intern(record.name);
    const bool isAway = !data.agents.table().at(data.agents.places().value(name)).subscribed;
    if (isAway) { // else an earlier subscription ended late
        data.queues.unsubscribed(name);
        data.findings.unsubscribed(name, record.t);
    }
    changed.agents = true;
}

void RecordIntake::takeOne(const bus::TotalsRecord &record)
{
    data.noteTime(record.t);
    data.counted.published = std::max(data.counted.published, record.published);
    data.agents.totals(record);
    for (auto it = record.subscribers.cbegin(); it != record.subscribers.cend(); ++it)
        data.findings.totals(data.names.intern(it.key()), it.value(), data.newestPlace());
    changed.agents = true;
}

void RecordIntake::takeOne(const bus::LossRecord &record)
{
    if (record.count == 0 && record.from > record.to)
        return; // nothing was lost
    data.counted.lostUncounted = data.counted.lostUncounted || record.count == 0;
    data.noteTime(record.t);
    data.density.lost(record.t, record.count);
    if (record.what == bus::LossRecord::What::Fates)
        loseFates(record);
    else
        loseMessages(record);
    data.findings.loss(record, data.newestPlace());
}

void RecordIntake::loseMessages(const bus::LossRecord &record)
{
    switch (record.by) {
    case bus::LossBy::Tap: data.counted.lostByTap += record.count; break;
    case bus::LossBy::Retention: data.counted.lostByRetention += record.count; break;
    case bus::LossBy::File: data.counted.lostByFile += record.count; break;
    }
    data.gaps.addLoss(record.from, record.to, record.count);

    MessageRow row;
    row.type = MessageRow::Type::Loss;
    row.seq = record.from;
    row.t = record.t;
    row.lossBy = quint8(record.by);
    row.lost = record.count;
    row.lastSeq = std::max(record.from, record.to);
    data.rows.appendLoss(row);
}

void RecordIntake::loseFates(const bus::LossRecord &record)
{
    data.counted.lostFates += record.count;
    const RowEviction::Range marked = data.rows.markFatesLost(record.from, record.to);
    if (!marked.isEmpty()) {
        changed.row(marked.begin);
        changed.row(marked.end - 1);
    }
}

} // namespace inspector
