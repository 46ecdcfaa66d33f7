// D7: handlers that run in the thread of a QObject, and end with it.
#include "support.h"
#include "tap_reader.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QtConcurrentRun>

#include <thread>

using namespace Qt::StringLiterals;
using namespace invariants;
using Outcome = bus::Receipt::Outcome;

class TestContext : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D7_runsInTheThreadOfTheObject();
    void D7_runsInAnotherThreadsObject();
    void D7_endsWithTheObject();
    void D7_objectDiesWhileMessagesWait();
    void D7_objectDiesInItsOwnHandler();
    void D7_objectDiesBetweenTwoHandlers();
    void D7_threadEndsWhileMessagesWait();
    void D7_threadHasEndedWhenItsSubscriberLeaves_data();
    void D7_threadHasEndedWhenItsSubscriberLeaves();
    void D7_threadEndsWhileItsSubscriberIsWaitedFor();
    void D7_threadIsStartedAgain();
    void D7_objectDiesWhileItsSubscriberIsRemoved();
    void D7_objectDiesAfterTheBus();
    void D7_unsubscribeInTheObjectsThreadWithoutAnEventLoop();
    void D7_leavesInTheObjectsThreadWhileAFutureIsPending_data();
    void D7_leavesInTheObjectsThreadWhileAFutureIsPending();
    void D7_unsubscribeWhileTheObjectsThreadIsBlocked();
    void D7_stopInTheObjectsThreadWithoutAnEventLoop();
    void D7_eventLoopIsNotStarved();
    void D7_manyObjectsInOneThread();
    void D7_leavesNothingAtTheObject();
};

void TestContext::D7_runsInTheThreadOfTheObject()
{
    QStringList labels; // no lock: it is this thread's
    QList<QThread *> threads;
    bus::LocalAgentBus bus;
    QObject context;
    QVERIFY(!bus.subscribe(u"gui"_s, &context, [&](const bus::BusMessage &message) {
        labels.append(label(message));
        threads.append(QThread::currentThread());
    }));
    inParallel(2, [&](int) {
        for (int i = 0; i < 50; ++i)
            (void)bus.send(data(u"src"_s, u"gui"_s));
    });
    QCOMPARE(labels.size(), 0); // without an event loop nothing runs
    QTRY_COMPARE(labels.size(), 100);
    QCOMPARE(threads, QList<QThread *>(100, QThread::currentThread()));
}

void TestContext::D7_runsInAnotherThreadsObject()
{
    std::atomic<int> inItsThread = 0;
    bus::LocalAgentBus bus;
    QThread thread;
    QObject context;
    context.moveToThread(&thread);
    thread.start();
    QVERIFY(!bus.subscribe(u"a"_s, &context,
                           [&](const bus::BusMessage &) { inItsThread += QThread::currentThread() == &thread; }));
    for (int i = 0; i < 100; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(eventually([&] { return inItsThread == 100; }));
    thread.quit();
    thread.wait();
}

void TestContext::D7_endsWithTheObject()
{
    bus::LocalAgentBus bus;
    auto context = std::make_unique<QObject>();
    const auto token = std::make_shared<int>();
    QVERIFY(!bus.subscribe(u"a"_s, context.get(), [token](const bus::BusMessage &) {}));
    context.reset();
    QVERIFY(eventually([&] { return bus.subscriberNames().isEmpty(); }));
    QCOMPARE(bus.send(urgent(u"src"_s, u"a"_s)).outcome, Outcome::UnknownTarget);
    QVERIFY(eventually([&] { return token.use_count() == 1; }));
    QVERIFY(!bus.subscribe(u"a"_s, [](const bus::BusMessage &) {}));
}

void TestContext::D7_objectDiesWhileMessagesWait()
{
    LogCatcher log;
    int handled = 0;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    auto context = std::make_unique<QObject>();
    QVERIFY(!bus.subscribe(u"a"_s, context.get(), [&handled](const bus::BusMessage &) { ++handled; }));
    for (int i = 0; i < 4; ++i) {
        QVERIFY(bus.send(urgent(u"src"_s, u"a"_s)).isReceived());
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    }
    QElapsedTimer timer;
    timer.start();
    context.reset();
    QVERIFY2(timer.elapsed() < 1'000, "the destructor of the object waited");
    QVERIFY(tap.readFates(8));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Undelivered), 4u);
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Discarded), 4u);
    QVERIFY(tap.readUntil([&] { return tap.unsubscribed() == QStringList(u"a"_s); }));
    QCoreApplication::processEvents();
    QCOMPARE(handled, 0);
    QCOMPARE(tap.problems(), QString());
}

void TestContext::D7_objectDiesInItsOwnHandler()
{
    int handled = 0;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    auto *context = new QObject;
    QVERIFY(!bus.subscribe(u"a"_s, context, [&handled, context](const bus::BusMessage &) {
        ++handled;
        delete context;
    }));
    for (int i = 0; i < 3; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(tap.readFates(3));
    QCOMPARE(handled, 1);
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Handled), 1u);
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Undelivered), 2u);
    QCOMPARE(bus.subscriberNames(), QStringList());
}

void TestContext::D7_objectDiesBetweenTwoHandlers()
{
    int handled = 0;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    auto *context = new QObject;
    QVERIFY(!bus.subscribe(u"a"_s, context, [&handled, context](const bus::BusMessage &) {
        if (++handled == 2)
            context->deleteLater();
    }));
    for (int i = 0; i < 5'000; ++i)
        (void)bus.send(urgent(u"src"_s, u"a"_s));
    QVERIFY(tap.readFates(5'000));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Handled), quint64(handled));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Undelivered), quint64(5'000 - handled));
    QVERIFY(handled >= 2);
}

void TestContext::D7_threadEndsWhileMessagesWait()
{
    LogCatcher log;
    QSemaphore entered;
    QSemaphore leave;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder held(bus, u"a"_s);
    QThread thread;
    auto *context = new QObject;
    context->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, context, &QObject::deleteLater);
    thread.start();
    QVERIFY(!bus.subscribe(u"c"_s, context, [&](const bus::BusMessage &) {
        entered.release();
        (void)leave.tryAcquire(1, 30'000);
    }));
    for (int i = 0; i < 5; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"c"_s)).isReceived());
    QVERIFY(entered.tryAcquire(1, 30'000));
    thread.quit(); // it ends as soon as the handler lets it
    leave.release(100);
    QVERIFY(thread.wait(30'000));
    QVERIFY(tap.readFates(5));
    QCOMPARE(tap.fateCount(u"c"_s, bus::Fate::Handled) + tap.fateCount(u"c"_s, bus::Fate::Undelivered), 5u);
    QVERIFY(tap.fateCount(u"c"_s, bus::Fate::Handled) >= 1);
    QCOMPARE(bus.subscriberNames(), QStringList(u"a"_s));
}

void TestContext::D7_threadHasEndedWhenItsSubscriberLeaves_data()
{
    QTest::addColumn<bool>("stops");
    QTest::addColumn<bool>("isThreadGone");
    QTest::addColumn<bool>("endsBefore");
    QTest::newRow("unsubscribe") << false << false << false;
    QTest::newRow("stop") << true << false << false;
    QTest::newRow("stop, the thread is deleted") << true << true << false;
    QTest::newRow("stop, ended before it subscribed") << true << false << true;
    QTest::newRow("stop, deleted before it subscribed") << true << true << true;
}

void TestContext::D7_threadHasEndedWhenItsSubscriberLeaves()
{
    // Nobody will run the handler: to wait for it would be in vain.
    QFETCH(bool, stops);
    QFETCH(bool, isThreadGone);
    QFETCH(bool, endsBefore);
    LogCatcher log;
    std::atomic<int> handled = 0;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    auto thread = std::make_unique<QThread>();
    QObject context;
    context.moveToThread(thread.get());
    const auto subscribe = [&] {
        return bus.subscribe(u"a"_s, &context, [&handled](const bus::BusMessage &) { ++handled; });
    };
    thread->start();
    if (!endsBefore)
        QVERIFY(!subscribe());
    thread->quit();
    QVERIFY(thread->wait(30'000));
    if (isThreadGone)
        thread.reset();
    if (endsBefore)
        QVERIFY(!subscribe());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(bus.send(urgent(u"src"_s, u"a"_s)).isReceived());
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    }
    if (stops)
        bus.stop();
    else
        bus.unsubscribe(u"a"_s);
    QCOMPARE(log.warningsWith({Abandoned}).join(u'\n'), QString()); // it was not waited for
    QCOMPARE(log.warningsWith({u"'a'"_s, u"thread"_s, u"not delivered: 2"_s}).size(), 1);
    QVERIFY(tap.readUntil([&] { return tap.unsubscribed() == QStringList(u"a"_s); }));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Undelivered), 2u);
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Discarded), 2u);
    QCOMPARE(handled.load(), 0);
    QCOMPARE(tap.problems(), QString());
}

void TestContext::D7_threadEndsWhileItsSubscriberIsWaitedFor()
{
    LogCatcher log;
    QSemaphore busy;
    QSemaphore leave;
    std::atomic<int> handled = 0;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    QThread thread;
    QObject context;
    context.moveToThread(&thread);
    thread.start();
    QVERIFY(!bus.subscribe(u"a"_s, &context, [&handled](const bus::BusMessage &) { ++handled; }));
    QMetaObject::invokeMethod(&context, [&] {
        busy.release();
        (void)leave.tryAcquire(1, 30'000);
    });
    QVERIFY(busy.tryAcquire(1, 30'000));
    for (int i = 0; i < 2; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"a"_s)).isReceived());
    std::jthread ender([&] {
        if (eventually([&] { return bus.subscriberNames().isEmpty(); })) {
            thread.quit(); // before it comes to the messages
            leave.release();
        }
    });
    bus.unsubscribe(u"a"_s);
    QCOMPARE(log.warningsWith({Abandoned}).join(u'\n'), QString());
    QVERIFY(tap.readFates(2));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Undelivered), 2u);
    QCOMPARE(handled.load(), 0);
    ender.join();
    QVERIFY(thread.wait(30'000));
    QCOMPARE(log.warningsWith({u"'a'"_s, u"thread"_s, u"not delivered: 2"_s}).size(), 1);
}

void TestContext::D7_threadIsStartedAgain()
{
    LogCatcher log;
    std::atomic<int> handled = 0;
    bus::LocalAgentBus bus;
    QThread thread; // not started yet
    QObject context;
    context.moveToThread(&thread);
    QVERIFY(!bus.subscribe(u"a"_s, &context, [&handled](const bus::BusMessage &) { ++handled; }));
    for (int round = 1; round <= 3; ++round) {
        QVERIFY(bus.send(urgent(u"src"_s, u"a"_s)).isReceived());
        thread.start();
        QVERIFY(eventually([&] { return handled == round; }));
        if (round == 3)
            bus.unsubscribe(u"a"_s); // while it runs
        thread.quit();
        QVERIFY(thread.wait(30'000));
    }
    QCOMPARE(log.warnings().join(u'\n'), QString());
}

void TestContext::D7_objectDiesWhileItsSubscriberIsRemoved()
{
    for (int round = 0; round < 200; ++round) {
        std::atomic<int> handled = 0;
        bus::LocalAgentBus bus;
        TapReader tap(bus);
        QThread thread;
        auto *context = new QObject;
        context->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, context, &QObject::deleteLater);
        thread.start();
        QVERIFY(!bus.subscribe(u"a"_s, context, [&handled](const bus::BusMessage &) { ++handled; }));
        for (int i = 0; i < 10; ++i)
            QVERIFY(bus.send(urgent(u"src"_s, u"a"_s)).isReceived());
        inParallel(2, [&](int which) {
            if (which == 0)
                thread.quit();
            else
                bus.unsubscribe(u"a"_s);
        });
        QVERIFY(thread.wait(30'000));
        QVERIFY(tap.readFates(10));
        QCOMPARE(handled + int(tap.fateCount(u"a"_s, bus::Fate::Undelivered)), 10);
    }
}

void TestContext::D7_objectDiesAfterTheBus()
{
    QObject context;
    int handled = 0;
    {
        bus::LocalAgentBus bus;
        QVERIFY(!bus.subscribe(u"a"_s, &context, [&handled](const bus::BusMessage &) { ++handled; }));
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    }
    QCoreApplication::processEvents(); // what was posted to it must not run on a dead bus
    QCOMPARE(handled, 0);
}

void TestContext::D7_unsubscribeInTheObjectsThreadWithoutAnEventLoop()
{
    LogCatcher log;
    QStringList labels;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    QObject context;
    QVERIFY(!bus.subscribe(u"a"_s, &context, [&](const bus::BusMessage &message) { labels.append(label(message)); }));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(bus.send(data(u"src"_s, u"a"_s, u"data"_s)).isReceived());
        QVERIFY(bus.send(urgent(u"src"_s, u"a"_s, QString::number(i))).isReceived());
    }
    // The loop that would run the handler is this thread's, which waits: it has to happen right here.
    QElapsedTimer timer;
    timer.start();
    bus.unsubscribe(u"a"_s);
    QVERIFY2(timer.elapsed() < 1'000, "it waited for itself");
    QCOMPARE(labels, numbered(QString(), 3));
    QVERIFY(tap.readFates(6));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Discarded), 3u);
    QCOMPARE(log.warnings().join(u'\n'), QString());
}

void TestContext::D7_leavesInTheObjectsThreadWhileAFutureIsPending_data()
{
    QTest::addColumn<bool>("stops");
    QTest::newRow("unsubscribe") << false;
    QTest::newRow("stop") << true;
}

void TestContext::D7_leavesInTheObjectsThreadWhileAFutureIsPending()
{
    // Each future finishes elsewhere, while this thread, which has to run the next handler, waits for the end of all.
    QFETCH(bool, stops);
    LogCatcher log;
    QStringList labels;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    QObject context;
    QPromise<void> first;
    first.start();
    QVERIFY(!bus.subscribe(u"a"_s, &context, [&](const bus::BusMessage &message) {
        labels.append(label(message));
        return message.isSystem() ? QtConcurrent::run([] { QThread::yieldCurrentThread(); }) : first.future();
    }));
    QVERIFY(bus.send(data(u"src"_s, u"a"_s, u"first"_s)).isReceived());
    QTRY_COMPARE(labels.size(), 1);
    for (int i = 0; i < 3; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"a"_s, QString::number(i))).isReceived());
    std::jthread release([&] {
        if (eventually([&] { return bus.subscriberNames().isEmpty(); }))
            first.finish();
    });
    if (stops)
        bus.stop();
    else
        bus.unsubscribe(u"a"_s);
    QCOMPARE(labels, QStringList(u"first"_s) + numbered(QString(), 3));
    QVERIFY(tap.readFates(4));
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Handled), 4u);
    QCOMPARE(log.warnings().join(u'\n'), QString());
}

void TestContext::D7_unsubscribeWhileTheObjectsThreadIsBlocked()
{
    const ShortPatience patience;
    LogCatcher log;
    int handled = 0;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    QObject context; // of this thread, which has no event loop for now
    QVERIFY(!bus.subscribe(u"a"_s, &context, [&handled](const bus::BusMessage &) { ++handled; }));
    for (int i = 0; i < 3; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"a"_s)).isReceived());
    std::jthread([&] { bus.unsubscribe(u"a"_s); }).join();
    QCOMPARE(log.warningsWith({u"'a'"_s, Abandoned}).size(), 1);
    QVERIFY(tap.readFates(3)); // processes events: nothing may be handled any more
    QCOMPARE(tap.fateCount(u"a"_s, bus::Fate::Undelivered), 3u);
    QCOMPARE(handled, 0);
}

void TestContext::D7_stopInTheObjectsThreadWithoutAnEventLoop()
{
    LogCatcher log;
    int handled = 0;
    bus::LocalAgentBus bus;
    QObject context;
    for (const QString &name : {u"a"_s, u"b"_s})
        QVERIFY(!bus.subscribe(name, &context, [&handled](const bus::BusMessage &) { ++handled; }));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(bus.send(urgent(u"src"_s, std::nullopt)).received, 2u);
    QElapsedTimer timer;
    timer.start();
    bus.stop();
    QVERIFY(timer.elapsed() < 1'000);
    QCOMPARE(handled, 6);
    QCOMPARE(log.warnings().join(u'\n'), QString());
}

void TestContext::D7_eventLoopIsNotStarved()
{
    // A thread of endless messages must leave room for the timers and events of its object's thread.
    bus::LocalAgentBus bus;
    QObject context;
    QVERIFY(!bus.subscribe(u"a"_s, &context, [&bus](const bus::BusMessage &) {
        (void)bus.send(urgent(u"src"_s, u"a"_s)); // another one, for ever
    }));
    int ticks = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&ticks] { ++ticks; });
    timer.start(1);
    QVERIFY(bus.send(urgent(u"src"_s, u"a"_s)).isReceived());
    QTRY_VERIFY(ticks >= 20);
}

/// An object that outlives many subscriptions must not gather what they left.
void TestContext::D7_leavesNothingAtTheObject()
{
    class Counted : public QObject {
    public:
        [[nodiscard]] int watchers() const { return receivers(SIGNAL(destroyed(QObject *))); }
    };
    bus::LocalAgentBus bus;
    Counted context;
    for (int i = 0; i < 10; ++i) {
        QVERIFY(!bus.subscribe(u"a"_s, &context, [](const bus::BusMessage &) {}));
        QCOMPARE(context.watchers(), 1);
        bus.unsubscribe(u"a"_s);
        QTRY_COMPARE(context.watchers(), 0);
    }
}

void TestContext::D7_manyObjectsInOneThread()
{
    QList<int> handled(100);
    bus::LocalAgentBus bus;
    std::vector<std::unique_ptr<QObject>> contexts;
    for (int i = 0; i < 100; ++i) {
        contexts.push_back(std::make_unique<QObject>());
        QVERIFY(!bus.subscribe(u"a%1"_s.arg(i), contexts.back().get(),
                               [&handled, i](const bus::BusMessage &) { ++handled[i]; }));
    }
    for (int n = 0; n < 50; ++n)
        QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 100u);
    for (size_t i = 0; i < 50; ++i)
        contexts[2 * i].reset(); // every other one
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 50u);
    QTRY_COMPARE(handled, [] {
        QList<int> expected;
        for (int i = 0; i < 50; ++i)
            expected << 0 << 51;
        return expected;
    }());
}

QTEST_GUILESS_MAIN(TestContext)
#include "tst_context.moc"
