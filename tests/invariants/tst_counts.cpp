// R15: how many messages a subscriber lost.
#include "support.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace invariants;

class TestCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R15_nothingForAnUnknownName();
    void R15_zeroWhereNothingWasDropped();
    void R15_exactForEachSubscriber();
    void R15_exactUnderConcurrentSenders();
    void R15_nothingOnceItLeft();
};

void TestCounts::R15_nothingForAnUnknownName()
{
    bus::LocalAgentBus bus;
    QCOMPARE(bus.droppedCount(u"nobody"_s), std::nullopt);
    QCOMPARE(bus.droppedCount(QString()), std::nullopt);
}

void TestCounts::R15_zeroWhereNothingWasDropped()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    QCOMPARE(bus.droppedCount(u"a"_s), 0u);
    QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(a.handles(1));
    QCOMPARE(bus.droppedCount(u"a"_s), 0u);
}

void TestCounts::R15_exactForEachSubscriber()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s, {.held = true, .capacity = 1});
    Recorder b(bus, u"b"_s, {.held = true, .capacity = 10});
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 2u);
    QVERIFY(a.begins(1));
    QVERIFY(b.begins(1));
    for (int i = 1; i <= 30; ++i) {
        (void)bus.send(data(u"src"_s, std::nullopt));
        (void)bus.send(urgent(u"src"_s, std::nullopt)); // never counts
        QCOMPARE(bus.droppedCount(u"a"_s), quint64(std::max(0, i - 1)));
        QCOMPARE(bus.droppedCount(u"b"_s), quint64(std::max(0, i - 10)));
    }
}

void TestCounts::R15_exactUnderConcurrentSenders()
{
    LogCatcher log;
    bus::LocalAgentBus bus(10);
    Recorder a(bus, u"a"_s);
    std::atomic<quint64> dropped = 0;
    inParallel(8, [&](int) {
        for (int i = 0; i < 2'000; ++i)
            dropped += bus.send(data(u"src"_s, u"a"_s)).dropped;
    });
    QCOMPARE(bus.droppedCount(u"a"_s), dropped.load());
    QVERIFY(a.handles(int(16'000 - dropped)));
}

void TestCounts::R15_nothingOnceItLeft()
{
    LogCatcher log;
    bus::LocalAgentBus bus(1);
    Recorder a(bus, u"a"_s, {.held = true});
    (void)bus.send(data(u"src"_s, u"a"_s));
    QVERIFY(a.begins(1));
    (void)bus.send(data(u"src"_s, u"a"_s));
    (void)bus.send(data(u"src"_s, u"a"_s));
    QCOMPARE(bus.droppedCount(u"a"_s), 1u);
    a.open();
    bus.unsubscribe(u"a"_s);
    QCOMPARE(bus.droppedCount(u"a"_s), std::nullopt);
    Recorder again(bus, u"a"_s);
    QCOMPARE(bus.droppedCount(u"a"_s), 0u);
    bus.stop();
    QCOMPARE(bus.droppedCount(u"a"_s), std::nullopt);
}

QTEST_GUILESS_MAIN(TestCounts)
#include "tst_counts.moc"
