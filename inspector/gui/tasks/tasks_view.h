// The Tasks view: what agents asked of each other, and what is still open.
#pragma once

#include <QWidget>

namespace inspector {

class LiveTableView;
class Session;
class TaskModel;

class TasksView : public QWidget {
    Q_OBJECT
public:
    explicit TasksView(const Session *session, QWidget *parent = nullptr);

    [[nodiscard]] TaskModel *model() const { return tasks; }
    [[nodiscard]] LiveTableView *table() const { return tableView; }

signals:
    /// Someone wants to see the messages of this task.
    void taskOpened(const QString &id);

private:
    TaskModel *const tasks;
    LiveTableView *const tableView;
};

} // namespace inspector
