// The rows that are held, packed.
#pragma once

#include <inspector/session/message_slot.h>
#include <inspector/session/packed_row.h>
#include <inspector/session/sparse_column.h>

#include <deque>
#include <unordered_map>

namespace inspector {

/// A row as it is held, with its message.
struct HeldRow {
    PackedRow row;
    MessageSlot message;
};
static_assert(sizeof(HeldRow) == 36, "ten million of them are held");

/// A SparseColumn of them that takes and gives MessageRows; those that do not fit are kept aside.
class RowColumn {
public:
    using Column = SparseColumn<HeldRow>;

    [[nodiscard]] const Column &column() const { return held; }
    [[nodiscard]] bool contains(qint64 row) const { return held.contains(row); }
    /// Counts may be too low where PackedRow::isCountFull().
    [[nodiscard]] MessageRow at(qint64 row) const
    {
        const PackedRow &packed = held.at(row).row;
        if (!packed.isUnusual()) [[likely]]
            return packed.unpack(baseOf(row));
        MessageRow content = unusual.at(row);
        packed.fillIn(content);
        return content;
    }
    [[nodiscard]] HeldRow &operator[](qint64 row) { return held.at(row); }
    [[nodiscard]] const HeldRow &operator[](qint64 row) const { return held.at(row); }

    void append(const MessageRow &row, MessageSlot message)
    {
        if (held.end() % RowsOfBase == 0)
            bases.push_back({row.t, row.seq});
        held.append({pack(held.end(), row), std::move(message)});
    }

    /// Puts another row in the place of one.
    void replace(qint64 number, const MessageRow &row)
    {
        forgetUnusual(number);
        held.at(number).row = pack(number, row);
    }

    /// Marks the row as gone; eraseGone() takes it out.
    void markGone(qint64 number)
    {
        forgetUnusual(number);
        held.at(number).row.setGone();
    }
    /// The range is of one chunk.
    void eraseGone(qint64 from, qint64 to)
    {
        held.erase(from, to, [](const HeldRow &item) { return item.row.type() == MessageRow::Type::Gone; });
        for (; (firstBase + 1) * RowsOfBase <= held.begin(); ++firstBase)
            bases.pop_front();
    }

    [[nodiscard]] qint64 bytes() const
    {
        constexpr qint64 unusualBytes = sizeof(MessageRow) + 40;
        return held.bytes() + qint64(unusual.size()) * unusualBytes;
    }

private:
    static constexpr qint64 RowsOfBase = 4096;

    [[nodiscard]] const PackedRow::Base &baseOf(qint64 number) const
    {
        return bases[size_t(number / RowsOfBase - firstBase)];
    }
    [[nodiscard]] PackedRow pack(qint64 number, const MessageRow &row)
    {
        PackedRow packed;
        if (!packed.pack(row, baseOf(number)))
            unusual.emplace(number, row);
        return packed;
    }
    void forgetUnusual(qint64 number)
    {
        if (held.at(number).row.isUnusual())
            unusual.erase(number);
    }

    Column held;
    std::deque<PackedRow::Base> bases; ///< of so many rows each
    qint64 firstBase = 0;
    std::unordered_map<qint64, MessageRow> unusual;
};

} // namespace inspector
