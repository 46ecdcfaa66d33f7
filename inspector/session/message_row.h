// One line of the traffic list: a small record. Text is made when it is shown.
#pragma once

#include <libbus/message/payload.h>

#include <limits>

namespace inspector {

/// An interned name (agent, task id); see Names.
using NameId = quint32;
inline constexpr NameId NoName = std::numeric_limits<NameId>::max();

/// As views read it; it is held in half of that (PackedRow).
struct MessageRow {
    enum class Type : quint8 {
        Message,
        Loss, ///< messages are missing here: from `seq` to `lastSeq`, `lost` of them
        Gone, ///< no row is held here any more; an eviction row after it tells of it, see Session::standIn()
    };

    quint64 seq = 0;
    qint64 t = 0; ///< ns since the UNIX epoch
    NameId source = NoName;
    NameId target = NoName; ///< NoName for a broadcast
    NameId task = NoName;   ///< the task id, where the payload has one
    quint32 size = 0;       ///< bytes that the message holds, roughly
    quint16 handled = 0;    ///< at how many subscribers; saturates
    quint16 dropped = 0;
    quint16 discarded = 0; ///< discarded or undelivered
    quint16 failed = 0;
    bus::Kind kind = bus::Kind::Frame;
    Type type = Type::Message;
    bool injected : 1 = false;
    bool fatesLost : 1 = false;      ///< some of its fates were lost, so the counts here may be too low
    bool contentEvicted : 1 = false; ///< only this row is left of the message, see Session::setMemoryLimit()

    // --- Of a loss ---
    /// Evicted by this session itself: an eviction row. `source` and `kind` are then those of the messages; NoName
    /// where they were of several agents.
    bool evictedHere : 1 = false;
    bool kindsDiffer : 1 = false; ///< of an eviction row: `kind` says nothing
    quint8 lossBy = 0;            ///< bus::LossBy
    quint64 lost = 0;             ///< how many; 0 where nobody can tell
    quint64 lastSeq = 0;

    [[nodiscard]] bool isSystem() const { return bus::isSystem(kind); }
};

} // namespace inspector
