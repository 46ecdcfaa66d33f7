// A MessageRow in half its size.
#include <inspector/session/packed_row.h>

namespace inspector {

namespace {

constexpr quint32 MostCounted = 255;
constexpr quint32 MostDiscarded = 15;
constexpr int TimeBits = 40;
constexpr int SeqBits = 24;
constexpr int NameBits = 24;
constexpr int LastSeqBits = 29 - 1; ///< the highest value of a fate list ends it
constexpr int SizeBits = 16;
constexpr quint32 NoPackedName = (1 << NameBits) - 1;

[[nodiscard]] bool fits(quint64 value, int bits)
{
    return value < quint64(1) << bits;
}

/// Whether a difference, taken as signed, fits.
[[nodiscard]] bool differenceFits(quint64 difference, int bits)
{
    return fits(difference + (quint64(1) << (bits - 1)), bits);
}

/// The difference that was cut to so many bits.
[[nodiscard]] qint64 difference(quint64 cut, int bits)
{
    return qint64(cut << (64 - bits)) >> (64 - bits);
}

[[nodiscard]] bool nameFits(NameId name)
{
    return name == NoName || name < NoPackedName;
}

[[nodiscard]] quint32 packedName(NameId name)
{
    return name == NoName ? NoPackedName : name & NoPackedName;
}

[[nodiscard]] NameId unpackedName(quint32 name)
{
    return name == NoPackedName ? NoName : name;
}

[[nodiscard]] bool isLoss(const MessageRow &row)
{
    return row.type == MessageRow::Type::Loss;
}

} // namespace

bool PackedRow::pack(const MessageRow &row, const Base &base)
{
    *this = PackedRow();
    typeBits = quint32(row.type) & 3u;
    fromViewer = row.injected;
    const quint64 sinceBase = quint64(row.t) - quint64(base.t);
    const quint64 seqsSinceBase = row.seq - base.seq;
    const bool extra = isLoss(row)
        ? row.lastSeq >= row.seq && fits(row.lastSeq - row.seq, LastSeqBits) && fits(row.lost, 2 * NameBits)
        : nameFits(row.target) && nameFits(row.task) && fits(row.size, SizeBits);
    unusual = !differenceFits(sinceBase, TimeBits) || !differenceFits(seqsSinceBase, SeqBits) || !nameFits(row.source)
        || !extra;
    if (unusual)
        return false;
    timeLow = quint32(sinceBase);
    timeHigh = quint32(sinceBase >> 32) & 0xffu;
    seq = quint32(seqsSinceBase) & 0xffffffu;
    source = packedName(row.source);
    kind = quint32(row.kind) & 31u;
    if (isLoss(row)) {
        packLoss(row);
        return true;
    }
    target = packedName(row.target);
    task = packedName(row.task);
    size = row.size & 0xffffu;
    return true;
}

MessageRow PackedRow::unpack(const Base &base) const
{
    MessageRow row;
    row.type = type();
    row.t = base.t + difference(quint64(timeHigh) << 32 | timeLow, TimeBits);
    row.seq = base.seq + quint64(difference(seq, SeqBits));
    row.source = unpackedName(source);
    row.kind = bus::Kind(kind);
    row.injected = fromViewer;
    if (isLoss(row)) {
        unpackLoss(row);
        return row;
    }
    row.target = unpackedName(target);
    row.task = unpackedName(task);
    row.size = size;
    fillIn(row);
    return row;
}

void PackedRow::packLoss(const MessageRow &row)
{
    target = quint32(row.lost) & NoPackedName;
    task = quint32(row.lost >> NameBits) & NoPackedName;
    fateList = quint32(row.lastSeq - row.seq) & NoFate;
    lossBy = row.lossBy & 3u;
    evictedHere = row.evictedHere;
    kindsDiffer = row.kindsDiffer;
}

void PackedRow::unpackLoss(MessageRow &row) const
{
    row.lost = quint64(task) << NameBits | target;
    row.lastSeq = row.seq + fateList;
    row.lossBy = lossBy;
    row.evictedHere = evictedHere;
    row.kindsDiffer = kindsDiffer;
}

void PackedRow::fillIn(MessageRow &row) const
{
    row.handled = handled;
    row.dropped = dropped;
    row.discarded = discarded;
    row.failed = failed;
    row.fatesLost = lostFates;
    row.contentEvicted = bareRow;
}

void PackedRow::count(bus::Fate fate)
{
    switch (fate) {
    case bus::Fate::Handled: handled += handled < MostCounted; return;
    case bus::Fate::Dropped: dropped += dropped < MostCounted; return;
    case bus::Fate::Failed: failed += failed < MostCounted; return;
    case bus::Fate::Discarded:
    case bus::Fate::Undelivered: discarded += discarded < MostDiscarded; return;
    }
}

bool PackedRow::isCountFull() const
{
    return handled == MostCounted || dropped == MostCounted || failed == MostCounted || discarded == MostDiscarded;
}

} // namespace inspector
