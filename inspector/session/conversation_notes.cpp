// What a conversation tells where messages were evicted: notes, as few as there can be.
#include <inspector/session/conversation.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace inspector {
namespace {

/// A note is put into words by a walk over its rows: those that are held among them are no more than these.
constexpr qint64 MostRowsOfNote = 16'384;

} // namespace

qint64 Conversation::noteFor(qint64 index) const
{
    if (entries.at(index).kind != Entry::Kind::Gone)
        return index;
    const auto after = notes.upper_bound(index);
    return after == notes.begin() ? index : std::prev(after)->first;
}

/// The entries that end before this row, for the first time since the last pass, and whose messages are gone.
QList<qint64> Conversation::endedBefore(qint64 row, EvictionPass &pass) const
{
    QList<qint64> ended;
    pass.next = std::max(pass.next, entries.begin());
    for (; pass.next < entries.end() && entries.at(pass.next).row < row; ++pass.next)
        pass.reachingFar.append(pass.next);
    pass.reachingFar.removeIf([&](qint64 index) {
        const bool isForgotten = index < entries.begin();
        const bool hasEnded = isForgotten || entries.at(index).lastRow < row;
        if (hasEnded && !isForgotten && isEvicted(index))
            ended.append(index);
        return hasEnded;
    });
    return ended;
}

/// Messages go from old to new: what ends before the rows that are whole has lost all that it will lose, until it goes
/// at the front.
void Conversation::noteWhatWasThinned()
{
    for (const qint64 index : endedBefore(session->wholeFrom(), thinned))
        makeNote(index);
}

void Conversation::rowsThinned(qint64 begin, qint64 end)
{
    noteWhatWasThinned();
    notesGrew(begin, end);
    tellEvicted();
}

/// All that was there before the first row is told by one note, so the front needs no entry but that. It moves to the
/// last of those that are gone, with all that it tells.
void Conversation::forgetRows(qint64 newBegin)
{
    noteWhatWasThinned(); // what is told of the front must not find entries whose messages are gone
    tellEvicted();
    nextRow = std::max(nextRow, newBegin);
    const auto isOfFront = [&](qint64 index) {
        if (index >= entries.end() || entries.at(index).row > newBegin)
            return false;
        const Entry &entry = entries.at(index);
        return entry.lastRow <= newBegin || entry.kind == Entry::Kind::Gone || notes.contains(index);
    };
    const qint64 before = entries.begin();
    qint64 lastRow = newBegin;
    qint64 toldUpTo = before;
    while (isOfFront(entries.begin()) && isOfFront(entries.begin() + 1)) {
        lastRow = std::max(lastRow, entries.at(entries.begin()).lastRow);
        if (const auto note = notes.find(entries.begin()); note != notes.end()) {
            toldUpTo = std::max(toldUpTo, note->second);
            notes.erase(note);
        }
        pieces.remove(entries.begin());
        entries.popFront();
    }
    openStreams.closeBefore(entries.begin());
    openSounds.closeBefore(entries.begin());
    if (isOfFront(entries.begin())) {
        Entry &front = entries.at(entries.begin());
        front.lastRow = std::max(front.lastRow, lastRow);
        makeNote(entries.begin());
        qint64 &told = notes.at(entries.begin());
        told = std::max(told, toldUpTo);
    }
    for (const qint64 index : endedBefore(newBegin + 1, wentAtFront)) // behind one that reaches far
        makeNote(index);
    notesGrew(newBegin, newBegin + 1);
    if (entries.begin() > before)
        emit entriesForgotten(entries.begin());
    tellEvicted();
}

/// Rows have gone from this range, of whatever entry or of none: a note that reaches into it tells of them. No two
/// notes reach over each other, so it is the last ones.
void Conversation::notesGrew(qint64 begin, qint64 end)
{
    for (auto next = notes.lower_bound(firstAfter(end - 1)); next != notes.begin();) {
        const qint64 index = (--next)->first;
        if (session->standIn(entries.at(index).lastRow) < begin)
            break;
        grown.add(index);
    }
}

void Conversation::tellEvicted()
{
    const EntryRange entriesGone = std::exchange(evicted, {});
    const EntryRange notesGrown = std::exchange(grown, {});
    if (!entriesGone.isEmpty())
        emit entriesEvicted(entriesGone.begin, entriesGone.end);
    if (!notesGrown.isEmpty())
        emit entriesChanged(notesGrown.begin, notesGrown.end);
}

/// Whether nothing is left of it but that it was there.
bool Conversation::isEvicted(qint64 index) const
{
    const Entry &entry = entries.at(index);
    if (entry.kind == Entry::Kind::Began || entry.kind == Entry::Kind::Gone || notes.contains(index))
        return false;
    const MessageRow last = session->row(entry.lastRow);
    return last.type == MessageRow::Type::Gone || last.evictedHere;
}

/// Of an entry whose messages are gone; notes beside it are joined with it.
void Conversation::makeNote(qint64 index)
{
    const Entry was = entries.at(index);
    openStreams.closeEntry(index);
    openSounds.closeEntry(index);
    pieces.remove(index);
    if (lastWords == index)
        lastWords = -1;
    const qint64 t = std::min(was.t, session->row(was.row).t); // what stands for its first message may tell of others
    entries.at(index) = {.row = was.row, .lastRow = was.lastRow, .t = t, .kind = Entry::Kind::Loss};
    evicted.add(index);

    const auto own = notes.try_emplace(index, index).first;
    if (own != notes.begin() && areOneNote(std::prev(own)->first, index)) {
        const qint64 earlier = std::prev(own)->first;
        joinNotes(earlier, index);
        index = earlier;
    }
    for (auto next = std::next(notes.find(index)); next != notes.end() && areOneNote(index, next->first);
         next = std::next(notes.find(index)))
        joinNotes(index, next->first);
    grown.add(index);
}

/// Whether one note tells of both: nothing stands between them, or the same eviction row stands for both.
bool Conversation::areOneNote(qint64 index, qint64 later) const
{
    const qint64 end = session->standIn(entries.at(index).lastRow);
    if (end >= entries.at(later).row)
        return true;
    return later <= notes.at(index) + 1
        && session->rowPosition(entries.at(later).lastRow) - session->rowPosition(entries.at(index).row)
        < MostRowsOfNote;
}

void Conversation::joinNotes(qint64 index, qint64 other)
{
    Entry &note = entries.at(index);
    note.lastRow = std::max(note.lastRow, entries.at(other).lastRow);
    notes.at(index) = std::max(notes.at(index), notes.at(other));
    notes.erase(other);
    entries.at(other).kind = Entry::Kind::Gone;
    evicted.add(other);
}

QList<qint64> Conversation::evictionRows(const Entry &entry) const
{
    QList<qint64> rows;
    const qint64 last = session->standIn(entry.lastRow);
    for (qint64 position = session->rowPosition(entry.row); position < session->rowCount(); ++position) {
        const qint64 row = session->rowAt(position);
        if (row > last)
            break;
        const MessageRow head = session->row(row);
        if (head.type == MessageRow::Type::Loss && head.lossBy == quint8(bus::LossBy::Retention))
            rows.append(row);
    }
    return rows;
}

} // namespace inspector
