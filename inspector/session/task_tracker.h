// Follows the tasks of a session from message to message.
#pragma once

#include <inspector/session/history/task_history.h>
#include <inspector/session/message_row.h>
#include <inspector/session/name_map.h>
#include <inspector/session/names.h>
#include <inspector/session/task_lineage.h>
#include <inspector/session/task_table.h>
#include <libbus/capture/message_head.h>
#include <libbus/tap/record.h>

namespace inspector {

class RowStore;

/// Fills the TaskTable. Pending from the request; running once the request was handled, or the first update or chunk
/// was published; over with the first terminal response, and what comes later is only counted. A request for a task
/// that is over begins it anew. What else comes of a task that is forgotten is that of none.
class TaskTracker {
public:
    /// `names` must outlive the tracker.
    explicit TaskTracker(const Names &names) : names(names), taskTable(names) {}

    /// The message in row `index`, and a fate of it. Each answers whether a task has changed.
    bool message(qint64 index, const MessageRow &row, const bus::BusMessage &message);
    /// The message in row `index`, of which the rest is left in a file.
    bool leftMessage(qint64 index, const MessageRow &row, const bus::MessageHead &head);
    bool fate(qint64 index, const MessageRow &row, NameId subscriber, const bus::FateRecord &fate);

    /// Null where there is none of that id.
    [[nodiscard]] const Task *find(NameId task) const;
    [[nodiscard]] const TaskTable &table() const { return taskTable; }
    [[nodiscard]] const TaskHistory &history() const { return past; }
    /// The task of the table, with its texts read where they are left in a file.
    [[nodiscard]] Task task(qsizetype index, const RowStore &rows) const;
    /// The task as it was when the message of that row was published, at time `t`.
    [[nodiscard]] Task taskAt(qsizetype index, qint64 row, qint64 t, const RowStore &rows) const;
    /// The same with the rows of its texts in place of the texts: those may have to be read from a file.
    [[nodiscard]] Task headAt(qsizetype index, qint64 row, qint64 t, const RowStore &rows) const;
    /// Nobody will ask what tasks were before this row. With `endedToo`, tasks are forgotten that ended and of which no
    /// message is held. Looks at so many tasks, and at the next ones in the next call: there may be a million. Answers
    /// whether any were forgotten.
    bool forgetBefore(qint64 row, const RowStore &rows, qint64 most, bool endedToo);
    [[nodiscard]] qint64 bytes() const;

private:
    /// Of a message: the task's number, a new one where need be; None for what comes when its task is forgotten.
    [[nodiscard]] qint32 placeOf(qint64 index, const MessageRow &row);
    void forget(std::vector<qint64> numbers);
    /// What a message tells its task.
    struct Says {
        QString taskName;                ///< of a request
        bus::TaskStatus status = {};     ///< of a response
        const bus::Json *what = nullptr; ///< an update, a chunk's data or a response; null where it is left in a file …
        bool hasContent = false;         ///< … or where it is absent
    };
    bool follow(qint64 index, const MessageRow &row, const Says &says);
    void request(qint32 place, qint64 index, const MessageRow &row, const QString &name);
    void setParent(qint32 place, qsizetype parent);
    TaskHistory::Step progress(qint32 place, qint64 index, const MessageRow &row, const Says &says);
    TaskHistory::Step response(qint32 place, qint64 index, const MessageRow &row, const Says &says);
    void setStatus(qint32 place, bus::TaskStatus status, qint64 t);

    const Names &names;
    TaskTable taskTable;
    TaskLineage lineage;
    TaskHistory past;
    qint64 lastLookedAt = -1; ///< by forgetBefore()
};

} // namespace inspector
