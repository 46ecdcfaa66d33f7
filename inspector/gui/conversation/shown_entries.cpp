// Filters what comes, and all of it when the filter is another one.
#include "shown_entries.h"

#include <algorithm>
#include <vector>

namespace inspector {

ShownEntries::ShownEntries(const Session *s, Conversation *c, QObject *parent)
    : QObject(parent), session(s), conversation(c)
{
    connect(conversation, &Conversation::entriesAppended, this, [this](qint64 begin, qint64 end) {
        look(begin, end);
        emit changed();
    });
    connect(conversation, &Conversation::entriesEvicted, this, &ShownEntries::lookAgain);
    connect(conversation, &Conversation::entriesForgotten, this, [this](qint64 newBegin) {
        while (!entries.empty() && entries.front() < newBegin)
            entries.pop_front();
        emit changed();
    });
    connect(conversation, &Conversation::wasReset, this, &ShownEntries::lookAtAll);
}

qint64 ShownEntries::lowerBound(qint64 entry) const
{
    return std::ranges::lower_bound(entries, entry) - entries.begin();
}

void ShownEntries::setFilter(const EntryFilter &filter)
{
    if (filter == entryFilter)
        return;
    entryFilter = filter;
    lookAtAll();
}

void ShownEntries::look(qint64 begin, qint64 end)
{
    for (qint64 entry = begin; entry < end; ++entry) {
        if (entryFilter.matches(*session, conversation->at(entry)))
            entries.push_back(entry);
    }
}

/// Entries in this range are notes now, which pass, or told by others, which do not.
void ShownEntries::lookAgain(qint64 begin, qint64 end)
{
    std::vector<qint64> now;
    for (qint64 entry = begin; entry < end; ++entry) {
        if (entryFilter.matches(*session, conversation->at(entry)))
            now.push_back(entry);
    }
    const auto first = entries.begin() + lowerBound(begin);
    const auto last = entries.begin() + lowerBound(end);
    if (std::equal(first, last, now.begin(), now.end()))
        return;
    const auto place = entries.erase(first, last);
    entries.insert(place, now.begin(), now.end());
    emit changed();
}

void ShownEntries::lookAtAll()
{
    entries.clear();
    look(conversation->begin(), conversation->end());
    emit changed();
}

} // namespace inspector
