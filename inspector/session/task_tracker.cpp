// Follows the tasks of a session from message to message.
#include <inspector/session/task_tracker.h>

#include <inspector/session/json_preview.h>
#include <inspector/session/row_store.h>
#include <inspector/session/spoken_text.h>

#include <algorithm>

namespace inspector {

namespace {

/// Reads the text from the message of that row; leaves it where there is no such message.
void readText(QString &text, qint64 row, const RowStore &rows)
{
    if (const std::optional<bus::BusMessage> message = rows.message(row)) {
        if (const bus::Json *content = taskContentOf(*message))
            text = jsonPreview(*content);
    }
}

/// Keeps the text of what is said in row `index`, or the row where it is left in a file.
void setText(QString &text, qint64 &row, qint64 index, const bus::Json *what)
{
    text = what ? jsonPreview(*what) : QString();
    row = what ? -1 : index;
}

} // namespace

bool TaskTracker::message(qint64 index, const MessageRow &row, const bus::BusMessage &message)
{
    if (row.task == NoName)
        return false;
    Says says;
    if (row.kind != bus::Kind::TaskRequest)
        says.what = taskContentOf(message);
    says.hasContent = says.what && !says.what->isAbsent();
    if (const auto *request = message.as<bus::TaskRequest>())
        says.taskName = request->taskName.value_or(QString());
    else if (const auto *response = message.as<bus::TaskResponse>())
        says.status = response->status;
    else if (const auto *urgent = message.as<bus::TaskResponseUrgent>())
        says.status = urgent->status;
    return follow(index, row, says);
}

bool TaskTracker::leftMessage(qint64 index, const MessageRow &row, const bus::MessageHead &head)
{
    if (row.task == NoName)
        return false;
    return follow(index, row,
                  {.taskName = head.taskName.value_or(QString()),
                   .status = head.taskStatus.value_or(bus::TaskStatus::Pending),
                   .hasContent = head.hasTaskContent});
}

bool TaskTracker::follow(qint64 index, const MessageRow &row, const Says &says)
{
    const qint32 place = placeOf(index, row);
    if (place < 0)
        return false;
    Task &task = taskTable.tasks.at(place);
    task.lastSeq = row.seq;

    auto step = TaskHistory::Step::Other;
    switch (row.kind) {
    case bus::Kind::TaskRequest:
        step = TaskHistory::Step::Request;
        request(place, index, row, says.taskName);
        break;
    case bus::Kind::TaskResponse:
    case bus::Kind::TaskResponseUrgent: step = response(place, index, row, says); break;
    case bus::Kind::TaskUpdate:
    case bus::Kind::TaskUpdateUrgent:
        ++task.updates;
        step = progress(place, index, row, says);
        break;
    case bus::Kind::TaskStreamStart:
    case bus::Kind::TaskStreamData:
    case bus::Kind::TaskStreamEnd:
        ++task.streamChunks;
        step = progress(place, index, row, says);
        break;
    case bus::Kind::TaskCancel: task.cancelRequested = task.cancelRequested || task.isOpen(); break;
    default: // TaskUpdateRequest asks, and changes nothing
        break;
    }
    const NameId worker = task.worker.isEmpty() ? NoName : names.find(task.worker).value_or(NoName);
    lineage.setWorker(place, task.isOpen() ? worker : NoName);
    past.note(place, index, step, task, worker);
    return true;
}

bool TaskTracker::fate(qint64 index, const MessageRow &row, NameId subscriber, const bus::FateRecord &fate)
{
    // Among the receivers of a broadcast request one that drops it says little: another may answer.
    if (row.kind != bus::Kind::TaskRequest || row.task == NoName)
        return false;
    const qint32 place = taskTable.places.value(row.task);
    if (place < 0)
        return false;
    const bool dropped = fate.fate == bus::Fate::Dropped && row.target == subscriber;
    if (dropped)
        past.requestDropped(place, index, fate.t);
    else if (fate.fate == bus::Fate::Handled)
        past.requestHandled(place, index, fate.t);
    else
        return false;

    Task &task = taskTable.tasks.at(place);
    if (row.seq < task.firstSeq)
        return false; // of an earlier task of that id
    if (dropped && past.wasRequestedAfter(place, index))
        return false; // asked again, before anyone could tell of the drop
    if (dropped) {
        task.requestDropped = true;
        return true;
    }
    if (task.status != bus::TaskStatus::Pending)
        return false;
    setStatus(place, bus::TaskStatus::Running, row.t);
    return true;
}

const Task *TaskTracker::find(NameId task) const
{
    const qint32 place = taskTable.places.value(task);
    return place < 0 ? nullptr : &taskTable.at(place);
}

Task TaskTracker::task(qsizetype index, const RowStore &rows) const
{
    Task task = taskTable.at(index);
    readText(task.progress, task.progressRow, rows);
    readText(task.result, task.resultRow, rows);
    return task;
}

Task TaskTracker::headAt(qsizetype index, qint64 row, qint64 t, const RowStore &rows) const
{
    if (!taskTable.contains(index))
        return {};
    auto [task, lastRow, progressRow] = past.at(qint32(index), row, t, taskTable.at(index), names);
    if (rows.isMessage(lastRow))
        task.lastSeq = rows.at(lastRow).seq;
    task.progress.clear();
    task.progressRow = progressRow;
    return task;
}

Task TaskTracker::taskAt(qsizetype index, qint64 row, qint64 t, const RowStore &rows) const
{
    Task task = headAt(index, row, t, rows);
    readText(task.progress, task.progressRow, rows);
    if (!task.isOpen())
        readText(task.result, task.resultRow, rows);
    return task;
}

bool TaskTracker::forgetBefore(qint64 row, const RowStore &rows, qint64 most, bool endedToo)
{
    const auto &tasks = taskTable.tasks;
    std::vector<qint64> going;
    for (qint64 left = std::min(most, tasks.size()); left > 0; --left) {
        const qint64 position = tasks.position(lastLookedAt + 1);
        lastLookedAt = tasks.number(position < tasks.size() ? position : 0);
        (void)past.forgetBefore(qint32(lastLookedAt), row, rows);
        if (endedToo && !tasks.at(lastLookedAt).isOpen() && past.isGone(qint32(lastLookedAt), row, rows))
            going.push_back(lastLookedAt);
    }
    const bool anyGo = !going.empty();
    forget(std::move(going));
    return anyGo;
}

void TaskTracker::forget(std::vector<qint64> numbers)
{
    std::ranges::sort(numbers);
    for (const qint64 number : numbers) {
        taskTable.places.insert(names.find(taskTable.at(number).id).value(), TaskTable::Forgotten);
        for (const qsizetype child : taskTable.children.take(number).numbers) {
            if (taskTable.contains(child))
                taskTable.tasks.at(child).parent = -1;
        }
    }
    taskTable.tasks.erase(numbers);
    past.forget(numbers);
}

qint64 TaskTracker::bytes() const
{
    constexpr qint64 strings = 400; // ids, names and the two previews
    return taskTable.size() * (qint64(sizeof(Task)) + strings) + lineage.bytes() + past.bytes();
}

qint32 TaskTracker::placeOf(qint64 index, const MessageRow &row)
{
    const qint32 known = taskTable.places.value(row.task);
    if (known >= 0)
        return known;
    if (known == TaskTable::Forgotten && row.kind != bus::Kind::TaskRequest)
        return NameMap::None; // too late: that one had ended
    const auto place = qint32(taskTable.endNumber());
    taskTable.places.insert(row.task, place);
    Task task;
    task.id = names.text(row.task);
    task.firstSeq = row.seq;
    task.startedAt = row.t;
    taskTable.tasks.append(task);
    taskTable.openOnes.insert(place);
    past.begin(place, index);
    return place;
}

void TaskTracker::request(qint32 place, qint64 index, const MessageRow &row, const QString &name)
{
    Task &task = taskTable.tasks.at(place);
    if (!task.isOpen()) {
        past.beginAnew(place, task);
        for (const qsizetype child : taskTable.children.take(place).numbers) { // asked for the earlier one
            if (!taskTable.contains(child))
                continue;
            past.loseParent(qint32(child), index, place);
            taskTable.tasks.at(child).parent = -1;
        }
        setParent(place, -1);
        const QString id = task.id;
        task = {};
        task.id = id;
        task.firstSeq = row.seq;
        task.lastSeq = row.seq;
        task.startedAt = row.t;
        taskTable.openOnes.insert(place);
    }
    // Handed on under the same id, it still is the first requester's; the worker is who was asked last.
    if (task.requester.isEmpty()) {
        task.requester = names.text(row.source);
        task.name = name;
        if (!taskTable.children.contains(place)) // it was seen at work before: its request must not close a circle
            setParent(place, lineage.latestOf(row.source));
    }
    if (row.target != NoName)
        task.worker = names.text(row.target);
    task.requestDropped = false;
}

void TaskTracker::setParent(qint32 place, qsizetype parent)
{
    Task &task = taskTable.tasks.at(place);
    if (task.parent == parent || place == parent)
        return;
    if (const auto siblings = taskTable.children.find(task.parent); siblings != taskTable.children.end())
        siblings->numbers[siblings->numbers.lastIndexOf(place)] = -1; // so that who has read up to here may go on
    if (parent >= 0) {
        auto &[numbers, gone] = taskTable.children[parent];
        for (; !numbers.isEmpty() && !taskTable.contains(numbers.first()); ++gone)
            numbers.removeFirst(); // a task may last for a day, and ask for another one each second
        numbers.append(place);
    }
    task.parent = parent;
}

TaskHistory::Step TaskTracker::progress(qint32 place, qint64 index, const MessageRow &row, const Says &says)
{
    Task &task = taskTable.tasks.at(place);
    if (!task.isOpen())
        return TaskHistory::Step::Other; // it comes too late to change anything
    task.worker = names.text(row.source);
    if (task.status == bus::TaskStatus::Pending)
        setStatus(place, bus::TaskStatus::Running, row.t);
    if (!says.hasContent)
        return TaskHistory::Step::Other;
    setText(task.progress, task.progressRow, index, says.what);
    return TaskHistory::Step::Progress;
}

TaskHistory::Step TaskTracker::response(qint32 place, qint64 index, const MessageRow &row, const Says &says)
{
    Task &task = taskTable.tasks.at(place);
    if (!task.isOpen())
        return TaskHistory::Step::Other; // the first terminal answer stands
    task.worker = names.text(row.source);
    const bool isTerminal = says.status != bus::TaskStatus::Pending && says.status != bus::TaskStatus::Running;
    if (isTerminal)
        setText(task.result, task.resultRow, index, says.what);
    else
        setText(task.progress, task.progressRow, index, says.what);
    setStatus(place, says.status, row.t);
    return isTerminal ? TaskHistory::Step::Other : TaskHistory::Step::Progress;
}

void TaskTracker::setStatus(qint32 place, bus::TaskStatus status, qint64 t)
{
    Task &task = taskTable.tasks.at(place);
    task.status = status;
    if (task.isOpen())
        return;
    task.endedAt = t;
    taskTable.openOnes.erase(place);
}

} // namespace inspector
