// The Tasks view.
#include "tasks_view.h"

#include "task_model.h"

#include <inspector/gui/table/live_table_view.h>
#include <inspector/gui/timeline/past_banner.h>
#include <inspector/session/state_at_cursor.h>

#include <QBoxLayout>
#include <QMenu>

namespace inspector {

TasksView::TasksView(const Session *s, StateAtCursor *at, QWidget *parent)
    : QWidget(parent), session(s), tasks(new TaskModel(s, at, this)), tableView(new LiveTableView(tasks))
{
    tableView->setAccessibleName(tr("Tasks"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (at) {
        auto *banner = new PastBanner(at);
        layout->addWidget(banner);
        connect(at, &StateAtCursor::changed, tableView, &LiveTableView::refreshNow);
        connect(tasks, &TaskModel::modelReset, banner, [this, banner] { sayWhatIsLeftOut(banner); });
    }
    layout->addWidget(tableView);
    setFocusProxy(tableView);

    connect(tableView, &LiveTableView::entryOpened, this,
            [this](int entry) { emit taskOpened(session->tasks().at(entry).id); });
    tableView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tableView, &QWidget::customContextMenuRequested, this, &TasksView::showTaskMenu);
    connect(session, &Session::tasksChanged, tableView, &LiveTableView::scheduleRefresh);
    connect(session, &Session::wasReset, tasks, &TaskModel::reset);
}

void TasksView::sayWhatIsLeftOut(PastBanner *banner)
{
    const auto count = int(tasks->leftOut());
    banner->setNote(count > 0 ? tr("%n older task(s) not listed", nullptr, count) : QString());
}

void TasksView::showTaskMenu(const QPoint &position)
{
    const QModelIndex index = tableView->indexAt(position);
    if (!index.isValid())
        return;
    const QString id = tasks->taskAt(index.row()).id;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Follow task %1").arg(id)), &QAction::triggered, this, [this, id] { emit followWanted(id); });
    connect(menu->addAction(tr("Only task %1 in the traffic").arg(id)), &QAction::triggered, this,
            [this, id] { emit taskOpened(id); });
    menu->popup(tableView->viewport()->mapToGlobal(position));
}

} // namespace inspector
