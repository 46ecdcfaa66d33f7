// The rows that are held, packed.
#pragma once

#include <inspector/session/chunked_column.h>
#include <inspector/session/message_slot.h>
#include <inspector/session/packed_row.h>

#include <unordered_map>

namespace inspector {

/// A row as it is held, with its message.
struct HeldRow {
    PackedRow row;
    MessageSlot message;
};
static_assert(sizeof(HeldRow) == 36, "ten million of them are held");

/// A column of them that takes and gives MessageRows; those that do not fit are kept aside.
class RowColumn {
public:
    [[nodiscard]] qint64 begin() const { return held.begin(); }
    [[nodiscard]] qint64 end() const { return held.end(); }
    [[nodiscard]] bool contains(qint64 row) const { return held.contains(row); }
    /// Counts may be too low where PackedRow::isCountFull().
    [[nodiscard]] MessageRow at(qint64 row) const
    {
        const PackedRow &packed = held.at(row).row;
        if (!packed.isUnusual()) [[likely]]
            return packed.unpack(bases.at(row / RowsOfBase));
        MessageRow content = unusual.at(row);
        packed.fillIn(content);
        return content;
    }
    [[nodiscard]] HeldRow &operator[](qint64 row) { return held.at(row); }
    [[nodiscard]] const HeldRow &operator[](qint64 row) const { return held.at(row); }

    void append(const MessageRow &row, MessageSlot message)
    {
        if (held.end() % RowsOfBase == 0)
            bases.append({row.t, row.seq});
        PackedRow packed;
        if (!packed.pack(row, bases.at(held.end() / RowsOfBase)))
            unusual.emplace(held.end(), row);
        held.append({packed, std::move(message)});
    }
    void popFront()
    {
        if (held.at(begin()).row.isUnusual())
            unusual.erase(begin());
        held.popFront();
        if (begin() % RowsOfBase == 0)
            bases.popFront();
    }

    [[nodiscard]] qint64 bytes() const
    {
        constexpr qint64 unusualBytes = sizeof(MessageRow) + 40;
        return (end() - begin()) * qint64(sizeof(HeldRow)) + qint64(unusual.size()) * unusualBytes;
    }

private:
    static constexpr qint64 RowsOfBase = 4096;

    ChunkedColumn<HeldRow> held;
    ChunkedColumn<PackedRow::Base> bases; ///< of so many rows each
    std::unordered_map<qint64, MessageRow> unusual;
};

} // namespace inspector
