// What a session tells: of its messages, of their state, in numbers.
#include <inspector/session/session_private.h>

#include <inspector/session/auditor.h>
#include <inspector/session/bare_payload.h>
#include <inspector/session/findings/findings_maker.h>
#include <inspector/session/loss_text.h>
#include <inspector/session/summary.h>

#include <algorithm>

namespace inspector {

qint64 Session::rowBegin() const
{
    return d->data->rows.begin();
}

qint64 Session::rowEnd() const
{
    return d->data->rows.end();
}

bool Session::hasRow(qint64 index) const
{
    return d->data->rows.contains(index);
}

MessageRow Session::row(qint64 index) const
{
    const RowStore &rows = d->data->rows;
    if (rows.contains(index))
        return rows.at(index);
    const qint64 stand = index < 0 ? rows.end() : standIn(index);
    MessageRow gone = stand < rows.end() ? rows.at(stand) : MessageRow();
    gone.type = MessageRow::Type::Gone;
    return gone;
}

qint64 Session::standIn(qint64 index) const
{
    return d->data->rows.firstFrom(index);
}

qint64 Session::rowCount() const
{
    return d->data->rows.size();
}

qint64 Session::rowPosition(qint64 index) const
{
    return d->data->rows.position(index);
}

qint64 Session::rowAt(qint64 position) const
{
    const RowStore &rows = d->data->rows;
    return position >= 0 && position < rows.size() ? rows.number(position) : rows.end();
}

qint64 Session::wholeFrom() const
{
    return d->data->rows.eviction().wholeFrom();
}

bus::BusMessage Session::message(qint64 index) const
{
    const RowStore &rows = d->data->rows;
    if (std::optional<bus::BusMessage> readable = readableMessage(index))
        return *std::move(readable);
    if (!rows.isMessage(index))
        return {QString(), std::nullopt, bus::Frame()};
    const MessageRow row = rows.at(index);
    const auto target = row.target == NoName ? std::nullopt : std::optional(name(row.target));
    bus::BusMessage message(name(row.source), target, barePayload(row.kind, name(row.task)));
    message.setSeq(row.seq);
    return message;
}

std::optional<bus::BusMessage> Session::readableMessage(qint64 index) const
{
    return d->data->rows.message(index);
}

QString Session::summary(qint64 index) const
{
    const MessageRow row = this->row(index);
    if (row.type == MessageRow::Type::Gone && !row.evictedHere)
        return {}; // never was there
    if (row.type == MessageRow::Type::Message && !row.contentEvicted) {
        if (const std::optional<bus::BusMessage> message = readableMessage(index))
            return summaryOf(*message);
    }
    return summaryWithoutMessage(row, d->data->names);
}

QString Session::summaryWithoutMessage(const MessageRow &row, const Names &names)
{
    if (row.contentEvicted)
        return tr("(contents let go to stay within memory)");
    if (row.type == MessageRow::Type::Message)
        return tr("(contents cannot be read from the file)");
    return lossText(row, names);
}

std::vector<bus::FateRecord> Session::fates(qint64 index) const
{
    std::vector<bus::FateRecord> records;
    const RowStore &rows = d->data->rows;
    if (!rows.contains(index))
        return records;
    const quint64 seq = rows.at(index).seq;
    for (const auto &[fate, error] : rows.fatesOf(index))
        records.push_back({seq, name(fate.subscriber), fate.fate(), fate.t, fate.waitedNs, fate.ranNs, error});
    return records;
}

std::optional<StoredFate> Session::firstFate(qint64 index) const
{
    return d->data->rows.contains(index) ? d->data->rows.firstFate(index) : std::nullopt;
}

std::optional<StoredFate> Session::nextFate(const StoredFate &fate) const
{
    return d->data->rows.nextFate(fate);
}

std::optional<qint64> Session::findRow(quint64 seq) const
{
    return d->data->rows.find(seq);
}

std::optional<qint64> Session::findRowUpTo(quint64 seq) const
{
    return d->data->rows.findUpTo(seq);
}

std::optional<qint64> Session::findRowFrom(quint64 seq) const
{
    return d->data->rows.findFrom(seq);
}

std::optional<qint64> Session::findRowAt(qint64 t) const
{
    return d->data->rows.findAt(t);
}

QString Session::name(NameId id) const
{
    return d->data->names.text(id);
}

std::optional<NameId> Session::findName(const QString &name) const
{
    return d->data->names.find(name);
}

const Names &Session::names() const
{
    return d->data->names;
}

const AgentTable &Session::agents() const
{
    d->data->refreshAgents();
    return d->data->agents.table();
}

const TaskTable &Session::tasks() const
{
    return d->data->tasks.table();
}

Task Session::task(qsizetype number) const
{
    return d->data->tasks.task(number, d->data->rows);
}

std::vector<qint64> Session::taskRows(qsizetype number, qint64 from, qsizetype most) const
{
    return d->data->tasks.history().rows(qint32(number), std::max(from, rowBegin()), most, d->data->rows);
}

qint64 Session::taskBegin(qsizetype number, qint64 row) const
{
    return d->data->tasks.history().beginOfLife(qint32(number), row);
}

const bus::HeaderRecord &Session::header() const
{
    return d->data->header;
}

std::optional<SessionState> Session::stateAt(qint64 row) const
{
    SessionData &data = *d->data;
    if (!data.rows.contains(row) || row < wholeFrom() || !data.queues.knows(row))
        return std::nullopt;
    data.refreshAgents();
    return StateMaker{data.rows, data.agents, data.tasks, data.queues}.at(row);
}

Audit Session::audit(AuditMoment moment) const
{
    return makeAudit(d->data->counts(), d->data->agents, d->data->gaps, moment);
}

Findings Session::findings(AuditMoment moment) const
{
    SessionData &data = *d->data;
    data.refreshAgents();
    return FindingsMaker(data.findings, data.agents.table(), data.names, data.rows, data.queues, data.end, moment)
        .make(audit(moment), data.gaps);
}

quint64 Session::published() const
{
    return d->data->published();
}

qint64 Session::messagesHeld() const
{
    return d->data->rows.eviction().messagesHeld();
}

quint64 Session::messagesSeen() const
{
    return d->data->messagesSeen;
}

quint64 Session::messagesEvicted() const
{
    return d->data->rows.eviction().messagesEvicted();
}

qint64 Session::contentsEvicted() const
{
    return d->data->rows.eviction().contentsEvicted();
}

quint64 Session::messagesLostByTap() const
{
    return d->data->counted.lostByTap;
}

quint64 Session::dropsSeen() const
{
    return d->data->drops;
}

qint64 Session::memoryUsed() const
{
    return d->data->bytes();
}

const TimeDensity &Session::density() const
{
    return d->data->density;
}

qint64 Session::startTime() const
{
    return d->data->start;
}

qint64 Session::endTime() const
{
    return d->data->end;
}

} // namespace inspector
