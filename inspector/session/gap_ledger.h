// The seqs that are missing, and which of them a loss record explains.
#pragma once

#include <QtGlobal>

#include <map>
#include <optional>
#include <vector>

namespace inspector {

/// A loss may be reported before its gap is seen, after it, or in parts. A session begins with the first message that
/// it has: what was published before is not missing.
class GapLedger {
public:
    /// A message that was not seen before.
    void addMessage(quint64 seq);
    /// `count` messages between `from` and `to`, both included, are said to be lost; 0: nobody can tell how many, so it may
    /// be all of them.
    void addLoss(quint64 from, quint64 to, quint64 count);

    [[nodiscard]] std::optional<quint64> firstSeq() const { return first; }
    [[nodiscard]] std::optional<quint64> highestSeq() const { return highest; }
    /// Messages missing among those that came, without an explanation.
    [[nodiscard]] quint64 unexplained() const { return unexplainedSeqs; }
    /// The seq after the first of the gaps without an explanation that are remembered.
    [[nodiscard]] std::optional<quint64> afterFirstGap() const;
    /// Messages missing without an explanation after the last that came, where `published` were published.
    [[nodiscard]] quint64 unexplainedAtEnd(quint64 published) const;

private:
    struct Claim { ///< a reported loss whose gap is yet to be seen
        quint64 from = 0;
        quint64 to = 0;
        quint64 left = 0;
    };

    void addGap(quint64 from, quint64 to);
    void fill(quint64 seq);
    void keepGap(quint64 from, quint64 to);

    std::optional<quint64> first;
    std::optional<quint64> highest;
    std::map<quint64, quint64> gaps; ///< first -> last seq of each unexplained gap; the newest ones
    std::vector<Claim> claims;
    quint64 unexplainedSeqs = 0;
};

} // namespace inspector
