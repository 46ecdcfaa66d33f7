// Which row a seq is in.
#pragma once

#include <QtGlobal>

#include <map>
#include <optional>
#include <vector>

namespace inspector {

/// Rows come in rising seq almost always, without gaps mostly: so runs of consecutive seqs in consecutive rows are
/// kept, one for a whole session without losses. What comes out of order is kept one by one.
class SeqIndex {
public:
    /// Where false, the seq is known already, or older than all that is remembered: a duplicate.
    [[nodiscard]] bool add(quint64 seq, qint64 row);
    [[nodiscard]] std::optional<qint64> find(quint64 seq) const;
    /// Rows before this one are gone.
    void forgetBefore(qint64 row);
    [[nodiscard]] qint64 bytes() const;

private:
    struct Run {
        quint64 seq = 0;
        quint64 count = 0;
        qint64 row = 0;
    };
    [[nodiscard]] const Run *runOf(quint64 seq) const;

    std::vector<Run> runs; ///< in rising seq; those before `firstRun` are forgotten
    size_t firstRun = 0;
    std::map<quint64, qint64> strays;
};

} // namespace inspector
