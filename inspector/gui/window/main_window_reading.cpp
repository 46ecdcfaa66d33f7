// What the window adds to reading: its menus, the marks and where they are kept, the colour rules.
#include "main_window.h"

#include "session_feed.h"
#include "settings.h"
#include "task_navigation.h"

#include <inspector/gui/colouring/colour_rules_dialog.h>
#include <inspector/gui/marks/marks_view.h>
#include <inspector/gui/timeline/timeline_bar.h>
#include <inspector/gui/traffic/reading/reading_tools.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <inspector/session/marks_file.h>

#include <QActionGroup>
#include <QMenuBar>
#include <QStatusBar>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr int MessageMs = 15'000;
constexpr int MostAgentsInMenu = 40;

} // namespace

void MainWindow::connectReading()
{
    ColourRules *rules = trafficView->colourRules();
    rules->restore(settings::colourRules());
    connect(rules, &ColourRules::changed, this, [rules] { settings::setColourRules(rules->save()); });

    connect(session, &Session::wasReset, marksFile, &MarksFile::load);
    connect(marksFile, &MarksFile::problemOccurred, this,
            [this](const QString &problem) { statusBar()->showMessage(problem, MessageMs); });
    connect(marksView, &MarksView::messageOpened, trafficView->tools(), &ReadingTools::goToMessage);
    connect(session->marks(), &Marks::changed, this, &MainWindow::showMarksOnTimeline);
    showMarksOnTimeline();
}

void MainWindow::showMarksOnTimeline()
{
    const QList<quint64> seqs = session->marks()->all().keys();
    timelineBar->slider()->setMarks({seqs.begin(), seqs.end()});
}

/// The marks of the messages in these rows, or all.
Marks::Notes MainWindow::marksAmong(const Rows &rows) const
{
    Marks::Notes marks = session->marks()->all();
    const auto isElsewhere = [&](Marks::Notes::iterator mark) {
        const std::optional<qint64> row = session->findRow(mark.key());
        return !row || !std::binary_search(rows->begin(), rows->end(), *row);
    };
    if (rows)
        marks.removeIf(isElsewhere);
    return marks;
}

void MainWindow::saveMarks(const QString &fileName, const Marks::Notes &marks)
{
    QString problem;
    if (!MarksFile::saveBeside(fileName, marks, &problem))
        showProblem(tr("The session was saved, but its marks were not: %1").arg(problem));
}

void MainWindow::addReadingEntries(QMenu *editMenu)
{
    const ReadingTools *tools = trafficView->tools();
    QAction *filter =
        addEntry(editMenu, tr("Fi&lter"), tr("Show only what passes a filter"), QKeySequence(u"Ctrl+/"_s));
    filter->setShortcuts({QKeySequence(u"Ctrl+/"_s), QKeySequence(u"/"_s)});
    connect(filter, &QAction::triggered, trafficView, &TrafficView::focusFilter);
    editMenu->addActions({tools->find, tools->findNext, tools->findPrevious});
    editMenu->addSeparator();
    editMenu->addActions({tools->toggleMark, tools->editNote, tools->toggleReference, tools->clearReferences});
}

void MainWindow::makeGoMenu()
{
    const ReadingTools *tools = trafficView->tools();
    QMenu *menu = menuBar()->addMenu(tr("&Go"));
    menu->addAction(tools->goTo);
    menu->addSeparator();
    menu->addActions({tools->nextMark, tools->previousMark});
    menu->addSeparator();
    menu->addActions(taskNavigation->actions());
}

void MainWindow::addListEntries(QMenu *viewMenu)
{
    QMenu *columns = viewMenu->addMenu(tr("&Columns"));
    connect(columns, &QMenu::aboutToShow, trafficView, [this, columns] { trafficView->fillColumnsMenu(columns); });
    QMenu *order = viewMenu->addMenu(tr("&Order"));
    connect(order, &QMenu::aboutToShow, trafficView, [this, order] { fillOrderMenu(order); });
    QAction *rules = addEntry(viewMenu, tr("Co&lour Rules…"), tr("Give messages that a filter matches a colour"));
    connect(rules, &QAction::triggered, this, &MainWindow::showColourRules);
}

void MainWindow::fillOrderMenu(QMenu *menu)
{
    menu->clear();
    addOrder(menu, tr("As &Published"), {});
    menu->addSeparator();
    QStringList names;
    for (const Agent &agent : session->agents())
        names.append(agent.name);
    names.sort();
    if (names.size() <= MostAgentsInMenu)
        return addOrders(menu, names);
    for (qsizetype first = 0; first < names.size(); first += MostAgentsInMenu) { // ten thousand of them fit no menu
        const QStringList some = names.mid(first, MostAgentsInMenu);
        QMenu *part = menu->addMenu(tr("As Handled by %1 \u2026 %2").arg(some.first(), some.last()));
        connect(part, &QMenu::aboutToShow, this, [this, part, some] {
            part->clear();
            addOrders(part, some);
        });
    }
}

void MainWindow::addOrders(QMenu *menu, const QStringList &subscribers)
{
    for (const QString &name : subscribers)
        addOrder(menu, tr("As Handled by %1").arg(name), name);
}

void MainWindow::addOrder(QMenu *menu, const QString &text, const QString &subscriber)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setActionGroup(new QActionGroup(action)); // one of several, though they stand in several menus
    action->setChecked(trafficView->deliveryOrder() == subscriber);
    connect(action, &QAction::triggered, trafficView,
            [this, subscriber] { trafficView->setDeliveryOrder(subscriber); });
}

void MainWindow::showColourRules()
{
    if (!colourDialog) {
        colourDialog = new ColourRulesDialog(trafficView->colourRules(), this);
        colourDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    colourDialog->show();
    colourDialog->raise();
    colourDialog->activateWindow();
}

} // namespace inspector
