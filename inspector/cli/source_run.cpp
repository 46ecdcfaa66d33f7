// Polls a source.
#include <inspector/cli/source_run.h>

#include <inspector/cli/interrupt.h>

#include <QEventLoop>

#include <algorithm>

namespace inspector::cli {
namespace {
constexpr std::chrono::milliseconds PollEvery(33);
constexpr qsizetype BatchSize = 4096;

bool isLoss(const bus::Record &record)
{
    return std::holds_alternative<bus::LossRecord>(record);
}

} // namespace

SourceRun::SourceRun(Source &chosen, std::optional<std::chrono::milliseconds> timeLimit, Use useRecords)
    : source(chosen), limit(timeLimit), use(std::move(useRecords))
{
    connect(&timer, &QTimer::timeout, this, &SourceRun::poll);
}

void SourceRun::run()
{
    QEventLoop loop;
    const Interrupt interrupt;
    connect(&interrupt, &Interrupt::interrupted, this, [this] {
        interrupted = true;
        stop();
    });
    connect(this, &SourceRun::done, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    if (limit)
        QTimer::singleShot(*limit, Qt::PreciseTimer, this, &SourceRun::stop);
    source.start();
    timer.start(PollEvery);
    loop.exec();
}

void SourceRun::poll()
{
    const std::vector<bus::Record> records = source.take(BatchSize);
    recordsSeen = recordsSeen || !std::ranges::all_of(records, isLoss);
    if (!use(records))
        stop();
    if (records.empty() && source.isFinished()) {
        timer.stop();
        emit done();
        return;
    }
    // Hurry where there is more.
    timer.setInterval(records.empty() ? PollEvery : std::chrono::milliseconds(0));
}

void SourceRun::stop()
{
    source.stop();
}

} // namespace inspector::cli
