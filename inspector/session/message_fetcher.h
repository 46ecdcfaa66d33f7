// Reads messages from where a session has left them: in a capture.
#pragma once

#include <libbus/capture/message_head.h>

namespace inspector {

/// A session that is opened from a file holds the heads of its messages, and asks for the rest when it is wanted. So
/// opening parses no payload, and a session may be larger than memory.
class MessageFetcher {
public:
    virtual ~MessageFetcher() = default;
    /// The whole message; nothing where it cannot be read (any more). In the thread of the session.
    [[nodiscard]] virtual std::optional<bus::BusMessage> fetch(const bus::CapturePosition &position) = 0;
};

} // namespace inspector
