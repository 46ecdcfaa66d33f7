// Looks at an entry's head only: its words are not made for that.
#include "entry_filter.h"

namespace inspector {

EntryGroup groupOf(const ConversationEntry &entry)
{
    using enum ConversationEntry::Kind;
    switch (entry.kind) {
    case Heard:
    case Said: return EntryGroup::Words;
    case Request:
    case Update:
    case Stream:
    case Answer:
    case Cancel: return EntryGroup::Tasks;
    case Audio: return EntryGroup::Sound;
    case Began:
    case Event:
    case Failure:
    case Loss:
    case Gone: break;
    }
    return EntryGroup::Events;
}

bool EntryFilter::matches(const Session &session, const ConversationEntry &entry) const
{
    using enum ConversationEntry::Kind;
    if (entry.kind == Gone)
        return false;
    if (entry.kind == Loss || entry.kind == Began)
        return true;
    if (agent) {
        const std::optional<NameId> name = session.findName(*agent);
        if (!name || (entry.speaker != *name && entry.listener != *name))
            return false;
    }
    return entry.kind == Failure || groups[size_t(groupOf(entry))];
}

} // namespace inspector
