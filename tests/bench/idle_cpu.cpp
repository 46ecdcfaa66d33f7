// idle_cpu: the processor time that a bus with a thousand subscribers uses while nothing is sent.
#include "agents.h"
#include "load.h"
#include "report.h"
#include "workloads.h"

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace bench {

/// What all threads of this program have used so far.
struct Usage {
    double cpuMs;
    long switches;
};

static Usage usage()
{
    rusage used = {};
    getrusage(RUSAGE_SELF, &used);
    const auto ms = [](const timeval &t) { return double(t.tv_sec) * 1e3 + double(t.tv_usec) * 1e-3; };
    return {ms(used.ru_utime) + ms(used.ru_stime), used.ru_nvcsw + used.ru_nivcsw};
}

void idleCpu()
{
    constexpr int Broadcasts = 10;
    bus::LocalAgentBus bus;
    const auto agents = subscribeAgents<Counter>(bus, u"agent"_s, int(scaled(1'000)));
    // Wakes what sleeps, and lets it fall asleep again: idle is measured, not falling asleep.
    for (int i = 0; i < Broadcasts; ++i)
        sendToAll(bus, dataBroadcast(QString::fromLatin1("producer")));
    waitForAll(agents, Broadcasts);
    std::this_thread::sleep_for(std::chrono::milliseconds(scaled(1'000)));

    const Usage before = usage();
    std::this_thread::sleep_for(std::chrono::milliseconds(scaled(5'000)));
    const Usage after = usage();
    report("idle_cpu", "cpu", after.cpuMs - before.cpuMs, "ms");
    report("idle_cpu", "switches", double(after.switches - before.switches), "switches");
}

} // namespace bench
