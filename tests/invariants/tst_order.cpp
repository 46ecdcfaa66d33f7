// R6 and R8: the order of one sender's messages, and the order of publishing.
#include "support.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <vector>

using namespace Qt::StringLiterals;
using namespace invariants;

class TestOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R6_oneSendersMessagesKeepTheirOrder_data() { everyPlace(); }
    void R6_oneSendersMessagesKeepTheirOrder();
    void R6_holdsAmongDrops();
    void R6_holdsForBroadcastsToManySubscribers();
    void R8_countsFromZero();
    void R8_receiptsOfConcurrentSendersAreAllDifferent();
    void R8_allSubscribersSeeTheSameSeq();
    void R8_callersValueIsIgnored();
    void R8_callersCopyIsUnharmed();
    void R8_forwardedMessageGetsItsOwnSeq();
    void R8_keptCopiesAreUnharmedWhileSendersRace();
    void R8_stoppedBusDoesNotStamp();
};

namespace {

/// For each sender and queue, the messages in the order handled must carry rising numbers.
bool keepsOrderOfSenders(const QList<bus::BusMessage> &messages)
{
    QHash<std::pair<QString, bool>, int> last;
    for (const bus::BusMessage &message : messages) {
        const int number = label(message).toInt();
        auto it = last.find({message.source(), message.isSystem()});
        if (it != last.end() && number <= *it)
            return false;
        last.insert({message.source(), message.isSystem()}, number);
    }
    return true;
}

} // namespace

void TestOrder::R6_oneSendersMessagesKeepTheirOrder()
{
    QFETCH(Place, place);
    constexpr int Senders = 8;
    constexpr int Each = 1'000;
    bus::LocalAgentBus bus(Senders * Each);
    Recorder sink(bus, u"sink"_s, {.place = place});
    inParallel(Senders, [&](int sender) {
        const QString name = u"sender %1"_s.arg(sender);
        for (int i = 0; i < Each; ++i) {
            (void)bus.send(data(name, u"sink"_s, QString::number(i)));
            if (i % 3 == 0)
                (void)bus.send(urgent(name, u"sink"_s, QString::number(i)));
        }
    });
    QVERIFY(sink.handles(Senders * (Each + Each / 3 + 1)));
    QVERIFY(keepsOrderOfSenders(sink.messages()));
}

void TestOrder::R6_holdsAmongDrops()
{
    LogCatcher log;
    bus::LocalAgentBus bus(5);
    Recorder sink(bus, u"sink"_s);
    std::atomic<int> received = 0;
    inParallel(4, [&](int sender) {
        const QString name = u"sender %1"_s.arg(sender);
        for (int i = 0; i < 3'000; ++i)
            received += int(bus.send(data(name, u"sink"_s, QString::number(i))).received);
    });
    QVERIFY(sink.handles(received));
    QVERIFY(keepsOrderOfSenders(sink.messages()));
}

void TestOrder::R6_holdsForBroadcastsToManySubscribers()
{
    constexpr int Senders = 4;
    constexpr int Each = 300;
    bus::LocalAgentBus bus(Senders * Each);
    std::vector<std::unique_ptr<Recorder>> sinks;
    for (int i = 0; i < 20; ++i)
        sinks.push_back(std::make_unique<Recorder>(bus, u"sink %1"_s.arg(i)));
    inParallel(Senders, [&](int sender) {
        const QString name = u"sender %1"_s.arg(sender);
        for (int i = 0; i < Each; ++i)
            (void)bus.send(data(name, std::nullopt, QString::number(i)));
    });
    for (const auto &sink : sinks) {
        QVERIFY(sink->handles(Senders * Each));
        QVERIFY(keepsOrderOfSenders(sink->messages()));
    }
}

void TestOrder::R8_countsFromZero()
{
    bus::LocalAgentBus bus;
    Recorder sink(bus, u"sink"_s);
    for (quint64 i = 0; i < 5; ++i)
        QCOMPARE(bus.send(data(u"src"_s, u"sink"_s)).seq, i);
    QVERIFY(sink.handles(5));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(sink.messages().at(i).seq(), quint64(i));
}

void TestOrder::R8_receiptsOfConcurrentSendersAreAllDifferent()
{
    constexpr int Senders = 8;
    constexpr int Each = 1'000;
    bus::LocalAgentBus bus(Senders * Each);
    Recorder sink(bus, u"sink"_s);
    std::vector<std::vector<quint64>> seqs(Senders);
    inParallel(Senders, [&](int sender) {
        for (int i = 0; i < Each; ++i)
            seqs[size_t(sender)].push_back(bus.send(data(u"src"_s, u"sink"_s)).seq);
    });

    std::vector<quint64> all;
    for (const auto &own : seqs) {
        QVERIFY(std::is_sorted(own.begin(), own.end()));
        all.insert(all.end(), own.begin(), own.end());
    }
    std::sort(all.begin(), all.end());
    for (size_t i = 0; i < all.size(); ++i)
        QCOMPARE(all[i], quint64(i));

    QVERIFY(sink.handles(Senders * Each));
    std::vector<quint64> seen;
    for (const bus::BusMessage &message : sink.messages())
        seen.push_back(message.seq());
    std::sort(seen.begin(), seen.end());
    QVERIFY(seen == all);
}

void TestOrder::R8_allSubscribersSeeTheSameSeq()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s, {.capacity = 1'000});
    Recorder b(bus, u"b"_s, {.place = Place::OwnWorker, .capacity = 1'000});
    Recorder c(bus, u"c"_s, {.place = Place::Asynchronous, .capacity = 1'000});
    inParallel(4, [&](int sender) {
        for (int i = 0; i < 200; ++i)
            (void)bus.send(data(u"src"_s, std::nullopt, u"%1-%2"_s.arg(sender).arg(i)));
    });
    QHash<QString, quint64> seqOf;
    for (Recorder *recorder : {&a, &b, &c}) {
        QVERIFY(recorder->handles(800));
        for (const bus::BusMessage &message : recorder->messages()) {
            if (!seqOf.contains(label(message)))
                seqOf.insert(label(message), message.seq());
            QCOMPARE(message.seq(), seqOf.value(label(message)));
        }
    }
    QCOMPARE(seqOf.size(), 800);
}

void TestOrder::R8_callersValueIsIgnored()
{
    bus::LocalAgentBus bus;
    Recorder sink(bus, u"sink"_s);
    bus::BusMessage message = data(u"src"_s, u"sink"_s);
    message.setSeq(77);
    QCOMPARE(bus.send(message).seq, 0u);
    QCOMPARE(bus.send(std::move(message)).seq, 1u);
    QVERIFY(sink.handles(2));
    QCOMPARE(sink.messages().at(0).seq(), 0u);
    QCOMPARE(sink.messages().at(1).seq(), 1u);
}

void TestOrder::R8_callersCopyIsUnharmed()
{
    bus::LocalAgentBus bus;
    Recorder sink(bus, u"sink"_s, {.held = true});
    bus::BusMessage kept = data(u"src"_s, u"sink"_s, u"x"_s);
    kept.setSeq(77);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(bus.send(kept).isReceived());
        QCOMPARE(kept.seq(), 77u);
        QCOMPARE(label(kept), u"x"_s);
    }
    sink.open();
    QVERIFY(sink.handles(3));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(sink.messages().at(i).seq(), quint64(i));
}

void TestOrder::R8_forwardedMessageGetsItsOwnSeq()
{
    bus::LocalAgentBus bus;
    Recorder slow(bus, u"slow"_s, {.held = true});
    // Sends on what it is given, as it is: a router would.
    const auto forward = [&bus, &slow](const bus::BusMessage &message) {
        if (message.seq() == 0) {
            QVERIFY(slow.begins(1)); // or it may have the second one before the first
            QCOMPARE(bus.send(message).seq, 1u);
            QCOMPARE(message.seq(), 0u);
        }
    };
    Recorder router(bus, u"router"_s, {.inHandler = forward});
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 2u);
    QVERIFY(router.handles(2));
    QCOMPARE(router.messages().at(0).seq(), 0u);
    QCOMPARE(router.messages().at(1).seq(), 1u);
    slow.open();
    QVERIFY(slow.handles(2));
    QCOMPARE(slow.messages().at(0).seq(), 0u);
    QCOMPARE(slow.messages().at(1).seq(), 1u);
}

void TestOrder::R8_keptCopiesAreUnharmedWhileSendersRace()
{
    bus::LocalAgentBus bus(100'000);
    Recorder sink(bus, u"sink"_s);
    bus::BusMessage kept = data(u"src"_s, u"sink"_s, u"x"_s);
    kept.setSeq(1'000'000);
    std::atomic<int> harmed = 0;
    inParallel(4, [&](int) {
        for (int i = 0; i < 2'000; ++i) {
            (void)bus.send(kept);
            harmed += kept.seq() != 1'000'000;
        }
    });
    QCOMPARE(harmed.load(), 0);
    QVERIFY(sink.handles(8'000));
    QSet<quint64> seqs;
    for (const bus::BusMessage &message : sink.messages())
        seqs.insert(message.seq());
    QCOMPARE(seqs.size(), 8'000);
}

void TestOrder::R8_stoppedBusDoesNotStamp()
{
    bus::LocalAgentBus bus;
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).seq, 0u);
    bus.stop();
    for (int i = 0; i < 10; ++i)
        QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).outcome, bus::Receipt::Outcome::Stopped);
    bus.start();
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).seq, 1u);
    QCOMPARE(bus.totals().published, 2u);
}

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
