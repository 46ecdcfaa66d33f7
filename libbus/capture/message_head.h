// What a list of the traffic shows of a message, and what its task is told by it, read from a capture without its payload.
#pragma once

#include <libbus/tap/record.h>

#include <QString>

#include <optional>
#include <variant>

namespace bus {

/// Where a record stands in a capture; McapReader::read() fetches it from there.
struct CapturePosition {
    qint64 chunk = 0;  ///< where the chunk begins in the file
    qint64 offset = 0; ///< where the record begins in the chunk's content
    friend bool operator==(const CapturePosition &, const CapturePosition &) = default;
};

struct MessageHead {
    quint64 seq = 0;
    qint64 t = 0; ///< ns since the UNIX epoch
    QString source;
    std::optional<QString> target;
    Kind kind = Kind::Frame;
    bool injected = false; ///< sent by a viewer, not by the app itself
    // Of kinds that belong to a task:
    std::optional<QString> taskId;
    std::optional<QString> taskName;      ///< of a TaskRequest that has one
    std::optional<TaskStatus> taskStatus; ///< of a response
    bool hasTaskContent = false;          ///< whether it carries its JSON value: an update, a response, a chunk's data
    qint64 bytes = 0;              ///< as BusMessage::approximateBytes()
    CapturePosition position;
    friend bool operator==(const MessageHead &, const MessageHead &) = default;
};

/// What a capture is read as when payloads are left in it: a message without its payload, or any other record.
using CaptureEntry = std::variant<MessageHead, Record>;

} // namespace bus
