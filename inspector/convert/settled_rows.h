// Rows of a session in order, each once it is known what became of its message, or when it can wait no longer.
#pragma once

#include <inspector/session/session.h>

#include <QElapsedTimer>

#include <algorithm>
#include <deque>

namespace inspector {

/// How long a message waits for its fates: until each subscriber that it was for has one, and no longer than this.
enum class Patience {
    Moment, ///< 150 ms by the clock: what is live is shown while it happens
    Rows,   ///< until 16,384 more rows are there: of a file, where no answer hangs on the fates
    Whole,  ///< until all records are there: of a file, where an answer does
};

/// What a session may hold for that, in bytes. What was decided about need not be held for long.
[[nodiscard]] constexpr qint64 memoryFor(Patience patience)
{
    return (patience == Patience::Whole ? 512 : 64) * qint64(1024 * 1024);
}

/// Where the session comes near its limit of memory, only the newest quarter of its rows waits any longer, as messages in the
/// older half are the first to go. What was decided that way is counted.
///
/// With Patience::Whole nothing is settled before finish(), whatever fates are there: nobody can tell for sure how many
/// subscribers a broadcast was for. Where the session begins anew, so do its rows: what is left of the old one has to be
/// asked for before, after finish().
class SettledRows {
public:
    static constexpr qint64 PatienceMs = 150;
    static constexpr qint64 PatienceRows = 16'384;

    /// The session must outlive it.
    explicit SettledRows(const Session &session, Patience patience = Patience::Moment);

    /// Call when the session has grown, and now and then.
    void look();
    /// From now on nothing is waited for: no more records will come.
    void finish() { isFinished = true; }

    /// The next settled row, or -1.
    [[nodiscard]] qint64 next();
    /// The row that next() will give when it has settled; rowEnd() while there is none.
    [[nodiscard]] qint64 waiting() const { return std::min(session.standIn(nextRow), session.rowEnd()); }
    /// Whether next() has given the row before.
    [[nodiscard]] bool hasPassed(qint64 row) const { return row < nextRow; }
    /// How many messages were to wait for all records and could not, with fates that were not there yet.
    [[nodiscard]] quint64 passedEarly() const { return early; }

private:
    void beginAnew();
    void lookAtMemory(qint64 appended);
    [[nodiscard]] bool hasAllFates(const MessageRow &row) const;
    [[nodiscard]] int receiversOf(const MessageRow &row) const;

    struct Arrival {
        qint64 end; ///< rows before this one were there …
        qint64 at;  ///< … at this moment of the clock
    };

    const Session &session;
    const Patience patience;
    QElapsedTimer clock;
    std::deque<Arrival> arrivals;
    qint64 nextRow = 0;
    qint64 seenEnd = 0;     ///< at the last look
    qint64 patienceEnd = 0; ///< rows before this one wait no longer
    quint64 early = 0;
    bool isFinished = false;
    QObject context; ///< of connections
};

} // namespace inspector
