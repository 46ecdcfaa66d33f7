// The counters of a bus: what became of everything it published (D10, D11).
#pragma once

#include <libbus/dispatch/subscriber_totals.h>

#include <QMap>
#include <QString>

namespace bus {

/// The counters of a bus at one moment.
struct Totals {
    quint64 published = 0; ///< messages stamped since the bus was made: the next seq
    QMap<QString, SubscriberTotals> subscribers;
    friend bool operator==(const Totals &, const Totals &) = default;
};

} // namespace bus
