// What became of the messages: a list of fates for each row, in little memory.
#pragma once

#include <inspector/session/message_row.h>
#include <libbus/tap/record.h>

#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace inspector {

/// Where a stored fate is; NoFate ends a list.
using FateId = quint32;
inline constexpr FateId NoFate = (1u << 29) - 1;

/// One fate as it is read. See bus::FateRecord for the fields.
struct StoredFate {
    qint64 t = 0;
    qint64 waitedNs = 0;
    qint64 ranNs = 0;
    NameId subscriber = NoName;
    FateId next = NoFate; ///< the row's fate before this one
    bus::Fate what = bus::Fate::Handled;
    qint64 publishedAt = 0; ///< its message's t

    [[nodiscard]] bus::Fate fate() const { return what; }
    /// Whether a handler ran, so that waitedNs and ranNs say something.
    [[nodiscard]] bool handlerRan() const { return what == bus::Fate::Handled || what == bus::Fate::Failed; }
};

/// A fate in 16 bytes: there are as many as messages, or more. When it was decided is not kept: the handler's wait and
/// run tell it, or how long after the message a drop came.
class PackedFate {
public:
    static constexpr NameId NoPackedName = (1 << 20) - 1;

    /// False where it does not fit: waits and runs of some minutes, a time that they do not account for, and the agents
    /// after the first million.
    bool pack(const StoredFate &fate);
    [[nodiscard]] StoredFate unpack(qint64 publishedAt) const;
    [[nodiscard]] bool isUnusual() const { return subscriber == NoPackedName; }

    quint32 next : 29 = NoFate;

private:
    quint32 what : 3 = 0;
    quint32 subscriber : 20 = NoPackedName;
    quint32 waitHigh : 6 = 0; ///< the handler's wait and run; of other fates the time since the message, and a wait
    quint32 runHigh : 6 = 0;
    quint32 waitLow = 0;
    quint32 runLow = 0;
};
static_assert(sizeof(PackedFate) == 16, "there are as many fates as messages, or more");

/// Lists of fates, newest first. A list is known by the id of its first fate, which the row keeps. Who asks must say
/// when the message was published.
class FateStore {
public:
    /// Puts a fate before the list `head` and answers with the new list; `head` itself where the store is full.
    [[nodiscard]] FateId prepend(FateId head, NameId subscriber, const bus::FateRecord &record, qint64 publishedAt);
    /// Frees a whole list.
    void release(FateId head);

    /// Nothing for NoFate.
    [[nodiscard]] std::optional<StoredFate> at(FateId id, qint64 publishedAt) const;
    /// What the failed handler threw.
    [[nodiscard]] QString error(FateId id) const { return errors.value(id); }
    [[nodiscard]] qint64 bytes() const;

private:
    static constexpr FateId ChunkSize = 4096;

    struct Chunk {
        std::unique_ptr<PackedFate[]> fates; ///< null while none is used
        FateId free = NoFate;                ///< the list of released ones
        FateId used = 0;
        FateId unused = 0;   ///< from here on they were never used
        bool listed = false; ///< among chunksWithRoom
        bool hasRoom() const { return free != NoFate || unused < ChunkSize; }
    };

    [[nodiscard]] FateId allocate();
    void releaseOne(FateId id);
    PackedFate &slot(FateId id) { return chunks[id / ChunkSize].fates[id % ChunkSize]; }
    const PackedFate &slot(FateId id) const { return chunks[id / ChunkSize].fates[id % ChunkSize]; }

    std::vector<Chunk> chunks;
    std::vector<FateId> chunksWithRoom; ///< all of those, and some that are full by now
    qint64 used = 0;
    QHash<FateId, StoredFate> unusual;
    QHash<FateId, QString> errors;
    qint64 errorBytes = 0;
};

} // namespace inspector
