// R1 to R5: two queues, which message goes into which, no stall, drops, order of handling.
#include "support.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace invariants;

class TestQueues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R1_exactlyCapacityWaitsBesideTheHandler_data();
    void R1_exactlyCapacityWaitsBesideTheHandler();
    void R1_capacityIsExactUnderConcurrentSenders_data() { everyPlace(); }
    void R1_capacityIsExactUnderConcurrentSenders();
    void R1_eachHandledMessageMakesRoomForOne_data() { everyPlace(); }
    void R1_eachHandledMessageMakesRoomForOne();
    void R1_neverMoreThanCapacityWaitWhileHandlersRun();
    void R1_defaultCapacityIs256();
    void R1_capacityOfTheBusAndOfTheSubscriber();
    void R1_systemQueueIsUnbounded();
    void R2_kindsOfTheTwoQueues();
    void R2_fullDataQueueTakesSystemMessagesOnly();
    void R3_sendDoesNotWaitForHeldSubscribers_data() { everyPlace(); }
    void R3_sendDoesNotWaitForHeldSubscribers();
    void R4_newestIsDroppedForThatSubscriberAlone();
    void R4_warnsAtTheFirstAndEveryHundredthDrop();
    void R4_warnsExactlyUnderConcurrentSenders();
    void R4_whoWaitsForTheLogKeepsNobodyFromLeaving();
    void R4_logHandlerUsesTheBus();
    void R5_oneMessageAtATime_data() { everyPlace(); }
    void R5_oneMessageAtATime();
    void R5_oldestSystemMessageFirstThenOldestData_data() { everyPlace(); }
    void R5_oldestSystemMessageFirstThenOldestData();
    void R5_systemIsNextAfterEveryHandler_data() { everyPlace(); }
    void R5_systemIsNextAfterEveryHandler();
};

namespace {

/// Sends `count` data messages; returns how many were received and dropped.
std::pair<int, int> sendData(bus::AgentBus &bus, const QString &target, int count)
{
    int received = 0;
    int dropped = 0;
    for (int i = 0; i < count; ++i) {
        const bus::Receipt receipt = bus.send(data(u"src"_s, target, QString::number(i)));
        received += int(receipt.received);
        dropped += int(receipt.dropped);
    }
    return {received, dropped};
}

QRegularExpression asNumber(int number)
{
    return QRegularExpression(u"\\b%1\\b"_s.arg(number));
}

} // namespace

void TestQueues::R1_exactlyCapacityWaitsBesideTheHandler_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<int>("capacity");
    const std::pair<const char *, Place> places[] = {{"shared worker", Place::SharedWorker},
                                                     {"own worker", Place::OwnWorker},
                                                     {"context thread", Place::ContextThread},
                                                     {"asynchronous", Place::Asynchronous}};
    for (const auto &[name, place] : places) {
        for (int capacity : {1, 2, 3, 7, 64, 1000})
            QTest::addRow("%s, %d", name, capacity) << place << capacity;
    }
}

void TestQueues::R1_exactlyCapacityWaitsBesideTheHandler()
{
    QFETCH(Place, place);
    QFETCH(int, capacity);
    LogCatcher log;
    bus::LocalAgentBus bus(capacity);
    Recorder slow(bus, u"slow"_s, {.place = place, .held = true});
    QVERIFY(bus.send(data(u"src"_s, u"slow"_s)).isReceived());
    QVERIFY(slow.begins(1));

    QCOMPARE(sendData(bus, u"slow"_s, capacity + 10), std::pair(capacity, 10));

    slow.open();
    QVERIFY(slow.handles(capacity + 1));
    QCOMPARE(slow.labels().mid(1), numbered(QString(), capacity));
    QCOMPARE(bus.droppedCount(u"slow"_s), 10u);
}

void TestQueues::R1_capacityIsExactUnderConcurrentSenders()
{
    QFETCH(Place, place);
    constexpr int Capacity = 50;
    constexpr int Senders = 8;
    LogCatcher log;
    for (int round = 0; round < 20; ++round) {
        bus::LocalAgentBus bus(Capacity);
        Recorder slow(bus, u"slow"_s, {.place = place, .held = true});
        QVERIFY(bus.send(data(u"src"_s, u"slow"_s)).isReceived());
        QVERIFY(slow.begins(1));

        std::atomic<int> received = 0;
        std::atomic<int> dropped = 0;
        inParallel(Senders, [&](int) {
            const auto [in, out] = sendData(bus, u"slow"_s, Capacity);
            received += in;
            dropped += out;
        });

        QCOMPARE(received.load(), Capacity);
        QCOMPARE(dropped.load(), Senders * Capacity - Capacity);
        slow.open();
        QVERIFY(slow.handles(Capacity + 1));
    }
}

void TestQueues::R1_eachHandledMessageMakesRoomForOne()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus(3);
    Recorder slow(bus, u"slow"_s, {.place = place, .held = true});
    QVERIFY(bus.send(data(u"src"_s, u"slow"_s)).isReceived());
    QVERIFY(slow.begins(1));
    QCOMPARE(sendData(bus, u"slow"_s, 5), std::pair(3, 2));
    for (int handled = 1; handled <= 20; ++handled) {
        slow.letGo();
        QVERIFY(slow.begins(handled + 1));
        QCOMPARE(sendData(bus, u"slow"_s, 3), std::pair(1, 2));
    }
}

void TestQueues::R1_neverMoreThanCapacityWaitWhileHandlersRun()
{
    LogCatcher log;
    bus::LocalAgentBus bus(16);
    Recorder busy(bus, u"busy"_s);
    std::atomic<int> received = 0;
    inParallel(4, [&](int) { received += sendData(bus, u"busy"_s, 5'000).first; });
    QVERIFY(busy.handles(received));
    QCOMPARE(busy.handled(), received.load());
    const bus::SubscriberTotals totals = bus.totals().subscribers[u"busy"_s];
    QVERIFY2(totals.dataHighWater <= 16, qPrintable(QString::number(totals.dataHighWater)));
    QCOMPARE(totals.received + totals.dropped, 20'000u);
}

void TestQueues::R1_defaultCapacityIs256()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder slow(bus, u"slow"_s, {.held = true});
    QVERIFY(bus.send(data(u"src"_s, u"slow"_s)).isReceived());
    QVERIFY(slow.begins(1));
    QCOMPARE(sendData(bus, u"slow"_s, 300), std::pair(256, 44));
}

void TestQueues::R1_capacityOfTheBusAndOfTheSubscriber()
{
    LogCatcher log;
    bus::LocalAgentBus bus(4);
    Recorder asBus(bus, u"as the bus"_s, {.held = true});
    Recorder own(bus, u"own"_s, {.held = true, .capacity = 9});
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 2u);
    QVERIFY(asBus.begins(1));
    QVERIFY(own.begins(1));
    QCOMPARE(sendData(bus, u"as the bus"_s, 20), std::pair(4, 16));
    QCOMPARE(sendData(bus, u"own"_s, 20), std::pair(9, 11));
}

void TestQueues::R1_systemQueueIsUnbounded()
{
    bus::LocalAgentBus bus(1);
    Recorder slow(bus, u"slow"_s, {.held = true});
    constexpr int Count = 100'000;
    for (int i = 0; i < Count; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"slow"_s)).isReceived());
    QCOMPARE(bus.droppedCount(u"slow"_s), 0u);
    slow.open();
    QVERIFY(slow.handles(Count));
}

void TestQueues::R2_kindsOfTheTwoQueues()
{
    const QStringList system = {
        u"End"_s,           u"Cancel"_s,     u"Activate"_s,           u"Deactivate"_s,       u"AgentReady"_s,
        u"AgentRegistry"_s, u"AgentError"_s, u"TaskResponseUrgent"_s, u"TaskUpdateUrgent"_s, u"TaskCancel"_s};
    const QStringList data = {u"Frame"_s,          u"TaskRequest"_s,       u"TaskResponse"_s,
                              u"TaskUpdate"_s,     u"TaskUpdateRequest"_s, u"TaskStreamStart"_s,
                              u"TaskStreamData"_s, u"TaskStreamEnd"_s};
    const QList<bus::BusMessage> messages = oneOfEachKind(u"src"_s, std::nullopt);
    QCOMPARE(messages.size(), system.size() + data.size());
    for (const bus::BusMessage &message : messages) {
        const QString name = bus::kindName(message.kind());
        QVERIFY2(message.isSystem() ? system.contains(name) : data.contains(name), qPrintable(name));
    }
}

void TestQueues::R2_fullDataQueueTakesSystemMessagesOnly()
{
    LogCatcher log;
    bus::LocalAgentBus bus(1);
    Recorder full(bus, u"full"_s, {.held = true});
    QVERIFY(bus.send(data(u"src"_s, u"full"_s)).isReceived());
    QVERIFY(full.begins(1));
    QVERIFY(bus.send(data(u"src"_s, u"full"_s)).isReceived());
    for (const bus::BusMessage &message : oneOfEachKind(u"src"_s, u"full"_s)) {
        const bus::Receipt receipt = bus.send(message);
        const QByteArray kind = bus::kindName(message.kind()).toUtf8();
        QVERIFY2(receipt.received == (message.isSystem() ? 1 : 0), kind.constData());
        QVERIFY2(receipt.dropped == (message.isSystem() ? 0 : 1), kind.constData());
    }
    full.open();
    QVERIFY(full.handles(2 + 10));
}

void TestQueues::R3_sendDoesNotWaitForHeldSubscribers()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s, {.place = place, .held = true});
    Recorder b(bus, u"b"_s, {.place = place, .held = true, .capacity = 1});
    for (int i = 0; i < 5'000; ++i) {
        QCOMPARE(bus.send(urgent(u"src"_s, std::nullopt)).received, 2u);
        const bus::Receipt receipt = bus.send(data(u"src"_s, std::nullopt));
        QCOMPARE(receipt.received + receipt.dropped, 2u);
    }
    QCOMPARE(a.handled(), 0);
    QCOMPARE(b.handled(), 0);
}

void TestQueues::R4_newestIsDroppedForThatSubscriberAlone()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder full(bus, u"full"_s, {.held = true, .capacity = 2});
    std::vector<std::unique_ptr<Recorder>> roomy; // so many that some come before and some after it in a broadcast
    for (const QString &name : numbered(u"roomy "_s, 20))
        roomy.push_back(std::make_unique<Recorder>(bus, name, Recorder::Options{.held = true, .capacity = 100}));
    QVERIFY(bus.send(data(u"src"_s, u"full"_s, u"first"_s)).isReceived());
    QVERIFY(full.begins(1));
    for (int i = 0; i < 10; ++i) {
        const bus::Receipt receipt = bus.send(data(u"src"_s, std::nullopt, QString::number(i)));
        QCOMPARE(receipt.received, i < 2 ? 21u : 20u);
        QCOMPARE(receipt.dropped, i < 2 ? 0u : 1u);
    }
    full.open();
    QVERIFY(full.handles(3));
    QCOMPARE(full.labels(), QStringList({u"first"_s, u"0"_s, u"1"_s}));
    QCOMPARE(bus.droppedCount(u"full"_s), 8u);
    for (const auto &other : roomy) {
        other->open();
        QVERIFY(other->handles(10));
        QCOMPARE(other->labels(), numbered(QString(), 10));
    }
    for (const QString &name : numbered(u"roomy "_s, 20))
        QCOMPARE(bus.droppedCount(name), 0u);
}

void TestQueues::R4_warnsAtTheFirstAndEveryHundredthDrop()
{
    LogCatcher log;
    bus::LocalAgentBus bus(7);
    Recorder slow(bus, u"slowpoke"_s, {.held = true});
    QVERIFY(bus.send(data(u"src"_s, u"slowpoke"_s)).isReceived());
    QVERIFY(slow.begins(1));
    QCOMPARE(sendData(bus, u"slowpoke"_s, 7), std::pair(7, 0));
    QCOMPARE(log.warnings().join(u'\n'), QString());

    QCOMPARE(sendData(bus, u"slowpoke"_s, 350), std::pair(0, 350));

    const QStringList warnings = log.warnings();
    QCOMPARE(warnings.size(), 4);
    const int totals[] = {1, 100, 200, 300};
    for (int i = 0; i < 4; ++i) {
        QVERIFY2(warnings[i].contains(u"slowpoke"_s), qPrintable(warnings[i]));
        QVERIFY2(warnings[i].contains(asNumber(totals[i])), qPrintable(warnings[i]));
    }
}

void TestQueues::R4_warnsExactlyUnderConcurrentSenders()
{
    LogCatcher log;
    bus::LocalAgentBus bus(7);
    Recorder slow(bus, u"slowpoke"_s, {.held = true});
    QVERIFY(bus.send(data(u"src"_s, u"slowpoke"_s)).isReceived());
    QVERIFY(slow.begins(1));
    QCOMPARE(sendData(bus, u"slowpoke"_s, 7), std::pair(7, 0));
    inParallel(8, [&](int) { sendData(bus, u"slowpoke"_s, 250); });
    QCOMPARE(bus.droppedCount(u"slowpoke"_s), 2'000u);
    QCOMPARE(log.warnings().size(), 1 + 20);
    for (int total : {1, 100, 200, 1'000, 2'000})
        QCOMPARE(log.warnings().filter(asNumber(total)).size(), 1);
}

void TestQueues::R4_whoWaitsForTheLogKeepsNobodyFromLeaving()
{
    // A window that shows the log: who logs waits for its thread, and that is just removing a subscriber of its own.
    QSemaphore warned;
    QSemaphore removed;
    std::atomic<bool> hasSeenItRemoved = false;
    bus::LocalAgentBus bus(1);
    QObject window;
    QVERIFY(!bus.subscribe(u"window"_s, &window, [](const bus::BusMessage &) {}));
    Recorder full(bus, u"full"_s, {.held = true});
    QVERIFY(bus.send(data(u"src"_s, u"full"_s)).isReceived());
    QVERIFY(full.begins(1));
    QVERIFY(bus.send(data(u"src"_s, u"full"_s)).isReceived());
    LogCatcher log([&](const QString &) {
        warned.release();
        hasSeenItRemoved = removed.tryAcquire(1, 5'000);
    });
    std::jthread sender([&] { (void)bus.send(data(u"src"_s, u"full"_s)); });
    QVERIFY(warned.tryAcquire(1, 30'000));
    bus.unsubscribe(u"window"_s);
    removed.release();
    sender.join();
    QVERIFY(hasSeenItRemoved);
    QCOMPARE(log.warnings().size(), 1);
}

void TestQueues::R4_logHandlerUsesTheBus()
{
    bus::LocalAgentBus bus(1);
    Recorder full(bus, u"full"_s, {.held = true});
    Recorder other(bus, u"other"_s, {.capacity = 10});
    QVERIFY(bus.send(data(u"src"_s, u"full"_s)).isReceived());
    QVERIFY(full.begins(1));
    QVERIFY(bus.send(data(u"src"_s, u"full"_s)).isReceived());
    bus::Error error;
    LogCatcher log([&](const QString &) {
        full.open();
        bus.unsubscribe(u"full"_s); // waits for its handler
        error = bus.subscribe(u"full"_s, [](const bus::BusMessage &) {});
        (void)bus.send(data(u"src"_s, u"other"_s, u"from the log"_s));
    });
    const bus::Receipt receipt = bus.send(data(u"src"_s, std::nullopt, u"dropped"_s));
    QCOMPARE(receipt.dropped, 1u);
    QCOMPARE(receipt.received, 1u);
    QVERIFY(full.handled() >= 1); // and the one that waited, where it was taken before its subscriber left
    QVERIFY(!error);
    QVERIFY(other.handles(2));
    QCOMPARE(other.labels(), QStringList({u"dropped"_s, u"from the log"_s}));
    QCOMPARE(bus.droppedCount(u"full"_s), 0u);
}

void TestQueues::R5_oneMessageAtATime()
{
    QFETCH(Place, place);
    bus::LocalAgentBus bus(100'000);
    Recorder busy(bus, u"busy"_s, {.place = place});
    inParallel(4, [&](int) {
        for (int i = 0; i < 500; ++i) {
            (void)bus.send(data(u"src"_s, u"busy"_s));
            (void)bus.send(urgent(u"src"_s, u"busy"_s));
        }
    });
    QVERIFY(busy.handles(4'000));
    QCOMPARE(busy.mostAtOnce(), 1);
}

void TestQueues::R5_oldestSystemMessageFirstThenOldestData()
{
    QFETCH(Place, place);
    bus::LocalAgentBus bus;
    Recorder held(bus, u"held"_s, {.place = place, .held = true});
    QVERIFY(bus.send(data(u"src"_s, u"held"_s, u"in handler"_s)).isReceived());
    QVERIFY(held.begins(1));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(bus.send(data(u"src"_s, u"held"_s, u"data "_s + QString::number(i))).isReceived());
        QVERIFY(bus.send(urgent(u"src"_s, u"held"_s, u"system "_s + QString::number(i))).isReceived());
    }
    held.open();
    QVERIFY(held.handles(7));
    QCOMPARE(held.labels(), QStringList(u"in handler"_s) + numbered(u"system "_s, 3) + numbered(u"data "_s, 3));
}

void TestQueues::R5_systemIsNextAfterEveryHandler()
{
    QFETCH(Place, place);
    constexpr int Count = 100;
    bus::LocalAgentBus bus;
    // While each data message is handled, a system message comes: it must be the very next, every time.
    const auto interrupt = [&bus](const bus::BusMessage &message) {
        if (!message.isSystem())
            QVERIFY(bus.send(urgent(u"src"_s, u"held"_s, label(message) + u"!"_s)).isReceived());
    };
    Recorder held(bus, u"held"_s, {.place = place, .held = true, .inHandler = interrupt});
    QStringList expected;
    for (int i = 0; i < Count; ++i) {
        QVERIFY(bus.send(data(u"src"_s, u"held"_s, QString::number(i))).isReceived());
        expected << QString::number(i) << QString::number(i) + u"!"_s;
    }
    held.open();
    QVERIFY(held.handles(2 * Count));
    QCOMPARE(held.labels(), expected);
}

QTEST_GUILESS_MAIN(TestQueues)
#include "tst_queues.moc"
