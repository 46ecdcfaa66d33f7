// What a person points at with the right mouse button, wherever that is: a cell, an agent, a value in a payload.
#pragma once

#include <QString>

namespace inspector {

/// All that an entry of its menu may want to know of it.
struct Subject {
    QString test;    ///< the filter that finds it and its like; empty where there is none
    qint64 row = -1; ///< the message that it is of
    QString agent;   ///< where it is one
    QString task;    ///< where it is one, or of one: the task's id

    [[nodiscard]] bool isEmpty() const { return test.isEmpty(); }
};

} // namespace inspector
