// Turns times into heights.
#include <inspector/session/sequence/sequence_diagram.h>

#include <algorithm>

namespace inspector {

namespace {

/// What follows the newest line is drawn within it; a millisecond is half of it.
constexpr double HalfOfLastLine = 1'000'000;

/// Finds heights of moments.
class TimeScale {
public:
    explicit TimeScale(std::span<const SequenceLine> lines)
    {
        times.reserve(lines.size());
        qint64 latest = 0;
        for (const SequenceLine &line : lines) {
            latest = std::max(latest, line.t); // senders read the clock before they are numbered
            times.push_back(latest);
        }
    }

    /// The height of a moment that follows the sending of this line.
    [[nodiscard]] double heightOf(qint64 t, size_t line) const
    {
        const auto own = times.begin() + qsizetype(line);
        const auto next = std::upper_bound(own, times.end(), times[line]);
        if (t <= times[line])
            return double(line);
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

private:
    [[nodiscard]] static double partOfLast(qint64 t, qint64 since)
    {
        const auto ns = double(t - since);
        return ns / (ns + HalfOfLastLine);
    }

    std::vector<qint64> times; ///< of the lines, never falling
};

class DiagramMaker {
public:
    DiagramMaker(std::span<const SequenceLine> lines, const Lifelines &lifelines)
        : lines(lines), lifelines(lifelines), scale(lines)
    {
    }

    SequenceDiagram make()
    {
        for (size_t index = 0; index < lines.size(); ++index) {
            const size_t first = diagram.arrows.size();
            for (const Arrival &arrival : lines[index].arrivals)
                add(index, arrival, first);
        }
        return std::move(diagram);
    }

private:
    void add(size_t index, const Arrival &arrival, size_t first)
    {
        const SequenceLine &line = lines[index];
        SequenceArrow arrow;
        arrow.line = index;
        arrow.from = lifelines.indexOf(line.source);
        arrow.to = lifelines.indexOf(arrival.receiver);
        if (arrow.from < 0 || arrow.to < 0)
            return;
        arrow.sentAt = double(index);
        arrow.arrivedAt = arrival.handlerRan() ? scale.heightOf(arrival.startedAt, index) : arrow.sentAt;
        arrow.outcome = arrival.worst();
        arrow.handled = arrival.count(Outcome::Handled) + arrival.count(Outcome::Failed);
        arrow.lost =
            arrival.count(Outcome::Dropped) + arrival.count(Outcome::Discarded) + arrival.count(Outcome::Undelivered);
        // A fold's handlers run again and again: a bar for the first would say that the others did not.
        if (arrival.handlerRan() && line.type != SequenceLine::Type::Fold)
            diagram.bars.push_back({index, arrow.to, arrow.arrivedAt, scale.heightOf(arrival.endedAt, index),
                                    arrow.outcome == Outcome::Failed});
        merge(arrow, first);
    }

    /// Receivers on the same lifeline, those of a folded group, share an arrow.
    void merge(const SequenceArrow &arrow, size_t first)
    {
        const auto begin = diagram.arrows.begin() + qsizetype(first);
        const auto same = std::find_if(begin, diagram.arrows.end(),
                                       [&arrow](const SequenceArrow &other) { return other.to == arrow.to; });
        if (same == diagram.arrows.end()) {
            diagram.arrows.push_back(arrow);
            return;
        }
        same->arrivedAt = std::min(same->arrivedAt, arrow.arrivedAt);
        same->outcome = std::max(same->outcome, arrow.outcome);
        same->handled += arrow.handled;
        same->lost += arrow.lost;
    }

    std::span<const SequenceLine> lines;
    const Lifelines &lifelines;
    const TimeScale scale;
    SequenceDiagram diagram;
};

} // namespace

SequenceDiagram layOutDiagram(std::span<const SequenceLine> lines, const Lifelines &lifelines)
{
    return DiagramMaker(lines, lifelines).make();
}

} // namespace inspector
