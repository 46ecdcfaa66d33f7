// The filters that were used, newest first.
#include <inspector/gui/filter/filter_history.h>

namespace inspector {

void FilterHistory::setList(const QStringList &newFilters)
{
    filters = newFilters;
    filters.removeAll(QString());
    filters.removeDuplicates();
    filters = filters.mid(0, Most);
    endBrowsing();
}

bool FilterHistory::add(const QString &text)
{
    const QString filter = text.trimmed();
    if (filter.isEmpty() || (!filters.isEmpty() && filters.first() == filter))
        return false;
    filters.removeAll(filter);
    filters.prepend(filter);
    filters = filters.mid(0, Most);
    endBrowsing();
    return true;
}

QString FilterHistory::older(const QString &text)
{
    qsizetype next = place + 1;
    if (!isBrowsing()) {
        draft = text;
        next += !filters.isEmpty() && filters.first() == text.trimmed(); // it is in the field already
    }
    if (next >= filters.size())
        return text;
    place = next;
    return filters.at(place);
}

QString FilterHistory::newer()
{
    --place;
    if (place == 0 && filters.first() == draft.trimmed())
        --place;
    if (place < 0) {
        endBrowsing();
        return draft;
    }
    return filters.at(place);
}

} // namespace inspector
