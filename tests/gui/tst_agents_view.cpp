// The Agents view: what it shows, and choosing an agent.
#include "sample_session.h"

#include <inspector/gui/agents/agent_model.h>
#include <inspector/gui/agents/agents_view.h>
#include <inspector/gui/timeline/past_banner.h>
#include <inspector/gui/table/live_table_view.h>

#include <QAbstractItemModelTester>
#include <QFont>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

class tst_AgentsView : public QObject {
    Q_OBJECT

    struct Window {
        Session session;
        Cursor cursor{&session};
        StateAtCursor at{&session, &cursor};
        AgentsView view{&session, &at};
        QAbstractItemModelTester tester{view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
        Window()
        {
            view.resize(900, 300);
            view.show();
            session.append(made::smallSession());
            view.model()->refresh();
        }
        int row(const QString &name) const
        {
            for (int row = 0; row < view.model()->rowCount(); ++row) {
                if (view.model()->agentAt(row).name == name)
                    return row;
            }
            return -1;
        }
        QModelIndex cell(const QString &name, AgentModel::Column column) const
        {
            return view.model()->index(row(name), column);
        }
        QPoint centre(const QString &name) const
        {
            return view.table()->visualRect(cell(name, AgentModel::Name)).center();
        }
        void click(const QString &name)
        {
            QTest::mouseClick(view.table()->viewport(), Qt::LeftButton, {}, centre(name));
        }
        void doubleClick(const QString &name)
        {
            click(name);
            QTest::mouseDClick(view.table()->viewport(), Qt::LeftButton, {}, centre(name));
        }
    };

private slots:
    void showsCountersOfEachAgent()
    {
        Window w;
        QCOMPARE(w.view.model()->rowCount(), 3);
        QCOMPARE(w.cell(u"stt"_s, AgentModel::Handled).data().toString(), u"9"_s);
        QCOMPARE(w.cell(u"stt"_s, AgentModel::Received).data().toString(), u"9"_s);
        QCOMPARE(w.cell(u"stt"_s, AgentModel::Dropped).data().toString(), u"1"_s);
        QCOMPARE(w.cell(u"stt"_s, AgentModel::DataQueue).data().toString(), u"0 / 4"_s);
        QCOMPARE(w.cell(u"stt"_s, AgentModel::DataQueue).data(AgentModel::CapacityRole).toInt(), 4);
        QCOMPARE(w.cell(u"router"_s, AgentModel::Dropped).data().toString(), u"0"_s);
        QVERIFY(w.cell(u"stt"_s, AgentModel::HandlerP50).data().toString().endsWith(u"µs"));
        QVERIFY(!w.cell(u"stt"_s, AgentModel::LastSeen).data().toString().isEmpty());
    }

    void dropsAreMarkedByMoreThanColour()
    {
        Window w;
        const QModelIndex dropped = w.cell(u"stt"_s, AgentModel::Dropped);
        const QModelIndex none = w.cell(u"router"_s, AgentModel::Dropped);
        QVERIFY(dropped.data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(dropped.data(Qt::DecorationRole).isValid());
        QVERIFY(dropped.data(Qt::ForegroundRole).isValid());
        QVERIFY(!none.data(Qt::FontRole).isValid());
        QVERIFY(!none.data(Qt::DecorationRole).isValid());
    }

    void everyColumnTeaches()
    {
        Window w;
        for (int column = 0; column < w.view.model()->columnCount(); ++column)
            QVERIFY(w.view.model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().size() > 15);
        const QString how = w.cell(u"stt"_s, AgentModel::Name).data(Qt::ToolTipRole).toString();
        QVERIFY2(how.contains(u"Double-click"), qPrintable(how));
        const QString why = w.cell(u"stt"_s, AgentModel::Dropped).data(Qt::ToolTipRole).toString();
        QVERIFY2(why.contains(u"full data queue"), qPrintable(why));
        QVERIFY(why.contains(u"capacity"));
    }

    void statesFollowTheMessages()
    {
        Window w;
        w.session.append(made::message(100, u"runner"_s, u"stt"_s, bus::Activate{}));
        w.session.append(made::message(101, u"router"_s, std::nullopt, bus::AgentError{u"out of memory"_s}));
        w.view.model()->refresh();
        QCOMPARE(w.cell(u"stt"_s, AgentModel::State).data().toString(), u"active"_s);
        const QModelIndex failed = w.cell(u"router"_s, AgentModel::State);
        QCOMPARE(failed.data().toString(), u"failed"_s);
        QCOMPARE(failed.data(Qt::ToolTipRole).toString(), u"failed: out of memory"_s);
        QVERIFY(failed.data(Qt::DecorationRole).isValid());
    }

    void aClickOnlySelects()
    {
        Window w;
        QSignalSpy chosen(&w.view, &AgentsView::chosenAgentChanged);
        w.click(u"stt"_s);
        w.click(u"router"_s);
        QCOMPARE(w.view.table()->currentIndex().row(), w.row(u"router"_s));
        QCOMPARE(w.view.chosenAgent(), QString());
        QCOMPARE(chosen.count(), 0);
    }

    void doubleClickChoosesAndDoubleClickAgainReleases()
    {
        Window w;
        QSignalSpy chosen(&w.view, &AgentsView::chosenAgentChanged);
        w.doubleClick(u"stt"_s);
        QCOMPARE(w.view.chosenAgent(), u"stt"_s);
        QVERIFY(w.cell(u"stt"_s, AgentModel::Name).data(Qt::FontRole).value<QFont>().bold());
        w.doubleClick(u"stt"_s);
        QCOMPARE(w.view.chosenAgent(), QString());
        w.doubleClick(u"mic"_s);
        w.doubleClick(u"router"_s);
        QCOMPARE(w.view.chosenAgent(), u"router"_s);
        QCOMPARE(chosen.count(), 4);
    }

    void allAgentsReleases()
    {
        Window w;
        auto *all = w.view.findChild<QPushButton *>();
        QVERIFY(!all->isEnabled());
        w.doubleClick(u"stt"_s);
        QVERIFY(all->isEnabled());
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(w.view.chosenAgent(), QString());
        QVERIFY(!all->isEnabled());
    }

    void enterChooses()
    {
        Window w;
        w.view.table()->setFocus();
        w.view.table()->selectRow(w.row(u"router"_s));
        QCOMPARE(w.view.chosenAgent(), QString()); // moving alone filters nothing
        QTest::keyClick(w.view.table(), Qt::Key_Return);
        QCOMPARE(w.view.chosenAgent(), u"router"_s);
        QTest::keyClick(w.view.table(), Qt::Key_Return);
        QCOMPARE(w.view.chosenAgent(), QString());
    }

    void findsAgentsByName()
    {
        Window w;
        w.view.findChild<QLineEdit *>()->setText(u"ROUT"_s);
        QCOMPARE(w.view.model()->rowCount(), 1);
        w.session.append(made::subscribed(u"router-2"_s));
        w.session.append(made::subscribed(u"speaker"_s));
        w.view.model()->refresh();
        QCOMPARE(w.view.model()->rowCount(), 2);
    }

    void aNewSessionEmptiesTheTable()
    {
        Window w;
        w.session.clear();
        QCOMPARE(w.view.model()->rowCount(), 0);
        w.session.append(made::smallSession());
        QTRY_COMPARE(w.view.model()->rowCount(), 3);
    }

    void thoseWhoLeftAreStillShown()
    {
        Window w;
        w.session.append(bus::UnsubscribedRecord{made::Start + 1'000 * made::Millisecond, u"mic"_s, 0});
        w.view.model()->refresh();
        QCOMPARE(w.view.model()->rowCount(), 3);
        QVERIFY(
            w.cell(u"mic"_s, AgentModel::Name).data(Qt::ToolTipRole).toString().startsWith(u"mic has left the bus."));
    }

    void theyAreShownAsTheyStoodAtTheCursor()
    {
        Window w;
        w.session.append(made::message(100, u"router"_s, u"stt"_s, bus::Frame{}));
        w.session.append(made::message(101, u"late"_s, u"stt"_s, bus::Activate{}));
        w.view.model()->refresh();
        QCOMPARE(w.view.model()->rowCount(), 4);
        auto *banner = w.view.findChild<PastBanner *>();
        QVERIFY(!banner->isVisible());

        w.cursor.moveTo(7); // the frame that is dropped: seven before it are handled
        QTRY_VERIFY(w.view.model()->showsPast());
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->text().startsWith(u"As of message 7, "), qPrintable(banner->text()));
        QCOMPARE(w.view.model()->rowCount(), 3); // the fourth came later
        QCOMPARE(w.cell(u"stt"_s, AgentModel::Handled).data().toString(), u"7"_s);
        QCOMPARE(w.cell(u"stt"_s, AgentModel::DataQueue).data().toString(), u"0 / 4"_s);
        QCOMPARE(w.cell(u"stt"_s, AgentModel::State).data().toString(), u"starting"_s);
        for (auto column : {AgentModel::Rate, AgentModel::HandlerP99, AgentModel::DataHighWater, AgentModel::LastSeen})
            QCOMPARE(w.cell(u"stt"_s, column).data().toString(), u"–"_s);

        w.cursor.moveTo(12);
        QTRY_COMPARE(w.cell(u"stt"_s, AgentModel::DataQueue).data().toString(), u"1 / 4"_s);
        QCOMPARE(w.cell(u"stt"_s, AgentModel::DataQueue).data(AgentModel::DepthRole).toInt(), 1);
        QTest::mouseClick(banner->liveButton(), Qt::LeftButton);
        QVERIFY(w.cursor.isLive());
        QVERIFY(!banner->isVisible());
        QCOMPARE(w.view.model()->rowCount(), 4);
        QCOMPARE(w.cell(u"stt"_s, AgentModel::State).data().toString(), u"active"_s);
    }

    void whatIsChosenSurvivesTravel()
    {
        Window w;
        w.session.append(made::message(100, u"late"_s, u"stt"_s, bus::Activate{}));
        w.view.model()->refresh();
        w.doubleClick(u"late"_s);
        w.cursor.moveTo(3);
        QTRY_COMPARE(w.row(u"late"_s), -1);
        QCOMPARE(w.view.chosenAgent(), u"late"_s);
        w.cursor.goLive();
        QCOMPARE(w.view.table()->currentIndex().row(), w.row(u"late"_s));
        QVERIFY(w.cell(u"late"_s, AgentModel::Name).data(Qt::FontRole).value<QFont>().bold());
        w.doubleClick(u"stt"_s);
        w.cursor.moveTo(5);
        QTRY_VERIFY(w.view.model()->showsPast());
        QCOMPARE(w.view.table()->currentIndex().row(), w.row(u"stt"_s));
        QCOMPARE(w.view.chosenAgent(), u"stt"_s);
    }

    void theSelectionSurvivesTheSearch()
    {
        Window w;
        w.click(u"router"_s);
        w.view.findChild<QLineEdit *>()->setText(u"rou"_s);
        QCOMPARE(w.view.table()->currentIndex().row(), w.row(u"router"_s));
        w.view.findChild<QLineEdit *>()->setText(u"stt"_s);
        w.view.findChild<QLineEdit *>()->clear();
        QCOMPARE(w.view.table()->currentIndex().row(), w.row(u"router"_s));
        QVERIFY(w.view.table()->selectionModel()->hasSelection());
    }

    void anotherSessionIsShownLive()
    {
        Window w;
        w.cursor.moveTo(3);
        QTRY_VERIFY(w.view.model()->showsPast());
        w.session.clear();
        QVERIFY(!w.view.model()->showsPast());
        w.session.append(made::smallSession());
        QTRY_COMPARE(w.view.model()->rowCount(), 3);
    }

    void everyCellOfAThousandAgentsCanBePainted()
    {
        Window w;
        for (int i = 0; i < 1'000; ++i)
            w.session.append(made::subscribed(u"agent-%1"_s.arg(i)));
        w.view.model()->refresh();
        QCOMPARE(w.view.model()->rowCount(), 1'003);
        QVERIFY(!w.view.grab().isNull());
        w.view.table()->scrollToBottom();
        QVERIFY(!w.view.grab().isNull());
    }
};

QTEST_MAIN(tst_AgentsView)
#include "tst_agents_view.moc"
