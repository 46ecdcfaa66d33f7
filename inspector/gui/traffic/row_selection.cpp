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

void RowSelection::forgetBefore(qint64 begin)
{
    selected.erase(selected.begin(), std::lower_bound(selected.begin(), selected.end(), begin));
    if (currentRow < begin)
        currentRow = None;
    if (anchorRow < begin)
        anchorRow = currentRow;
}

} // namespace inspector
