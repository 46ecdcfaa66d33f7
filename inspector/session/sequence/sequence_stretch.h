// Rows of a session as the lines of a sequence diagram.
#pragma once

#include <inspector/session/sequence/sequence_line.h>
#include <inspector/session/session.h>

#include <QSet>

#include <span>

namespace inspector {

/// What is told in one line, so that the talk between the agents stays readable.
struct SequenceFolding {
    bool frames = true;   ///< frames from one agent to another, within a second
    bool streams = false; ///< chunks of a task's answer, within a second
    /// Folds that a person wants to see as their messages, by their first row.
    QSet<qint64> unfolded{};
    /// Broadcasts that a person wants to see as a line for each receiver, by their row. Frames among them stand alone,
    /// with all that would be folded with them.
    QSet<qint64> spread{};

    /// The same as if this line were unfolded, or folded again with all that it is a part of.
    [[nodiscard]] SequenceFolding with(const SequenceLine &line, bool unfolded) const;
};

/// A stretch of rows, as lines in the order of their first messages.
struct SequenceStretch {
    /// So many receivers of a message are told one by one; beyond, they are only counted.
    static constexpr size_t MostArrivals = 64;

    std::vector<qint64> rows;
    std::vector<SequenceLine> lines;
    std::vector<size_t> lineOfRow; ///< for each of the rows, the first line that tells of it
};

/// Lays out rows, ascending, that the session holds. What is folded together depends on these rows alone: give the same
/// stretches again and again, whichever part of them is looked at.
[[nodiscard]] SequenceStretch layOutStretch(const Session &session, std::span<const qint64> rows,
                                            const SequenceFolding &folding);

} // namespace inspector
