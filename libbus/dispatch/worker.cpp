// The loop of a shared worker.
#include <libbus/dispatch/worker.h>

#include <libbus/dispatch/clock.h>
#include <libbus/dispatch/worker_pool.h>
#include <libbus/message/message_pool.h>

namespace bus::detail {

namespace {
/// Messages of one mailbox before the next one's turn.
constexpr int VisitBudget = 64;
/// How often a worker with nothing to do lets others run and looks again before it sleeps. Falling asleep and being
/// woken costs more than anything else here. One that was woken for a single message has no stream to keep up with, and
/// sleeps at once: whoever yields is put behind by the kernel, and runs the later when it is woken next.
constexpr int LooksBeforeSleep = 10;
/// How often it looks for quick mailboxes before it turns to a slow one: what was sent together is sorted first.
constexpr int LooksBeforeSlow = 2;
/// A handler that takes less, on average, is quick: its mailbox is run in the seat.
constexpr qint64 QuickHandlerNs = 10'000;

/// Counts a visit of the worker's from its beginning to its end. The worker is the only writer.
class CountedVisit {
public:
    explicit CountedVisit(std::atomic<quint64> &visits) : visits(visits) { count(); }
    ~CountedVisit() { count(); }
    Q_DISABLE_COPY_MOVE(CountedVisit)

private:
    void count() { visits.store(visits.load(std::memory_order_relaxed) + 1, std::memory_order_release); }
    std::atomic<quint64> &visits;
};
} // namespace

Worker::Worker(WorkerPool &pool)
    : poolOfMine(pool.weak_from_this()), wakeUp(new WakeUp([this] { work(); })), thread(new QThread)
{
    thread->setObjectName(QStringLiteral("libbus worker"));
    wakeUp->moveToThread(thread);
}

std::shared_ptr<Worker> Worker::make(WorkerPool &pool)
{
    const std::shared_ptr<Worker> worker(new Worker(pool));
    worker->thread->start();
    return worker->thread->isRunning() ? worker : nullptr;
}

Worker::~Worker()
{
    // Only workers whose thread has ended, or never began, are destroyed; what lived in the thread goes with it.
    delete wakeUp;
    delete thread;
}

bool Worker::waitForEnd(QDeadlineTimer deadline)
{
    // Outside of handlers it ends soon, however little of the processor it gets: destroying it sooner would be fatal.
    while (!thread->wait(deadline)) {
        if (look().visit % 2)
            return false;
        deadline.setRemainingTime(1);
    }
    return true;
}

void Worker::giveSeat()
{
    seatGiven.store(true, std::memory_order_release);
    wakeUp->request();
}

bool Worker::unseat()
{
    // Acquire: the run list is as the worker left it when it began the visit.
    auto visiting = Seat::Visiting;
    if (!seat.compare_exchange_strong(visiting, Seat::TakenAway, std::memory_order_acq_rel))
        return false;
    consumer.isOverdue.store(true, std::memory_order_relaxed);
    return true;
}

void Worker::work()
{
    if (!seatGiven.exchange(false, std::memory_order_acquire))
        return;
    const auto self = shared_from_this(); // a worker whose bus is gone ends when its handler returns
    if (const auto pool = poolOfMine.lock()) {
        sitDown(*pool);
        keepWorking(*pool);
    }
}

/// From getting the seat to falling asleep without it.
void Worker::keepWorking(WorkerPool &pool)
{
    GatheredReturns returns;
    Mailbox *mailbox = nullptr;
    const quint64 progressBefore = consumer.progress.load(std::memory_order_relaxed);
    for (;;) {
        Mailbox *const visited = mailbox;
        mailbox = pool.next(mailbox);
        if (mailbox && mailbox == visited && isLull) {
            // Nobody else has something to do. Its next messages are to come as a batch: to look for each one would
            // only take the queue's cache lines from its senders.
            returns.flush();
            QThread::yieldCurrentThread();
        }
        const bool isStream = consumer.progress.load(std::memory_order_relaxed) - progressBefore > 1;
        const int looks = isStream || !pool.isNothingToRun() ? LooksBeforeSleep : 0;
        for (int look = 1; !mailbox && look <= looks; ++look) {
            returns.flush();
            QThread::yieldCurrentThread();
            mailbox = pool.next(nullptr);
            if (!mailbox && look >= LooksBeforeSlow)
                mailbox = pool.nextSlow();
        }
        if (!mailbox) {
            seat.store(Seat::None, std::memory_order_relaxed);
            if (pool.rest(this, true))
                return;
            sitDown(pool);
            continue;
        }
        if (mailbox->isSlow() && pool.passSeat()) {
            returns.flush();
            seat.store(Seat::None, std::memory_order_relaxed);
            mailbox = visitBeside(mailbox);
        } else {
            mailbox = visit(mailbox);
        }
        if (seat.load(std::memory_order_relaxed) != Seat::None)
            continue;
        // The seat is lost. If it is free again, or nobody sits down meanwhile, go on; else leave the work to others.
        if (pool.takeSeat()) {
            sitDown(pool);
            continue;
        }
        if (mailbox && mailbox->unclaim())
            pool.enqueue(mailbox);
        mailbox = nullptr;
        returns.flush();
        if (pool.rest(this, false))
            return;
        sitDown(pool);
    }
}

void Worker::sitDown(WorkerPool &pool)
{
    seat.store(Seat::Choosing, std::memory_order_relaxed);
    pool.seatHolder.store(this, std::memory_order_release);
}

Mailbox *Worker::visit(Mailbox *mailbox)
{
    const CountedVisit counted(visits);
    seat.store(Seat::Visiting, std::memory_order_release); // what was done to the run list comes before
    const auto result = mailbox->run(VisitBudget, consumer);
    isLull = result == Mailbox::Visit::Lull;
    auto visiting = Seat::Visiting;
    if (seat.compare_exchange_strong(visiting, Seat::Choosing, std::memory_order_acquire))
        return result == Mailbox::Visit::Left ? nullptr : mailbox;
    // It took so long that the seat was taken away.
    seat.store(Seat::None, std::memory_order_relaxed);
    consumer.isOverdue.store(false, std::memory_order_relaxed);
    if (result == Mailbox::Visit::Left)
        return nullptr;
    mailbox->setSlow(true);
    return mailbox;
}

Mailbox *Worker::visitBeside(Mailbox *mailbox)
{
    const CountedVisit counted(visits);
    isLull = false;
    const quint64 before = consumer.progress.load(std::memory_order_relaxed);
    const qint64 start = epochNow();
    if (mailbox->run(VisitBudget, consumer) == Mailbox::Visit::Left)
        return nullptr;
    const auto handled = qint64(consumer.progress.load(std::memory_order_relaxed) - before);
    if (handled > 0 && (epochNow() - start) / handled < QuickHandlerNs)
        mailbox->setSlow(false);
    return mailbox;
}

} // namespace bus::detail
