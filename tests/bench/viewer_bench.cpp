// What an app pays for being looked at: its rate with a viewer that reads, and with one that has stalled.
#include "agents.h"
#include "load.h"
#include "quiet_log.h"
#include "report.h"
#include "workloads.h"

#include <libbus/remote/running_app.h>
#include <libbus/remote/tap_client.h>
#include <libbus/remote/tap_server.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstring>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Viewer { None, Stalled, Reading };

/// Sends until the viewer, which takes nothing, has fallen out of the history.
void stall(bus::LocalAgentBus &bus, const bus::TapServer &server)
{
    while (server.lostByViewers() == 0) {
        for (int i = 0; i < 1000; ++i)
            std::ignore = bus.send(bench::dataMessage(u"producer"_s, u"nobody"_s));
        std::this_thread::sleep_for(1ms);
    }
}

/// Messages a second from one producer to one agent of a bus that is offered.
double rateWith(Viewer kind, quint64 messages)
{
    bus::LocalAgentBus bus(bench::FanoutCapacity);
    bus::TapServer server({.name = u"viewer_bench"_s});
    server.offer(bus);
    QString error;
    if (!server.start(&error))
        bench::fail(error);
    bus::TapClient viewer;
    std::jthread reader;
    if (kind != Viewer::None) {
        viewer.attach(bus::runningApps().constFirst());
        bench::yieldUntil([&] { return viewer.isAttached(); });
    }
    if (kind == Viewer::Stalled)
        stall(bus, server);
    if (kind == Viewer::Reading) {
        reader = std::jthread([&viewer](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                if (viewer.take().empty())
                    std::this_thread::sleep_for(10ms);
            }
        });
    }
    return bench::fanoutRate(bus, 1, messages);
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const bool isSmoke = argc > 1 && std::strcmp(argv[1], "--smoke") == 0;
    if (isSmoke)
        bench::useSmokeLoad();
    const QTemporaryDir runtime; // private, and there on every machine
    qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    const bench::QuietLog quiet;

    // In turns, so that all come from the same spell of the machine.
    std::map<Viewer, std::vector<double>> rates;
    const int rounds = isSmoke ? 1 : 7;
    for (int round = 0; round < rounds; ++round) {
        for (Viewer kind : {Viewer::None, Viewer::Stalled, Viewer::Reading})
            rates[kind].push_back(rateWith(kind, bench::scaled(1'000'000)));
    }
    const double free = median(rates[Viewer::None]);
    bench::report("viewer", "unwatched", free, "1/s");
    bench::report("viewer", "stalled", median(rates[Viewer::Stalled]), "1/s");
    bench::report("viewer", "stalled_kept", 100 * median(rates[Viewer::Stalled]) / free, "%");
    bench::report("viewer", "reading", median(rates[Viewer::Reading]), "1/s");
    bench::report("viewer", "reading_kept", 100 * median(rates[Viewer::Reading]) / free, "%");
    return 0;
}
