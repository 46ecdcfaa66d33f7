// Internal. The client's work, in the client's thread.
#pragma once

#include <libbus/remote/capture_stream.h>
#include <libbus/remote/protocol.h>

#include <QHash>
#include <QLocalSocket>
#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <atomic>
#include <deque>
#include <memory>

namespace bus::remote {

/// What the client's thread has read, for those who take it. Any thread.
class Inbox {
public:
    /// Returns whether there is room for more.
    bool put(std::vector<Record> records);
    /// Sets `*hadNoRoom` where whoever puts waits for room that there is now.
    [[nodiscard]] std::vector<Record> take(qsizetype atMost, bool *hadNoRoom);
    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] bool isEmpty() const;

    void setApp(const RunningApp &said);
    [[nodiscard]] RunningApp app() const;
    /// Nothing more will come. The first reason counts.
    void end(const QString &reason);
    [[nodiscard]] bool hasEnded() const;
    [[nodiscard]] QString reason() const;

    std::atomic<bool> isAttached{false};

private:
    [[nodiscard]] bool hasRoomLocked() const;

    mutable QMutex lock;
    std::deque<Record> records;
    qint64 bytes = 0;
    RunningApp who;
    bool ended = false;
    QString why;
};

class ClientCore : public QObject {
    Q_OBJECT
public:
    explicit ClientCore(Inbox &inbox);

    void attach(const QString &address, const QString &busName);
    void send(const BusMessage &message, const std::shared_ptr<QPromise<Injection>> &promise);
    /// Reads on, where it waited for room.
    void read();
    /// Ends it. An empty reason: because that was wanted.
    void end(const QString &reason);

Q_SIGNALS:
    void attached();
    void ended();

private:
    void connected();
    void disconnected();
    void handle(const StreamReader::Event &event);
    void handle(const Notice &notice);
    void greet(const RunningApp &app);
    void answered(const SendAnswer &answer);

    Inbox &inbox;
    QLocalSocket socket;
    QTimer patience; ///< until it is attached
    StreamReader reader;
    QString busName;
    quint64 lastId = 0;
    QHash<quint64, std::shared_ptr<QPromise<Injection>>> waiting; ///< by the id of what was sent
};

} // namespace bus::remote
