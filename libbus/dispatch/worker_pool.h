// Internal. The shared workers: threads that run whichever mailbox is Ready.
#pragma once

#include <libbus/dispatch/executor.h>
#include <libbus/dispatch/mailbox.h>
#include <libbus/dispatch/monitor.h>
#include <libbus/dispatch/ready_stack.h>
#include <libbus/dispatch/worker.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace bus::detail {

/// One worker at a time has the *seat*: it alone takes Ready mailboxes from the run list and runs them in turn, so the
/// list needs no lock, and senders need wake nobody while the seat is taken. (Measured: one busy worker delivers more
/// than two that keep waking one another.)
///
/// A handler that blocks must delay nobody (D9). So quick mailboxes are run first, and a worker passes its seat on
/// before it runs one known to be slow; and from a worker whose handler turns out to be slow while it runs, the Monitor
/// takes the seat away. Either way another worker sits down, or the seat is free for the next sender to fill.
///
/// While the seat is free, the run list is empty: there is work only in the inbox, and whoever put it there fills the
/// seat. All mailboxes in the run list are claimed. One that is abandoned meanwhile stays until somebody comes to it
/// there.
///
/// A seat that is to be a new worker's waits for one: for the one that the Monitor makes, or where the system has no
/// thread for it, for any that comes back from its handler.
class WorkerPool : public Executor, public std::enable_shared_from_this<WorkerPool> {
public:
    explicit WorkerPool(int maxWorkers);
    ~WorkerPool() override;

    void enqueue(Mailbox *mailbox) override;
    bool listsMailboxes() const override { return true; }
    bool runsHere() const override { return false; }
    void runNow(Mailbox &) override {}
    bool hasEnded() const override { return false; }

    /// Makes the first worker, so that the first message need not wait for it. False where the system has no threads
    /// for it and the Monitor.
    [[nodiscard]] bool prepare();
    /// When all mailboxes have been closed, and are finished or abandoned. Ends the workers, and waits for them, half a
    /// second at most. One that is stuck in a handler ends when the handler returns.
    void shutDown();

private:
    friend class Worker;

    /// Mailboxes that are Running for the seat holder, in their order.
    class RunList {
    public:
        [[nodiscard]] bool isEmpty() const { return !first; }
        void append(Mailbox *mailbox);
        Mailbox *takeFirst(); ///< nullptr where there is none

    private:
        Mailbox *first = nullptr;
        Mailbox *last = nullptr;
    };

    // The seat holder's.
    /// The next mailbox to run, after putting `back` at the end; nullptr where there is none but slow ones.
    Mailbox *next(Mailbox *back);
    Mailbox *nextSlow() { return slow.takeFirst(); }
    void append(Mailbox *mailbox);
    [[nodiscard]] bool isNothingToRun() const { return quick.isEmpty() && slow.isEmpty(); }
    void fetchInbox();
    /// Gives the caller's seat to another worker, or leaves it free where there is nothing to do. False where there is
    /// something to do and no other worker: the caller keeps the seat.
    [[nodiscard]] bool passSeat();

    // Those without a seat.
    /// Takes the seat if it is free.
    [[nodiscard]] bool takeSeat();
    /// Goes to sleep, leaving the seat if the worker has it. False: something came in meanwhile, and the worker has
    /// the seat now.
    [[nodiscard]] bool rest(Worker *worker, bool seated);

    void freeSeat();
    void seatSomebody();
    [[nodiscard]] bool seatIdleWorker();
    [[nodiscard]] bool canSeat() const;
    void add(std::shared_ptr<Worker> worker);
    void keepReserve();
    std::optional<std::chrono::microseconds> tick();
    void lookAtHolder();
    void endSpareWorkers();
    void emptyLists();

    ReadyStack<Mailbox> inbox;
    alignas(64) std::atomic<bool> seatTaken{false};
    std::atomic<Worker *> seatHolder{nullptr}; ///< who sat down last, for the Monitor
    // The seat holder's, which writes them all the time: away from what senders read.
    alignas(64) RunList quick;
    RunList slow;
    int turnsWithoutSlow = 0;
    int visitsSinceFetch = 0;

    // The Monitor's: what it saw a tick ago.
    using Clock = std::chrono::steady_clock;
    alignas(64) Worker *seenHolder = nullptr;
    Worker::Sight seen;
    Clock::time_point seenAt;
    int looksATick = 1; ///< more where a handler has just been found slow
    int quietTicks = 0;
    std::optional<Clock::time_point> endOfSpareWorkers; ///< unless they are needed before
    std::optional<Clock::time_point> endOfShortage;     ///< the system had no thread; it is asked again then

    std::mutex mutex; ///< guards what follows; held for a moment, by those who wake a worker or fall asleep
    std::vector<std::shared_ptr<Worker>> workers;
    std::vector<Worker *> idle; ///< the one that was busy last is woken first
    bool workerWanted = false;  ///< the seat waits for a worker
    bool stopping = false;

    const int maxWorkers;
    std::unique_ptr<Monitor> monitor;
};

} // namespace bus::detail
