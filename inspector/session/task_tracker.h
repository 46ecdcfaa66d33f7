// Follows the tasks of a session from message to message.
#pragma once

#include <inspector/session/message_row.h>
#include <inspector/session/name_map.h>
#include <inspector/session/names.h>
#include <inspector/session/task_table.h>
#include <libbus/tap/record.h>

namespace inspector {

/// Fills the TaskTable. Pending from the request; running once the request was handled, or the first update or chunk
/// was published; over with the first terminal response. A request for a task that is over begins it anew.
class TaskTracker {
public:
    /// `names` must outlive the tracker.
    explicit TaskTracker(const Names &names) : names(names) {}

    /// Both answer whether a task has changed.
    bool message(const MessageRow &row, const bus::BusMessage &message);
    bool fate(const MessageRow &row, NameId subscriber, bus::Fate fate);

    [[nodiscard]] const TaskTable &table() const { return taskTable; }
    [[nodiscard]] qint64 bytes() const;

private:
    [[nodiscard]] Task &taskOf(const MessageRow &row);
    void request(Task &task, const MessageRow &row, const bus::TaskRequest &request);
    void progress(Task &task, const MessageRow &row, const bus::Json &what);
    void response(Task &task, const MessageRow &row, bus::TaskStatus status, const bus::Json &result);
    void setStatus(Task &task, bus::TaskStatus status, qint64 t);

    const Names &names;
    NameMap places;
    TaskTable taskTable;
};

} // namespace inspector
