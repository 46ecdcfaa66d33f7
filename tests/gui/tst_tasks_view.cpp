// The Tasks view: its order, its words, opening a task.
#include "sample_session.h"

#include <inspector/gui/table/live_table_view.h>
#include <inspector/gui/tasks/task_model.h>
#include <inspector/gui/tasks/tasks_view.h>

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

/// Stands for a file in which each message is an update that says where it stands, and tells what was read of it.
class ReadsNoted : public MessageFetcher {
public:
    std::optional<bus::BusMessage> fetch(const bus::CapturePosition &position) override
    {
        offsets.push_back(position.offset);
        return bus::BusMessage(u"stt"_s, u"router"_s,
                               bus::TaskUpdate{QString(), bus::Json(nlohmann::json(position.offset))});
    }
    std::unique_ptr<MessageFetcher> clone() const override { return std::make_unique<ReadsNoted>(); }

    std::vector<qint64> offsets;
};

/// A message of a task that is left in that file, at its seq.
bus::CaptureEntry left(quint64 seq, int task, bus::Kind kind)
{
    bus::MessageHead head;
    head.seq = seq;
    head.t = made::Start + qint64(seq) * made::Millisecond;
    head.source = kind == bus::Kind::TaskRequest ? u"router"_s : u"stt"_s;
    head.target = kind == bus::Kind::TaskRequest ? u"stt"_s : u"router"_s;
    head.kind = kind;
    head.taskId = QString::number(task);
    head.hasTaskContent = kind != bus::Kind::TaskRequest;
    head.position = {0, qint64(seq)};
    return head;
}

} // namespace

class tst_TasksView : public QObject {
    Q_OBJECT

    struct Window {
        Session session;
        Cursor cursor{&session};
        StateAtCursor at{&session, &cursor};
        TasksView view{&session, &at};
        QAbstractItemModelTester tester{view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
        quint64 seq = 100;
        int requested = 0;
        Window()
        {
            view.resize(900, 300);
            view.show();
            session.append(made::smallSession());
            view.model()->refresh();
        }
        void request(const QString &id)
        {
            session.append(made::message(seq, u"router"_s, u"stt"_s, bus::TaskRequest{id, u"translate"_s, {}}));
            ++seq;
            view.model()->refresh();
        }
        void respond(const QString &id, bus::TaskStatus status)
        {
            session.append(made::message(seq, u"stt"_s, u"router"_s, bus::TaskResponse{id, status, {}}));
            ++seq;
            view.model()->refresh();
        }
        /// So many tasks, of which one in a hundred is never answered.
        void requestMany(int count)
        {
            std::vector<bus::Record> records;
            for (int i = 0; i < count; ++i, seq += 2) {
                const QString id = u"many-%1"_s.arg(requested++);
                records.push_back(made::message(seq, u"router"_s, u"stt"_s, bus::TaskRequest{id, u"translate"_s, {}}));
                if (i % 100 != 0)
                    records.push_back(made::message(seq + 1, u"stt"_s, u"router"_s,
                                                    bus::TaskResponse{id, bus::TaskStatus::Completed, {}}));
            }
            session.append(records);
        }
        QStringList ids() const
        {
            QStringList ids;
            for (int row = 0; row < view.model()->rowCount(); ++row)
                ids.append(cell(row, TaskModel::Id));
            return ids;
        }
        QString cell(int row, TaskModel::Column column) const
        {
            return view.model()->index(row, column).data().toString();
        }
    };

private slots:
    void openTasksComeFirstThenTheNewest()
    {
        Window w;
        QCOMPARE(w.ids(), QStringList({u"t2"_s, u"t1"_s}));
        w.request(u"t3"_s);
        w.request(u"t4"_s);
        QCOMPARE(w.ids(), QStringList({u"t4"_s, u"t3"_s, u"t2"_s, u"t1"_s}));
        w.respond(u"t4"_s, bus::TaskStatus::Completed);
        QCOMPARE(w.ids(), QStringList({u"t3"_s, u"t2"_s, u"t4"_s, u"t1"_s}));
        w.respond(u"t2"_s, bus::TaskStatus::Failed);
        QCOMPARE(w.ids(), QStringList({u"t3"_s, u"t4"_s, u"t2"_s, u"t1"_s}));
    }

    void tellsWhoAskedWhomForWhat()
    {
        Window w;
        QCOMPARE(w.cell(1, TaskModel::Name), u"transcribe"_s);
        QCOMPARE(w.cell(1, TaskModel::Requester), u"router"_s);
        QCOMPARE(w.cell(1, TaskModel::Worker), u"stt"_s);
        QCOMPARE(w.cell(1, TaskModel::Status), u"completed"_s);
        QVERIFY(w.cell(1, TaskModel::Result).contains(u"hello"));
        QCOMPARE(w.cell(0, TaskModel::Status), u"running"_s);
        QVERIFY(w.cell(0, TaskModel::Progress).contains(u"hello"));
        QVERIFY(w.cell(1, TaskModel::Age).endsWith(u"ms"));
    }

    void everyStatusHasItsWordAndMark()
    {
        Window w;
        w.request(u"t3"_s);
        QCOMPARE(w.cell(0, TaskModel::Status), u"pending"_s);
        QVERIFY(w.view.model()->index(0, TaskModel::Status).data(Qt::DecorationRole).isValid());
        w.session.append(made::message(w.seq++, u"router"_s, u"stt"_s, bus::TaskCancel{u"t3"_s, {}}));
        w.view.model()->refresh();
        QCOMPARE(w.cell(0, TaskModel::Status), u"cancelling"_s);
        w.respond(u"t3"_s, bus::TaskStatus::Cancelled);
        w.respond(u"t2"_s, bus::TaskStatus::Failed);
        QCOMPARE(w.cell(0, TaskModel::Status), u"cancelled"_s);
        QCOMPARE(w.cell(1, TaskModel::Status), u"failed"_s);
    }

    void aDroppedRequestSaysThatNobodyWillAnswer()
    {
        Window w;
        w.request(u"t3"_s);
        w.session.append(made::fate(w.seq - 1, u"stt"_s, bus::Fate::Dropped));
        w.view.model()->refresh();
        QCOMPARE(w.cell(0, TaskModel::Status), u"request dropped"_s);
        const QString why = w.view.model()->index(0, TaskModel::Status).data(Qt::ToolTipRole).toString();
        QVERIFY2(why.contains(u"Nobody will answer"), qPrintable(why));
    }

    void doubleClickAndEnterOpenATask()
    {
        Window w;
        QSignalSpy opened(&w.view, &TasksView::taskOpened);
        const QPoint centre = w.view.table()->visualRect(w.view.model()->index(1, TaskModel::Name)).center();
        QTest::mouseClick(w.view.table()->viewport(), Qt::LeftButton, {}, centre);
        QCOMPARE(opened.count(), 0);
        QTest::mouseDClick(w.view.table()->viewport(), Qt::LeftButton, {}, centre);
        QCOMPARE(opened.takeFirst().constFirst().toString(), u"t1"_s);
        w.view.table()->selectRow(0);
        QTest::keyClick(w.view.table(), Qt::Key_Enter);
        QCOMPARE(opened.takeFirst().constFirst().toString(), u"t2"_s);
    }

    void theyAreShownAsTheyStoodAtTheCursor()
    {
        Window w;
        w.request(u"t3"_s);
        w.view.table()->selectRow(2);
        w.cursor.moveTo(10); // t1 is answered, t2 asked for, and nothing said about it
        QTRY_COMPARE(w.ids(), QStringList({u"t2"_s, u"t1"_s}));
        QCOMPARE(w.cell(0, TaskModel::Status), u"pending"_s);
        QCOMPARE(w.cell(0, TaskModel::Progress), QString());
        QCOMPARE(w.cell(1, TaskModel::Status), u"completed"_s);
        QVERIFY(w.cell(1, TaskModel::Result).contains(u"hello"));
        QCOMPARE(w.view.table()->currentIndex().row(), 1); // t1, as before
        w.cursor.moveTo(8);
        QTRY_COMPARE(w.ids(), QStringList{u"t1"_s});
        QCOMPARE(w.cell(0, TaskModel::Status), u"pending"_s);
        QCOMPARE(w.cell(0, TaskModel::Result), QString());
        w.cursor.moveTo(0);
        QTRY_COMPARE(w.view.model()->rowCount(), 0);
        w.cursor.goLive();
        QCOMPARE(w.ids(), QStringList({u"t3"_s, u"t2"_s, u"t1"_s}));
        QCOMPARE(w.view.table()->currentIndex().row(), 2);
    }

    void theNewestTasksAreListedNowAndOfThePast()
    {
        Window w;
        const auto *rest = w.view.findChild<QLabel *>(u"leftOut"_s);
        QVERIFY(!rest->isVisible());
        w.requestMany(3'000);
        w.view.model()->refresh();
        const auto listsTheNewest = [&] {
            QCOMPARE(w.view.model()->rowCount(), int(TaskModel::MostEnded) + 31);
            QCOMPARE(w.cell(0, TaskModel::Id), u"many-2900"_s); // open ones first, the newest of them first
            QCOMPARE(w.cell(31, TaskModel::Id), u"many-2999"_s);
            QCOMPARE(w.view.model()->leftOut(), 3'002 - 2'031);
            QVERIFY(rest->isVisible());
            QVERIFY2(rest->text().contains(QString::number(3'002 - 2'031)), qPrintable(rest->text()));
        };
        listsTheNewest();
        w.cursor.moveTo(w.session.rowEnd() - 1);
        QTRY_VERIFY(!w.at.isLive());
        listsTheNewest();
    }

    void aLongListChangesWithoutReset()
    {
        Window w;
        w.requestMany(2'500);
        w.view.model()->refresh();
        w.view.table()->selectRow(30); // the newest that is over
        const QString chosen = w.cell(30, TaskModel::Id);
        QSignalSpy resets(w.view.model(), &QAbstractItemModel::modelReset);
        w.requestMany(700);
        w.view.model()->refresh();
        QCOMPARE(resets.count(), 0);
        QCOMPARE(w.view.table()->currentIndex().siblingAtColumn(TaskModel::Id).data().toString(), chosen);
        w.requestMany(2'000);
        w.view.model()->refresh();
        QVERIFY(!w.view.table()->currentIndex().isValid()); // it is not among the newest any more
    }

    void forgottenTasksLeaveTheList()
    {
        Window w;
        const auto *rest = w.view.findChild<QLabel *>(u"leftOut"_s);
        w.session.setMemoryLimit(1 << 20);
        QSignalSpy resets(w.view.model(), &QAbstractItemModel::modelReset);
        for (int i = 0; i < 40; ++i) {
            w.requestMany(250);
            for (int row = 0; row < w.view.model()->rowCount(); ++row) // what it lists may be forgotten by now
                (void)w.cell(row, TaskModel::Result);
            w.view.model()->refresh();
            w.view.model()->sort(i % 8 - 1);
        }
        const TaskTable &tasks = w.session.tasks();
        QVERIFY(tasks.forgotten() > 5'000);
        QVERIFY(tasks.size() < TaskModel::MostEnded);
        QCOMPARE(w.view.model()->rowCount(), int(tasks.size()));
        QVERIFY(!w.ids().contains(QString()));
        QCOMPARE(w.view.model()->leftOut(), tasks.forgotten());
        QCOMPARE(w.view.model()->rowCount() + w.view.model()->leftOut(), 10'002);
        QVERIFY(rest->isVisible());
        QCOMPARE(resets.count(), 0);
    }

    void tasksAreForgottenWhileOthersSpeak()
    {
        Window w;
        w.requestMany(1'500);
        w.view.model()->refresh();
        w.session.setMemoryLimit(1 << 20);
        for (int i = 0; w.session.tasks().forgotten() < 500 && i < 500; ++i) {
            std::vector<bus::Record> frames;
            for (int each = 0; each < 50; ++each)
                frames.push_back(made::message(w.seq++, u"mic"_s, u"stt"_s,
                                               bus::Frame{u"InputAudioRaw"_s, QByteArray(640, 'x'), {}, {}}));
            w.session.append(frames);
        }
        QVERIFY(w.session.tasks().forgotten() >= 500);
        QCOMPARE(w.view.model()->rowCount(), 1'502); // not drawn anew yet: what is gone says nothing
        QSignalSpy opened(&w.view, &TasksView::taskOpened);
        bool isBlankThere = false;
        for (int row = 0; row < w.view.model()->rowCount(); ++row) {
            if (!w.cell(row, TaskModel::Id).isEmpty())
                continue;
            isBlankThere = true;
            QCOMPARE(w.cell(row, TaskModel::Status), QString());
            QCOMPARE(w.cell(row, TaskModel::Age), QString());
            emit w.view.table()->doubleClicked(w.view.model()->index(row, 0));
        }
        QVERIFY(isBlankThere);
        QCOMPARE(opened.count(), 0);
        QTRY_VERIFY(!w.ids().contains(QString()));
    }

    /// Who sorts by what tasks say has each text read once, in the order of the file, and again when it has changed.
    void sortingByATextReadsItOnce()
    {
        constexpr int many = 3'001; // more than the session remembers, and 7 does not divide it
        auto file = std::make_shared<ReadsNoted>();
        Session session;
        session.setFetcher(file);
        std::vector<bus::CaptureEntry> entries;
        for (int i = 0; i < many; ++i)
            entries.push_back(left(quint64(i), i, bus::Kind::TaskRequest));
        for (int i = 0; i < many; ++i)
            entries.push_back(left(quint64(many + i), i * 7 % many, bus::Kind::TaskUpdate));
        session.appendEntries(entries);

        TaskModel model(&session);
        model.refresh();
        QCOMPARE(model.index(0, TaskModel::Id).data().toString(), QString::number(many - 1));
        QVERIFY(file->offsets.empty()); // the id stands in the head
        model.sort(TaskModel::Progress, Qt::DescendingOrder);
        QCOMPARE(int(file->offsets.size()), many);
        QVERIFY(std::ranges::is_sorted(file->offsets));
        QCOMPARE(model.index(0, TaskModel::Progress).data().toString(), QString::number(2 * many - 1));
        QCOMPARE(model.index(many - 1, TaskModel::Progress).data().toString(), QString::number(many));

        file->offsets.clear();
        session.appendEntries({left(9'999, 5, bus::Kind::TaskUpdate)});
        model.refresh();
        QCOMPARE(file->offsets, std::vector<qint64>{9'999});
        QCOMPARE(model.index(0, TaskModel::Id).data().toString(), u"5"_s);
        file->offsets.clear();
        model.refresh();
        model.sort(TaskModel::Result);
        QVERIFY(file->offsets.empty()); // there are none
    }

    void aNewSessionEmptiesTheTable()
    {
        Window w;
        w.session.clear();
        QCOMPARE(w.view.model()->rowCount(), 0);
    }
};

QTEST_MAIN(tst_TasksView)
#include "tst_tasks_view.moc"
