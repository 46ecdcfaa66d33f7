// Turns times into heights.
#include <inspector/session/sequence/line_heights.h>

#include <algorithm>

namespace inspector {

namespace {

/// What follows the newest line is drawn within it; a millisecond is half of it.
constexpr double HalfOfLastLine = 1'000'000;

double partOfLast(qint64 t, qint64 since)
{
    const auto ns = double(t - since);
    return ns / (ns + HalfOfLastLine);
}

} // namespace

LineHeights::LineHeights(std::span<const SequenceLine> lines)
{
    times.reserve(lines.size());
    qint64 latest = 0;
    for (const SequenceLine &line : lines) {
        latest = std::max(latest, line.t); // senders read the clock before they are numbered
        times.push_back(latest);
    }
}

LineHeights::LineHeights(std::span<const SequenceLine> lines, size_t originLine, double ns) : LineHeights(lines)
{
    origin = originLine;
    nsPerLine = ns;
}

double LineHeights::ofLine(size_t line) const
{
    if (nsPerLine <= 0)
        return double(line);
    return double(origin) + double(times[line] - times[origin]) / nsPerLine;
}

double LineHeights::ofMoment(qint64 t, size_t line) const
{
    if (t <= times[line])
        return ofLine(line);
    if (nsPerLine <= 0)
        return inOrder(t, line);
    return double(origin) + double(t - times[origin]) / nsPerLine;
}

double LineHeights::inOrder(qint64 t, size_t line) const
{
    const auto own = times.begin() + qsizetype(line);
    const auto next = std::upper_bound(own, times.end(), times[line]);
    if (next == times.end())
        return double(line) + partOfLast(t, times[line]);
    if (t <= *next)
        return double(line) + double(t - *own) / double(*next - *own);
    const auto after = std::upper_bound(next, times.end(), t);
    const auto before = after - 1;
    const double height = double(before - times.begin());
    if (after == times.end())
        return height + partOfLast(t, *before);
    return height + double(t - *before) / double(*after - *before);
}

} // namespace inspector
