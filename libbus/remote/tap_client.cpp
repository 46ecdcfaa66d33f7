// TapClient: the public face of ClientCore, and the thread that it lives in.
#include <libbus/remote/tap_client.h>

#include <libbus/remote/client_core.h>

#include <QThread>

using namespace Qt::StringLiterals;

namespace bus {

class TapClient::Private {
public:
    Private()
    {
        thread.setObjectName(u"libbus client"_s);
        thread.start();
        if (thread.isRunning()) // else it reads in the client's
            core.moveToThread(&thread);
    }
    /// Sockets and timers end in their thread.
    ~Private()
    {
        QMetaObject::invokeMethod(
            &core, [this] { core.end({}); },
            thread.isRunning() ? Qt::BlockingQueuedConnection : Qt::DirectConnection);
        thread.quit();
        thread.wait();
    }

    remote::Inbox inbox;
    remote::ClientCore core{inbox};
    QThread thread;
};

TapClient::TapClient(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    connect(&d->core, &remote::ClientCore::attached, this, &TapClient::attached);
    connect(&d->core, &remote::ClientCore::ended, this, [this] { Q_EMIT detached(d->inbox.reason()); });
}

TapClient::~TapClient() = default;

void TapClient::attach(const RunningApp &app, const QString &busName)
{
    QMetaObject::invokeMethod(
        &d->core, [this, address = app.address, busName] { d->core.attach(address, busName); }, Qt::QueuedConnection);
}

void TapClient::detach()
{
    QMetaObject::invokeMethod(
        &d->core, [this] { d->core.end({}); }, Qt::QueuedConnection);
}

std::vector<Record> TapClient::take(qsizetype atMost)
{
    bool hadNoRoom = false;
    std::vector<Record> records = d->inbox.take(atMost, &hadNoRoom);
    if (hadNoRoom)
        QMetaObject::invokeMethod(&d->core, &remote::ClientCore::read, Qt::QueuedConnection);
    return records;
}

bool TapClient::isAttached() const
{
    return d->inbox.isAttached;
}

bool TapClient::isFinished() const
{
    return d->inbox.hasEnded() && d->inbox.isEmpty();
}

QString TapClient::errorString() const
{
    return d->inbox.reason();
}

RunningApp TapClient::app() const
{
    return d->inbox.app();
}

QFuture<Injection> TapClient::send(const BusMessage &message)
{
    auto promise = std::make_shared<QPromise<Injection>>();
    promise->start();
    QFuture<Injection> answer = promise->future();
    QMetaObject::invokeMethod(
        &d->core, [this, message, promise] { d->core.send(message, promise); }, Qt::QueuedConnection);
    return answer;
}

} // namespace bus
