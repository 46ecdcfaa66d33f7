// Watchers of futures, and the thread that they live in.
#include <libbus/dispatch/when_finished.h>

#include <QFutureWatcher>
#include <QThread>

namespace bus::detail {

namespace {

/// One for the process, since futures may outlive their bus.
class WatchersThread : public QThread {
public:
    WatchersThread() { setObjectName(QStringLiteral("libbus futures")); }
    ~WatchersThread() override
    {
        quit();
        wait();
    }
    Q_DISABLE_COPY_MOVE(WatchersThread)
};

Q_GLOBAL_STATIC(WatchersThread, watchersThread)

} // namespace

bool prepareWhenFinished()
{
    if (watchersThread.isDestroyed())
        return false;
    watchersThread->start(); // does nothing where it runs
    return watchersThread->isRunning();
}

void whenFinished(const QFuture<void> &future, std::function<void(QFuture<void>)> callback)
{
    if (watchersThread.isDestroyed())
        return; // the process ends
    auto *watcher = new QFutureWatcher<void>;
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, callback = std::move(callback)] {
        callback(watcher->future());
        watcher->deleteLater();
    });
    watcher->setFuture(future);
    watcher->moveToThread(watchersThread); // with what has been posted to it by now
}

} // namespace bus::detail
