// Internal. The bus itself, shared by LocalAgentBus, its mailboxes and its taps.
#pragma once

#include <libbus/bus/agent_bus.h>
#include <libbus/bus/local_agent_bus.h>
#include <libbus/bus/routes.h>
#include <libbus/dispatch/mailbox.h>
#include <libbus/dispatch/observers.h>
#include <libbus/dispatch/snapshot_guard.h>
#include <libbus/dispatch/worker_pool.h>

#include <QHash>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace bus::detail {

class Slab;

/// Senders read `routes` and nothing else. Those who change it take the lock, publish a new table, and delete the old
/// one when no sender can look at it any more. No code of a user runs under the lock.
class BusCore : public std::enable_shared_from_this<BusCore> {
public:
    explicit BusCore(const LocalAgentBus::Options &options);
    ~BusCore();
    Q_DISABLE_COPY_MOVE(BusCore)

    Receipt send(BusMessage message);

    Error subscribe(SubscriptionRequest request);
    void unsubscribe(const QString &name);
    void start();
    void stop();
    /// After stop(): ends the workers. Handlers that have not returned keep what they need of the bus.
    void shutDown();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] std::optional<quint64> droppedCount(const QString &name) const;
    [[nodiscard]] Totals totals() const;
    [[nodiscard]] QStringList subscriberNames() const;

    /// Tells the observer of the current subscribers. Returns the seq from which on it is told of every message; it may
    /// be told of some before.
    quint64 addObserver(const std::shared_ptr<BusObserver> &observer);
    void removeObserver(const BusObserver *observer);

private:
    using Leaving = std::vector<std::weak_ptr<Mailbox>>;

    struct DropWarning;
    using DropWarnings = std::vector<DropWarning>;

    // They fill in a receipt that stays where it is: to copy one, just written, would stall the processor.
    void sendUnderGuard(BusMessage &message, Receipt &receipt, DropWarnings &warnings);
    static void sendTo(const Routes &routes, BusMessage &message, size_t hash, Receipt &receipt,
                       DropWarnings &warnings);
    static void broadcast(const Routes &routes, const BusMessage &message, Receipt &receipt, DropWarnings &warnings);
    static void drop(Mailbox &mailbox, const MessageData &message, Receipt &receipt, DropWarnings &warnings);
    void tellObservers(const Routes &routes, const BusMessage &message);

    [[nodiscard]] Error check(const SubscriptionRequest &request) const;
    /// Nothing where the system has no thread for it.
    [[nodiscard]] std::shared_ptr<Executor> executorFor(const SubscriptionRequest &request);
    /// Under the lock.
    [[nodiscard]] Error refusal(const QString &name) const;
    void publish(std::unique_ptr<Routes> next);
    void observe(std::vector<std::shared_ptr<BusObserver>> observers);

    /// Under the lock.
    void beginToLeave(const std::shared_ptr<Mailbox> &mailbox);
    void waitUntilGone(const Leaving &waited);
    [[nodiscard]] static std::vector<std::shared_ptr<Mailbox>> abandon(const Leaving &late);
    static void endUnheard(const Leaving &ending, const char *why);
    [[nodiscard]] bool wouldWaitForEver(quint32 self, quint32 other) const;
    void contextDestroyed(const std::weak_ptr<Mailbox> &weak);
    void threadEnded(const std::shared_ptr<Mailbox> &mailbox);
    void mailboxFinished(Mailbox &mailbox);

    const std::shared_ptr<Slab> mailboxMemory; ///< each mailbox keeps it
    const std::unique_ptr<Slab> routesMemory;
    std::atomic<Routes *> routes;
    alignas(64) std::atomic<quint64> seq{0};

    const int dataCapacity;
    const std::shared_ptr<WorkerPool> workers;

    mutable std::mutex lock; ///< guards what follows
    QHash<QString, std::shared_ptr<Mailbox>> subscribers;
    QHash<quint32, std::weak_ptr<Mailbox>> leaving;       ///< unsubscribed, not finished: they belong to themselves
    QHash<quint32, QMetaObject::Connection> contextLinks; ///< to the end of a subscriber's context object
    QHash<quint32, quint32> waitingFor;                   ///< whose handler waits for whom to leave
    ObserverSet *observers = nullptr;
    RetireList retired;
    std::condition_variable leavingChanged;
};

} // namespace bus::detail
