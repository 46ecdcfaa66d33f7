// The tasks of a session, from request to terminal answer.
#pragma once

#include <inspector/session/name_hash.h>
#include <libbus/message/payload.h>

#include <QHash>
#include <QList>
#include <QString>

#include <deque>
#include <set>

namespace inspector {

struct Task {
    QString id;
    QString name; ///< empty for the default handler
    QString requester;
    QString worker;        ///< who was asked, or who answers
    qsizetype parent = -1; ///< the place in the table of the task that it was asked for (see TaskLineage); or -1
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

/// In the order of first appearance; never removed, so an index stays valid until the reset.
class TaskTable {
public:
    [[nodiscard]] qsizetype size() const { return qsizetype(tasks.size()); }
    [[nodiscard]] const Task &at(qsizetype index) const { return tasks[size_t(index)]; }
    [[nodiscard]] const Task *find(const QString &id) const;
    /// The place of the task; -1 where there is none of that id.
    [[nodiscard]] qsizetype indexOf(const QString &id) const;
    /// The places of the tasks that were asked for this one, in the order of asking.
    [[nodiscard]] QList<qsizetype> subTasks(qsizetype index) const { return children.value(index); }
    /// The places of those that are open, ascending.
    [[nodiscard]] const std::set<qsizetype> &open() const { return openOnes; }
    [[nodiscard]] auto begin() const { return tasks.cbegin(); }
    [[nodiscard]] auto end() const { return tasks.cend(); }

private:
    friend class TaskTracker; // the one who fills it
    std::deque<Task> tasks;   ///< of which none moves when a million has come
    NameHash<qsizetype> indexes;
    QHash<qsizetype, QList<qsizetype>> children; ///< of tasks that have any
    std::set<qsizetype> openOnes;
};

} // namespace inspector
