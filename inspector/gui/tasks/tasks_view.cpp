// The Tasks view.
#include "tasks_view.h"

#include "task_model.h"
#include "task_subjects.h"

#include <inspector/gui/filter/item_menu.h>
#include <inspector/gui/table/live_table_view.h>
#include <inspector/gui/timeline/past_banner.h>
#include <inspector/session/state_at_cursor.h>

#include <QBoxLayout>

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

    connect(new ItemMenu(tableView), &ItemMenu::requested, this, [this](const QModelIndex &index, const QPoint &place) {
        emit menuRequested(taskSubjects(tasks->taskAt(index.row()), TaskModel::Column(index.column())), place);
    });
    connect(tableView, &LiveTableView::entryOpened, this,
            [this](int entry) { emit taskOpened(session->tasks().at(entry).id); });
    connect(session, &Session::tasksChanged, tableView, &LiveTableView::scheduleRefresh);
    connect(session, &Session::wasReset, tasks, &TaskModel::reset);
}

void TasksView::sayWhatIsLeftOut(PastBanner *banner)
{
    const auto count = int(tasks->leftOut());
    banner->setNote(count > 0 ? tr("%n older task(s) not listed", nullptr, count) : QString());
}

} // namespace inspector
