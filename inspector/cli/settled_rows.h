// Rows of a session in order, each once it is known what became of its message, or after a moment.
#pragma once

#include <inspector/session/session.h>

#include <QElapsedTimer>

#include <deque>

namespace inspector::cli {

/// A line that is printed cannot be changed any more, so a message waits a little for its fates: until every
/// subscriber that it was for has one, and no longer than PatienceMs.
class SettledRows {
public:
    static constexpr qint64 PatienceMs = 150;

    explicit SettledRows(const Session &session) : session(session) { clock.start(); }

    /// Call when the session has grown, and now and then.
    void look();
    /// From now on nothing is waited for: no more records will come.
    void hurry() { patient = false; }
    /// The next settled row, or -1.
    [[nodiscard]] qint64 next();
    /// Whether next() has given the row before.
    [[nodiscard]] bool hasPassed(qint64 row) const { return row < nextRow; }

private:
    [[nodiscard]] bool isSettled(qint64 row) const;
    [[nodiscard]] int receiversOf(const MessageRow &row) const;

    struct Arrival {
        qint64 end; ///< rows before this one were there …
        qint64 at;  ///< … at this moment of the clock
    };

    const Session &session;
    QElapsedTimer clock;
    std::deque<Arrival> arrivals;
    qint64 nextRow = 0;
    qint64 patienceEnd = 0; ///< rows before this one have waited long enough
    bool patient = true;
};

} // namespace inspector::cli
