// D11: a tap learns what became of each message at each subscriber, so that everything adds up.
#include "support.h"
#include "tap_reader.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>

using namespace Qt::StringLiterals;
using namespace invariants;
using bus::Fate;

class TestFates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D11_everyFateOnce_data() { everyPlace(); }
    void D11_everyFateOnce();
    void D11_publishedIsWhatBecameOfIt_data() { everyPlace(); }
    void D11_publishedIsWhatBecameOfIt();
    void D11_waitingIsWhatHasNoFate();
    void D11_countersBalanceAtAnyMoment_data() { everyPlace(); }
    void D11_countersBalanceAtAnyMoment();
    void D11_countersAgreeWithTheRecords_data() { everyPlace(); }
    void D11_countersAgreeWithTheRecords();
    void D11_waitedAndRan_data() { everyPlace(); }
    void D11_waitedAndRan();
    void D11_messagesArriveUnchanged();
    void D11_messagesThatReachNobodyAreThereToo();
    void D11_subscriptionsAreRecorded();
    void D11_totalsOfTheLeaverFollow();
};

namespace {

/// Takes some time, and throws now and then.
void clumsyHandler(const bus::BusMessage &message)
{
    if (message.seq() % 7 == 3)
        throw std::runtime_error("clumsy");
    if (message.seq() % 64 == 0)
        std::this_thread::yield();
}

} // namespace

void TestFates::D11_everyFateOnce()
{
    const ShortPatience patience;
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus(2);
    TapReader tap(bus);
    const auto failing = [](const bus::BusMessage &message) {
        if (label(message) == u"failing")
            throw std::runtime_error("no");
    };
    Recorder a(bus, u"a"_s, {.place = place, .held = true, .inHandler = failing});
    (void)bus.send(data(u"src"_s, u"a"_s, u"handled"_s));
    QVERIFY(a.begins(1));
    (void)bus.send(data(u"src"_s, u"a"_s, u"failing"_s));
    (void)bus.send(data(u"src"_s, u"a"_s, u"discarded"_s)); // handled as soon as the failing one is through
    (void)bus.send(data(u"src"_s, u"a"_s, u"dropped"_s));
    a.letGo();
    QVERIFY(a.begins(3)); // the third is held
    (void)bus.send(data(u"src"_s, u"a"_s, u"discarded"_s));
    (void)bus.send(urgent(u"src"_s, u"a"_s, u"undelivered"_s));
    bus.unsubscribe(u"a"_s); // gives up
    a.open();
    QVERIFY(tap.readFates(6));

    // The held one counts as handled, or as failed where its future was given up.
    const Fate third = place == Place::Asynchronous ? Fate::Failed : Fate::Handled;
    const Fate expected[] = {Fate::Handled, Fate::Failed, third, Fate::Dropped, Fate::Discarded, Fate::Undelivered};
    QHash<quint64, Fate> found;
    for (const bus::FateRecord &fate : tap.fates()) {
        QCOMPARE(fate.subscriber, u"a"_s);
        found.insert(fate.seq, fate.fate);
    }
    for (quint64 seq = 0; seq < 6; ++seq)
        QCOMPARE(found.value(seq), expected[seq]);
    QCOMPARE(tap.fateCount(), 6);
    QCOMPARE(tap.problems(), QString());
}

void TestFates::D11_publishedIsWhatBecameOfIt()
{
    QFETCH(Place, place);
    LogCatcher log;
    constexpr int Senders = 4;
    constexpr int Each = 2'000;
    bus::LocalAgentBus bus(50);
    TapReader tap(bus);
    {
        Recorder a(bus, u"a"_s, {.place = place, .inHandler = clumsyHandler});
        Recorder b(bus, u"b"_s, {.place = place, .capacity = 5, .inHandler = clumsyHandler});
        inParallel(Senders + 1, [&](int thread) {
            if (thread == Senders)
                return;
            for (int i = 0; i < Each; ++i) {
                (void)bus.send(i % 3 ? data(u"src"_s, std::nullopt) : urgent(u"src"_s, std::nullopt));
                if (i % 100 == 0)
                    QThread::usleep(1); // lets handlers go on, so that not everything is dropped
            }
        });
        bus.stop();
    }
    // From the records alone: every message was published for both.
    QVERIFY(tap.readFates(2 * Senders * Each));
    QCOMPARE(tap.messageCount(), quint64(Senders * Each));
    for (const QString &name : {u"a"_s, u"b"_s}) {
        quint64 sum = 0;
        for (Fate fate : {Fate::Handled, Fate::Dropped, Fate::Discarded, Fate::Failed, Fate::Undelivered})
            sum += tap.fateCount(name, fate);
        QCOMPARE(sum, quint64(Senders * Each));
        QVERIFY(tap.fateCount(name, Fate::Handled) > 0);
        QVERIFY(tap.fateCount(name, Fate::Failed) > 0);
        QVERIFY(tap.fateCount(name, Fate::Dropped) > 0);
    }
    QCOMPARE(tap.problems(), QString());
}

void TestFates::D11_waitingIsWhatHasNoFate()
{
    LogCatcher log;
    bus::LocalAgentBus bus(3);
    TapReader tap(bus);
    Recorder held(bus, u"held"_s, {.held = true});
    for (int i = 0; i < 10; ++i) {
        (void)bus.send(data(u"src"_s, u"held"_s));
        QVERIFY(held.begins(1));
    }
    QVERIFY(tap.readFates(6)); // the dropped ones
    QCOMPARE(tap.fateCount(u"held"_s, Fate::Dropped), 6u);
    QCOMPARE(tap.messageCount(), 10u);
    QCOMPARE(bus.totals().subscribers.value(u"held"_s).waiting, 4u); // ten without six
    held.letGo(2);
    QVERIFY(tap.readFates(8));
    QVERIFY(eventually([&] { return bus.totals().subscribers.value(u"held"_s).waiting == 2; }));
    QCOMPARE(tap.fateCount(u"held"_s, Fate::Handled), 2u);
}

void TestFates::D11_countersBalanceAtAnyMoment()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus(20);
    Recorder a(bus, u"a"_s, {.place = place, .inHandler = clumsyHandler});
    std::atomic<bool> ending = false;
    std::atomic<int> offered = 0;
    QString problem;
    std::jthread looker([&] {
        quint64 before = 0;
        while (!ending) {
            const bus::SubscriberTotals totals = bus.totals().subscribers.value(u"a"_s);
            if (!totals.balances())
                problem = u"received %1, handled %2, waiting %3, failed %4"_s.arg(totals.received)
                              .arg(totals.handled)
                              .arg(totals.waiting)
                              .arg(totals.failed);
            if (totals.waiting > totals.received || totals.received + totals.dropped > 16'000u)
                problem = u"%1 wait, of %2"_s.arg(totals.waiting).arg(totals.received);
            if (totals.handled < before)
                problem = u"handled went from %1 to %2"_s.arg(before).arg(totals.handled);
            before = totals.handled;
        }
    });
    inParallel(4, [&](int) {
        for (int i = 0; i < 4'000; ++i) {
            const bus::Receipt receipt = bus.send(i % 5 ? data(u"src"_s, u"a"_s) : urgent(u"src"_s, u"a"_s));
            offered += int(receipt.received + receipt.dropped);
        }
    });
    const bool settled = eventually([&] { return bus.totals().subscribers.value(u"a"_s).waiting == 0; });
    ending = true;
    looker.join();
    QVERIFY(settled);
    QCOMPARE(problem, QString());
    const bus::SubscriberTotals totals = bus.totals().subscribers.value(u"a"_s);
    QCOMPARE(int(totals.received + totals.dropped), offered.load());
    QCOMPARE(offered.load(), 16'000);
}

void TestFates::D11_countersAgreeWithTheRecords()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus(30);
    TapReader tap(bus);
    Recorder a(bus, u"a"_s, {.place = place, .inHandler = clumsyHandler});
    inParallel(4, [&](int) {
        for (int i = 0; i < 2'000; ++i)
            (void)bus.send(i % 4 ? data(u"src"_s, u"a"_s) : urgent(u"src"_s, u"a"_s));
    });
    bus.stop();
    QVERIFY(tap.readUntil([&] { return tap.lastTotals(u"a"_s).has_value(); }));
    QVERIFY(tap.readFates(8'000));
    const bus::SubscriberTotals totals = *tap.lastTotals(u"a"_s);
    QCOMPARE(totals.handled, tap.fateCount(u"a"_s, Fate::Handled));
    QCOMPARE(totals.dropped, tap.fateCount(u"a"_s, Fate::Dropped));
    QCOMPARE(totals.failed, tap.fateCount(u"a"_s, Fate::Failed));
    QCOMPARE(totals.undelivered, tap.fateCount(u"a"_s, Fate::Undelivered));
    QCOMPARE(totals.discarded - totals.undelivered, tap.fateCount(u"a"_s, Fate::Discarded));
    QCOMPARE(totals.waiting, 0u);
    QVERIFY(totals.balances());
    QCOMPARE(totals.received + totals.dropped, 8'000u);
}

void TestFates::D11_waitedAndRan()
{
    QFETCH(Place, place);
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder held(bus, u"held"_s, {.place = place, .held = true});
    QElapsedTimer sinceSend;
    sinceSend.start();
    QVERIFY(bus.send(data(u"src"_s, u"held"_s)).isReceived());
    QVERIFY(held.begins(1));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(bus.send(data(u"src"_s, u"held"_s)).isReceived());
    QTRY_VERIFY(timer.elapsed() >= 30); // the handler runs, and the second message waits, for 30 ms at least
    const qint64 atLeast = timer.nsecsElapsed();
    held.open();
    QVERIFY(tap.readFates(2));
    const qint64 atMost = sinceSend.nsecsElapsed();
    const bus::FateRecord first = tap.fates().at(0);
    const bus::FateRecord second = tap.fates().at(1);
    QVERIFY2(first.ranNs >= atLeast && first.ranNs <= atMost, qPrintable(QString::number(first.ranNs)));
    QVERIFY2(first.waitedNs + first.ranNs <= atMost, qPrintable(QString::number(first.waitedNs)));
    QVERIFY2(second.waitedNs >= atLeast && second.waitedNs <= atMost, qPrintable(QString::number(second.waitedNs)));
    QVERIFY2(second.ranNs < atLeast, qPrintable(QString::number(second.ranNs)));
    // The same clock for all of them, the one of the world.
    qint64 sentAt = 0;
    for (const bus::Record &record : tap.records()) {
        if (const auto *message = std::get_if<bus::MessageRecord>(&record); message && message->message.seq() == 1)
            sentAt = message->t;
    }
    QCOMPARE(second.t, sentAt + second.waitedNs + second.ranNs);
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    QVERIFY(qAbs(now - second.t) < 60'000'000'000);
}

void TestFates::D11_messagesArriveUnchanged()
{
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder a(bus, u"a"_s);
    const QList<bus::BusMessage> sent = oneOfEachKind(u"src"_s, u"a"_s) + oneOfEachKind(u"a"_s, std::nullopt)
        + QList{bus::BusMessage(u"src"_s, u"a"_s, bus::Frame{u"Audio"_s, QByteArray(1'000, 'x'), {}})};
    for (const bus::BusMessage &message : sent)
        (void)bus.send(message);
    QVERIFY(tap.readUntil([&] { return tap.messageCount() == quint64(sent.size()); }));
    qsizetype next = 0;
    for (const bus::Record &record : tap.records()) {
        if (const auto *seen = std::get_if<bus::MessageRecord>(&record)) {
            bus::BusMessage expected = sent.at(next);
            expected.setSeq(quint64(next));
            QCOMPARE(seen->message, expected);
            ++next;
        }
    }
}

void TestFates::D11_messagesThatReachNobodyAreThereToo()
{
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder a(bus, u"a"_s);
    (void)bus.send(data(u"src"_s, u"nobody"_s));
    (void)bus.send(data(u"a"_s, u"a"_s));
    (void)bus.send(data(u"a"_s, std::nullopt));
    (void)bus.send(data(QString(), u"a"_s)); // not published
    bus.stop();
    (void)bus.send(data(u"src"_s, u"a"_s)); // not published
    QVERIFY(tap.readUntil([&] { return tap.messageCount() == 3; }));
    tap.read();
    QCOMPARE(tap.seqs(), QList<quint64>({0, 1, 2}));
    QCOMPARE(tap.fateCount(), 0);
}

void TestFates::D11_subscriptionsAreRecorded()
{
    bus::LocalAgentBus bus(9);
    Recorder early(bus, u"early"_s);
    TapReader tap(bus);
    Recorder late(bus, u"late"_s, {.capacity = 4});
    bus.unsubscribe(u"early"_s);
    QVERIFY(bus.subscribe(u"late"_s, [](const bus::BusMessage &) {})); // refused: no record
    QVERIFY(tap.readUntil([&] { return !tap.unsubscribed().isEmpty() && tap.subscribed().size() == 2; }));
    QCOMPARE(tap.subscribed(), QStringList({u"early"_s, u"late"_s}));
    QCOMPARE(tap.unsubscribed(), QStringList(u"early"_s));
    QVERIFY(std::holds_alternative<bus::HeaderRecord>(tap.records().at(0)));
    const auto &header = std::get<bus::HeaderRecord>(tap.records().at(0));
    QCOMPARE(header.pid, QCoreApplication::applicationPid());
    QVERIFY(header.started.isValid());
    QList<qint64> capacities;
    for (const bus::Record &record : tap.records()) {
        if (const auto *subscribed = std::get_if<bus::SubscribedRecord>(&record))
            capacities.append(subscribed->dataCapacity);
    }
    QCOMPARE(capacities, QList<qint64>({9, 4}));
}

void TestFates::D11_totalsOfTheLeaverFollow()
{
    LogCatcher log;
    bus::LocalAgentBus bus(2);
    TapReader tap(bus);
    Recorder leaver(bus, u"leaver"_s, {.held = true});
    for (int i = 0; i < 8; ++i) {
        (void)bus.send(data(u"src"_s, u"leaver"_s));
        QVERIFY(leaver.begins(1));
    }
    std::jthread release([&] {
        if (eventually([&] { return bus.subscriberNames().isEmpty(); }))
            leaver.open();
    });
    bus.unsubscribe(u"leaver"_s);
    QVERIFY(tap.readUntil([&] { return tap.lastTotals(u"leaver"_s).has_value(); }));
    const bus::SubscriberTotals totals = *tap.lastTotals(u"leaver"_s);
    QCOMPARE(totals.received, 3u);
    QCOMPARE(totals.handled, 1u);
    QCOMPARE(totals.discarded, 2u);
    QCOMPARE(totals.dropped, 5u);
    QCOMPARE(totals.waiting, 0u);
    for (const bus::Record &record : tap.records()) {
        if (const auto *left = std::get_if<bus::UnsubscribedRecord>(&record))
            QCOMPARE(left->dropped, 5u);
    }
}

QTEST_GUILESS_MAIN(TestFates)
#include "tst_fates.moc"
