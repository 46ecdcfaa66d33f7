// agents10000: what it costs to have ten thousand subscribers.
#include "agents.h"
#include "load.h"
#include "report.h"
#include "workloads.h"

#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bench {

/// The memory of this program that is in RAM.
static qint64 residentBytes()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        fail(u"Cannot read %1: %2"_s.arg(statm.fileName(), statm.errorString()));
    return statm.readAll().split(' ').at(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

static void measureTargetedSends(bus::AgentBus &bus, quint64 agents)
{
    const quint64 sends = 2 * agents;
    constexpr quint64 Stride = 7919; // a prime: jumps about, and visits every agent as often
    const QString source = QString::fromLatin1("producer");
    QStringList targets;
    for (quint64 i = 0; i < sends; ++i)
        targets.append(u"agent"_s + QString::number(i * Stride % agents));

    QElapsedTimer timer;
    timer.start();
    for (const QString &target : std::as_const(targets))
        sendToAll(bus, dataMessage(source, target));
    report("agents10000", "targeted_send", double(timer.nsecsElapsed()) / double(sends), "ns");
}

void agents10000()
{
    constexpr int Broadcasts = 50;
    const quint64 count = scaled(10'000);
    const QString source = QString::fromLatin1("producer");
    const qint64 before = residentBytes();
    bus::LocalAgentBus bus;

    QElapsedTimer timer;
    timer.start();
    const auto agents = subscribeAgents<Counter>(bus, u"agent"_s, int(count));
    report("agents10000", "subscribe_all", double(timer.nsecsElapsed()) * 1e-6, "ms");
    report("agents10000", "memory_per_agent", double(residentBytes() - before) / double(count), "B");

    timer.restart();
    for (int i = 0; i < Broadcasts; ++i)
        sendToAll(bus, dataBroadcast(source));
    waitForAll(agents, Broadcasts);
    report("agents10000", "broadcast_deliveries", double(Broadcasts * count) / (double(timer.nsecsElapsed()) * 1e-9),
           "1/s");

    measureTargetedSends(bus, count);
}

} // namespace bench
