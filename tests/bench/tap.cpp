// tap: handoff and fanout64 while a tap looks on, read by a thread of its own or by nobody.
#include "agents.h"
#include "load.h"
#include "report.h"
#include "workloads.h"

#include <libbus/tap/tap.h>

using namespace std::chrono_literals;

namespace bench {

static void readUntilStopped(bus::Tap &tap, const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        if (tap.take().empty())
            std::this_thread::sleep_for(1ms);
    }
}

enum class Reader { Polling, Stalled };

static double tappedRate(bus::LocalAgentBus &bus, bus::Tap &tap, int subscribers, quint64 messages, Reader reader)
{
    std::jthread thread;
    if (reader == Reader::Polling)
        thread = std::jthread([&](const std::stop_token &stop) { readUntilStopped(tap, stop); });
    return fanoutRate(bus, subscribers, messages);
}

struct Metrics {
    const char *rate;
    const char *kept;
    const char *lostMessages;
    const char *lostFates;
};

/// Runs one fan-out without a tap and with one, so that both come from the same spell of the machine.
static void measure(const Metrics &metrics, int subscribers, quint64 messages, Reader reader)
{
    double free = 0;
    {
        bus::LocalAgentBus bus(FanoutCapacity);
        free = fanoutRate(bus, subscribers, messages);
    }
    bus::LocalAgentBus bus(FanoutCapacity);
    bus::Tap tap(bus);
    const double tapped = tappedRate(bus, tap, subscribers, messages, reader);
    report("tap", metrics.rate, tapped, "1/s");
    report("tap", metrics.kept, 100 * tapped / free, "%");
    report("tap", metrics.lostMessages, double(tap.lostMessages()), "messages");
    report("tap", metrics.lostFates, double(tap.lostFates()), "fates");
}

void tap()
{
    const quint64 handoffs = scaled(2'000'000);
    const quint64 broadcasts = scaled(60'000);
    measure({"handoff", "handoff_kept", "handoff_lost_messages", "handoff_lost_fates"}, 1, handoffs, Reader::Polling);
    measure({"fanout64", "fanout64_kept", "fanout64_lost_messages", "fanout64_lost_fates"}, 64, broadcasts,
            Reader::Polling);
    measure({"unread_handoff", "unread_handoff_kept", "unread_handoff_lost_messages", "unread_handoff_lost_fates"}, 1,
            handoffs, Reader::Stalled);
}

} // namespace bench
