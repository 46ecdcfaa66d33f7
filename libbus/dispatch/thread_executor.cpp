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

/// `call` is called in the thread itself. The context is not an object of ours, which may be deleted elsewhere meanwhile.
template <class Signal, class Call>
QMetaObject::Connection connectInThread(QThread *thread, Signal signal, Call call)
{
    return thread ? QObject::connect(thread, signal, thread, std::move(call), Qt::DirectConnection)
                  : QMetaObject::Connection();
}

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

/// What a wake-up needs, and the end of the thread, kept apart from the executor so that one still under way finds it.
struct ThreadExecutor::Link {
    enum class Thread : quint8 { NotYet, Runs, HasEnded };

    std::weak_ptr<Mailbox> mailbox;
    ThreadEnded threadEnded;
    Mailbox::Consumer consumer;
    int depth = 0; ///< of calls of wokenUp(), in the thread
    std::mutex mutex; ///< a step of `thread`, or the end of the executor, at a time
    std::atomic<Thread> thread{Thread::NotYet};

    void threadStarts()
    {
        const std::lock_guard lock(mutex);
        thread.store(Thread::Runs, std::memory_order_release);
    }

    void threadEnds()
    {
        std::shared_ptr<Mailbox> box;
        {
            const std::lock_guard lock(mutex);
            thread.store(Thread::HasEnded, std::memory_order_release);
            box = mailbox.lock();
        }
        if (box)
            threadEnded(box);
    }

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
      ownThread(owned ? thread : nullptr),
      startOfThread(connectInThread(thread, &QThread::started, [link = link] { link->threadStarts(); })),
      endOfThread(connectInThread(thread, &QThread::finished, [link = link] { link->threadEnds(); }))
{
    wakeUp->moveToThread(thread);
    // What comes after it was connected has been told, or will be.
    const std::lock_guard lock(link->mutex);
    if (!thread || (link->thread == Link::Thread::NotYet && thread->isFinished()))
        link->thread = Link::Thread::HasEnded;
    else if (link->thread == Link::Thread::NotYet && thread->isRunning())
        link->thread = Link::Thread::Runs;
}

ThreadExecutor::~ThreadExecutor()
{
    {
        // A wake-up may be running, or queued, in the thread: it finds no mailbox and goes with the object. What is
        // asked for before a thread tells of its end it still deletes, later it deletes nothing.
        const std::lock_guard lock(link->mutex);
        const bool isHere = wakeUp->thread() == QThread::currentThread();
        if (link->thread.load(std::memory_order_relaxed) == Link::Thread::Runs && !(isHere && link->depth == 0))
            wakeUp->deleteLater();
        else
            delete wakeUp;
    }
    QObject::disconnect(startOfThread);
    QObject::disconnect(endOfThread);
    if (ownThread)
        endThread(ownThread);
}

void ThreadExecutor::setMailbox(std::weak_ptr<Mailbox> mailbox, ThreadEnded threadEnded)
{
    const std::lock_guard lock(link->mutex); // the thread may just come to its end
    link->threadEnded = std::move(threadEnded);
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

bool ThreadExecutor::hasEnded() const
{
    return link->thread.load(std::memory_order_acquire) == Link::Thread::HasEnded;
}

} // namespace bus::detail
