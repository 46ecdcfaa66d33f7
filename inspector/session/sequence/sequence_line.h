// One line of a sequence diagram: a message, or several alike that are folded into one, and where it arrived.
#pragma once

#include <inspector/session/message_row.h>

#include <array>
#include <vector>

namespace inspector {

/// What became of messages at a receiver, the better first.
enum class Outcome : quint8 {
    Handled,
    Waiting,     ///< no fate yet
    Unknown,     ///< its fate was lost
    Discarded,   ///< its subscriber left before its turn came
    Undelivered, ///< there is no such subscriber
    Dropped,     ///< a full data queue refused it
    Failed,      ///< the handler threw
};
inline constexpr size_t OutcomeCount = 7;

/// Where a line's messages arrived, at one receiver.
struct Arrival {
    NameId receiver = NoName;
    std::array<quint32, OutcomeCount> counts{}; ///< messages by Outcome
    qint64 startedAt = 0;                       ///< when its handler began, the first time; 0 where none ran
    qint64 endedAt = 0;                         ///< when that one ended
    qint64 longestWaitNs = 0;                   ///< from a send to its handler's start

    [[nodiscard]] quint32 count(Outcome outcome) const { return counts[size_t(outcome)]; }
    /// The worst that happened there.
    [[nodiscard]] Outcome worst() const
    {
        size_t outcome = OutcomeCount - 1;
        while (outcome > 0 && counts[outcome] == 0)
            --outcome;
        return Outcome(outcome);
    }
    /// Whether a handler ran for any of them.
    [[nodiscard]] bool handlerRan() const { return startedAt != 0; }
};

struct SequenceLine {
    enum class Type : quint8 {
        Message,
        Fold,     ///< `count` messages alike, folded into one line
        Delivery, ///< a broadcast at one of its receivers: it is unfolded into a line for each
        Note,     ///< messages are missing here
    };

    Type type = Type::Message;
    bus::Kind kind = bus::Kind::Frame;
    quint32 count = 1;
    qint64 row = -1;        ///< of the first message
    qint64 t = 0;           ///< when that was sent, in ns since the UNIX epoch
    qint64 unfoldedAt = -1; ///< the row at which a person unfolded the fold that this line is a part of; or -1
    NameId source = NoName;
    NameId target = NoName; ///< NoName for a broadcast
    NameId task = NoName;
    std::vector<Arrival> arrivals{}; ///< in the order of first news; no more than the stretch's MostArrivals
    quint32 receivers = 0;           ///< of one message, the most; more than `arrivals` where those are too many
    quint32 mishaps = 0;             ///< deliveries that were dropped, discarded, undelivered or failed

    [[nodiscard]] bool isNote() const { return type == Type::Note; }
    [[nodiscard]] bool isBroadcast() const { return target == NoName && !isNote(); }
    /// Whether a person can unfold it.
    [[nodiscard]] bool isFolded() const
    {
        return type == Type::Fold || (type == Type::Message && isBroadcast() && arrivals.size() > 1);
    }
    /// Whether it is a part of something that a person unfolded, and can fold again.
    [[nodiscard]] bool isUnfolded() const { return type == Type::Delivery || unfoldedAt >= 0; }
};

} // namespace inspector
