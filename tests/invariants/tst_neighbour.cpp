// D9: a handler that blocks delays no other subscriber, with default settings and on two cores.
#include "support.h"
#include "tap_reader.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace invariants;

class TestNeighbour : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D9_blockersDelayNobody_data();
    void D9_blockersDelayNobody();
    void D9_firstMessagesOfAll();
    void D9_blockersThatWereQuickBefore();
    void D9_blockedSystemHandlersToo();
    void D9_computingHandlersToo();
    void D9_blockersWithOwnWorkersCostNothing();
    void D9_neighboursWaitLittle();
    void D9_blockersComeAndGo();
    void D9_moreBlockersThanWorkers();
    void D9_idleWorkersGoAgain();
};

namespace {

using Recorders = std::vector<std::unique_ptr<Recorder>>;

Recorders makeRecorders(bus::LocalAgentBus &bus, const QString &prefix, int count, const Recorder::Options &options)
{
    Recorders made;
    for (int i = 0; i < count; ++i)
        made.push_back(std::make_unique<Recorder>(bus, prefix + QString::number(i), options));
    return made;
}

bool allBegin(const Recorders &recorders, int handlers)
{
    return std::all_of(recorders.begin(), recorders.end(), [&](const auto &one) { return one->begins(handlers); });
}

bool allHandle(const Recorders &recorders, int messages)
{
    return std::all_of(recorders.begin(), recorders.end(), [&](const auto &one) { return one->handles(messages); });
}

int handledBy(const Recorders &recorders)
{
    int sum = 0;
    for (const auto &one : recorders)
        sum += one->handled();
    return sum;
}

} // namespace

void TestNeighbour::D9_blockersDelayNobody_data()
{
    QTest::addColumn<int>("blockers");
    for (int blockers : {1, 2, 3, 8, 16, 40})
        QTest::addRow("%d", blockers) << blockers;
}

void TestNeighbour::D9_blockersDelayNobody()
{
    QFETCH(int, blockers);
    bus::LocalAgentBus bus;
    const Recorders blocked = makeRecorders(bus, u"blocked "_s, blockers, {.held = true});
    const Recorders others = makeRecorders(bus, u"other "_s, 20, {});
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, quint32(blockers + 20));
    QVERIFY(allBegin(blocked, 1));
    for (int i = 0; i < 200; ++i)
        QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, quint32(blockers + 20));
    QVERIFY(allHandle(others, 201));
    QCOMPARE(handledBy(blocked), 0); // all the while they were blocked
}

void TestNeighbour::D9_firstMessagesOfAll()
{
    // The very first messages of a bus: whichever worker takes them, it knows nothing of their handlers yet.
    for (int round = 0; round < 20; ++round) {
        bus::LocalAgentBus bus;
        const Recorders blocked = makeRecorders(bus, u"blocked "_s, 8, {.held = true});
        Recorder other(bus, u"other"_s);
        for (int i = 0; i < 8; ++i)
            QVERIFY(bus.send(data(u"src"_s, u"blocked "_s + QString::number(i))).isReceived());
        QVERIFY(bus.send(data(u"src"_s, u"other"_s)).isReceived());
        QVERIFY(other.handles(1));
        QCOMPARE(handledBy(blocked), 0);
    }
}

void TestNeighbour::D9_blockersThatWereQuickBefore()
{
    bus::LocalAgentBus bus(10'000);
    const Recorders blocked = makeRecorders(bus, u"blocked "_s, 8, {.held = true});
    const Recorders others = makeRecorders(bus, u"other "_s, 8, {});
    for (const auto &one : blocked)
        one->letGo(1'000);
    for (int i = 0; i < 2'000; ++i)
        QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 16u);
    QVERIFY(allBegin(blocked, 1'001)); // now they block, with many messages behind
    QVERIFY(allHandle(others, 2'000));
    QCOMPARE(handledBy(blocked), 8'000);
}

void TestNeighbour::D9_blockedSystemHandlersToo()
{
    bus::LocalAgentBus bus;
    const Recorders blocked = makeRecorders(bus, u"blocked "_s, 8, {.held = true});
    Recorder other(bus, u"other"_s);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(bus.send(urgent(u"src"_s, std::nullopt)).received, 9u);
    QVERIFY(other.handles(100));
    QCOMPARE(handledBy(blocked), 0);
}

void TestNeighbour::D9_computingHandlersToo()
{
    // They do not sleep, they keep the processors busy: others get their share of them.
    bus::LocalAgentBus bus;
    std::atomic<bool> ending = false;
    const auto compute = [&](const bus::BusMessage &) {
        const QDeadlineTimer deadline(std::chrono::milliseconds{Patience});
        while (!ending && !deadline.hasExpired()) {}
    };
    const Recorders computing = makeRecorders(bus, u"computing "_s, 4, {.inHandler = compute});
    const Recorders others = makeRecorders(bus, u"other "_s, 4, {});
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 8u);
    const bool begun = allBegin(computing, 1);
    for (int i = 0; i < 20; ++i)
        (void)bus.send(data(u"src"_s, std::nullopt));
    const bool served = allHandle(others, 21);
    const int computed = handledBy(computing);
    ending = true;
    QVERIFY(begun);
    QVERIFY(served);
    QCOMPARE(computed, 0);
}

void TestNeighbour::D9_blockersWithOwnWorkersCostNothing()
{
    bus::LocalAgentBus bus(bus::LocalAgentBus::Options{.maxSharedWorkers = 2});
    const Recorders own = makeRecorders(bus, u"own "_s, 8, {.place = Place::OwnWorker, .held = true});
    const Recorders inContext = makeRecorders(bus, u"context "_s, 8, {.place = Place::ContextThread, .held = true});
    Recorder other(bus, u"other"_s);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 17u);
    QVERIFY(allBegin(own, 1));
    QVERIFY(allBegin(inContext, 1));
    QVERIFY(other.handles(100));
}

void TestNeighbour::D9_neighboursWaitLittle()
{
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    const Recorders blocked = makeRecorders(bus, u"blocked "_s, 8, {.held = true});
    Recorder other(bus, u"other"_s);
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 9u);
        QVERIFY(other.handles(i + 1));
    }
    QVERIFY(tap.readFates(50));
    qint64 longest = 0;
    for (const bus::FateRecord &fate : tap.fates())
        longest = std::max(longest, fate.waitedNs);
    // Far more than a blocked worker takes to be noticed, far less than any handler here blocks.
    QVERIFY2(longest < 1'000'000'000, qPrintable(u"one waited %1 ms"_s.arg(longest / 1e6)));
}

void TestNeighbour::D9_blockersComeAndGo()
{
    bus::LocalAgentBus bus(10'000);
    const Recorders blocked = makeRecorders(bus, u"blocked "_s, 8, {.held = true});
    const Recorders others = makeRecorders(bus, u"other "_s, 8, {});
    for (int round = 1; round <= 50; ++round) {
        QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 16u);
        QVERIFY(allBegin(blocked, round));
        QVERIFY(allHandle(others, round));
        for (const auto &one : blocked)
            one->letGo();
    }
    QVERIFY(allHandle(blocked, 50));
}

void TestNeighbour::D9_moreBlockersThanWorkers()
{
    bus::LocalAgentBus bus(bus::LocalAgentBus::Options{.maxSharedWorkers = 4});
    const Recorders blocked = makeRecorders(bus, u"blocked "_s, 10, {.held = true});
    Recorder other(bus, u"other"_s);
    for (int i = 0; i < 3; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"blocked "_s + QString::number(i))).isReceived());
    QVERIFY(bus.send(data(u"src"_s, u"other"_s)).isReceived());
    QVERIFY(other.handles(1)); // three of four workers are blocked
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 11u);
    // Now all are, and the others wait; as soon as one is free, it serves them all.
    const auto begun = [&] {
        return std::count_if(blocked.begin(), blocked.end(), [](const auto &one) { return one->begun() > 0; });
    };
    QVERIFY(eventually([&] { return begun() == 4; }));
    for (const auto &one : blocked)
        one->letGo(2);
    QVERIFY(other.handles(2));
    for (size_t i = 0; i < blocked.size(); ++i)
        QVERIFY(blocked[i]->handles(i < 3 ? 2 : 1));
}

void TestNeighbour::D9_idleWorkersGoAgain()
{
    // Threads that blockers needed are not kept for ever.
    const auto threads = [] { return QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(); };
    bus::LocalAgentBus bus;
    Recorders blocked = makeRecorders(bus, u"blocked "_s, 30, {.held = true});
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 30u);
    QVERIFY(allBegin(blocked, 1));
    const auto most = threads();
    QVERIFY(most >= 30);
    for (const auto &one : blocked)
        one->open();
    QVERIFY(allHandle(blocked, 1));
    bus.stop();
    QVERIFY(eventually([&] { return threads() < most - 20; }));
}

QTEST_GUILESS_MAIN(TestNeighbour)
#include "tst_neighbour.moc"
