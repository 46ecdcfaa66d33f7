// A running app as a source.
#include <inspector/source/app_source.h>

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspector {
namespace {

constexpr int lookEveryMs = 1000;

} // namespace

AppSource::AppSource(const bus::RunningApp &app, WhenGone whenGone, const QString &busName, QObject *parent)
    : Source(parent), lastSeen(app), whenGone(whenGone), busName(busName)
{
    pause.setSingleShot(true);
    pause.setInterval(lookEveryMs);
    connect(&pause, &QTimer::timeout, this, &AppSource::look);
    connect(&search, &QFutureWatcherBase::finished, this, &AppSource::looked);
}

AppSource::~AppSource() = default;

bool AppSource::isAttached() const
{
    return client && client->isAttached();
}

QString AppSource::title() const
{
    const QString name = busName.isEmpty() ? lastSeen.name : u"%1/%2"_s.arg(lastSeen.name, busName);
    if (client && !stopped && !client->isAttached() && whenGone == WhenGone::Wait)
        return tr("%1 – not running, waiting for it").arg(name);
    return tr("%1 (process %2)").arg(name, QString::number(lastSeen.pid));
}

void AppSource::start()
{
    if (!client && !stopped)
        attach();
}

void AppSource::stop()
{
    if (std::exchange(stopped, true))
        return;
    pause.stop();
    if (client)
        client->detach(); // detached() follows
    else
        emit finished();
}

/// Only once everything from an earlier client was taken.
void AppSource::attach()
{
    client = std::make_unique<bus::TapClient>();
    wasAttached = false;
    connect(client.get(), &bus::TapClient::attached, this, [this] {
        wasAttached = true;
        emit titleChanged();
    });
    connect(client.get(), &bus::TapClient::detached, this, &AppSource::detached);
    client->attach(lastSeen, busName);
}

void AppSource::detached(const QString &reason)
{
    if (!stopped && whenGone == WhenGone::Wait) {
        const bool isRefusal = !wasAttached && lastSeen.answers;
        if (isRefusal && std::exchange(toldRefusal, reason) != reason)
            emit failed(tr("%1: %2").arg(lastSeen.name, reason));
        pause.start();
    } else {
        stopped = true;
        if (!reason.isEmpty())
            emit failed(tr("%1: %2").arg(lastSeen.name, reason));
        emit finished();
    }
    emit titleChanged();
}

/// In another thread: an app that does not answer takes its time.
void AppSource::look()
{
    search.setFuture(QtConcurrent::run([] { return bus::runningApps(); }));
}

void AppSource::looked()
{
    if (stopped)
        return;
    const QList<bus::RunningApp> apps = search.result();
    const auto isIt = [this](const bus::RunningApp &app) { return app.answers && app.name == lastSeen.name; };
    const auto found = std::ranges::find_if(apps, isIt);
    if (found == apps.end() || !client->isFinished()) {
        pause.start();
        return;
    }
    lastSeen = *found;
    attach();
}

std::vector<bus::Record> AppSource::take(qsizetype atMost)
{
    return client ? client->take(atMost) : std::vector<bus::Record>();
}

bool AppSource::isFinished() const
{
    return stopped && (!client || client->isFinished());
}

QString AppSource::whyNotSend() const
{
    if (!client || !client->isAttached())
        return tr("%1 is not running").arg(lastSeen.name);
    if (!client->app().allowsInjection)
        return tr("%1 takes no messages from viewers: its TapServer would have to allow it (allowInjection)")
            .arg(lastSeen.name);
    return {};
}

QFuture<bus::Injection> AppSource::send(const bus::BusMessage &message)
{
    return client ? client->send(message) : Source::send(message);
}

} // namespace inspector
