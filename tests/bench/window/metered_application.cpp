// An application that knows how long its event loop was busy, turn by turn.
#include "metered_application.h"

#include "../report.h"

#include <QAbstractEventDispatcher>
#include <QMetaEnum>

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <sys/resource.h>

namespace bench {

namespace {

constexpr qint64 WorthTelling = 500'000; // ns

double inMs(qint64 ns)
{
    return double(ns) / 1e6;
}

/// In ms; `of` chooses from a span.
template <class Spans, class Of>
double quantile(const Spans &spans, double q, Of of)
{
    if (spans.empty())
        return 0;
    std::vector<qint64> times;
    std::ranges::transform(spans, std::back_inserter(times), of);
    std::ranges::sort(times);
    return inMs(times[size_t(double(times.size() - 1) * q)]);
}

} // namespace

MeteredApplication::Span &MeteredApplication::Span::operator+=(const Span &other)
{
    wallNs += other.wallNs;
    cpuNs += other.cpuNs;
    newPages += other.newPages;
    return *this;
}

MeteredApplication::Span MeteredApplication::now() const
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    rusage usage = {};
    getrusage(RUSAGE_THREAD, &usage);
    return {clock.nsecsElapsed(), qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec, usage.ru_minflt};
}

MeteredApplication::MeteredApplication(int &argc, char **argv) : QApplication(argc, argv)
{
    clock.start();
    // Qt's own dispatcher (QT_NO_GLIB) says awake() as each turn begins, aboutToBlock() before it waits, and nothing
    // when it has waited: the next event tells.
    auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &MeteredApplication::turnBegins);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &MeteredApplication::pause);
}

void MeteredApplication::begin()
{
    turn = longest = {};
    frames.clear();
    paints.clear();
}

void MeteredApplication::pause()
{
    if (depth > 0 || !isBusy) // within an event is another event loop
        return;
    turn.busy += now() - resumedAt;
    isBusy = false;
}

void MeteredApplication::turnBegins()
{
    if (depth > 0)
        return;
    pause();
    if (turn.painting.wallNs > 0) {
        frames.push_back(turn.busy);
        paints.push_back(turn.painting);
    }
    if (turn.busy.wallNs > longest.busy.wallNs)
        longest = turn;
    turn = {};
    isBusy = true;
    resumedAt = now();
}

bool MeteredApplication::notify(QObject *receiver, QEvent *event)
{
    if (depth > 0)
        return QApplication::notify(receiver, event);
    const Span start = now();
    if (!isBusy)
        resumedAt = start;
    isBusy = true;
    Part part{receiver->metaObject()->className(), event->type(), {}};
    ++depth;
    const bool result = QApplication::notify(receiver, event);
    --depth;
    part.took = now() - start;
    if (part.type == QEvent::UpdateRequest || part.type == QEvent::Paint)
        turn.painting += part.took;
    if (part.took.wallNs >= WorthTelling)
        turn.parts.push_back(part);
    return result;
}

void MeteredApplication::report(const char *workload) const
{
    bench::report(workload, "frames", double(frames.size()), "count");
    bench::report(workload, "frame_p50", quantile(frames, 0.5, &Span::wallNs), "ms");
    bench::report(workload, "frame_p99", quantile(frames, 0.99, &Span::wallNs), "ms");
    bench::report(workload, "frame_max", quantile(frames, 1, &Span::wallNs), "ms");
    bench::report(workload, "frame_cpu_p99", quantile(frames, 0.99, &Span::cpuNs), "ms");
    bench::report(workload, "frame_cpu_max", quantile(frames, 1, &Span::cpuNs), "ms");
    bench::report(workload, "paint_p50", quantile(paints, 0.5, &Span::wallNs), "ms");
    bench::report(workload, "paint_p99", quantile(paints, 0.99, &Span::wallNs), "ms");
    bench::report(workload, "longest_turn", inMs(longest.busy.wallNs), "ms");
    std::fprintf(stderr, "%s: the longest turn ran for %.1f of its %.1f ms, with %lld new pages:", workload,
                 inMs(longest.busy.cpuNs), inMs(longest.busy.wallNs), longest.busy.newPages);
    for (const Part &part : longest.parts) {
        std::fprintf(stderr, " %s of %s %.1f of %.1f, %lld pages;",
                     QMetaEnum::fromType<QEvent::Type>().valueToKey(part.type), part.receiver, inMs(part.took.cpuNs),
                     inMs(part.took.wallNs), part.took.newPages);
    }
    std::fputc('\n', stderr);
}

} // namespace bench
