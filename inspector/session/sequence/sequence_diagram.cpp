// Turns lines into arrows and bars.
#include <inspector/session/sequence/sequence_diagram.h>

#include <algorithm>

namespace inspector {

namespace {

class DiagramMaker {
public:
    DiagramMaker(std::span<const SequenceLine> lines, const Lifelines &lifelines, const LineHeights &heights)
        : lines(lines), lifelines(lifelines), heights(heights)
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
        arrow.sentAt = heights.ofLine(index);
        arrow.arrivedAt = arrival.handlerRan() ? heights.ofMoment(arrival.startedAt, index) : arrow.sentAt;
        arrow.outcome = arrival.worst();
        arrow.handled = arrival.count(Outcome::Handled) + arrival.count(Outcome::Failed);
        arrow.lost =
            arrival.count(Outcome::Dropped) + arrival.count(Outcome::Discarded) + arrival.count(Outcome::Undelivered);
        // A fold's handlers run again and again: a bar for the first would say that the others did not.
        if (arrival.handlerRan() && line.type != SequenceLine::Type::Fold)
            diagram.bars.push_back({index, arrow.to, arrow.arrivedAt, heights.ofMoment(arrival.endedAt, index),
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
    const LineHeights &heights;
    SequenceDiagram diagram;
};

} // namespace

SequenceDiagram layOutDiagram(std::span<const SequenceLine> lines, const Lifelines &lifelines,
                              const LineHeights &heights)
{
    return DiagramMaker(lines, lifelines, heights).make();
}

} // namespace inspector
