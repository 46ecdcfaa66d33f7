// How far each task had come, from row to row.
#pragma once

#include <inspector/session/message_row.h>
#include <inspector/session/names.h>
#include <inspector/session/task_table.h>

#include <deque>
#include <limits>
#include <vector>

namespace inspector {

class RowStore;

/// Keeps a small entry for each message of a task. What does not change, or is known from the end (name, requester,
/// result), is taken from the task as it is now. Tasks are known by their place in the TaskTable. Rows never go down.
class TaskHistory {
public:
    enum class Step : quint8 {
        Request,
        Progress, ///< an update, a chunk, or an answer that ends nothing
        Other,
    };
    /// The first message of a task stands in this row.
    void begin(qint32 task, qint64 row);
    /// The message of this row has made the task what it is now. `worker` is the name of task.worker.
    void note(qint32 task, qint64 row, Step step, const Task &now, NameId worker);
    /// The message of this row begins a task anew that was over.
    void beginAnew(qint32 task, qint64 row, const Task &before);
    /// What became of a request that stands in this row, at time `t`.
    void requestHandled(qint32 task, qint64 row, qint64 t) { noteFate(task, {row, t, false}); }
    void requestDropped(qint32 task, qint64 row, qint64 t) { noteFate(task, {row, t, true}); }

    /// How many tasks there were by then: the first so many of the table.
    [[nodiscard]] qsizetype countAt(qint64 row) const;
    /// Which of them were open by then, by their places.
    [[nodiscard]] std::vector<qint32> openAt(qint64 row) const;
    /// The task as it was when the message of that row was published, at time `t`; all but lastSeq and progress, which
    /// are in the rows that `lastRow` and `progressRow` tell (-1 where there is none). `now` is the task of the table.
    struct Past {
        Task task;
        qint64 lastRow = -1;
        qint64 progressRow = -1;
    };
    [[nodiscard]] Past at(qint32 task, qint64 row, qint64 t, const Task &now, const Names &names) const;
    /// The rows of the task's messages from `from` on, as far as they are held, at most so many.
    [[nodiscard]] std::vector<qint64> rows(qint32 task, qint64 from, qsizetype most, const RowStore &held) const;
    /// Nobody will ask how far tasks were before this row; only messages before it that are held are still known to be
    /// theirs. Looks at so many tasks, and at the next ones in the next call: there may be a million.
    void forgetBefore(qint64 row, const RowStore &rows, qint64 most);
    [[nodiscard]] qint64 bytes() const;

private:
    static constexpr qint64 NotYet = std::numeric_limits<qint64>::max();
    struct Entry {
        qint64 row = 0;
        NameId worker = NoName;
        int updates = 0;
        int streamChunks = 0;
        bus::TaskStatus status = bus::TaskStatus::Pending;
        Step step = Step::Other;
        bool cancelRequested = false;
    };
    struct RequestFate {
        qint64 row = 0;
        qint64 t = 0;
        bool dropped = false;
    };
    /// The task under this id that ended before the row where the next one began.
    struct EarlierLife {
        qint64 endRow = 0;
        qint64 requestRow = NotYet;
        qint64 answerRow = NotYet; ///< of the last answer
        Task task;
    };
    struct Course {
        qint64 firstRow = 0;
        qint64 requestRow = NotYet; ///< of the first request; its name and requester are not known before
        qint64 answerRow = NotYet;  ///< of the last answer to it
        std::vector<Entry> entries;
        std::vector<RequestFate> fates;
        std::vector<EarlierLife> earlier;
    };

    void noteFate(qint32 task, const RequestFate &fate);
    /// The last entry before `end` that is such a step; null where there is none.
    [[nodiscard]] static const Entry *lastStep(const Entry *begin, const Entry *end, Step step);

    size_t nextToForget = 0;
    std::deque<Course> courses; ///< of which none moves when a million has come
    qint64 entryCount = 0;
};

} // namespace inspector
