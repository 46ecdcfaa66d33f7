// The rows of a session, within a limit of memory.
#include <inspector/session/row_store.h>

#include <algorithm>
#include <limits>
#include <ranges>

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

qint64 RowStore::firstFrom(qint64 row) const
{
    if (contains(row))
        return row;
    const qint64 before = position(row);
    return before < size() ? number(before) : end();
}

std::optional<qint64> RowStore::find(quint64 seq) const
{
    const std::optional<qint64> row = index.find(seq);
    return row && isMessage(*row) ? row : std::nullopt; // an eviction row may stand there
}

std::optional<qint64> RowStore::findUpTo(quint64 seq) const
{
    if (const std::optional<qint64> row = find(seq))
        return row;
    qint64 position = countOf([seq](const MessageRow &row) { return row.seq <= seq; });
    while (position-- > 0) {
        if (const qint64 row = number(position); isMessage(row))
            return row;
    }
    return std::nullopt;
}

std::optional<qint64> RowStore::findFrom(quint64 seq) const
{
    if (const std::optional<qint64> row = find(seq))
        return row;
    qint64 position = countOf([seq](const MessageRow &row) { return row.seq < seq; });
    for (; position < size(); ++position) {
        if (const qint64 row = number(position); isMessage(row))
            return row;
    }
    return std::nullopt;
}

std::optional<qint64> RowStore::findAt(qint64 t) const
{
    if (size() == 0)
        return std::nullopt;
    const qint64 count = countOf([t](const MessageRow &row) { return row.t <= t; });
    return number(std::max<qint64>(count - 1, 0));
}

/// How many rows hold, where those that do stand before those that do not.
template <class Holds>
qint64 RowStore::countOf(Holds holds) const
{
    const auto positions = std::views::iota(qint64(0), size());
    const auto holdsAt = [&](qint64 position) { return holds(at(number(position))); };
    return std::ranges::partition_point(positions, holdsAt) - positions.begin();
}

bool RowStore::appendMessage(const MessageRow &row, const bus::BusMessage &message)
{
    if (!index.add(row.seq, end()))
        return false;
    rows.append(row, contents.hold(message, row.size));
    evictor.messageAdded(row, true);
    return true;
}

bool RowStore::appendLeftMessage(const MessageRow &row, const bus::CapturePosition &position)
{
    if (!index.add(row.seq, end()))
        return false;
    rows.append(row, contents.leave(position));
    evictor.messageAdded(row, false);
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

RowEviction::Range RowStore::markFatesLost(quint64 from, quint64 to)
{
    RowEviction::Range marked;
    const std::optional<qint64> newest = find(to);
    for (qint64 left = newest ? position(*newest) + 1 : size(); left-- > 0;) {
        const qint64 row = number(left);
        const quint64 seq = rows.at(row).seq;
        if (!isMessage(row) || seq > to)
            continue;
        if (seq < from)
            break;
        rows[row].row.setFatesLost();
        marked.add(row, row + 1);
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

bool RowStore::evictDownTo(qint64 bytesAllowed, qint64 mostRows)
{
    qint64 looked = 0;
    bool isEnough = true;
    while (isEnough && bytes() > bytesAllowed) {
        const qint64 step = evictor.step();
        if (step == 0)
            break;
        looked += step;
        isEnough = looked < mostRows || bytes() <= bytesAllowed;
    }
    index.forgetBefore(begin());
    return isEnough;
}

qint64 RowStore::bytes() const
{
    return rows.bytes() + contents.bytes() + fates.bytes() + index.bytes() + evictor.bytes();
}

} // namespace inspector
