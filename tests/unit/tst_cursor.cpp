// The place in a session that all views share.
#include "session_records.h"

#include <inspector/session/cursor.h>

#include <QSignalSpy>
#include <QTest>

using namespace inspector;
using namespace records;

class TestCursor : public QObject {
    Q_OBJECT
private slots:
    void liveItIsAtTheNewestRow();
    void itStaysWhereItWasPut();
    void itStaysAmongTheRowsThatAreHeld();
    void aNewSessionMakesItLive();
};

void TestCursor::liveItIsAtTheNewestRow()
{
    Session session;
    const Cursor cursor(&session);
    QVERIFY(cursor.isLive());
    QCOMPARE(cursor.row(), -1);
    QCOMPARE(cursor.seq(), std::nullopt);
    session.append({frame(5), frame(6)});
    QCOMPARE(cursor.row(), 1);
    QCOMPARE(cursor.seq(), std::optional<quint64>(6));
    QVERIFY(cursor.isLive());
}

void TestCursor::itStaysWhereItWasPut()
{
    Session session;
    Cursor cursor(&session);
    const QSignalSpy moved(&cursor, &Cursor::moved);
    cursor.moveTo(3);
    QVERIFY(cursor.isLive()); // there is no row yet
    session.append({frame(0), frame(1), frame(2)});
    cursor.moveTo(1);
    cursor.moveTo(1);
    QCOMPARE(moved.count(), 1);
    session.append(frame(3));
    QCOMPARE(cursor.row(), 1);
    QVERIFY(!cursor.isLive());
    cursor.moveTo(100);
    QCOMPARE(cursor.row(), 3);
    cursor.moveTo(-100);
    QCOMPARE(cursor.row(), 0);
    cursor.goLive();
    QCOMPARE(cursor.row(), 3);
    QCOMPARE(moved.count(), 4);
}

void TestCursor::itStaysAmongTheRowsThatAreHeld()
{
    Session session;
    Cursor cursor(&session);
    session.setMemoryLimit(1);
    session.append(frame(0));
    cursor.moveTo(0);
    quint64 seq = 1;
    while (session.rowBegin() == 0)
        session.append(frame(seq++));
    QVERIFY(!cursor.isLive());
    QCOMPARE(cursor.row(), session.rowBegin());
}

void TestCursor::aNewSessionMakesItLive()
{
    Session session;
    Cursor cursor(&session);
    session.append({frame(0), frame(1)});
    cursor.moveTo(0);
    session.clear();
    QVERIFY(cursor.isLive());
    QCOMPARE(cursor.row(), -1);
}

QTEST_GUILESS_MAIN(TestCursor)
#include "tst_cursor.moc"
