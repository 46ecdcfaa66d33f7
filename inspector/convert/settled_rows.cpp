// How long a row waits for its fates.
#include <inspector/convert/settled_rows.h>

#include <algorithm>
#include <utility>

namespace inspector {

SettledRows::SettledRows(const Session &of, Patience howLong) : session(of), patience(howLong)
{
    clock.start();
    QObject::connect(&session, &Session::wasReset, &context, [this] { beginAnew(); });
}

void SettledRows::look()
{
    const qint64 end = session.rowEnd();
    if (patience == Patience::Rows)
        patienceEnd = std::max(patienceEnd, end - PatienceRows);
    if (patience == Patience::Moment) {
        const qint64 now = clock.elapsed();
        if (arrivals.empty() || arrivals.back().end < end)
            arrivals.push_back({end, now});
        while (!arrivals.empty() && arrivals.front().at + PatienceMs <= now) {
            patienceEnd = std::max(patienceEnd, arrivals.front().end);
            arrivals.pop_front();
        }
    }
    lookAtMemory(end - std::exchange(seenEnd, end));
}

/// Lets some go for each record that came in: what may be evicted by the next ones, the older half of all rows then, and not
/// so many at once that they would take more memory elsewhere.
void SettledRows::lookAtMemory(qint64 appended)
{
    constexpr qint64 passedForOne = 4;
    constexpr qint64 leastPassed = 256; // where it is fates that come
    if (session.memoryUsed() < session.memoryLimit() / 4 * 3)
        return;
    const qint64 passed = std::max(patienceEnd, nextRow) + std::max(passedForOne * appended, leastPassed);
    patienceEnd = std::max(patienceEnd, std::min(passed, session.rowAt(session.rowCount() / 4 * 3)));
}

void SettledRows::beginAnew()
{
    arrivals.clear();
    nextRow = 0;
    seenEnd = 0;
    patienceEnd = 0;
    isFinished = false;
}

qint64 SettledRows::next()
{
    const qint64 index = session.standIn(nextRow);
    if (index >= session.rowEnd())
        return -1;
    const MessageRow row = session.row(index);
    const bool waitsForAll = patience == Patience::Whole && !isFinished;
    const bool canWait = !isFinished && index >= patienceEnd;
    if (canWait && (waitsForAll || !hasAllFates(row)))
        return -1;
    if (row.evictedHere && waitsForAll)
        early += quint64(index + 1 - nextRow);
    else if (waitsForAll && !hasAllFates(row))
        ++early;
    nextRow = index + 1;
    return index;
}

bool SettledRows::hasAllFates(const MessageRow &row) const
{
    return row.type != MessageRow::Type::Message
        || row.handled + row.dropped + row.discarded + row.failed >= receiversOf(row);
}

int SettledRows::receiversOf(const MessageRow &row) const
{
    if (row.target != NoName)
        return 1;
    const QString source = session.name(row.source);
    return int(std::ranges::count_if(
        session.agents(), [&source](const Agent &agent) { return agent.subscribed && agent.name != source; }));
}

} // namespace inspector
