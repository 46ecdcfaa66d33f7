// MainWindow: what the views tell each other, what is remembered, what the keyboard does.
#include "list_source.h"
#include "sample_session.h"

#include <inspector/gui/agents/agent_model.h>
#include <inspector/gui/agents/agents_view.h>
#include <inspector/gui/colouring/colour_rules_dialog.h>
#include <inspector/gui/detail/detail_view.h>
#include <inspector/gui/filter/filter_field.h>
#include <inspector/gui/findings/findings_model.h>
#include <inspector/gui/findings/findings_view.h>
#include <inspector/gui/marks/mark_model.h>
#include <inspector/gui/marks/marks_view.h>
#include <inspector/gui/palette/command_palette.h>
#include <inspector/gui/table/live_table_view.h>
#include <inspector/gui/task/task_view.h>
#include <inspector/gui/tasks/task_model.h>
#include <inspector/gui/tasks/tasks_view.h>
#include <inspector/gui/timeline/timeline_bar.h>
#include <inspector/gui/traffic/filter_bar.h>
#include <inspector/gui/traffic/reading/reading_tools.h>
#include <inspector/gui/traffic/traffic_list.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <inspector/gui/window/keys_dialog.h>
#include <inspector/gui/window/main_window.h>
#include <inspector/gui/window/preferences_dialog.h>
#include <inspector/gui/window/session_status.h>
#include <inspector/gui/window/settings.h>
#include <inspector/session/marks_file.h>
#include <libbus/bus/local_agent_bus.h>
#include <libbus/capture/jsonl.h>
#include <libbus/remote/tap_server.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSpinBox>
#include <QStatusBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

constexpr qint64 MiB = 1024 * 1024;

/// Its path; empty where it could not be written.
QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

/// A window on the small session, shown and filled.
struct Window {
    Session session;
    MainWindow window{&session, [] { return std::make_unique<made::ListSource>(made::smallSession()); }};

    explicit Window(QSize size = {1280, 800})
    {
        window.resize(size);
        window.show();
        window.startBuiltIn();
        const bool isFilled =
            QTest::qWaitFor([this] { return session.messagesHeld() == 12 && window.traffic()->shownCount() == 12; });
        if (!isFilled)
            qFatal("the window shows %lld rows", window.traffic()->shownCount());
        window.agents()->model()->refresh();
        window.tasks()->model()->refresh();
        QApplication::setActiveWindow(&window);
    }

    QDockWidget *dock(const QString &name) const { return window.findChild<QDockWidget *>(name); }

    QAction *action(const QString &text) const
    {
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        qFatal("there is no action %s", qPrintable(text));
    }

    void openAgent(const QString &name)
    {
        AgentModel *model = window.agents()->model();
        LiveTableView *table = window.agents()->table();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->agentAt(row).name == name) {
                const QPoint centre = table->visualRect(model->index(row, AgentModel::Name)).center();
                QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, centre);
                QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, centre);
            }
        }
    }
};

} // namespace

class tst_MainWindow : public QObject {
    Q_OBJECT

    QTemporaryDir settingsFolder;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"libbus-test"_s);
        QCoreApplication::setApplicationName(u"main-window"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settingsFolder.path());
        QLocale::setDefault(QLocale(u"en_US"_s));
        Theme::apply(ThemeMode::Light);
    }

    void init()
    {
        settings::waitUntilWritten();
        QSettings().clear();
    }

    void showsTheSession()
    {
        Window w;
        QCOMPARE(w.window.windowTitle(), u"A list – Bus Inspector"_s);
        QCOMPARE(w.window.agents()->model()->rowCount(), 3);
        QCOMPARE(w.window.tasks()->model()->rowCount(), 2);
        QTRY_COMPARE(w.window.status()->findChild<QLabel *>(u"shown"_s)->text(), u"Shown 12"_s);
        QTRY_COMPARE(w.window.status()->findChild<QLabel *>(u"held"_s)->text(), u"Held 12"_s);
    }

    void firstLayoutUsesTheWidthThatThereIs()
    {
        {
            Window narrow({1280, 800});
            QVERIFY(narrow.window.tabifiedDockWidgets(narrow.dock(u"agents"_s)).contains(narrow.dock(u"tasks"_s)));
            QTRY_VERIFY(!narrow.dock(u"agents"_s)->visibleRegion().isEmpty());
            QVERIFY(narrow.dock(u"tasks"_s)->visibleRegion().isEmpty());
        }
        Window wide({1920, 1080});
        QVERIFY(wide.window.tabifiedDockWidgets(wide.dock(u"agents"_s)).isEmpty());
        for (const QString &name : {u"detail"_s, u"agents"_s, u"tasks"_s})
            QTRY_VERIFY2(wide.dock(name)->width() > 300, qPrintable(name));
        QVERIFY(wide.window.traffic()->height() > 400);
    }

    void theCursorIsWhereTheTrafficIs()
    {
        Window w;
        QVERIFY(w.window.cursor()->isLive());
        w.window.traffic()->setFocus();
        QVERIFY(w.window.traffic()->goToSeq(w.session.row(2).seq));
        QCOMPARE(w.window.cursor()->row(), 2);
        w.window.cursor()->moveTo(4);
        QCOMPARE(w.window.traffic()->currentRow(), 4);
        QVERIFY(!w.window.cursor()->isLive());
        QTest::keyClick(w.window.traffic()->focusProxy(), Qt::Key_End);
        QVERIFY(w.window.cursor()->isLive());
    }

    void travellingMovesAllViews()
    {
        Window w;
        w.window.cursor()->moveTo(3);
        QCOMPARE(w.window.traffic()->currentRow(), 3);
        QTRY_VERIFY(w.window.agents()->model()->showsPast());
        QTest::keyClick(&w.window, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(w.window.cursor()->row(), 4);
        w.window.traffic()->setFilterText(u"group == task"_s);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 4);
        QTest::keyClick(&w.window, Qt::Key_Down, Qt::ControlModifier); // to the next that is shown
        QCOMPARE(w.window.cursor()->row(), 8);
        QTest::keyClick(&w.window, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(w.window.cursor()->row(), 8); // none before it is shown
        QTest::keyClick(&w.window, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(w.window.cursor()->isLive());
        QVERIFY(!w.window.agents()->model()->showsPast());
        QVERIFY(w.window.traffic()->isFollowing());
    }

    void theTimelineCanBeHidden()
    {
        Window w;
        QVERIFY(w.window.timeline()->isVisible());
        w.action(u"Timeline"_s)->trigger();
        QVERIFY(!w.window.timeline()->isVisible());
    }

    void findingsAreADockOfTheirOwn()
    {
        Window w;
        QTRY_COMPARE(w.dock(u"findings"_s)->windowTitle(), u"Findings (1)"_s);
        QTest::keyClick(&w.window, Qt::Key_7, Qt::ControlModifier);
        QTRY_VERIFY(!w.dock(u"findings"_s)->visibleRegion().isEmpty());
    }

    void doubleClickOnAnAgentShowsOnlyItsTraffic()
    {
        Window w;
        w.openAgent(u"mic"_s);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 8);
        QTRY_COMPARE(w.window.status()->findChild<QLabel *>(u"shown"_s)->text(), u"Shown 8"_s);
        w.openAgent(u"mic"_s);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 12);
        w.openAgent(u"router"_s);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 4);
        w.action(u"Show All Agents"_s)->trigger();
        QTRY_COMPARE(w.window.traffic()->shownCount(), 12);
        QCOMPARE(w.window.agents()->chosenAgent(), QString());
    }

    void doubleClickOnATaskShowsItsMessages()
    {
        Window w({1920, 1080});
        LiveTableView *table = w.window.tasks()->table();
        const QPoint centre = table->visualRect(w.window.tasks()->model()->index(1, TaskModel::Name)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, centre);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, centre);
        QCOMPARE(w.window.traffic()->filterText(), u"task == \"t1\""_s);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 2);
    }

    void theCurrentRowIsShownInDetail()
    {
        Window w;
        w.window.detail()->setTab(DetailView::Tab::Json);
        QVERIFY(w.window.traffic()->goToSeq(9));
        QTRY_COMPARE(w.window.detail()->row(), w.session.findRow(9).value());
        QTRY_VERIFY(w.window.detail()->jsonText().contains(u"t1"));
    }

    void theViewsAreWhereTheyWereLeft()
    {
        int agentColumn = 0;
        {
            Window w;
            w.dock(u"tasks"_s)->hide();
            w.window.addDockWidget(Qt::RightDockWidgetArea, w.dock(u"detail"_s));
            w.window.agents()->table()->setColumnWidth(AgentModel::Name, 211);
            w.window.agents()->table()->setColumnHidden(AgentModel::Parent, true);
            agentColumn = w.window.agents()->table()->columnWidth(AgentModel::Name);
            w.window.detail()->setTab(DetailView::Tab::Fate);
            w.window.resize(1111, 777);
            QVERIFY(w.window.close());
        }
        Session session;
        MainWindow window(&session, {});
        QCOMPARE(window.size(), QSize(1111, 777));
        QCOMPARE(window.detail()->tab(), DetailView::Tab::Fate);
        window.show();
        QVERIFY(window.findChild<QDockWidget *>(u"tasks"_s)->isHidden());
        QCOMPARE(window.dockWidgetArea(window.findChild<QDockWidget *>(u"detail"_s)), Qt::RightDockWidgetArea);
        QCOMPARE(window.agents()->table()->columnWidth(AgentModel::Name), agentColumn);
        QVERIFY(window.agents()->table()->isColumnHidden(AgentModel::Parent));
    }

    void theDocksAreAsHighAsTheyWere()
    {
        for (const int height : {220, 340}) {
            {
                Window w;
                w.window.resizeDocks({w.dock(u"detail"_s)}, {height}, Qt::Vertical);
                QTRY_VERIFY(std::abs(w.dock(u"detail"_s)->height() - height) < 40);
                w.window.close();
            }
            const Window again;
            QTRY_VERIFY2(std::abs(again.dock(u"detail"_s)->height() - height) < 40,
                         qPrintable(QString::number(again.dock(u"detail"_s)->height())));
        }
    }

    void resetLayoutBringsTheViewsBack()
    {
        Window w;
        w.dock(u"tasks"_s)->hide();
        w.window.addDockWidget(Qt::RightDockWidgetArea, w.dock(u"detail"_s));
        w.window.agents()->table()->setColumnHidden(AgentModel::State, true);
        w.action(u"Reset Layout"_s)->trigger();
        QVERIFY(!w.dock(u"tasks"_s)->isHidden());
        QCOMPARE(w.window.dockWidgetArea(w.dock(u"detail"_s)), Qt::BottomDockWidgetArea);
        QVERIFY(!w.window.agents()->table()->isColumnHidden(AgentModel::State));
    }

    void whatIsSetCanBeReadAtOnce()
    {
        settings::setRecentFilters({u"first"_s});
        settings::setRecentFilters({u"second"_s, u"first"_s});
        settings::setSavedFilters({{u"Drops"_s, u"dropped"_s}, {u"Tasks"_s, u"group == task"_s}});
        QCOMPARE(settings::recentFilters(), QStringList({u"second"_s, u"first"_s}));
        QCOMPARE(settings::savedFilters().size(), 2);
        QCOMPARE(settings::savedFilters().last().text, u"group == task"_s);
        settings::setSavedFilters({});
        QVERIFY(settings::savedFilters().isEmpty());
        settings::waitUntilWritten();
        QCOMPARE(QSettings().value(u"filters/recent"_s).toStringList().size(), 2); // on the disk
    }

    void damagedSettingsDoNoHarm()
    {
        QSettings().setValue(u"views/docks"_s, QByteArray("nonsense"));
        QSettings().setValue(u"views/geometry"_s, 42);
        QSettings().setValue(u"views/agents"_s, u"nonsense"_s);
        QSettings().setValue(u"session/memoryLimitMiB"_s, u"much"_s);
        QSettings().setValue(u"window/theme"_s, u"pink"_s);
        QCOMPARE(settings::theme(), ThemeMode::System);
        Window w;
        QCOMPARE(w.session.memoryLimit(), settings::DefaultMemoryLimitMiB * MiB);
        QVERIFY(!w.window.agents()->table()->isColumnHidden(AgentModel::Name));
    }

    void memoryLimitIsAskedForAppliedAndKept()
    {
        {
            Window w;
            QCOMPARE(w.session.memoryLimit(), 512 * MiB);
            w.action(u"Preferences…"_s)->trigger();
            auto *dialog = w.window.findChild<PreferencesDialog *>();
            QVERIFY(dialog);
            dialog->findChild<QSpinBox *>(u"memoryLimit"_s)->setValue(64);
            dialog->accept();
            QCOMPARE(w.session.memoryLimit(), 64 * MiB);
            QTRY_VERIFY(w.window.status()->findChild<QLabel *>(u"memory"_s)->text().endsWith(u" of 64.0 MiB"));
        }
        Window w;
        QCOMPARE(w.session.memoryLimit(), 64 * MiB);
    }

    void aCancelledPreferenceChangesNothing()
    {
        Window w;
        w.action(u"Preferences…"_s)->trigger();
        auto *dialog = w.window.findChild<PreferencesDialog *>();
        dialog->findChild<QSpinBox *>(u"memoryLimit"_s)->setValue(64);
        dialog->reject();
        QCOMPARE(w.session.memoryLimit(), 512 * MiB);
        QCOMPARE(settings::memoryLimitMiB(), 512);
    }

    void evictionIsSaidInTheStatusBar()
    {
        settings::setMemoryLimitMiB(1);
        Window w;
        QCOMPARE(w.session.memoryLimit(), 1 * MiB);
        quint64 seq = 12;
        while (w.session.contentsEvicted() == 0 && w.session.messagesEvicted() == 0 && seq < 100'000)
            w.session.append(made::audio(seq++));
        QTRY_VERIFY2(w.window.statusBar()->currentMessage().contains(u"1.0 MiB is reached"),
                     qPrintable(w.window.statusBar()->currentMessage()));
    }

    void themeIsChosenAndKept()
    {
        Window w;
        w.action(u"Dark"_s)->trigger();
        QVERIFY(Theme::isDark(QApplication::palette()));
        QTRY_VERIFY(Theme::isDark(w.window.agents()->palette()));
        QCOMPARE(settings::theme(), ThemeMode::Dark);
        w.action(u"Light"_s)->trigger();
        QVERIFY(!Theme::isDark(QApplication::palette()));
        QVERIFY(w.action(u"Light"_s)->isChecked());
        QVERIFY(!w.action(u"Dark"_s)->isChecked());
    }

    void preferencesKeepTheThemeOfTheCommandLine()
    {
        settings::setTheme(ThemeMode::Light);
        Theme::apply(ThemeMode::Dark); // as --theme does
        Window w;
        w.action(u"Preferences…"_s)->trigger();
        auto *dialog = w.window.findChild<PreferencesDialog *>();
        QCOMPARE(dialog->findChild<QComboBox *>(u"theme"_s)->currentText(), u"Dark"_s);
        dialog->accept();
        QVERIFY(Theme::isDark(QApplication::palette()));
        QCOMPARE(settings::theme(), ThemeMode::Light);
    }

    void pauseAndFollowActionsMatchTheView()
    {
        Window w;
        QAction *pause = w.action(u"Pause"_s);
        QAction *follow = w.action(u"Follow"_s);
        QVERIFY(follow->isChecked());
        pause->trigger();
        QVERIFY(w.window.traffic()->isPaused());
        w.window.traffic()->setPaused(false);
        QVERIFY(!pause->isChecked());
        w.window.traffic()->setFollow(false);
        QVERIFY(!follow->isChecked());
        follow->trigger();
        QVERIFY(w.window.traffic()->isFollowing());
    }

    void restartBeginsTheSessionAgain()
    {
        Window w;
        w.session.append(made::end(12));
        QCOMPARE(w.session.messagesHeld(), 13);
        w.action(u"Restart"_s)->trigger();
        QTRY_COMPARE(w.session.messagesHeld(), 12);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 12);
    }

    void findingsOfACompleteSessionAreThoseOfItsEnd()
    {
        std::vector<bus::Record> records = made::smallSession();
        bus::TotalsRecord totals;
        totals.t = made::Start + 60'000 * made::Millisecond;
        totals.published = 12;
        totals.subscribers.insert(u"quiet"_s, {.received = 1, .waiting = 1});
        records.push_back(bus::SubscribedRecord{made::Start, u"quiet"_s, 16});
        records.push_back(totals);
        Window w;
        w.window.openSession([records] { return std::make_unique<made::ListSource>(records); });
        const auto *findings = w.window.findings()->model();
        const auto sentences = [findings] {
            QStringList texts;
            for (int row = 0; row < findings->rowCount(); ++row)
                texts += findings->index(row, 0).data().toString();
            return texts.join(u'\n');
        };
        QTRY_VERIFY2(sentences().contains(u"When the session ended, 1 message"), qPrintable(sentences()));
    }

    void keysBringUpAndHideTheDocks()
    {
        Window w;
        QDockWidget *tasks = w.dock(u"tasks"_s);
        QTRY_VERIFY(tasks->visibleRegion().isEmpty()); // behind the agents
        QTest::keyClick(&w.window, Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(!tasks->visibleRegion().isEmpty());
        QTest::keyClick(&w.window, Qt::Key_4, Qt::ControlModifier);
        QVERIFY(tasks->isHidden());
        QTest::keyClick(&w.window, Qt::Key_4, Qt::ControlModifier);
        QVERIFY(!tasks->isHidden());
    }

    void questionMarkShowsTheKeysButNotWhileTyping()
    {
        Window w;
        w.window.traffic()->focusFilter();
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClick(field, Qt::Key_Question);
        QCOMPARE(field->text(), u"?"_s);
        QVERIFY(!w.window.findChild<KeysDialog *>());

        w.window.agents()->table()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Question);
        auto *keys = w.window.findChild<KeysDialog *>();
        QVERIFY(keys);
        const auto *table = keys->findChild<QTableWidget *>();
        QStringList shown;
        for (int row = 0; row < table->rowCount(); ++row)
            shown.append(table->item(row, 0)->text());
        for (const QString &key : {u"Ctrl+O"_s, u"Ctrl+R"_s, u"Ctrl+4"_s, u"Ctrl+/; /"_s, u"Ctrl+F"_s, u"Ctrl+M"_s,
                                   u"Space"_s, u"End"_s})
            QVERIFY2(shown.contains(key), qPrintable(key));
    }

    void theMenuTellsTheKeyThatCopies()
    {
        Window w;
        QCOMPARE(w.action(u"Copy Messages"_s)->shortcut(), QKeySequence(QKeySequence::Copy));
        QCOMPARE(w.action(u"Copy Messages as JSON"_s)->shortcut(), QKeySequence(u"Ctrl+Shift+C"_s));
    }

    void thePaletteFindsWhateverTheWindowCanDo()
    {
        Window w;
        w.window.agents()->table()->setFocus();
        const auto open = [&w] {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
            return w.window.findChild<CommandPalette *>();
        };
        const auto run = [&](const QString &typed) {
            QTest::keyClicks(open()->textField(), typed);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        };
        const QAbstractItemModel *entries = open()->list()->model();
        QStringList titles;
        for (int row = 0; row < entries->rowCount(); ++row)
            titles.append(entries->index(row, 0).data().toString());
        for (const QAction *menu : w.window.menuBar()->actions()) {
            for (const QAction *action : menu->menu()->actions()) {
                if (!action->isSeparator() && !action->menu() && action->isEnabled())
                    QVERIFY2(titles.contains(action->iconText()), qPrintable(action->text()));
            }
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(w.window.agents()->table()->hasFocus());

        run(u"stt"_s);
        QCOMPARE(w.window.agents()->chosenAgent(), u"stt"_s);
        run(u"show all"_s);
        QCOMPARE(w.window.agents()->chosenAgent(), QString());
        run(u"transcribe t2"_s);
        QCOMPARE(w.window.task()->taskId(), u"t2"_s);
        run(u"handled by stt"_s);
        QCOMPARE(w.window.traffic()->deliveryOrder(), u"stt"_s);
        run(u"pause"_s);
        QVERIFY(w.action(u"Pause"_s)->isChecked());
    }

    void noTwoActionsShareAKey()
    {
        Window w;
        QMap<QString, QString> owners;
        for (const QAction *action : w.window.findChildren<QAction *>()) {
            if (action->shortcutContext() != Qt::WindowShortcut)
                continue;
            for (const QKeySequence &key : action->shortcuts()) {
                const QString text = key.toString();
                QVERIFY2(!owners.contains(text), qPrintable(text + u": "_s + owners[text] + u", "_s + action->text()));
                owners.insert(text, action->text());
            }
        }
        QVERIFY(owners.size() >= 12);
    }

    void everyMenuEntryExplainsItself()
    {
        Window w;
        for (const QAction *menu : w.window.menuBar()->actions()) {
            for (const QAction *action : menu->menu()->actions()) {
                if (!action->isSeparator() && !action->menu())
                    QVERIFY2(action->toolTip().size() > 4, qPrintable(action->text()));
            }
        }
    }

    void aSessionIsOpenedFromAFile()
    {
        QTemporaryDir folder;
        const QString path = writeFile(
            folder, u"two.jsonl"_s,
            R"({"record":"message","seq":0,"t":1,"source":"a","target":null,"priority":"system","type":"End","payload":{}})"
            "\n");
        QVERIFY(!path.isEmpty());
        Window w;
        w.window.openFile(path);
        QTRY_COMPARE(w.session.messagesHeld(), 1);
        QTRY_COMPARE(w.window.windowTitle(), u"two.jsonl – Bus Inspector"_s);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 1);
    }

    void marksStandOnTheTimelineAndPassFilters()
    {
        Window w;
        const QImage before = w.window.timeline()->slider()->grab().toImage();
        w.session.marks()->setNote(4, u"odd"_s);
        QVERIFY(w.window.timeline()->slider()->grab().toImage() != before);
        w.window.traffic()->setFilterText(u"marked && note != dull"_s);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 1);
        w.session.marks()->toggle(7);
        w.session.marks()->setNote(7, u"late"_s);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 2);
        w.session.marks()->setNote(4, u"dull"_s);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 1);
        w.session.marks()->replaceAll({});
        QTRY_COMPARE(w.window.traffic()->shownCount(), 0);
        QCOMPARE(w.window.timeline()->slider()->grab().toImage(), before);
    }

    void marksStayWithTheCapture()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"day.jsonl"_s);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const bus::Record &record : made::smallSession())
            file.write(bus::toJsonLine(record));
        file.close();
        {
            Window w;
            w.window.traffic()->setFocus();
            QVERIFY(w.window.traffic()->goToSeq(3));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_M, Qt::ControlModifier);
            QVERIFY(w.session.marks()->contains(3)); // of the built-in session: kept nowhere
            w.window.openFile(name);
            QTest::mouseClick(w.window.findChild<QMessageBox *>(u"marksMayGo"_s)->button(QMessageBox::Discard), Qt::LeftButton);
            QTRY_COMPARE(w.window.windowTitle(), u"day.jsonl – Bus Inspector"_s);
            QVERIFY(w.session.marks()->all().isEmpty());
            QTRY_COMPARE(w.window.traffic()->shownCount(), 12);
            QVERIFY(w.window.traffic()->goToSeq(9));
            w.window.traffic()->tools()->toggleMark->trigger();
            QTRY_VERIFY(QFile::exists(MarksFile::pathBeside(name)));
            w.session.marks()->setNote(9, u"the answer"_s);
        }
        Window w;
        w.window.openFile(name);
        QTRY_COMPARE(w.session.marks()->note(9), u"the answer"_s);
        QCOMPARE(w.window.marks()->model()->rowCount(), 1);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 12);
        QVERIFY(w.window.traffic()->goToSeq(9));
        const auto *note = w.window.detail()->findChild<QLabel *>(u"markNote"_s);
        QTRY_VERIFY(note->isVisible());
        QCOMPARE(note->text(), u"Marked: the answer"_s);
        w.action(u"Restart"_s)->trigger();
        QTRY_COMPARE(w.session.messagesHeld(), 12);
        QCOMPARE(w.session.marks()->note(9), u"the answer"_s);
    }

    void keysReachTheReadingToolsFromAnyView()
    {
        Window w;
        w.window.traffic()->setFocus();
        QVERIFY(w.window.traffic()->goToSeq(2));
        w.window.agents()->table()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_G, Qt::ControlModifier);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"9"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(w.window.traffic()->currentSeq(), std::optional<quint64>(9));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), w.window.traffic()->filterBar()->textField());
    }

    void colourRulesAreEditedBesideTheTrafficAndKept()
    {
        {
            Window w;
            w.action(u"Colour Rules…"_s)->trigger();
            auto *dialog = w.window.findChild<ColourRulesDialog *>();
            QVERIFY(dialog);
            QVERIFY(!dialog->isModal());
            w.window.traffic()->addColourRule(u"agent == mic"_s);
        }
        Window w;
        QCOMPARE(w.window.traffic()->colourRules()->all().size(), 1);
        QCOMPARE(w.window.traffic()->colourRules()->all().first().filter, u"agent == mic"_s);
    }

    /// The cursor follows the list, and must not take the selection from it.
    void severalMessagesAreSelected()
    {
        Window w;
        TrafficList *list = w.window.traffic()->list();
        const auto click = [list](int line, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, list->lineRect(line).center());
        };
        click(2, {});
        click(4, Qt::ShiftModifier);
        QCOMPARE(list->selectedRows(), (std::vector<qint64>{2, 3, 4}));
        QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(list->selectedRows(), (std::vector<qint64>{2, 3, 4, 5}));
        click(7, Qt::ControlModifier);
        QCOMPARE(list->selectedRows(), (std::vector<qint64>{2, 3, 4, 5, 7}));
        QCOMPARE(w.window.cursor()->row(), 7);
        w.window.cursor()->moveTo(1); // another view leads elsewhere
        QCOMPARE(list->selectedRows(), std::vector<qint64>{1});
    }

    void aSlashLeadsToTheFilterFromAnywhereButText()
    {
        Window w;
        w.window.agents()->table()->setFocus();
        QTest::keyClick(w.window.agents()->table(), Qt::Key_Slash);
        QVERIFY(w.window.traffic()->filterBar()->textField()->hasFocus());
        QTest::keyClick(w.window.traffic()->filterBar()->textField(), Qt::Key_Slash);
        QCOMPARE(w.window.traffic()->filterText(), u"/"_s);
    }

    void theOrderMenuOffersEachAgent()
    {
        Window w;
        QMenu *order = w.action(u"Order"_s)->menu();
        QVERIFY(order);
        emit order->aboutToShow();
        QStringList entries;
        for (QAction *action : order->actions()) {
            entries.append(action->text().remove(u'&'));
            if (entries.last() == u"As Handled by stt"_s)
                action->trigger();
        }
        QVERIFY2(entries.contains(u"As Published"_s), qPrintable(entries.join(u',')));
        QCOMPARE(w.window.traffic()->deliveryOrder(), u"stt"_s);
        QTRY_COMPARE(w.window.traffic()->shownCount(), 9);
    }

    void aRunningAppIsShownAndWaitedFor()
    {
        QTemporaryDir runtime;
        qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
        bus::LocalAgentBus bus;
        bus::TapServer server({.name = u"app"_s});
        server.offer(bus);
        QVERIFY(server.start());
        Window w;
        w.window.attachTo(bus::runningApps().constFirst(), {});
        (void)bus.send({u"mic"_s, u"stt"_s, bus::Activate{}});
        QTRY_COMPARE(w.session.messagesHeld(), 1);
        QTRY_VERIFY(w.window.windowTitle().startsWith(u"app (process "_s));
        server.stop();
        QTRY_COMPARE(w.window.windowTitle(), u"app – not running, waiting for it – Bus Inspector"_s);
        QCOMPARE(w.session.messagesHeld(), 1); // what came stays
        w.window.restartSession();             // there is nothing to begin
        QCOMPARE(w.session.messagesHeld(), 1);
        QVERIFY(!w.window.statusBar()->currentMessage().isEmpty());
    }

    void theDiagramIsExportedBesideWhatWasSavedLast()
    {
        QTemporaryDir folder;
        Window w;
        settings::setFolder(folder.path());
        w.action(u"Export Sequence Diagram…"_s)->trigger();
        auto *dialog = w.window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->selectedFiles(), QStringList{folder.filePath(u"sequence.svg"_s)});
        emit dialog->fileSelected(dialog->selectedFiles().constFirst());
        QVERIFY(QFile::exists(folder.filePath(u"sequence.svg"_s)));
        dialog->close();
    }

    void anExportThatFailsIsSaidAsASaveThatFailsIs()
    {
        Window w;
        w.action(u"Export Sequence Diagram…"_s)->trigger();
        auto *dialog = w.window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        emit dialog->fileSelected(u"/no/such/folder/a.svg"_s);
        const auto *box = w.window.findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY2(box->text().contains(u"a.svg"), qPrintable(box->text()));
        dialog->close();
    }

    void whatIsNoSessionLeavesTheOneAtHand()
    {
        QTemporaryDir folder;
        Window w;
        w.session.marks()->toggle(4);
        const QString title = w.window.windowTitle();
        for (const auto &[name, content] :
             {std::pair(u"letter.txt"_s, QByteArray("Dear all,\nthis is no session.\n")),
              std::pair(u"empty.mcap"_s, QByteArray()), std::pair(u"junk.mcap"_s, QByteArray(5'000, '\x5a'))}) {
            const QString path = writeFile(folder, name, content);
            QVERIFY(!path.isEmpty());
            w.window.openFile(path);
            auto *box = w.window.findChild<QMessageBox *>();
            QVERIFY2(box && box->text().contains(name), qPrintable(name));
            delete box;
            QCOMPARE(w.session.messagesHeld(), 12);
            QVERIFY(w.session.marks()->contains(4));
            QCOMPARE(w.window.windowTitle(), title);
        }
    }

    void marksThatAreInNoFileAreNotLetGoWithoutAWord()
    {
        Window w;
        w.session.marks()->setNote(4, u"odd"_s);
        const auto answer = [&w](QMessageBox::StandardButton button) {
            auto *box = w.window.findChild<QMessageBox *>(u"marksMayGo"_s);
            if (!box)
                return false;
            QTest::mouseClick(box->button(button), Qt::LeftButton);
            delete box;
            return true;
        };
        w.window.restartSession();
        QVERIFY(answer(QMessageBox::Cancel));
        QVERIFY(w.session.marks()->contains(4));
        QVERIFY(!w.window.close());
        QVERIFY(answer(QMessageBox::Cancel));
        QVERIFY(w.window.isVisible());
        w.window.restartSession();
        QVERIFY(answer(QMessageBox::Discard));
        QVERIFY(!w.session.marks()->contains(4));
        w.window.restartSession(); // nothing to ask
        QVERIFY(!w.window.findChild<QMessageBox *>(u"marksMayGo"_s));
    }

    void ofADamagedFileItSaysSo()
    {
        QTemporaryDir folder;
        const QString path = writeFile(folder, u"cut.jsonl"_s, bus::toJsonLine(made::end(0)) + "{\"record\":\"mess");
        QVERIFY(!path.isEmpty());
        Window w;
        w.window.openFile(path);
        QTRY_COMPARE(w.session.messagesHeld(), 1);
        QTRY_VERIFY(w.window.findChild<QMessageBox *>());
        const QList<QLabel *> labels = w.window.statusBar()->findChildren<QLabel *>();
        QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().startsWith(u"cut.jsonl – damaged"_s);
        }));
    }

    void ofAFileWithManyProblemsAllAreTold()
    {
        QTemporaryDir folder;
        const QString path =
            writeFile(folder, u"odd.jsonl"_s, bus::toJsonLine(made::end(0)) + "nonsense\n{\"record\":\"mess");
        QVERIFY(!path.isEmpty());
        Window w;
        w.window.openFile(path);
        const QMessageBox *box = nullptr;
        QTRY_VERIFY((box = w.window.findChild<QMessageBox *>()));
        QVERIFY2(box->text().contains(u"line 2"_s) && box->text().contains(u"1 more"_s), qPrintable(box->text()));
        QVERIFY2(box->detailedText().contains(u"line 3"_s), qPrintable(box->detailedText()));
        const QList<QLabel *> labels = w.window.statusBar()->findChildren<QLabel *>();
        QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->toolTip().contains(u"line 2"_s) && label->toolTip().contains(u"line 3"_s);
        }));
    }

    void aFileThatCannotBeOpenedIsReported()
    {
        Window w;
        w.window.openFile(u"/no/such/file.jsonl"_s);
        QTRY_VERIFY(w.window.findChild<QMessageBox *>());
        const QString text = w.window.findChild<QMessageBox *>()->text();
        QVERIFY2(text.contains(u"file.jsonl"), qPrintable(text));
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_main_window.moc"
