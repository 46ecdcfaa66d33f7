// Filters with names.
#include <inspector/gui/filter/saved_filters.h>

#include <algorithm>

namespace inspector {

void SavedFilters::setList(const QList<SavedFilter> &list)
{
    filters.clear();
    for (const SavedFilter &filter : list) {
        if (!filter.name.isEmpty() && indexOf(filter.name) < 0)
            filters += filter;
    }
    emit changed();
}

void SavedFilters::save(const SavedFilter &filter)
{
    if (const qsizetype known = indexOf(filter.name); known >= 0)
        filters[known] = filter;
    else
        filters += filter;
    emit changed();
}

void SavedFilters::change(qsizetype index, const SavedFilter &filter)
{
    filters[index] = filter;
    for (qsizetype i = filters.size() - 1; i >= 0; --i) {
        if (i != index && filters.at(i).name == filter.name)
            filters.removeAt(i);
    }
    emit changed();
}

void SavedFilters::move(qsizetype from, qsizetype to)
{
    if (to < 0 || to >= filters.size() || from == to)
        return;
    filters.move(from, to);
    emit changed();
}

void SavedFilters::remove(qsizetype index)
{
    filters.removeAt(index);
    emit changed();
}

qsizetype SavedFilters::indexOf(const QString &name) const
{
    const auto found =
        std::find_if(filters.begin(), filters.end(), [&](const SavedFilter &f) { return f.name == name; });
    return found == filters.end() ? -1 : found - filters.begin();
}

} // namespace inspector
