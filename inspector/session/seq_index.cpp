// Which row a seq is in.
#include <inspector/session/seq_index.h>

#include <algorithm>

namespace inspector {

bool SeqIndex::add(quint64 seq, qint64 row)
{
    if (runs.empty()) {
        runs.push_back({seq, 1, row});
        return true;
    }
    Run &newest = runs.back();
    if (seq >= newest.seq && seq - newest.seq >= newest.count) { // beyond all that came
        if (seq - newest.seq == newest.count && row - newest.row == qint64(newest.count))
            ++newest.count;
        else
            runs.push_back({seq, 1, row});
        return true;
    }
    const bool forgotten = firstRun > 0 && seq < runs[firstRun].seq;
    if (forgotten || runOf(seq))
        return false;
    return strays.emplace(seq, row).second;
}

std::optional<qint64> SeqIndex::find(quint64 seq) const
{
    if (const Run *run = runOf(seq))
        return run->row + qint64(seq - run->seq);
    if (const auto stray = strays.find(seq); stray != strays.end())
        return stray->second;
    return std::nullopt;
}

void SeqIndex::forgetBefore(qint64 row)
{
    // The newest run stays: it tells what is new.
    while (firstRun + 1 < runs.size() && runs[firstRun].row + qint64(runs[firstRun].count) <= row)
        ++firstRun;
    if (firstRun > runs.size() / 2) {
        // One forgotten run stays, to tell what is older than all.
        runs.erase(runs.begin(), runs.begin() + qint64(firstRun) - 1);
        firstRun = 1;
    }
    while (!strays.empty() && strays.begin()->second < row)
        strays.erase(strays.begin());
}

qint64 SeqIndex::bytes() const
{
    constexpr qint64 node = 64; // of the map, roughly
    return qint64(runs.size() * sizeof(Run)) + qint64(strays.size()) * node;
}

const SeqIndex::Run *SeqIndex::runOf(quint64 seq) const
{
    const auto begin = runs.begin() + qint64(firstRun);
    if (begin == runs.end())
        return nullptr;
    // Most questions are about what is newest.
    if (seq >= runs.back().seq)
        return seq - runs.back().seq < runs.back().count ? &runs.back() : nullptr;
    const auto after = std::upper_bound(begin, runs.end(), seq, [](quint64 s, const Run &run) { return s < run.seq; });
    if (after == begin)
        return nullptr;
    const Run &run = *std::prev(after);
    return seq - run.seq < run.count ? &run : nullptr;
}

} // namespace inspector
