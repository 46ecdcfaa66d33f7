// Subscribing, leaving and stopping. Sending is in send.cpp.
#include <libbus/bus/bus_core.h>

#include <libbus/bus/patience.h>
#include <libbus/dispatch/clock.h>
#include <libbus/dispatch/slab.h>
#include <libbus/dispatch/thread_executor.h>
#include <libbus/dispatch/when_finished.h>
#include <libbus/log.h>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <thread>

namespace bus::detail {

namespace {
/// How long unsubscribe() and stop() wait, when their patience is over, for consumers that are between two handlers
/// just then; they need a few microseconds.
constexpr std::chrono::milliseconds LongestWaitToAbandon{500};
/// Nobody tells a waiting thread that a mailbox of its own is to be run again, after a handler's future. So it looks.
constexpr std::chrono::milliseconds BetweenLooks{1};
} // namespace

BusCore::BusCore(const LocalAgentBus::Options &options)
    : mailboxMemory(std::make_shared<Slab>()), routesMemory(std::make_unique<Slab>()),
      routes(Routes::empty(*routesMemory).release()), dataCapacity(std::max(1, options.dataCapacity)),
      workers(std::make_shared<WorkerPool>(options.maxSharedWorkers))
{
    if (options.dataCapacity < 1)
        qCWarning(log, "a data capacity of %d is taken as 1", options.dataCapacity);
}

BusCore::~BusCore()
{
    delete routes.load(std::memory_order_relaxed);
    if (observers)
        observers->disown();
}

// --- Subscribing -------------------------------------------------------------------------------------------------

Error BusCore::check(const SubscriptionRequest &request) const
{
    if (!QCoreApplication::instance())
        return {Error::Code::NoApplication,
                QStringLiteral("Subscriber '%1' cannot be run: make a QCoreApplication before the first subscriber.")
                    .arg(request.name)};
    if (request.name.isEmpty())
        return {Error::Code::EmptyName, QStringLiteral("A subscriber needs a name that is not empty.")};
    if (!request.handler && !request.asyncHandler)
        return {Error::Code::NullHandler,
                QStringLiteral("Subscriber '%1' has no handler: pass a function that can be called.").arg(request.name)};
    if (request.hasContext && !request.context)
        return {Error::Code::NullContext,
                QStringLiteral("The context object of subscriber '%1' is null: pass the object whose thread is to run "
                               "the handler, or leave the context out.")
                    .arg(request.name)};
    if (request.options.dataCapacity.value_or(1) < 1)
        return {Error::Code::InvalidCapacity,
                QStringLiteral("Subscriber '%1' asks for a data capacity of %2: it must be at least 1.")
                    .arg(request.name)
                    .arg(*request.options.dataCapacity)};
    return {};
}

std::shared_ptr<Executor> BusCore::executorFor(const SubscriptionRequest &request)
{
    if (request.asyncHandler && !prepareWhenFinished())
        return nullptr;
    if (request.hasContext)
        return ThreadExecutor::inThreadOf(request.context);
    if (request.options.worker == bus::Worker::Own)
        return ThreadExecutor::inOwnThread(request.name);
    return workers->prepare() ? workers : nullptr;
}

Error BusCore::refusal(const QString &name) const
{
    if (routes.load(std::memory_order_relaxed)->stopped)
        return {Error::Code::Stopped,
                QStringLiteral("Subscriber '%1' cannot join: the bus is stopped. Call start() first.").arg(name)};
    if (subscribers.contains(name))
        return {
            Error::Code::DuplicateName,
            QStringLiteral("There is a subscriber named '%1' already: unsubscribe it first, or choose another name.")
                .arg(name)};
    return {};
}

Error BusCore::subscribe(SubscriptionRequest request)
{
    if (Error error = check(request))
        return error;

    {
        const std::lock_guard guard(lock);
        if (Error error = refusal(request.name))
            return error;
    }
    // Without the lock: where the system has no thread for it, Qt says so in the log, whose handler is a user's code.
    const auto executor = executorFor(request);
    if (!executor)
        return {Error::Code::NoThread,
                QStringLiteral(
                    "Subscriber '%1' cannot be run: the system has no thread for it. End others, or raise the limit "
                    "(ulimit -u, or pids.max of the cgroup).")
                    .arg(request.name)};

    std::unique_lock guard(lock);
    if (Error error = refusal(request.name)) // by whoever came meanwhile
        return error;
    const auto mailbox = std::allocate_shared<Mailbox>(
        SlabAllocator<Mailbox>(mailboxMemory), request.name, std::move(request.handler),
        std::move(request.asyncHandler), request.options.dataCapacity.value_or(dataCapacity), executor,
        [core = shared_from_this()](Mailbox &finished) { core->mailboxFinished(finished); });
    if (auto *inThread = dynamic_cast<ThreadExecutor *>(executor.get()))
        inThread->setMailbox(mailbox, [core = weak_from_this()](const std::shared_ptr<Mailbox> &box) {
            if (const auto bus = core.lock())
                bus->threadEnded(box);
        });
    if (request.hasContext) {
        // In the context's own thread, while it is being destroyed.
        contextLinks.insert(mailbox->id,
                            QObject::connect(request.context, &QObject::destroyed,
                                             [core = weak_from_this(), weak = std::weak_ptr(mailbox)] {
                                                 if (const auto bus = core.lock())
                                                     bus->contextDestroyed(weak);
                                             }));
    }
    subscribers.insert(mailbox->name, mailbox);
    if (observers) {
        // Before the routes are published: whatever it will receive has a seq from here on.
        for (const auto &observer : observers->observers)
            observer->subscribed(mailbox->id, mailbox->name, mailbox->dataCapacity(), seq.load());
    }
    publish(routes.load(std::memory_order_relaxed)->with(mailbox.get()));
    guard.unlock();
    qCDebug(log, "subscribed '%s'", qPrintable(mailbox->name));
    return {};
}

void BusCore::publish(std::unique_ptr<Routes> next)
{
    Routes *old = routes.exchange(next.release(), std::memory_order_seq_cst); // see ReadGuard
    retired.retire([old] { delete old; });
}

// --- Leaving -----------------------------------------------------------------------------------------------------

void BusCore::unsubscribe(const QString &name)
{
    std::shared_ptr<Mailbox> mailbox;
    {
        const std::lock_guard guard(lock);
        mailbox = subscribers.take(name);
        if (!mailbox)
            return;
        publish(routes.load(std::memory_order_relaxed)->without(mailbox.get()));
        beginToLeave(mailbox);
    }
    mailbox->close();
    const Leaving waited{mailbox};
    mailbox.reset();
    waitUntilGone(waited);
    qCDebug(log, "unsubscribed '%s'", qPrintable(name));
}

void BusCore::stop()
{
    Leaving waited; // those, too, for whom nobody could wait when they were unsubscribed
    qsizetype count = 0;
    {
        const std::lock_guard guard(lock);
        publish(routes.load(std::memory_order_relaxed)->none(true));
        for (const auto &mailbox : std::as_const(subscribers))
            beginToLeave(mailbox);
        count = subscribers.size();
        subscribers.clear();
        waited.assign(leaving.cbegin(), leaving.cend());
    }
    for (const auto &weak : waited) {
        if (const auto mailbox = weak.lock())
            mailbox->close();
    }
    waitUntilGone(waited);
    qCDebug(log, "stopped (%lld subscriber(s) shut down)", qlonglong(count));
}

void BusCore::start()
{
    const std::lock_guard guard(lock);
    if (const Routes *current = routes.load(std::memory_order_relaxed); current->stopped)
        publish(current->none(false));
}

void BusCore::shutDown()
{
    workers->shutDown();
}

void BusCore::beginToLeave(const std::shared_ptr<Mailbox> &mailbox)
{
    mailbox->keepUntilFinished();
    leaving.insert(mailbox->id, mailbox);
}

/// Waits for those who leave, but not where the wait could not end: for a handler that the calling thread is in, for
/// one that waits for this one (D4), or for a thread that has ended. Meanwhile runs those that only this thread can
/// run: its event loop does not.
void BusCore::waitUntilGone(const Leaving &waited)
{
    using Clock = std::chrono::steady_clock;
    const std::chrono::milliseconds patience = patienceWithLeavers;
    const Clock::time_point deadline = Clock::now() + patience;
    constexpr quint32 Nobody = 0;
    const quint32 self = Mailbox::current() ? Mailbox::current()->id : Nobody;
    Leaving own;
    Leaving unheard;
    for (const auto &weak : waited) {
        const auto mailbox = weak.lock();
        if (mailbox && mailbox->executor().runsHere())
            own.push_back(mailbox);
        else if (mailbox && mailbox->executor().hasEnded())
            unheard.push_back(mailbox);
    }
    endUnheard(unheard, "left when its thread had ended");
    const auto runOwn = [&own] {
        for (const auto &weak : own) {
            if (const auto mailbox = weak.lock())
                mailbox->executor().runNow(*mailbox);
        }
    };
    runOwn();
    Leaving late;
    for (const auto &weak : waited) {
        quint32 id = Nobody;
        if (const auto mailbox = weak.lock(); mailbox && !mailbox->isInHandler())
            id = mailbox->id;
        std::unique_lock guard(lock);
        if (id == Nobody || (self != Nobody && wouldWaitForEver(self, id)))
            continue;
        if (self != Nobody)
            waitingFor.insert(self, id);
        const auto isGone = [&] { return !leaving.contains(id); };
        while (!own.empty() && !isGone() && Clock::now() < deadline) {
            guard.unlock();
            runOwn();
            guard.lock();
            leavingChanged.wait_for(guard, BetweenLooks, isGone);
        }
        if (!leavingChanged.wait_until(guard, deadline, isGone))
            late.push_back(weak);
        waitingFor.remove(self);
    }
    for (const auto &mailbox : abandon(late)) {
        qCWarning(
            log,
            "subscriber '%s' did not come to an end within %g s and is abandoned; system messages not delivered: %llu",
            qPrintable(mailbox->name), std::chrono::duration<double>(patience).count(), mailbox->totals().undelivered);
    }
}

/// Of those whose handler cannot, or must not, run any more.
void BusCore::endUnheard(const Leaving &ending, const char *why)
{
    for (const auto &mailbox : abandon(ending)) {
        if (const quint64 lost = mailbox->totals().undelivered)
            qCWarning(log, "subscriber '%s' %s; system messages not delivered: %llu", qPrintable(mailbox->name), why,
                      lost);
    }
}

/// Together, so that they wait for one another's consumers no longer than for one. Returns those that were still there.
std::vector<std::shared_ptr<Mailbox>> BusCore::abandon(const Leaving &late)
{
    std::vector<std::shared_ptr<Mailbox>> all;
    for (const auto &weak : late) {
        if (auto mailbox = weak.lock())
            all.push_back(std::move(mailbox));
    }
    auto rest = all;
    const auto deadline = std::chrono::steady_clock::now() + LongestWaitToAbandon;
    for (;;) {
        std::erase_if(rest, [](const auto &mailbox) { return mailbox->abandon(); });
        if (rest.empty() || std::chrono::steady_clock::now() > deadline)
            return all;
        std::this_thread::sleep_for(BetweenLooks);
    }
}

bool BusCore::wouldWaitForEver(quint32 self, quint32 other) const
{
    while (other != 0 && other != self)
        other = waitingFor.value(other);
    return other == self;
}

void BusCore::contextDestroyed(const std::weak_ptr<Mailbox> &weak)
{
    const auto mailbox = weak.lock();
    if (!mailbox)
        return;
    {
        const std::lock_guard guard(lock);
        if (subscribers.value(mailbox->name) == mailbox) {
            subscribers.remove(mailbox->name);
            publish(routes.load(std::memory_order_relaxed)->without(mailbox.get()));
            beginToLeave(mailbox);
        }
    }
    mailbox->close();
    endUnheard({weak}, "ended with its context object");
    qCDebug(log, "unsubscribed '%s' with its context object", qPrintable(mailbox->name));
}

/// In that thread. Who has left has nobody to wait for any more. Others stay: the thread may be started again.
void BusCore::threadEnded(const std::shared_ptr<Mailbox> &mailbox)
{
    {
        const std::lock_guard guard(lock);
        if (!leaving.contains(mailbox->id))
            return;
    }
    mailbox->close();
    endUnheard({mailbox}, "was waited for when its thread ended");
}

/// In the last consumer's thread.
void BusCore::mailboxFinished(Mailbox &mailbox)
{
    // A sender may still look at it, by an old table. What it drops there is counted, and its fate told, before the end.
    waitForReaders();
    const quint32 id = mailbox.id;
    std::shared_ptr<Mailbox> kept;
    {
        const std::lock_guard guard(lock);
        if (observers) {
            for (const auto &observer : observers->observers)
                observer->unsubscribed(mailbox.id, mailbox.totals(), seq.load());
        }
        kept = mailbox.markFinished();
    }
    kept.reset();
    const std::lock_guard guard(lock);
    QObject::disconnect(contextLinks.take(id));
    leaving.remove(id);
    leavingChanged.notify_all();
}

// --- Looking on --------------------------------------------------------------------------------------------------

quint64 BusCore::addObserver(const std::shared_ptr<BusObserver> &observer)
{
    {
        const std::lock_guard guard(lock);
        for (const auto &mailbox : std::as_const(subscribers))
            observer->subscribed(mailbox->id, mailbox->name, mailbox->dataCapacity(), 0);
        std::vector<std::shared_ptr<BusObserver>> all;
        if (observers)
            all = observers->observers;
        all.push_back(observer);
        observe(std::move(all));
    }
    // After this, every send that does not know of the observer is over: who is stamped from now on tells it.
    waitForReaders();
    return seq.load(std::memory_order_relaxed);
}

void BusCore::removeObserver(const BusObserver *observer)
{
    const std::lock_guard guard(lock);
    if (!observers)
        return;
    auto rest = observers->observers;
    std::erase_if(rest, [observer](const auto &candidate) { return candidate.get() == observer; });
    observe(std::move(rest));
}

void BusCore::observe(std::vector<std::shared_ptr<BusObserver>> all)
{
    ObserverSet *old = observers;
    observers = all.empty() ? nullptr : new ObserverSet(std::move(all));
    publish(routes.load(std::memory_order_relaxed)->observedBy(observers));
    if (old)
        retired.retire([old] { old->disown(); });
}

// --- Asking ------------------------------------------------------------------------------------------------------

bool BusCore::isRunning() const
{
    const ReadGuard reading;
    return !routes.load(std::memory_order_seq_cst)->stopped;
}

std::optional<quint64> BusCore::droppedCount(const QString &name) const
{
    const ReadGuard reading;
    const Mailbox *mailbox = routes.load(std::memory_order_seq_cst)->find(name);
    return mailbox ? std::optional(mailbox->droppedCount()) : std::nullopt;
}

Totals BusCore::totals() const
{
    const ReadGuard reading;
    Totals totals;
    routes.load(std::memory_order_seq_cst)->forEach([&totals](const Mailbox *mailbox) {
        totals.subscribers.insert(mailbox->name, mailbox->totals());
    });
    totals.published = seq.load(std::memory_order_acquire);
    return totals;
}

QStringList BusCore::subscriberNames() const
{
    const ReadGuard reading;
    QStringList names;
    routes.load(std::memory_order_seq_cst)->forEach([&names](const Mailbox *mailbox) { names.append(mailbox->name); });
    return names;
}

} // namespace bus::detail
