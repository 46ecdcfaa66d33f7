// Messages and records to write and read back: every kind, and what is hard to write.
#pragma once

#include <libbus/tap/record.h>

#include <QList>

namespace samples {

struct Sample {
    const char *name; ///< for a test's data row
    bus::BusPayload payload;
};

/// Every kind at least once with all of its fields, and once with none that it can do without.
[[nodiscard]] QList<Sample> payloads();

/// A message with that payload from `source` to `target`, stamped.
[[nodiscard]] bus::BusMessage message(const bus::BusPayload &payload, quint64 seq = 12);

struct NamedRecord {
    const char *name;
    bus::Record record;
};

/// Every record but messages, with all fields and with only the needed ones.
[[nodiscard]] QList<NamedRecord> records();

/// A short session: header, subscriptions, `messages` messages with their fates, totals, a loss, an end.
[[nodiscard]] QList<bus::Record> session(int messages);

/// Whether they are the same, messages included.
[[nodiscard]] bool equal(const bus::Record &a, const bus::Record &b);

} // namespace samples
