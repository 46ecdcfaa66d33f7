// The tasks of a session, from request to terminal answer.
#pragma once

#include <inspector/session/name_map.h>
#include <inspector/session/names.h>
#include <inspector/session/sparse_column.h>
#include <libbus/message/payload.h>

#include <QHash>
#include <QList>
#include <QString>

#include <limits>
#include <ranges>
#include <set>

namespace inspector {

struct Task {
    QString id;
    QString name; ///< empty for the default handler
    QString requester;
    QString worker;        ///< who was asked, or who answers
    qsizetype parent = -1; ///< the number in the table of the task that it was asked for (see TaskLineage); or -1
    bus::TaskStatus status = bus::TaskStatus::Pending;
    bool cancelRequested = false; ///< while it was open
    bool requestDropped = false;  ///< the newest request met a full queue: nobody will answer
    int updates = 0;              ///< those that came when it was over included
    int streamChunks = 0;         ///< start and end included
    QString progress;     ///< the last update or chunk, shortened to one line
    QString result;       ///< the terminal response, shortened to one line
    /// The rows of the messages that say so, while those are left in a file and the texts are not read; or -1.
    qint64 progressRow = -1;
    qint64 resultRow = -1;
    quint64 firstSeq = 0; ///< of the request, or of the first message seen of it
    quint64 lastSeq = 0;
    qint64 startedAt = 0; ///< ns since the UNIX epoch
    qint64 endedAt = 0;   ///< 0 while open

    [[nodiscard]] bool isOpen() const
    {
        return status == bus::TaskStatus::Pending || status == bus::TaskStatus::Running;
    }
};

/// The tasks that were asked for another one, in the order of asking. New ones come last; the others keep their places,
/// counted with those that are gone.
struct SubTasks {
    QList<qsizetype> numbers; ///< what is none any longer is a -1, or a number that TaskTable::contains() denies
    qsizetype gone = 0;       ///< how many stood before them
};

/// Tasks are numbered from 0 in the order of first appearance. A number is a task's for ever: of one that is forgotten
/// (see Retention) it stays unused.
class TaskTable {
public:
    /// `names` must outlive the table.
    explicit TaskTable(const Names &names) : names(names) {}

    /// How many tasks there are, and how many there were and are forgotten.
    [[nodiscard]] qsizetype size() const { return tasks.size(); }
    [[nodiscard]] qsizetype forgotten() const { return tasks.end() - tasks.size(); }
    /// The numbers of all that there are, or of those before one, ascending. They can be indexed and reversed.
    [[nodiscard]] auto numbers(qsizetype end = std::numeric_limits<qsizetype>::max()) const
    {
        return std::views::iota(qint64(0), tasks.position(end))
            | std::views::transform([this](qint64 position) { return tasks.number(position); });
    }
    /// The one after the newest.
    [[nodiscard]] qsizetype endNumber() const { return tasks.end(); }
    [[nodiscard]] bool contains(qsizetype number) const { return tasks.contains(number); }
    /// One without an id where it is forgotten. Good until the session's next append().
    [[nodiscard]] const Task &at(qsizetype number) const;

    [[nodiscard]] const Task *find(const QString &id) const;
    /// The number of the task; -1 where there is none of that id.
    [[nodiscard]] qsizetype indexOf(const QString &id) const;
    [[nodiscard]] SubTasks subTasks(qsizetype number) const { return children.value(number); }
    /// The numbers of those that are open, ascending.
    [[nodiscard]] const std::set<qsizetype> &open() const { return openOnes; }

private:
    friend class TaskTracker; // the one who fills it
    static constexpr qint32 Forgotten = -2; ///< in `places`, of an id whose task was let go of

    const Names &names;
    NameMap places; ///< the number of each id's task
    SparseColumn<Task, 128> tasks;
    QHash<qsizetype, SubTasks> children; ///< of tasks that have any
    std::set<qsizetype> openOnes;
};

} // namespace inspector
