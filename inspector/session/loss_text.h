// Puts into words what is missing where a loss row stands.
#pragma once

#include <inspector/session/message_row.h>
#include <inspector/session/names.h>

namespace inspector {

/// "1,204 messages lost by the tap", "1,204 Frame messages of mic evicted to stay within memory". All who show the row, in
/// the window or not, say it by these words.
[[nodiscard]] QString lossText(const MessageRow &row, const Names &names);
/// Why they are missing, and what to do about it, in a few sentences for the window.
[[nodiscard]] QString lossHelp(const MessageRow &row);

} // namespace inspector
