// The rows that the traffic list shows: found on another thread, so that no filter ever blocks the window.
#pragma once

#include <inspector/gui/traffic/row_filter.h>
#include <inspector/gui/traffic/row_sequence.h>

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace inspector {

/// An ascending list of the session's rows that a filter lets through. Appended rows are gathered for a moment, then
/// looked at by a RowScanner. After a new filter the list stays as it was until the first hit, but not for long, so
/// that it is not empty for a moment at each key press; then it starts over and fills bit by bit. Where everything
/// passes, there is no list at all.
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
    /// What is there from now on has to do with another filter, or another session, than what was there before.
    void startedOver();
    /// More rows are held back.
    void heldBackChanged();

private:
    void rowsAppended();
    void rowsEvicted(qint64 newBegin);
    void rowsThinned(qint64 begin, qint64 end);
    void rowsChanged(qint64 begin, qint64 end);
    void reset();

    void restartScanner();
    void startOver();
    void schedule();
    void lookAtNewRows();
    void takeAnswers();
    void leaveGoneRows(qint64 begin, qint64 end);
    [[nodiscard]] qint64 limit() const;

    const Session *session;
    RowFilter rowFilter;
    bool isOutgoing = false;        ///< the list is that of the filter before …
    std::vector<RowBlock> incoming; ///< … and these are the answers of this one, all without a hit
    QElapsedTimer sinceFilter;
    bool all = true;         ///< everything passes: the list is all rows held before `seen`
    RowSet rows;             ///< empty where `all`
    qint64 first = 0;        ///< rows before it are evicted
    qint64 seen = 0;         ///< rows before it were looked at
    qint64 changedBegin = 0; ///< rows that changed since, and may pass now, or no longer
    qint64 changedEnd = 0;
    qint64 thinnedBegin = 0; ///< some of these went since the scanner was last through, which may not have seen it
    qint64 thinnedEnd = 0;
    qint64 frozenEnd = -1;
    QTimer timer;
    RowScanner scanner; ///< the last member, so the first to go: it calls back
};

} // namespace inspector
