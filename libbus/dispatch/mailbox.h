// Internal. What the bus keeps for a subscriber: its two queues, its handler, its counters, and whose turn it is.
#pragma once

#include <libbus/dispatch/executor.h>
#include <libbus/dispatch/fate.h>
#include <libbus/dispatch/handler.h>
#include <libbus/dispatch/segmented_queue.h>
#include <libbus/dispatch/subscriber_totals.h>
#include <libbus/dispatch/waiting_cancels.h>
#include <libbus/message/bus_message.h>
#include <libbus/message/prefetch.h>

#include <atomic>
#include <memory>

namespace bus::detail {

struct AsyncDelivery;

/// Whether a cancel for one message has come, asked from anywhere (CancelToken).
class CancelWatch;

/// Messages come in from any thread by offer(). They are handled by whoever claimed the mailbox: at any time at most
/// one thread, the *consumer*. The state says where it stands:
///
///   Idle ──offer──▶ Ready ──claim──▶ Running ──▶ Idle (nothing left)
///                     ▲                 ├──▶ Ready (unclaimed)
///                     └──── finished ── ├──▶ Awaiting (a handler's future)
///                                       └──▶ Settling (leaving) ──▶ Finished
///
/// While it leaves, the consumer is Running inside a handler and Settling outside. abandon() settles in the place of one that
/// is stuck in a handler, or has the mailbox in a list that it does not come to (TakenOver): when that one comes back to the
/// mailbox, it only lets go of it.
///
/// Every step to Ready is followed by Executor::enqueue(), once. What one consumer did comes before what the next
/// one does: state steps release and acquire.
///
/// While it is subscribed, it belongs to the bus. From keepUntilFinished() on it belongs to itself, until it is Finished and
/// nobody is left who would come back to it: a bus may go before a handler returns.
class Mailbox : public std::enable_shared_from_this<Mailbox> {
    enum class State : quint8 { Idle, Ready, Running, Awaiting, Settling, TakenOver, Finished };
    /// All that a sender looks at beside the data queue's end.
    struct Schedule {
        std::atomic<State> state{State::Idle};
        const int dataCapacity;
        Executor *const executor;
        Mailbox *nextReady = nullptr;
    };

public:
    using Finished = std::function<void(Mailbox &)>;

    /// `finished` is called once, by the last consumer, when everything that was received is accounted for. It calls
    /// markFinished().
    Mailbox(QString name, Handler handler, AsyncHandler asyncHandler, int dataCapacity,
            std::shared_ptr<Executor> executor, Finished finished);
    Q_DISABLE_COPY_MOVE(Mailbox)

    const QString name;
    const quint32 id; ///< unique in the process
    const size_t nameHash;

    // --- Senders, any thread ---
    enum class Offer { Received, Full, Closed };
    /// Puts the message into its queue, and takes over one reference if it answers Received. Never blocks (R3).
    Offer offer(MessageData *message, bool isSystem);
    /// For whom offer() has answered Full: counts the drop, and tells who looks on. Returns how many there are by now.
    quint64 countDrop(const MessageData &message);
    /// An offer will follow: gets what it touches first into the cache.
    void expectOffer() const { data.expectPush(); }

    // --- The consumer ---
    /// Ready to Running. False: somebody else has it. Then an Executor::listsMailboxes() calls letGo().
    [[nodiscard]] bool claim();
    /// Running to Ready, for a consumer that will not go on; to be followed by Executor::enqueue(). False: it was taken over,
    /// and is perhaps gone already.
    [[nodiscard]] bool unclaim();
    /// It was taken over, and the caller will not come back to it: perhaps it goes now.
    void letGo();
    enum class Visit {
        Again, ///< still the caller's, to be run again
        Lull,  ///< the same, and nothing is left at the moment
        Left,  ///< no longer the caller's; perhaps gone already
    };
    /// How a consumer is doing, for those who watch over it.
    struct Consumer {
        std::atomic<quint64> progress{0};   ///< messages handled
        std::atomic<bool> isOverdue{false}; ///< set from outside: its handler takes long
    };
    /// Handles up to `budget` messages, until `deadline` (ns since the UNIX epoch; 0: none). The mailbox of a consumer
    /// that was overdue, or that isSlow, is Left only when nothing was there to do: it is for the caller to say how
    /// slow it is.
    Visit run(int budget, Consumer &consumer, qint64 deadline = 0);

    /// A visit will follow: gets what it touches first into the cache, all at once.
    void expectRun() const
    {
        data.expectPush(); // the state
        data.expectPop();
        prefetchToRead(&system);
        prefetchToWrite(&handled);
    }

    // --- Those who schedule ---
    /// Link in their lists.
    [[nodiscard]] Mailbox *&nextReady() { return schedule().nextReady; }
    /// Its handler has been seen to take long, so run it beside the others.
    [[nodiscard]] bool isSlow() const { return slow; }
    void setSlow(bool isSlow) { slow = isSlow; }

    // --- Leaving (R12), any thread ---
    /// Before close(), once: from now on the mailbox belongs to itself.
    void keepUntilFinished() { self = shared_from_this(); }
    /// No more messages: what waits is handled (system) or discarded (data), then it is Finished.
    void close();
    /// After close(), when nobody waits any longer: system messages that still wait are reported as undelivered, not
    /// handled. A message whose handler has not returned counts as waiting until it does. True: there is nothing more that
    /// the caller could do. False: there is a consumer between two handlers. It sees the mark before the next one, but may
    /// have looked for it just before; so try again a little later.
    [[nodiscard]] bool abandon();
    [[nodiscard]] bool isFinished() const { return state().load(std::memory_order_acquire) == State::Finished; }
    /// For `finished` to call: from now on the mailbox may be deleted. Returns what keepUntilFinished() kept, or nothing where
    /// somebody is still to come back to it and let go.
    [[nodiscard]] std::shared_ptr<Mailbox> markFinished();

    // --- Any thread ---
    [[nodiscard]] int dataCapacity() const { return schedule().dataCapacity; }
    [[nodiscard]] Executor &executor() const { return *schedule().executor; }
    [[nodiscard]] SubscriberTotals totals() const;
    [[nodiscard]] quint64 droppedCount() const { return dropped.load(std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelRequestedFor(const BusPayload &payload) const { return cancels.concern(payload); }
    /// Whether the calling thread is inside this mailbox's handler.
    [[nodiscard]] bool isInHandler() const;
    /// The mailbox whose handler the calling thread is in; nullptr outside of handlers.
    [[nodiscard]] static Mailbox *current();
    [[nodiscard]] static const MessageData *currentMessage();

    /// The watch over the message in the handler that the calling thread is in; nullptr outside of handlers.
    [[nodiscard]] static std::shared_ptr<CancelWatch> watchCurrent();

private:
    friend struct AsyncDelivery;
    using SystemQueue = SegmentedQueue<MessageData>;
    using DataQueue = SegmentedQueue<MessageData, Schedule>;

    [[nodiscard]] Schedule &schedule() { return data.beside(); }
    [[nodiscard]] const Schedule &schedule() const { return data.beside(); }
    [[nodiscard]] std::atomic<State> &state() { return schedule().state; }
    [[nodiscard]] const std::atomic<State> &state() const { return schedule().state; }

    // The consumer's.
    MessageData *popSystem();
    MessageData *popData(bool lookAtDepth);
    /// False: the mailbox is no longer the caller's: the handler's future is not finished, or it was taken over.
    bool deliver(MessageData *message);
    bool deliverAsync(const BusMessage &message, qint64 start);
    bool concludeOnReturn(const BusMessage &message, qint64 start, const std::optional<QString> &error);
    [[nodiscard]] bool stillConsumer();
    [[nodiscard]] bool beginSettling();
    void afterTakeOver(const BusMessage &message, qint64 start, const std::optional<QString> &error);
    void goOnAfterFuture();
    void settleAwaited(const std::optional<QString> &error);
    void conclude(const MessageData &message, qint64 start, const std::optional<QString> &error);
    void giveUp(MessageData *message, Fate fate);
    void settle(bool isHandlerInUse = false);
    [[nodiscard]] bool rests();

    void scheduleIfIdle();

    SystemQueue system;
    DataQueue data;

    const std::shared_ptr<Executor> ownExecutor; ///< outlives what the handlers hold: it may live in its thread

    // Counted by senders.
    WaitingCancels cancels;
    std::atomic<quint64> dropped{0};
    std::atomic<qint64> contentIn{0}; ///< bytes of contents received: frames, JSON

    // What the consumer needs for every message, close together.
    alignas(64) std::atomic<quint64> handled{0};
    std::atomic<quint64> dataHighWater{0}; ///< also raised by a sender that finds the queue full
    std::atomic<qint64> contentOut{0};
    quint64 starvation = 0; ///< system messages in a row while data waited
    qint64 lastEnd = 0;     ///< when the last observed handler of this visit ended
    int poppedInVisit = 0;
    /// Where the consumer is, for whoever would take over.
    enum class Place : quint8 {
        Away,      ///< it has the mailbox in a list, or there is none
        Here,      ///< it works on the mailbox itself: nobody else may
        InHandler,
    };
    std::atomic<Place> place{Place::Away};
    std::atomic<bool> closing{false};
    std::atomic<bool> abandoned{false};
    bool slow = false;
    const bool isAsync;
    Handler handler;

    // What it needs at times.
    std::atomic<quint64> failed{0};
    std::atomic<quint64> discarded{0};
    std::atomic<quint64> undelivered{0};
    std::atomic<quint64> systemHighWater{0};
    std::atomic<quint64> overtaken{0};
    std::atomic<quint64> longestStarvation{0};
    std::shared_ptr<AsyncDelivery> awaited;
    std::shared_ptr<CancelWatch> watch;
    AsyncHandler asyncHandler;
    Finished finished;             ///< null once it is called: a finished mailbox does not keep its bus
    std::shared_ptr<Mailbox> self; ///< see keepUntilFinished()
};

} // namespace bus::detail
