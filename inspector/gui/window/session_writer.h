// Writes a session into a file, a little at a time.
#pragma once

#include <inspector/session/message_row.h>
#include <libbus/capture/mcap_writer.h>
#include <libbus/tap/record.h>

#include <QObject>
#include <QSaveFile>
#include <QTimer>

#include <optional>
#include <queue>
#include <vector>

namespace inspector {

class Session;

/// Saves the messages that a session holds, with what became of them and the state of the agents, so that the file
/// opens like the session. Works in slices from the event loop; what comes meanwhile is saved too, since the agents'
/// counters are those of the end. A file whose name ends in `.mcap` becomes a capture in MCAP, any other is JSONL.
class SessionWriter : public QObject {
    Q_OBJECT
public:
    /// The session must outlive the writer.
    SessionWriter(const Session *session, const QString &fileName, QObject *parent = nullptr);

    /// Saves only the messages of these rows, ascending; a LossRecord tells of those left out. Before start().
    void setRows(std::vector<qint64> rows) { chosen = std::move(rows); }
    /// The session goes on: the bus may have counted messages that are still on their way here. Before start().
    void setLive(bool live) { isLive = live; }
    /// Begins; finished() or failed() follows. The file appears when it is complete, and not before.
    void start();
    /// Gives up; no file is left behind.
    void cancel();

signals:
    void progressed(qint64 rowsDone, qint64 rowsInAll);
    void finished(qint64 messages);
    /// A sentence for a person.
    void failed(const QString &problem);

private:
    struct IsLater {
        bool operator()(const bus::FateRecord &a, const bus::FateRecord &b) const { return a.t > b.t; }
    };

    void writeHead();
    void writeSlice();
    void writeRowsUntil(qint64 end);
    void writeRow(qint64 index);
    [[nodiscard]] bool isChosen(qint64 index);
    void leaveOut(const MessageRow &row);
    void writeLeftOut();
    void writeFatesUntil(qint64 t);
    void writeTotals();
    [[nodiscard]] quint64 seqEnd() const;
    void write(const bus::Record &record);
    void complete();
    [[nodiscard]] QString problem() const;

    const Session *const session;
    QSaveFile file;
    std::optional<bus::McapWriter> mcap;       ///< writes into the file, where it is MCAP
    std::optional<std::vector<qint64>> chosen; ///< nothing: all rows
    size_t nextChosen = 0;
    bool isLive = false;
    QTimer timer;
    qint64 firstRow = 0;
    qint64 nextRow = 0;
    qint64 messages = 0;
    quint64 nextSeq = 0;                    ///< after the last message written
    std::optional<bus::LossRecord> leftOut; ///< messages in a row that are not in the file; not told there yet
    /// Fates of the messages written so far, to be written in the order of time.
    std::priority_queue<bus::FateRecord, std::vector<bus::FateRecord>, IsLater> fates;
};

} // namespace inspector
