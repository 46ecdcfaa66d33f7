// How far down a sequence diagram lines and moments stand: in their order, or true to time.
#pragma once

#include <inspector/session/sequence/sequence_line.h>

#include <span>
#include <vector>

namespace inspector {

/// Heights are counted in lines from the first of the lines: 2.5 is in the middle of the third. A moment is never above
/// the line that it follows.
///
/// In order, every line has the same height, and a moment stands between the line sent before it and the line sent
/// after it, by its part of the time between them; what was over before the next line was sent is in its own line. True
/// to time, heights are times: lines may stand upon each other, or far apart.
class LineHeights {
public:
    LineHeights() = default;
    /// In order. Lines in rising order of time.
    explicit LineHeights(std::span<const SequenceLine> lines);
    /// True to time: so many nanoseconds are as high as a line. The line `origin` has its own number as its height.
    LineHeights(std::span<const SequenceLine> lines, size_t origin, double nsPerLine);

    [[nodiscard]] double ofLine(size_t line) const;
    /// Of a moment that follows the sending of this line.
    [[nodiscard]] double ofMoment(qint64 t, size_t line) const;

private:
    [[nodiscard]] double inOrder(qint64 t, size_t line) const;

    std::vector<qint64> times; ///< of the lines, never falling
    size_t origin = 0;
    double nsPerLine = 0; ///< 0: in order
};

} // namespace inspector
