// contended4: four producers send to one subscriber.
#include "agents.h"
#include "load.h"
#include "report.h"
#include "workloads.h"

using namespace Qt::StringLiterals;

namespace bench {

void contended4()
{
    constexpr int Producers = 4;
    constexpr qint64 MostInFlight = 60'000;
    const quint64 each = scaled(500'000);
    bus::LocalAgentBus bus(65'536);
    const auto agents = subscribeAgents<Counter>(bus, u"agent"_s, 1);
    const Counter &agent = *agents.front();
    std::atomic<qint64> sent = 0;

    const auto produce = [&](int number) {
        const QString source = u"producer"_s + QString::number(number);
        const QString target = u"agent"_s + QString::number(0);
        for (quint64 i = 0; i < each; ++i) {
            const qint64 ticket = sent.fetch_add(1, std::memory_order_relaxed);
            // Signed: another producer's later message may be handled before this one is sent.
            yieldUntil([&] { return ticket - qint64(agent.handled()) < MostInFlight; });
            sendToAll(bus, dataMessage(source, target));
        }
    };

    QElapsedTimer timer;
    timer.start();
    {
        std::vector<std::jthread> producers;
        for (int i = 0; i < Producers; ++i)
            producers.emplace_back(produce, i);
    }
    waitForAll(agents, Producers * each);
    report("contended4", "deliveries", double(Producers * each) / (double(timer.nsecsElapsed()) * 1e-9), "1/s");
}

} // namespace bench
