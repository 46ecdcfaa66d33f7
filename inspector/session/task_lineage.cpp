// Keeps the list of each agent's open tasks.
#include <inspector/session/task_lineage.h>

namespace inspector {

void TaskLineage::setWorker(qint32 task, NameId worker)
{
    if (const auto known = links.constFind(task); known != links.cend()) {
        if (known->worker == worker)
            return;
        unlink(*known);
        links.erase(known);
    }
    if (worker == NoName)
        return;
    const qint32 before = latest.value(worker);
    if (before != None)
        links[before].after = task;
    links.insert(task, {.worker = worker, .before = before});
    latest.insert(worker, task);
}

void TaskLineage::unlink(const Link &link)
{
    if (link.before != None)
        links[link.before].after = link.after;
    if (link.after != None)
        links[link.after].before = link.before;
    else
        latest.insert(link.worker, link.before);
}

} // namespace inspector
