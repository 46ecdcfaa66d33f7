// LocalAgentBus: the public face of BusCore.
#include <libbus/bus/local_agent_bus.h>

#include <libbus/bus/bus_core.h>
#include <libbus/bus/inspect_hook.h>
#include <libbus/log.h>

namespace bus {

namespace detail {
Q_LOGGING_CATEGORY(log, "libbus", QtInfoMsg)
}

LocalAgentBus::LocalAgentBus() : LocalAgentBus(Options()) {}

LocalAgentBus::LocalAgentBus(int dataCapacity) : LocalAgentBus(Options{.dataCapacity = dataCapacity}) {}

LocalAgentBus::LocalAgentBus(const Options &options) : d(std::make_shared<detail::BusCore>(options))
{
    detail::offerIfAsked(*this);
}

LocalAgentBus::~LocalAgentBus()
{
    d->stop();
    d->shutDown();
}

Error LocalAgentBus::addSubscription(SubscriptionRequest request)
{
    return d->subscribe(std::move(request));
}

void LocalAgentBus::unsubscribe(const QString &name)
{
    d->unsubscribe(name);
}

Receipt LocalAgentBus::send(BusMessage message)
{
    return d->send(std::move(message));
}

void LocalAgentBus::start()
{
    d->start();
}

void LocalAgentBus::stop()
{
    d->stop();
}

bool LocalAgentBus::isRunning() const noexcept
{
    return d->isRunning();
}

std::optional<quint64> LocalAgentBus::droppedCount(const QString &name) const
{
    return d->droppedCount(name);
}

Totals LocalAgentBus::totals() const
{
    return d->totals();
}

QStringList LocalAgentBus::subscriberNames() const
{
    return d->subscriberNames();
}

} // namespace bus
