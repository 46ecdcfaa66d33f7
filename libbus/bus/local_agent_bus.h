// The in-process bus: two queues per subscriber, lock-free fan-out, workers shared by default.
#pragma once

#include <libbus/bus/agent_bus.h>
#include <libbus/bus/totals.h>

#include <QStringList>

#include <memory>
#include <optional>

namespace bus {

namespace detail {
class BusCore;
}

/// The in-process AgentBus. It works as soon as it is made (R14). Handlers run in threads with Qt event loops, so there
/// has to be a QCoreApplication (or a QGuiApplication, QApplication) before the first subscriber; it need not run.
///
/// Each subscriber owns an unbounded system queue, which never drops and always goes first, and a bounded data
/// queue, which drops when it is full and counts (R1, R4, R5).
///
/// Example:
/// @code
/// bus::LocalAgentBus bus;
/// if (auto error = bus.subscribe(u"stt"_s, [](const bus::BusMessage &message) {
///         qInfo() << message.seq() << "from" << message.source();
///     }))
///     qFatal("%s", qPrintable(error.text));
/// bus::Receipt receipt = bus.send({u"mic"_s, u"stt"_s, bus::TaskRequest{u"7f"_s, u"transcribe"_s, {}}});
/// // receipt.seq == 0, receipt.received == 1
/// bus.stop();
/// @endcode
class LIBBUS_EXPORT LocalAgentBus final : public AgentBus {
public:
    static constexpr int DefaultDataCapacity = 256;

    struct Options {
        /// Of each subscriber that does not choose its own (R1). Below 1 is taken as 1, with a warning.
        int dataCapacity = DefaultDataCapacity;
        /// The most shared worker threads at a time. They are made when needed: one, and one more for each
        /// handler that blocks (D9). When all are blocked, the others wait. At least 2. Where the system has no thread
        /// for one more, there are no more workers than there are, with a warning in the log, until it has; where it
        /// has none for the first, subscribing fails (Error::Code::NoThread).
        int maxSharedWorkers = 64;
    };

    LocalAgentBus();
    explicit LocalAgentBus(int dataCapacity);
    explicit LocalAgentBus(const Options &options);
    /// Stops the bus, and waits for handlers as stop() does, half a second more for those on shared workers. No handler
    /// begins any more once it returns. But one that has not returned by then, or that unsubscribe() or stop() had
    /// abandoned before, goes on after it: there is a warning in the log, what the handler uses has to outlive it, and
    /// it must not use the bus any more. Must not run in one of the bus's own handlers.
    ~LocalAgentBus() override;

    void unsubscribe(const QString &name) override;
    Receipt send(BusMessage message) override;
    void start() override;
    void stop() override;

    [[nodiscard]] bool isRunning() const noexcept;
    /// How many data messages the subscriber lost to its full queue, or nothing for an unknown name (R15).
    [[nodiscard]] std::optional<quint64> droppedCount(const QString &name) const;
    /// The counters of every current subscriber (D10).
    [[nodiscard]] Totals totals() const;
    /// Names of the current subscribers, in no particular order.
    [[nodiscard]] QStringList subscriberNames() const;

protected:
    Error addSubscription(SubscriptionRequest request) override;

private:
    friend class Tap;
    const std::shared_ptr<detail::BusCore> d;
};

} // namespace bus
