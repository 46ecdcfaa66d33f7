// What recording costs, and what it loses: a bus under load with a Recorder on it.
#include "load.h"
#include "quiet_log.h"
#include "report.h"

#include <libbus/bus/local_agent_bus.h>
#include <libbus/capture/recorder.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double TargetRate = 200'000; // messages a second
constexpr int Capacity = 1 << 20;      // of the subscriber: the recorder is measured, not the drops

/// A frame of 100 B.
bus::BusMessage frame()
{
    static const QString source = u"producer"_s;
    static const QString target = u"consumer"_s;
    static const QByteArray data(100, 'x');
    return {source, target, bus::Frame{u"InputAudioRaw"_s, data, {}, {}}};
}

/// Sends so many frames at the rate, a millisecond's worth at a time. Answers with the rate that it reached.
double send(bus::LocalAgentBus &bus, quint64 frames, double rate)
{
    QElapsedTimer clock;
    clock.start();
    for (quint64 sent = 0; sent < frames;) {
        const auto due = std::min(frames, quint64(double(clock.nsecsElapsed()) * 1e-9 * rate) + 1);
        for (; sent < due; ++sent)
            std::ignore = bus.send(frame()); // a drop is recorded like any fate
        std::this_thread::sleep_for(500us);
    }
    return double(frames) / (double(clock.nsecsElapsed()) * 1e-9);
}

void measure(const char *name, bus::Compression compression, double rate)
{
    QTemporaryDir folder;
    bus::LocalAgentBus bus(Capacity);
    if (bus.subscribe(u"consumer"_s, [](const bus::BusMessage &) {}))
        qFatal("cannot subscribe");
    bus::Recorder recorder(bus::Recorder::Options{.files = bus::CaptureSeries::Options{.compression = compression}});
    if (!recorder.start(bus, folder.filePath(u"bench.mcap"_s)))
        qFatal("%s", qPrintable(recorder.errorString()));

    const quint64 frames = bench::scaled(2'000'000);
    const double sent = send(bus, frames, rate);
    QElapsedTimer closing;
    closing.start();
    if (!recorder.stop())
        qFatal("%s", qPrintable(recorder.errorString()));

    bench::report(name, "sent", sent, "1/s");
    bench::report(name, "sent_of_target", 100 * sent / rate, "%");
    bench::report(name, "records_lost", double(recorder.recordsLost()), "records");
    bench::report(name, "records_written", double(recorder.recordsWritten()), "records");
    bench::report(name, "left_at_the_end", double(closing.nsecsElapsed()) / 1e6, "ms");
    bench::report(name, "file", double(QFileInfo(recorder.files().constFirst()).size()) / 1e6, "MB");
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc > 1 && std::strcmp(argv[1], "--smoke") == 0)
        bench::useSmokeLoad();
    const bench::QuietLog quiet;
    measure("record", bus::Compression::None, TargetRate);
    if (bus::isAvailable(bus::Compression::Lz4))
        measure("record_lz4", bus::Compression::Lz4, TargetRate);
    if (bus::isAvailable(bus::Compression::Zstd))
        measure("record_zstd", bus::Compression::Zstd, TargetRate);
    measure("record_twice_as_much", bus::Compression::None, 2 * TargetRate);
    return 0;
}
