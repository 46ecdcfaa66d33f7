// D10: how much waits, how much ever waited, and what the system queue does to the data queue.
#include "support.h"

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace invariants;

class TestPressure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D10_depthsAndHighWaterMarks_data() { everyPlace(); }
    void D10_depthsAndHighWaterMarks();
    void D10_highWaterOfAFullQueueIsItsCapacity();
    void D10_dataStarvedByASystemFlood_data() { everyPlace(); }
    void D10_dataStarvedByASystemFlood();
    void D10_systemAloneStarvesNobody();
    void D10_bytesHeldInQueues();
    void D10_bytesOfDroppedMessagesAreNotHeld();
    void D10_totalsOfNobody();
    void D10_eachSubscriberHasItsOwn();
};

namespace {

bus::SubscriberTotals totalsOf(const bus::LocalAgentBus &bus, const QString &name)
{
    return bus.totals().subscribers.value(name);
}

bool settles(const bus::LocalAgentBus &bus, const QString &name)
{
    return eventually([&] { return totalsOf(bus, name).waiting == 0; });
}

} // namespace

void TestPressure::D10_depthsAndHighWaterMarks()
{
    QFETCH(Place, place);
    bus::LocalAgentBus bus;
    Recorder held(bus, u"held"_s, {.place = place, .held = true});
    QVERIFY(bus.send(data(u"src"_s, u"held"_s)).isReceived());
    QVERIFY(held.begins(1));
    for (int i = 0; i < 7; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"held"_s)).isReceived());
    for (int i = 0; i < 3; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"held"_s)).isReceived());

    bus::SubscriberTotals totals = totalsOf(bus, u"held"_s);
    QCOMPARE(totals.received, 11u);
    QCOMPARE(totals.waiting, 11u); // the one in the handler waits for its end
    QCOMPARE(totals.systemDepth, 7u);
    QCOMPARE(totals.dataDepth, 3u);
    QCOMPARE(totals.systemHighWater, 7u);
    QVERIFY2(totals.dataHighWater >= 3, qPrintable(QString::number(totals.dataHighWater)));

    held.open();
    QVERIFY(held.handles(11));
    QVERIFY(settles(bus, u"held"_s));
    totals = totalsOf(bus, u"held"_s);
    QCOMPARE(totals.handled, 11u);
    QCOMPARE(totals.systemDepth, 0u);
    QCOMPARE(totals.dataDepth, 0u);
    QCOMPARE(totals.systemHighWater, 7u); // it was never that high again
    QCOMPARE(totals.dataHighWater, 3u);
}

void TestPressure::D10_highWaterOfAFullQueueIsItsCapacity()
{
    LogCatcher log;
    bus::LocalAgentBus bus(20);
    Recorder held(bus, u"held"_s, {.held = true});
    for (int i = 0; i < 100; ++i)
        (void)bus.send(data(u"src"_s, u"held"_s));
    QVERIFY(held.begins(1));
    held.open();
    QVERIFY(settles(bus, u"held"_s));
    QCOMPARE(totalsOf(bus, u"held"_s).dataHighWater, 20u);
    QCOMPARE(totalsOf(bus, u"held"_s).systemHighWater, 0u);
}

void TestPressure::D10_dataStarvedByASystemFlood()
{
    QFETCH(Place, place);
    bus::LocalAgentBus bus;
    Recorder held(bus, u"held"_s, {.place = place, .held = true});
    QVERIFY(bus.send(data(u"src"_s, u"held"_s)).isReceived());
    QVERIFY(held.begins(1));
    const auto flood = [&](int systemMessages) {
        for (int i = 0; i < systemMessages; ++i)
            (void)bus.send(urgent(u"src"_s, u"held"_s));
    };
    // Two data messages wait: while the first is handled the flood comes back, shorter than before.
    QVERIFY(bus.send(data(u"src"_s, u"held"_s)).isReceived());
    QVERIFY(bus.send(data(u"src"_s, u"held"_s)).isReceived());
    flood(10);
    held.letGo(11); // the first data message and the flood
    QVERIFY(held.begins(12));
    flood(4);
    held.letGo(5);
    QVERIFY(held.begins(17));
    flood(6); // nothing waits behind these
    held.open();
    QVERIFY(held.handles(23));
    QVERIFY(settles(bus, u"held"_s));
    const bus::SubscriberTotals totals = totalsOf(bus, u"held"_s);
    QCOMPARE(totals.overtaken, 14u);
    QCOMPARE(totals.longestStarvation, 10u);
    QVERIFY(totals.balances());
}

void TestPressure::D10_systemAloneStarvesNobody()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    for (int i = 0; i < 100; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(settles(bus, u"a"_s));
    QCOMPARE(totalsOf(bus, u"a"_s).overtaken, 0u);
    QCOMPARE(totalsOf(bus, u"a"_s).longestStarvation, 0u);
}

void TestPressure::D10_bytesHeldInQueues()
{
    constexpr quint64 FrameBytes = 100'000;
    bus::LocalAgentBus bus;
    Recorder held(bus, u"held"_s, {.held = true});
    QVERIFY(bus.send(data(u"src"_s, u"held"_s)).isReceived());
    QVERIFY(held.begins(1));
    QVERIFY(totalsOf(bus, u"held"_s).queuedBytes < 1'000);
    for (quint64 i = 1; i <= 5; ++i) {
        QVERIFY(bus.send({u"src"_s, u"held"_s, bus::Frame{u"Audio"_s, QByteArray(FrameBytes, 'x'), {}}}).isReceived());
        const quint64 bytes = totalsOf(bus, u"held"_s).queuedBytes;
        QVERIFY2(bytes >= i * FrameBytes && bytes < i * (FrameBytes + 1'000), qPrintable(QString::number(bytes)));
    }
    held.letGo(2); // the first, and one frame; the second frame is in the handler then
    QVERIFY(held.begins(3));
    const quint64 bytes = totalsOf(bus, u"held"_s).queuedBytes;
    QVERIFY2(bytes >= 3 * FrameBytes && bytes < 3 * (FrameBytes + 1'000), qPrintable(QString::number(bytes)));
    held.open();
    QVERIFY(settles(bus, u"held"_s));
    QCOMPARE(totalsOf(bus, u"held"_s).queuedBytes, 0u);
}

void TestPressure::D10_bytesOfDroppedMessagesAreNotHeld()
{
    LogCatcher log;
    bus::LocalAgentBus bus(2);
    Recorder held(bus, u"held"_s, {.held = true});
    const auto sendFrame = [&] {
        return bus.send({u"src"_s, u"held"_s, bus::Frame{u"Audio"_s, QByteArray(100'000, 'x'), {}}});
    };
    QVERIFY(sendFrame().isReceived());
    QVERIFY(held.begins(1));
    std::atomic<quint32> received = 0;
    inParallel(4, [&](int) {
        for (int i = 0; i < 50; ++i)
            received += sendFrame().received;
    });
    QCOMPARE(received.load(), 2u);
    const quint64 bytes = totalsOf(bus, u"held"_s).queuedBytes;
    QVERIFY2(bytes >= 200'000 && bytes < 202'000, qPrintable(QString::number(bytes)));
    held.open();
    QVERIFY(settles(bus, u"held"_s));
    QCOMPARE(totalsOf(bus, u"held"_s).queuedBytes, 0u);
}

void TestPressure::D10_totalsOfNobody()
{
    bus::LocalAgentBus bus;
    QCOMPARE(bus.totals(), bus::Totals());
    (void)bus.send(data(u"src"_s, std::nullopt));
    QCOMPARE(bus.totals().published, 1u);
    QVERIFY(bus.totals().subscribers.isEmpty());
}

void TestPressure::D10_eachSubscriberHasItsOwn()
{
    bus::LocalAgentBus bus;
    Recorder busy(bus, u"busy"_s, {.held = true});
    Recorder idle(bus, u"idle"_s);
    for (int i = 0; i < 5; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"busy"_s)).isReceived());
    QVERIFY(busy.begins(1));
    const bus::Totals totals = bus.totals();
    QCOMPARE(totals.subscribers.keys(), QStringList({u"busy"_s, u"idle"_s}));
    QCOMPARE(totals.subscribers[u"idle"_s], bus::SubscriberTotals());
    QCOMPARE(totals.subscribers[u"busy"_s].systemDepth, 4u);
}

QTEST_GUILESS_MAIN(TestPressure)
#include "tst_pressure.moc"
