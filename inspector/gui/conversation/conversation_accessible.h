// Accessibility of the conversation list.
#pragma once

namespace inspector {

/// Call it once before the first list is shown; more often does no harm.
void installConversationAccessibility();

} // namespace inspector
