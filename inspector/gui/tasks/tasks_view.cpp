// The Tasks view.
#include "tasks_view.h"

#include "task_model.h"
#include "task_subjects.h"

#include <inspector/gui/filter/item_menu.h>
#include <inspector/gui/table/empty_hint.h>
#include <inspector/gui/table/live_table_view.h>
#include <inspector/gui/timeline/past_banner.h>
#include <inspector/session/state_at_cursor.h>

#include <QBoxLayout>
#include <QLabel>

namespace inspector {

using namespace Qt::StringLiterals;

TasksView::TasksView(const Session *s, StateAtCursor *at, QWidget *parent)
    : QWidget(parent), session(s), tasks(new TaskModel(s, at, this)), tableView(new LiveTableView(tasks)),
      restLabel(new QLabel)
{
    tableView->setAccessibleName(tr("Tasks"));
    new EmptyHint(tableView, [at] {
        if (at && !at->isLive())
            return QString(); // the banner says why, or there were none then
        return tr("No tasks yet.\nA task appears here as soon as an agent asks another for something.");
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (at) {
        layout->addWidget(new PastBanner(at));
        connect(at, &StateAtCursor::changed, tableView, &LiveTableView::refreshNow);
    }
    layout->addWidget(tableView);
    layout->addWidget(restLabel);
    restLabel->setObjectName(u"leftOut"_s);
    restLabel->setContentsMargins(8, 2, 8, 4);
    restLabel->setToolTip(
        tr("The newest tasks are listed, and of those that are open more. A filter on a task's id shows "
           "what was said of any of them in the traffic, as far as memory holds it."));
    restLabel->hide();
    setFocusProxy(tableView);

    connect(new ItemMenu(tableView), &ItemMenu::requested, this, [this](const QModelIndex &index, const QPoint &place) {
        emit menuRequested(taskSubjects(tasks->taskAt(index.row()), TaskModel::Column(index.column())), place);
    });
    connect(tableView, &LiveTableView::entryOpened, this, [this](int entry) {
        if (session->tasks().contains(entry)) // it may be forgotten since the list was made
            emit taskOpened(session->tasks().at(entry).id);
    });
    connect(session, &Session::tasksChanged, tableView, &LiveTableView::scheduleRefresh);
    connect(session, &Session::wasReset, tasks, &TaskModel::reset);
    connect(tasks, &TaskModel::refreshed, this, &TasksView::sayWhatIsLeftOut);
}

void TasksView::sayWhatIsLeftOut()
{
    const auto count = int(tasks->leftOut());
    restLabel->setVisible(count > 0);
    if (count > 0)
        restLabel->setText(tr("%Ln older task(s) not listed", nullptr, count));
}

} // namespace inspector
