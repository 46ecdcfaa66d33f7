// Places as people write them, and where they are; times that count from references.
#include "session_records.h"

#include <inspector/session/place.h>
#include <inspector/session/time_references.h>

#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace inspector;
using namespace records;

class TestPlace : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void reads_data();
    void reads();
    void refusesWhatIsNoPlace_data();
    void refusesWhatIsNoPlace();
    void findsASeqOrTheNearest();
    void findsTheNearestAcrossWhatIsEvicted();
    void stepsCountFromWhereOneIs();
    void findsTheFirstMessageAtATime();
    void aTimeOfDayIsThatOfTheDayLookedAt();
    void nothingIsFoundInAnEmptySession();
    void timeCountsFromTheLastReference();

private:
    /// Seqs 0 to 9, a loss of 10 to 19, 20 to 29; one a millisecond.
    static void fill(Session &session)
    {
        for (quint64 seq = 0; seq < 10; ++seq)
            session.append(frame(seq));
        session.append(lost(10, 19));
        for (quint64 seq = 20; seq < 30; ++seq)
            session.append(frame(seq));
    }
    static quint64 seqOf(const Session &session, std::optional<qint64> row)
    {
        return session.row(row.value_or(-1)).seq;
    }
};

void TestPlace::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("number");
    const auto row = [](const char *text, Place::Kind kind, qint64 number) {
        QTest::newRow(text) << QString::fromLatin1(text) << int(kind) << number;
    };
    row("12", Place::Kind::Seq, 12);
    row(" 1204 ", Place::Kind::Seq, 1204);
    row("1,204", Place::Kind::Seq, 1204);
    row("+10", Place::Kind::Step, 10);
    row("-10", Place::Kind::Step, -10);
    row("1.5s", Place::Kind::SinceStart, 1'500 * Ms);
    row("200 ms", Place::Kind::SinceStart, 200 * Ms);
    row("2min", Place::Kind::SinceStart, 120 * Second);
    row("10:31", Place::Kind::TimeOfDay, (10 * 3600 + 31 * 60) * Second);
    row("9:05:07.25", Place::Kind::TimeOfDay, (9 * 3600 + 5 * 60 + 7) * Second + 250 * Ms);
    row("23:59:59.999999999", Place::Kind::TimeOfDay, 86'400 * Second - 1);
}

void TestPlace::reads()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(qint64, number);
    QCOMPARE(parsePlace(text), (std::optional<Place>(Place{Place::Kind(kind), number})));
}

void TestPlace::refusesWhatIsNoPlace_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "hello", "+", "-x", "24:00", "10:60", "10:3", "5 apples", "-1.5s", "1:2:3:4"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestPlace::refusesWhatIsNoPlace()
{
    QFETCH(QString, text);
    QCOMPARE(parsePlace(text), std::nullopt);
}

void TestPlace::findsASeqOrTheNearest()
{
    Session session;
    fill(session);
    const auto find = [&](qint64 seq) { return findPlace(session, {Place::Kind::Seq, seq}, -1); };
    QCOMPARE(seqOf(session, find(7).row), 7u);
    QVERIFY(!find(7).nearest);
    QVERIFY(!find(12).row);
    QCOMPARE(seqOf(session, find(12).nearest), 9u);
    QCOMPARE(seqOf(session, find(18).nearest), 20u);
    QVERIFY(!find(1'000).row);
    QCOMPARE(seqOf(session, find(1'000).nearest), 29u);
}

/// Between two messages that are kept, thousands of row numbers are gone.
void TestPlace::findsTheNearestAcrossWhatIsEvicted()
{
    Session session;
    session.setMemoryLimit(1024 * 1024);
    constexpr quint64 messages = 30'000;
    for (quint64 seq = 0; seq < messages; ++seq) {
        if (seq % 10'000 == 0)
            session.append(message(seq, u"router"_s, {}, bus::AgentReady{}));
        else
            session.append(frame(seq));
    }
    std::vector<qint64> held;
    for (qint64 position = 0; position < session.rowCount(); ++position) {
        if (const qint64 row = session.rowAt(position); session.row(row).type == MessageRow::Type::Message)
            held.push_back(row);
    }
    QVERIFY(held.size() > 2 && held.size() < messages / 2);
    QVERIFY(session.row(held[1]).seq - session.row(held[0]).seq > 5'000);
    for (const quint64 seq : {quint64(0), quint64(5), quint64(4'999), quint64(5'001), quint64(9'999), messages + 5}) {
        const auto seqAt = [&](qint64 row) { return session.row(row).seq; };
        const auto from = std::ranges::find_if(held, [&](qint64 row) { return seqAt(row) >= seq; });
        QCOMPARE(session.findRowFrom(seq), from == held.end() ? std::nullopt : std::optional(*from));
        const auto far = [&](qint64 row) { return std::abs(qint64(seqAt(row)) - qint64(seq)); };
        const qint64 closest = *std::ranges::min_element(held, {}, far);
        const FoundPlace found = findPlace(session, {Place::Kind::Seq, qint64(seq)}, -1);
        QCOMPARE(found.row ? found.row : found.nearest, std::optional(closest));
    }
}

void TestPlace::stepsCountFromWhereOneIs()
{
    Session session;
    fill(session);
    const qint64 five = *session.findRow(5);
    const auto step = [&](qint64 number, qint64 from) { return findPlace(session, {Place::Kind::Step, number}, from); };
    QCOMPARE(seqOf(session, step(3, five).row), 8u);
    QCOMPARE(seqOf(session, step(-5, five).row), 0u);
    QVERIFY(!step(-6, five).row);
    QCOMPARE(seqOf(session, step(-6, five).nearest), 0u);
    QCOMPARE(seqOf(session, step(7, five).nearest), 9u);
    QCOMPARE(seqOf(session, step(-1, -1).row), 28u); // from the newest
}

void TestPlace::findsTheFirstMessageAtATime()
{
    Session session;
    fill(session);
    const auto at = [&](qint64 ns) { return findPlace(session, {Place::Kind::SinceStart, ns}, -1); };
    QCOMPARE(seqOf(session, at(0).row), 0u);
    QCOMPARE(seqOf(session, at(7 * Ms).row), 7u);
    QCOMPARE(seqOf(session, at(7 * Ms + 1).row), 8u);
    QCOMPARE(seqOf(session, at(15 * Ms).row), 20u);
    QVERIFY(!at(Second).row);
    QCOMPARE(seqOf(session, at(Second).nearest), 29u);
}

void TestPlace::aTimeOfDayIsThatOfTheDayLookedAt()
{
    Session session;
    constexpr quint64 day = 86'400'000; // a seq is a millisecond
    session.append({frame(0), frame(day), frame(2 * day)});
    const QTime start = QDateTime::fromMSecsSinceEpoch(Start / Ms).time();
    const auto at = [&](const QTime &time, qint64 from) {
        return findPlace(session, {Place::Kind::TimeOfDay, time.msecsSinceStartOfDay() * Ms}, from);
    };
    QCOMPARE(at(start, 0).row, std::optional<qint64>(0));
    QCOMPARE(at(start, 1).row, std::optional<qint64>(1));
    QCOMPARE(at(start, 2).row, std::optional<qint64>(2));
    QCOMPARE(at(start.addSecs(-1), 0).row, std::optional<qint64>(1)); // only the next day has it
}

void TestPlace::nothingIsFoundInAnEmptySession()
{
    const Session session;
    const FoundPlace found = findPlace(session, {Place::Kind::Seq, 0}, -1);
    QVERIFY(!found.row);
    QVERIFY(!found.nearest);
}

void TestPlace::timeCountsFromTheLastReference()
{
    TimeReferences references;
    QVERIFY(references.isEmpty());
    QVERIFY(references.toggle(10, 1'000));
    QVERIFY(references.toggle(20, 2'000));
    QCOMPARE(references.baseOf(9), std::nullopt);
    QCOMPARE(references.baseOf(10), std::optional<qint64>(1'000));
    QCOMPARE(references.baseOf(19), std::optional<qint64>(1'000));
    QCOMPARE(references.baseOf(25), std::optional<qint64>(2'000));
    QVERIFY(references.contains(20));
    QVERIFY(!references.toggle(20, 2'000));
    QCOMPARE(references.baseOf(25), std::optional<qint64>(1'000));
    references.clear();
    QVERIFY(references.isEmpty());
}

QTEST_GUILESS_MAIN(TestPlace)
#include "tst_place.moc"
