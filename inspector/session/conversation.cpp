// Goes through the rows of a session and gathers what belongs together.
#include <inspector/session/conversation.h>

#include <inspector/session/kind_group.h>

#include <algorithm>

namespace inspector {
namespace {

constexpr qint64 Second = 1'000'000'000;
constexpr qint64 TogetherNs = 3 * Second;
constexpr qint64 BargeInNs = Second;
constexpr qint64 LongestSoundNs = 60 * Second;
constexpr qint64 MostRowsOfSound = 16'384; ///< between its first and its last, whoever sent those
constexpr int SoundsToBelieve = 4;
constexpr quint32 SmallestSound = 200; ///< bytes of a frame; below it frames are always read

} // namespace

Conversation::Conversation(const Session *s, QObject *parent) : QObject(parent), session(s)
{
    connect(session, &Session::wasReset, this, &Conversation::reset);
    connect(session, &Session::rowsEvicted, this, &Conversation::forgetRows);
    connect(session, &Session::rowsThinned, this, &Conversation::rowsThinned);
    connect(session, &Session::rowsChanged, this, &Conversation::rowsChanged);
    nextRow = session->rowBegin();
}

void Conversation::reset()
{
    entries = {};
    pieces.clear();
    openStreams = {};
    openSounds = {};
    sounds.clear();
    lastWords = -1;
    personSpokeAt.reset();
    notes.clear();
    thinned = wentAtFront = {};
    nextRow = session->rowBegin();
    emit wasReset();
}

void Conversation::rowsChanged(qint64 begin, qint64 end)
{
    qint64 first = std::max(entryAt(begin), entries.begin());
    const qint64 last = entryAt(end);
    first = std::min({first, openSounds.first(first), openStreams.first(first)}); // they may have begun long before
    if (last >= first)
        emit entriesChanged(first, last + 1);
}

bool Conversation::read(qint64 mostRows)
{
    const qint64 oldEnd = entries.end();
    changed = {};
    for (qint64 taken = 0; taken < mostRows; ++taken) {
        nextRow = session->standIn(nextRow); // over what is gone
        if (nextRow == session->rowEnd())
            break;
        take(nextRow++);
    }
    if (entries.end() > oldEnd)
        emit entriesAppended(oldEnd, entries.end());
    changed.end = std::min(changed.end, oldEnd);
    if (!changed.isEmpty())
        emit entriesChanged(changed.begin, changed.end);
    tellEvicted(); // rows of evictions may have been read
    return nextRow < session->rowEnd();
}

double Conversation::progress() const
{
    const qint64 rows = session->rowCount();
    return rows > 0 ? double(session->rowPosition(nextRow)) / double(rows) : 1;
}

/// The first entry that begins after this row.
qint64 Conversation::firstAfter(qint64 row) const
{
    qint64 first = entries.begin();
    qint64 last = entries.end();
    while (first < last) {
        const qint64 middle = first + (last - first) / 2;
        if (entries.at(middle).row <= row)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

qint64 Conversation::entryAt(qint64 row) const
{
    const qint64 next = firstAfter(row);
    return next > entries.begin() ? noteFor(next - 1) : -1;
}

void Conversation::take(qint64 row)
{
    using enum bus::Kind;
    const MessageRow head = session->row(row);
    if (entries.end() == 0) {
        Entry &began = entries.at(append(row, Entry::Kind::Began));
        began.speaker = began.listener = NoName;
    }
    if (head.type == MessageRow::Type::Loss) {
        const qint64 index = append(row, Entry::Kind::Loss);
        if (head.lossBy == quint8(bus::LossBy::Retention))
            makeNote(index);
        return;
    }
    switch (head.kind) {
    case Frame: takeFrame(row, head); break;
    case TaskStreamStart:
    case TaskStreamData:
    case TaskStreamEnd: takeStream(row, head); break;
    case TaskRequest: append(row, Entry::Kind::Request); break;
    case TaskUpdate:
    case TaskUpdateUrgent:
    case TaskUpdateRequest: append(row, Entry::Kind::Update); break;
    case TaskResponse:
    case TaskResponseUrgent:
        openStreams.close(head.task); // not every stream is told to end
        append(row, Entry::Kind::Answer);
        break;
    case TaskCancel: entries.at(append(row, Entry::Kind::Cancel)).isBargeIn = isBargeIn(head.t); break;
    case Cancel:
    case End:
    case Deactivate: append(row, Entry::Kind::Event); break;
    case AgentReady: takeTogether(row, head, false); break;
    case Activate: takeTogether(row, head, true); break;
    case AgentError: append(row, Entry::Kind::Failure); break;
    case AgentRegistry: break;
    }
}

void Conversation::takeFrame(qint64 row, const MessageRow &head)
{
    const quint64 key = quint64(head.source) << 32 | head.size;
    if (const auto known = sounds.constFind(key); known != sounds.cend() && known->seen >= SoundsToBelieve) {
        entries.at(takeAudio(row, head, known->ns)).meaning = FrameMeaning::Audio;
        return;
    }
    if (head.contentEvicted) { // it may have been anything
        takeAudio(row, head, 0);
        return;
    }
    const bus::BusMessage message = session->message(row);
    const auto *frame = message.as<bus::Frame>();
    const FrameMeaning meaning = meaningOf(frame->type);
    if (meaning == FrameMeaning::Audio) {
        const qint64 ns = soundOfFrame(*frame);
        if (head.size >= SmallestSound) {
            Sound &sound = sounds[key];
            sound = {sound.seen + 1, ns};
        }
        entries.at(takeAudio(row, head, ns)).meaning = meaning;
        return;
    }
    sounds.remove(key);
    switch (meaning) {
    case FrameMeaning::Heard: entries.at(append(row, Entry::Kind::Heard)).meaning = meaning; break;
    case FrameMeaning::Said: takeWords(row, head); break;
    case FrameMeaning::SpeechBegins:
        if (frame->type.startsWith(u"User"))
            personSpokeAt = head.t;
        [[fallthrough]];
    case FrameMeaning::SpeechEnds:
    case FrameMeaning::Interruption:
        entries.at(append(row, Entry::Kind::Event)).meaning = meaning;
        lastWords = -1;
        break;
    case FrameMeaning::Audio:
    case FrameMeaning::Other: break;
    }
}

qint64 Conversation::takeAudio(qint64 row, const MessageRow &head, qint64 soundNs)
{
    const std::pair who(head.source, head.target);
    qint64 index = openSounds.of(who);
    if (index >= 0) {
        const Entry &open = entries.at(index);
        const bool goesOn = open.lastRow >= session->rowBegin() && head.t - session->row(open.lastRow).t < Second
            && open.soundNs < LongestSoundNs && row - open.row < MostRowsOfSound;
        if (!goesOn)
            index = -1;
    }
    if (index >= 0)
        extend(index, row);
    else
        openSounds.open(who, index = append(row, Entry::Kind::Audio));
    entries.at(index).soundNs += soundNs;
    return index;
}

void Conversation::takeWords(qint64 row, const MessageRow &head)
{
    const bool goesOn = lastWords >= entries.begin() && entries.at(lastWords).speaker == head.source
        && entries.at(lastWords).lastRow >= session->rowBegin()
        && head.t - session->row(entries.at(lastWords).lastRow).t < TogetherNs;
    if (goesOn) {
        extend(lastWords, row);
        pieces[lastWords].append(row);
        return;
    }
    const qint64 index = append(row, Entry::Kind::Said);
    entries.at(index).meaning = FrameMeaning::Said;
    pieces.insert(index, {row});
    lastWords = index;
}

void Conversation::takeStream(qint64 row, const MessageRow &head)
{
    const qint64 open = head.kind == bus::Kind::TaskStreamStart ? -1 : openStreams.of(head.task);
    if (open >= 0)
        extend(open, row);
    else
        openStreams.open(head.task, append(row, Entry::Kind::Stream));
    if (head.kind == bus::Kind::TaskStreamEnd)
        openStreams.close(head.task);
}

/// Agents come up together: one entry for those of one moment.
void Conversation::takeTogether(qint64 row, const MessageRow &head, bool sameSpeaker)
{
    const qint64 last = entries.end() - 1;
    if (last >= entries.begin()) {
        const Entry &before = entries.at(last);
        if (before.kind == Entry::Kind::Event && before.messageKind == head.kind && head.t - before.t < TogetherNs
            && (!sameSpeaker || before.speaker == head.source)) {
            extend(last, row);
            pieces[last].append(row);
            return;
        }
    }
    pieces.insert(append(row, Entry::Kind::Event), {row});
}

qint64 Conversation::append(qint64 row, Entry::Kind kind)
{
    const MessageRow head = session->row(row);
    Entry entry;
    entry.row = entry.lastRow = row;
    entry.t = head.t;
    entry.kind = kind;
    entry.speaker = head.source;
    entry.listener = head.target;
    entry.messageKind = head.kind;
    entries.append(entry);
    if (kind == Entry::Kind::Heard)
        lastWords = -1;
    return entries.end() - 1;
}

void Conversation::extend(qint64 index, qint64 row)
{
    Entry &entry = entries.at(index);
    entry.lastRow = row;
    ++entry.messages;
    changed.add(index);
    if (index < thinned.next && !thinned.reachingFar.contains(index)) // after a long pause it is not over yet
        thinned.reachingFar.append(index);
}

bool Conversation::isBargeIn(qint64 t) const
{
    return personSpokeAt && t >= *personSpokeAt && t - *personSpokeAt < BargeInNs;
}

QList<qint64> Conversation::rowsOf(qint64 index) const
{
    const Entry &entry = entries.at(index);
    if (notes.contains(index))
        return evictionRows(entry);
    QList<qint64> rows;
    if (const auto known = pieces.constFind(index); known != pieces.cend()) {
        std::ranges::copy_if(*known, std::back_inserter(rows),
                             [this](qint64 row) { return session->row(row).type == MessageRow::Type::Message; });
        return rows;
    }
    if (entry.kind == Entry::Kind::Stream) {
        const qsizetype task = session->tasks().indexOf(session->name(session->row(entry.lastRow).task));
        for (const qint64 row : session->taskRows(task, entry.row, entry.messages * 2 + 64)) {
            const MessageRow head = session->row(row);
            if (row <= entry.lastRow && head.type == MessageRow::Type::Message
                && kindGroup(head.kind) == KindGroup::Stream)
                rows.append(row);
        }
        if (!rows.isEmpty())
            return rows; // else its task was forgotten before
    } else if (entry.kind != Entry::Kind::Audio) {
        return {entry.row};
    }
    const NameId task = session->row(entry.lastRow).task;
    for (qint64 row = session->standIn(entry.row); row <= entry.lastRow; row = session->standIn(row + 1)) {
        const MessageRow head = session->row(row);
        const bool isPiece = entry.kind == Entry::Kind::Stream
            ? kindGroup(head.kind) == KindGroup::Stream && head.task == task
            : head.kind == bus::Kind::Frame && head.source == entry.speaker && head.target == entry.listener;
        if (head.type == MessageRow::Type::Message && isPiece)
            rows.append(row);
    }
    return rows;
}

} // namespace inspector
