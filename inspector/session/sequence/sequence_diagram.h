// Where arrows and activation bars of a sequence diagram begin and end, in lines and lifelines.
#pragma once

#include <inspector/session/sequence/lifelines.h>
#include <inspector/session/sequence/line_heights.h>
#include <inspector/session/sequence/sequence_line.h>

#include <span>
#include <vector>

namespace inspector {

/// From a send to a handling.
struct SequenceArrow {
    size_t line = 0; ///< that it belongs to
    int from = 0;    ///< lifelines
    int to = 0;
    double sentAt = 0;                  ///< a height, see LineHeights
    double arrivedAt = 0;               ///< lower than sentAt by what it waited, so that a long wait is a steep arrow
    Outcome outcome = Outcome::Handled; ///< the worst
    quint32 handled = 0;
    quint32 lost = 0; ///< that never came to its handler
};

/// A handler at work.
struct ActivationBar {
    size_t line = 0; ///< of the message that it handles
    int lifeline = 0;
    double from = 0;
    double to = 0;
    bool failed = false;
};

struct SequenceDiagram {
    std::vector<SequenceArrow> arrows;
    std::vector<ActivationBar> bars;
};

/// Lays out lines that have these heights.
[[nodiscard]] SequenceDiagram layOutDiagram(std::span<const SequenceLine> lines, const Lifelines &lifelines,
                                            const LineHeights &heights);

} // namespace inspector
