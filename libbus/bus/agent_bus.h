// The bus as its users see it (R16): subscribe, send, unsubscribe, stop.
#pragma once

#include <libbus/bus/receipt.h>
#include <libbus/bus/subscriber.h>
#include <libbus/message/bus_message.h>

#include <QObject>

#include <memory>
#include <type_traits>

namespace bus {

/// What subscribe() was asked for. Implementations of AgentBus get it; callers need not make one.
struct SubscriptionRequest {
    QString name;
    Handler handler;           ///< exactly one of the two is set
    AsyncHandler asyncHandler;
    QObject *context = nullptr;
    bool hasContext = false;
    SubscribeOptions options;
};

/// A message transport between agents. LocalAgentBus is the in-process one; a network bus would be another.
///
/// All functions may be called from any thread, from inside a handler too (D4).
class LIBBUS_EXPORT AgentBus {
public:
    AgentBus() = default;
    virtual ~AgentBus();
    Q_DISABLE_COPY_MOVE(AgentBus)

    /// Subscribes an object. The bus shares ownership until it is unsubscribed and its handler has returned. What is
    /// refused (Error) leaves nothing behind; Error::Code::NoThread may be tried again when there are fewer threads.
    Error subscribe(std::shared_ptr<BusSubscriber> subscriber, const SubscribeOptions &options = {});

    /// Subscribes a handler: anything callable with `const BusMessage &`. Where it returns `QFuture<void>`,
    /// the subscription is asynchronous (D6). The handler runs on a worker thread.
    template <class Callable>
    Error subscribe(const QString &name, Callable &&handler, const SubscribeOptions &options = {})
    {
        SubscriptionRequest request;
        request.name = name;
        request.options = options;
        setHandler(request, std::forward<Callable>(handler));
        return addSubscription(std::move(request));
    }

    /// As above, with the handler run by the event loop of `context`'s thread. The subscription ends with the
    /// object (D7): messages that still wait then are discarded, system messages reported as undelivered. The thread
    /// is the one that the object lives in when it subscribes; do not move it to another one later. When the thread
    /// ends before the object, messages wait for it to be started again; who leaves then leaves at once, system
    /// messages undelivered.
    template <class Callable>
    Error subscribe(const QString &name, QObject *context, Callable &&handler, const SubscribeOptions &options = {})
    {
        SubscriptionRequest request;
        request.name = name;
        request.options = options;
        request.context = context;
        request.hasContext = true;
        setHandler(request, std::forward<Callable>(handler));
        return addSubscription(std::move(request));
    }

    /// Removes a subscriber (R12): new sends miss it at once, the handler in flight may finish, queued system
    /// messages are delivered, queued data is discarded. Waits for that, 2 s at most; past that the subscriber
    /// is abandoned with a warning, and its messages are reported as undelivered; a handler that has not returned by then
    /// may go on, with all that it was given. An unknown name does nothing, nor does that of a subscriber who is leaving already.
    ///
    /// Called from the subscriber's own handler, or from one that it waits for in turn, it does not wait (D4). What an
    /// asynchronous handler has started is no handler, though: a task that unsubscribes the subscriber whose message waits for
    /// that very task waits for itself. The subscriber is abandoned after 2 s then, and the message counts as failed.
    /// Unsubscribe in the handler instead, or once the future is finished.
    ///
    /// Called in the thread of the subscriber's context object, which has to run its handler, it does so right there. Other
    /// events of that thread, and continuations that are bound to it, have to wait until it returns.
    virtual void unsubscribe(const QString &name) = 0;

    /// Publishes a message: stamps its seq (R8) and puts it into the queues of everyone it is for (R7). Never
    /// waits for a subscriber (R3), takes no lock that subscribe() or unsubscribe() holds (R10).
    virtual Receipt send(BusMessage message) = 0;

    /// Makes a stopped bus usable again, with no subscribers (R14). A local bus starts started.
    virtual void start() = 0;

    /// Unsubscribes everyone, as unsubscribe() does, and waits for all of them together, 2 s at most; also for those
    /// who were unsubscribed before and have not come to an end, since they did it themselves, say. Later sends do
    /// nothing (R13). Handlers of those who are abandoned may go on, as after unsubscribe().
    virtual void stop() = 0;

protected:
    virtual Error addSubscription(SubscriptionRequest request) = 0;

private:
    template <class Callable>
    static void setHandler(SubscriptionRequest &request, Callable &&handler)
    {
        using F = std::decay_t<Callable>;
        if constexpr (std::is_same_v<F, std::nullptr_t>) {
            // Left without a handler: addSubscription() answers NullHandler.
        } else {
            static_assert(std::is_invocable_v<F &, const BusMessage &>,
                          "A handler is called with one const bus::BusMessage &");
            using Result = std::invoke_result_t<F &, const BusMessage &>;
            if constexpr (std::is_same_v<Result, QFuture<void>>) {
                request.asyncHandler = AsyncHandler(std::forward<Callable>(handler));
            } else {
                static_assert(std::is_void_v<Result>, "A handler returns void or QFuture<void>");
                request.handler = Handler(std::forward<Callable>(handler));
            }
        }
    }
};

} // namespace bus
