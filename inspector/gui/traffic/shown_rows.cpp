// Has the session's rows filtered, and keeps what comes back.
#include <inspector/gui/traffic/shown_rows.h>

#include <algorithm>

namespace inspector {

using namespace std::chrono_literals;

namespace {
constexpr auto GatherTime = 33ms;    ///< appended rows wait so long for company
constexpr auto PatienceTime = 150ms; ///< the rows of the filter before are shown so long where nothing is found
} // namespace

ShownRows::ShownRows(const Session *s, QObject *parent)
    : RowSequence(parent), session(s), scanner(*s, [this] {
          QMetaObject::invokeMethod(this, &ShownRows::takeAnswers, Qt::QueuedConnection); // from the scanner's thread
      })
{
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    timer.setInterval(GatherTime);
    connect(&timer, &QTimer::timeout, this, &ShownRows::lookAtNewRows);
    connect(session, &Session::rowsAppended, this, &ShownRows::rowsAppended);
    connect(session, &Session::rowsEvicted, this, &ShownRows::rowsEvicted);
    connect(session, &Session::rowsThinned, this, &ShownRows::rowsThinned);
    connect(session, &Session::rowsChanged, this, &ShownRows::rowsChanged);
    connect(session, &Session::wasReset, this, &ShownRows::reset);
    first = seen = session->rowBegin();
    timer.start(0ms);
}

qint64 ShownRows::size() const
{
    return all ? session->rowPosition(seen) : rows.size();
}

qint64 ShownRows::at(qint64 position) const
{
    return all ? session->rowAt(position) : rows.at(position);
}

qint64 ShownRows::lowerBound(qint64 row) const
{
    return all ? session->rowPosition(std::min(row, seen)) : rows.lowerBound(row);
}

void ShownRows::setFilter(RowFilter filter)
{
    rowFilter = std::move(filter);
    restartScanner();
    if (rowFilter.passesAll() || limit() <= first) // where there are no rows, no answer comes
        startOver();
    else
        isOutgoing = true;
    sinceFilter.start();
    lookAtNewRows();
}

bool ShownRows::isBusy() const
{
    return isOutgoing || seen < limit();
}

int ShownRows::progress() const
{
    if (isOutgoing)
        return 0;
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
    timer.start(0ms);
}

qint64 ShownRows::heldBack() const
{
    return isFrozen() ? session->rowEnd() - frozenEnd : 0;
}

void ShownRows::rowsAppended()
{
    schedule();
}

void ShownRows::rowsEvicted(qint64 newBegin)
{
    // At once, and not by the timer: nobody may be shown a row that is gone.
    first = newBegin;
    seen = std::max(seen, first);
    if (isFrozen())
        frozenEnd = std::max(frozenEnd, first);
    if (!all) {
        rows.forgetBefore(first);
        leaveGoneRows(first, first + 1);
    }
    schedule();
}

void ShownRows::rowsThinned(qint64 begin, qint64 end)
{
    if (!all)
        leaveGoneRows(begin, end);
    if (!rowFilter.passesAll()) {
        thinnedBegin = thinnedBegin == thinnedEnd ? begin : std::min(thinnedBegin, begin);
        thinnedEnd = std::max(thinnedEnd, end);
    }
    schedule();
}

/// Takes out what is gone, and asks the filter whether eviction rows pass: of a loss it decides without reading much.
void ShownRows::leaveGoneRows(qint64 begin, qint64 end)
{
    rows.change(begin, end, [this](qint64 row, bool wasIn) {
        if (!session->hasRow(row))
            return false;
        return session->row(row).evictedHere ? rowFilter.matches(*session, row) : wasIn;
    });
}

void ShownRows::rowsChanged(qint64 begin, qint64 end)
{
    schedule(); // what is shown of the rows has changed, whether or not others pass now
    if (rowFilter.passesAll() || !rowFilter.mayChange())
        return;
    changedBegin = changedBegin == changedEnd ? begin : std::min(changedBegin, begin);
    changedEnd = std::max(changedEnd, end);
}

void ShownRows::reset()
{
    first = session->rowBegin();
    restartScanner();
    startOver();
    if (isFrozen())
        frozenEnd = session->rowEnd();
    emit changed();
    emit heldBackChanged();
    timer.start(0ms);
}

void ShownRows::restartScanner()
{
    incoming.clear();
    changedBegin = changedEnd = 0;
    if (rowFilter.passesAll())
        scanner.stop();
    else
        scanner.start(rowFilter.testMaker(), first);
}

void ShownRows::startOver()
{
    isOutgoing = false;
    incoming.clear();
    all = rowFilter.passesAll();
    rows.clear();
    seen = first;
    emit startedOver();
}

void ShownRows::schedule()
{
    if (!timer.isActive())
        timer.start(GatherTime);
}

void ShownRows::lookAtNewRows()
{
    timer.stop();
    if (rowFilter.passesAll()) {
        seen = std::max(seen, limit());
    } else {
        scanner.lookUpTo(limit());
        // The fates are in the session already, so the scanner sees them when it looks at the rows once more.
        scanner.lookAgain(changedBegin, changedEnd);
        changedBegin = changedEnd = 0;
    }
    emit changed();
    if (isFrozen())
        emit heldBackChanged();
}

void ShownRows::takeAnswers()
{
    std::vector<RowBlock> answers = scanner.take();
    if (answers.empty())
        return;
    if (isOutgoing) {
        incoming.insert(incoming.end(), answers.begin(), answers.end());
        const bool hasHit = std::ranges::any_of(answers, [](const RowBlock &block) { return !block.isEmpty(); });
        if (!hasHit && !scanner.isDone() && !sinceFilter.hasExpired(PatienceTime.count()))
            return;
        answers = std::move(incoming);
        startOver();
    }
    for (const RowBlock &block : answers)
        seen = std::max(seen, block.end());
    rows.replace(answers);
    // Some may be of rows that are gone by now.
    rows.forgetBefore(first);
    for (const RowBlock &block : answers)
        leaveGoneRows(std::max(block.begin(), thinnedBegin), std::min(block.end(), thinnedEnd));
    if (scanner.isDone())
        thinnedBegin = thinnedEnd = 0;
    emit changed();
}

qint64 ShownRows::limit() const
{
    return isFrozen() ? frozenEnd : session->rowEnd();
}

} // namespace inspector
