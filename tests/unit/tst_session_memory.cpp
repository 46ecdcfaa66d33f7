// A session within its memory limit: what goes first, and what is told about it.
#include "session_records.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace records;

namespace {

constexpr qint64 OneMiB = 1 << 20;

/// Frames of 640 B each with a fate, `count` of them from seq `from` on; each tenth message is a system one.
std::vector<bus::Record> traffic(quint64 from, quint64 count)
{
    std::vector<bus::Record> records;
    for (quint64 seq = from; seq < from + count; ++seq) {
        if (seq % 10 == 0)
            records.push_back(message(seq, u"boss"_s, u"mic"_s, bus::Activate{json(R"({"n":1})")}));
        else
            records.push_back(frame(seq));
        records.push_back(handled(seq, u"vad"_s));
    }
    return records;
}

} // namespace

class TestSessionMemory : public QObject {
    Q_OBJECT
private slots:
    void nothingGoesBelowTheLimit();
    void theLimitHolds();
    void contentsOfTheOldestDataGoFirst();
    void whatIsLeftOfAMessage();
    void thenTheRowsOfTheOldestDataGo();
    void lastOfAllTheOldestRowsGo();
    void countsAreExact();
    void signalsSayWhatWent();
    void aLowerLimitWorksAtOnce();
    void theLeastLimit();
    void aGiantMessageIsSurvived();
    void fatesOfEvictedRowsAreIgnored();
    void manyTasksLeaveRoomForMessages();
    void errorsOfEvictedRowsAreGivenBack();
};

void TestSessionMemory::nothingGoesBelowTheLimit()
{
    Session session;
    QSignalSpy evicted(&session, &Session::rowsEvicted);
    QSignalSpy bare(&session, &Session::rowContentsEvicted);
    session.append(traffic(0, 5000));
    QCOMPARE(session.messagesHeld(), 5000);
    QCOMPARE(evicted.size() + bare.size(), 0);
}

void TestSessionMemory::theLimitHolds()
{
    Session session;
    session.setMemoryLimit(2 * OneMiB);
    for (quint64 from = 0; from < 50'000; from += 500) {
        session.append(traffic(from, 500));
        QVERIFY(session.memoryUsed() <= session.memoryLimit());
    }
    QVERIFY(session.memoryUsed() > session.memoryLimit() * 3 / 4); // and it is made use of
}

void TestSessionMemory::contentsOfTheOldestDataGoFirst()
{
    Session session;
    session.append(traffic(0, 2000));
    const qint64 used = session.memoryUsed();
    session.setMemoryLimit(used - used / 8);
    QCOMPARE(session.rowBegin(), 0);
    QVERIFY(session.contentsEvicted() > 100);
    QVERIFY(!session.row(0).contentEvicted); // a system message
    QVERIFY(session.row(1).contentEvicted);
    QVERIFY(!session.row(1999).contentEvicted);
    QVERIFY(session.message(0).as<bus::Activate>()->args.value().contains("n"));
}

void TestSessionMemory::whatIsLeftOfAMessage()
{
    Session session;
    std::vector<bus::Record> records = traffic(0, 2000);
    records.push_back(message(2000, u"mic"_s, u"b"_s, bus::TaskRequest{u"7f"_s, u"name"_s, json("[1,2]")}));
    session.append(records);
    session.append(traffic(2001, 3000));
    session.setMemoryLimit(session.memoryUsed() * 5 / 8);
    const qint64 row = session.findRow(2000).value();
    QVERIFY(session.row(row).contentEvicted);
    const bus::BusMessage left = session.message(row);
    QCOMPARE(left.source(), u"mic"_s);
    QCOMPARE(left.target(), u"b"_s);
    QCOMPARE(left.seq(), 2000u);
    QCOMPARE(left.kind(), bus::Kind::TaskRequest);
    QCOMPARE(left.as<bus::TaskRequest>()->taskId, u"7f"_s);
    QVERIFY(!left.as<bus::TaskRequest>()->taskName);
    QVERIFY(session.summary(row).contains(u"memory"_s));
    QCOMPARE(session.fates(row - 1).size(), 1u); // fates are kept
}

void TestSessionMemory::thenTheRowsOfTheOldestDataGo()
{
    Session session;
    session.append(traffic(0, 6000));
    session.setMemoryLimit(session.memoryUsed() / 2);
    QVERIFY(session.messagesEvicted() > 500);
    qint64 row = session.rowAt(10);
    while (!session.row(row).evictedHere)
        row = session.standIn(row + 1);

    // It has the place of the last of nine frames, between two system messages.
    const MessageRow evicted = session.row(row);
    QCOMPARE(evicted.type, MessageRow::Type::Loss);
    QVERIFY(!evicted.kindsDiffer);
    QCOMPARE(evicted.lost, quint64(9));
    QCOMPARE(evicted.seq, quint64(row - 8));
    QCOMPARE(evicted.lastSeq, quint64(row));
    QCOMPARE(session.name(evicted.source), u"mic"_s);
    QCOMPARE(session.summary(row), u"9 Frame messages of mic evicted to stay within memory"_s);
    QVERIFY(session.fates(row).empty());
    QVERIFY(!session.findRow(quint64(row))); // the message that was there is gone, too

    const qint64 gone = row - 4;
    QVERIFY(!session.hasRow(gone));
    QVERIFY(!session.findRow(quint64(gone)));
    QCOMPARE(session.row(gone).type, MessageRow::Type::Gone);
    QCOMPARE(session.standIn(gone), row);
    QCOMPARE(session.row(row - 9).kind, bus::Kind::Activate);
    QCOMPARE(session.findRowUpTo(quint64(gone)), row - 9);
    QCOMPARE(session.rowPosition(row), session.rowPosition(row - 9) + 1);
    QCOMPARE(session.rowAt(session.rowPosition(row)), row);
}

void TestSessionMemory::lastOfAllTheOldestRowsGo()
{
    Session session;
    session.setMemoryLimit(OneMiB);
    session.append(traffic(0, 20'000));
    QVERIFY(session.rowBegin() > 0);
    QCOMPARE(session.rowEnd(), 20'000);
    QVERIFY(!session.findRow(0));
    // One row stands for all that was before; system messages reach farther back than data.
    const MessageRow front = session.row(session.rowBegin());
    QVERIFY(front.evictedHere && front.kindsDiffer);
    QCOMPARE(front.source, NoName);
    QCOMPARE(front.lost, quint64(session.rowBegin()) + 1);
    QCOMPARE(session.row(session.rowAt(1)).kind, bus::Kind::Activate);
    qint64 firstFrame = session.rowBegin();
    while (session.row(firstFrame).type != MessageRow::Type::Message || session.row(firstFrame).isSystem())
        ++firstFrame;
    QVERIFY(firstFrame - session.rowBegin() > 1000);
    // The newer half has its contents.
    QVERIFY(!session.row(session.rowAt(session.rowCount() / 2 + 100)).contentEvicted);
}

void TestSessionMemory::countsAreExact()
{
    Session session;
    session.setMemoryLimit(OneMiB);
    for (quint64 from = 0; from < 30'000; from += 100) {
        session.append(traffic(from, 100));
        session.append(lost(from + 100, from + 100)); // claims nothing that is not there, but is a row
        qint64 messages = 0;
        qint64 bare = 0;
        if (from % 3000 == 0) {
            for (qint64 row = session.rowBegin(); row < session.rowEnd(); ++row) {
                messages += session.row(row).type == MessageRow::Type::Message;
                bare += session.row(row).contentEvicted;
            }
            QCOMPARE(session.messagesHeld(), messages);
            QCOMPARE(session.contentsEvicted(), bare);
        }
        QCOMPARE(quint64(session.messagesHeld()) + session.messagesEvicted(), session.messagesSeen());
    }
    QVERIFY(session.messagesEvicted() > 20'000);
    QCOMPARE(session.audit().evicted, session.messagesEvicted());
}

void TestSessionMemory::signalsSayWhatWent()
{
    Session session;
    session.setMemoryLimit(OneMiB);
    qint64 begin = 0;
    qint64 end = 0;
    connect(&session, &Session::rowsAppended, this, [&](qint64 from, qint64 to) {
        QCOMPARE(from, end);
        QCOMPARE(session.rowBegin(), begin); // nothing has gone that was not told
        end = to;
    });
    connect(&session, &Session::rowsEvicted, this, [&](qint64 newBegin) {
        QVERIFY(newBegin > begin);
        begin = newBegin;
        QCOMPARE(session.rowBegin(), begin);
    });
    connect(&session, &Session::rowContentsEvicted, this, [&](qint64 from, qint64 to) {
        QVERIFY(from >= session.rowBegin() && from < to && to <= session.rowEnd());
        for (qint64 row = from; row < to; ++row)
            QVERIFY(session.row(row).contentEvicted || session.row(row).isSystem());
    });
    for (quint64 from = 0; from < 10'000; from += 250)
        session.append(traffic(from, 250));
    QVERIFY(begin > 0);
    QCOMPARE(begin, session.rowBegin());
    QCOMPARE(end, session.rowEnd());
}

void TestSessionMemory::aLowerLimitWorksAtOnce()
{
    Session session;
    session.append(traffic(0, 4000));
    QSignalSpy evicted(&session, &Session::rowsEvicted);
    session.setMemoryLimit(OneMiB);
    QCOMPARE(evicted.size(), 1);
    QCOMPARE(evicted.at(0).at(0).toLongLong(), session.rowBegin());
    QVERIFY(session.memoryUsed() <= OneMiB);
}

void TestSessionMemory::theLeastLimit()
{
    Session session;
    session.setMemoryLimit(-5);
    QCOMPARE(session.memoryLimit(), OneMiB);
}

void TestSessionMemory::aGiantMessageIsSurvived()
{
    Session session;
    session.setMemoryLimit(OneMiB);
    session.append(traffic(0, 100));
    session.append(message(100, u"mic"_s, {}, bus::Frame{u"Video"_s, QByteArray(4 * OneMiB, 'x'), {}, {}}));
    QVERIFY(session.memoryUsed() <= OneMiB);
    session.append(traffic(101, 100));
    QVERIFY(session.findRow(200));
}

void TestSessionMemory::fatesOfEvictedRowsAreIgnored()
{
    Session session;
    session.setMemoryLimit(OneMiB);
    session.append(traffic(0, 10'000));
    QVERIFY(session.rowBegin() > 0);
    QSignalSpy changed(&session, &Session::rowsChanged);
    const quint64 before = session.agents().find(u"vad"_s)->totals.handled;
    session.append(handled(0, u"vad"_s));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(session.agents().find(u"vad"_s)->totals.handled, before + 1); // its agent did handle it
    QVERIFY(session.fates(0).empty());
}

void TestSessionMemory::manyTasksLeaveRoomForMessages()
{
    Session session;
    session.setMemoryLimit(OneMiB);
    for (quint64 seq = 0; seq < 5000; ++seq)
        session.append(message(seq, u"a"_s, u"b"_s, bus::TaskRequest{QString::number(seq), {}, {}}));
    QVERIFY(session.memoryUsed() > OneMiB); // open tasks are never forgotten
    QVERIFY(session.messagesHeld() > 100);
    QVERIFY(session.messagesHeld() < 2000);
}

void TestSessionMemory::errorsOfEvictedRowsAreGivenBack()
{
    Session session;
    session.setMemoryLimit(OneMiB);
    for (quint64 seq = 0; seq < 5000; ++seq) {
        bus::FateRecord failed = fateOf(seq, u"vad"_s, bus::Fate::Failed, Start);
        failed.error = u"e"_s.repeated(500);
        session.append({frame(seq), failed});
        QVERIFY(session.memoryUsed() <= OneMiB);
    }
    QCOMPARE(session.fates(session.rowEnd() - 1).at(0).error.size(), 500);
    QVERIFY(session.messagesHeld() > 200);
}

QTEST_GUILESS_MAIN(TestSessionMemory)
#include "tst_session_memory.moc"
