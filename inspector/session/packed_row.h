// A MessageRow in half its size, for the millions that are held.
#pragma once

#include <inspector/session/fate_store.h>
#include <inspector/session/message_row.h>

namespace inspector {

/// A row in 28 bytes. Its time and seq are kept from those of a row near by, the base. What is usual fits: nine minutes
/// and 8 million seqs around the base, 16 million names. Counts that are full up are counted anew from the fates; who
/// holds the rows keeps those that do not fit elsewhere (RowColumn does both).
class PackedRow {
public:
    struct Base {
        qint64 t = 0;
        quint64 seq = 0;
    };
    /// False where the row does not fit: then it is marked as unusual, and unpack() is not to be asked.
    bool pack(const MessageRow &row, const Base &base);
    [[nodiscard]] MessageRow unpack(const Base &base) const;
    [[nodiscard]] bool isUnusual() const { return unusual; }

    // --- What changes while a row is held; right for unusual rows, too ---
    [[nodiscard]] MessageRow::Type type() const { return MessageRow::Type(typeBits); }
    [[nodiscard]] FateId fates() const { return type() == MessageRow::Type::Message ? FateId(fateList) : NoFate; }
    void setFates(FateId list) { fateList = list; }
    void count(bus::Fate fate);
    /// Whether a count may be higher than it says.
    [[nodiscard]] bool isCountFull() const;
    void setFatesLost() { lostFates = true; }
    [[nodiscard]] bool isContentEvicted() const { return bareRow; }
    void setContentEvicted() { bareRow = true; }
    void setGone() { typeBits = quint32(MessageRow::Type::Gone); }
    /// Puts what changes into an unpacked row.
    void fillIn(MessageRow &row) const;

private:
    void packLoss(const MessageRow &row);
    void unpackLoss(MessageRow &row) const;

    // Units of 32 bits, each full or nearly so. A loss has no target, task, size or fates; it keeps its own there.
    quint32 timeLow = 0;
    quint32 timeHigh : 8 = 0;
    quint32 seq : 24 = 0;
    quint32 source : 24 = 0;
    quint32 handled : 8 = 0;
    quint32 target : 24 = 0;
    quint32 dropped : 8 = 0;
    quint32 task : 24 = 0;
    quint32 failed : 8 = 0;
    quint32 fateList : 29 = NoFate;
    quint32 typeBits : 2 = 0;
    quint32 unusual : 1 = 0;
    quint32 size : 16 = 0;
    quint32 discarded : 4 = 0;
    quint32 kind : 5 = 0;
    quint32 lossBy : 2 = 0;
    quint32 fromViewer : 1 = 0;
    quint32 lostFates : 1 = 0;
    quint32 bareRow : 1 = 0;
    quint32 evictedHere : 1 = 0;
    quint32 kindsDiffer : 1 = 0;
};
static_assert(sizeof(PackedRow) == 28, "ten million of them are held");

} // namespace inspector
