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

MessageRow RowStore::at(qint64 row) const
{
    MessageRow content = rows.at(row);
    if (!rows[row].row.isCountFull()) [[likely]]
        return content;
    content.handled = content.dropped = content.discarded = content.failed = 0;
    for (auto fate = fates.at(rows[row].row.fates(), content.t); fate; fate = nextFate(*fate))
        countFate(content, fate->fate());
    return content;
}

bool RowStore::isMessage(qint64 row) const
{
    return contains(row) && rows[row].row.type() == MessageRow::Type::Message;
}

std::optional<bus::BusMessage> RowStore::message(qint64 row) const
{
    return contains(row) ? contents.find(row, rows[row].message) : std::nullopt;
}

std::optional<bus::BusMessage> RowStore::messageInMemory(qint64 row) const
{
    return contains(row) && rows[row].message.isInMemory() ? std::optional(rows[row].message.message()) : std::nullopt;
}

std::optional<bus::CapturePosition> RowStore::messagePosition(qint64 row) const
{
    return contains(row) ? contents.position(rows[row].message) : std::nullopt;
}

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
    if (!index.add(row.seq, end()))
        return false;
    rows.append(row, contents.hold(message));
    ++held;
    return true;
}

bool RowStore::appendLeftMessage(const MessageRow &row, const bus::CapturePosition &position)
{
    if (!index.add(row.seq, end()))
        return false;
    rows.append(row, contents.leave(position));
    ++held;
    return true;
}

RowStore::FateOutcome RowStore::addFate(qint64 row, NameId subscriber, const bus::FateRecord &fate)
{
    constexpr int mostSearched = 64;
    const qint64 publishedAt = rows.at(row).t;
    PackedRow &held = rows[row].row;
    int searched = 0;
    for (auto known = fates.at(held.fates(), publishedAt); known && searched < mostSearched; known = nextFate(*known)) {
        if (known->subscriber == subscriber)
            return FateOutcome::Duplicate;
        ++searched;
    }
    held.setFates(fates.prepend(held.fates(), subscriber, fate, publishedAt));
    held.count(fate.fate);
    return FateOutcome::Added;
}

RowStore::Range RowStore::markFatesLost(quint64 from, quint64 to)
{
    Range marked;
    const std::optional<qint64> newest = find(to);
    for (qint64 row = newest ? *newest + 1 : end(); row-- > begin();) {
        const quint64 seq = rows.at(row).seq;
        if (!isMessage(row) || seq > to)
            continue;
        if (seq < from)
            break;
        rows[row].row.setFatesLost();
        marked.begin = row;
        marked.end = std::max(marked.end, row + 1);
    }
    return marked;
}

std::optional<StoredFate> RowStore::firstFate(qint64 row) const
{
    return fates.at(rows[row].row.fates(), rows.at(row).t);
}

std::vector<RowStore::FateWithError> RowStore::fatesOf(qint64 row) const
{
    std::vector<FateWithError> list;
    FateId id = rows[row].row.fates();
    for (auto fate = firstFate(row); fate; fate = nextFate(*fate)) {
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
    HeldRow &shrunk = rows[row];
    if (!shrunk.message.isInMemory() || rows.at(row).isSystem())
        return;
    contents.drop(shrunk.message);
    shrunk.row.setContentEvicted();
    ++withoutContent;
}

void RowStore::evictOldestRow()
{
    HeldRow &gone = rows[begin()];
    if (isMessage(begin())) {
        --held;
        ++evicted;
        if (gone.row.isContentEvicted())
            --withoutContent;
    }
    fates.release(gone.row.fates());
    contents.drop(gone.message);
    rows.popFront();
}

qint64 RowStore::bytes() const
{
    return rows.bytes() + contents.bytes() + fates.bytes() + index.bytes();
}

} // namespace inspector
