// What became of the messages, in little memory.
#include <inspector/session/fate_store.h>

#include <utility>

namespace inspector {

namespace {

constexpr int LowBits = 32;
constexpr int HighBits = 6;

qint64 bytesOf(const QString &error)
{
    return error.size() * qint64(sizeof(QChar)) + qint64(sizeof(QString)) + 32;
}

[[nodiscard]] bool fits(qint64 duration)
{
    return duration >= 0 && duration < qint64(1) << (LowBits + HighBits);
}

[[nodiscard]] qint64 joined(quint32 high, quint32 low)
{
    return qint64(quint64(high) << LowBits | low);
}

[[nodiscard]] quint32 highOf(qint64 duration)
{
    return quint32(duration >> LowBits) & ((1u << HighBits) - 1);
}

} // namespace

bool PackedFate::pack(const StoredFate &fate)
{
    next = fate.next;
    what = quint32(fate.what) & 7u;
    subscriber = NoPackedName;
    const qint64 after = qint64(quint64(fate.t) - quint64(fate.publishedAt));
    const qint64 wait = fate.handlerRan() ? fate.waitedNs : after;
    const qint64 run = fate.handlerRan() ? fate.ranNs : fate.waitedNs;
    const bool fitting = fits(wait) && fits(run) && fate.subscriber < NoPackedName
        && (fate.handlerRan() ? after == wait + run : fate.ranNs == 0);
    if (!fitting)
        return false;
    subscriber = fate.subscriber & NoPackedName;
    waitHigh = highOf(wait);
    waitLow = quint32(wait);
    runHigh = highOf(run);
    runLow = quint32(run);
    return true;
}

StoredFate PackedFate::unpack(qint64 publishedAt) const
{
    StoredFate fate;
    fate.next = next;
    fate.what = bus::Fate(what);
    fate.subscriber = subscriber;
    fate.publishedAt = publishedAt;
    const qint64 wait = joined(waitHigh, waitLow);
    const qint64 run = joined(runHigh, runLow);
    fate.waitedNs = fate.handlerRan() ? wait : run;
    fate.ranNs = fate.handlerRan() ? run : 0;
    fate.t = publishedAt + wait + (fate.handlerRan() ? run : 0);
    return fate;
}

FateId FateStore::prepend(FateId head, NameId subscriber, const bus::FateRecord &record, qint64 publishedAt)
{
    const FateId id = allocate();
    if (id == NoFate)
        return head;
    const StoredFate fate{record.t, record.waitedNs, record.ranNs, subscriber, head, record.fate, publishedAt};
    if (!slot(id).pack(fate))
        unusual.insert(id, fate);
    if (record.fate == bus::Fate::Failed && !record.error.isEmpty()) {
        errors.insert(id, record.error);
        errorBytes += bytesOf(record.error);
    }
    return id;
}

std::optional<StoredFate> FateStore::at(FateId id, qint64 publishedAt) const
{
    if (id == NoFate)
        return std::nullopt;
    const PackedFate &fate = slot(id);
    return fate.isUnusual() ? unusual.value(id) : fate.unpack(publishedAt);
}

void FateStore::release(FateId head)
{
    while (head != NoFate) {
        const FateId next = slot(head).next;
        if (slot(head).isUnusual())
            unusual.remove(head);
        if (!errors.isEmpty() && errors.contains(head))
            errorBytes -= bytesOf(errors.take(head));
        releaseOne(head);
        head = next;
    }
}

void FateStore::releaseOne(FateId id)
{
    Chunk &chunk = chunks[id / ChunkSize];
    if (!std::exchange(chunk.listed, true))
        chunksWithRoom.push_back(id / ChunkSize);
    slot(id).next = chunk.free;
    chunk.free = id;
    --used;
    if (--chunk.used == 0) {
        chunk = {};
        chunk.listed = true;
    }
}

FateId FateStore::allocate()
{
    while (!chunksWithRoom.empty() && !chunks[chunksWithRoom.back()].hasRoom()) {
        chunks[chunksWithRoom.back()].listed = false;
        chunksWithRoom.pop_back();
    }
    if (chunksWithRoom.empty()) {
        if (chunks.size() == NoFate / ChunkSize)
            return NoFate;
        chunksWithRoom.push_back(FateId(chunks.size()));
        chunks.emplace_back().listed = true;
    }
    const FateId index = chunksWithRoom.back();
    Chunk &chunk = chunks[index];
    if (!chunk.fates)
        chunk.fates = std::make_unique<PackedFate[]>(ChunkSize);
    ++chunk.used;
    ++used;
    if (chunk.free == NoFate)
        return index * ChunkSize + chunk.unused++;
    const FateId id = chunk.free;
    chunk.free = slot(id).next;
    return id;
}

qint64 FateStore::bytes() const
{
    constexpr qint64 unusualBytes = sizeof(StoredFate) + 24;
    return used * qint64(sizeof(PackedFate)) + unusual.size() * unusualBytes + errorBytes;
}

} // namespace inspector
