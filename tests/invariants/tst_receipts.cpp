// D1: what send() answers.
#include "support.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace invariants;
using bus::Receipt;
using Outcome = bus::Receipt::Outcome;

class TestReceipts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D1_receivedByTheTarget();
    void D1_droppedByTheTarget();
    void D1_receivedBySomeDroppedByOthers();
    void D1_unknownTarget();
    void D1_toItself();
    void D1_broadcastToNobody();
    void D1_stoppedAndWithoutSource();
    void D1_sumsOfConcurrentSendersAreWhatWasHandled();
};

void TestReceipts::D1_receivedByTheTarget()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    (void)bus.send(data(u"src"_s, std::nullopt));
    const Receipt receipt = bus.send(data(u"src"_s, u"a"_s));
    QCOMPARE(receipt.outcome, Outcome::Sent);
    QCOMPARE(receipt.seq, 1u);
    QCOMPARE(receipt.received, 1u);
    QCOMPARE(receipt.dropped, 0u);
    QVERIFY(receipt.isReceived());
}

void TestReceipts::D1_droppedByTheTarget()
{
    LogCatcher log;
    bus::LocalAgentBus bus(1);
    Recorder a(bus, u"a"_s, {.held = true});
    QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(a.begins(1));
    QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    const Receipt receipt = bus.send({u"src"_s, u"a"_s, bus::TaskRequest{u"7f"_s, {}, {}}});
    QCOMPARE(receipt.outcome, Outcome::Sent);
    QCOMPARE(receipt.seq, 2u);
    QCOMPARE(receipt.received, 0u);
    QCOMPARE(receipt.dropped, 1u);
    QVERIFY(!receipt.isReceived());
}

void TestReceipts::D1_receivedBySomeDroppedByOthers()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder full(bus, u"full"_s, {.held = true, .capacity = 1});
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s);
    QVERIFY(bus.send(data(u"src"_s, u"full"_s)).isReceived());
    QVERIFY(full.begins(1));
    QVERIFY(bus.send(data(u"src"_s, u"full"_s)).isReceived());
    const Receipt receipt = bus.send(data(u"src"_s, std::nullopt));
    QCOMPARE(receipt.received, 2u);
    QCOMPARE(receipt.dropped, 1u);
    QVERIFY(!receipt.isReceived());
    QCOMPARE(bus.send(data(u"a"_s, std::nullopt)).received, 1u); // the source is not among them
}

void TestReceipts::D1_unknownTarget()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    for (const bus::BusMessage &message : {data(u"src"_s, u"nobody"_s), urgent(u"src"_s, u"nobody"_s)}) {
        const Receipt receipt = bus.send(message);
        QCOMPARE(receipt.outcome, Outcome::UnknownTarget);
        QVERIFY(!receipt.isReceived());
    }
    QCOMPARE(bus.send(data(u"src"_s, u"a"_s)).seq, 2u); // they were stamped
}

void TestReceipts::D1_toItself()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    QCOMPARE(bus.send(data(u"a"_s, u"a"_s)).outcome, Outcome::ToItself);
    QCOMPARE(bus.send(data(u"nobody"_s, u"nobody"_s)).outcome, Outcome::ToItself);
    QCOMPARE(bus.send(data(u"src"_s, u"a"_s)).seq, 2u); // they were stamped
}

void TestReceipts::D1_broadcastToNobody()
{
    bus::LocalAgentBus bus;
    Receipt receipt = bus.send(data(u"src"_s, std::nullopt));
    QCOMPARE(receipt.outcome, Outcome::Sent);
    QCOMPARE(receipt.received, 0u);
    QVERIFY(!receipt.isReceived());
    Recorder only(bus, u"only"_s);
    receipt = bus.send(data(u"only"_s, std::nullopt));
    QCOMPARE(receipt.outcome, Outcome::Sent);
    QCOMPARE(receipt.received, 0u);
}

void TestReceipts::D1_stoppedAndWithoutSource()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    QCOMPARE(bus.send(data(QString(), u"a"_s)).outcome, Outcome::NoSource);
    QCOMPARE(bus.send(data(u"src"_s, u"a"_s)).seq, 0u); // the one before was not stamped
    bus.stop();
    QCOMPARE(bus.send(data(u"src"_s, u"a"_s)).outcome, Outcome::Stopped);
}

void TestReceipts::D1_sumsOfConcurrentSendersAreWhatWasHandled()
{
    LogCatcher log;
    bus::LocalAgentBus bus(8);
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s, {.place = Place::Asynchronous});
    std::atomic<quint32> received = 0;
    std::atomic<quint32> dropped = 0;
    inParallel(4, [&](int sender) {
        for (int i = 0; i < 2'000; ++i) {
            const bool targeted = (i + sender) % 2;
            const Receipt receipt = bus.send(data(u"src"_s, targeted ? std::optional(u"a"_s) : std::nullopt));
            received += receipt.received;
            dropped += receipt.dropped;
        }
    });
    QCOMPARE(received + dropped, 4u * (1'000 + 2 * 1'000));
    QVERIFY(eventually([&] { return quint32(a.handled() + b.handled()) == received; }));
    QCOMPARE(quint32(*bus.droppedCount(u"a"_s) + *bus.droppedCount(u"b"_s)), dropped.load());
    bus.stop();
    QCOMPARE(quint32(a.begun() + b.begun()), received.load());
}

QTEST_GUILESS_MAIN(TestReceipts)
#include "tst_receipts.moc"
