// Who works on which open tasks, and so which task another one was asked for.
#pragma once

#include <inspector/session/name_map.h>

#include <QHash>

namespace inspector {

/// Messages do not say which task another one was asked for. A task is a child of the one that its requester was
/// working on when it asked; of several, the one that it took up last. Tasks are known by their numbers in the
/// TaskTable. Each call costs the same however many tasks are open.
class TaskLineage {
public:
    static constexpr qint32 None = NameMap::None;

    /// Who works on the task from now on; NoName: nobody any longer, or nobody knows.
    void setWorker(qint32 task, NameId worker);
    /// The task that the agent took up last, of those that it works on.
    [[nodiscard]] qint32 latestOf(NameId worker) const { return latest.value(worker); }
    [[nodiscard]] qint64 bytes() const { return links.size() * qint64(sizeof(Link) + sizeof(qint32)); }

private:
    /// An agent's open tasks are a list through this table.
    struct Link {
        NameId worker = NoName;
        qint32 before = None; ///< taken up before this one, by the same agent
        qint32 after = None;
    };

    void unlink(const Link &link);

    QHash<qint32, Link> links; ///< of the tasks that somebody works on
    NameMap latest;
};

} // namespace inspector
