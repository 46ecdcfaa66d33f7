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
    std::weak_ptr<Mailbox> mailbox; ///< which keeps this: a future may never finish
    BusMessage message;
    qint64 start = 0;
    std::optional<QString> error;

    /// In the thread of whenFinished().
    void futureFinished(QFuture<void> future)
    {
        error = errorOfFuture(future);
        if (const auto box = mailbox.lock())
            box->goOnAfterFuture();
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

quint64 Mailbox::countDrop(const MessageData &message)
{
    const quint64 total = dropped.fetch_add(1, std::memory_order_relaxed) + 1;
    raiseTo(dataHighWater, quint64(schedule().dataCapacity));
    if (message.observers) [[unlikely]]
        tellObservers(message, {id, message.seq, Fate::Dropped, epochNow(), 0, 0, {}});
    return total;
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

bool Mailbox::unclaim()
{
    auto running = State::Running;
    if (state().compare_exchange_strong(running, State::Ready, std::memory_order_acq_rel))
        return true;
    letGo();
    return false;
}

Mailbox::Visit Mailbox::run(int budget, Consumer &consumer, qint64 deadline)
{
    const CurrentDelivery current(this);
    if (!stillConsumer()) [[unlikely]] {
        letGo();
        return Visit::Left;
    }
    poppedInVisit = 0;
    lastEnd = 0;
    if (isAsync && awaited)
        settleAwaited(awaited->error);
    int done = 0;
    bool isEmpty = false;
    bool isLate = false;
    for (;;) {
        // After each handler, the last of the visit too: on its way back it may have begun to settle already.
        if (closing.load(std::memory_order_acquire)) [[unlikely]] {
            state().store(State::Settling, std::memory_order_relaxed); // nobody takes over from one who is Here
            settle();
            return Visit::Left;
        }
        if (done == budget || isLate)
            break;
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
        isLate = deadline && epochNow() > deadline;
    }
    // A mailbox that had several messages stays on its scheduler's list for one more look: under load the next message
    // then finds it Ready, and nobody pays for waking it. One that had a single message is not worth the look.
    const bool isToBeJudged = slow || consumer.isOverdue.load(std::memory_order_relaxed);
    place.store(Place::Away, std::memory_order_release); // whoever takes over from now on sees all of this
    if (done <= (isToBeJudged ? 0 : 1) && rests())
        return Visit::Left;
    return isEmpty ? Visit::Lull : Visit::Again;
}

/// True: the mailbox is Idle, or somebody else's already. False: it is still the caller's.
bool Mailbox::rests()
{
    // Once it is Idle, another thread may run it to its end; that waits for readers, and so for the last look here.
    const ReadGuard reading;
    auto running = State::Running;
    if (!state().compare_exchange_strong(running, State::Idle, std::memory_order_seq_cst)) [[unlikely]] {
        letGo();
        return true;
    }
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
    place.store(Place::InHandler, std::memory_order_release);
    const auto error = errorOf([&] { handler(message); });
    return concludeOnReturn(message, start, error);
}

bool Mailbox::deliverAsync(const BusMessage &message, qint64 start)
{
    QFuture<void> future;
    place.store(Place::InHandler, std::memory_order_release);
    auto error = errorOf([&] { future = asyncHandler(message); });
    if (!error && !future.isFinished()) {
        if (!stillConsumer()) {
            afterTakeOver(message, start, QStringLiteral("the subscriber left before the handler's future was finished"));
            return false;
        }
        const auto delivery = std::make_shared<AsyncDelivery>(AsyncDelivery{weak_from_this(), message, start, {}});
        awaited = delivery;
        innermost->message = nullptr;
        // Release: whoever goes on with the mailbox sees all of this. From here on it is not the caller's, whose `place` stays
        // Here until goOnAfterFuture(): so nobody takes over just before.
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

/// Whether the caller, who comes to the mailbox or is back from a handler, still is its consumer. Pairs with abandon(): this
/// writes `place`, passes a light barrier and then reads `closing`; that one knows `closing` to be written, passes a heavy
/// barrier and then reads `place`. So if that one does not see the consumer Here, this one sees `closing`, and then the step
/// of the state decides.
bool Mailbox::stillConsumer()
{
    place.store(Place::Here, std::memory_order_relaxed);
    lightBarrier();
    return !closing.load(std::memory_order_acquire) || beginSettling();
}

bool Mailbox::beginSettling()
{
    auto running = State::Running;
    return state().compare_exchange_strong(running, State::Settling, std::memory_order_acq_rel)
        || running == State::Settling;
}

/// For a consumer that was taken over from in a handler: all but its own message has been accounted for, or is just being.
void Mailbox::afterTakeOver(const BusMessage &message, qint64 start, const std::optional<QString> &error)
{
    while (!isFinished())
        std::this_thread::yield();
    conclude(*message.data(), start, error);
    innermost->message = nullptr;
    handler = nullptr;
    asyncHandler = nullptr;
    letGo();
}

void Mailbox::letGo()
{
    // Acquire and release: of the two, this one and markFinished(), the later one sees `self` and all that was done.
    auto takenOver = State::TakenOver;
    if (state().compare_exchange_strong(takenOver, State::Settling, std::memory_order_acq_rel))
        return; // not finished yet: it goes then
    const auto last = std::move(self); // the end of the mailbox, unless others look at it
}

/// The awaited future is finished. The caller is the consumer for a moment, as Settling: nobody takes over from it.
void Mailbox::goOnAfterFuture()
{
    // Acquire: what the one before left. Fails where the subscriber was abandoned meanwhile.
    auto awaiting = State::Awaiting;
    if (!state().compare_exchange_strong(awaiting, State::Settling, std::memory_order_acq_rel))
        return;
    const ReadGuard reading; // whoever ends the mailbox waits until it stands in its executor's list
    place.store(Place::Away, std::memory_order_relaxed);
    state().store(State::Ready, std::memory_order_release); // the next consumer reads the future's error
    executor().enqueue(this);
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

/// The end of the mailbox, by whoever is its consumer, Settling or TakenOver.
void Mailbox::settle(bool isHandlerInUse)
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
    if (!isHandlerInUse) {
        // What the handlers hold goes now, before anyone who waits for this end goes on.
        handler = nullptr;
        asyncHandler = nullptr;
    }
    const Finished callback = std::exchange(finished, nullptr); // the mailbox may be gone before the call returns
    callback(*this);
}

void Mailbox::close()
{
    system.close();
    data.close();
    closing.store(true, std::memory_order_seq_cst); // after it, the queues get no more
    scheduleIfIdle();
}

/// Settles as the consumer where there is none, or in the place of one that does not come back to the mailbox.
bool Mailbox::abandon()
{
    abandoned.store(true, std::memory_order_seq_cst);
    if (isInHandler())
        return true; // it settles when the handler returns
    State from = state().load(std::memory_order_acquire);
    State to = State::Settling;
    bool isHandlerInUse = false;
    switch (from) {
    case State::Idle:
    case State::Awaiting:
        break;
    case State::Ready:
        if (executor().listsMailboxes())
            to = State::TakenOver;
        break;
    case State::Running: {
        heavyBarrier(); // see stillConsumer(). As `closing`, so `abandoned`: no further handler is entered
        const Place seen = place.load(std::memory_order_acquire);
        if (seen == Place::Here)
            return false;
        isHandlerInUse = seen == Place::InHandler;
        to = State::TakenOver;
        break;
    }
    case State::Settling:
        return false;
    case State::TakenOver:
    case State::Finished:
        return true;
    }
    if (!state().compare_exchange_strong(from, to, std::memory_order_acq_rel))
        return false; // the consumer has made a step
    const CurrentDelivery current(this);
    if (from == State::Awaiting)
        settleAwaited(QStringLiteral("the subscriber left before the handler's future was finished"));
    else if (awaited) // finished, and nobody has come back to it yet
        settleAwaited(awaited->error);
    settle(isHandlerInUse);
    return true;
}

std::shared_ptr<Mailbox> Mailbox::markFinished()
{
    // Acquire and release: see letGo().
    if (state().exchange(State::Finished, std::memory_order_acq_rel) == State::TakenOver)
        return nullptr;
    return std::move(self);
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
