// A mailbox and the event loop that it runs in.
#include <libbus/dispatch/thread_executor.h>

#include <libbus/dispatch/clock.h>
#include <libbus/message/message_pool.h>

#include <QScopeGuard>

#include <mutex>
#include <vector>

namespace bus::detail {

namespace {

/// How long the thread's other events wait for messages, at most a handler longer (ns).
constexpr qint64 LongestVisitNs = 4'000'000;
constexpr int VisitBudget = 256;

/// Ends a thread. One that is the caller's own ends a little later, and is deleted by a later call.
void endThread(QThread *thread)
{
    static std::mutex mutex;
    static auto *const ending = new std::vector<QThread *>; // outlives the statics
    thread->quit();
    const std::lock_guard lock(mutex);
    ending->push_back(thread);
    std::erase_if(*ending, [](QThread *candidate) {
        if (candidate == QThread::currentThread() || !candidate->wait(QDeadlineTimer(500)))
            return false;
        delete candidate;
        return true;
    });
}

} // namespace

/// What a wake-up needs, kept apart from the executor so that one still under way finds it.
struct ThreadExecutor::Link {
    std::weak_ptr<Mailbox> mailbox;
    Mailbox::Consumer consumer;
    int depth = 0; ///< of calls of wokenUp(), in the thread

    void wokenUp()
    {
        ++depth;
        const auto leave = qScopeGuard([this] { --depth; }); // after `box`, with which the executor may go
        const auto box = mailbox.lock();
        if (!box || !box->claim())
            return;
        GatheredReturns returns;
        if (box->run(VisitBudget, consumer, epochNow() + LongestVisitNs) == Mailbox::Visit::Left)
            return;
        if (box->unclaim())
            box->executor().enqueue(box.get()); // by way of the event loop: other events have their turn
    }
};

std::shared_ptr<ThreadExecutor> ThreadExecutor::inThreadOf(QObject *context)
{
    return std::shared_ptr<ThreadExecutor>(new ThreadExecutor(context->thread(), false));
}

std::shared_ptr<ThreadExecutor> ThreadExecutor::inOwnThread(const QString &name)
{
    auto thread = std::make_unique<QThread>();
    thread->setObjectName(name);
    thread->start();
    if (!thread->isRunning())
        return nullptr;
    return std::shared_ptr<ThreadExecutor>(new ThreadExecutor(thread.release(), true));
}

ThreadExecutor::ThreadExecutor(QThread *thread, bool owned)
    : link(std::make_shared<Link>()), wakeUp(new WakeUp([link = link] { link->wokenUp(); })),
      ownThread(owned ? thread : nullptr)
{
    wakeUp->moveToThread(thread);
}

ThreadExecutor::~ThreadExecutor()
{
    // A wake-up may be running, or queued, in the thread: it finds no mailbox and goes with the object. A thread that has
    // ended, or is just deleting what lives in it, deletes nothing later.
    const QThread *thread = wakeUp->thread();
    if (!thread || thread->isFinished() || (thread == QThread::currentThread() && link->depth == 0))
        delete wakeUp;
    else
        wakeUp->deleteLater();
    if (ownThread)
        endThread(ownThread); // an ending thread still does its deferred deletes
}

void ThreadExecutor::setMailbox(std::weak_ptr<Mailbox> mailbox)
{
    link->mailbox = std::move(mailbox);
}

void ThreadExecutor::enqueue(Mailbox *)
{
    wakeUp->request();
}

bool ThreadExecutor::runsHere() const
{
    return QThread::currentThread() == wakeUp->thread();
}

void ThreadExecutor::runNow(Mailbox &mailbox)
{
    if (mailbox.claim()) {
        while (mailbox.run(VisitBudget, link->consumer) != Mailbox::Visit::Left) { }
    }
}

} // namespace bus::detail
