// A million messages in pairs: the first to a subscriber that sleeps or is about to, the second at some moment while it
// wakes up, handles the first, or falls asleep. Each must be handled; of every other pair, the first before the second is sent.
#include <support.h>

#include <QDeadlineTimer>
#include <QTest>

#include <atomic>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using namespace invariants;

namespace {

constexpr quint64 Seed = 20'261'125; // decides the pauses; the timing is the machine's

/// In steps of pause(): about as long as a subscriber takes to wake up and handle a message, and to fall asleep.
constexpr quint64 StepsToHandle = 2'000;
constexpr quint64 StepsToSleep = 8'000;

/// Too short for a timer.
void pause(quint64 steps)
{
    for (std::atomic<quint64> left = steps; left.load(std::memory_order_relaxed) > 0;)
        left.fetch_sub(1, std::memory_order_relaxed);
}

} // namespace

class TestWakeUps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneOfAMillionIsLost_data();
    void noneOfAMillionIsLost();
};

void TestWakeUps::noneOfAMillionIsLost_data()
{
    QTest::addColumn<int>("messages");
    QTest::addColumn<bus::Worker>("worker");
    QTest::addColumn<bool>("isSystem");
    QTest::newRow("shared worker, data") << 500'000 << bus::Worker::Shared << false;
    QTest::newRow("shared worker, system") << 250'000 << bus::Worker::Shared << true;
    QTest::newRow("own worker, data") << 250'000 << bus::Worker::Own << false;
}

void TestWakeUps::noneOfAMillionIsLost()
{
    QFETCH(const int, messages);
    QFETCH(const bus::Worker, worker);
    QFETCH(const bool, isSystem);
    std::atomic<int> handled = 0;
    bus::LocalAgentBus bus;
    QVERIFY(!bus.subscribe(u"sleeper"_s, [&handled](const bus::BusMessage &) { ++handled; }, {.worker = worker}));
    const auto send = [&] {
        return bus.send(isSystem ? urgent(u"src"_s, u"sleeper"_s) : data(u"src"_s, u"sleeper"_s)).isReceived();
    };
    const auto allHandled = [&](int sent) {
        const QDeadlineTimer patience{std::chrono::milliseconds(Patience)};
        for (int looks = 0; handled.load() < sent && !patience.hasExpired(); ++looks) {
            if (looks % 16 == 15)
                std::this_thread::yield();
        }
        return handled == sent;
    };
    std::mt19937_64 engine(Seed);
    for (int sent = 0; sent < messages; sent += 2) {
        QVERIFY(send());
        if (engine() % 2 == 0)
            QVERIFY2(allHandled(sent + 1), qPrintable(u"%1 of %2 are handled"_s.arg(handled).arg(sent + 1)));
        pause(engine() % StepsToHandle);
        QVERIFY(send());
        QVERIFY2(allHandled(sent + 2), qPrintable(u"%1 of %2 are handled"_s.arg(handled).arg(sent + 2)));
        pause(engine() % StepsToSleep);
    }
}

QTEST_GUILESS_MAIN(TestWakeUps)
#include "tst_wake_ups.moc"
