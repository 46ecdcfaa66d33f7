// The Tasks view: what agents asked of each other, and what is still open.
#pragma once

#include <inspector/gui/filter/subject.h>

#include <QList>
#include <QWidget>

class QLabel;

namespace inspector {

class LiveTableView;
class Session;
class StateAtCursor;
class TaskModel;

class TasksView : public QWidget {
    Q_OBJECT
public:
    /// Shows tasks as they stood at `at`, where there is one, else as they are now.
    explicit TasksView(const Session *session, StateAtCursor *at = nullptr, QWidget *parent = nullptr);

    [[nodiscard]] TaskModel *model() const { return tasks; }
    [[nodiscard]] LiveTableView *table() const { return tableView; }

signals:
    /// Someone wants to see the messages of this task.
    void taskOpened(const QString &id);
    /// A menu of what can be done with these is wanted, at that place of the screen.
    void menuRequested(const QList<Subject> &subjects, const QPoint &place);

private:
    void sayWhatIsLeftOut();

    const Session *const session;
    TaskModel *const tasks;
    LiveTableView *const tableView;
    QLabel *const restLabel; ///< how many tasks are not listed
};

} // namespace inspector
