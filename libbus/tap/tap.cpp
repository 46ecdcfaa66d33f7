// Tap: the public face of TapCore.
#include <libbus/tap/tap.h>

#include <libbus/bus/bus_core.h>
#include <libbus/dispatch/clock.h>
#include <libbus/tap/tap_core.h>

namespace bus {

Tap::Tap(LocalAgentBus &bus, const Options &options) : core(std::make_shared<detail::TapCore>(options))
{
    core->begin(bus.d, bus.d->addObserver(core));
}

Tap::~Tap()
{
    core->end();
}

std::vector<Record> Tap::take(qsizetype atMost)
{
    return core->take(atMost);
}

std::optional<TotalsRecord> Tap::totals() const
{
    const auto bus = core->bus();
    if (!bus)
        return std::nullopt;
    // The time first: what is counted after it is only not at rest yet, for a reader who goes on counting from there.
    const qint64 t = detail::epochNow();
    return TotalsRecord{bus->totals(), t};
}

bool Tap::isAttached() const
{
    return core->bus() != nullptr;
}

std::optional<Receipt> Tap::send(BusMessage message)
{
    const auto bus = core->bus();
    return bus ? std::optional(bus->send(std::move(message))) : std::nullopt;
}

quint64 Tap::lostMessages() const
{
    return core->lostMessages.load(std::memory_order_relaxed);
}

quint64 Tap::lostFates() const
{
    return core->lostFates.load(std::memory_order_relaxed);
}

} // namespace bus
