// Puts into words what is missing where a loss row stands.
#pragma once

#include <inspector/session/message_row.h>
#include <inspector/session/names.h>

namespace inspector {

/// "1,204 messages lost by the tap", "1,204 Frame messages of mic evicted to stay within memory".
[[nodiscard]] QString lossText(const MessageRow &row, const Names &names);

} // namespace inspector
