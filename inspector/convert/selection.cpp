// Deciding about messages in their order.
#include <inspector/convert/selection.h>

#include <inspector/convert/append_pieces.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace inspector {
namespace {

constexpr qint64 AllRows = std::numeric_limits<qint64>::max();

bus::LossRecord nothingLeftOut()
{
    return {.by = bus::LossBy::Retention, .what = bus::LossRecord::What::Messages};
}

} // namespace

Selection::Selection(Session &from, const Options &chosenOptions)
    : session(from), options(chosenOptions),
      choosesAll(options.filter.isEmpty() && options.most == 0 && !options.joinsFates && !options.trigger),
      rows(session, options.patience), leftOut(nothingLeftOut())
{
}

void Selection::take(const std::vector<bus::Record> &records)
{
    takeItems(records);
}

void Selection::take(const std::vector<bus::CaptureEntry> &entries)
{
    takeItems(entries);
}

template <class Item>
void Selection::takeItems(const std::vector<Item> &items)
{
    const auto ends = [this] { endSession(); };
    appendPieces(session, items, ends, [this](std::span<const Item> piece) {
        for (const Item &item : piece) {
            if (choosesAll)
                pass(item);
            else
                sort(item);
        }
        decideSettled();
    });
}

void Selection::pass(const bus::Record &record)
{
    ready.push_back(record);
}

void Selection::pass(const bus::CaptureEntry &entry)
{
    if (const auto *record = std::get_if<bus::Record>(&entry))
        pass(*record);
    else if (const std::optional<qint64> row = session.findRow(std::get<bus::MessageHead>(entry).seq))
        ready.push_back(messageAt(*row));
}

/// What has to wait for the decision about messages, and what has not.
void Selection::sort(const bus::Record &record)
{
    if (const auto *message = std::get_if<bus::MessageRecord>(&record)) {
        noteMessage(message->message.seq());
    } else if (const auto *fate = std::get_if<bus::FateRecord>(&record)) {
        if (wasChosen(fate->seq)) // without this fate, which came late
            ready.push_back(record);
    } else {
        const qint64 place = placeOf(record);
        others.insert(std::ranges::upper_bound(others, place, {}, &Other::before), Other{place, record});
    }
}

/// Where it came among the messages.
qint64 Selection::placeOf(const bus::Record &other) const
{
    const auto *loss = std::get_if<bus::LossRecord>(&other);
    if (!options.joinsFates || !loss || loss->what != bus::LossRecord::What::Fates)
        return newestEnd;
    return std::min(newestEnd, session.findRowFrom(loss->from).value_or(newestEnd));
}

void Selection::sort(const bus::CaptureEntry &entry)
{
    if (const auto *record = std::get_if<bus::Record>(&entry))
        sort(*record);
    else
        noteMessage(std::get<bus::MessageHead>(entry).seq);
}

/// Messages that came again have a row before.
void Selection::noteMessage(quint64 seq)
{
    newestEnd = std::max(newestEnd, session.findRow(seq).value_or(-1) + 1);
}

void Selection::decideSettled()
{
    if (choosesAll)
        return;
    rows.look();
    for (qint64 row = rows.next(); row >= 0; row = rows.next())
        decide(row);
    const qint64 waiting = rows.waiting();
    passOthers(waiting < session.rowEnd() ? waiting : AllRows);
}

void Selection::decide(qint64 index)
{
    const MessageRow row = session.row(index);
    if (row.evictedHere)
        leaveOut(std::max(row.seq, decidedEnd), row.lastSeq, row.lost);
    if (row.type != MessageRow::Type::Message)
        return;
    passOthers(index);
    if (!isFull() && options.trigger && options.trigger->matches(session, index))
        ready.push_back(Trigger{row.t});
    if (isFull() || !options.filter.matches(session, index)) {
        leaveOut(row.seq, row.seq, 1);
        return;
    }
    tellLeftOut(row.t);
    while (!chosen.empty() && chosen.front() < session.rowBegin())
        chosen.pop_front();
    chosen.push_back(index);
    ++chosenCount;
    decidedEnd = std::max(decidedEnd, row.seq + 1);
    ready.push_back(messageAt(index));
    for (bus::FateRecord &fate : session.fates(index))
        ready.push_back(std::move(fate));
}

void Selection::finish()
{
    rows.finish();
    isFinished = true;
}

std::optional<bus::Record> Selection::next()
{
    while (!ready.empty() || makeMoreReady()) {
        std::variant<bus::Record, Trigger> first = std::move(ready.front());
        ready.pop_front();
        if (auto *record = std::get_if<bus::Record>(&first))
            return std::move(*record);
        options.triggered(std::get<Trigger>(first).t);
    }
    return std::nullopt;
}

/// Decides about what is left at the end, a row after the other: all of it at once might take too much memory.
bool Selection::makeMoreReady()
{
    while (ready.empty() && isFinished) {
        const qint64 row = choosesAll ? -1 : rows.next();
        if (row >= 0) {
            decide(row);
            continue;
        }
        passOthers(AllRows);
        tellLeftOut(session.endTime());
        break;
    }
    return !ready.empty();
}

/// Before the session forgets it.
void Selection::endSession()
{
    rows.finish();
    decideSettled();
    passOthers(AllRows);
    tellLeftOut(session.endTime());
    if (options.ends)
        options.ends();
    chosen.clear();
    newestEnd = 0;
    decidedEnd = 0;
}

void Selection::passOthers(qint64 upToRow)
{
    for (; !others.empty() && others.front().before <= upToRow; others.pop_front())
        ready.push_back(std::move(others.front().record));
}

/// Of what was evicted meanwhile some may have been chosen before.
void Selection::leaveOut(quint64 from, quint64 to, quint64 count)
{
    if (from > to)
        return;
    leftOut.from = leftOut.count == 0 ? from : std::min(leftOut.from, from);
    leftOut.to = std::max(leftOut.to, to);
    leftOut.count += std::min(count, to - from + 1);
    decidedEnd = std::max(decidedEnd, to + 1);
}

void Selection::tellLeftOut(qint64 t)
{
    if (options.tellsLeftOut && leftOut.count > 0) {
        leftOut.t = t;
        ready.push_back(leftOut);
    }
    leftOut = nothingLeftOut();
}

/// The message, or where it cannot be read from its file the loss of it.
bus::Record Selection::messageAt(qint64 index) const
{
    const MessageRow row = session.row(index);
    if (std::optional<bus::BusMessage> message = session.readableMessage(index))
        return bus::MessageRecord{row.t, *std::move(message), row.injected};
    if (row.contentEvicted)
        return bus::MessageRecord{row.t, session.message(index), row.injected};
    return bus::LossRecord{bus::LossBy::File, bus::LossRecord::What::Messages, row.seq, row.seq, 1, row.t};
}

bool Selection::wasChosen(quint64 seq) const
{
    const std::optional<qint64> row = session.findRow(seq);
    return row && rows.hasPassed(*row) && std::ranges::binary_search(chosen, *row);
}

} // namespace inspector
