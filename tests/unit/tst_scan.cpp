// Rows are looked at beside the session's thread: nothing is missed, and nobody waits.
#include "session_records.h"

#include <inspector/session/filter/filter.h>
#include <inspector/session/scan/row_scanner.h>

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QTest>

#include <semaphore>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace std::chrono_literals;

namespace {

/// A broadcast frame, or a task's request with a payload.
bus::Record anyMessage(quint64 seq)
{
    if (seq % 3 == 0)
        return records::frame(seq);
    return records::message(
        seq, u"agent-%1"_s.arg(seq % 5), u"stt"_s,
        bus::TaskRequest{u"task-%1"_s.arg(seq / 10), u"say"_s, records::json(R"({"word":"hello"})")});
}

void append(Session &session, quint64 count)
{
    std::vector<bus::Record> list;
    for (quint64 seq = session.messagesSeen(), end = seq + count; seq < end; ++seq)
        list.push_back(anyMessage(seq));
    session.append(list);
}

RowScanner::MakeTest filterTest(const QString &text)
{
    return [text]() -> RowScanner::Test {
        return [filter = Filter::parse(text)](const SessionReader &reader, qint64 index, const MessageRow &row) {
            return filter.matches(reader, index, row);
        };
    };
}

/// Takes the answers to everything that was asked for.
bool takeAll(RowScanner &scanner, RowSet &found)
{
    const QDeadlineTimer patience(60s);
    do {
        std::this_thread::yield();
        found.replace(scanner.take());
    } while (!scanner.isDone() && !patience.hasExpired());
    return scanner.isDone();
}

std::vector<qint64> listOf(const RowSet &set)
{
    std::vector<qint64> rows;
    for (qint64 position = 0; position < set.size(); ++position)
        rows.push_back(set.at(position));
    return rows;
}

std::vector<qint64> matching(const Session &session, const QString &text)
{
    const Filter filter = Filter::parse(text);
    std::vector<qint64> rows;
    for (qint64 row = session.rowBegin(); row < session.rowEnd(); ++row) {
        if (filter.matches(session, row))
            rows.push_back(row);
    }
    return rows;
}

/// One of the newest messages', for a fate.
quint64 seqOfLate(const Session &session, QRandomGenerator &random)
{
    const quint64 seen = session.messagesSeen();
    return seen - random.bounded(quint32(std::min<quint64>(seen, 200)) + 1u);
}

void nobodyIsTold() {}

} // namespace

class tst_Scan : public QObject {
    Q_OBJECT

private slots:
    void aRowSetIsTheSameAsASortedList()
    {
        QRandomGenerator random(1);
        RowSet set;
        std::set<qint64> list;
        qint64 first = 0;
        qint64 end = 0;
        for (int step = 0; step < 2'000; ++step) {
            const bool isNew = step % 3 != 2 || end == first;
            const qint64 from = isNew ? end : random.bounded(first, end);
            const qint64 to = std::min<qint64>(from + 1 + random.bounded(3'000), RowBlock::endAfter(from));
            RowBlock block(from);
            const int oneIn = 1 + random.bounded(20);
            for (qint64 row = from; row < to; ++row) {
                const bool passes = random.bounded(oneIn) == 0;
                block.append(passes);
                if (passes)
                    list.insert(row);
                else
                    list.erase(row);
            }
            end = std::max(end, to);
            set.replace({&block, 1});
            if (step % 50 == 49) {
                first += random.bounded(end - first);
                set.forgetBefore(first);
                list.erase(list.begin(), list.lower_bound(first));
            }
            QCOMPARE(set.size(), qint64(list.size()));
        }
        QCOMPARE(listOf(set), std::vector<qint64>(list.begin(), list.end()));
        for (int i = 0; i < 2'000; ++i) {
            const qint64 row = random.bounded(end + 5'000);
            QCOMPARE(set.lowerBound(row), std::distance(list.begin(), list.lower_bound(row)));
        }
        set.clear();
        QCOMPARE(set.size(), 0);
    }

    void aReaderAnswersWhatTheSessionHas()
    {
        Session session;
        append(session, 500);
        std::vector<bus::Record> fates;
        for (quint64 seq = 0; seq < 500; ++seq) {
            for (quint64 i = 0; i < seq % 4; ++i)
                fates.push_back(records::fate(seq, u"agent-%1"_s.arg(i), bus::Fate::Handled));
        }
        session.append(fates);
        SessionReader reader(session);
        std::vector<MessageRow> rows;
        QRandomGenerator random(1);
        for (const int widest : {1, 3, 6, 200}) { // one after the other, with gaps, to and fro
            reader.copyRows(20, 480, &rows);
            for (qint64 row = 20; row < 480; row += random.bounded(1, widest + 1)) {
                const qint64 asked = random.bounded(20) == 0 ? random.bounded(0, 500) : row;
                QCOMPARE(reader.message(asked)->seq(), session.message(asked).seq());
                filter::StoredFates theirs;
                reader.readFates(asked, &theirs);
                QCOMPARE(qint64(theirs.size()), asked % 4);
            }
        }
        // A row with more fates than are read ahead, and those after it.
        std::vector<bus::Record> many;
        for (int i = 0; i < 1'000; ++i)
            many.push_back(records::fate(52, u"listener-%1"_s.arg(i), bus::Fate::Handled));
        session.append(many);
        reader.copyRows(48, 60, &rows);
        for (qint64 row = 48; row < 60; ++row) {
            filter::StoredFates theirs;
            reader.readFates(row, &theirs);
            QCOMPARE(qint64(theirs.size()), row % 4 + (row == 52 ? 1'000 : 0));
        }
        QVERIFY(!reader.message(500));
        filter::StoredFates none;
        reader.readFates(500, &none);
        QVERIFY(none.isEmpty());
        // What came since is read once the rows are copied again.
        reader.copyRows(20, 40, &rows);
        reader.readFates(24, &none);
        session.append({records::fate(24, u"late"_s, bus::Fate::Dropped)});
        reader.copyRows(20, 40, &rows);
        filter::StoredFates now;
        reader.readFates(24, &now);
        QCOMPARE(qint64(now.size()), 1);
    }

    void rowsOfARowSetMayChange()
    {
        RowBlock block(0);
        for (qint64 row = 0; row < 3'000; ++row)
            block.append(row % 2 == 0);
        RowSet set;
        set.replace({&block, 1});
        set.change(1'000, 9'000, [](qint64 row, bool wasIn) { return row == 2'001 || (wasIn && row % 3 == 0); });
        std::vector<qint64> expected;
        for (qint64 row = 0; row < 3'000; ++row) {
            if (row == 2'001 || (row % 2 == 0 && (row < 1'000 || row % 3 == 0)))
                expected.push_back(row);
        }
        QCOMPARE(listOf(set), expected);
        set.change(-5, 0, [](qint64, bool) { return true; });
        QCOMPARE(set.size(), qint64(expected.size()));
    }

    void answersForForgottenRowsAreLeftOut()
    {
        RowBlock early(0);
        RowBlock late(5 * RowBlock::Rows);
        early.append(true);
        late.append(true);
        RowSet found;
        found.replace(std::array{early, late});
        found.forgetBefore(3 * RowBlock::Rows);
        found.replace(std::array{early});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.at(0), 5 * RowBlock::Rows);
    }

    void findsWhatTheFilterMatches_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::newRow("header") << u"source == agent-2"_s;
        QTest::newRow("task") << u"task matches \"7$\""_s;
        QTest::newRow("fates") << u"handled_by == stt and waited >= 1us"_s;
        QTest::newRow("payload") << u"payload.payload.word == hello"_s;
        QTest::newRow("search") << u"HELLO"_s;
        QTest::newRow("time") << u"time > 2s"_s;
        QTest::newRow("nothing") << u"source == nobody"_s;
    }
    void findsWhatTheFilterMatches()
    {
        QFETCH(QString, filter);
        Session session;
        append(session, 10'000);
        for (quint64 seq = 0; seq < 10'000; seq += 7)
            session.append(records::handled(seq, u"stt"_s));
        RowScanner scanner(session, nobodyIsTold);
        scanner.start(filterTest(filter), 0);
        scanner.lookUpTo(session.rowEnd());
        RowSet found;
        QVERIFY(takeAll(scanner, found));
        QCOMPARE(listOf(found), matching(session, filter));
    }

    /// Of system messages few go, of frames between them thousands at a time.
    void whatIsHeldBehindAHoleIsFound()
    {
        Session session;
        session.setMemoryLimit(4 << 20);
        for (quint64 seq = 0; seq < 150'000;) {
            std::vector<bus::Record> batch;
            for (const quint64 end = seq + 1'000; seq < end; ++seq)
                batch.push_back(seq % 3'000 == 0 ? records::message(seq, u"boss"_s, {}, bus::Activate{})
                                                 : records::frame(seq));
            session.append(batch);
        }
        const std::vector<qint64> held = matching(session, u"type == Activate"_s);
        QVERIFY2(held.size() >= 10 && session.rowPosition(held[1]) - session.rowPosition(held[0]) < 10,
                 "there is no hole");
        RowScanner scanner(session, nobodyIsTold);
        scanner.start(filterTest(u"type == Activate"_s), 0);
        scanner.lookUpTo(session.rowEnd());
        RowSet found;
        QVERIFY(takeAll(scanner, found));
        QCOMPARE(listOf(found), held);
    }

    void theSessionNeverWaitsForATest()
    {
        Session session;
        append(session, 10);
        std::binary_semaphore isInTest(0);
        std::binary_semaphore mayGoOn(0);
        RowScanner scanner(session, nobodyIsTold);
        scanner.start(
            [&]() -> RowScanner::Test {
                return [&](const SessionReader &, qint64 row, const MessageRow &) {
                    if (row == 0) {
                        isInTest.release();
                        mayGoOn.acquire();
                    }
                    return true;
                };
            },
            0);
        scanner.lookUpTo(10);
        isInTest.acquire();
        append(session, 1'000); // were anything locked while a row is looked at, this would not return
        session.setMemoryLimit(1);
        session.clear();
        mayGoOn.release();
        RowSet found;
        QVERIFY(takeAll(scanner, found));
    }

    void anotherTestDropsTheOneThatRuns()
    {
        Session session;
        append(session, 100);
        std::binary_semaphore isInTest(0);
        std::binary_semaphore mayGoOn(0);
        std::atomic<int> asked = 0;
        RowScanner scanner(session, nobodyIsTold);
        scanner.start(
            [&]() -> RowScanner::Test {
                return [&](const SessionReader &, qint64, const MessageRow &) {
                    if (++asked == 1)
                        isInTest.release();
                    mayGoOn.acquire();
                    return true;
                };
            },
            0);
        scanner.lookUpTo(100);
        isInTest.acquire();
        scanner.start(filterTest(u"source == agent-1"_s), 0);
        scanner.lookUpTo(100);
        mayGoOn.release(); // for one row: no other of the old test is looked at, or this would wait for ever
        RowSet found;
        QVERIFY(takeAll(scanner, found));
        QCOMPARE(asked.load(), 1);
        QCOMPARE(listOf(found), matching(session, u"source == agent-1"_s));
    }

    void fatesThatCameSinceAreSeen()
    {
        Session session;
        append(session, 5'000);
        RowScanner scanner(session, nobodyIsTold);
        RowSet found;
        scanner.start(filterTest(u"dropped"_s), 0);
        scanner.lookUpTo(5'000);
        QVERIFY(takeAll(scanner, found));
        QCOMPARE(found.size(), 0);
        session.append(records::dropped(17, u"stt"_s));
        session.append(records::dropped(4'999, u"stt"_s));
        scanner.lookAgain(17, 5'000);
        QVERIFY(takeAll(scanner, found));
        QCOMPARE(listOf(found), (std::vector<qint64>{17, 4'999}));
    }

    void marksThatCameSinceAreSeen()
    {
        Session session;
        append(session, 5'000);
        session.marks()->toggle(12);
        RowScanner scanner(session, nobodyIsTold);
        RowSet found;
        scanner.start(filterTest(u"marked and note != dull"_s), 0);
        scanner.lookUpTo(5'000);
        connect(&session, &Session::rowsChanged, this,
                [&](qint64 begin, qint64 end) { scanner.lookAgain(begin, end); });
        for (quint64 seq = 0; seq < 5'000; seq += 5) // while the thread looks
            session.marks()->setNote(seq, seq % 10 == 0 ? u"dull"_s : u"odd"_s);
        session.marks()->remove(15);
        QVERIFY(takeAll(scanner, found));
        QCOMPARE(found.size(), 499);
        QCOMPARE(listOf(found), matching(session, u"marked and note == odd"_s));
    }

    /// For ThreadSanitizer above all: one thread fills a session that evicts and is cleared, another looks at it.
    void aSessionThatGrowsEvictsAndIsCleared_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::newRow("header") << u"source == agent-2 or task matches \"7$\""_s;
        QTest::newRow("fates") << u"handled_by == stt and not waited > 3us"_s;
        QTest::newRow("payload") << u"payload contains hello or failed_by == stt"_s;
        QTest::newRow("marks") << u"note matches 3 or (marked and source == agent-2)"_s;
    }
    void aSessionThatGrowsEvictsAndIsCleared()
    {
        QFETCH(QString, filter);
        QRandomGenerator random(7);
        Session session;
        session.setMemoryLimit(2 << 20);
        std::atomic<int> told = 0;
        RowScanner scanner(session, [&told] { ++told; });
        RowSet found;
        const auto leaveGoneRows = [&, pass = Filter::parse(filter)](qint64 begin, qint64 end) {
            found.change(begin, end, [&](qint64 row, bool wasIn) {
                return session.row(row).type == MessageRow::Type::Message ? wasIn : pass.matches(session, row);
            });
        };
        connect(&session, &Session::rowsEvicted, this, [&](qint64 begin) {
            found.forgetBefore(begin);
            leaveGoneRows(begin, begin + 1);
        });
        connect(&session, &Session::rowsThinned, this, leaveGoneRows);
        connect(&session, &Session::rowContentsEvicted, this,
                [&](qint64 begin, qint64 end) { scanner.lookAgain(begin, end); });
        connect(&session, &Session::rowsChanged, this,
                [&](qint64 begin, qint64 end) { scanner.lookAgain(begin, end); });
        const auto take = [&] {
            found.replace(scanner.take());
            found.forgetBefore(session.rowBegin());
            leaveGoneRows(session.rowBegin(), session.wholeFrom());
        };
        for (int round = 0; round < 3; ++round) {
            session.clear();
            found.clear();
            scanner.start(filterTest(filter), 0);
            for (int step = 0; step < 150; ++step) {
                append(session, random.bounded(200u));
                // It outlives the others, so rows go from around it.
                session.append(records::message(session.messagesSeen(), u"boss"_s, u"stt"_s, bus::Activate{}));
                scanner.lookUpTo(session.rowEnd());
                std::vector<bus::Record> fates;
                for (int i = random.bounded(100); i >= 0; --i)
                    fates.push_back(records::handled(seqOfLate(session, random), u"stt"_s));
                session.append(fates);
                session.marks()->setNote(seqOfLate(session, random), QString::number(step));
                if (random.bounded(4) == 0)
                    std::this_thread::yield();
                if (random.bounded(8) == 0)
                    take();
            }
        }
        QVERIFY(session.rowBegin() > 0); // it did evict
        QVERIFY(session.rowCount() < session.rowEnd() - session.rowBegin());
        QVERIFY(takeAll(scanner, found));
        take();
        QVERIFY(told > 0);
        QCOMPARE(listOf(found), matching(session, filter));
    }
};

QTEST_GUILESS_MAIN(tst_Scan)
#include "tst_scan.moc"
