// Where arrows and activation bars of a sequence diagram begin and end, in lines and lifelines.
#pragma once

#include <inspector/session/sequence/lifelines.h>
#include <inspector/session/sequence/sequence_line.h>

#include <span>
#include <vector>

namespace inspector {

/// From a send to a handling. Heights are counted in lines from the first: 2.5 is in the middle of the third line.
struct SequenceArrow {
    size_t line = 0; ///< that it belongs to
    int from = 0;    ///< lifelines
    int to = 0;
    double sentAt = 0;
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

/// Lays out lines in rising order of time. A moment stands between the line sent before it and the line sent after it,
/// by its part of the time between them; what was over before the next line was sent is in its own line.
[[nodiscard]] SequenceDiagram layOutDiagram(std::span<const SequenceLine> lines, const Lifelines &lifelines);

} // namespace inspector
