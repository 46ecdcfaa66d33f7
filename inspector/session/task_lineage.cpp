// Keeps the list of each agent's open tasks.
#include <inspector/session/task_lineage.h>

namespace inspector {

void TaskLineage::setWorker(qint32 task, NameId worker)
{
    if (size_t(task) >= links.size())
        links.resize(size_t(task) + 1);
    Link &link = links[size_t(task)];
    if (link.worker == worker)
        return;
    if (link.worker != NoName)
        unlink(link);
    link = {.worker = worker};
    if (worker == NoName)
        return;
    link.before = latest.value(worker);
    if (link.before != None)
        links[size_t(link.before)].after = task;
    latest.insert(worker, task);
}

void TaskLineage::unlink(Link &link)
{
    if (link.before != None)
        links[size_t(link.before)].after = link.after;
    if (link.after != None)
        links[size_t(link.after)].before = link.before;
    else
        latest.insert(link.worker, link.before);
}

} // namespace inspector
