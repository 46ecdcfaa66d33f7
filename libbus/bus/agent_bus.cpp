// What all buses share: subscribing an object is subscribing its handler.
#include <libbus/bus/agent_bus.h>

namespace bus {

BusSubscriber::~BusSubscriber() = default;
AgentBus::~AgentBus() = default;

Error AgentBus::subscribe(std::shared_ptr<BusSubscriber> subscriber, const SubscribeOptions &options)
{
    if (!subscriber)
        return {Error::Code::NullHandler, QStringLiteral("The subscriber is null: pass an object.")};
    SubscriptionRequest request;
    request.name = subscriber->name();
    request.options = options;
    request.handler = [subscriber = std::move(subscriber)](const BusMessage &message) {
        subscriber->onBusMessage(message);
    };
    return addSubscription(std::move(request));
}

} // namespace bus
