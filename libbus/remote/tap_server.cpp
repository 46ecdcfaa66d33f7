// TapServer: the public face of ServerCore, and the thread that it lives in.
#include <libbus/remote/tap_server.h>

#include <libbus/remote/runtime_directory.h>
#include <libbus/remote/server_core.h>

#include <QCoreApplication>
#include <QMutex>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bus {

namespace {

constexpr qint64 leastHistory = 1024 * 1024;

TapServer::Options completed(TapServer::Options options)
{
    if (options.name.isEmpty())
        options.name = QCoreApplication::applicationName();
    options.historyBytes = std::max(options.historyBytes, leastHistory);
    options.maxViewers = std::max(options.maxViewers, 1);
    return options;
}

} // namespace

class TapServer::Private {
public:
    explicit Private(const Options &chosen)
        : options(completed(chosen)), core(std::make_unique<remote::ServerCore>(options, counts))
    {
        thread.setObjectName(u"libbus server"_s);
        core->moveToThread(&thread);
    }

    /// Queued until the thread runs.
    void add(const QString &name, std::unique_ptr<remote::RecordSource> source)
    {
        auto shared = std::make_shared<std::unique_ptr<remote::RecordSource>>(std::move(source));
        QMetaObject::invokeMethod(
            core.get(), [this, name, shared] { core->addChannel(name, std::move(*shared)); }, Qt::QueuedConnection);
    }

    [[nodiscard]] QString currentAddress() const
    {
        const QMutexLocker guard(&addressLock);
        return address;
    }
    void setAddress(const QString &now)
    {
        const QMutexLocker guard(&addressLock);
        address = now;
    }

    const Options options;
    remote::ServerCounts counts;
    QThread thread;
    const std::unique_ptr<remote::ServerCore> core; ///< lives in the thread while that runs
    QMutex lock;                                    ///< one start() or stop() at a time

private:
    mutable QMutex addressLock; ///< of its own: a feed may ask while start() or stop() waits for the thread
    QString address;
};

TapServer::TapServer() : TapServer(Options()) {}

TapServer::TapServer(const Options &options) : d(std::make_unique<Private>(options)) {}

TapServer::~TapServer()
{
    stop();
}

void TapServer::offer(LocalAgentBus &bus, const QString &name)
{
    d->add(name, std::make_unique<remote::BusSource>(std::make_unique<Tap>(bus), d->options.name));
}

void TapServer::offerFeed(RecordFeed feed, Pace pace, const QString &name)
{
    d->add(name, std::make_unique<remote::FeedSource>(std::move(feed), pace));
}

void TapServer::endFeed(const QString &name)
{
    QMetaObject::invokeMethod(
        d->core.get(), [this, name] { d->core->endFeed(name); }, Qt::QueuedConnection);
}

bool TapServer::start(QString *error)
{
    const QMutexLocker guard(&d->lock);
    if (!d->currentAddress().isEmpty())
        return true;
    QString problem;
    if (!QCoreApplication::instance()) {
        problem = u"there is no QCoreApplication yet"_s;
    } else {
        d->thread.start();
        if (d->thread.isRunning())
            QMetaObject::invokeMethod(
                d->core.get(), [&] { d->setAddress(d->core->listen(remote::runtimeDirectory(), &problem)); },
                Qt::BlockingQueuedConnection);
        else
            problem = u"the system has no thread for the server: end others, or raise the limit (ulimit -u)"_s;
        if (d->currentAddress().isEmpty()) {
            d->thread.quit();
            d->thread.wait();
        }
    }
    if (error)
        *error = problem;
    return problem.isEmpty();
}

void TapServer::stop()
{
    const QMutexLocker guard(&d->lock);
    if (d->currentAddress().isEmpty())
        return;
    QMetaObject::invokeMethod(
        d->core.get(), [this] { d->core->close(); }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
    d->setAddress({});
}

QString TapServer::address() const
{
    return d->currentAddress();
}

int TapServer::viewerCount() const
{
    return d->counts.viewers.load(std::memory_order_relaxed);
}

quint64 TapServer::refusedCount() const
{
    return d->counts.refused.load(std::memory_order_relaxed);
}

quint64 TapServer::lostByViewers() const
{
    return d->counts.lost.load(std::memory_order_relaxed);
}

} // namespace bus
