// Internal. A shared worker: a QThread that runs mailboxes while it holds its pool's seat.
#pragma once

#include <libbus/dispatch/mailbox.h>
#include <libbus/dispatch/wake_up.h>

#include <QDeadlineTimer>
#include <QThread>

#include <atomic>
#include <memory>

namespace bus::detail {

class WorkerPool;

class Worker : public std::enable_shared_from_this<Worker> {
public:
    /// Nothing where the system has no thread for it.
    [[nodiscard]] static std::shared_ptr<Worker> make(WorkerPool &pool);
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    /// Any thread that has the seat: it is the worker's now, and the worker is woken.
    void giveSeat();

    /// What the Monitor sees of a worker.
    struct Sight {
        quint64 visit = 0; ///< odd while in one
        quint64 progress = 0;
    };
    [[nodiscard]] Sight look() const
    {
        return {visits.load(std::memory_order_acquire), consumer.progress.load(std::memory_order_relaxed)};
    }
    /// Takes the seat from a worker that is in a visit. False where it is not, or has none.
    [[nodiscard]] bool unseat();

    /// The thread is to end, as soon as it is in no handler.
    void askToEnd() { thread->quit(); }
    /// Waits for that. False where a handler takes longer.
    [[nodiscard]] bool waitForEnd(QDeadlineTimer deadline);
    /// Of a worker that has ended: whether it was given the seat, and did not come to sit down. It is the caller's then.
    [[nodiscard]] bool returnSeat() { return seatGiven.exchange(false, std::memory_order_acquire); }

private:
    enum class Seat : quint8 {
        None,
        Choosing, ///< holds the seat, and touches the run list
        Visiting, ///< holds the seat, and does not: it can be taken away
        TakenAway,
    };

    explicit Worker(WorkerPool &pool);
    void work();
    void keepWorking(WorkerPool &pool);
    void sitDown(WorkerPool &pool);
    // Both return the mailbox if it is still this worker's to run. Afterwards the worker may have lost the seat.
    [[nodiscard]] Mailbox *visit(Mailbox *mailbox);
    [[nodiscard]] Mailbox *visitBeside(Mailbox *mailbox);

    const std::weak_ptr<WorkerPool> poolOfMine;
    std::atomic<bool> seatGiven{false};
    std::atomic<Seat> seat{Seat::None};
    std::atomic<quint64> visits{0};
    Mailbox::Consumer consumer;
    bool isLull = false; ///< the mailbox visited last had nothing left
    WakeUp *wakeUp; ///< lives in the thread
    QThread *thread;
};

} // namespace bus::detail
