// From any message to its task's story, request and answer, in the window: by key, and with the reason where it cannot
// be.
#include "list_source.h"
#include "sample_session.h"

#include <inspector/gui/conversation/conversation_list.h>
#include <inspector/gui/conversation/conversation_view.h>
#include <inspector/gui/task/story_model.h>
#include <inspector/gui/task/task_view.h>
#include <inspector/gui/traffic/traffic_list.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <inspector/gui/window/main_window.h>

#include <QApplication>
#include <QDockWidget>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

/// The small session, and a request that met a full queue: message 12, task t3.
std::vector<bus::Record> records()
{
    std::vector<bus::Record> records = made::smallSession();
    records.push_back(made::message(12, u"router"_s, u"stt"_s, bus::TaskRequest{u"t3"_s, {}, {}}));
    records.push_back(made::fate(12, u"stt"_s, bus::Fate::Dropped));
    return records;
}

struct Window {
    Session session;
    MainWindow window{&session, [] { return std::make_unique<made::ListSource>(records()); }};

    Window()
    {
        window.resize(1280, 800);
        window.show();
        window.startBuiltIn();
        if (!QTest::qWaitFor([this] { return window.traffic()->shownCount() == 13; }))
            qFatal("the window shows %lld rows", window.traffic()->shownCount());
        QApplication::setActiveWindow(&window);
        window.traffic()->list()->setFocus();
    }
    void press(const QString &keys) { QTest::keySequence(window.traffic()->list(), QKeySequence(keys)); }
    QString said() const { return window.statusBar()->currentMessage(); }
};

} // namespace

class tst_TaskNavigation : public QObject {
    Q_OBJECT

    QTemporaryDir settingsFolder;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"libbus-test"_s);
        QCoreApplication::setApplicationName(u"task-navigation"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settingsFolder.path());
        QLocale::setDefault(QLocale(u"en_US"_s));
    }

    void keysGoToTheAnswerAndBack()
    {
        Window w;
        w.window.cursor()->moveTo(8);
        w.press(u"Ctrl+."_s);
        QCOMPARE(w.window.cursor()->row(), 9);
        QCOMPARE(w.window.traffic()->currentRow(), 9);
        w.press(u"Ctrl+,"_s);
        QCOMPARE(w.window.traffic()->currentRow(), 8);
    }

    void whereThereIsNoAnswerItSaysWhy()
    {
        Window w;
        w.window.cursor()->moveTo(0);
        w.press(u"Ctrl+."_s);
        QCOMPARE(w.said(), u"This message belongs to no task."_s);
        w.window.cursor()->moveTo(11);
        w.press(u"Ctrl+."_s);
        QCOMPARE(w.said(), u"Task t2 is still open: nobody has answered yet."_s);
        w.window.cursor()->moveTo(12);
        w.press(u"Ctrl+."_s);
        QCOMPARE(w.said(), u"Task t3 will get no answer: its request was dropped by the full queue of stt."_s);
        QCOMPARE(w.window.cursor()->row(), 12);
    }

    void aKeyFollowsTheTaskOfTheMessage()
    {
        Window w;
        w.window.cursor()->moveTo(9);
        w.press(u"Ctrl+Shift+T"_s);
        QCOMPARE(w.window.task()->taskId(), u"t1"_s);
        QTRY_VERIFY(w.window.task()->isVisible());
        QCOMPARE(w.window.task()->model()->rowCount(), 2);
        w.window.followTask(u"t2"_s);
        QCOMPARE(w.window.task()->taskId(), u"t2"_s);
        for (QToolButton *button : w.window.task()->findChildren<QToolButton *>()) {
            if (button->text() == u"Show in Traffic")
                button->click();
        }
        QTRY_COMPARE(w.window.traffic()->shownCount(), 2);
    }

    void aJumpToWhereOneIsSaysSo()
    {
        Window w;
        w.window.cursor()->moveTo(9);
        w.press(u"Ctrl+,"_s);
        const qint64 request = w.window.cursor()->row();
        w.window.statusBar()->clearMessage();
        w.press(u"Ctrl+,"_s);
        QCOMPARE(w.window.cursor()->row(), request);
        QVERIFY(!w.window.statusBar()->currentMessage().isEmpty());
    }

    void theConversationSharesTheCursor()
    {
        Window w;
        w.press(u"Ctrl+5"_s);
        ConversationView *view = w.window.conversation();
        QTRY_VERIFY(view->isVisible() && view->conversation()->progress() >= 1);
        w.window.cursor()->moveTo(8);
        QCOMPARE(view->conversation()->at(view->list()->currentEntry()).row, 8);
        QTest::keyClick(view->list(), Qt::Key_Down);
        QCOMPARE(w.window.traffic()->currentRow(), 9);
    }
};

QTEST_MAIN(tst_TaskNavigation)
#include "tst_task_navigation.moc"
