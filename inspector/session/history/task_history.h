// How far each task had come, from row to row.
#pragma once

#include <inspector/session/history/thinning_list.h>
#include <inspector/session/message_row.h>
#include <inspector/session/names.h>
#include <inspector/session/sparse_column.h>
#include <inspector/session/task_table.h>

#include <deque>
#include <limits>
#include <map>
#include <memory>
#include <vector>

namespace inspector {

class RowStore;

/// Keeps a small entry for each message of a task. What does not change, or is known from the end (name, requester,
/// result), is taken from the task as it is now. Tasks are known by their numbers in the TaskTable. Rows never go down.
///
/// A task has a life for each time that its id was used. Each call costs the same however many lives it had and however
/// long they are, but for a logarithm.
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
    /// The next message begins a task anew that was over.
    void beginAnew(qint32 task, const Task &before);
    /// The message of this row begins the parent's id anew: from here on the task is not known to have one.
    void loseParent(qint32 task, qint64 row, qint32 parent);
    /// What became of a request that stands in this row, at time `t`.
    void requestHandled(qint32 task, qint64 row, qint64 t);
    void requestDropped(qint32 task, qint64 row, qint64 t);

    /// Whether the task was requested again after the message of that row, which is held.
    [[nodiscard]] bool wasRequestedAfter(qint32 task, qint64 row) const;
    /// How many tasks there were by then: the first so many of the table, up to that number.
    struct Known {
        qsizetype count = 0;
        qsizetype endNumber = 0;
    };
    [[nodiscard]] Known knownAt(qint64 row) const;
    /// Which of them were open by then, by their numbers.
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
    /// Where the life began that the task's message of that row is of; later where its first messages are not held.
    [[nodiscard]] qint64 beginOfLife(qint32 task, qint64 row) const;

    /// Nobody will ask how far the task was before this row; only messages before it that are held are still known to
    /// be its own. Answers how many entries it looked at or moved for that.
    qint64 forgetBefore(qint32 task, qint64 row, const RowStore &rows);
    /// Whether all its messages stood before this row, and none is held.
    [[nodiscard]] bool isGone(qint32 task, qint64 row, const RowStore &rows) const;
    /// Forgets these tasks, ascending.
    void forget(const std::vector<qint64> &tasks);
    [[nodiscard]] qint64 bytes() const;

private:
    static constexpr qint64 NotYet = std::numeric_limits<qint64>::max();
    static constexpr quint32 LifeMask = (1 << 24) - 1;
    struct Entry {
        qint64 row = 0;
        NameId worker = NoName;
        int updates = 0;
        int streamChunks = 0;
        quint32 life : 24 = 0; ///< counted from 0, and anew when that is full
        bus::TaskStatus status : 4 = bus::TaskStatus::Pending;
        Step step : 3 = Step::Other;
        bool cancelRequested : 1 = false;
    };
    static_assert(sizeof(Entry) == 24);
    struct Life {
        qint64 requestRow = NotYet;   ///< of the first request; its name and requester are not known before
        qint64 answerRow = NotYet;    ///< of the answer that ended it
        qint64 runningSince = NotYet; ///< when a request of it was handled first
    };
    struct EarlierLife {
        Life life;
        Task task;
    };
    struct LostParent {
        qint32 parent = -1;
        quint32 life = 0; ///< of the task that had it, as in Entry
    };
    /// What few tasks have.
    struct Rare {
        std::deque<EarlierLife> earlier; ///< the last of them just before the life of now
        std::map<qint64, qint64> drops;  ///< when requests were dropped, by their rows
        std::map<qint64, LostParent> lostParents; ///< by the rows from which on they were not known any more
    };
    struct Course {
        qint64 firstRow = 0;
        Life life;
        ThinningList<Entry> entries;
        std::unique_ptr<Rare> rare;
        quint32 lifeNumber = 0;

        /// The one that holds at that row; null where there is none.
        [[nodiscard]] const Entry *entryAt(qint64 row) const;
        /// How many lives ago that was.
        [[nodiscard]] quint32 livesSince(const Entry &entry) const { return (lifeNumber - entry.life) & LifeMask; }
        /// Null for the life of now, and for one that is forgotten.
        [[nodiscard]] EarlierLife *earlierLife(quint32 ago) const;
    };

    /// So many tasks side by side: mostly all of them were over long before the row that is asked for.
    struct Block {
        int open = 0;          ///< tasks whose life of now has no answer that ends it
        qint64 lastAnswer = 0; ///< the newest row of such an answer to one of them
    };
    static constexpr qint64 TasksOfBlock = 512;

    [[nodiscard]] Block &blockOf(qint64 task) { return blocks[size_t(task / TasksOfBlock)]; }
    [[nodiscard]] Rare &rareOf(Course &course);
    [[nodiscard]] static qint64 beginOfLife(const Course &course, const Entry &entry);
    /// The parent that the task of that entry had in the row and lost later; -1 where there is none.
    [[nodiscard]] static qsizetype parentLostAfter(const Course &course, const Entry &entry, qint64 row);
    [[nodiscard]] static bool wasDropped(const Course &course, qint64 row, qint64 t);
    /// The last entry up to `row`, but after `from`, that is such a step; null where there is none.
    [[nodiscard]] static const Entry *lastStep(const Course &course, Step step, qint64 from, qint64 row);
    [[nodiscard]] static qint64 bytesOf(const EarlierLife &life);

    SparseColumn<Course, 128> courses;
    std::vector<Block> blocks;
    qint64 entryCount = 0;
    qint64 rareBytes = 0;
};

} // namespace inspector
