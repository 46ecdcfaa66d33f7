// Asks a session's rows one by one whether they pass a test, on a thread of its own.
#include <inspector/session/scan/row_scanner.h>

#include <algorithm>
#include <utility>

namespace inspector {

using namespace std::chrono_literals;

namespace {
constexpr auto TimeBetweenTelling = 16ms; ///< a frame; the first hits are told at once
constexpr auto BlockTime = 4ms;           ///< so old may an answer become before it is kept
constexpr qint64 RowsToCopy = 1024;       ///< at a time, under the session's lock: some microseconds
constexpr size_t RowsBetweenLooks = 16;   ///< at the clock; a single row may hold megabytes of JSON
} // namespace

void RowScanner::Range::include(Range other)
{
    if (other.isEmpty())
        return;
    begin = isEmpty() ? other.begin : std::min(begin, other.begin);
    end = std::max(end, other.end);
}

RowScanner::RowScanner(const Session &session, std::function<void()> answersCame)
    : answersCame(std::move(answersCame)), reader(session)
{
}

RowScanner::~RowScanner()
{
    if (!thread.joinable())
        return;
    {
        const std::lock_guard lock(mutex);
        ending = true;
        wanted.fetch_add(1, std::memory_order_relaxed);
    }
    workCame.notify_one();
    thread.join();
}

void RowScanner::start(MakeTest newTest, qint64 firstRow)
{
    if (!thread.joinable()) {
        if (!newTest)
            return;
        thread = std::thread(&RowScanner::run, this);
    }
    const std::lock_guard lock(mutex);
    hasTest = bool(newTest);
    makeTest = std::move(newTest);
    next = end = firstRow;
    again = later = {};
    answers.clear();
    toldAny = false;
    wanted.fetch_add(1, std::memory_order_relaxed);
}

void RowScanner::lookUpTo(qint64 endRow)
{
    {
        const std::lock_guard lock(mutex);
        end = std::max(end, endRow);
    }
    workCame.notify_one();
}

void RowScanner::lookAgain(qint64 begin, qint64 endRow)
{
    {
        const std::lock_guard lock(mutex);
        later.include({begin, endRow});
    }
    workCame.notify_one();
}

std::vector<RowBlock> RowScanner::take()
{
    const std::lock_guard lock(mutex);
    told = false;
    return std::exchange(answers, {});
}

bool RowScanner::isDone()
{
    const std::lock_guard lock(mutex);
    return isIdle() && answers.empty();
}

bool RowScanner::isIdle() const
{
    return !hasTest || (next >= end && again.isEmpty() && later.isEmpty());
}

void RowScanner::run()
{
    std::unique_lock lock(mutex);
    while (!ending) {
        if (isIdle()) {
            tell(lock);
            if (!ending && isIdle()) // nothing came meanwhile
                workCame.wait(lock);
            continue;
        }
        look(lock);
    }
}

/// Looks at some rows, without the mutex, and keeps the answers if they are still wanted.
void RowScanner::look(std::unique_lock<std::mutex> &lock)
{
    running = wanted.load(std::memory_order_relaxed);
    const MakeTest newTest = std::exchange(makeTest, {});
    const Range range = nextRange();
    lock.unlock();
    if (newTest)
        test = newTest();
    const RowBlock block = askRows(range);
    lock.lock();
    if (running != wanted.load(std::memory_order_relaxed))
        return;
    keep(block, range);
    const bool hasFirstHit = !toldAny && !block.isEmpty();
    if (hasFirstHit || Clock::now() - lastTold >= TimeBetweenTelling)
        tell(lock);
}

/// New rows and those that changed take turns. One pass over what changed is finished before the next begins, so that
/// fates that keep coming starve no row.
RowScanner::Range RowScanner::nextRange()
{
    if (again.isEmpty())
        again = std::exchange(later, {});
    again.end = std::min(again.end, next); // what is yet to be looked at shows its fates then
    newRowsLast = next < end && (again.isEmpty() || !newRowsLast);
    const Range wide = newRowsLast ? Range{next, end} : again;
    return {wide.begin, std::min(wide.end, RowBlock::endAfter(wide.begin))};
}

RowBlock RowScanner::askRows(Range range)
{
    const Clock::time_point deadline = Clock::now() + BlockTime;
    const auto isUnwanted = [this] { return running != wanted.load(std::memory_order_relaxed); };
    RowBlock block(range.begin);
    while (block.end() < range.end) {
        const qint64 first = reader.copyRows(block.end(), std::min(range.end, block.end() + RowsToCopy), &rows);
        if (rows.empty()) { // these are gone; behind them some may be held
            block.skipTo(first > block.end() ? std::min(first, range.end) : range.end);
            continue;
        }
        block.skipTo(first);
        for (size_t i = 0; i < rows.size(); ++i) {
            if (isUnwanted() || (i % RowsBetweenLooks == 0 && i > 0 && Clock::now() >= deadline))
                return block;
            block.append(rows[i].type != MessageRow::Type::Gone && test(reader, first + qint64(i), rows[i]));
        }
    }
    return block;
}

void RowScanner::keep(const RowBlock &block, Range asked)
{
    if (block.begin() < block.end())
        answers.push_back(block);
    if (asked.begin == next)
        next = block.end();
    else
        again.begin = block.end();
}

/// Without the mutex: what is called may do anything but wait for this thread.
void RowScanner::tell(std::unique_lock<std::mutex> &lock)
{
    if (answers.empty() || std::exchange(told, true))
        return;
    toldAny = true;
    lastTold = Clock::now();
    lock.unlock();
    answersCame();
    lock.lock();
}

} // namespace inspector
