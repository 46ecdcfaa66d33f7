// Looks for the next row that a filter matches, among the rows that are shown.
#pragma once

#include <inspector/gui/traffic/row_sequence.h>
#include <inspector/session/filter/filter.h>

#include <QPointer>
#include <QTimer>

#include <chrono>

namespace inspector {

class Session;

/// Works in slices of the event loop; rows may come and go meanwhile. After a find it counts the matches, where that is
/// cheap.
class RowFinder : public QObject {
    Q_OBJECT
public:
    enum class Direction { Forward, Backward };

    /// The session must outlive the finder.
    explicit RowFinder(const Session *session, QObject *parent = nullptr);

    /// Looks from the row after (or before) `from`, which need not be shown, and on from the other end; `from` itself
    /// comes last. -1 begins at the end that the direction comes from. An earlier search is given up.
    void find(RowSequence *rows, const Filter &filter, qint64 from, Direction direction);
    void cancel();
    [[nodiscard]] bool isBusy() const { return timer.isActive(); }

signals:
    void found(qint64 row, bool wentRound);
    void foundNothing();
    /// Of the rows to be looked at, so much is done, in percent.
    void progressed(int percent);
    /// The row that was found is the `nth` of so many, counted from 1.
    void counted(qint64 nth, qint64 count);

private:
    using Clock = std::chrono::steady_clock;

    void runSlice();
    void lookOn(Clock::time_point deadline);
    bool lookAt(qint64 row);
    void startCounting(qint64 row);
    void countOn(Clock::time_point deadline);
    [[nodiscard]] qint64 nextPosition() const;
    [[nodiscard]] bool isPastStart(qint64 position) const;

    const Session *const session;
    QPointer<RowSequence> rows;
    Filter filter;
    Direction direction = Direction::Forward;
    qint64 start = -1;    ///< the row that the search began at
    qint64 lookedAt = -1; ///< the last row looked at
    bool wentRound = false;
    qint64 looked = 0;

    qint64 foundRow = -1; ///< its place among the matches is being counted
    qint64 countedTo = 0; ///< positions before it were counted
    qint64 nth = 0;
    qint64 matches = 0;
    QTimer timer;
};

} // namespace inspector
