// From any message of a task to its request, and to its terminal answer.
#pragma once

#include <inspector/session/session.h>

namespace inspector {

/// Where a task begins or ends, or why there is no such message.
struct TaskEnd {
    enum class Why : quint8 {
        Found,
        NoTask,         ///< the message belongs to none
        StillOpen,      ///< nobody has answered yet
        RequestDropped, ///< the request met a full queue: nobody will answer
        NotHeld,        ///< it is not in this session, or not any more
    };
    Why why = Why::NotHeld;
    qint64 row = -1; ///< where it was found
    QString taskId;
    QString dropper; ///< whose queue was full
};

/// The request of the task that the message of this row belongs to: the first, where it was handed on.
[[nodiscard]] TaskEnd requestOf(const Session &session, qint64 row);
/// Its first terminal answer.
[[nodiscard]] TaskEnd answerOf(const Session &session, qint64 row);

} // namespace inspector
