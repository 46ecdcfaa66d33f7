// Writes a session into a JSONL file.
#include "session_writer.h"

#include <inspector/session/session.h>
#include <libbus/capture/jsonl.h>

#include <QElapsedTimer>

#include <limits>
#include <utility>

namespace inspector {

namespace {

constexpr int SliceMs = 8;
constexpr int RowsBetweenLooks = 64;

} // namespace

SessionWriter::SessionWriter(const Session *session, const QString &fileName, QObject *parent)
    : QObject(parent), session(session), file(fileName)
{
    connect(&timer, &QTimer::timeout, this, &SessionWriter::writeSlice);
}

void SessionWriter::start()
{
    if (!file.open(QIODevice::WriteOnly)) {
        emit failed(tr("Cannot write %1: %2").arg(file.fileName(), file.errorString()));
        return;
    }
    firstRow = nextRow = session->rowBegin();
    endRow = session->rowEnd();
    writeHead();
    timer.start(0);
}

void SessionWriter::cancel()
{
    timer.stop();
    file.cancelWriting();
}

void SessionWriter::writeHead()
{
    write(session->header());
    for (const Agent &agent : session->agents()) {
        if (agent.subscribed)
            write(bus::SubscribedRecord{session->startTime(), agent.name, agent.dataCapacity});
    }
    const quint64 evicted = session->messagesEvicted();
    if (evicted > 0 && firstRow < endRow) {
        const quint64 firstSeq = session->row(firstRow).seq;
        write(bus::LossRecord{bus::LossBy::Retention, bus::LossRecord::What::Messages, 0, firstSeq ? firstSeq - 1 : 0,
                              evicted, session->startTime()});
    }
}

void SessionWriter::writeSlice()
{
    QElapsedTimer clock;
    clock.start();
    nextRow = qMax(nextRow, session->rowBegin()); // evicted meanwhile
    while (nextRow < endRow && clock.elapsed() < SliceMs) {
        const qint64 pauseAt = qMin(nextRow + RowsBetweenLooks, endRow);
        for (; nextRow < pauseAt; ++nextRow)
            writeRow(nextRow);
    }
    emit progressed(nextRow - firstRow, endRow - firstRow);
    if (nextRow >= endRow)
        complete();
}

void SessionWriter::writeRow(qint64 index)
{
    const MessageRow &row = session->row(index);
    writeFatesUntil(row.t);
    if (row.contentEvicted) { // half a message in a file would pass for a whole one
        addToEvicted(row);
        return;
    }
    writeEvicted();
    if (row.type == MessageRow::Type::Loss) {
        write(bus::LossRecord{bus::LossBy(row.lossBy), bus::LossRecord::What::Messages, row.seq,
                              row.seq + qMax(row.lost, 1u) - 1, row.lost, row.t});
        return;
    }
    write(bus::MessageRecord{row.t, session->message(index)});
    ++messages;
    for (bus::FateRecord &fate : session->fates(index))
        fates.push(std::move(fate));
}

void SessionWriter::addToEvicted(const MessageRow &row)
{
    if (!evicted)
        evicted = bus::LossRecord{bus::LossBy::Retention, bus::LossRecord::What::Messages, row.seq, row.seq, 0, row.t};
    evicted->to = row.seq;
    ++evicted->count;
}

void SessionWriter::writeEvicted()
{
    if (evicted)
        write(*std::exchange(evicted, std::nullopt));
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
    totals.published = session->published();
    for (const Agent &agent : session->agents())
        totals.subscribers.insert(agent.name, agent.totals);
    write(totals);
}

void SessionWriter::write(const bus::Record &record)
{
    file.write(bus::toJsonLine(record)); // an error is remembered by the file and reported by commit()
}

void SessionWriter::complete()
{
    timer.stop();
    writeEvicted();
    writeFatesUntil(std::numeric_limits<qint64>::max());
    writeTotals();
    if (file.commit())
        emit finished(messages);
    else
        emit failed(tr("Cannot write %1: %2").arg(file.fileName(), file.errorString()));
}

} // namespace inspector
