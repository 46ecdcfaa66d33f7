// Places in a session as people write them: a seq, a step, a time.
#pragma once

#include <QString>

#include <optional>

namespace inspector {

class Session;

struct Place {
    enum class Kind : quint8 {
        Seq,        ///< `1204`
        Step,       ///< `+10`, `-10`: so many seqs from where one is
        TimeOfDay,  ///< `10:31`, `10:31:05.25`: local; `number` is in ns since midnight
        SinceStart, ///< `1.5s`, `200ms`: in ns since the session began
    };
    Kind kind = Kind::Seq;
    qint64 number = 0;
    friend bool operator==(const Place &, const Place &) = default;
};

/// Nothing where the text is none of these.
[[nodiscard]] std::optional<Place> parsePlace(const QString &text);

struct FoundPlace {
    std::optional<qint64> row; ///< that is there: the message, or the first at or after the time
    std::optional<qint64> nearest; ///< where there is none: the row that comes closest; nothing in an empty session
};

/// Where a place is in the session. Steps count from the message of row `from`, or the newest where that is -1; a time
/// that comes every day is the one of that row's day, if the session has it.
[[nodiscard]] FoundPlace findPlace(const Session &session, const Place &place, qint64 from);

} // namespace inspector
