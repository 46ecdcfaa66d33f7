// How densely messages lie in time: every one is counted once, however long the session grows.
#include "session_records.h"

#include <inspector/session/time_density.h>

#include <QTest>

#include <limits>

using namespace inspector;
using namespace records;

class TestTimeDensity : public QObject {
    Q_OBJECT
private slots:
    void eachIsCountedAtItsTime();
    void lossesAreCountedHoweverLargeTheyAre();
    void nothingIsLostAsTheSessionGrows();
    void whatCameBeforeTheFirstIsCountedWithIt();
    void timesFarApartAreTaken();
    void aSessionCountsItsTroubleWhereTheMessageWasPublished();
    void rowsAreFoundByTheirTime();
};

void TestTimeDensity::eachIsCountedAtItsTime()
{
    TimeDensity density;
    QVERIFY(density.isEmpty());
    density.message(Start);
    density.message(Start + 10 * Ms);
    density.message(Start + 10 * Ms);
    density.dropped(Start + 10 * Ms);
    density.failed(Start + 20 * Ms);
    density.lost(Start + 30 * Ms, 7);
    density.lost(Start + 30 * Ms, 0); // nobody can tell how many
    QCOMPARE(density.begin(), Start);
    QCOMPARE(density.between(Start, Start + 1), (TimeDensity::Bin{1, 0, 0, 0}));
    QCOMPARE(density.between(Start + 9 * Ms, Start + 11 * Ms), (TimeDensity::Bin{2, 1, 0, 0}));
    QCOMPARE(density.between(Start + 19 * Ms, Start + 40 * Ms), (TimeDensity::Bin{0, 0, 1, 8}));
    QCOMPARE(density.between(Start + Second, Start + 2 * Second), TimeDensity::Bin());
}

/// A viewer that comes late to a bus that runs for long is told of such losses.
void TestTimeDensity::lossesAreCountedHoweverLargeTheyAre()
{
    TimeDensity density;
    density.lost(Start, 5'000'000'000);
    density.lost(Start + 10 * Ms, 5'000'000'000);
    QCOMPARE(density.between(Start, Start + Second).lost, quint64(10'000'000'000));
    constexpr quint64 most = std::numeric_limits<quint64>::max();
    density.lost(Start + 20 * Ms, most);
    density.lost(Start + 20 * Ms, most);
    QCOMPARE(density.between(Start, Start + Second).lost, most);
}

void TestTimeDensity::nothingIsLostAsTheSessionGrows()
{
    TimeDensity density;
    constexpr int seconds = 100'000;
    for (int i = 0; i < seconds; ++i) {
        density.message(Start + i * Second);
        if (i % 10 == 0)
            density.dropped(Start + i * Second);
    }
    const TimeDensity::Bin all = density.between(Start, Start + seconds * Second);
    QCOMPARE(all.messages, quint64(seconds));
    QCOMPARE(all.dropped, quint64(seconds / 10));
    QVERIFY(seconds * Second / density.binNs() >= 1000); // fine enough to draw
    QVERIFY(seconds * Second / density.binNs() <= 4096); // and bounded
    const TimeDensity::Bin half = density.between(Start, Start + seconds / 2 * Second);
    QVERIFY(qAbs(int(half.messages) - seconds / 2) <= int(density.binNs() / Second) + 1);
}

void TestTimeDensity::whatCameBeforeTheFirstIsCountedWithIt()
{
    TimeDensity density;
    density.message(Start);
    density.message(Start - Second);
    QCOMPARE(density.between(Start, Start + 1).messages, 2u);
}

void TestTimeDensity::timesFarApartAreTaken()
{
    TimeDensity density;
    density.message(std::numeric_limits<qint64>::min());
    density.message(std::numeric_limits<qint64>::max());
    QCOMPARE(density.between(density.begin(), density.begin() + 1).messages, 1u);
}

void TestTimeDensity::aSessionCountsItsTroubleWhereTheMessageWasPublished()
{
    Session session;
    session.append({subscribed(u"stt"_s), frame(0), frame(500), lost(501, 510)});
    session.append({dropped(0, u"stt"_s), handled(500, u"stt"_s), fate(500, u"tts"_s, bus::Fate::Failed)});
    QCOMPARE(session.density().begin(), Start);
    const TimeDensity::Bin first = session.density().between(Start, Start + Ms);
    QCOMPARE(first, (TimeDensity::Bin{1, 1, 0, 0}));
    const TimeDensity::Bin second = session.density().between(Start + Ms, Start + Second);
    QCOMPARE(second, (TimeDensity::Bin{1, 0, 1, 10}));
    session.clear();
    QVERIFY(session.density().isEmpty());
}

void TestTimeDensity::rowsAreFoundByTheirTime()
{
    Session session;
    QCOMPARE(session.findRowAt(Start), std::nullopt);
    session.append({frame(0), frame(10), frame(20)});
    QCOMPARE(session.findRowAt(Start - Second), std::optional<qint64>(0));
    QCOMPARE(session.findRowAt(Start), std::optional<qint64>(0));
    QCOMPARE(session.findRowAt(Start + 10 * Ms - 1), std::optional<qint64>(0));
    QCOMPARE(session.findRowAt(Start + 10 * Ms), std::optional<qint64>(1));
    QCOMPARE(session.findRowAt(Start + Second), std::optional<qint64>(2));
}

QTEST_GUILESS_MAIN(TestTimeDensity)
#include "tst_time_density.moc"
