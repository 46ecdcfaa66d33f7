// What the bus does where the system has no more threads: it says so, and goes on with those that it has.
#include "few_threads.h"
#include "support.h"
#include "tap_reader.h"

#include <QFuture>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace invariants;
using Code = bus::Error::Code;

class TestThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D6_noThreadForFutures();
    void subscribingFailsWhereAThreadIsMissing_data();
    void subscribingFailsWhereAThreadIsMissing();
    void D7_contextNeedsNoThread();
    void D9_noMoreWorkersThanThereAre();
    void D9_anotherWorkerAsSoonAsThereIsAThread();
    void D9_workersInShortSupplyComeToAll();
    void R13_stopsWhileItsWorkersAreBlocked();
};

void TestThreads::D6_noThreadForFutures()
{
    // First of all: the process has one such thread, which stays.
    LogCatcher log;
    bus::LocalAgentBus bus;
    QObject context;
    const auto pending = [](const bus::BusMessage &) { return QFuture<void>(); };
    std::optional<FewThreads> few(0);
    const bus::Error error = bus.subscribe(u"stt"_s, &context, pending);
    QCOMPARE(error.code, Code::NoThread);
    QVERIFY2(error.text.contains(u"stt"_s), qPrintable(error.text));
    QCOMPARE(bus.subscriberNames(), QStringList());
    few.reset();
    Recorder stt(bus, u"stt"_s, {.place = Place::Asynchronous, .held = true});
    QVERIFY(bus.send(data(u"src"_s, u"stt"_s)).isReceived());
    QVERIFY(stt.begins(1));
    stt.open();
    bus.stop();
    QCOMPARE(stt.handled(), 1);
}

void TestThreads::subscribingFailsWhereAThreadIsMissing_data()
{
    QTest::addColumn<bus::Worker>("worker");
    QTest::addColumn<int>("left");
    QTest::newRow("shared, none") << bus::Worker::Shared << 0;
    QTest::newRow("shared, the worker's alone") << bus::Worker::Shared << 1;
    QTest::newRow("own, none") << bus::Worker::Own << 0;
}

void TestThreads::subscribingFailsWhereAThreadIsMissing()
{
    QFETCH(bus::Worker, worker);
    QFETCH(int, left);
    LogCatcher log;
    std::atomic<int> handled = 0;
    const auto token = std::make_shared<int>();
    const auto handler = [&handled, token](const bus::BusMessage &) { ++handled; };
    bus::LocalAgentBus bus;
    for (int i = 0; i < 3; ++i) {
        const FewThreads few(left);
        const bus::Error error = bus.subscribe(u"stt"_s, handler, {.worker = worker});
        QCOMPARE(error.code, Code::NoThread);
        QVERIFY2(error.text.contains(u"stt"_s), qPrintable(error.text));
        QCOMPARE(bus.subscriberNames(), QStringList());
        QVERIFY(eventually([&] { return token.use_count() == 2; })); // `token` and the one in `handler`
    }
    QVERIFY(!bus.send(data(u"src"_s, u"stt"_s)).isReceived());

    QVERIFY(!bus.subscribe(u"stt"_s, handler, {.worker = worker}));
    QVERIFY(bus.send(data(u"src"_s, u"stt"_s)).isReceived());
    QVERIFY(eventually([&] { return handled == 1; }));
}

void TestThreads::D7_contextNeedsNoThread()
{
    int handled = 0;
    bus::LocalAgentBus bus;
    QObject context;
    const FewThreads few(0);
    QVERIFY(!bus.subscribe(u"a"_s, &context, [&handled](const bus::BusMessage &) { ++handled; }));
    QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QTRY_COMPARE(handled, 1);
    QCOMPARE(few.refused(), 0);
}

void TestThreads::D9_noMoreWorkersThanThereAre()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    const FewThreads few(2); // for one worker, and for the one who looks after workers
    Recorder blocked(bus, u"blocked"_s, {.held = true});
    Recorder other(bus, u"other"_s);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(bus.send(data(u"src"_s, u"blocked"_s)).isReceived());
        QVERIFY(bus.send(data(u"src"_s, u"other"_s)).isReceived());
        QVERIFY(blocked.begins(i + 1));
        QVERIFY(eventually([&] { return few.refused() > 0; })); // a second one was wanted
        blocked.letGo();                                         // the only worker comes to the others, too
        QVERIFY(other.handles(i + 1));
    }
    blocked.open();
    QVERIFY(blocked.handles(3));
    QCOMPARE(log.warningsWith({u"no thread for another"_s}).size(), 1);
}

void TestThreads::D9_anotherWorkerAsSoonAsThereIsAThread()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    std::optional<FewThreads> few(2);
    Recorder blocked(bus, u"blocked"_s, {.held = true});
    Recorder other(bus, u"other"_s);
    QVERIFY(bus.send(data(u"src"_s, u"blocked"_s)).isReceived());
    QVERIFY(blocked.begins(1));
    QVERIFY(bus.send(data(u"src"_s, u"other"_s)).isReceived());
    QVERIFY(eventually([&] { return few->refused() > 0; }));
    few.reset();
    QVERIFY(other.handles(1)); // without anybody's doing: the first is still in its handler
    QCOMPARE(blocked.handled(), 0);
}

void TestThreads::D9_workersInShortSupplyComeToAll()
{
    // Handlers that block, more than there are workers, and a quick one among them.
    constexpr int Subscribers = 8;
    constexpr int Messages = 20;
    LogCatcher log;
    std::atomic<int> handled = 0;
    bus::LocalAgentBus bus;
    const FewThreads few(3);
    for (int i = 0; i < Subscribers; ++i) {
        const auto handler = [&handled, i](const bus::BusMessage &) {
            if (i > 0)
                QThread::usleep(1'500);
            ++handled;
        };
        QVERIFY(!bus.subscribe(QString::number(i), handler));
    }
    for (int i = 0; i < Messages; ++i) {
        (void)bus.send(data(u"src"_s, std::nullopt));
        QThread::usleep(i % 3 * 1'000); // the workers come to rest now and then
    }
    QVERIFY(eventually([&] { return handled == Subscribers * Messages; }));
    QVERIFY(few.refused() > 0);
}

void TestThreads::R13_stopsWhileItsWorkersAreBlocked()
{
    const ShortPatience patience;
    LogCatcher log;
    auto bus = std::make_unique<bus::LocalAgentBus>();
    TapReader tap(*bus);
    const FewThreads few(2);
    std::vector<std::unique_ptr<Recorder>> all;
    for (int i = 0; i < 5; ++i)
        all.push_back(std::make_unique<Recorder>(*bus, QString::number(i), Recorder::Options{.held = true}));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(bus->send(urgent(u"src"_s, std::nullopt)).received, 5u);
    QVERIFY(eventually([&] { return few.refused() > 0; }));
    bus.reset();
    QVERIFY(tap.readFates(9)); // all but the one in the handler
    for (const auto &recorder : all)
        recorder->open();
    QVERIFY(tap.readFates(10));
    for (const auto &recorder : all)
        QVERIFY(eventually([&] { return !recorder->isHeldByBus(); }));
    QCOMPARE(tap.differences(), QStringList());
    QCOMPARE(tap.problems(), QString());
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
