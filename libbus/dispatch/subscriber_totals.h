// The counters of one subscription (D10).
#pragma once

#include <QtGlobal>

namespace bus {

/// The counters of one subscription since it began. received = handled + waiting + discarded + failed at any
/// moment; dropped stands beside it (R4, D11).
struct SubscriberTotals {
    quint64 received = 0;    ///< went into one of its queues
    quint64 handled = 0;
    quint64 waiting = 0;     ///< in the queues or in the handler
    quint64 dropped = 0;     ///< refused by the full data queue
    quint64 discarded = 0;   ///< thrown away when the subscriber left, undelivered ones included
    quint64 failed = 0;
    quint64 undelivered = 0; ///< of the discarded, those that were system messages (D5)

    // Pressure (D10).
    quint64 systemDepth = 0;     ///< messages now waiting in the system queue
    quint64 dataDepth = 0;       ///< messages now waiting in the data queue
    quint64 systemHighWater = 0; ///< the most that ever waited there
    quint64 dataHighWater = 0;
    quint64 overtaken = 0;       ///< system messages handled while data waited
    quint64 longestStarvation = 0; ///< the most system messages in a row handled while data waited
    quint64 queuedBytes = 0;     ///< bytes that the waiting messages hold, roughly

    [[nodiscard]] bool balances() const noexcept
    {
        return received == handled + waiting + discarded + failed;
    }
    friend bool operator==(const SubscriberTotals &, const SubscriberTotals &) = default;
};

} // namespace bus
