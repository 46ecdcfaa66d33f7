// The right mouse button in each view of the window: what is under it becomes a filter.
#include "list_source.h"
#include "sample_session.h"

#include <inspector/gui/agents/agent_model.h>
#include <inspector/gui/agents/agents_view.h>
#include <inspector/gui/conversation/conversation_list.h>
#include <inspector/gui/conversation/conversation_view.h>
#include <inspector/gui/detail/detail_view.h>
#include <inspector/gui/detail/fate_model.h>
#include <inspector/gui/detail/json_tree_model.h>
#include <inspector/gui/filter/saved_filter_editor.h>
#include <inspector/gui/filter/subject_menu.h>
#include <inspector/gui/findings/findings_view.h>
#include <inspector/gui/marks/marks_view.h>
#include <inspector/gui/sequence/lifeline_heads.h>
#include <inspector/gui/sequence/sequence_panel.h>
#include <inspector/gui/sequence/sequence_view.h>
#include <inspector/gui/table/live_table_view.h>
#include <inspector/gui/task/task_view.h>
#include <inspector/gui/tasks/task_model.h>
#include <inspector/gui/tasks/tasks_view.h>
#include <inspector/gui/traffic/filter_bar.h>
#include <inspector/gui/traffic/row_subjects.h>
#include <inspector/gui/traffic/traffic_list.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <inspector/gui/window/main_window.h>
#include <inspector/gui/window/settings.h>
#include <inspector/session/filter/filter.h>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

/// A right click, or the menu key, and the menu that it opened.
QMenu *menuAt(QWidget *widget, const QPoint &place, QContextMenuEvent::Reason reason = QContextMenuEvent::Mouse)
{
    QContextMenuEvent event(reason, place, widget->mapToGlobal(place));
    QApplication::sendEvent(widget, &event);
    QMenu *menu = nullptr;
    (void)QTest::qWaitFor([&] { return (menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr; });
    return menu;
}

QMenu *menuOf(QAbstractItemView *view, const QModelIndex &index)
{
    view->scrollTo(index);
    return menuAt(view->viewport(), view->visualRect(index).center());
}

QAction *entry(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (QString(action->text()).remove(u'&') == text)
            return action;
    }
    return nullptr;
}

/// By the keyboard, as a person does it.
void choose(QMenu *menu, const QString &text)
{
    QVERIFY(menu);
    QAction *action = entry(menu, text);
    QVERIFY2(action, qPrintable(text));
    menu->setActiveAction(action);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget());
}

} // namespace

class SubjectMenusTest : public QObject {
    Q_OBJECT

    QTemporaryDir settingsFolder;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;

    TrafficView *traffic() const { return window->traffic(); }
    QString filterText() const { return traffic()->filterText(); }

    QMenu *cellMenu(int line, Column column)
    {
        TrafficList *list = traffic()->list();
        const int x = list->header()->sectionViewportPosition(int(column)) + 10;
        return menuAt(list->viewport(), {x, list->lineRect(line).center().y()});
    }

    void showDock(const QString &name)
    {
        auto *dock = window->findChild<QDockWidget *>(name);
        dock->show();
        dock->raise();
        QTRY_VERIFY(!dock->visibleRegion().isEmpty()); // not the view: opaque children may cover it
    }

    template <class Model>
    static QModelIndex find(const Model *model, int column, const QString &text, const QModelIndex &parent = {})
    {
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex index = model->index(row, column, parent);
            if (index.data().toString() == text)
                return index;
            if (const QModelIndex below = find(model, column, text, index.siblingAtColumn(0)); below.isValid())
                return below;
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"libbus-test"_s);
        QCoreApplication::setApplicationName(u"subject-menus"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settingsFolder.path());
        QLocale::setDefault(QLocale(u"en_US"_s));
        Theme::apply(ThemeMode::Light);
    }

    void init()
    {
        settings::waitUntilWritten();
        QSettings().clear();
        open();
    }

    void open()
    {
        window.reset();
        session = std::make_unique<Session>();
        window = std::make_unique<MainWindow>(session.get(),
                                              [] { return std::make_unique<made::ListSource>(made::smallSession()); });
        window->resize(1280, 800);
        window->show();
        window->startBuiltIn();
        QTRY_COMPARE(traffic()->shownCount(), 12);
        window->agents()->model()->refresh();
        window->tasks()->model()->refresh();
        QApplication::setActiveWindow(window.get());
    }

    void cleanup()
    {
        window.reset();
        session.reset();
    }

    void theCellUnderTheMouseIsTheFilter_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("filter");
        QTest::newRow("seq") << int(Column::Seq) << u"seq == 8"_s;
        QTest::newRow("time") << int(Column::Time) << u"time >= 8ms"_s;
        QTest::newRow("priority") << int(Column::Priority) << u"priority == data"_s;
        QTest::newRow("type") << int(Column::Type) << u"type == TaskRequest"_s;
        QTest::newRow("source") << int(Column::Source) << u"source == \"router\""_s;
        QTest::newRow("target") << int(Column::Target) << u"target == \"stt\""_s;
        QTest::newRow("task") << int(Column::Task) << u"task == \"t1\""_s;
        QTest::newRow("fate") << int(Column::Fate) << u"handled_by == \"stt\""_s;
    }

    void theCellUnderTheMouseIsTheFilter()
    {
        QFETCH(int, column);
        QFETCH(QString, filter);
        choose(cellMenu(8, Column(column)), u"Apply as Filter"_s);
        QCOMPARE(filterText(), filter);
        QVERIFY(traffic()->filterBar()->problem().isEmpty());
        const auto isShown = [this](qint64 row) {
            const auto shown = traffic()->shownRows();
            return std::find(shown.begin(), shown.end(), row) != shown.end();
        };
        QTRY_VERIFY(isShown(8));
    }

    void everyCellFindsItsRow()
    {
        for (qint64 row = session->rowBegin(); row < session->rowEnd(); ++row) {
            for (const Subject &subject : rowSubjects(*session, row, -1)) {
                const Filter filter = Filter::parse(subject.test);
                QVERIFY2(filter.isValid() && filter.matches(*session, row), qPrintable(subject.test));
            }
        }
    }

    void testsArePutTogether()
    {
        choose(cellMenu(8, Column::Source), u"Apply as Filter"_s);
        QTRY_COMPARE(traffic()->shownCount(), 2);
        choose(cellMenu(0, Column::Task), u"Exclude"_s);
        QCOMPARE(filterText(), u"source == \"router\" && !(task == \"t1\")"_s);
        QTRY_COMPARE(traffic()->shownCount(), 1);
        QMenu *menu = cellMenu(0, Column::Type);
        QMenu *more = entry(menu, u"Combine with the Filter"_s)->menu();
        entry(more, u"…or not Selected"_s)->trigger();
        menu->close();
        QCOMPARE(filterText(), u"source == \"router\" && !(task == \"t1\") || !(type == TaskRequest)"_s);
        QVERIFY(traffic()->filterBar()->problem().isEmpty());
    }

    void theKeyboardHasAllFieldsOfTheRow()
    {
        traffic()->goToSeq(8);
        traffic()->list()->setFocus();
        QMenu *menu = menuAt(traffic()->list(), {}, QContextMenuEvent::Keyboard);
        QVERIFY(menu);
        QVERIFY(entry(menu, u"Apply as Filter"_s));
        QAction *source = entry(menu, u"source == \"router\""_s);
        QVERIFY(source && source->menu());
        entry(source->menu(), u"Apply as Filter"_s)->trigger();
        menu->close();
        QCOMPARE(filterText(), u"source == \"router\""_s);
    }

    void othersAddTheirEntries()
    {
        QStringList tasks;
        connect(window->subjectMenu(), &SubjectMenu::filling, this, [&tasks](QMenu *menu, const Subject &subject) {
            connect(menu->addAction(u"Note"_s), &QAction::triggered, menu,
                    [&tasks, subject] { tasks += subject.task; });
        });
        choose(cellMenu(8, Column::Task), u"Note"_s);
        QCOMPARE(tasks, QStringList{u"t1"_s});
    }

    void agentsAreFiltered()
    {
        showDock(u"agents"_s);
        AgentModel *model = window->agents()->model();
        const QModelIndex stt = find(model, AgentModel::Name, u"stt"_s);
        choose(menuOf(window->agents()->table(), stt), u"Apply as Filter"_s);
        QCOMPARE(filterText(), u"agent == \"stt\""_s);
        choose(menuOf(window->agents()->table(), stt.siblingAtColumn(AgentModel::Dropped)), u"Apply as Filter"_s);
        QCOMPARE(filterText(), u"dropped_by == \"stt\""_s);
        QTRY_COMPARE(traffic()->shownCount(), 1);
        window->agents()->table()->setCurrentIndex(stt);
        choose(menuAt(window->agents()->table(), {}, QContextMenuEvent::Keyboard), u"Exclude"_s);
        QCOMPARE(filterText(), u"dropped_by == \"stt\" && !(agent == \"stt\")"_s);
    }

    void tasksAreFiltered()
    {
        showDock(u"tasks"_s);
        TaskModel *model = window->tasks()->model();
        const QModelIndex task = find(model, TaskModel::Id, u"t1"_s);
        choose(menuOf(window->tasks()->table(), task), u"Apply as Filter"_s);
        QCOMPARE(filterText(), u"task == \"t1\""_s);
        QTRY_COMPARE(traffic()->shownCount(), 2);
        choose(menuOf(window->tasks()->table(), task.siblingAtColumn(TaskModel::Status)), u"Apply as Filter"_s);
        QCOMPARE(filterText(), u"payload.status == \"completed\""_s);
        QTRY_COMPARE(traffic()->shownCount(), 1);
    }

    void theTrafficIsShownAsAnAgentHandledIt()
    {
        showDock(u"agents"_s);
        const QModelIndex stt = find(window->agents()->model(), AgentModel::Name, u"stt"_s);
        choose(menuOf(window->agents()->table(), stt), u"As Handled by stt"_s);
        QCOMPARE(traffic()->deliveryOrder(), u"stt"_s);
    }

    void aTaskIsFollowedFromEveryViewThatShowsOne()
    {
        const auto isFollowed = [this](QMenu *menu, const QString &id) {
            window->task()->follow({});
            choose(menu, u"Follow Task"_s);
            return window->task()->taskId() == id;
        };
        showDock(u"sequence"_s);
        const SequenceView *diagram = window->sequence()->view();
        int line = 0;
        while (session->row(diagram->pageLines()[size_t(line)].row).seq != 8)
            ++line;
        QVERIFY(isFollowed(menuAt(diagram->viewport(), diagram->lineRect(line).center()), u"t1"_s));
        QVERIFY(isFollowed(menuAt(window->sequence()->view(), {}, QContextMenuEvent::Keyboard), u"t1"_s));

        showDock(u"conversation"_s);
        ConversationList *list = window->conversation()->list();
        QTRY_VERIFY(window->conversation()->conversation()->end() > 0);
        const auto page = list->page();
        QVERIFY(isFollowed(menuAt(list->viewport(), page.back().rect.center()), u"t2"_s));

        session->marks()->toggle(8);
        showDock(u"marks"_s);
        QTableView *marks = window->marks()->table();
        QVERIFY(isFollowed(menuOf(marks, marks->model()->index(0, 0)), u"t1"_s));

        window->followTask(u"t1"_s);
        showDock(u"task"_s);
        QTreeView *steps = window->task()->tree();
        QTRY_VERIFY(steps->model()->rowCount() > 0);
        QVERIFY(isFollowed(menuOf(steps, steps->model()->index(0, 0)), u"t1"_s));
    }

    void aFindingLeadsToItsMessage()
    {
        showDock(u"findings"_s);
        window->findings()->refresh();
        QTreeView *tree = window->findings()->tree();
        QVERIFY(tree->model()->rowCount() > 0);
        choose(menuOf(tree, tree->model()->index(0, 0)), u"Apply as Filter"_s);
        QCOMPARE(filterText(), u"type == Frame"_s); // the one that was dropped
    }

    void aLifelineIsItsAgent()
    {
        showDock(u"sequence"_s);
        const SequenceView *diagram = window->sequence()->view();
        QVERIFY(diagram->lifelines().count() > 0);
        const QString agent = diagram->lifelines().at(0).title;
        choose(menuAt(diagram->heads(), diagram->headCentre(0)), u"Apply as Filter"_s);
        QCOMPARE(filterText(), u"agent == \"%1\""_s.arg(agent));
    }

    void valuesOfThePayloadAreFiltered()
    {
        traffic()->goToSeq(9);
        showDock(u"detail"_s);
        window->detail()->setTab(DetailView::Tab::Message);
        QTreeView *tree = window->detail()->messageTreeView();
        JsonTreeModel *model = window->detail()->messageTree();
        choose(menuOf(tree, find(model, JsonTreeModel::Field, u"text"_s)), u"Apply as Filter"_s);
        QCOMPARE(filterText(), u"payload.response.text == \"hello\""_s);
        QTRY_COMPARE(traffic()->shownCount(), 1);
        choose(menuOf(tree, find(model, JsonTreeModel::Field, u"response"_s)), u"Apply as Filter"_s);
        QCOMPARE(filterText(), u"payload.response"_s);
        choose(menuOf(tree, find(model, JsonTreeModel::Field, u"source"_s)), u"Apply as Filter"_s);
        QCOMPARE(filterText(), u"source == \"stt\""_s);
    }

    void valuesOfTheDetailsAreCopied()
    {
        traffic()->goToSeq(9);
        showDock(u"detail"_s);
        window->detail()->setTab(DetailView::Tab::Message);
        QTreeView *tree = window->detail()->messageTreeView();
        JsonTreeModel *model = window->detail()->messageTree();
        const QClipboard *clipboard = QGuiApplication::clipboard();
        choose(menuOf(tree, find(model, JsonTreeModel::Field, u"text"_s)), u"Copy Value"_s);
        QCOMPARE(clipboard->text(), u"hello"_s);
        choose(menuOf(tree, find(model, JsonTreeModel::Field, u"response"_s)), u"Copy Value"_s);
        QCOMPARE(clipboard->text(), u"{\n  \"text\": \"hello\"\n}"_s);
        choose(menuOf(tree, find(model, JsonTreeModel::Field, u"text"_s)), u"Copy as Filter"_s);
        QCOMPARE(clipboard->text(), u"payload.response.text == \"hello\""_s);
        choose(menuOf(tree, find(model, JsonTreeModel::Field, u"text"_s)), u"Copy as JSON"_s);
        QVERIFY2(clipboard->text().contains(u"\"seq\": 9"_s), qPrintable(clipboard->text()));
        traffic()->goToSeq(0); // of bytes the tree shows only how many there are
        choose(menuOf(tree, find(model, JsonTreeModel::Field, u"data"_s)), u"Copy Value"_s);
        QCOMPARE(QByteArray::fromBase64(clipboard->text().toLatin1()), session->message(0).as<bus::Frame>()->data);

        window->detail()->setTab(DetailView::Tab::Fate);
        QTableView *table = window->detail()->fateTableView();
        choose(menuOf(table, table->model()->index(0, FateModel::Waited)), u"Copy Value"_s);
        QCOMPARE(clipboard->text(), table->model()->index(0, FateModel::Waited).data().toString());
    }

    void fatesAreFiltered()
    {
        traffic()->goToSeq(7);
        showDock(u"detail"_s);
        window->detail()->setTab(DetailView::Tab::Fate);
        QTableView *table = window->detail()->fateTableView();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        choose(menuOf(table, table->model()->index(0, FateModel::Subscriber)), u"Apply as Filter"_s);
        QCOMPARE(filterText(), u"dropped_by == \"stt\""_s);
        QTRY_COMPARE(traffic()->shownCount(), 1);
        traffic()->setFilterText({});
        traffic()->goToSeq(8);
        choose(menuOf(table, table->model()->index(0, FateModel::Waited)), u"Apply as Filter"_s);
        QCOMPARE(filterText(), u"waited >= 1.5us"_s);
        QTRY_COMPARE(traffic()->shownCount(), 11);
    }

    void filtersAreKeptBetweenRuns()
    {
        traffic()->setFilterText(u"dropped"_s);
        QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        SavedFilterEditor *sheet = traffic()->filterBar()->savedRow()->editor();
        QTRY_VERIFY(sheet->isVisible());
        QTest::keyClicks(sheet->nameField(), u"Drops"_s);
        QTest::keyClick(sheet->nameField(), Qt::Key_Return);
        open();
        QCOMPARE(traffic()->filterBar()->savedFilters()->list(), (QList<SavedFilter>{{u"Drops"_s, u"dropped"_s}}));
        QCOMPARE(traffic()->filterBar()->textField()->history(), QStringList{u"dropped"_s});
        QVERIFY(traffic()->filterBar()->savedRow()->isVisible());
        QWidget *button =
            traffic()->filterBar()->savedRow()->widgetForAction(traffic()->filterBar()->savedRow()->actions().first());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(traffic()->shownCount(), 1);
        window->resetLayout(); // looks are reset, filters are not
        open();
        QCOMPARE(traffic()->filterBar()->savedFilters()->list().size(), 1);
    }

    void theKeyboardReachesTheFieldAndClearsIt()
    {
        QTest::keyClick(window.get(), Qt::Key_Slash, Qt::ControlModifier);
        QVERIFY(traffic()->filterBar()->textField()->hasFocus());
        const bool wasFollowing = traffic()->isFollowing(); // Ctrl+Space is the timeline's elsewhere
        QTest::keyClick(traffic()->filterBar()->textField(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(traffic()->filterBar()->textField()->isCompleting());
        QCOMPARE(traffic()->isFollowing(), wasFollowing);
        traffic()->setFilterText(u"dropped"_s);
        QTest::keyClick(window.get(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(filterText(), QString());
    }
};

QTEST_MAIN(SubjectMenusTest)
#include "tst_subject_menus.moc"
