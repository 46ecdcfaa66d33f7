// Looks through the messages of a task, which may have borne its id several times.
#include <inspector/session/task_ends.h>

#include <algorithm>

namespace inspector {
namespace {

bool isTerminalAnswer(const Session &session, qint64 row)
{
    const bus::Kind kind = session.row(row).kind;
    if (kind != bus::Kind::TaskResponse && kind != bus::Kind::TaskResponseUrgent)
        return false;
    const bus::BusMessage message = session.message(row);
    const auto *urgent = message.as<bus::TaskResponseUrgent>();
    const bus::TaskStatus status = urgent ? urgent->status : message.as<bus::TaskResponse>()->status;
    return status != bus::TaskStatus::Pending && status != bus::TaskStatus::Running;
}

/// The messages of one life of the task: an id may be used again once the task before is over.
struct Life {
    qint64 request = -1;
    qint64 answer = -1;
};

/// The life that the message of this row belongs to.
Life lifeAround(const Session &session, qsizetype task, qint64 row)
{
    Life life;
    const qint64 begin = session.taskBegin(task, row);
    for (const qint64 each : session.taskRows(task, begin)) {
        if (life.answer >= 0 || session.taskBegin(task, each) != begin)
            break;
        if (life.request < 0 && session.row(each).kind == bus::Kind::TaskRequest)
            life.request = each;
        else if (isTerminalAnswer(session, each))
            life.answer = each;
    }
    return life;
}

TaskEnd endOf(const Session &session, qint64 row, qint64 Life::*which)
{
    TaskEnd end;
    const NameId name = session.row(row).task;
    if (name == NoName) {
        end.why = TaskEnd::Why::NoTask;
        return end;
    }
    end.taskId = session.name(name);
    const qsizetype task = session.tasks().indexOf(end.taskId);
    if (task < 0)
        return end; // it is forgotten
    end.row = lifeAround(session, task, row).*which;
    if (end.row >= 0) {
        end.why = TaskEnd::Why::Found;
    } else if (const Task &known = session.tasks().at(task); which == &Life::answer && known.isOpen()
               && session.row(row).seq >= known.firstSeq) { // not of an earlier one
        end.why = known.requestDropped ? TaskEnd::Why::RequestDropped : TaskEnd::Why::StillOpen;
        end.dropper = known.requestDropped ? known.worker : QString();
    }
    return end;
}

} // namespace

TaskEnd requestOf(const Session &session, qint64 row)
{
    return endOf(session, row, &Life::request);
}

TaskEnd answerOf(const Session &session, qint64 row)
{
    return endOf(session, row, &Life::answer);
}

} // namespace inspector
