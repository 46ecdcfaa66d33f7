// Follows the tasks of a session from message to message.
#pragma once

#include <inspector/session/history/task_history.h>
#include <inspector/session/message_row.h>
#include <inspector/session/name_map.h>
#include <inspector/session/names.h>
#include <inspector/session/task_table.h>
#include <libbus/tap/record.h>

namespace inspector {

class RowStore;

/// Fills the TaskTable. Pending from the request; running once the request was handled, or the first update or chunk
/// was published; over with the first terminal response. A request for a task that is over begins it anew.
class TaskTracker {
public:
    /// `names` must outlive the tracker.
    explicit TaskTracker(const Names &names) : names(names) {}

    /// The message in row `index`, and a fate of it. Both answer whether a task has changed.
    bool message(qint64 index, const MessageRow &row, const bus::BusMessage &message);
    bool fate(qint64 index, const MessageRow &row, NameId subscriber, const bus::FateRecord &fate);

    [[nodiscard]] const TaskTable &table() const { return taskTable; }
    [[nodiscard]] const TaskHistory &history() const { return past; }
    /// The task as it was when the message of that row was published, at time `t`.
    [[nodiscard]] Task taskAt(qsizetype index, qint64 row, qint64 t, const RowStore &rows) const;
    /// Rows before this one are gone, and so is what the tasks were then.
    void forgetBefore(qint64 row) { past.forgetBefore(row); }
    [[nodiscard]] qint64 bytes() const;

private:
    [[nodiscard]] qint32 placeOf(qint64 index, const MessageRow &row);
    void request(qint32 place, qint64 index, const MessageRow &row, const bus::TaskRequest &request);
    TaskHistory::Step progress(Task &task, const MessageRow &row, const bus::Json &what);
    TaskHistory::Step response(Task &task, const MessageRow &row, bus::TaskStatus status, const bus::Json &result);
    void setStatus(Task &task, bus::TaskStatus status, qint64 t);

    const Names &names;
    NameMap places;
    TaskTable taskTable;
    TaskHistory past;
};

} // namespace inspector
