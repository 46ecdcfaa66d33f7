// The rows of a session, within a limit of memory.
#include <inspector/session/row_store.h>

#include <algorithm>
#include <limits>

namespace inspector {

namespace {

void countUp(quint16 &count)
{
    if (count < std::numeric_limits<quint16>::max())
        ++count;
}

void countFate(MessageRow &row, bus::Fate fate)
{
    switch (fate) {
    case bus::Fate::Handled: return countUp(row.handled);
    case bus::Fate::Dropped: return countUp(row.dropped);
    case bus::Fate::Discarded:
    case bus::Fate::Undelivered: return countUp(row.discarded);
    case bus::Fate::Failed: return countUp(row.failed);
    }
}

} // namespace

std::optional<qint64> RowStore::find(quint64 seq) const
{
    const std::optional<qint64> row = index.find(seq);
    return row && contains(*row) ? row : std::nullopt;
}

std::optional<qint64> RowStore::findAt(qint64 t) const
{
    if (begin() == end())
        return std::nullopt;
    qint64 first = begin();
    qint64 last = end();
    while (first < last) {
        const qint64 middle = first + (last - first) / 2;
        if (at(middle).t <= t)
            first = middle + 1;
        else
            last = middle;
    }
    return std::max(first - 1, begin());
}

bool RowStore::appendMessage(const MessageRow &row, const bus::BusMessage &message)
{
    if (!appendRow(row))
        return false;
    contents.append(message);
    return true;
}

bool RowStore::appendLeftMessage(const MessageRow &row, const bus::CapturePosition &position)
{
    if (!appendRow(row))
        return false;
    contents.appendLeft(position);
    return true;
}

bool RowStore::appendRow(const MessageRow &row)
{
    if (!index.add(row.seq, rows.end()))
        return false;
    rows.append(row);
    fateLists.append(NoFate);
    ++held;
    return true;
}

void RowStore::appendLoss(const MessageRow &row)
{
    rows.append(row);
    fateLists.append(NoFate);
    contents.appendNothing();
}

RowStore::FateOutcome RowStore::addFate(qint64 row, NameId subscriber, const bus::FateRecord &fate)
{
    constexpr int mostSearched = 64;
    int searched = 0;
    for (auto known = firstFate(row); known && searched < mostSearched; known = nextFate(*known), ++searched) {
        if (known->subscriber == subscriber)
            return FateOutcome::Duplicate;
    }
    FateId &list = fateLists.at(row);
    list = fates.prepend(list, subscriber, fate);
    countFate(rows.at(row), fate.fate);
    return FateOutcome::Added;
}

RowStore::Range RowStore::markFatesLost(quint64 from, quint64 to)
{
    Range marked;
    const std::optional<qint64> newest = find(to);
    for (qint64 row = newest ? *newest + 1 : end(); row-- > begin();) {
        MessageRow &candidate = rows.at(row);
        if (candidate.type != MessageRow::Type::Message || candidate.seq > to)
            continue;
        if (candidate.seq < from)
            break;
        candidate.fatesLost = true;
        marked.begin = row;
        marked.end = std::max(marked.end, row + 1);
    }
    return marked;
}

std::vector<RowStore::FateWithError> RowStore::fatesOf(qint64 row) const
{
    std::vector<FateWithError> list;
    FateId id = fateLists.at(row);
    while (const StoredFate *fate = fates.at(id)) {
        list.push_back({*fate, fates.error(id)});
        id = fate->next;
    }
    std::reverse(list.begin(), list.end());
    return list;
}

RowStore::Range RowStore::evictDownTo(qint64 bytesAllowed)
{
    const qint64 firstContent = nextContentToEvict;
    while (bytes() > bytesAllowed && begin() < end()) {
        if (nextContentToEvict - begin() < (end() - begin()) / 2)
            evictContent(nextContentToEvict++);
        else
            evictOldestRow();
    }
    nextContentToEvict = std::max(nextContentToEvict, begin());
    index.forgetBefore(begin());
    return {std::max(firstContent, begin()), std::max(nextContentToEvict, begin())};
}

void RowStore::evictContent(qint64 row)
{
    MessageRow &shrunk = rows.at(row);
    if (shrunk.type != MessageRow::Type::Message || shrunk.isSystem() || !contents.isInMemory(row))
        return;
    contents.drop(row);
    shrunk.contentEvicted = true;
    ++withoutContent;
}

void RowStore::evictOldestRow()
{
    const MessageRow &gone = rows.at(begin());
    if (gone.type == MessageRow::Type::Message) {
        --held;
        ++evicted;
        if (gone.contentEvicted)
            --withoutContent;
    }
    fates.release(fateLists.at(begin()));
    rows.popFront();
    fateLists.popFront();
    contents.popFront();
}

qint64 RowStore::bytes() const
{
    constexpr qint64 bytesPerRow = sizeof(MessageRow) + sizeof(FateId) + sizeof(bus::BusMessage);
    return (end() - begin()) * bytesPerRow + contents.bytes() + fates.bytes() + index.bytes();
}

} // namespace inspector
