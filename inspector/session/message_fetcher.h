// Reads messages from where a session has left them: in a capture.
#pragma once

#include <libbus/capture/message_head.h>

#include <memory>

namespace inspector {

/// Whether the payload of such a message changes what is known of an agent. These few are read whole at once.
[[nodiscard]] constexpr bool saysSomethingOfAgents(bus::Kind kind)
{
    using enum bus::Kind;
    return kind == AgentReady || kind == AgentRegistry || kind == AgentError || kind == End || kind == Cancel;
}

/// A session that is opened from a file holds the heads of its messages, and asks for the rest when it is wanted. So
/// opening parses hardly a payload, and a session may be larger than memory.
class MessageFetcher {
public:
    virtual ~MessageFetcher() = default;
    /// The whole message; nothing where it cannot be read (any more). A fetcher belongs to one thread: the session's.
    [[nodiscard]] virtual std::optional<bus::BusMessage> fetch(const bus::CapturePosition &position) = 0;
    /// Another one, for another thread. This function alone is called in that thread; it is not to share anything that
    /// changes.
    [[nodiscard]] virtual std::unique_ptr<MessageFetcher> clone() const = 0;
};

} // namespace inspector
