// Handlers and messages of the workloads.
#include "agents.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;

namespace bench {

void LatencyMeter::onBusMessage(const bus::BusMessage &message)
{
    if (const auto *cancel = message.as<bus::Cancel>()) {
        measured.push_back(epoch.nsecsElapsed() - cancel->reason->toLongLong());
        timedCount.fetch_add(1, std::memory_order_release);
    }
    if (work.count() > 0) {
        const QDeadlineTimer end(work, Qt::PreciseTimer);
        while (!end.hasExpired()) {}
    }
    count();
}

void Sleeper::onBusMessage(const bus::BusMessage &)
{
    std::this_thread::sleep_for(rest);
    count();
}

void fail(const QString &what)
{
    qFatal("%s", qPrintable(what));
}

void subscribe(bus::AgentBus &bus, std::shared_ptr<bus::BusSubscriber> agent)
{
    if (const bus::Error error = bus.subscribe(std::move(agent)))
        fail(error.text);
}

bus::BusMessage dataMessage(const QString &source, const QString &target)
{
    return {source, target, bus::TaskUpdate{u"t"_s, {}}};
}

bus::BusMessage dataBroadcast(const QString &source)
{
    return bus::BusMessage::broadcast(source, bus::TaskUpdate{u"t"_s, {}});
}

bus::BusMessage cancelMessage(const QString &target, const QElapsedTimer &epoch)
{
    return {u"control"_s, target, bus::Cancel{QString::number(epoch.nsecsElapsed())}};
}

} // namespace bench
