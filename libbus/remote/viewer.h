// Internal. One connection to a server, seen from the app: who is at the other end may send or leave out anything.
#pragma once

#include <libbus/remote/history.h>
#include <libbus/remote/protocol.h>

#include <QElapsedTimer>
#include <QLocalSocket>
#include <QObject>

#include <deque>

namespace bus::remote {

class Channel;

/// Little waits in the socket: what a viewer does not read yet waits in the channel's history, which is bounded. What it
/// must know of the time before is its own, for as long as it has not read that.
class Viewer : public QObject {
    Q_OBJECT
public:
    Viewer(std::unique_ptr<QLocalSocket> socket, QObject *parent);
    ~Viewer() override;

    /// Says who the app is. The viewer's hello follows.
    void greet(const RunningApp &app);
    /// Begins to send the channel's records; the channel must live until it is detached by this object's end.
    void attach(Channel *channel);
    /// Says why not, and closes the connection.
    void refuse(const QString &reason);
    void answer(const SendAnswer &answer);

    /// Sends as much as the socket takes now.
    void pump();
    /// Sends what there is and closes the connection, as at the session's end.
    void finish();
    /// Closes the connection at once.
    void close();
    /// For when there is no event loop: lets the socket write for a while. Whether all is done.
    [[nodiscard]] bool waitForWritten(int ms);

    [[nodiscard]] Channel *channel() const { return channelOfMine; }
    /// The batch that it needs next.
    [[nodiscard]] quint64 position() const { return next; }
    /// The batch at position() is gone before it was sent.
    void lose(const Batch &batch);

Q_SIGNALS:
    void helloCame(const bus::remote::Hello &hello);
    void sendCame(const bus::remote::Send &send);
    /// What it sent is nothing that a viewer sends.
    void rubbishCame(const QString &problem);
    void messagesLost(quint64 count);
    void closed();

private:
    void readCommands();
    [[nodiscard]] bool mayRead();
    void tellBefore();
    void tellLosses();
    void end();

    /// What it has lost since it was last told.
    struct Missed {
        LossRecord messages;
        LossRecord fates = {.what = LossRecord::What::Fates};
        std::vector<Record> others; ///< too few and too important to be lost
    };

    const std::unique_ptr<QLocalSocket> socket;
    CommandReader commands;
    QElapsedTimer second; ///< in which so many commands were read
    int commandsInSecond = 0;

    Channel *channelOfMine = nullptr;
    std::deque<Record> before; ///< what it must still be told of the time before the first batch
    quint64 next = 0;
    Missed missed;
    bool finishing = false;
    bool ended = false;
};

} // namespace bus::remote
