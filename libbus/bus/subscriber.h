// Who receives: a class of yours, or a handler function.
#pragma once

#include <libbus/dispatch/cancel_token.h>
#include <libbus/dispatch/handler.h>
#include <libbus/message/bus_message.h>

#include <QString>

#include <optional>

namespace bus {

/// A bus endpoint as a class. The bus shares ownership of it while it is subscribed.
///
/// Example:
/// @code
/// class Echo : public bus::BusSubscriber {
/// public:
///     explicit Echo(bus::AgentBus &bus) : bus(bus) {}
///     QString name() const override { return u"echo"_s; }
///     void onBusMessage(const bus::BusMessage &message) override
///     {
///         if (const auto *request = message.as<bus::TaskRequest>()) {
///             auto receipt = bus.send({name(), message.source(),
///                                      bus::TaskResponse{request->taskId, bus::TaskStatus::Completed, {}}});
///             if (!receipt.isReceived())
///                 qWarning() << "the answer was not received";
///         }
///     }
/// private:
///     bus::AgentBus &bus;
/// };
/// @endcode
class LIBBUS_EXPORT BusSubscriber {
public:
    virtual ~BusSubscriber();

    /// Unique on the bus (R11). Read once, when subscribing.
    [[nodiscard]] virtual QString name() const = 0;

    /// Handles one message. Called one at a time (R5), on a worker thread that may be a different one each
    /// time unless the subscription asked for a worker of its own. May block, send, subscribe, unsubscribe
    /// and stop the bus (D4, D9). An exception is caught, logged and counted as a failed message (D3).
    virtual void onBusMessage(const BusMessage &message) = 0;
};

/// Where a subscriber's handler runs.
enum class Worker : quint8 {
    Shared, ///< on the bus's shared workers: the default, cheap with thousands of subscribers
    /// On a QThread of its own with an event loop: for thread affinity, timers, long computations. Where the system has
    /// no thread for it, subscribing fails (Error::Code::NoThread). The thread ends with the subscription; that of an
    /// abandoned subscriber when its handler returns.
    Own,
};

struct SubscribeOptions {
    /// How many data messages can wait, beside the one in the handler (R1); at least 1. Nothing: as the bus.
    std::optional<int> dataCapacity = std::nullopt;
    /// Ignored for a subscription with a context object: its handler runs in that object's thread.
    Worker worker = Worker::Shared;
};

} // namespace bus
