// D6: handlers that are done when their future is.
#include "support.h"
#include "tap_reader.h"

#include <QFuture>
#include <QPromise>
#include <QTest>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <memory>
#include <stdexcept>
#include <thread>

using namespace Qt::StringLiterals;
using namespace invariants;

class TestAsync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D6_nextMessageWaitsForTheFuture();
    void D6_noThreadWaits();
    void D6_finishedInAnotherThread();
    void D6_finishedAtTheMomentThatTheHandlerReturns();
    void D6_finishedAlready();
    void D6_finishedByAContinuation();
    void D6_cancelledCountsAsFailed();
    void D6_exceptionCountsAsFailed();
    void D6_abandonedPromiseCountsAsFailed();
    void D6_invalidFutureCountsAsFailed();
    void D6_manyFinishedAtOnceDoNotRecurse();
    void D6_neverFinishesAndIsUnsubscribed();
    void D6_neverFinishesAndTheBusDies();
    void D6_inTheContextObjectsThread();
    void D6_finishesWhileItLeaves();
};

namespace {

QFuture<void> finishedFuture()
{
    QPromise<void> promise;
    promise.start();
    promise.finish();
    return promise.future();
}

/// A promise that handlers can share.
std::shared_ptr<QPromise<void>> startedPromise()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    return promise;
}

/// What `continueWith` makes of a future that another thread finishes afterwards. (Attaching a continuation while another
/// thread finishes the future is not safe in Qt 6.4.)
template <class ContinueWith>
QFuture<void> finishedElsewhere(ContinueWith continueWith)
{
    const auto promise = startedPromise();
    QFuture<void> continued = continueWith(promise->future());
    QThreadPool::globalInstance()->start([promise] { promise->finish(); });
    return continued;
}

} // namespace

void TestAsync::D6_nextMessageWaitsForTheFuture()
{
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder slow(bus, u"slow"_s, {.place = Place::Asynchronous, .held = true});
    for (int i = 0; i < 3; ++i) {
        QVERIFY(bus.send(data(u"src"_s, u"slow"_s, QString::number(i))).isReceived());
        QVERIFY(slow.begins(1));
    }
    QVERIFY(bus.send(urgent(u"src"_s, u"slow"_s, u"system"_s)).isReceived());
    // Others are served meanwhile: had the next message not waited, its handler would have begun.
    Recorder other(bus, u"other"_s);
    for (int i = 0; i < 200; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"other"_s)).isReceived());
    QVERIFY(other.handles(200));
    QCOMPARE(slow.begun(), 1);
    for (int i = 2; i <= 4; ++i) {
        slow.letGo();
        QVERIFY(slow.begins(i));
        QCOMPARE(slow.begun(), i);
    }
    slow.letGo();
    QVERIFY(tap.readFates(204));
    QCOMPARE(slow.labels(), QStringList({u"0"_s, u"system"_s, u"1"_s, u"2"_s}));
    QCOMPARE(slow.mostAtOnce(), 1);
}

void TestAsync::D6_noThreadWaits()
{
    // 300 unfinished futures, and at most two worker threads.
    bus::LocalAgentBus bus(bus::LocalAgentBus::Options{.maxSharedWorkers = 2});
    std::vector<std::unique_ptr<Recorder>> pending;
    for (int i = 0; i < 300; ++i) {
        pending.push_back(std::make_unique<Recorder>(bus, u"pending %1"_s.arg(i),
                                                     Recorder::Options{.place = Place::Asynchronous, .held = true}));
    }
    Recorder other(bus, u"other"_s);
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 301u);
    for (const auto &one : pending)
        QVERIFY(one->begins(1));
    QVERIFY(other.handles(1));
    for (int i = 0; i < 100; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"other"_s)).isReceived());
    QVERIFY(other.handles(101));
    for (const auto &one : pending)
        one->open();
}

void TestAsync::D6_finishedInAnotherThread()
{
    constexpr int Count = 500;
    bus::LocalAgentBus bus(Count);
    TapReader tap(bus);
    QVERIFY(!bus.subscribe(u"a"_s, [](const bus::BusMessage &) { return QtConcurrent::run([] {}); }));
    for (int i = 0; i < Count; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(tap.readFates(Count));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Handled), quint64(Count));
}

void TestAsync::D6_finishedAtTheMomentThatTheHandlerReturns()
{
    // Being told by a continuation would crash here now and then: Qt 6.4 may run it twice.
    constexpr int Count = 20'000;
    std::atomic<int> handled = 0;
    bus::LocalAgentBus bus(Count);
    QVERIFY(!bus.subscribe(u"a"_s, [&handled](const bus::BusMessage &message) {
        QFuture<void> future = QtConcurrent::run([] {});
        for (quint64 pause = message.seq() % 400; pause > 0; --pause)
            handled.load();
        ++handled;
        return future;
    }));
    for (int i = 0; i < Count; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(eventually([&] { return handled == Count; }));
}

void TestAsync::D6_finishedAlready()
{
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    QVERIFY(!bus.subscribe(u"a"_s, [](const bus::BusMessage &) { return finishedFuture(); }));
    for (int i = 0; i < 100; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(tap.readFates(100));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Handled), 100u);
}

void TestAsync::D6_finishedByAContinuation()
{
    std::atomic<int> continued = 0;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    QVERIFY(!bus.subscribe(u"a"_s, [&continued](const bus::BusMessage &) {
        return finishedElsewhere([&continued](QFuture<void> finished) {
            return finished.then([&continued] { ++continued; });
        });
    }));
    for (int i = 0; i < 50; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(tap.readFates(50));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Handled), 50u);
    QCOMPARE(continued.load(), 50);
}

void TestAsync::D6_cancelledCountsAsFailed()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    QVERIFY(!bus.subscribe(u"a"_s, [](const bus::BusMessage &) {
        const auto promise = startedPromise();
        QFuture<void> future = promise->future();
        future.cancel();
        promise->finish();
        return future;
    }));
    for (int i = 0; i < 3; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(tap.readFates(3));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Failed), 3u);
    QVERIFY(!tap.fates().at(0).error.isEmpty());
    QVERIFY(eventually([&] { return bus.totals().subscribers.value(u"a"_s).failed == 3; }));
}

void TestAsync::D6_exceptionCountsAsFailed()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    QVERIFY(!bus.subscribe(u"a"_s, [](const bus::BusMessage &message) {
        if (message.isSystem())
            return QtConcurrent::run([] { throw std::runtime_error("the model is gone"); });
        const auto promise = startedPromise();
        promise->setException(std::make_exception_ptr(std::runtime_error("the model is gone")));
        promise->finish();
        return promise->future();
    }));
    QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(bus.send(urgent(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(tap.readFates(2));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Failed), 2u);
    for (const bus::FateRecord &fate : tap.fates())
        QVERIFY2(fate.error.contains(u"the model is gone"_s), qPrintable(fate.error));
    QVERIFY(eventually([&] { return log.warningsWith({u"the model is gone"_s}).size() == 2; }));
}

void TestAsync::D6_abandonedPromiseCountsAsFailed()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    QVERIFY(!bus.subscribe(u"a"_s, [](const bus::BusMessage &) { return startedPromise()->future(); }));
    QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(tap.readFates(1));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Failed), 1u);
}

void TestAsync::D6_invalidFutureCountsAsFailed()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    QVERIFY(!bus.subscribe(u"a"_s, [](const bus::BusMessage &) { return QFuture<void>(); }));
    for (int i = 0; i < 3; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(tap.readFates(3));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Failed), 3u);
}

void TestAsync::D6_manyFinishedAtOnceDoNotRecurse()
{
    // If each finished future began the next handler inside the last one, the stack would run over.
    constexpr int Count = 100'000;
    std::atomic<int> handled = 0;
    bus::LocalAgentBus bus;
    QVERIFY(!bus.subscribe(u"a"_s, [&handled](const bus::BusMessage &) {
        ++handled;
        return finishedFuture();
    }));
    for (int i = 0; i < Count; ++i)
        (void)bus.send(urgent(u"src"_s, u"a"_s));
    QVERIFY(eventually([&] { return handled == Count; }));
}

void TestAsync::D6_neverFinishesAndIsUnsubscribed()
{
    const ShortPatience patience;
    LogCatcher log;
    std::atomic<int> begun = 0;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    const auto promise = startedPromise();
    QVERIFY(!bus.subscribe(u"endless"_s, [promise, &begun](const bus::BusMessage &) {
        ++begun;
        return promise->future();
    }));
    QVERIFY(bus.send(urgent(u"src"_s, u"endless"_s)).isReceived());
    QVERIFY(bus.send(urgent(u"src"_s, u"endless"_s)).isReceived());
    QVERIFY(eventually([&] { return begun == 1; }));
    bus.unsubscribe(u"endless"_s);
    QCOMPARE(log.warningsWith({u"endless"_s, Abandoned}).size(), 1);
    QVERIFY(tap.readUntil([&] { return tap.fateCount(u"endless"_s, bus::Fate::Undelivered) == 1; }));
    QVERIFY(!bus.subscribe(u"endless"_s, [](const bus::BusMessage &) {}));
    promise->finish(); // at last: nobody minds, and the second message stays undelivered
    QVERIFY(tap.readFates(2));
    QCOMPARE(begun.load(), 1);
    QCOMPARE(tap.problems(), QString());
}

void TestAsync::D6_neverFinishesAndTheBusDies()
{
    const ShortPatience patience;
    LogCatcher log;
    const auto promise = startedPromise();
    {
        std::atomic<int> begun = 0;
        bus::LocalAgentBus bus;
        QVERIFY(!bus.subscribe(u"endless"_s, [promise, &begun](const bus::BusMessage &) {
            ++begun;
            return promise->future();
        }));
        QVERIFY(bus.send(urgent(u"src"_s, u"endless"_s)).isReceived());
        QVERIFY(eventually([&] { return begun == 1; }));
    }
    promise->finish();
    QVERIFY(eventually([&] { return promise.use_count() == 1; })); // the handler is gone with the bus
}

void TestAsync::D6_inTheContextObjectsThread()
{
    QList<QThread *> threads;
    int finished = 0;
    bus::LocalAgentBus bus;
    QObject context;
    const auto handler = [&](const bus::BusMessage &) {
        threads.append(QThread::currentThread());
        return finishedElsewhere([&](QFuture<void> future) { return future.then(&context, [&finished] { ++finished; }); });
    };
    QVERIFY(!bus.subscribe(u"a"_s, &context, handler));
    for (int i = 0; i < 20; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QTRY_COMPARE(finished, 20);
    QCOMPARE(threads, QList<QThread *>(20, QThread::currentThread()));
}

void TestAsync::D6_finishesWhileItLeaves()
{
    // The future finishes in another thread at the very moment that the subscriber is removed.
    LogCatcher log;
    for (int round = 0; round < 200; ++round) {
        bus::LocalAgentBus bus;
        TapReader tap(bus);
        Recorder busy(bus, u"busy"_s, {.place = Place::Asynchronous, .held = true});
        for (int i = 0; i < 3; ++i)
            QVERIFY(bus.send(urgent(u"src"_s, u"busy"_s)).isReceived());
        QVERIFY(busy.begins(1));
        inParallel(2, [&](int thread) {
            if (thread == 0)
                busy.open();
            else
                bus.unsubscribe(u"busy"_s);
        });
        QVERIFY(tap.readFates(3));
        QCOMPARE(busy.handled(), 3);
    }
    QCOMPARE(log.warnings().join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
