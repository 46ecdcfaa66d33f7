// The rows that the traffic list shows: found in slices, so that no filter ever blocks the window.
#pragma once

#include <inspector/gui/traffic/row_filter.h>
#include <inspector/gui/traffic/row_sequence.h>

#include <QTimer>

#include <chrono>
#include <deque>

namespace inspector {

/// An ascending list of the session's rows that a filter lets through. Appended rows are gathered and looked at by a
/// timer; a new filter starts over and fills the list bit by bit. Where everything passes, it holds no list at all.
class ShownRows : public RowSequence {
    Q_OBJECT
public:
    explicit ShownRows(const Session *session, QObject *parent = nullptr);

    [[nodiscard]] qint64 size() const override;
    [[nodiscard]] qint64 at(qint64 position) const override;
    [[nodiscard]] qint64 lowerBound(qint64 row) const override;

    [[nodiscard]] const RowFilter &filter() const { return rowFilter; }
    void setFilter(RowFilter filter);
    /// Whether rows are still to be looked at, and how much of them is done, in percent.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] int progress() const;

    /// Holds back what comes from now on, until thaw().
    void freeze();
    void thaw();
    [[nodiscard]] bool isFrozen() const { return frozenEnd >= 0; }
    /// How many rows came since freeze().
    [[nodiscard]] qint64 heldBack() const;

signals:
    /// More rows are held back.
    void heldBackChanged();

private:
    using Clock = std::chrono::steady_clock;

    void rowsAppended();
    void rowsEvicted(qint64 newBegin);
    void rowsChanged(qint64 begin, qint64 end);
    void reset();

    void schedule(std::chrono::milliseconds delay);
    void runSlice();
    void lookAtNewRows(Clock::time_point deadline);
    void lookAgain(Clock::time_point deadline);
    [[nodiscard]] std::vector<qint64> matching(qint64 begin, qint64 end) const;
    void replace(qint64 begin, qint64 end, const std::vector<qint64> &rows);
    [[nodiscard]] qint64 limit() const;

    const Session *session;
    RowFilter rowFilter;
    bool all = true;          ///< everything passes: the list is [first, seen)
    std::deque<qint64> rows;  ///< empty where `all`
    qint64 first = 0;         ///< rows before it are evicted
    qint64 seen = 0;          ///< rows before it were looked at
    qint64 againBegin = 0;    ///< rows whose fates came in since: being looked at again …
    qint64 againEnd = 0;
    qint64 laterBegin = 0;    ///< … and those that come after that
    qint64 laterEnd = 0;
    qint64 frozenEnd = -1;
    QTimer timer;
};

} // namespace inspector
