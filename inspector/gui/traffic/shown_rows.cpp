// Filters the session's rows in slices of a few milliseconds.
#include <inspector/gui/traffic/shown_rows.h>

#include <algorithm>

namespace inspector {

using namespace std::chrono_literals;

namespace {
constexpr auto GatherTime = 33ms; ///< appended rows wait so long for company
constexpr auto SliceTime = 6ms;   ///< of the 16 ms that a frame has
constexpr auto PauseTime = 1ms;   ///< between two slices, for the rest of the window
constexpr qint64 ChunkRows = 8;   ///< looked at between two glances at the clock: one may hold megabytes of JSON
} // namespace

ShownRows::ShownRows(const Session *s, QObject *parent) : RowSequence(parent), session(s)
{
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    connect(&timer, &QTimer::timeout, this, &ShownRows::runSlice);
    connect(session, &Session::rowsAppended, this, &ShownRows::rowsAppended);
    connect(session, &Session::rowsEvicted, this, &ShownRows::rowsEvicted);
    connect(session, &Session::rowsChanged, this, &ShownRows::rowsChanged);
    connect(session, &Session::wasReset, this, &ShownRows::reset);
    first = seen = session->rowBegin();
    schedule(0ms);
}

qint64 ShownRows::size() const
{
    return all ? seen - first : qint64(rows.size());
}

qint64 ShownRows::at(qint64 position) const
{
    return all ? first + position : rows[size_t(position)];
}

qint64 ShownRows::lowerBound(qint64 row) const
{
    if (all)
        return std::clamp(row, first, seen) - first;
    return std::lower_bound(rows.begin(), rows.end(), row) - rows.begin();
}

void ShownRows::setFilter(RowFilter filter)
{
    rowFilter = std::move(filter);
    all = rowFilter.passesAll();
    rows.clear();
    seen = first;
    againBegin = againEnd = laterBegin = laterEnd = 0;
    runSlice();
}

bool ShownRows::isBusy() const
{
    return seen < limit();
}

int ShownRows::progress() const
{
    const qint64 count = limit() - first;
    return count > 0 ? int((seen - first) * 100 / count) : 100;
}

void ShownRows::freeze()
{
    if (isFrozen())
        return;
    frozenEnd = session->rowEnd();
    emit heldBackChanged();
}

void ShownRows::thaw()
{
    if (!isFrozen())
        return;
    frozenEnd = -1;
    emit heldBackChanged();
    schedule(0ms);
}

qint64 ShownRows::heldBack() const
{
    return isFrozen() ? session->rowEnd() - frozenEnd : 0;
}

void ShownRows::rowsAppended()
{
    schedule(GatherTime);
}

void ShownRows::rowsEvicted(qint64 newBegin)
{
    // At once, and not by the timer: nobody may be shown a row that is gone.
    first = newBegin;
    seen = std::max(seen, first);
    if (isFrozen())
        frozenEnd = std::max(frozenEnd, first);
    while (!rows.empty() && rows.front() < first)
        rows.pop_front();
    schedule(GatherTime);
}

void ShownRows::rowsChanged(qint64 begin, qint64 end)
{
    schedule(GatherTime); // what is shown of the rows has changed, whether or not others pass now
    if (!rowFilter.dependsOnFates())
        return;
    laterBegin = laterBegin == laterEnd ? begin : std::min(laterBegin, begin);
    laterEnd = std::max(laterEnd, end);
}

void ShownRows::reset()
{
    rows.clear();
    first = seen = session->rowBegin();
    againBegin = againEnd = laterBegin = laterEnd = 0;
    if (isFrozen())
        frozenEnd = session->rowEnd();
    emit changed();
    emit heldBackChanged();
    schedule(0ms);
}

void ShownRows::schedule(std::chrono::milliseconds delay)
{
    if (!timer.isActive() || timer.remainingTimeAsDuration() > delay)
        timer.start(delay);
}

void ShownRows::runSlice()
{
    timer.stop();
    const auto deadline = Clock::now() + SliceTime;
    lookAtNewRows(deadline);
    lookAgain(deadline);
    emit changed();
    if (isFrozen())
        emit heldBackChanged();
    if (isBusy() || againBegin < againEnd || laterBegin < laterEnd)
        schedule(PauseTime);
}

void ShownRows::lookAtNewRows(Clock::time_point deadline)
{
    const qint64 end = limit();
    if (all) {
        seen = std::max(seen, end);
        return;
    }
    while (seen < end && Clock::now() < deadline) {
        const qint64 chunkEnd = std::min(seen + ChunkRows, end);
        for (; seen < chunkEnd; ++seen) {
            if (rowFilter.matches(*session, seen))
                rows.push_back(seen);
        }
    }
}

void ShownRows::lookAgain(Clock::time_point deadline)
{
    if (all)
        return;
    // One pass over a range is finished before the next begins, so that fates that keep coming starve no row.
    if (againBegin >= againEnd) {
        againBegin = laterBegin;
        againEnd = laterEnd;
        laterBegin = laterEnd = 0;
    }
    againBegin = std::max(againBegin, first);
    againEnd = std::min(againEnd, seen);
    while (againBegin < againEnd && Clock::now() < deadline) {
        const qint64 chunkEnd = std::min(againBegin + ChunkRows, againEnd);
        replace(againBegin, chunkEnd, matching(againBegin, chunkEnd));
        againBegin = chunkEnd;
    }
}

std::vector<qint64> ShownRows::matching(qint64 begin, qint64 end) const
{
    std::vector<qint64> found;
    for (qint64 row = begin; row < end; ++row) {
        if (rowFilter.matches(*session, row))
            found.push_back(row);
    }
    return found;
}

void ShownRows::replace(qint64 begin, qint64 end, const std::vector<qint64> &found)
{
    const auto from = std::lower_bound(rows.begin(), rows.end(), begin);
    const auto to = std::lower_bound(from, rows.end(), end);
    if (std::equal(from, to, found.begin(), found.end()))
        return;
    rows.insert(rows.erase(from, to), found.begin(), found.end());
}

qint64 ShownRows::limit() const
{
    return isFrozen() ? frozenEnd : session->rowEnd();
}

} // namespace inspector
