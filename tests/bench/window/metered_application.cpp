// An application that knows how long its event loop was busy, turn by turn.
#include "metered_application.h"

#include "../report.h"

#include <QAbstractEventDispatcher>
#include <QMetaEnum>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace bench {

MeteredApplication::MeteredApplication(int &argc, char **argv) : QApplication(argc, argv)
{
    clock.start();
    // Qt's own dispatcher (QT_NO_GLIB) says awake() as each turn begins, aboutToBlock() before it waits, and nothing
    // when it has waited: the next event tells.
    auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &MeteredApplication::turnBegins);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        if (depth == 0 && resumedAt >= 0)
            busyNs += clock.nsecsElapsed() - std::exchange(resumedAt, -1);
    });
}

void MeteredApplication::begin()
{
    busyNs = paintNs = longestEventNs = longestTurn = 0;
    frames.clear();
    paints.clear();
    longestOfAll.clear();
}

void MeteredApplication::turnBegins()
{
    if (depth > 0)
        return; // an event loop within an event
    const qint64 now = clock.nsecsElapsed();
    if (resumedAt >= 0)
        busyNs += now - resumedAt;
    if (paintNs > 0) {
        frames.push_back(busyNs);
        paints.push_back(paintNs);
    }
    if (busyNs > longestTurn) {
        longestTurn = busyNs;
        longestOfAll = longestEvent;
    }
    busyNs = paintNs = longestEventNs = 0;
    resumedAt = now;
}

bool MeteredApplication::notify(QObject *receiver, QEvent *event)
{
    if (depth > 0)
        return QApplication::notify(receiver, event);
    const qint64 start = clock.nsecsElapsed();
    if (resumedAt < 0)
        resumedAt = start;
    const QEvent::Type type = event->type();
    const char *const name = receiver->metaObject()->className();
    ++depth;
    const bool result = QApplication::notify(receiver, event);
    --depth;
    const qint64 took = clock.nsecsElapsed() - start;
    if (type == QEvent::UpdateRequest || type == QEvent::Paint)
        paintNs += took;
    if (took > longestEventNs) {
        longestEventNs = took;
        longestEvent = QByteArray(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)) + " of " + name;
    }
    return result;
}

void MeteredApplication::report(const char *workload) const
{
    const auto quantile = [](std::vector<qint64> times, double q) {
        if (times.empty())
            return 0.0;
        std::ranges::sort(times);
        return double(times[size_t(double(times.size() - 1) * q)]) / 1e6;
    };
    bench::report(workload, "frames", double(frames.size()), "count");
    bench::report(workload, "frame_p50", quantile(frames, 0.5), "ms");
    bench::report(workload, "frame_p99", quantile(frames, 0.99), "ms");
    bench::report(workload, "frame_max", quantile(frames, 1), "ms");
    bench::report(workload, "paint_p50", quantile(paints, 0.5), "ms");
    bench::report(workload, "paint_p99", quantile(paints, 0.99), "ms");
    bench::report(workload, "longest_turn", double(longestTurn) / 1e6, "ms");
    std::fprintf(stderr, "%s: most of the longest turn was %s\n", workload, longestOfAll.constData());
}

} // namespace bench
