// A model over a table that grows and changes while it is looked at.
#include "live_table_model.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace inspector {

int LiveTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(entries.size());
}

int LiveTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns().size());
}

QVariant LiveTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns().size())
        return {};
    const TableColumn &column = columns().at(section);
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.toolTip;
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

void LiveTableModel::sort(int column, Qt::SortOrder order)
{
    sortColumn = column;
    sortOrder = order;
    restoreOrder();
}

void LiveTableModel::refresh()
{
    prepare();
    std::vector<int> wanted = entriesToShow();
    const bool staysLive = std::exchange(wasLive, isLive()) && wasLive;
    if (tableSize() < entriesKnown || (!staysLive && wanted != choice)) {
        fill(std::move(wanted));
        return;
    }
    exchangeEntries(std::move(wanted));
    restoreOrder();
    if (!entries.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit refreshed();
}

void LiveTableModel::reset()
{
    prepare();
    wasLive = isLive();
    fill(entriesToShow());
}

std::vector<int> LiveTableModel::entriesToShow() const
{
    return firstEntries(tableSize());
}

std::vector<int> LiveTableModel::firstEntries(int count)
{
    std::vector<int> entries(static_cast<size_t>(count));
    std::iota(entries.begin(), entries.end(), 0);
    return entries;
}

void LiveTableModel::fill(std::vector<int> chosen)
{
    beginResetModel();
    choice = std::move(chosen);
    entriesKnown = tableSize();
    entries.clear();
    std::copy_if(choice.begin(), choice.end(), std::back_inserter(entries),
                 [this](int entry) { return passes(entry); });
    prepareOrder();
    std::sort(entries.begin(), entries.end(), [this](int a, int b) { return comesBefore(a, b); });
    endResetModel();
    emit refreshed();
}

void LiveTableModel::setTextFilter(const QString &text)
{
    if (text == textFilter)
        return;
    textFilter = text;
    reset();
}

int LiveTableModel::rowOf(int entry) const
{
    const auto found = std::find(entries.begin(), entries.end(), entry);
    return found == entries.end() ? -1 : int(found - entries.begin());
}

bool LiveTableModel::comesBefore(int a, int b) const
{
    if (sortColumn >= 0) {
        const bool ascending = sortOrder == Qt::AscendingOrder;
        if (ascending ? isLess(a, b, sortColumn) : isLess(b, a, sortColumn))
            return true;
        if (ascending ? isLess(b, a, sortColumn) : isLess(a, b, sortColumn))
            return false;
    }
    return isNaturallyLess(a, b);
}

bool LiveTableModel::passes(int entry) const
{
    return textFilter.isEmpty() || filterText(entry).contains(textFilter, Qt::CaseInsensitive);
}

/// Shows the entries that are newly chosen, in place of those that are chosen no longer as far as these go.
void LiveTableModel::exchangeEntries(std::vector<int> chosen)
{
    entriesKnown = tableSize();
    if (chosen == choice)
        return;
    std::vector<int> added;
    std::vector<int> gone;
    std::set_difference(chosen.begin(), chosen.end(), choice.begin(), choice.end(), std::back_inserter(added));
    std::set_difference(choice.begin(), choice.end(), chosen.begin(), chosen.end(), std::back_inserter(gone));
    choice = std::move(chosen);
    std::erase_if(added, [this](int entry) { return !passes(entry); });
    if (!gone.empty()) {
        std::vector<int> next = entries;
        std::vector<int> goneRows;
        for (size_t row = 0; row < next.size(); ++row) {
            if (!std::binary_search(gone.begin(), gone.end(), next[row]))
                continue;
            if (added.empty()) {
                goneRows.push_back(int(row));
            } else {
                next[row] = added.back();
                added.pop_back();
            }
        }
        rearrange(std::move(next));
        removeRowsAt(goneRows);
    }
    appendEntries(added);
}

void LiveTableModel::appendEntries(const std::vector<int> &added)
{
    if (added.empty())
        return;
    const int first = int(entries.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    entries.insert(entries.end(), added.begin(), added.end());
    endInsertRows();
}

/// Of ascending rows, those that stand together at once.
void LiveTableModel::removeRowsAt(const std::vector<int> &rows)
{
    for (auto end = rows.rbegin(); end != rows.rend();) {
        auto begin = end;
        while (std::next(begin) != rows.rend() && *std::next(begin) == *begin - 1)
            ++begin;
        beginRemoveRows({}, *begin, *end);
        entries.erase(entries.begin() + *begin, entries.begin() + *end + 1);
        endRemoveRows();
        end = std::next(begin);
    }
}

void LiveTableModel::prepareOrder()
{
    if (sortColumn >= 0)
        prepareOrder(entries, sortColumn);
}

void LiveTableModel::restoreOrder()
{
    prepareOrder();
    const auto before = [this](int a, int b) { return comesBefore(a, b); };
    if (std::is_sorted(entries.begin(), entries.end(), before))
        return;
    std::vector<int> next = entries;
    std::sort(next.begin(), next.end(), before);
    rearrange(std::move(next));
}

/// As many rows as before; what is selected moves with its entry, or goes with it.
void LiveTableModel::rearrange(std::vector<int> next)
{
    if (next == entries)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> old = std::exchange(entries, std::move(next));
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from) {
        const int row = rowOf(old[size_t(index.row())]);
        to.append(row < 0 ? QModelIndex() : this->index(row, index.column()));
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace inspector
