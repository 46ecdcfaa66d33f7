// Internal: reads JSON records that have their keys in the documented order without a JSON parser.
#pragma once

#include <libbus/capture/message_head.h>
#include <libbus/capture/recent_strings.h>
#include <libbus/tap/record.h>

#include <QByteArrayView>

namespace bus::detail {

// `strings` are those of the capture so far. Both answer with nothing where the text is not just as this library writes it; it may be a good record all the
// same, which readRecord() then tells.

/// The head of a message record; of its payload only a task's id, name and status are looked at. No position.
[[nodiscard]] std::optional<MessageHead> quickMessageHead(QByteArrayView text, RecentStrings &strings);

/// A fate without an error text: most records of a session are messages and these.
[[nodiscard]] std::optional<FateRecord> quickFate(QByteArrayView text, RecentStrings &strings);

} // namespace bus::detail
