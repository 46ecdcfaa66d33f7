// The thread that looks after busy workers: awake while there is something, asleep otherwise. Qt-free.
#include <libbus/dispatch/monitor.h>

#include <QTest>

#include <atomic>
#include <thread>

using bus::detail::Monitor;
using namespace std::chrono_literals;

class TestMonitor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticksWhileBusy();
    void sleepsWhileIdle();
    void wakeIsNeverLost();
    void wakeEndsALongPause();
    void endsInAnyState();
};

namespace {

/// Waits for the condition, with a limit that only a broken monitor reaches.
template <class Condition>
bool eventually(Condition condition)
{
    for (int i = 0; i < 30'000; ++i) {
        if (condition())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return condition();
}

} // namespace

void TestMonitor::ticksWhileBusy()
{
    std::atomic<int> ticks = 0;
    Monitor monitor([&] {
        ++ticks;
        return 1ms;
    });
    monitor.wake();
    QVERIFY(eventually([&] { return ticks > 20; }));
}

void TestMonitor::sleepsWhileIdle()
{
    std::atomic<int> ticks = 0;
    Monitor monitor([&] {
        ++ticks;
        return std::nullopt;
    });
    // It is asleep when two looks a while apart see no tick between them.
    QVERIFY(eventually([&] {
        const int before = ticks;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return ticks == before;
    }));
    const int before = ticks;
    monitor.tickNow();
    QVERIFY(eventually([&] { return ticks > before; }));
}

void TestMonitor::wakeIsNeverLost()
{
    // Work is made, then wake() is called: the tick must see it soon, whether the monitor is just falling asleep or
    // not.
    std::atomic<int> made = 0;
    std::atomic<int> seen = 0;
    Monitor monitor([&] {
        const int now = made.load(std::memory_order_seq_cst);
        const bool busy = now != seen;
        seen = now;
        return busy ? std::optional(1ms) : std::nullopt;
    });
    for (int i = 1; i <= 300; ++i) {
        if (i % 3 == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(i % 30)); // around the time of falling asleep
        made.store(i, std::memory_order_seq_cst);
        monitor.wake();
        QVERIFY(eventually([&] { return seen == i; }));
    }
}

void TestMonitor::wakeEndsALongPause()
{
    std::atomic<int> made = 0;
    std::atomic<int> seen = 0;
    Monitor monitor([&] {
        seen = made.load(std::memory_order_seq_cst);
        return 1h;
    });
    for (int i = 1; i <= 100; ++i) {
        made.store(i, std::memory_order_seq_cst);
        monitor.wake();
        QVERIFY(eventually([&] { return seen == i; }));
    }
}

void TestMonitor::endsInAnyState()
{
    for (int i = 0; i < 100; ++i) {
        Monitor monitor([i] { return i % 2 == 0 ? std::optional(1ms) : std::nullopt; });
        if (i % 3)
            monitor.wake();
        if (i % 5 == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(i % 30));
    }
}

QTEST_APPLESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
