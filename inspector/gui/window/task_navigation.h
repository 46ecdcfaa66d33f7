// What one can do from a message of a task: follow the task, go to its request, to its answer.
#pragma once

#include <inspector/session/cursor.h>
#include <inspector/session/task_ends.h>

#include <QAction>

namespace inspector {

/// The actions of the Go menu that concern tasks; they look at the message under the cursor.
class TaskNavigation : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    TaskNavigation(const Session *session, Cursor *cursor, QObject *parent = nullptr);

    [[nodiscard]] QList<QAction *> actions() const { return {followAction, requestAction, answerAction}; }
    /// Those of them that move the cursor.
    [[nodiscard]] QList<QAction *> jumps() const { return {requestAction, answerAction}; }

    void followTask();
    void goToRequest();
    void goToAnswer();

signals:
    void followWanted(const QString &taskId);
    /// A short sentence for the status bar.
    void statusMessage(const QString &message);

private:
    QAction *makeAction(const QString &text, const QString &whatItDoes, const QKeySequence &key);
    void go(const TaskEnd &end, const QString &notHeld);

    const Session *const session;
    Cursor *const cursor;
    QAction *followAction;
    QAction *requestAction;
    QAction *answerAction;
};

} // namespace inspector
