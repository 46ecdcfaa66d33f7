// The state at the cursor: told once a frame, made once for all views, never of a session that is gone.
#include "session_records.h"

#include <inspector/session/state_at_cursor.h>

#include <QSignalSpy>
#include <QTest>

using namespace inspector;
using namespace records;

class TestStateAtCursor : public QObject {
    Q_OBJECT

    struct Travel {
        Session session;
        Cursor cursor{&session};
        StateAtCursor at{&session, &cursor};
        QSignalSpy changed{&at, &StateAtCursor::changed};
        Travel()
        {
            session.append({subscribed(u"stt"_s), frame(0, u"mic"_s, u"stt"_s), frame(1, u"mic"_s, u"stt"_s),
                            frame(2, u"mic"_s, u"stt"_s)});
        }
    };

private slots:
    void liveItHasNoStateOfItsOwn();
    void itIsTheStateWhereTheCursorStands();
    void quickMovesAreToldTogether();
    void lateFatesChangeIt();
    void ofAnotherSessionNothingIsLeft();
};

void TestStateAtCursor::liveItHasNoStateOfItsOwn()
{
    Travel travel;
    QVERIFY(travel.at.isLive());
    QCOMPARE(travel.at.row(), -1);
    QVERIFY(!travel.at.state());
}

void TestStateAtCursor::itIsTheStateWhereTheCursorStands()
{
    Travel travel;
    travel.cursor.moveTo(1);
    QTRY_COMPARE(travel.changed.count(), 1);
    QCOMPARE(travel.at.row(), 1);
    QVERIFY(travel.at.state());
    QCOMPARE(travel.at.state()->seq(), 1u);
    QCOMPARE(travel.at.state()->agents().find(u"stt"_s)->totals.dataDepth, 2u);
    QCOMPARE(travel.at.state(), travel.at.state()); // made once
    travel.cursor.goLive();
    QCOMPARE(travel.changed.count(), 2); // at once
    QVERIFY(!travel.at.state());
}

void TestStateAtCursor::quickMovesAreToldTogether()
{
    Travel travel;
    for (const qint64 row : {0, 1, 2, 1, 0})
        travel.cursor.moveTo(row);
    QVERIFY(travel.at.isLive()); // till the next frame
    QTRY_VERIFY(!travel.at.isLive());
    QCOMPARE(travel.at.row(), 0);
    QCOMPARE(travel.changed.count(), 1);
}

void TestStateAtCursor::lateFatesChangeIt()
{
    Travel travel;
    travel.cursor.moveTo(2);
    QTRY_VERIFY(travel.at.state());
    QCOMPARE(travel.at.state()->agents().find(u"stt"_s)->totals.handled, 0u);
    travel.session.append(handled(0, u"stt"_s));
    QCOMPARE(travel.at.state()->agents().find(u"stt"_s)->totals.handled, 1u);
    QCOMPARE(travel.changed.count(), 1); // it is the same moment
}

void TestStateAtCursor::ofAnotherSessionNothingIsLeft()
{
    Travel travel;
    travel.cursor.moveTo(1);
    QTRY_VERIFY(travel.at.state());
    travel.session.clear();
    QVERIFY(travel.at.isLive());
    QVERIFY(!travel.at.state());
}

QTEST_GUILESS_MAIN(TestStateAtCursor)
#include "tst_state_at_cursor.moc"
