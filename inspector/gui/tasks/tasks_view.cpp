// The Tasks view.
#include "tasks_view.h"

#include "task_model.h"

#include <inspector/gui/table/live_table_view.h>

#include <QBoxLayout>

namespace inspector {

TasksView::TasksView(const Session *session, QWidget *parent)
    : QWidget(parent), tasks(new TaskModel(session, this)), tableView(new LiveTableView(tasks))
{
    tableView->setAccessibleName(tr("Tasks"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tableView);
    setFocusProxy(tableView);

    connect(tableView, &LiveTableView::entryOpened, this,
            [this, session](int entry) { emit taskOpened(session->tasks().at(entry).id); });
    connect(session, &Session::tasksChanged, tableView, &LiveTableView::scheduleRefresh);
    connect(session, &Session::wasReset, tasks, &TaskModel::reset);
}

} // namespace inspector
