// What it takes to find the state of a session at any of its messages, and what keeping the past costs.
#include "load.h"
#include "long_session.h"
#include "report.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <random>
#include <vector>

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--smoke") == 0)
        bench::useSmokeLoad();
    QElapsedTimer clock;
    clock.start();
    inspector::Session session;
    bench::fillLongSession(session, bench::scaled(10'000'000));
    const double rows = double(session.rowEnd());
    bench::report("state", "messages", rows, "count");
    bench::report("state", "ingest", rows / double(clock.nsecsElapsed()) * 1e9, "1/s");
    bench::report("state", "memory", double(session.memoryUsed()) / rows, "B a message");

    std::mt19937_64 numbers(1);
    std::vector<qint64> times;
    for (quint64 i = 0; i < bench::scaled(500); ++i) {
        const auto row = qint64(numbers() % quint64(session.rowEnd()));
        clock.start();
        const std::optional<inspector::SessionState> state = session.stateAt(row);
        if (!state || state->agents().size() == 0)
            return 1;
        times.push_back(clock.nsecsElapsed());
    }
    std::ranges::sort(times);
    bench::report("state", "p50", double(times[times.size() / 2]) / 1e6, "ms");
    bench::report("state", "longest", double(times.back()) / 1e6, "ms");

    const std::optional<inspector::SessionState> last = session.stateAt(session.rowEnd() - 1);
    clock.start();
    int open = 0;
    for (const qsizetype task : session.tasks().numbers(last->taskEndNumber()))
        open += last->task(task).isOpen();
    bench::report("state", "one_task", double(clock.nsecsElapsed()) / double(last->taskCount()), "ns");
    bench::report("state", "open_tasks", open, "count");
    return 0;
}
