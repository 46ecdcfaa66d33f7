// When tasks begin and end, for formats that show them as spans of time.
#pragma once

#include <inspector/convert/settled_messages.h>
#include <inspector/session/session.h>

namespace inspector {

/// Follows the tasks as the inspector does, in a session of their messages alone, and tells what a message changed.
class TaskFollower {
public:
    struct Change {
        const Task *task = nullptr; ///< null: the message belongs to none. Good until the next message
        bool began = false;
        bool ended = false;
    };

    TaskFollower();

    [[nodiscard]] Change take(const SettledMessage &settled);
    [[nodiscard]] const TaskTable &tasks() const { return session.tasks(); }
    void clear() { session.clear(); }

private:
    Session session;
};

} // namespace inspector
