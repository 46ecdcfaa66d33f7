// A page of the diagram: which lines are on it, and how far down each of them stands.
#pragma once

#include "sequence_pages.h"

#include <inspector/session/sequence/line_heights.h>

#include <chrono>
#include <optional>
#include <span>

namespace inspector {

/// What a page has room for.
struct PageSize {
    int lines = 1;                       ///< in order
    std::chrono::nanoseconds perLine{0}; ///< so much time is as high as a line; 0: lines are in order

    [[nodiscard]] bool isInTime() const { return perLine.count() > 0; }
    friend bool operator==(const PageSize &, const PageSize &) = default;
};

/// The lines of a page, and those around it, whose arrows and bars may reach into it. Cut once, and asked often.
struct SequencePage {
    SequencePages::Place top;        ///< the line that it begins with
    std::vector<SequenceLine> lines; ///< those around it too
    size_t first = 0;                ///< the line at the top, an index of `lines`
    size_t count = 0;                ///< how many are wholly on it
    bool isCut = false;              ///< there are too many to draw those further down
    LineHeights heights;             ///< of `lines`

    [[nodiscard]] std::span<const SequenceLine> onPage() const { return std::span(lines).subspan(first, count); }
    /// Of a line that is wholly on it, as an index of `lines`.
    [[nodiscard]] std::optional<size_t> find(const SequencePages::Place &place) const;
    /// The line at so many lines' heights below the top; of those that stand upon each other, the one on top.
    [[nodiscard]] std::optional<size_t> lineAt(double height) const;
};

/// The page that begins with that line. Its cost does not depend on how many lines there are.
[[nodiscard]] SequencePage cutPage(const SequencePages &pages, const SequencePages::Place &top, const PageSize &size);
/// The line that the last page begins with.
[[nodiscard]] SequencePages::Place topOfLastPage(const SequencePages &pages, const PageSize &size);

} // namespace inspector
