// What became of the messages, in little memory.
#include <inspector/session/fate_store.h>

namespace inspector {

namespace {

qint64 bytesOf(const QString &error)
{
    return error.size() * qint64(sizeof(QChar)) + qint64(sizeof(QString)) + 32;
}

} // namespace

FateId FateStore::prepend(FateId head, NameId subscriber, const bus::FateRecord &record)
{
    const FateId id = allocate();
    if (id == NoFate)
        return head;
    StoredFate &fate = slot(id);
    fate.t = record.t;
    fate.waitedNs = record.waitedNs;
    fate.ranNs = record.ranNs;
    fate.subscriber = subscriber;
    fate.next = head;
    fate.fateBits = quint32(record.fate) & 7u;
    if (fate.fate() == bus::Fate::Failed && !record.error.isEmpty()) {
        errors.insert(id, record.error);
        errorBytes += bytesOf(record.error);
    }
    return id;
}

void FateStore::release(FateId head)
{
    while (head != NoFate) {
        StoredFate &fate = slot(head);
        const FateId next = fate.next;
        if (fate.fate() == bus::Fate::Failed) {
            if (const auto error = errors.constFind(head); error != errors.cend()) {
                errorBytes -= bytesOf(*error);
                errors.erase(error);
            }
        }
        fate.next = free;
        free = head;
        --used;
        head = next;
    }
}

FateId FateStore::allocate()
{
    if (free != NoFate) {
        const FateId id = free;
        free = slot(id).next;
        ++used;
        return id;
    }
    if (unused == NoFate)
        return NoFate;
    if (unused % ChunkSize == 0)
        chunks.push_back(std::make_unique<StoredFate[]>(ChunkSize));
    ++used;
    return unused++;
}

} // namespace inspector
