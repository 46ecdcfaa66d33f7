// Selecting records by what becomes of messages.
#include <inspector/cli/record_selector.h>

namespace inspector::cli {

RecordSelector::RecordSelector(const Session &chosen, const Filter &chosenFilter, quint64 atMost)
    : session(chosen), filter(chosenFilter), most(atMost), rows(session)
{
}

std::vector<bus::Record> RecordSelector::select(const std::vector<bus::Record> &records)
{
    if (selectsAll())
        return records;
    std::vector<bus::Record> selection;
    for (const bus::Record &record : records) {
        if (const auto *fate = std::get_if<bus::FateRecord>(&record)) {
            if (wasSelected(fate->seq)) // without this fate, which came late
                selection.push_back(record);
        } else if (!std::holds_alternative<bus::MessageRecord>(record)) {
            selection.push_back(record);
        }
    }
    rows.look();
    selectSettled(selection);
    return selection;
}

std::vector<bus::Record> RecordSelector::rest()
{
    std::vector<bus::Record> selection;
    if (selectsAll())
        return selection;
    rows.hurry();
    rows.look();
    selectSettled(selection);
    tellLeftOut(selection, session.endTime());
    return selection;
}

bool RecordSelector::wasSelected(quint64 seq) const
{
    const std::optional<qint64> row = session.findRow(seq);
    return row && *row <= lastSelected && filter.matches(session, *row);
}

void RecordSelector::selectSettled(std::vector<bus::Record> &into)
{
    for (qint64 row = rows.next(); row >= 0; row = rows.next()) {
        const MessageRow content = session.row(row);
        if (content.type == MessageRow::Type::Message)
            selectRow(row, into);
        else if (content.evictedHere)
            leaveOut(std::max(content.seq, nextSeq), content.lastSeq, content.lost);
    }
}

void RecordSelector::selectRow(qint64 index, std::vector<bus::Record> &into)
{
    const MessageRow row = session.row(index);
    if (isFull() || !filter.matches(session, index)) {
        leaveOut(row.seq, row.seq, 1);
        return;
    }
    tellLeftOut(into, row.t);
    ++selected;
    nextSeq = row.seq + 1;
    lastSelected = index;
    into.push_back(bus::MessageRecord{row.t, session.message(index), row.injected});
    for (bus::FateRecord &fate : session.fates(index))
        into.push_back(std::move(fate));
}

/// Of what was evicted meanwhile some may have been selected before.
void RecordSelector::leaveOut(quint64 from, quint64 to, quint64 count)
{
    if (from > to)
        return;
    if (leftOut == 0)
        leftOutFrom = from;
    leftOutTo = to;
    leftOut += std::min(count, to - from + 1);
    nextSeq = to + 1;
}

void RecordSelector::tellLeftOut(std::vector<bus::Record> &into, qint64 t)
{
    if (leftOut == 0)
        return;
    into.push_back(bus::LossRecord{.by = bus::LossBy::Retention,
                                   .what = bus::LossRecord::What::Messages,
                                   .from = leftOutFrom,
                                   .to = leftOutTo,
                                   .count = std::exchange(leftOut, 0),
                                   .t = t});
}

} // namespace inspector::cli
