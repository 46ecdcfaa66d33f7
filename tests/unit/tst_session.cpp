// The rows of a session: messages, losses, fates, and what is told about them.
#include "session_records.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace records;

class TestSession : public QObject {
    Q_OBJECT
private slots:
    void aNewSessionIsEmpty();
    void aMessageBecomesARow();
    void namesAreInterned();
    void aLossStandsWhereItIs();
    void aLossIsToldByWhoAndHowMany_data();
    void aLossIsToldByWhoAndHowMany();
    void lossesAreSummedByWho();
    void lossesThatNobodyCanCountLeaveTheSessionIncomplete();
    void lostFatesMarkTheirRows();
    void fatesAreCountedAndKept();
    void fatesMayComeInAnyOrder();
    void aSecondFateIsLeftOut();
    void fatesOfUnknownMessagesHaveNoRow();
    void aSecondMessageIsLeftOut();
    void aLateMessageIsFound();
    void countersTellWhatCame();
    void eachSignalOnceAnAppend();
    void rowsOfThisAppendAreNotChangedRows();
    void aSlotMayAppend();
    void anotherHeaderBeginsAnew();
    void theSameHeaderChangesNothing();
    void clearForgetsEverything();
    void rowsOutOfRangeAreHarmless();
    void manyRowsKeepTheirPlaces();
};

void TestSession::aNewSessionIsEmpty()
{
    const Session session;
    QCOMPARE(session.rowBegin(), 0);
    QCOMPARE(session.rowEnd(), 0);
    QCOMPARE(session.agents().size(), 0);
    QCOMPARE(session.tasks().size(), 0);
    QCOMPARE(session.published(), 0u);
    QCOMPARE(session.startTime(), 0);
    QCOMPARE(session.memoryLimit(), 512ll << 20);
    QVERIFY(session.audit().balances);
    QVERIFY(session.audit().subscribers.isEmpty());
}

void TestSession::aMessageBecomesARow()
{
    Session session;
    session.append(message(7, u"router"_s, u"stt"_s, bus::TaskRequest{u"7f"_s, u"transcribe"_s, {}}));

    QCOMPARE(session.rowEnd(), 1);
    const MessageRow row = session.row(0);
    QCOMPARE(row.type, MessageRow::Type::Message);
    QCOMPARE(row.seq, 7u);
    QCOMPARE(row.t, Start + 7 * Ms);
    QCOMPARE(session.name(row.source), u"router"_s);
    QCOMPARE(session.name(row.target), u"stt"_s);
    QCOMPARE(session.name(row.task), u"7f"_s);
    QCOMPARE(row.kind, bus::Kind::TaskRequest);
    QVERIFY(!row.isSystem());
    QCOMPARE(row.size, quint32(session.message(0).approximateBytes()));
    QCOMPARE(session.message(0).as<bus::TaskRequest>()->taskName, u"transcribe"_s);
    QCOMPARE(session.summary(0), u"transcribe"_s);

    session.append(frame(8));
    QCOMPARE(session.row(1).target, NoName);
    QCOMPARE(session.row(1).task, NoName);
    QCOMPARE(session.name(NoName), QString());
}

void TestSession::namesAreInterned()
{
    Session session;
    session.append({frame(0, u"mic"_s, u"vad"_s), frame(1, u"vad"_s, u"mic"_s)});
    QCOMPARE(session.row(0).source, session.row(1).target);
    QCOMPARE(session.findName(u"vad"_s), session.row(1).source);
    QVERIFY(!session.findName(u"nobody"_s));
}

void TestSession::aLossStandsWhereItIs()
{
    Session session;
    session.append({frame(0), lost(1, 18), frame(19)});
    QCOMPARE(session.rowEnd(), 3);
    const MessageRow row = session.row(1);
    QCOMPARE(row.type, MessageRow::Type::Loss);
    QCOMPARE(row.seq, 1u);
    QCOMPARE(row.lost, quint64(18));
    QCOMPARE(row.lastSeq, quint64(18));
    QCOMPARE(bus::LossBy(row.lossBy), bus::LossBy::Tap);
    QVERIFY(session.summary(1).contains(u"18"_s));
    QCOMPARE(session.message(1), bus::BusMessage(QString(), std::nullopt, bus::Frame()));
    QCOMPARE(session.findRow(19), 2);
    QVERIFY(!session.findRow(1));

    bus::LossRecord huge{bus::LossBy::File, bus::LossRecord::What::Messages, 20, ~0ull, ~0ull, Start};
    session.append(huge);
    QCOMPARE(session.row(3).lost, std::numeric_limits<quint64>::max());
    session.append(bus::LossRecord{bus::LossBy::Tap, bus::LossRecord::What::Messages, 3, 2, 0, Start});
    QCOMPARE(session.rowEnd(), 4); // nothing was lost
    session.append(bus::LossRecord{bus::LossBy::File, bus::LossRecord::What::Messages, 3, 3, 0, Start});
    QCOMPARE(session.rowEnd(), 5); // something was, and nobody can tell how much
    QCOMPARE(session.row(4).lost, quint64(0));
    QVERIFY(session.summary(4).contains(u"nobody can tell"_s));
}

void TestSession::aLossIsToldByWhoAndHowMany_data()
{
    QTest::addColumn<bus::LossBy>("by");
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, bus::LossBy by, quint64 count, const QString &text) {
        QTest::newRow(name) << by << count << text;
    };
    const QString many = QLocale().toString(quint64(5'000'000'000));
    row("tap", bus::LossBy::Tap, 7, u"7 messages lost by the tap"_s);
    row("tap, a day's", bus::LossBy::Tap, 5'000'000'000, many + u" messages lost by the tap"_s);
    row("tap, uncounted", bus::LossBy::Tap, 0, u"messages lost by the tap, and nobody can tell how many"_s);
    row("file", bus::LossBy::File, 5'000'000'000, many + u" messages lost in a damaged file"_s);
    row("file, uncounted", bus::LossBy::File, 0, u"messages lost in a damaged file, and nobody can tell how many"_s);
    row("retention", bus::LossBy::Retention, 7, u"7 messages left out to stay within memory, or by a filter"_s);
    row("retention, uncounted", bus::LossBy::Retention, 0,
        u"messages left out to stay within memory, or by a filter, and nobody can tell how many"_s);
}

void TestSession::aLossIsToldByWhoAndHowMany()
{
    QFETCH(bus::LossBy, by);
    QFETCH(quint64, count);
    QFETCH(QString, text);
    Session session;
    session.append(bus::LossRecord{by, bus::LossRecord::What::Messages, 3, 3 + count, count, Start});
    QCOMPARE(session.summary(0), text);
}

void TestSession::lossesAreSummedByWho()
{
    Session session;
    session.append({lost(0, 4), lost(5, 5, bus::LossBy::Retention), lost(6, 7, bus::LossBy::File), lost(8, 8)});
    QCOMPARE(session.messagesLostByTap(), 6u);
    const Audit audit = session.audit();
    QCOMPARE(audit.lostByTap, 6u);
    QCOMPARE(audit.evicted, 1u);
    QCOMPARE(audit.lostByFile, 2u);
}

/// A file that was cut off: what became of its last messages is not known, and that is no contradiction.
void TestSession::lossesThatNobodyCanCountLeaveTheSessionIncomplete()
{
    Session session;
    session.append({frame(0), bus::LossRecord{bus::LossBy::File, bus::LossRecord::What::Messages, 1, 1, 0, Start}});
    const Audit audit = session.audit();
    QVERIFY(!audit.isComplete);
    QVERIFY(audit.balances);
}

void TestSession::lostFatesMarkTheirRows()
{
    Session session;
    session.append({frame(0), frame(1), frame(2), frame(3)});
    QSignalSpy changed(&session, &Session::rowsChanged);
    session.append(bus::LossRecord{bus::LossBy::Tap, bus::LossRecord::What::Fates, 1, 2, 9, Start});
    QCOMPARE(session.rowEnd(), 4); // the messages are there
    QVERIFY(!session.row(0).fatesLost);
    QVERIFY(session.row(1).fatesLost);
    QVERIFY(session.row(2).fatesLost);
    QVERIFY(!session.row(3).fatesLost);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0), QVariantList({1ll, 3ll}));
    QCOMPARE(session.audit().lostFates, 9u);
    QCOMPARE(session.messagesLostByTap(), 0u);
}

void TestSession::fatesAreCountedAndKept()
{
    Session session;
    bus::FateRecord failed = fateOf(0, u"c"_s, bus::Fate::Failed, Start + Ms);
    failed.waitedNs = 5;
    failed.ranNs = 6;
    failed.error = u"out of luck"_s;
    session.append({frame(0), handled(0, u"a"_s, 3, 4), dropped(0, u"b"_s), failed,
                    fate(0, u"d"_s, bus::Fate::Discarded), fate(0, u"e"_s, bus::Fate::Undelivered)});

    const MessageRow row = session.row(0);
    QCOMPARE(int(row.handled), 1);
    QCOMPARE(int(row.dropped), 1);
    QCOMPARE(int(row.failed), 1);
    QCOMPARE(int(row.discarded), 2);

    const std::vector<bus::FateRecord> fates = session.fates(0);
    QCOMPARE(fates.size(), 5u);
    QCOMPARE(fates[0], std::get<bus::FateRecord>(handled(0, u"a"_s, 3, 4)));
    QCOMPARE(fates[2], failed);
    QCOMPARE(fates[4].fate, bus::Fate::Undelivered);

    const std::optional<StoredFate> newest = session.firstFate(0);
    QCOMPARE(session.name(newest->subscriber), u"e"_s);
    QCOMPARE(session.name(session.nextFate(*newest)->subscriber), u"d"_s);
}

void TestSession::fatesMayComeInAnyOrder()
{
    Session session;
    session.append({frame(0), frame(1), frame(2)});
    session.append({handled(2, u"a"_s), handled(0, u"b"_s), dropped(1, u"a"_s), handled(0, u"a"_s)});
    QCOMPARE(int(session.row(0).handled), 2);
    QCOMPARE(int(session.row(1).dropped), 1);
    QCOMPARE(int(session.row(2).handled), 1);
    QCOMPARE(session.fates(0).size(), 2u);
    QCOMPARE(session.fates(0).front().subscriber, u"b"_s);
}

void TestSession::aSecondFateIsLeftOut()
{
    Session session;
    session.append({frame(0), handled(0, u"a"_s), handled(0, u"a"_s), dropped(0, u"a"_s)});
    QCOMPARE(int(session.row(0).handled), 1);
    QCOMPARE(int(session.row(0).dropped), 0);
    QCOMPARE(session.fates(0).size(), 1u);
    QCOMPARE(session.agents().find(u"a"_s)->totals.handled, 1u);
    QCOMPARE(session.audit().duplicates, 2u);
}

void TestSession::fatesOfUnknownMessagesHaveNoRow()
{
    Session session;
    QSignalSpy changed(&session, &Session::rowsChanged);
    session.append({frame(5), handled(4, u"a"_s), handled(6, u"a"_s)});
    QCOMPARE(int(session.row(0).handled), 0);
    QCOMPARE(session.agents().find(u"a"_s)->totals.handled, 2u);
    QCOMPARE(changed.size(), 0);
}

void TestSession::aSecondMessageIsLeftOut()
{
    Session session;
    session.append({frame(0), frame(1), frame(1), frame(0)});
    QCOMPARE(session.rowEnd(), 2);
    QCOMPARE(session.messagesSeen(), 2u);
    QCOMPARE(session.agents().find(u"mic"_s)->sent, 2u);
    QCOMPARE(session.audit().duplicates, 2u);
}

void TestSession::aLateMessageIsFound()
{
    Session session;
    session.append({frame(0), frame(1), frame(5), frame(3), frame(6), frame(3)});
    QCOMPARE(session.rowEnd(), 5); // the second 3 is left out
    QCOMPARE(session.findRow(3), 3);
    QCOMPARE(session.findRow(5), 2);
    QCOMPARE(session.findRow(6), 4);
    QVERIFY(!session.findRow(2));
    QCOMPARE(session.audit().unexplainedGaps, 2u); // 2 and 4
}

void TestSession::countersTellWhatCame()
{
    Session session;
    session.append({frame(10), frame(11), dropped(10, u"a"_s), dropped(11, u"a"_s), handled(11, u"b"_s)});
    QCOMPARE(session.messagesHeld(), 2);
    QCOMPARE(session.messagesSeen(), 2u);
    QCOMPARE(session.messagesEvicted(), 0u);
    QCOMPARE(session.dropsSeen(), 2u);
    QCOMPARE(session.published(), 12u); // without totals, from the highest seq
    QCOMPARE(session.startTime(), Start + 10 * Ms);
    QCOMPARE(session.endTime(), Start + 11 * Ms + Ms / 2);
    session.append(totals(Start, 20, u"a"_s, counters(0)));
    QCOMPARE(session.published(), 20u);
    QVERIFY(session.memoryUsed() > 2 * 640);
}

void TestSession::eachSignalOnceAnAppend()
{
    Session session;
    session.append({frame(0), frame(1), frame(2)});
    QSignalSpy appended(&session, &Session::rowsAppended);
    QSignalSpy changed(&session, &Session::rowsChanged);
    QSignalSpy agents(&session, &Session::agentsChanged);
    QSignalSpy tasks(&session, &Session::tasksChanged);

    session.append({handled(2, u"a"_s), frame(3), handled(0, u"a"_s), frame(4)});
    QCOMPARE(appended.size(), 1);
    QCOMPARE(appended.at(0), QVariantList({3ll, 5ll}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0), QVariantList({0ll, 3ll}));
    QCOMPARE(agents.size(), 1);
    QCOMPARE(tasks.size(), 0);

    session.append(message(5, u"a"_s, u"b"_s, bus::TaskRequest{u"7f"_s, {}, {}}));
    QCOMPARE(tasks.size(), 1);

    session.append(std::vector<bus::Record>());
    QCOMPARE(appended.size(), 2);
    QCOMPARE(agents.size(), 2);
}

void TestSession::rowsOfThisAppendAreNotChangedRows()
{
    Session session;
    QSignalSpy changed(&session, &Session::rowsChanged);
    session.append({frame(0), handled(0, u"a"_s)});
    QCOMPARE(changed.size(), 0);
    session.append({frame(1), handled(1, u"a"_s), handled(0, u"b"_s)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0), QVariantList({0ll, 1ll}));
}

void TestSession::aSlotMayAppend()
{
    Session session;
    QSignalSpy appended(&session, &Session::rowsAppended);
    connect(&session, &Session::rowsAppended, this, [&session](qint64, qint64 end) {
        if (end < 3)
            session.append(frame(quint64(end)));
    });
    session.append(frame(0));
    QCOMPARE(session.rowEnd(), 3);
    QCOMPARE(appended.size(), 3);
    QCOMPARE(session.agents().find(u"mic"_s)->sent, 3u);
}

void TestSession::anotherHeaderBeginsAnew()
{
    Session session;
    QSignalSpy reset(&session, &Session::wasReset);
    session.append(bus::HeaderRecord{u"one"_s, 1, {}});
    session.append(bus::HeaderRecord{u"uno"_s, 1, {}}); // nothing came yet: nothing to forget
    QCOMPARE(reset.size(), 0);
    session.append({frame(0), frame(1), bus::HeaderRecord{u"two"_s, 2, {}}, frame(0)});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(session.header().app, u"two"_s);
    QCOMPARE(session.rowBegin(), 0);
    QCOMPARE(session.rowEnd(), 1);
    QCOMPARE(session.messagesSeen(), 1u);
}

void TestSession::theSameHeaderChangesNothing()
{
    Session session;
    const bus::Record header = bus::HeaderRecord{u"one"_s, 1, {}};
    session.append({header, frame(0), header, frame(1)});
    QCOMPARE(session.rowEnd(), 2);
}

void TestSession::clearForgetsEverything()
{
    Session session;
    session.setMemoryLimit(5 << 20);
    session.append({subscribed(u"a"_s), message(0, u"a"_s, u"b"_s, bus::TaskRequest{u"7f"_s, {}, {}}), lost(1, 2)});
    const quint64 serial = session.names().serial();
    QSignalSpy reset(&session, &Session::wasReset);
    session.clear();
    QCOMPARE(reset.size(), 1);
    QCOMPARE(session.rowEnd(), 0);
    QCOMPARE(session.agents().size(), 0);
    QCOMPARE(session.tasks().size(), 0);
    QCOMPARE(session.messagesLostByTap(), 0u);
    QCOMPARE(session.memoryLimit(), 5 << 20);
    QVERIFY(session.names().serial() != serial);
    session.append(frame(0)); // the same seq again
    QCOMPARE(session.rowEnd(), 1);
}

void TestSession::rowsOutOfRangeAreHarmless()
{
    Session session;
    session.append(frame(0));
    for (const qint64 row : {-1ll, 1ll, std::numeric_limits<qint64>::max()}) {
        QCOMPARE(session.row(row).source, NoName);
        QCOMPARE(session.message(row), bus::BusMessage(QString(), std::nullopt, bus::Frame()));
        QVERIFY(session.fates(row).empty());
        QVERIFY(!session.firstFate(row));
        QVERIFY(session.summary(row).isEmpty());
    }
    QVERIFY(!session.findRow(~0ull));
}

void TestSession::manyRowsKeepTheirPlaces()
{
    Session session;
    for (quint64 seq = 0; seq < 20'000; ++seq)
        session.append(frame(seq));
    for (quint64 seq : {0, 4095, 4096, 12'345, 19'999}) {
        const std::optional<qint64> row = session.findRow(seq);
        QVERIFY(row);
        QCOMPARE(session.row(*row).seq, seq);
    }
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
