// A model over a table that grows and changes while it is looked at.
#include "live_table_model.h"

#include <algorithm>

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
    std::optional<std::vector<int>> wanted = entriesToShow();
    if (wanted != choice || tableSize() < entriesKnown) {
        fill(std::move(wanted));
        return;
    }
    if (!choice)
        appendNewEntries();
    restoreOrder();
    if (!entries.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void LiveTableModel::reset()
{
    prepare();
    fill(entriesToShow());
}

void LiveTableModel::fill(std::optional<std::vector<int>> chosen)
{
    beginResetModel();
    choice = std::move(chosen);
    entries.clear();
    entriesKnown = tableSize();
    const auto add = [this](int entry) {
        if (passes(entry))
            entries.push_back(entry);
    };
    if (choice) {
        std::for_each(choice->begin(), choice->end(), add);
    } else {
        for (int entry = 0; entry < entriesKnown; ++entry)
            add(entry);
    }
    std::sort(entries.begin(), entries.end(), [this](int a, int b) { return comesBefore(a, b); });
    endResetModel();
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

void LiveTableModel::appendNewEntries()
{
    std::vector<int> added;
    for (; entriesKnown < tableSize(); ++entriesKnown) {
        if (passes(entriesKnown))
            added.push_back(entriesKnown);
    }
    if (added.empty())
        return;
    const int first = int(entries.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    entries.insert(entries.end(), added.begin(), added.end());
    endInsertRows();
}

void LiveTableModel::restoreOrder()
{
    const auto before = [this](int a, int b) { return comesBefore(a, b); };
    if (std::is_sorted(entries.begin(), entries.end(), before))
        return;

    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> old = entries;
    std::sort(entries.begin(), entries.end(), before);

    std::vector<int> newRow(size_t(entriesKnown), -1);
    for (size_t row = 0; row < entries.size(); ++row)
        newRow[size_t(entries[row])] = int(row);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to.append(this->index(newRow[size_t(old[size_t(index.row())])], index.column()));
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace inspector
