// Looks at a bus of another process through its TapServer.
#pragma once

#include <libbus/remote/export.h>
#include <libbus/remote/injection.h>
#include <libbus/remote/running_app.h>
#include <libbus/tap/record.h>

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace bus {

/// A viewer of one bus of an app. Reads in a thread of its own, a bounded number of records ahead of whoever takes
/// them: a reader that takes none costs the app nothing, and finds LossRecords by the tap for what it missed.
///
/// The records are those of a session: a HeaderRecord first, then what the app knows of the time before (TapServer),
/// then what happens.
///
/// Where the system has no thread for it, it reads in the one that it lives in.
///
/// Lives in a thread with an event loop, where its signals come; take() may be called from any one thread.
///
/// Example:
/// @code
/// bus::TapClient client;
/// QObject::connect(&client, &bus::TapClient::detached, [](const QString &reason) { qInfo() << "over" << reason; });
/// client.attach(bus::runningApps().constFirst());
/// // from a timer, some ten times a second or more:
/// for (const bus::Record &record : client.take())
///     use(record);
/// @endcode
class LIBBUS_REMOTE_EXPORT TapClient : public QObject {
    Q_OBJECT
public:
    explicit TapClient(QObject *parent = nullptr);
    /// Detaches.
    ~TapClient() override;
    Q_DISABLE_COPY_MOVE(TapClient)

    /// Attaches to the bus of that name, or to the app's first one. Once in the life of a client; the answer is one of
    /// the two signals. Only `app.address` counts: what the app says of itself then is app().
    void attach(const RunningApp &app, const QString &busName = {});
    /// Ends it. What came before can still be taken; detached() follows.
    void detach();

    /// The next records, at most about `atMost`; empty where there are none now.
    [[nodiscard]] std::vector<Record> take(qsizetype atMost = 16'384);
    /// Whether it is attached. Any thread.
    [[nodiscard]] bool isAttached() const;
    /// Whether it has detached, or could not attach, and everything was taken. Any thread.
    [[nodiscard]] bool isFinished() const;
    /// Why it is no longer attached; empty while it is, and where the session ended by itself or by detach().
    [[nodiscard]] QString errorString() const;
    /// What the app said of itself; empty before it is attached.
    [[nodiscard]] RunningApp app() const;

    /// Sends a message on the app's bus, under the message's own source. Answers at once where the app does not allow
    /// it; never later than the connection's end.
    QFuture<Injection> send(const BusMessage &message);

Q_SIGNALS:
    void attached();
    /// Nothing more will come than what can be taken now. The reason is errorString().
    void detached(const QString &reason);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace bus
