// Writes a session into a JSONL file, a little at a time.
#pragma once

#include <inspector/session/message_row.h>
#include <libbus/tap/record.h>

#include <QObject>
#include <QSaveFile>
#include <QTimer>

#include <optional>
#include <queue>
#include <vector>

namespace inspector {

class Session;

/// Saves the messages that a session holds when it starts, with what became of them and the state of the agents, so
/// that the file opens like the session. Works in slices from the event loop; the session may grow meanwhile.
class SessionWriter : public QObject {
    Q_OBJECT
public:
    /// The session must outlive the writer.
    SessionWriter(const Session *session, const QString &fileName, QObject *parent = nullptr);

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
    void writeRow(qint64 index);
    void addToEvicted(const MessageRow &row);
    void writeEvicted();
    void writeFatesUntil(qint64 t);
    void writeTotals();
    void write(const bus::Record &record);
    void complete();

    const Session *const session;
    QSaveFile file;
    QTimer timer;
    qint64 firstRow = 0;
    qint64 nextRow = 0;
    qint64 endRow = 0;
    qint64 messages = 0;
    std::optional<bus::LossRecord> evicted; ///< messages in a row whose contents are gone, not written yet
    /// Fates of the messages written so far, to be written in the order of time.
    std::priority_queue<bus::FateRecord, std::vector<bus::FateRecord>, IsLater> fates;
};

} // namespace inspector
