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

bool isLoss(const bus::CaptureEntry &entry)
{
    const auto *record = std::get_if<bus::Record>(&entry);
    return record && isLoss(*record);
}

} // namespace

SourceRun::SourceRun(Source &chosen, std::optional<std::chrono::milliseconds> timeLimit, Use useRecords)
    : SourceRun(chosen, timeLimit, std::move(useRecords), nullptr)
{
}

SourceRun::SourceRun(Source &chosen, std::optional<std::chrono::milliseconds> timeLimit, UseEntries useHeads)
    : SourceRun(chosen, timeLimit, nullptr, std::move(useHeads))
{
}

SourceRun::SourceRun(Source &chosen, std::optional<std::chrono::milliseconds> timeLimit, Use useRecords, UseEntries useHeads)
    : source(chosen), limit(timeLimit), use(std::move(useRecords)), useEntries(std::move(useHeads))
{
    connect(&timer, &QTimer::timeout, this, &SourceRun::poll);
}

void SourceRun::run()
{
    QEventLoop loop;
    const Interrupt interrupt;
    connect(&interrupt, &Interrupt::interrupted, this, [this] {
        interrupted = true;
        cut();
    });
    connect(this, &SourceRun::done, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    if (limit)
        QTimer::singleShot(*limit, Qt::PreciseTimer, this, &SourceRun::cut);
    source.start();
    timer.start(PollEvery);
    loop.exec();
}

void SourceRun::poll()
{
    const bool any = useEntries ? useBatch(source.takeEntries(BatchSize), useEntries) : useBatch(source.take(BatchSize), use);
    if (!any && source.isFinished()) {
        timer.stop();
        emit done();
        return;
    }
    // Hurry where there is more.
    timer.setInterval(any ? std::chrono::milliseconds(0) : PollEvery);
}

template <class Item>
bool SourceRun::useBatch(const std::vector<Item> &batch, const std::function<bool(const std::vector<Item> &)> &useIt)
{
    recordsSeen = recordsSeen || !std::ranges::all_of(batch, [](const Item &item) { return isLoss(item); });
    if (!useIt(batch))
        stop();
    return !batch.empty();
}

void SourceRun::cut()
{
    cutShort = cutShort || !source.isFinished();
    stop();
}

void SourceRun::stop()
{
    source.stop();
}

} // namespace inspector::cli
