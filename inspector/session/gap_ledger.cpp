// The seqs that are missing, and which of them a loss record explains.
#include <inspector/session/gap_ledger.h>

#include <algorithm>

namespace inspector {

namespace {

/// How many gaps can still be explained by a later loss record. Older ones stay counted.
constexpr size_t MostGaps = 65'536;

/// How many seqs two ranges have in common; all ends included.
quint64 overlap(quint64 aFrom, quint64 aTo, quint64 bFrom, quint64 bTo)
{
    const quint64 from = std::max(aFrom, bFrom);
    const quint64 to = std::min(aTo, bTo);
    return from > to ? 0 : to - from + 1;
}

} // namespace

void GapLedger::addMessage(quint64 seq)
{
    if (!highest) {
        first = highest = seq;
    } else if (seq > *highest) {
        if (seq - *highest > 1)
            addGap(*highest + 1, seq - 1);
        highest = seq;
    } else {
        fill(seq);
    }
    // A claim below the newest message has found its gap by now, or never will.
    std::erase_if(claims, [this](const Claim &claim) { return claim.left == 0 || claim.to < *highest; });
}

void GapLedger::addLoss(quint64 from, quint64 to, quint64 count)
{
    to = std::max(from, to);
    quint64 left = count > 0 ? count : overlap(from, to, from, to);
    auto gap = gaps.upper_bound(from);
    if (gap != gaps.begin() && std::prev(gap)->second >= from)
        --gap;
    while (left > 0 && gap != gaps.end() && gap->first <= to) {
        const auto [begin, end] = *gap;
        const quint64 explainedFrom = std::max(begin, from);
        const quint64 explained = std::min(left, overlap(begin, end, from, to));
        gap = gaps.erase(gap);
        if (explainedFrom > begin)
            gaps.emplace(begin, explainedFrom - 1);
        if (end - explainedFrom >= explained)
            gap = gaps.emplace(explainedFrom + explained, end).first;
        if (gap != gaps.end() && gap->second == end)
            ++gap;
        left -= explained;
        unexplainedSeqs -= explained;
    }
    if (left > 0 && (!highest || to > *highest))
        claims.push_back({from, to, left});
}

std::optional<quint64> GapLedger::afterFirstGap() const
{
    return gaps.empty() ? std::nullopt : std::optional(gaps.begin()->second + 1);
}

quint64 GapLedger::unexplainedAtEnd(quint64 published) const
{
    if (!highest || published == 0 || published - 1 <= *highest)
        return 0;
    quint64 missing = published - 1 - *highest;
    for (const Claim &claim : claims)
        missing -= std::min({missing, claim.left, overlap(claim.from, claim.to, *highest + 1, published - 1)});
    return missing;
}

void GapLedger::addGap(quint64 from, quint64 to)
{
    quint64 missing = to - from + 1;
    for (Claim &claim : claims) {
        const quint64 explained = std::min({missing, claim.left, overlap(claim.from, claim.to, from, to)});
        claim.left -= explained;
        missing -= explained;
    }
    if (missing > 0)
        keepGap(to - missing + 1, to);
}

void GapLedger::keepGap(quint64 from, quint64 to)
{
    unexplainedSeqs += to - from + 1;
    gaps.emplace(from, to);
    if (gaps.size() > MostGaps)
        gaps.erase(gaps.begin());
}

void GapLedger::fill(quint64 seq)
{
    auto gap = gaps.upper_bound(seq);
    if (gap == gaps.begin() || std::prev(gap)->second < seq)
        return;
    --gap;
    const auto [from, to] = *gap;
    gaps.erase(gap);
    --unexplainedSeqs;
    if (from < seq)
        gaps.emplace(from, seq - 1);
    if (seq < to)
        gaps.emplace(seq + 1, to);
}

} // namespace inspector
