// What became of the messages: a list of fates for each row, in little memory.
#pragma once

#include <inspector/session/message_row.h>
#include <libbus/tap/record.h>

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace inspector {

/// Where a stored fate is; NoFate ends a list.
using FateId = quint32;
inline constexpr FateId NoFate = (1u << 29) - 1;

/// One fate in 32 bytes. See bus::FateRecord for the fields.
struct StoredFate {
    qint64 t = 0;
    qint64 waitedNs = 0;
    qint64 ranNs = 0;
    NameId subscriber = NoName;
    FateId next : 29 = NoFate; ///< the row's fate before this one
    quint32 fateBits : 3 = 0;

    [[nodiscard]] bus::Fate fate() const { return bus::Fate(fateBits); }
    /// Whether a handler ran, so that waitedNs and ranNs say something.
    [[nodiscard]] bool handlerRan() const { return fate() == bus::Fate::Handled || fate() == bus::Fate::Failed; }
};
static_assert(sizeof(StoredFate) == 32, "there are as many fates as messages, or more");

/// Lists of fates, newest first. A list is known by the id of its first fate, which the row keeps.
class FateStore {
public:
    /// Puts a fate before the list `head` and answers with the new list; `head` itself where the store is full.
    [[nodiscard]] FateId prepend(FateId head, NameId subscriber, const bus::FateRecord &record);
    /// Frees a whole list.
    void release(FateId head);

    /// Nothing for NoFate.
    [[nodiscard]] const StoredFate *at(FateId id) const
    {
        return id == NoFate ? nullptr : &chunks[id / ChunkSize][id % ChunkSize];
    }
    /// What the failed handler threw.
    [[nodiscard]] QString error(FateId id) const { return errors.value(id); }
    [[nodiscard]] qint64 bytes() const { return used * qint64(sizeof(StoredFate)) + errorBytes; }

private:
    static constexpr FateId ChunkSize = 4096;

    [[nodiscard]] FateId allocate();
    StoredFate &slot(FateId id) { return chunks[id / ChunkSize][id % ChunkSize]; }

    std::vector<std::unique_ptr<StoredFate[]>> chunks;
    FateId unused = 0;    ///< slots from here on were never used
    FateId free = NoFate; ///< the list of released slots
    qint64 used = 0;
    QHash<FateId, QString> errors;
    qint64 errorBytes = 0;
};

} // namespace inspector
