// The set of selected rows.
#include <inspector/gui/traffic/row_selection.h>

#include <algorithm>

namespace inspector {

bool RowSelection::contains(qint64 row) const
{
    return std::binary_search(selected.begin(), selected.end(), row);
}

void RowSelection::select(qint64 row)
{
    selected.assign(1, row);
    currentRow = anchorRow = row;
}

void RowSelection::toggle(qint64 row)
{
    const auto place = std::lower_bound(selected.begin(), selected.end(), row);
    if (place != selected.end() && *place == row)
        selected.erase(place);
    else
        selected.insert(place, row);
    currentRow = anchorRow = row;
}

void RowSelection::selectRange(std::vector<qint64> range, qint64 row)
{
    selected = std::move(range);
    currentRow = row;
    if (anchorRow == None)
        anchorRow = row;
}

void RowSelection::clear()
{
    *this = RowSelection();
}

void RowSelection::moveTo(const std::function<qint64(qint64)> &standIn, qint64 begin, qint64 end)
{
    const auto first = std::lower_bound(selected.begin(), selected.end(), begin);
    const auto last = std::lower_bound(first, selected.end(), end);
    std::transform(first, last, first, standIn);
    const auto after = last == selected.end() ? last : std::next(last); // the last may have moved to that one
    selected.erase(std::unique(first, after), after);
    for (qint64 *row : {&currentRow, &anchorRow}) {
        if (*row >= begin && *row < end)
            *row = standIn(*row);
    }
}

} // namespace inspector
