// Payloads of a kind that is only known at run time.
#pragma once

#include <libbus/message/payload.h>

namespace bus {

/// A payload of that kind of which no field is set.
[[nodiscard]] LIBBUS_EXPORT BusPayload emptyPayload(Kind kind);

} // namespace bus
