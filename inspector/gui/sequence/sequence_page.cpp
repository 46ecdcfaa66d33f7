// Cuts pages out of the lines of a session.
#include "sequence_page.h"

#include <algorithm>

namespace inspector {

namespace {

/// Lines above the page whose arrows and bars may still reach into it.
constexpr int LinesBefore = 200;
/// True to time, any number of lines may fall into a page; more than these are told apart by no one.
constexpr int MostLinesOnPage = 400;

/// The index of the line at that place, among lines of whom the first has its row to itself or is the first of it.
size_t indexOf(const std::vector<SequenceLine> &lines, const SequencePages::Place &place)
{
    const auto found = std::ranges::find(lines, place.row, &SequenceLine::row);
    return found == lines.end() ? 0 : size_t(found - lines.begin()) + size_t(place.part);
}

LineHeights heightsOf(const std::vector<SequenceLine> &lines, size_t origin, const PageSize &size)
{
    return size.isInTime() ? LineHeights(lines, origin, double(size.perLine.count())) : LineHeights(lines);
}

} // namespace

std::optional<size_t> SequencePage::find(const SequencePages::Place &place) const
{
    if (!place.isValid())
        return std::nullopt;
    const std::span<const SequenceLine> seen = onPage();
    const auto found = std::ranges::find(seen, place.row, &SequenceLine::row);
    if (found == seen.end())
        return std::nullopt;
    // The page may begin amid the lines of a row.
    const int partsAbove = place.row == top.row ? top.part : 0;
    const qint64 index = found - seen.begin() + place.part - partsAbove;
    if (index < 0 || index >= qint64(count) || seen[size_t(index)].row != place.row)
        return std::nullopt;
    return first + size_t(index);
}

std::optional<size_t> SequencePage::lineAt(double height) const
{
    const double wanted = heights.ofLine(first) + height;
    for (size_t line = std::min(lines.size(), first + count + 1); line-- > first;) {
        if (heights.ofLine(line) <= wanted)
            return wanted < heights.ofLine(line) + 1 ? std::optional(line) : std::nullopt;
    }
    return std::nullopt;
}

SequencePage cutPage(const SequencePages &pages, const SequencePages::Place &top, const PageSize &size)
{
    SequencePage page;
    page.top = top;
    if (pages.isEmpty())
        return page;
    const int most = size.isInTime() ? MostLinesOnPage : size.lines;
    page.lines = pages.linesFrom(pages.moved(top, -LinesBefore), LinesBefore + most + 2);
    page.first = indexOf(page.lines, top);
    page.heights = heightsOf(page.lines, page.first, size);
    const double bottom = page.heights.ofLine(page.first) + size.lines - 1;
    const auto fits = [&](size_t line) { return line < page.lines.size() && page.heights.ofLine(line) <= bottom; };
    page.count = 1;
    while (page.count < size_t(most) && fits(page.first + page.count))
        ++page.count;
    page.isCut = fits(page.first + page.count);
    return page;
}

SequencePages::Place topOfLastPage(const SequencePages &pages, const PageSize &size)
{
    if (!size.isInTime())
        return pages.moved(pages.last(), 1 - size.lines);
    const SequencePages::Place first = pages.moved(pages.last(), 1 - MostLinesOnPage);
    const std::vector<SequenceLine> lines = pages.linesFrom(first, MostLinesOnPage);
    const LineHeights heights = heightsOf(lines, 0, size);
    size_t top = 0;
    while (heights.ofLine(lines.size() - 1) - heights.ofLine(top) > size.lines - 1)
        ++top;
    return pages.moved(first, qint64(top));
}

} // namespace inspector
