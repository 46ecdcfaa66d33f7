// Which entries of a conversation are shown: by what they are, and by agent.
#pragma once

#include <inspector/session/conversation.h>

#include <array>

namespace inspector {

/// What can be switched on and off.
enum class EntryGroup : quint8 { Words, Tasks, Events, Sound };
inline constexpr int EntryGroupCount = 4;

[[nodiscard]] EntryGroup groupOf(const ConversationEntry &entry);

/// What went wrong is never hidden by a group: losses and agents in trouble belong to none.
struct EntryFilter {
    std::array<bool, EntryGroupCount> groups = {true, true, true, true};
    std::optional<QString> agent; ///< only what it says or is told

    [[nodiscard]] bool matches(const Session &session, const ConversationEntry &entry) const;
    friend bool operator==(const EntryFilter &, const EntryFilter &) = default;
};

} // namespace inspector
