// The two queues of a subscriber, and how they are worked off.
#include <libbus/dispatch/mailbox.h>

#include <libbus/dispatch/cancel_watch.h>
#include <libbus/dispatch/clock.h>
#include <libbus/dispatch/heavy_barrier.h>
#include <libbus/dispatch/observers.h>
#include <libbus/dispatch/snapshot_guard.h>
#include <libbus/dispatch/when_finished.h>
#include <libbus/log.h>

#include <QFuture>
#include <QUnhandledException>

#include <thread>

namespace bus::detail {

namespace {

/// What the thread is in the middle of; handlers nest where one runs an event loop.
struct CurrentDelivery {
    explicit CurrentDelivery(Mailbox *mailbox);
    ~CurrentDelivery();
    Q_DISABLE_COPY_MOVE(CurrentDelivery)

    Mailbox *const mailbox;
    MessageData *message = nullptr; ///< null between handlers
    CurrentDelivery *const outer;
};

constinit thread_local CurrentDelivery *innermost = nullptr;

CurrentDelivery::CurrentDelivery(Mailbox *mailbox) : mailbox(mailbox), outer(innermost)
{
    innermost = this;
}

CurrentDelivery::~CurrentDelivery()
{
    innermost = outer;
}

/// For counters with one writer: no atomic read-modify-write is needed.
void increment(std::atomic<quint64> &counter)
{
    counter.store(counter.load(std::memory_order_relaxed) + 1, std::memory_order_release);
}

void raiseTo(std::atomic<quint64> &mark, quint64 value)
{
    quint64 old = mark.load(std::memory_order_relaxed);
    while (old < value && !mark.compare_exchange_weak(old, value, std::memory_order_relaxed)) { }
}

bool mayCancel(const BusPayload &payload)
{
    const Kind kind = kindOf(payload);
    return kind == Kind::Cancel || kind == Kind::End || kind == Kind::TaskCancel;
}

quint32 nextId()
{
    static std::atomic<quint32> last{0};
    return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

void tellObservers(const MessageData &message, const FateEvent &event)
{
    for (const auto &observer : message.observers->observers)
        observer->fateDecided(event);
}

QString textOf(const std::exception_ptr &exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const QUnhandledException &e) { // how Qt wraps what a QtConcurrent task threw
        return textOf(e.exception());
    } catch (const std::exception &e) {
        const QString what = QString::fromUtf8(e.what());
        return what.isEmpty() ? QStringLiteral("an exception without a message") : what;
    } catch (...) {
        return QStringLiteral("an exception that is no std::exception");
    }
}

/// What `work` throws, as a text; nothing where it does not throw (D3).
template <class Work>
std::optional<QString> errorOf(Work &&work)
{
    try {
        work();
        return std::nullopt;
    } catch (...) {
        return textOf(std::current_exception());
    }
}

/// Why a finished future counts as failed; nothing where it does not.
std::optional<QString> errorOfFuture(QFuture<void> &future)
{
    if (auto error = errorOf([&] { future.waitForFinished(); })) // it is finished; throws what the handler threw
        return error;
    if (future.isCanceled())
        return QStringLiteral("the handler's future was cancelled");
    return std::nullopt;
}

} // namespace

/// A message whose handler has returned a future that is not finished yet (D6).
struct AsyncDelivery {
    std::shared_ptr<Mailbox> mailbox;
    BusMessage message;
    qint64 start = 0;
    std::optional<QString> error;

    /// In the thread of whenFinished().
    void futureFinished(QFuture<void> future)
    {
        error = errorOfFuture(future);
        // Release: the next consumer reads `error`. Fails where the subscriber was abandoned meanwhile.
        auto awaiting = Mailbox::State::Awaiting;
        if (mailbox->state().compare_exchange_strong(awaiting, Mailbox::State::Ready, std::memory_order_acq_rel))
            mailbox->executor().enqueue(mailbox.get());
    }
};

Mailbox::Mailbox(QString name, Handler handler, AsyncHandler asyncHandler, int dataCapacity,
                 std::shared_ptr<Executor> executor, Finished finished)
    : name(std::move(name)), id(nextId()), nameHash(qHash(this->name)),
      data(std::in_place, State::Idle, dataCapacity, executor.get()), ownExecutor(std::move(executor)),
      isAsync(asyncHandler != nullptr), handler(std::move(handler)), asyncHandler(std::move(asyncHandler)),
      finished(std::move(finished))
{
}

Mailbox::~Mailbox()
{
    // Only where its bus went before it was Finished: nobody handles these any more.
    while (MessageData *message = system.pop())
        releaseMessage(message);
    while (MessageData *message = data.pop())
        releaseMessage(message);
}

Mailbox::Offer Mailbox::offer(MessageData *message, bool isSystem)
{
    const qint64 content = message->contentBytes;
    if (isSystem) {
        const bool cancelling = mayCancel(message->payload);
        if (cancelling) [[unlikely]]
            cancels.arrived(message->payload);
        if (system.push(message) == SystemQueue::Push::Closed) {
            if (cancelling)
                cancels.leaves(message->payload);
            return Offer::Closed;
        }
    } else {
        switch (data.push(message, schedule().dataCapacity)) {
        case DataQueue::Push::Done:
            break;
        case DataQueue::Push::Full:
            reportDrop(*message);
            return Offer::Full;
        case DataQueue::Push::Closed:
            return Offer::Closed;
        }
    }
    // The message may be handled and gone by now.
    if (content)
        contentIn.fetch_add(content, std::memory_order_relaxed);
    scheduleIfIdle();
    return Offer::Received;
}

void Mailbox::reportDrop(const MessageData &message)
{
    const quint64 total = dropped.fetch_add(1, std::memory_order_relaxed) + 1;
    raiseTo(dataHighWater, quint64(schedule().dataCapacity));
    if (message.observers) [[unlikely]]
        tellObservers(message, {id, message.seq, Fate::Dropped, epochNow(), 0, 0, {}});
    if (total == 1 || total % 100 == 0) // R4
        qCWarning(log, "data queue of '%s' is full: %llu message(s) dropped so far", qPrintable(name), total);
}

void Mailbox::scheduleIfIdle()
{
    // Sequentially consistent, after the push: either this sees Idle, or the consumer that is about to rest finds
    // the message (SegmentedQueue::looksEmpty). While the mailbox is busy, this is one read.
    auto idle = State::Idle;
    if (state().load(std::memory_order_seq_cst) == State::Idle
        && state().compare_exchange_strong(idle, State::Ready, std::memory_order_seq_cst))
        schedule().executor->enqueue(this);
}

bool Mailbox::claim()
{
    auto ready = State::Ready;
    return state().compare_exchange_strong(ready, State::Running, std::memory_order_acq_rel);
}

Mailbox::Visit Mailbox::run(int budget, Consumer &consumer, qint64 deadline)
{
    const CurrentDelivery current(this);
    poppedInVisit = 0;
    lastEnd = 0;
    if (isAsync && awaited)
        settleAwaited(awaited->error);
    int done = 0;
    bool isEmpty = false;
    while (done < budget) {
        if (closing.load(std::memory_order_acquire)) [[unlikely]] {
            leave();
            return Visit::Left;
        }
        MessageData *message = popSystem(); // R5: first, after every handler
        if (!message)
            message = popData(slow || deadline || isAsync || poppedInVisit % 16 == 1);
        if (!message) {
            isEmpty = true;
            break;
        }
        ++done;
        if (!deliver(message))
            return Visit::Left;
        increment(consumer.progress);
        if (deadline && epochNow() > deadline)
            break;
    }
    // A mailbox that had several messages stays on its scheduler's list for one more look: under load the next message
    // then finds it Ready, and nobody pays for waking it. One that had a single message is not worth the look.
    const bool isToBeJudged = slow || consumer.isOverdue.load(std::memory_order_relaxed);
    if (done <= (isToBeJudged ? 0 : 1) && rests())
        return Visit::Left;
    return isEmpty ? Visit::Lull : Visit::Again;
}

/// True: the mailbox is Idle, or somebody else's already. False: it is still the caller's.
bool Mailbox::rests()
{
    // Once it is Idle, another thread may run it to its end; that waits for readers, and so for the last look here.
    const ReadGuard reading;
    state().store(State::Idle, std::memory_order_seq_cst);
    if (system.looksEmpty() && data.looksEmpty() && !closing.load(std::memory_order_seq_cst))
        return true;
    auto idle = State::Idle;
    return !state().compare_exchange_strong(idle, State::Running, std::memory_order_seq_cst);
}

MessageData *Mailbox::popSystem()
{
    if (!system.mayHaveItem())
        return nullptr;
    raiseTo(systemHighWater, system.size());
    MessageData *message = system.pop();
    if (!message)
        return nullptr;
    // One that an abandoned subscriber is not given stays: the handler that it came for may still run, and ask (D8).
    if (mayCancel(message->payload) && !abandoned.load(std::memory_order_acquire))
        cancels.leaves(message->payload);
    if (data.size() > 0) {
        increment(overtaken);
        raiseTo(longestStarvation, ++starvation);
    } else {
        starvation = 0;
    }
    if (message->contentBytes)
        contentOut.store(contentOut.load(std::memory_order_relaxed) + message->contentBytes, std::memory_order_relaxed);
    return message;
}

/// `lookAtDepth` costs a look at the senders' cache line: each time where handlers are slow. Else the second time in a
/// visit, as a queue that was deep gives a visit many messages, and every sixteenth after that.
MessageData *Mailbox::popData(bool lookAtDepth)
{
    if (lookAtDepth)
        raiseTo(dataHighWater, data.size());
    MessageData *message = data.pop();
    if (!message)
        return nullptr;
    starvation = 0;
    ++poppedInVisit;
    if (dataHighWater.load(std::memory_order_relaxed) == 0)
        raiseTo(dataHighWater, 1);
    if (message->contentBytes)
        contentOut.store(contentOut.load(std::memory_order_relaxed) + message->contentBytes, std::memory_order_relaxed);
    return message;
}

bool Mailbox::deliver(MessageData *data)
{
    const BusMessage message = BusMessage::adopt(data);
    innermost->message = data;
    // One look at the clock serves as the end of a handler and the start of the next, if the message was there by then.
    const qint64 start = !data->observers ? 0 : lastEnd > data->sentAt ? lastEnd : epochNow();
    if (isAsync)
        return deliverAsync(message, start);
    inHandler.store(true, std::memory_order_release);
    const auto error = errorOf([&] { handler(message); });
    return concludeOnReturn(message, start, error);
}

bool Mailbox::deliverAsync(const BusMessage &message, qint64 start)
{
    QFuture<void> future;
    inHandler.store(true, std::memory_order_release);
    auto error = errorOf([&] { future = asyncHandler(message); });
    if (!error && !future.isFinished()) {
        if (!stillConsumer()) {
            afterTakeOver(message, start, QStringLiteral("the subscriber left before the handler's future was finished"));
            return false;
        }
        const auto delivery = std::make_shared<AsyncDelivery>(AsyncDelivery{shared_from_this(), message, start, {}});
        awaited = delivery;
        innermost->message = nullptr;
        // Release: whoever goes on with the mailbox sees all of this. From here on it is not the caller's.
        state().store(State::Awaiting, std::memory_order_release);
        whenFinished(future, [delivery](QFuture<void> finished) { delivery->futureFinished(std::move(finished)); });
        return false;
    }
    if (!error)
        error = errorOfFuture(future);
    return concludeOnReturn(message, start, error);
}

/// The handler has returned.
bool Mailbox::concludeOnReturn(const BusMessage &message, qint64 start, const std::optional<QString> &error)
{
    if (!stillConsumer()) {
        afterTakeOver(message, start, error);
        return false;
    }
    conclude(*message.data(), start, error);
    innermost->message = nullptr;
    return true;
}

/// Whether the consumer, back from a handler, still is the consumer. Pairs with takeOver(): this writes `inHandler` and then
/// reads `closing`; that one has written `closing` and, after a heavy barrier, reads `inHandler`. So if that one sees the consumer
/// in a handler, this one sees `closing`, and then the step of the state decides.
bool Mailbox::stillConsumer()
{
    inHandler.store(false, std::memory_order_relaxed);
    lightBarrier();
    return !closing.load(std::memory_order_acquire) || beginSettling();
}

bool Mailbox::beginSettling()
{
    auto running = State::Running;
    return state().compare_exchange_strong(running, State::Settling, std::memory_order_acq_rel)
        || running == State::Settling;
}

/// For a consumer that was taken over from: all but its own message has been accounted for, or is just being.
void Mailbox::afterTakeOver(const BusMessage &message, qint64 start, const std::optional<QString> &error)
{
    while (!isFinished())
        std::this_thread::yield();
    conclude(*message.data(), start, error);
    innermost->message = nullptr;
    handler = nullptr;
    asyncHandler = nullptr;
    const auto last = std::exchange(relieved, nullptr); // perhaps the end of the mailbox
}

void Mailbox::settleAwaited(const std::optional<QString> &error)
{
    const auto delivery = std::exchange(awaited, nullptr);
    conclude(*delivery->message.data(), delivery->start, error);
}

/// The handler is through with the message.
void Mailbox::conclude(const MessageData &message, qint64 start, const std::optional<QString> &error)
{
    if (watch) [[unlikely]]
        std::exchange(watch, nullptr)->end();
    if (error) [[unlikely]] {
        increment(failed);
        qCWarning(log, "handler of '%s' failed on message %llu: %s", qPrintable(name), message.seq,
                  qPrintable(*error));
    } else {
        increment(handled);
    }
    if (message.observers) [[unlikely]] {
        lastEnd = epochNow();
        tellObservers(message, {id, message.seq, error ? Fate::Failed : Fate::Handled, lastEnd,
                                start - message.sentAt, lastEnd - start, error.value_or(QString())});
    }
}

/// The message leaves its queue without being handled.
void Mailbox::giveUp(MessageData *message, Fate fate)
{
    increment(discarded);
    if (fate == Fate::Undelivered)
        increment(undelivered);
    if (message->observers)
        tellObservers(*message, {id, message->seq, fate, epochNow(), 0, 0, {}});
    releaseMessage(message);
}

/// The end of the mailbox, by its consumer.
void Mailbox::leave()
{
    // From outside of handlers, where nobody takes over.
    state().store(State::Settling, std::memory_order_relaxed);
    settle();
}

void Mailbox::settle()
{
    // Both queues are closed, but a sender may have taken a position in one and not yet written the message: until
    // then the queue does not look empty, though there is nothing to pop.
    while (!system.looksEmpty()) {
        MessageData *message = popSystem();
        if (!message) {
            std::this_thread::yield();
            continue;
        }
        if (abandoned.load(std::memory_order_acquire)) {
            giveUp(message, Fate::Undelivered);
            continue;
        }
        state().store(State::Running, std::memory_order_release); // in a handler, it can be taken over from
        if (!deliver(message))
            return; // comes back when the handler's future is finished, or never
    }
    while (!data.looksEmpty()) {
        if (MessageData *message = popData(false))
            giveUp(message, Fate::Discarded);
        else
            std::this_thread::yield();
    }
    if (state().load(std::memory_order_relaxed) != State::TakenOver) { // else the handler is still in use
        // What the handlers hold goes now, before anyone who waits for this end goes on.
        handler = nullptr;
        asyncHandler = nullptr;
    }
    // A copy, since the mailbox may be gone before the call returns.
    const Finished callback = finished;
    callback(*this);
}

void Mailbox::close()
{
    system.close();
    data.close();
    closing.store(true, std::memory_order_seq_cst); // after it, the queues get no more
    scheduleIfIdle();
}

void Mailbox::abandon()
{
    if (abandoned.exchange(true, std::memory_order_seq_cst))
        return;
    const auto keep = shared_from_this();
    // A consumer that runs sees the mark before its next handler, unless it is in one and stays there. It may have looked
    // for the mark just before, and enter a handler or await a future now; hence more than one try.
    constexpr int Tries = 100;
    for (int tries = 0; tries < Tries && !isFinished() && !settleFromOutside() && !isInHandler(); ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

/// Settles as the consumer if there is none, or in the place of one that is in a handler. False: there is one between two
/// handlers.
bool Mailbox::settleFromOutside()
{
    for (State from : {State::Ready, State::Idle, State::Awaiting}) {
        const State expected = from;
        if (!state().compare_exchange_strong(from, State::Running, std::memory_order_acq_rel))
            continue;
        const CurrentDelivery current(this);
        if (expected == State::Awaiting)
            settleAwaited(QStringLiteral("the subscriber left before the handler's future was finished"));
        else if (awaited) // finished, and nobody has come back to it yet
            settleAwaited(awaited->error);
        leave();
        return true;
    }
    return !isInHandler() && takeOver();
}

/// Settles in the place of a consumer that is in a handler. False: it is in none, or left one meanwhile.
bool Mailbox::takeOver()
{
    heavyBarrier();
    if (!inHandler.load(std::memory_order_acquire))
        return false;
    relieved = shared_from_this();
    auto running = State::Running;
    if (!state().compare_exchange_strong(running, State::TakenOver, std::memory_order_acq_rel)) {
        relieved.reset();
        return false;
    }
    settle();
    return true;
}

std::shared_ptr<Mailbox> Mailbox::markFinished()
{
    auto kept = std::move(self);
    state().store(State::Finished, std::memory_order_release);
    return kept;
}

SubscriberTotals Mailbox::totals() const
{
    SubscriberTotals totals;
    // What is done is read before what came in: then waiting is never negative.
    totals.handled = handled.load(std::memory_order_acquire);
    totals.failed = failed.load(std::memory_order_acquire);
    totals.undelivered = undelivered.load(std::memory_order_acquire);
    totals.discarded = discarded.load(std::memory_order_acquire);
    totals.systemDepth = system.size();
    totals.dataDepth = data.size();
    totals.received = system.pushedCount() + data.pushedCount();
    totals.waiting = totals.received - totals.handled - totals.failed - totals.discarded;
    totals.dropped = dropped.load(std::memory_order_relaxed);
    totals.systemHighWater = std::max(systemHighWater.load(std::memory_order_relaxed), totals.systemDepth);
    totals.dataHighWater = std::max(dataHighWater.load(std::memory_order_relaxed), totals.dataDepth);
    totals.overtaken = overtaken.load(std::memory_order_relaxed);
    totals.longestStarvation = longestStarvation.load(std::memory_order_relaxed);
    const qint64 out = contentOut.load(std::memory_order_relaxed);
    const qint64 content = std::max<qint64>(0, contentIn.load(std::memory_order_relaxed) - out);
    totals.queuedBytes = (totals.systemDepth + totals.dataDepth) * sizeof(MessageData) + quint64(content);
    return totals;
}

bool Mailbox::isInHandler() const
{
    for (const CurrentDelivery *delivery = innermost; delivery; delivery = delivery->outer) {
        if (delivery->mailbox == this)
            return true;
    }
    return false;
}

Mailbox *Mailbox::current()
{
    return innermost && innermost->message ? innermost->mailbox : nullptr;
}

const MessageData *Mailbox::currentMessage()
{
    return innermost ? innermost->message : nullptr;
}

std::shared_ptr<CancelWatch> Mailbox::watchCurrent()
{
    Mailbox *mailbox = current();
    if (!mailbox)
        return nullptr;
    if (!mailbox->watch) {
        MessageData *message = innermost->message;
        message->references.fetch_add(1, std::memory_order_relaxed);
        mailbox->watch = std::make_shared<CancelWatch>(mailbox->weak_from_this(), BusMessage::adopt(message));
    }
    return mailbox->watch;
}

} // namespace bus::detail
