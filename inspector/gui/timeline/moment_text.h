// The moment of a message in words.
#pragma once

#include <inspector/session/session.h>

namespace inspector {

/// `12:00:03.250`, in the local time of the one who reads it.
[[nodiscard]] QString timeOfDayText(qint64 t);
/// `message 1,234, 12:00:03.250`; of a loss, the first message that is missing.
[[nodiscard]] QString momentText(const Session &session, qint64 row);

} // namespace inspector
