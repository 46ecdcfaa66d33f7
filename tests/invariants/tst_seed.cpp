// The seven promises that the bus has made since its first version, each in a scene of its own.
#include "support.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace invariants;

class TestSeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R5_cancelOvertakesFiftyDataMessages();
    void R4_dropsAreCountedAndASystemMessageStillArrives();
    void R7_broadcastAndTargetReachWhomTheyShould();
    void R8_R6_seqsDifferAndSendersKeepTheirOrder();
    void R12_unsubscribeWhileTheHandlerRuns();
    void R13_sendAfterStopReachesNobody();
    void R11_sameNameTwiceIsRefused();
};

namespace {

bus::BusMessage cancel(const QString &source, const std::optional<QString> &target)
{
    return {source, target, bus::Cancel{}};
}

} // namespace

void TestSeed::R5_cancelOvertakesFiftyDataMessages()
{
    bus::LocalAgentBus bus;
    Recorder slow(bus, u"slow"_s, {.held = true});
    for (int i = 0; i < 50; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"slow"_s)).isReceived());
    QVERIFY(slow.begins(1));
    QVERIFY(bus.send(cancel(u"src"_s, u"slow"_s)).isReceived());
    slow.open();
    QVERIFY(slow.handles(51));
    QCOMPARE(slow.messages().at(1).kind(), bus::Kind::Cancel); // right behind the one in the handler
}

void TestSeed::R4_dropsAreCountedAndASystemMessageStillArrives()
{
    LogCatcher log;
    bus::LocalAgentBus bus(4);
    Recorder blocked(bus, u"blocked"_s, {.held = true});
    QVERIFY(bus.send(data(u"src"_s, u"blocked"_s)).isReceived());
    QVERIFY(blocked.begins(1));
    for (int i = 0; i < 10; ++i)
        (void)bus.send(data(u"src"_s, u"blocked"_s));
    QCOMPARE(bus.droppedCount(u"blocked"_s), 6u);
    QVERIFY(bus.send(cancel(u"src"_s, u"blocked"_s)).isReceived());
    blocked.open();
    QVERIFY(blocked.handles(6)); // one in the handler, four in the queue, the Cancel
    bus.stop();
    QCOMPARE(blocked.begun(), 6);
    QCOMPARE(blocked.messages().at(1).kind(), bus::Kind::Cancel);
}

void TestSeed::R7_broadcastAndTargetReachWhomTheyShould()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s);
    Recorder c(bus, u"c"_s);
    QCOMPARE(bus.send(data(u"a"_s, std::nullopt)).received, 2u);
    QCOMPARE(bus.send(data(u"a"_s, u"b"_s)).received, 1u);
    QVERIFY(b.handles(2));
    QVERIFY(c.handles(1));
    bus.stop();
    QCOMPARE(a.begun(), 0);
    QCOMPARE(b.begun(), 2);
    QCOMPARE(c.begun(), 1);
}

void TestSeed::R8_R6_seqsDifferAndSendersKeepTheirOrder()
{
    constexpr int Senders = 4;
    constexpr int Each = 25;
    bus::LocalAgentBus bus;
    Recorder sink(bus, u"sink"_s);
    inParallel(Senders, [&](int sender) {
        for (int i = 0; i < Each; ++i)
            (void)bus.send(data(u"sender%1"_s.arg(sender), u"sink"_s, QString::number(i)));
    });
    QVERIFY(sink.handles(Senders * Each));
    QSet<quint64> seqs;
    QHash<QString, QStringList> bySender;
    for (const bus::BusMessage &message : sink.messages()) {
        seqs.insert(message.seq());
        bySender[message.source()].append(label(message));
    }
    QCOMPARE(seqs.size(), Senders * Each);
    QCOMPARE(bySender.size(), Senders);
    for (const QStringList &labels : std::as_const(bySender))
        QCOMPARE(labels, numbered(QString(), Each));
}

void TestSeed::R12_unsubscribeWhileTheHandlerRuns()
{
    bus::LocalAgentBus bus;
    Recorder busy(bus, u"busy"_s, {.held = true});
    QVERIFY(bus.send(data(u"src"_s, u"busy"_s)).isReceived());
    QVERIFY(busy.begins(1));
    std::jthread release([&] {
        if (eventually([&] { return bus.subscriberNames().isEmpty(); }))
            busy.open();
    });
    bus.unsubscribe(u"busy"_s);
    QCOMPARE(busy.handled(), 1);
}

void TestSeed::R13_sendAfterStopReachesNobody()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    bus.stop();
    QCOMPARE(bus.send(data(u"src"_s, u"a"_s)).outcome, bus::Receipt::Outcome::Stopped);
    QCOMPARE(bus.send(cancel(u"src"_s, u"a"_s)).outcome, bus::Receipt::Outcome::Stopped);
    QVERIFY(!a.isHeldByBus()); // so nothing can reach it any more
    QCOMPARE(a.begun(), 0);
}

void TestSeed::R11_sameNameTwiceIsRefused()
{
    bus::LocalAgentBus bus;
    Recorder first(bus, u"dup"_s);
    QVERIFY(bus.subscribe(u"dup"_s, [](const bus::BusMessage &) {}));
}

QTEST_GUILESS_MAIN(TestSeed)
#include "tst_seed.moc"
