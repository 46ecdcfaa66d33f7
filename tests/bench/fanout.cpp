// handoff, fanout8, fanout64, fanout1000: one producer, N subscribers, as fast as they go.
#include "agents.h"
#include "load.h"
#include "report.h"
#include "workloads.h"

using namespace Qt::StringLiterals;

namespace bench {

double fanoutRate(bus::LocalAgentBus &bus, int subscribers, quint64 messages)
{
    const auto agents = subscribeAgents<Counter>(bus, u"agent"_s, subscribers);
    const QString source = QString::fromLatin1("producer");
    const QString target = QString::fromLatin1("agent0");
    Window window(FanoutCapacity);

    QElapsedTimer timer;
    timer.start();
    for (quint64 i = 0; i < messages; ++i) {
        window.waitForRoom(i, [&] { return slowestOf(agents); });
        sendToAll(bus, subscribers == 1 ? dataMessage(source, target) : dataBroadcast(source));
    }
    waitForAll(agents, messages);
    return double(messages) * subscribers / (double(timer.nsecsElapsed()) * 1e-9);
}

static void fanout(const char *workload, int subscribers, quint64 messages)
{
    bus::LocalAgentBus bus(FanoutCapacity);
    report(workload, "deliveries", fanoutRate(bus, subscribers, scaled(messages)), "1/s");
}

void handoff()
{
    fanout("handoff", 1, 2'000'000);
}

void fanout8()
{
    fanout("fanout8", 8, 400'000);
}

void fanout64()
{
    fanout("fanout64", 64, 60'000);
}

void fanout1000()
{
    fanout("fanout1000", 1000, 4'000);
}

} // namespace bench
