// The Follow Task view: its tree as the task grows, the cursor, the heading.
#include "sample_session.h"

#include <inspector/gui/task/story_model.h>
#include <inspector/gui/task/task_view.h>

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace inspector;

class tst_TaskView : public QObject {
    Q_OBJECT

    struct Window {
        Session session;
        Cursor cursor{&session};
        TaskView view{&session, &cursor};
        QAbstractItemModelTester tester{view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest};

        Window()
        {
            view.resize(1000, 300);
            view.show();
        }
        QString cell(int row, StoryModel::Column column, const QModelIndex &parent = {}) const
        {
            return view.model()->index(row, column, parent).data().toString();
        }
    };

    static bus::Record ask(quint64 seq, const QString &from, const QString &to, const QString &task)
    {
        return made::message(seq, from, to, bus::TaskRequest{task, u"work"_s, {}});
    }
    static bus::Record chunk(quint64 seq, const char *words)
    {
        return made::message(seq, u"c"_s, u"b"_s, bus::TaskStreamData{u"inner"_s, bus::Json(nlohmann::json(words))});
    }
    static bus::Record answer(quint64 seq, const QString &from, const QString &to, const QString &task)
    {
        return made::message(seq, from, to, bus::TaskResponse{task, bus::TaskStatus::Completed, {}});
    }
    static std::vector<bus::Record> nested()
    {
        return {ask(0, u"a"_s, u"b"_s, u"outer"_s),
                ask(2, u"b"_s, u"c"_s, u"inner"_s),
                chunk(3, "it"),
                chunk(4, "rains"),
                answer(5, u"c"_s, u"b"_s, u"inner"_s),
                answer(9, u"b"_s, u"a"_s, u"outer"_s)};
    }

private slots:
    void emptyItSaysWhatToDo()
    {
        Window w;
        QVERIFY(!w.view.tree()->isVisible());
        const auto labels = w.view.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](QLabel *label) { return label->isVisible() && label->text().contains(u"Ctrl+Shift+T"); }));
    }

    void stepsAreNestedAndStreamsJoined()
    {
        Window w;
        w.session.append(nested());
        w.view.follow(u"outer"_s);
        QCOMPARE(w.view.model()->rowCount(), 3);
        const QModelIndex inner = w.view.model()->index(1, 0);
        QVERIFY(w.view.tree()->isExpanded(inner));
        QCOMPARE(w.cell(1, StoryModel::What), u"Task inner: completed"_s);
        QCOMPARE(w.view.model()->rowCount(inner), 2);
        QCOMPARE(w.cell(0, StoryModel::Says, inner), u"it rains"_s);
        QCOMPARE(w.cell(2, StoryModel::Since), u"9.00 ms"_s);
        QCOMPARE(w.cell(2, StoryModel::Gap), u"4.00 ms"_s);
        QCOMPARE(w.cell(0, StoryModel::Who), u"a → b"_s);
        QVERIFY(w.view.heading()->text().contains(u"completed"));
    }

    void itGrowsWithTheTask()
    {
        Window w;
        w.view.follow(u"outer"_s); // before there is any
        for (const bus::Record &record : nested())
            w.session.append(record);
        QTRY_COMPARE(w.view.model()->rowCount(), 3);
        QTRY_VERIFY(w.view.tree()->isVisible());
        w.session.append(made::fate(9, u"a"_s, bus::Fate::Dropped));
        QTRY_COMPARE(w.cell(2, StoryModel::Outcome), u"dropped by a"_s);
    }

    void aClickMovesTheCursorAndTheCursorTheTree()
    {
        Window w;
        w.session.append(nested());
        w.view.follow(u"outer"_s);
        const QPoint centre = w.view.tree()->visualRect(w.view.model()->index(2, StoryModel::Who)).center();
        QTest::mouseClick(w.view.tree()->viewport(), Qt::LeftButton, {}, centre);
        QCOMPARE(w.cursor.row(), 5);
        w.cursor.moveTo(0);
        QCOMPARE(w.view.tree()->currentIndex().row(), 0);
        w.cursor.moveTo(3); // a chunk, whose stream is folded: the cursor stays where it is
        QCOMPARE(w.cursor.row(), 3);
        QCOMPARE(w.view.model()->stepOf(w.view.tree()->currentIndex().parent()),
                 w.view.model()->stepOf(w.view.model()->index(1, 0)));
    }

    void upToTheTaskThatAsked()
    {
        Window w;
        w.session.append(nested());
        w.view.follow(u"inner"_s);
        QToolButton *up = nullptr;
        for (QToolButton *button : w.view.findChildren<QToolButton *>()) {
            if (button->text().contains(u"outer"))
                up = button;
        }
        QVERIFY(up && up->isVisible());
        QTest::mouseClick(up, Qt::LeftButton);
        QCOMPARE(w.view.taskId(), u"outer"_s);
        QVERIFY(!up->isVisible());
    }

    void itsMessagesAreOffered()
    {
        Window w;
        w.session.append(nested());
        w.view.follow(u"outer"_s);
        QSignalSpy wanted(&w.view, &TaskView::trafficWanted);
        for (QToolButton *button : w.view.findChildren<QToolButton *>()) {
            if (button->text() == u"Show in Traffic")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), u"outer"_s);
    }

    void aTaskBelowThatIsForgottenKeepsItsName()
    {
        Window w;
        w.session.setMemoryLimit(1 << 20);
        w.session.append({ask(0, u"a"_s, u"b"_s, u"outer"_s), ask(1, u"b"_s, u"c"_s, u"inner"_s),
                          answer(2, u"c"_s, u"b"_s, u"inner"_s)});
        w.view.follow(u"outer"_s);
        QCOMPARE(w.cell(1, StoryModel::What), u"Task inner: completed"_s);
        // Those who spoke of it have to speak much: what quiet agents said is kept longest.
        for (quint64 seq = 10; w.session.tasks().find(u"inner"_s) && seq < 100'000; seq += 3)
            w.session.append({made::message(seq, u"b"_s, {}, bus::Frame{u"Audio"_s, QByteArray(300, 'x'), {}, {}}),
                              ask(seq + 1, u"c"_s, u"d"_s, QString::number(seq)),
                              answer(seq + 2, u"d"_s, u"c"_s, QString::number(seq))});
        QVERIFY(!w.session.tasks().find(u"inner"_s));
        QCOMPARE(w.cell(1, StoryModel::What), u"Task inner: ended"_s);
        QVERIFY(w.view.model()->index(1, StoryModel::What).data(Qt::DecorationRole).isNull());
    }

    void aNewSessionEmptiesIt()
    {
        Window w;
        w.session.append(nested());
        w.view.follow(u"outer"_s);
        w.session.clear();
        QCOMPARE(w.view.model()->rowCount(), 0);
        QVERIFY(!w.view.tree()->isVisible());
        w.session.append(nested()); // the same task in the next session
        QTRY_COMPARE(w.view.model()->rowCount(), 3);
    }
};

QTEST_MAIN(tst_TaskView)
#include "tst_task_view.moc"
