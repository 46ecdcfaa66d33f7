// D5: a system message whose receipt says received is handled, or reported as undelivered.
#include "support.h"
#include "tap_reader.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace invariants;
using Outcome = bus::Receipt::Outcome;

class TestSilentWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D5_sendersRaceUnsubscribe_data() { everyPlace(); }
    void D5_sendersRaceUnsubscribe();
    void D5_sendersRaceTheEndOfTheContext();
    void D5_sendersRaceStop_data() { everyPlace(); }
    void D5_sendersRaceStop();
    void D5_frozenSenderDeliversAfterUnsubscribe();
    void D5_handlersSendToTheirLeavingSubscriber();
    void D5_undeliveredIsCountedAndLogged();
};

namespace {

/// Sends system messages to "busy" from four threads until nobody bears the name any more, while `end` runs as
/// soon as there were some. Returns how many the receipts call received.
int raceSendersAgainst(bus::LocalAgentBus &bus, const std::function<void()> &end)
{
    std::atomic<int> received = 0;
    inParallel(5, [&](int thread) {
        if (thread == 0) {
            (void)eventually([&] { return received > 50; });
            end();
            return;
        }
        for (;;) {
            const bus::Receipt receipt = bus.send(urgent(u"src"_s, u"busy"_s));
            if (receipt.outcome != Outcome::Sent)
                return;
            received += int(receipt.received);
            if (received > 40'000) // the tap holds no more unread
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    return received;
}

} // namespace

void TestSilentWindow::D5_sendersRaceUnsubscribe()
{
    QFETCH(Place, place);
    for (int round = 0; round < 50; ++round) {
        bus::LocalAgentBus bus;
        TapReader tap(bus);
        Recorder busy(bus, u"busy"_s, {.place = place});
        const int received = raceSendersAgainst(bus, [&] { bus.unsubscribe(u"busy"_s); });
        QVERIFY(tap.readFates(received));
        QCOMPARE(tap.fateCount(), qsizetype(received));
        QCOMPARE(quint64(busy.handled()), tap.fateCount(u"busy"_s, bus::Fate::Handled));
        QCOMPARE(busy.handled() + int(tap.fateCount(u"busy"_s, bus::Fate::Undelivered)), received);
        QCOMPARE(tap.problems(), QString());
        QCOMPARE(tap.tap().lostMessages() + tap.tap().lostFates(), 0u);
    }
}

void TestSilentWindow::D5_sendersRaceTheEndOfTheContext()
{
    for (int round = 0; round < 50; ++round) {
        std::atomic<int> handled = 0;
        bus::LocalAgentBus bus;
        TapReader tap(bus);
        QThread thread;
        auto *context = new QObject;
        context->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, context, &QObject::deleteLater);
        thread.start();
        QVERIFY(!bus.subscribe(u"busy"_s, context, [&handled](const bus::BusMessage &) { ++handled; }));
        const int received = raceSendersAgainst(bus, [&] {
            thread.quit();
            thread.wait();
        });
        QVERIFY2(tap.readFates(received), qPrintable(u"%1 fates of %2 messages"_s.arg(tap.fateCount()).arg(received)));
        QCOMPARE(handled + int(tap.fateCount(u"busy"_s, bus::Fate::Undelivered)), received);
        QCOMPARE(tap.problems(), QString());
    }
}

void TestSilentWindow::D5_sendersRaceStop()
{
    QFETCH(Place, place);
    for (int round = 0; round < 50; ++round) {
        bus::LocalAgentBus bus;
        TapReader tap(bus);
        Recorder busy(bus, u"busy"_s, {.place = place});
        const int received = raceSendersAgainst(bus, [&] { bus.stop(); });
        QVERIFY(tap.readFates(received));
        QCOMPARE(busy.handled() + int(tap.fateCount(u"busy"_s, bus::Fate::Undelivered)), received);
        QCOMPARE(tap.problems(), QString());
    }
}

void TestSilentWindow::D5_frozenSenderDeliversAfterUnsubscribe()
{
    // A sender that stands still in the midst of send() while its target leaves; then it goes on.
    LogCatcher log;
    std::atomic<int> received = 0;
    std::atomic<int> handled = 0;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    {
        FreezableLoop sender([&] { received += int(bus.send(urgent(u"src"_s, u"busy"_s)).received); });
        for (int round = 0; round < 100; ++round) {
            const int before = received;
            QVERIFY(!bus.subscribe(u"busy"_s, [&handled](const bus::BusMessage &) { ++handled; }));
            const bool sends = eventually([&] { return received > before + 20; });
            sender.freeze();
            std::jthread leaving([&] { bus.unsubscribe(u"busy"_s); });
            const bool left =
                eventually([&] { return bus.subscriberNames().isEmpty(); },
                           std::chrono::milliseconds(300)); // unless it is frozen with the allocator's lock
            Q_UNUSED(left)
            sender.thaw();
            leaving.join();
            QVERIFY(sends);
            tap.read();
        }
    }
    QVERIFY(tap.readUntil([&] {
        return int(tap.fateCount(u"busy"_s, bus::Fate::Handled) + tap.fateCount(u"busy"_s, bus::Fate::Undelivered))
            == received;
    }));
    QCOMPARE(int(tap.fateCount(u"busy"_s, bus::Fate::Handled)), handled.load());
    QCOMPARE(tap.problems(), QString());
}

void TestSilentWindow::D5_handlersSendToTheirLeavingSubscriber()
{
    // Each handled message sends another to the same queue: leaving must come to an end, with nothing lost.
    LogCatcher log;
    std::atomic<int> received = 0;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    const auto feed = [&](const bus::BusMessage &) { received += int(bus.send(urgent(u"src"_s, u"busy"_s)).received); };
    Recorder busy(bus, u"busy"_s, {.inHandler = feed});
    received += int(bus.send(urgent(u"src"_s, u"busy"_s)).received);
    QVERIFY(busy.handles(100));
    bus.unsubscribe(u"busy"_s);
    QVERIFY(tap.readFates(received));
    QCOMPARE(busy.handled() + int(tap.fateCount(u"busy"_s, bus::Fate::Undelivered)), received.load());
}

void TestSilentWindow::D5_undeliveredIsCountedAndLogged()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder stuck(bus, u"stuck"_s, {.held = true});
    for (int i = 0; i < 8; ++i) {
        QVERIFY(bus.send(urgent(u"src"_s, u"stuck"_s)).isReceived());
        QVERIFY(stuck.begins(1));
    }
    bus.unsubscribe(u"stuck"_s);
    QVERIFY(tap.readUntil([&] { return tap.unsubscribed().contains(u"stuck"_s) && tap.fateCount() == 7; }));
    QCOMPARE(tap.fateCount(u"stuck"_s, bus::Fate::Undelivered), 7u);
    QVERIFY(tap.readUntil([&] { return tap.lastTotals(u"stuck"_s).has_value(); }));
    QCOMPARE(tap.lastTotals(u"stuck"_s)->undelivered, 7u);
    QCOMPARE(tap.lastTotals(u"stuck"_s)->discarded, 7u);
    QCOMPARE(tap.lastTotals(u"stuck"_s)->received, 8u);
    QVERIFY(tap.lastTotals(u"stuck"_s)->balances());
    QCOMPARE(log.warningsWith({u"stuck"_s, u"7"_s}).size(), 1); // also without a tap it is not lost in silence
}

QTEST_GUILESS_MAIN(TestSilentWindow)
#include "tst_silent_window.moc"
