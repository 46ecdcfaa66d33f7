// Internal: what a file needs at its beginning where it begins in the middle of a session.
#pragma once

#include <libbus/tap/record.h>

#include <QList>
#include <QMap>

namespace bus::detail {

/// Is shown the records that stand before the file, and sums them up: whose session it is, who is subscribed, and the
/// counters so far.
class Preamble {
public:
    void add(const Record &record);
    [[nodiscard]] QList<Record> records() const;

private:
    std::optional<HeaderRecord> header;
    QMap<QString, SubscribedRecord> subscriptions;
    std::optional<TotalsRecord> totals;
};

} // namespace bus::detail
