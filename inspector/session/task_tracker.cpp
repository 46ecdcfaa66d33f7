// Follows the tasks of a session from message to message.
#include <inspector/session/task_tracker.h>

#include <inspector/session/json_preview.h>

namespace inspector {

bool TaskTracker::message(const MessageRow &row, const bus::BusMessage &message)
{
    if (row.task == NoName)
        return false;
    Task &task = taskOf(row);
    task.lastSeq = row.seq;

    switch (row.kind) {
    case bus::Kind::TaskRequest: request(task, row, *message.as<bus::TaskRequest>()); break;
    case bus::Kind::TaskResponse: {
        const auto &answer = *message.as<bus::TaskResponse>();
        response(task, row, answer.status, answer.response);
        break;
    }
    case bus::Kind::TaskResponseUrgent: {
        const auto &answer = *message.as<bus::TaskResponseUrgent>();
        response(task, row, answer.status, answer.response);
        break;
    }
    case bus::Kind::TaskUpdate:
        ++task.updates;
        progress(task, row, message.as<bus::TaskUpdate>()->update);
        break;
    case bus::Kind::TaskUpdateUrgent:
        ++task.updates;
        progress(task, row, message.as<bus::TaskUpdateUrgent>()->update);
        break;
    case bus::Kind::TaskStreamStart:
        ++task.streamChunks;
        progress(task, row, message.as<bus::TaskStreamStart>()->data);
        break;
    case bus::Kind::TaskStreamData:
        ++task.streamChunks;
        progress(task, row, message.as<bus::TaskStreamData>()->data);
        break;
    case bus::Kind::TaskStreamEnd:
        ++task.streamChunks;
        progress(task, row, message.as<bus::TaskStreamEnd>()->data);
        break;
    case bus::Kind::TaskCancel: task.cancelRequested = true; break;
    default: // TaskUpdateRequest asks, and changes nothing
        break;
    }
    return true;
}

bool TaskTracker::fate(const MessageRow &row, NameId subscriber, bus::Fate fate)
{
    // Among the receivers of a broadcast request one that drops it says little: another may answer.
    if (row.kind != bus::Kind::TaskRequest || row.task == NoName)
        return false;
    const qint32 place = places.value(row.task);
    if (place == NameMap::None)
        return false;
    Task &task = taskTable.tasks[place];
    if (row.seq < task.firstSeq)
        return false; // of an earlier task of that id
    if (fate == bus::Fate::Dropped && row.target == subscriber) {
        task.requestDropped = true;
        return true;
    }
    if (fate == bus::Fate::Handled && task.status == bus::TaskStatus::Pending) {
        setStatus(task, bus::TaskStatus::Running, row.t);
        return true;
    }
    return false;
}

qint64 TaskTracker::bytes() const
{
    constexpr qint64 strings = 400; // ids, names and the two previews
    return taskTable.size() * (qint64(sizeof(Task)) + strings);
}

Task &TaskTracker::taskOf(const MessageRow &row)
{
    if (const qint32 known = places.value(row.task); known != NameMap::None)
        return taskTable.tasks[known];
    const qsizetype place = taskTable.tasks.size();
    places.insert(row.task, qint32(place));
    Task task;
    task.id = names.text(row.task);
    task.firstSeq = row.seq;
    task.startedAt = row.t;
    taskTable.indexes.insert(task.id, place);
    taskTable.tasks.append(task);
    ++taskTable.open;
    return taskTable.tasks.last();
}

void TaskTracker::request(Task &task, const MessageRow &row, const bus::TaskRequest &request)
{
    if (!task.isOpen()) {
        const QString id = task.id;
        task = {};
        task.id = id;
        task.firstSeq = row.seq;
        task.lastSeq = row.seq;
        task.startedAt = row.t;
        ++taskTable.open;
    }
    // Handed on under the same id, it still is the first requester's; the worker is who was asked last.
    if (task.requester.isEmpty()) {
        task.requester = names.text(row.source);
        task.name = request.taskName.value_or(QString());
    }
    if (row.target != NoName)
        task.worker = names.text(row.target);
    task.requestDropped = false;
}

void TaskTracker::progress(Task &task, const MessageRow &row, const bus::Json &what)
{
    task.worker = names.text(row.source);
    if (!what.isAbsent())
        task.progress = jsonPreview(what);
    if (task.status == bus::TaskStatus::Pending)
        setStatus(task, bus::TaskStatus::Running, row.t);
}

void TaskTracker::response(Task &task, const MessageRow &row, bus::TaskStatus status, const bus::Json &result)
{
    if (!task.isOpen())
        return; // the first terminal answer stands
    task.worker = names.text(row.source);
    const bool isTerminal = status != bus::TaskStatus::Pending && status != bus::TaskStatus::Running;
    (isTerminal ? task.result : task.progress) = jsonPreview(result);
    setStatus(task, status, row.t);
}

void TaskTracker::setStatus(Task &task, bus::TaskStatus status, qint64 t)
{
    task.status = status;
    if (task.isOpen())
        return;
    task.endedAt = t;
    --taskTable.open;
}

} // namespace inspector
