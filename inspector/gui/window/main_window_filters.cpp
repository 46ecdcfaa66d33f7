// Filters in the window: what views offer to filter on, the menu of filters, what is kept of them between runs.
#include "main_window.h"

#include "settings.h"
#include "task_navigation.h"

#include <inspector/gui/agents/agent_subjects.h>
#include <inspector/gui/agents/agents_view.h>
#include <inspector/gui/conversation/conversation_view.h>
#include <inspector/gui/detail/detail_view.h>
#include <inspector/gui/filter/subject_menu.h>
#include <inspector/gui/findings/findings_view.h>
#include <inspector/gui/marks/marks_view.h>
#include <inspector/gui/sequence/sequence_panel.h>
#include <inspector/gui/task/task_view.h>
#include <inspector/gui/tasks/tasks_view.h>
#include <inspector/gui/traffic/filter_bar.h>
#include <inspector/gui/traffic/reading/reading_tools.h>
#include <inspector/gui/traffic/row_subjects.h>
#include <inspector/gui/traffic/traffic_view.h>

#include <QMenuBar>

namespace inspector {

using namespace Qt::StringLiterals;

void MainWindow::connectFilters()
{
    connect(trafficView, &TrafficView::rowMenuFilling, this, &MainWindow::fillCurrentRowMenu);
    connect(detailView, &DetailView::menuFilling, subjects, &SubjectMenu::fill);
    connect(agentsView, &AgentsView::menuRequested, subjects, &SubjectMenu::popUp);
    connect(tasksView, &TasksView::menuRequested, subjects, &SubjectMenu::popUp);
    connect(sequencePanel, &SequencePanel::rowMenuRequested, this, &MainWindow::popUpRowMenu);
    connect(sequencePanel, &SequencePanel::agentMenuFilling, subjects, [this](QMenu *menu, const QString &name) {
        if (const Agent *agent = session->agents().find(name))
            subjects->fill(menu, agentSubjects(*agent, AgentModel::Name));
    });
    connect(conversationView, &ConversationView::rowMenuRequested, this, &MainWindow::popUpRowMenu);
    connect(findingsView, &FindingsView::rowMenuRequested, this, &MainWindow::popUpRowMenu);
    connect(marksView, &MarksView::rowMenuRequested, this, &MainWindow::popUpRowMenu);
    connect(taskView, &TaskView::rowMenuRequested, this, &MainWindow::popUpRowMenu);
    FilterBar *bar = trafficView->filterBar();
    connect(subjects, &SubjectMenu::filterChosen, bar, &FilterBar::combine);
    connect(subjects, &SubjectMenu::filling, this, &MainWindow::addToSubjectMenu);

    FilterField *field = bar->textField();
    field->setHistory(settings::recentFilters());
    connect(field, &FilterField::historyChanged, this, [field] { settings::setRecentFilters(field->history()); });
    SavedFilters *saved = bar->savedFilters();
    saved->setList(settings::savedFilters());
    connect(saved, &SavedFilters::changed, this, [saved] { settings::setSavedFilters(saved->list()); });
}

/// What can be done with the current message of the traffic.
void MainWindow::fillCurrentRowMenu(QMenu *menu, const QList<Subject> &about)
{
    subjects->fill(menu, about);
    const ReadingTools *tools = trafficView->tools();
    menu->addSeparator();
    menu->addActions({tools->toggleMark, tools->editNote, tools->toggleReference});
    menu->addSeparator();
    if (!about.first().task.isEmpty())
        menu->addActions(taskNavigation->jumps());
    menu->addAction(editAndResendAction);
}

/// What can be done with the message of a row, wherever that is shown.
void MainWindow::popUpRowMenu(qint64 row, const QPoint &place)
{
    if (row >= session->rowBegin() && row < session->rowEnd())
        subjects->popUp(rowSubjects(*session, row, -1), place);
}

/// What the window can do with a subject beside filtering on it.
void MainWindow::addToSubjectMenu(QMenu *menu, const Subject &subject)
{
    connect(menu->addAction(tr("Co&lour It")), &QAction::triggered, trafficView,
            [this, subject] { trafficView->addColourRule(subject.test); });
    if (!subject.task.isEmpty())
        connect(menu->addAction(tr("&Follow Task")), &QAction::triggered, this,
                [this, subject] { followTask(subject.task); });
    if (!subject.agent.isEmpty())
        addOrder(menu, tr("As &Handled by %1").arg(QString(subject.agent).replace(u'&', u"&&"_s)), subject.agent);
}

void MainWindow::makeFilterMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("Fi&lter"));
    FilterBar *bar = trafficView->filterBar();
    QAction *clear = addEntry(menu, tr("&Clear"), tr("Show everything again"), QKeySequence(u"Ctrl+Shift+X"_s));
    connect(clear, &QAction::triggered, bar, [bar] { bar->setText({}); });
    QAction *save = addEntry(menu, tr("&Save as a Button…"), tr("Give the filter a name and keep it"),
                             QKeySequence(u"Ctrl+Shift+K"_s));
    connect(save, &QAction::triggered, bar, &FilterBar::saveFilter);
    bar->textField()->historyMenu()->setTitle(tr("&Used Before"));
    menu->addMenu(bar->textField()->historyMenu());

    // Those that are saved follow; they are made when the menu opens.
    QMenu *saved = menu->addMenu(tr("Sa&ved"));
    connect(saved, &QMenu::aboutToShow, this, [this, saved] { fillFilterMenu(saved); });
}

void MainWindow::fillFilterMenu(QMenu *menu)
{
    menu->clear();
    FilterBar *bar = trafficView->filterBar();
    const QList<SavedFilter> &filters = bar->savedFilters()->list();
    for (qsizetype i = 0; i < filters.size(); ++i)
        bar->savedRow()->fillMenu(menu->addMenu(QString(filters.at(i).name).replace(u'&', u"&&"_s)), i);
    if (filters.isEmpty())
        menu->addAction(tr("Nothing is saved yet"))->setEnabled(false);
}

} // namespace inspector
