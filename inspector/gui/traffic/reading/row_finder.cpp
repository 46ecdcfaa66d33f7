// Searches in slices of a few milliseconds.
#include <inspector/gui/traffic/reading/row_finder.h>

#include <inspector/session/session.h>

namespace inspector {

using namespace std::chrono_literals;

namespace {

constexpr auto SliceTime = 6ms;
constexpr auto PauseTime = 1ms;             ///< between two slices, for the rest of the window
constexpr int QuickChunk = 256;             ///< rows between two glances at the clock …
constexpr int SlowChunk = 8;                ///< … and where each may hold megabytes of JSON
constexpr qint64 MostCounted = 1'000'000;   ///< rows that are looked through to count, by their own fields …
constexpr qint64 MostCountedSlowly = 5'000; ///< … and by their texts

} // namespace

RowFinder::RowFinder(const Session *s, QObject *parent) : QObject(parent), session(s)
{
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    connect(&timer, &QTimer::timeout, this, &RowFinder::runSlice);
}

void RowFinder::find(RowSequence *among, const Filter &what, qint64 from, Direction where)
{
    rows = among;
    filter = what;
    direction = where;
    start = lookedAt = from;
    wentRound = from < 0; // from an end, one way is all
    looked = 0;
    foundRow = -1;
    timer.start(0ms);
}

void RowFinder::cancel()
{
    timer.stop();
}

void RowFinder::runSlice()
{
    if (!rows)
        return;
    const auto deadline = Clock::now() + SliceTime;
    if (foundRow < 0)
        lookOn(deadline);
    else
        countOn(deadline);
}

void RowFinder::lookOn(Clock::time_point deadline)
{
    const int chunk = filter.isHeaderOnly() ? QuickChunk : SlowChunk;
    qint64 position = nextPosition(); // found anew in each slice: rows may have come or gone
    while (Clock::now() < deadline) {
        for (int i = 0; i < chunk; ++i) {
            if (position < 0 || position >= rows->size()) {
                if (wentRound || rows->size() == 0)
                    return emit foundNothing();
                wentRound = true;
                position = direction == Direction::Forward ? 0 : rows->size() - 1;
            }
            if (isPastStart(position))
                return emit foundNothing();
            if (lookAt(rows->at(position)))
                return;
            position += direction == Direction::Forward ? 1 : -1;
        }
    }
    emit progressed(int(std::min<qint64>(99, looked * 100 / std::max<qint64>(1, rows->size()))));
    timer.start(PauseTime);
}

qint64 RowFinder::nextPosition() const
{
    if (direction == Direction::Forward)
        return lookedAt < 0 ? 0 : rows->upperBound(lookedAt);
    return (lookedAt < 0 ? rows->size() : rows->lowerBound(lookedAt)) - 1;
}

bool RowFinder::isPastStart(qint64 position) const
{
    if (!wentRound || start < 0)
        return false;
    return direction == Direction::Forward ? position >= rows->upperBound(start) : position < rows->lowerBound(start);
}

bool RowFinder::lookAt(qint64 row)
{
    lookedAt = row;
    ++looked;
    if (!filter.matches(*session, row))
        return false;
    startCounting(row);
    emit found(row, wentRound && start >= 0);
    return true;
}

void RowFinder::startCounting(qint64 row)
{
    const qint64 most = filter.isHeaderOnly() ? MostCounted : MostCountedSlowly;
    if (rows->size() > most)
        return;
    foundRow = row;
    countedTo = nth = matches = 0;
    timer.start(PauseTime);
}

void RowFinder::countOn(Clock::time_point deadline)
{
    const int chunk = filter.isHeaderOnly() ? QuickChunk : SlowChunk;
    while (Clock::now() < deadline) {
        for (int i = 0; i < chunk; ++i) {
            if (countedTo >= rows->size())
                return emit counted(nth, matches);
            const qint64 row = rows->at(countedTo++);
            if (!filter.matches(*session, row))
                continue;
            ++matches;
            if (row == foundRow)
                nth = matches;
        }
    }
    timer.start(PauseTime);
}

} // namespace inspector
