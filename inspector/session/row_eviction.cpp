// What is forgotten, and in what order, where memory is short.
#include <inspector/session/row_eviction.h>

#include <libbus/tap/record.h>

#include <utility>

namespace inspector {

qint64 RowEviction::costOf(const MessageRow &row, bool inMemory)
{
    constexpr qint64 rowAndFate = sizeof(HeldRow) + sizeof(PackedFate);
    return rowAndFate + (inMemory ? row.size : 0);
}

void RowEviction::messageAdded(const MessageRow &row, bool inMemory)
{
    ++held;
    if (!row.isSystem())
        shares.add(row.source, costOf(row, inMemory));
}

/// Where the step ends that begins at a row: it never crosses a chunk, and where few rows are held it is short.
qint64 RowEviction::stepEnd(qint64 from) const
{
    static_assert(RowColumn::Column::ChunkSize % StepRows == 0);
    const RowColumn::Column &column = rows.column();
    const qint64 most = std::clamp<qint64>(column.size() / 64, 1, StepRows);
    return std::min({(from / StepRows + 1) * StepRows, from + most, column.end()});
}

qint64 RowEviction::step()
{
    const RowColumn::Column &column = rows.column();
    if (position(nextBare) < column.size() / 2) {
        const qint64 from = std::exchange(nextBare, stepEnd(nextBare));
        dropContents(from, nextBare);
        return nextBare - from;
    }
    if (position(nextThin) < column.size() / 3) {
        const qint64 from = std::exchange(nextThin, stepEnd(nextThin));
        thin(from, nextThin, What::DataOfTalkers);
        return nextThin - from;
    }
    return forgetFront();
}

qint64 RowEviction::forgetFront()
{
    const RowColumn::Column &column = rows.column();
    const bool hasFrontRow = column.size() > 0 && rows.at(column.begin()).evictedHere;
    if (column.size() == (hasFrontRow ? 1 : 0))
        return 0;
    const qint64 from = column.number(hasFrontRow ? 1 : 0);
    const qint64 to = stepEnd(from);
    thin(from, to, What::Everything);
    nextThin = std::max(nextThin, to);
    nextBare = std::max(nextBare, to);
    return to - from;
}

RowEviction::Done RowEviction::takeDone()
{
    // Some of what went first is further on by now.
    Done told = std::exchange(done, {});
    const qint64 begin = rows.column().begin();
    for (Range *range : {&told.bare, &told.thinned})
        range->begin = std::max(range->begin, begin);
    return told;
}

void RowEviction::dropContents(qint64 from, qint64 to)
{
    for (qint64 number = from; number < to; ++number) {
        if (!rows.contains(number) || !rows[number].message.isInMemory())
            continue;
        const MessageRow row = rows.at(number);
        if (!isExpendable(row, What::DataOfTalkers))
            continue;
        contents.drop(rows[number].message, row.size);
        rows[number].row.setContentEvicted();
        ++withoutContent;
        shares.remove(row.source, costOf(row, true) - costOf(row, false));
        done.bare.add(number, number + 1);
    }
}

bool RowEviction::isExpendable(const MessageRow &row, What what) const
{
    if (what == What::Everything)
        return true;
    return row.type == MessageRow::Type::Message && !row.isSystem() && !shares.speaksLittle(row.source);
}

void RowEviction::thin(qint64 from, qint64 to, What what)
{
    Gap gap = gapBefore(from);
    const qint64 before = gap.place;
    for (qint64 number = from; number < to; ++number) {
        if (!rows.contains(number))
            continue;
        const MessageRow row = rows.at(number);
        if (!row.evictedHere && !isExpendable(row, what)) {
            close(gap);
            continue;
        }
        forgetMessage(number, row);
        swallow(gap, number, row);
    }
    const qint64 changedEnd = joinNext(gap, to);
    close(gap);
    rows.eraseGone(from, to);
    if (before >= 0)
        rows.eraseGone(before, before + 1);
    if (what != What::Everything)
        done.thinned.add(before >= 0 ? before : from, changedEnd);
}

RowEviction::Gap RowEviction::gapBefore(qint64 row) const
{
    const qint64 items = position(row);
    if (items == 0)
        return {};
    const qint64 before = rows.column().number(items - 1);
    const MessageRow content = rows.at(before);
    return content.evictedHere ? Gap{content, before, false} : Gap();
}

/// Where the gap has come up to an eviction row, one row stands for both. Answers where the changed rows end.
qint64 RowEviction::joinNext(Gap &gap, qint64 end)
{
    const RowColumn::Column &column = rows.column();
    if (!gap.hasGrown || position(end) == column.size())
        return end;
    const qint64 next = column.number(position(end));
    const MessageRow row = rows.at(next);
    if (!row.evictedHere)
        return end;
    swallow(gap, next, row);
    return next + 1;
}

void RowEviction::swallow(Gap &gap, qint64 number, const MessageRow &row)
{
    MessageRow one = row;
    if (row.type == MessageRow::Type::Message) {
        one.lost = 1;
        one.lastSeq = row.seq;
    }
    if (gap.place < 0) {
        gap.row = MessageRow();
        gap.row.type = MessageRow::Type::Loss;
        gap.row.lossBy = quint8(bus::LossBy::Retention);
        gap.row.evictedHere = true;
        gap.row.seq = row.seq;
        gap.row.t = row.t;
        gap.row.source = row.source;
        gap.row.kind = row.kind;
        gap.row.kindsDiffer = row.kindsDiffer;
    } else {
        rows.markGone(gap.place);
    }
    gap.row.seq = std::min(gap.row.seq, one.seq);
    gap.row.lastSeq = std::max(gap.row.lastSeq, one.lastSeq);
    gap.row.lost += one.lost;
    gap.row.kindsDiffer = gap.row.kindsDiffer || row.kindsDiffer || gap.row.kind != row.kind;
    if (gap.row.source != row.source)
        gap.row.source = NoName;
    gap.place = number;
    gap.hasGrown = true;
}

void RowEviction::close(Gap &gap)
{
    if (gap.hasGrown)
        rows.replace(gap.place, gap.row);
    gap = {};
}

/// What is held of it beside its row.
void RowEviction::forgetMessage(qint64 number, const MessageRow &row)
{
    HeldRow &item = rows[number];
    if (row.type == MessageRow::Type::Message) {
        --held;
        ++evicted;
        if (row.contentEvicted)
            --withoutContent;
        if (!row.isSystem())
            shares.remove(row.source, costOf(row, item.message.isInMemory()));
        fates.release(item.row.fates());
        contents.drop(item.message, row.size);
    }
}

} // namespace inspector
