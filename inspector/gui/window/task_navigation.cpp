// Goes from a message to the ends of its task, or says why that cannot be.
#include "task_navigation.h"

namespace inspector {

TaskNavigation::TaskNavigation(const Session *s, Cursor *c, QObject *parent) : QObject(parent), session(s), cursor(c)
{
    followAction = makeAction(tr("Follow &Task"), tr("Show the task of this message from its request to its answer"),
                              QKeySequence(QStringLiteral("Ctrl+Shift+T")));
    connect(followAction, &QAction::triggered, this, &TaskNavigation::followTask);
    requestAction = makeAction(tr("Re&quest of the Task"), tr("Go to the request that this message's task began with"),
                               QKeySequence(QStringLiteral("Ctrl+,")));
    connect(requestAction, &QAction::triggered, this, &TaskNavigation::goToRequest);
    answerAction = makeAction(tr("&Answer of the Task"), tr("Go to the answer that ended this message's task"),
                              QKeySequence(QStringLiteral("Ctrl+.")));
    connect(answerAction, &QAction::triggered, this, &TaskNavigation::goToAnswer);
}

QAction *TaskNavigation::makeAction(const QString &text, const QString &whatItDoes, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setToolTip(whatItDoes);
    action->setStatusTip(whatItDoes);
    action->setShortcut(key);
    return action;
}

void TaskNavigation::followTask()
{
    const TaskEnd end = requestOf(*session, cursor->row());
    if (end.why == TaskEnd::Why::NoTask)
        go(end, {});
    else
        emit followWanted(end.taskId);
}

void TaskNavigation::goToRequest()
{
    const TaskEnd end = requestOf(*session, cursor->row());
    go(end, tr("The request of task %1 is not in this session, or not any more.").arg(end.taskId));
}

void TaskNavigation::goToAnswer()
{
    const TaskEnd end = answerOf(*session, cursor->row());
    go(end, tr("The answer of task %1 is not in this session any more.").arg(end.taskId));
}

void TaskNavigation::go(const TaskEnd &end, const QString &notHeld)
{
    switch (end.why) {
    case TaskEnd::Why::Found:
        if (end.row == cursor->row())
            emit statusMessage(tr("This is the message that it leads to."));
        cursor->moveTo(end.row);
        break;
    case TaskEnd::Why::NoTask: emit statusMessage(tr("This message belongs to no task.")); break;
    case TaskEnd::Why::StillOpen:
        emit statusMessage(tr("Task %1 is still open: nobody has answered yet.").arg(end.taskId));
        break;
    case TaskEnd::Why::RequestDropped:
        emit statusMessage(tr("Task %1 will get no answer: its request was dropped by the full queue of %2.")
                               .arg(end.taskId, end.dropper));
        break;
    case TaskEnd::Why::NotHeld: emit statusMessage(notHeld); break;
    }
}

} // namespace inspector
