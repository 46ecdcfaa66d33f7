// control_under_flood, idle_wake, neighbour: how soon the handler of a system message starts.
#include "agents.h"
#include "load.h"
#include "quiet_log.h"
#include "report.h"
#include "workloads.h"

#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bench {

static constexpr quint64 Cancels = 3'000;
static constexpr auto CancelInterval = 500us;

using Meters = Agents<LatencyMeter>;

static void reportMeters(const char *workload, const Meters &meters, quint64 cancels)
{
    const auto timed = [&] {
        quint64 sum = 0;
        for (const auto &meter : meters)
            sum += meter->timed();
        return sum;
    };
    yieldUntil([&] { return timed() == cancels; });

    std::vector<qint64> all;
    for (const auto &meter : meters)
        all.insert(all.end(), meter->latencies().begin(), meter->latencies().end());
    reportLatencies(workload, std::move(all));
}

/// Sends 64 data messages each 200 µs, dropped or not, until it is destroyed.
static std::jthread startFlood(bus::AgentBus &bus, const QString &target)
{
    return std::jthread([&bus, target](const std::stop_token &stop) {
        const QString source = QString::fromLatin1("flood");
        while (!stop.stop_requested()) {
            for (int i = 0; i < 64; ++i)
                std::ignore = bus.send(dataMessage(source, target));
            std::this_thread::sleep_for(200us);
        }
    });
}

static void controlLatency(const char *workload, bool flooded)
{
    const quint64 cancels = scaled(Cancels);
    const QuietLog log;
    QElapsedTimer epoch;
    epoch.start();
    bus::LocalAgentBus bus;
    const auto meters = subscribeAgents<LatencyMeter>(bus, u"agent"_s, 1, epoch, flooded ? 20us : 0us);
    const QString target = meters.front()->name();
    {
        const std::jthread flood = flooded ? startFlood(bus, target) : std::jthread();
        for (quint64 i = 0; i < cancels; ++i) {
            std::this_thread::sleep_for(CancelInterval);
            sendToAll(bus, cancelMessage(target, epoch));
        }
    }
    reportMeters(workload, meters, cancels);
}

void controlUnderFlood()
{
    controlLatency("control_under_flood", true);
}

void idleWake()
{
    controlLatency("idle_wake", false);
}

void neighbour()
{
    constexpr int Sleepers = 4;
    constexpr int Others = 4;
    const quint64 cancels = scaled(Cancels);
    const QString source = QString::fromLatin1("producer");
    QElapsedTimer epoch;
    epoch.start();
    bus::LocalAgentBus bus;
    const auto sleepers = subscribeAgents<Sleeper>(bus, u"sleeper"_s, Sleepers, 50ms);
    const auto meters = subscribeAgents<LatencyMeter>(bus, u"agent"_s, Others, epoch, 0us);
    for (quint64 i = 0; i < cancels; ++i) {
        std::this_thread::sleep_for(CancelInterval);
        if (i % 100 == 0) {
            for (const auto &sleeper : sleepers)
                sendToAll(bus, dataMessage(source, sleeper->name()));
        }
        sendToAll(bus, cancelMessage(meters[i % Others]->name(), epoch));
    }
    reportMeters("neighbour", meters, cancels);
}

} // namespace bench
