// Who sits, who sleeps, and who is woken.
#include <libbus/dispatch/worker_pool.h>

#include <libbus/dispatch/clock.h>
#include <libbus/log.h>

#include <QScopeGuard>

#include <algorithm>
#include <system_error>

namespace bus::detail {

namespace {
/// A worker that handled fewer messages than this since the last tick has a handler that takes its time.
constexpr quint64 LeastProgressATick = 20;
constexpr std::chrono::microseconds TickInterval{1000};
/// Where one handler is slow, others that were sent to with it often are, too: so many times a tick until one is not.
constexpr int LooksWhileAlert = 5;
/// The seat is free for so many ticks: there is nothing to watch over. (A burst every millisecond does not wake the
/// monitor each time.)
constexpr int QuietTicksBeforeSleep = 3;
/// And for so much longer: no worker will be needed soon.
constexpr std::chrono::milliseconds QuietBeforeEnding{100};
constexpr size_t IdleWorkersKept = 2;
/// How long the system is not asked again for a thread that it did not have: each time, Qt says so in the log.
constexpr std::chrono::seconds ShortageAssumed{1};
/// However much the quick mailboxes have to do, after so many visits a slow one has its turn.
constexpr int MostTurnsWithoutSlow = 64;
/// While there is enough to run, the inbox is emptied only after so many visits.
constexpr int VisitsAFetch = 16;
/// How long shutDown() waits, for all workers together: a handler whose subscriber has been given up may take longer.
constexpr std::chrono::milliseconds EndTimeout{500};

/// A worker that is in no handler.
void end(Worker &worker)
{
    worker.askToEnd();
    (void)worker.waitForEnd(QDeadlineTimer(EndTimeout));
}

/// A thread cannot be ended from outside: it, and the worker that it runs, stays for good.
void leaveBehind(std::shared_ptr<Worker> worker)
{
    static std::mutex mutex;
    static auto *const stuck = new std::vector<std::shared_ptr<Worker>>; // outlives the statics
    const std::lock_guard lock(mutex);
    stuck->push_back(std::move(worker));
}
} // namespace

WorkerPool::WorkerPool(int maxWorkers) : maxWorkers(std::max(2, maxWorkers)) {}

WorkerPool::~WorkerPool() = default;

bool WorkerPool::prepare()
{
    {
        const std::lock_guard lock(mutex);
        if (monitor || stopping)
            return true;
    }
    // Without the mutex: where it fails, Qt says so in the log, whose handler is a user's code.
    auto first = Worker::make(*this);
    if (!first)
        return false;
    const auto endIfUnused = qScopeGuard([&first] {
        if (first)
            end(*first);
    });
    const std::lock_guard lock(mutex);
    if (monitor || stopping)
        return true;
    try {
        monitor = std::make_unique<Monitor>([this] { return tick(); });
    } catch (const std::system_error &) {
        return false;
    }
    add(std::move(first));
    return true;
}

void WorkerPool::enqueue(Mailbox *mailbox)
{
    inbox.push(mailbox);
    // After the push, sequentially consistent, as the push is: a worker that frees the seat and then looks into the
    // inbox either finds the mailbox, or its free seat is seen here.
    if (seatTaken.load(std::memory_order_seq_cst))
        monitor->wake(); // it waits behind whatever the seat holder does, and that may take long
    else if (takeSeat())
        seatSomebody();
}

bool WorkerPool::takeSeat()
{
    bool free = false;
    return seatTaken.compare_exchange_strong(free, true, std::memory_order_seq_cst);
}

void WorkerPool::freeSeat()
{
    seatTaken.store(false, std::memory_order_seq_cst);
    if (!inbox.isEmpty() && takeSeat())
        seatSomebody();
}

// --- The run list -----------------------------------------------------------------------------------------------

void WorkerPool::RunList::append(Mailbox *mailbox)
{
    mailbox->nextReady() = nullptr;
    (first ? last->nextReady() : first) = mailbox;
    last = mailbox;
}

Mailbox *WorkerPool::RunList::takeFirst()
{
    Mailbox *mailbox = first;
    if (!mailbox)
        return nullptr;
    first = mailbox->nextReady();
    if (first)
        first->expectRun(); // while this one is run
    return mailbox;
}

Mailbox *WorkerPool::next(Mailbox *back)
{
    // Not before each visit: the inbox's cache line would be taken from the senders again and again.
    if ((quick.isEmpty() || ++visitsSinceFetch >= VisitsAFetch) && !inbox.isEmpty())
        fetchInbox();
    if (back) {
        if (isNothingToRun())
            return back;
        append(back);
    }
    if (!slow.isEmpty() && ++turnsWithoutSlow >= MostTurnsWithoutSlow) {
        turnsWithoutSlow = 0;
        return slow.takeFirst();
    }
    return quick.takeFirst();
}

void WorkerPool::append(Mailbox *mailbox)
{
    (mailbox->isSlow() ? slow : quick).append(mailbox);
}

void WorkerPool::fetchInbox()
{
    visitsSinceFetch = 0;
    Mailbox *end = nullptr;
    for (Mailbox *mailbox = inbox.takeAll(end); mailbox;) {
        Mailbox *following = mailbox->nextReady();
        if (mailbox->claim())
            append(mailbox);
        else // it was abandoned meanwhile
            mailbox->letGo();
        mailbox = following;
    }
}

// --- The seat ---------------------------------------------------------------------------------------------------

bool WorkerPool::canSeat() const
{
    return !stopping && (!idle.empty() || int(workers.size()) < maxWorkers);
}

/// Under the mutex. The caller's seat goes to a sleeping worker, or waits for one.
bool WorkerPool::seatIdleWorker()
{
    if (!canSeat())
        return false;
    if (idle.empty()) {
        workerWanted = true;
    } else {
        idle.back()->giveSeat();
        idle.pop_back();
    }
    return true;
}

/// For a caller who took a free seat.
void WorkerPool::seatSomebody()
{
    bool wanting = false;
    {
        const std::lock_guard lock(mutex);
        if (!seatIdleWorker()) {
            // All are in handlers. Freed under the mutex: a worker that comes to sleep takes it first, then looks into
            // the inbox, and so sees this.
            seatTaken.store(false, std::memory_order_seq_cst);
            return;
        }
        wanting = workerWanted;
    }
    if (wanting)
        monitor->tickNow();
}

bool WorkerPool::passSeat()
{
    fetchInbox();
    if (isNothingToRun()) {
        freeSeat();
        return true;
    }
    {
        const std::lock_guard lock(mutex);
        if (!seatIdleWorker())
            return false;
        if (!workerWanted)
            return true;
    }
    monitor->tickNow();
    return true;
}

bool WorkerPool::rest(Worker *worker, bool seated)
{
    bool isSpare = false;
    {
        const std::lock_guard lock(mutex);
        if (std::exchange(workerWanted, false))
            return false;
        idle.push_back(worker);
        isSpare = idle.size() > IdleWorkersKept;
    }
    if (seated)
        seatTaken.store(false, std::memory_order_seq_cst);
    if (isSpare)
        monitor->wake(); // to be ended, unless it is needed soon
    if (inbox.isEmpty() || !takeSeat())
        return true; // woken when needed, or woken already
    {
        // Only who has the seat wakes sleepers, and that is the caller: it is still in the list, or is being ended.
        const std::lock_guard lock(mutex);
        if (std::erase(idle, worker) == 1)
            return false;
    }
    seatSomebody();
    return true;
}

// --- The Monitor's ----------------------------------------------------------------------------------------------

std::optional<std::chrono::microseconds> WorkerPool::tick()
{
    keepReserve();
    bool hasSpareWorkers = false;
    {
        const std::lock_guard lock(mutex);
        if (stopping)
            return std::nullopt;
        if (workerWanted && !idle.empty()) {
            workerWanted = false;
            idle.back()->giveSeat();
            idle.pop_back();
        }
        hasSpareWorkers = idle.size() > IdleWorkersKept;
    }
    if (seatTaken.load(std::memory_order_seq_cst)) {
        quietTicks = 0;
        endOfSpareWorkers.reset();
        lookAtHolder();
        return TickInterval / looksATick;
    }
    seenHolder = nullptr;
    looksATick = 1;
    if (++quietTicks < QuietTicksBeforeSleep)
        return TickInterval;
    if (!hasSpareWorkers)
        return std::nullopt;
    const Clock::time_point now = Clock::now();
    if (!endOfSpareWorkers)
        endOfSpareWorkers = now + QuietBeforeEnding;
    if (now < *endOfSpareWorkers)
        return std::chrono::ceil<std::chrono::microseconds>(*endOfSpareWorkers - now);
    endOfSpareWorkers.reset();
    endSpareWorkers();
    return std::nullopt;
}

/// Takes the seat from a worker whose handler takes long.
void WorkerPool::lookAtHolder()
{
    Worker *holder = seatHolder.load(std::memory_order_acquire);
    const Clock::time_point now = Clock::now();
    if (!holder || now - seenAt < TickInterval / looksATick * 9 / 10) // called out of turn
        return;
    seenAt = now;
    const Worker::Sight sight = holder->look();
    const bool sameHolder = holder == seenHolder;
    const bool sameVisit = sameHolder && sight.visit == seen.visit;
    const bool slow = sameVisit && sight.progress - seen.progress < LeastProgressATick / quint64(looksATick);
    seenHolder = holder;
    seen = sight;
    if (sameHolder)
        looksATick = 1;
    if (!slow)
        return;
    const std::lock_guard lock(mutex);
    if (!canSeat() || !holder->unseat())
        return;
    // The seat is the Monitor's, and so is the run list.
    seenHolder = nullptr;
    looksATick = LooksWhileAlert;
    fetchInbox();
    if (!isNothingToRun()) {
        (void)seatIdleWorker();
        return;
    }
    seatTaken.store(false, std::memory_order_seq_cst);
    if (!inbox.isEmpty() && takeSeat())
        (void)seatIdleWorker();
}

/// Of the workers that were needed while handlers blocked, two stay for the next time.
void WorkerPool::endSpareWorkers()
{
    std::vector<std::shared_ptr<Worker>> ending;
    {
        const std::lock_guard lock(mutex);
        while (idle.size() > IdleWorkersKept) {
            Worker *spare = idle.front(); // busy longest ago
            idle.erase(idle.begin());
            Worker *holder = spare;
            seatHolder.compare_exchange_strong(holder, nullptr);
            const auto owner = std::find_if(workers.begin(), workers.end(),
                                            [spare](const auto &worker) { return worker.get() == spare; });
            ending.push_back(std::move(*owner));
            workers.erase(owner);
        }
    }
    for (const auto &worker : ending)
        end(*worker);
}

/// A worker in reserve, so that the next one that is needed need not be made first.
void WorkerPool::keepReserve()
{
    {
        const std::lock_guard lock(mutex);
        if (stopping || !idle.empty() || int(workers.size()) >= maxWorkers)
            return;
    }
    if (endOfShortage && Clock::now() < *endOfShortage)
        return;
    auto worker = Worker::make(*this); // without the mutex, as in prepare()
    if (!worker) {
        if (!endOfShortage)
            qCWarning(log, "the system has no thread for another shared worker: handlers that block hold up others");
        endOfShortage = Clock::now() + ShortageAssumed;
        return;
    }
    endOfShortage.reset();
    const std::lock_guard lock(mutex);
    add(std::move(worker));
}

/// Under the mutex.
void WorkerPool::add(std::shared_ptr<Worker> worker)
{
    idle.push_back(worker.get());
    workers.push_back(std::move(worker));
}

void WorkerPool::shutDown()
{
    {
        const std::lock_guard lock(mutex);
        stopping = true;
    }
    if (monitor)
        monitor->end(); // nobody makes workers any more
    std::vector<std::shared_ptr<Worker>> ending;
    bool isSeatOurs = false;
    {
        const std::lock_guard lock(mutex);
        ending.swap(workers);
        isSeatOurs = std::exchange(workerWanted, false);
    }
    for (const auto &worker : ending)
        worker->askToEnd();
    const QDeadlineTimer deadline(EndTimeout);
    for (auto &worker : ending) {
        if (worker->waitForEnd(deadline)) {
            isSeatOurs |= worker->returnSeat();
            continue;
        }
        isSeatOurs |= worker->unseat();
        qCWarning(log, "a worker is still in a handler that does not return; it is left behind");
        leaveBehind(std::move(worker));
    }
    if (isSeatOurs || takeSeat()) // else it is with a worker between two visits, which empties the lists itself
        emptyLists();
}

/// For a caller with the seat, when the pool is over: what still stands in the lists was settled by others, and may go now.
void WorkerPool::emptyLists()
{
    fetchInbox();
    Mailbox::Consumer consumer;
    for (RunList *list : {&quick, &slow}) {
        while (Mailbox *mailbox = list->takeFirst())
            (void)mailbox->run(1, consumer);
    }
    seatTaken.store(false, std::memory_order_seq_cst); // for workers that were left behind: they find nothing, and end
}

} // namespace bus::detail
