// Internal. The memory that a record takes, roughly, where stores of records are bounded by it.
#pragma once

#include <libbus/tap/record.h>

namespace bus::remote {

[[nodiscard]] inline qint64 sizeOf(const MessageRecord &record)
{
    return qint64(sizeof(Record)) + record.message.approximateBytes();
}

[[nodiscard]] inline qint64 sizeOf(const Record &record)
{
    constexpr qint64 aSubscriber = 200; // its name and its counters
    if (const auto *message = std::get_if<MessageRecord>(&record))
        return sizeOf(*message);
    if (const auto *totals = std::get_if<TotalsRecord>(&record))
        return qint64(sizeof(Record)) + aSubscriber * totals->subscribers.size();
    return qint64(sizeof(Record));
}

} // namespace bus::remote
