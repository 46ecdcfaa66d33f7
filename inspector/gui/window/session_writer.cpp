// Writes a session into a file.
#include "session_writer.h"

#include <inspector/session/session.h>
#include <libbus/capture/jsonl.h>

#include <QElapsedTimer>

#include <algorithm>
#include <limits>
#include <utility>

namespace inspector {

namespace {

constexpr int SliceMs = 8;
constexpr int RowsBetweenLooks = 64;
constexpr qint64 RowsAtLast = 2'048; ///< so many that came meanwhile are written at once: nothing comes in between

} // namespace

SessionWriter::SessionWriter(const Session *session, const QString &fileName, QObject *parent)
    : QObject(parent), session(session), file(fileName)
{
    connect(&timer, &QTimer::timeout, this, &SessionWriter::writeSlice);
}

void SessionWriter::start()
{
    if (!file.open(QIODevice::WriteOnly)) {
        emit failed(problem());
        return;
    }
    if (file.fileName().endsWith(u".mcap", Qt::CaseInsensitive))
        mcap.emplace().open(&file);
    firstRow = nextRow = session->rowBegin();
    writeHead();
    timer.start(0);
}

void SessionWriter::cancel()
{
    timer.stop();
    mcap.reset();
    file.cancelWriting();
}

void SessionWriter::writeHead()
{
    write(session->header());
    for (const Agent &agent : session->agents()) {
        if (agent.subscribed)
            write(bus::SubscribedRecord{session->startTime(), agent.name, agent.dataCapacity});
    }
}

void SessionWriter::writeSlice()
{
    QElapsedTimer clock;
    clock.start();
    const qint64 endRow = session->rowEnd();
    while (nextRow < endRow && clock.elapsed() < SliceMs)
        writeRowsUntil(std::min(nextRow + RowsBetweenLooks, endRow));
    if (endRow - nextRow <= RowsAtLast)
        writeRowsUntil(endRow);
    emit progressed(nextRow - firstRow, endRow - firstRow);
    if (nextRow >= endRow)
        complete();
}

void SessionWriter::writeRowsUntil(qint64 end)
{
    while (nextRow < end)
        writeRow(nextRow++);
    nextRow = session->standIn(nextRow); // over what is gone
}

void SessionWriter::writeRow(qint64 index)
{
    const MessageRow row = session->row(index);
    if (row.type == MessageRow::Type::Gone)
        return;
    writeFatesUntil(row.t);
    const bool isMessage = row.type == MessageRow::Type::Message;
    // Half a message in a file would pass for a whole one.
    if (row.evictedHere || (isMessage && (row.contentEvicted || !isChosen(index)))) {
        leaveOut(row);
        return;
    }
    writeLeftOut();
    if (!isMessage) {
        write(bus::LossRecord{bus::LossBy(row.lossBy), bus::LossRecord::What::Messages, row.seq, row.lastSeq, row.lost,
                              row.t});
        return;
    }
    write(bus::MessageRecord{row.t, session->message(index), row.injected});
    nextSeq = row.seq + 1;
    ++messages;
    for (bus::FateRecord &fate : session->fates(index))
        fates.push(std::move(fate));
}

/// Asked in rising order.
bool SessionWriter::isChosen(qint64 index)
{
    if (!chosen)
        return true;
    while (nextChosen < chosen->size() && (*chosen)[nextChosen] < index)
        ++nextChosen;
    return nextChosen < chosen->size() && (*chosen)[nextChosen] == index;
}

void SessionWriter::leaveOut(const MessageRow &row)
{
    // Of what was evicted meanwhile some may be in the file.
    const quint64 from = row.evictedHere ? qMax(row.seq, nextSeq) : row.seq;
    const quint64 to = row.evictedHere ? row.lastSeq : row.seq;
    if (from > to)
        return;
    if (!leftOut)
        leftOut = bus::LossRecord{bus::LossBy::Retention, bus::LossRecord::What::Messages, from, to, 0, row.t};
    leftOut->to = to;
    leftOut->count += row.evictedHere ? qMin(row.lost, to - from + 1) : 1;
}

void SessionWriter::writeLeftOut()
{
    if (leftOut)
        write(*std::exchange(leftOut, std::nullopt));
}

void SessionWriter::writeFatesUntil(qint64 t)
{
    while (!fates.empty() && fates.top().t <= t) {
        write(fates.top());
        fates.pop();
    }
}

void SessionWriter::writeTotals()
{
    bus::TotalsRecord totals;
    totals.t = session->endTime();
    totals.published = isLive ? std::min(session->published(), seqEnd()) : session->published();
    // The file tells of one subscription of each agent.
    const Audit audit = session->audit(AuditMoment::Live);
    for (const SubscriberAudit &subscriber : audit.subscribers)
        totals.subscribers.insert(subscriber.name, subscriber.totals);
    write(totals);
}

/// After the last message that is told of.
quint64 SessionWriter::seqEnd() const
{
    if (session->rowCount() == 0)
        return 0;
    const MessageRow last = session->row(session->rowAt(session->rowCount() - 1));
    return (last.type == MessageRow::Type::Message ? last.seq : last.lastSeq) + 1;
}

void SessionWriter::write(const bus::Record &record)
{
    // An error is remembered by the writer or the file, and reported when it is complete.
    if (mcap)
        mcap->write(record);
    else
        file.write(bus::toJsonLine(record));
}

void SessionWriter::complete()
{
    timer.stop();
    writeLeftOut();
    writeFatesUntil(std::numeric_limits<qint64>::max());
    writeTotals();
    const bool isWhole = !mcap || mcap->close();
    if (!isWhole)
        file.cancelWriting();
    if (file.commit() && isWhole)
        emit finished(messages);
    else
        emit failed(problem());
}

QString SessionWriter::problem() const
{
    const QString reason = mcap && !mcap->errorString().isEmpty() ? mcap->errorString() : file.errorString();
    return tr("Cannot write %1: %2").arg(file.fileName(), reason);
}

} // namespace inspector
