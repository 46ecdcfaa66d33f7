// R10 to R14: snapshots, names, unsubscribe, stop and start.
#include "support.h"
#include "tap_reader.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QMutex>
#include <QScopeGuard>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace invariants;
using Outcome = bus::Receipt::Outcome;
using Code = bus::Error::Code;

class TestLifecycle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R10_sendPassesAFrozenSubscribeOrUnsubscribe();
    void R10_sendPassesAFrozenRefusal();
    void R10_sendPassesAWaitingUnsubscribe();
    void R10_nothingOfTheUserRunsUnderTheBusLock();
    void R11_duplicateNameIsRefusedWithTheName();
    void R11_firstBearerIsUntouched();
    void R11_oneOfManyConcurrentSubscribersWins();
    void R12_unsubscribeLetsHandlerFinish_data() { everyPlace(); }
    void R12_unsubscribeLetsHandlerFinish();
    void R12_deliversSystemAndDiscardsData_data() { everyPlace(); }
    void R12_deliversSystemAndDiscardsData();
    void R12_newSendsMissItAtOnce_data() { everyPlace(); }
    void R12_newSendsMissItAtOnce();
    void R12_abandonsWithAWarning_data() { everyPlace(); }
    void R12_abandonsWithAWarning();
    void R12_abandonedSubscribersOwnThreadEnds();
    void R12_unknownNameDoesNothing();
    void R12_concurrentUnsubscribesOfOneName();
    void R12_nameIsFreeAfterwards();
    void R12_subscriberIsReleased_data() { everyPlace(); }
    void R12_subscriberIsReleased();
    void R12_idleSubscriberLeavesAtOnce_data() { everyPlace(); }
    void R12_idleSubscriberLeavesAtOnce();
    void R12_leavesWhileItsWorkerComesToRest();
    void R12_handlersReturnJustWhenTheyAreAbandoned();
    void R13_stopDeliversSystemAndDiscardsDataOfAll_data() { everyPlace(); }
    void R13_stopDeliversSystemAndDiscardsDataOfAll();
    void R13_sendsAfterStopDoNothingWhateverTheirKind();
    void R12_R13_callersWaitTwoSeconds();
    void R13_stopWaitsForThoseWhoLeftBefore_data() { everyPlace(); }
    void R13_stopWaitsForThoseWhoLeftBefore();
    void R13_stopSettlesThoseBehindBlockedWorkers();
    void R13_stopAmongRacingSenders();
    void R13_stopTwiceAndConcurrently();
    void R13_destructorStops_data() { everyPlace(); }
    void R13_destructorStops();
    void R13_destructorWaitsForThoseWhoLeftBefore_data() { everyPlace(); }
    void R13_destructorWaitsForThoseWhoLeftBefore();
    void R13_busDiesBeforeAHandlerThatUnsubscribedItself_data() { everyPlace(); }
    void R13_busDiesBeforeAHandlerThatUnsubscribedItself();
    void R13_busDiesBeforeAnAbandonedHandler_data() { everyPlace(); }
    void R13_busDiesBeforeAnAbandonedHandler();
    void R13_busDiesBeforeItsBlockedWorkers();
    void R14_worksAsSoonAsMade();
    void R14_startAfterStopWithNoSubscribers();
    void R14_startOfARunningBusChangesNothing();
};

namespace {

constexpr qint64 TwoSeconds = 1'950; // timers may be a little early

/// While `churn` is frozen again and again wherever it stands, sends must go through. A few times it may hold a
/// lock of the memory allocator, which is not the bus's; a lock of the bus's it would hold most of the times.
void sendWhileFrozen(bus::LocalAgentBus &bus, std::function<void()> churn)
{
    constexpr int Rounds = 300;
    std::atomic<int> sent = 0;
    std::atomic<int> wanted = 0;
    std::atomic<bool> ending = false;
    {
        FreezableLoop loop(std::move(churn));
        std::jthread sender([&] {
            while (!ending) {
                if (sent < wanted) {
                    (void)bus.send(data(u"src"_s, u"target"_s));
                    (void)bus.send(urgent(u"src"_s, std::nullopt));
                    ++sent;
                } else {
                    std::this_thread::yield();
                }
            }
        });
        int stalls = 0;
        for (int round = 0; round < Rounds; ++round) {
            loop.freeze();
            wanted += 5;
            stalls += !eventually([&] { return sent == wanted; }, std::chrono::milliseconds(300));
            loop.thaw();
            if (stalls > 10 || !eventually([&] { return sent == wanted; }))
                break;
        }
        ending = true;
        QVERIFY2(stalls <= 3, qPrintable(u"send() stood still with the frozen thread %1 times"_s.arg(stalls)));
    }
}

using Recorders = std::vector<std::unique_ptr<Recorder>>;

/// More subscribers than workers, each with two system messages; the workers are held in a handler each.
Recorders blockAllWorkers(bus::LocalAgentBus &bus, int workers, int subscribers)
{
    Recorders all;
    for (int i = 0; i < subscribers; ++i)
        all.push_back(std::make_unique<Recorder>(bus, u"stuck %1"_s.arg(i), Recorder::Options{.held = true}));
    for (int i = 0; i < 2; ++i)
        (void)bus.send(urgent(u"src"_s, std::nullopt));
    const auto hasBegun = [](const auto &recorder) { return recorder->begun() > 0; };
    if (!eventually([&] { return std::count_if(all.begin(), all.end(), hasBegun) == workers; }))
        qFatal("not all workers are in handlers");
    return all;
}

qsizetype countHeldByBus(const Recorders &recorders)
{
    return std::count_if(recorders.begin(), recorders.end(), [](const auto &recorder) { return recorder->isHeldByBus(); });
}

} // namespace

void TestLifecycle::R10_sendPassesAFrozenSubscribeOrUnsubscribe()
{
    bus::LocalAgentBus bus(100'000);
    Recorder target(bus, u"target"_s);
    int step = 0;
    sendWhileFrozen(bus, [&] {
        const QString name = u"n%1"_s.arg(step % 200);
        if (step / 200 % 2 == 0)
            (void)bus.subscribe(name, [](const bus::BusMessage &) {});
        else
            bus.unsubscribe(name);
        ++step;
    });
}

void TestLifecycle::R10_sendPassesAFrozenRefusal()
{
    // Finding that a name is taken, and saying so, is done with the lock held: it is where most freezes meet it.
    bus::LocalAgentBus bus(100'000);
    Recorder target(bus, u"target"_s);
    const QString longName = u"target "_s.repeated(200);
    Recorder taken(bus, longName);
    sendWhileFrozen(bus, [&] { (void)bus.subscribe(longName, [](const bus::BusMessage &) {}); });
}

void TestLifecycle::R10_sendPassesAWaitingUnsubscribe()
{
    bus::LocalAgentBus bus;
    Recorder slow(bus, u"slow"_s, {.held = true});
    Recorder other(bus, u"other"_s);
    QVERIFY(bus.send(data(u"src"_s, u"slow"_s)).isReceived());
    QVERIFY(slow.begins(1));
    std::atomic<bool> returned = false;
    std::jthread waiting([&] {
        bus.unsubscribe(u"slow"_s);
        returned = true;
    });
    QVERIFY(eventually([&] { return !bus.subscriberNames().contains(u"slow"_s); }));

    // All of this while it waits.
    for (int i = 0; i < 100; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"other"_s)).isReceived());
    QVERIFY(!bus.subscribe(u"new"_s, [](const bus::BusMessage &) {}));
    bus.unsubscribe(u"new"_s);
    QVERIFY(other.handles(100));
    const bool wasWaiting = !returned;
    slow.open();
    QVERIFY(wasWaiting);
}

void TestLifecycle::R10_nothingOfTheUserRunsUnderTheBusLock()
{
    // A subscriber whose name() and destructor use the bus, as a careless one might.
    class Careless : public bus::BusSubscriber {
    public:
        Careless(bus::LocalAgentBus &bus, QString name) : bus(bus), ownName(std::move(name)) {}
        ~Careless() override { use(); }
        QString name() const override
        {
            use();
            return ownName;
        }
        void onBusMessage(const bus::BusMessage &) override {}

    private:
        void use() const
        {
            (void)bus.send(data(u"careless"_s, u"other"_s));
            (void)bus.subscribe(u"inner"_s, [](const bus::BusMessage &) {});
            (void)bus.totals();
            bus.unsubscribe(u"inner"_s);
        }
        bus::LocalAgentBus &bus;
        const QString ownName;
    };

    bus::LocalAgentBus bus;
    Recorder other(bus, u"other"_s);
    QVERIFY(!bus.subscribe(std::make_shared<Careless>(bus, u"first"_s)));
    QCOMPARE(bus.subscribe(std::make_shared<Careless>(bus, u"first"_s)).code, Code::DuplicateName);
    QVERIFY(bus.send(data(u"src"_s, u"first"_s)).isReceived());
    bus.unsubscribe(u"first"_s);
    QVERIFY(other.handles(4)); // by two names and two ends
}

void TestLifecycle::R11_duplicateNameIsRefusedWithTheName()
{
    bus::LocalAgentBus bus;
    Recorder first(bus, u"dup"_s);
    const bus::Error error = bus.subscribe(u"dup"_s, [](const bus::BusMessage &) {});
    QVERIFY(error);
    QCOMPARE(error.code, Code::DuplicateName);
    QVERIFY2(error.text.contains(u"dup"_s), qPrintable(error.text));
    QVERIFY(!bus.subscribe(u"Dup"_s, [](const bus::BusMessage &) {}));
}

void TestLifecycle::R11_firstBearerIsUntouched()
{
    LogCatcher log;
    std::atomic<int> wronglyHandled = 0;
    bus::LocalAgentBus bus;
    Recorder first(bus, u"dup"_s, {.held = true, .capacity = 2});
    for (int i = 0; i < 5; ++i) {
        (void)bus.send(data(u"src"_s, u"dup"_s, QString::number(i)));
        QVERIFY(first.begins(1));
    }
    QCOMPARE(bus.droppedCount(u"dup"_s), 2u);

    const auto token = std::make_shared<int>();
    QVERIFY(bus.subscribe(u"dup"_s, [&wronglyHandled, token](const bus::BusMessage &) { ++wronglyHandled; },
                          {.dataCapacity = 100}));
    QCOMPARE(token.use_count(), 1); // the bus kept nothing of the refused one

    QCOMPARE(bus.droppedCount(u"dup"_s), 2u);
    QCOMPARE(bus.send(data(u"src"_s, u"dup"_s)).dropped, 1u);
    first.open();
    QVERIFY(first.handles(3));
    QVERIFY(bus.send(data(u"src"_s, u"dup"_s, u"later"_s)).isReceived());
    QVERIFY(first.handles(4));
    QCOMPARE(first.labels(), QStringList({u"0"_s, u"1"_s, u"2"_s, u"later"_s}));
    QCOMPARE(wronglyHandled.load(), 0);
}

void TestLifecycle::R11_oneOfManyConcurrentSubscribersWins()
{
    for (int round = 0; round < 50; ++round) {
        std::atomic<int> winners = 0;
        std::atomic<int> handled = 0;
        bus::LocalAgentBus bus;
        inParallel(8, [&](int) {
            const bus::Error error = bus.subscribe(u"dup"_s, [&](const bus::BusMessage &) { ++handled; });
            winners += !error;
        });
        QCOMPARE(winners.load(), 1);
        QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 1u);
        QVERIFY(eventually([&] { return handled == 1; }));
        QCOMPARE(bus.subscriberNames(), QStringList(u"dup"_s));
    }
}

void TestLifecycle::R12_unsubscribeLetsHandlerFinish()
{
    QFETCH(Place, place);
    bus::LocalAgentBus bus;
    Recorder busy(bus, u"busy"_s, {.place = place, .held = true});
    QVERIFY(bus.send(data(u"src"_s, u"busy"_s)).isReceived());
    QVERIFY(busy.begins(1));
    std::jthread release([&] {
        if (eventually([&] { return bus.subscriberNames().isEmpty(); }))
            busy.open();
    });
    bus.unsubscribe(u"busy"_s);
    QCOMPARE(busy.handled(), 1); // it was waited for
}

void TestLifecycle::R12_deliversSystemAndDiscardsData()
{
    QFETCH(Place, place);
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder busy(bus, u"busy"_s, {.place = place, .held = true});
    QVERIFY(bus.send(data(u"src"_s, u"busy"_s, u"in handler"_s)).isReceived());
    QVERIFY(busy.begins(1));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(bus.send(data(u"src"_s, u"busy"_s, u"data"_s)).isReceived());
        QVERIFY(bus.send(urgent(u"src"_s, u"busy"_s, u"system "_s + QString::number(i))).isReceived());
    }
    std::jthread release([&] {
        if (eventually([&] { return bus.subscriberNames().isEmpty(); }))
            busy.open();
    });
    bus.unsubscribe(u"busy"_s);

    QCOMPARE(busy.labels(), QStringList(u"in handler"_s) + numbered(u"system "_s, 5));
    QCOMPARE(busy.handled(), 6);
    QVERIFY(tap.readFates(11));
    QCOMPARE(tap.fateCount(u"busy"_s, bus::Fate::Handled), 6u);
    QCOMPARE(tap.fateCount(u"busy"_s, bus::Fate::Discarded), 5u);
    QCOMPARE(tap.problems(), QString());
}

void TestLifecycle::R12_newSendsMissItAtOnce()
{
    QFETCH(Place, place);
    bus::LocalAgentBus bus;
    Recorder busy(bus, u"busy"_s, {.place = place, .held = true});
    QVERIFY(bus.send(data(u"src"_s, u"busy"_s)).isReceived());
    QVERIFY(busy.begins(1));
    std::jthread leaving([&] { bus.unsubscribe(u"busy"_s); });
    QVERIFY(eventually([&] { return bus.subscriberNames().isEmpty(); }));
    QCOMPARE(bus.send(urgent(u"src"_s, u"busy"_s)).outcome, Outcome::UnknownTarget);
    QCOMPARE(bus.send(data(u"src"_s, u"busy"_s)).outcome, Outcome::UnknownTarget);
    QCOMPARE(bus.send(urgent(u"src"_s, std::nullopt)).received, 0u);
    busy.open();
    leaving.join();
    QCOMPARE(busy.begun(), 1);
}

void TestLifecycle::R12_abandonsWithAWarning()
{
    QFETCH(Place, place);
    const ShortPatience patience;
    LogCatcher log;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder stuck(bus, u"stuck"_s, {.place = place, .held = true});
    QVERIFY(bus.send(data(u"src"_s, u"stuck"_s)).isReceived());
    QVERIFY(stuck.begins(1));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(bus.send(urgent(u"src"_s, u"stuck"_s)).isReceived());
        QVERIFY(bus.send(data(u"src"_s, u"stuck"_s)).isReceived());
    }

    bus.unsubscribe(u"stuck"_s);
    QCOMPARE(log.warningsWith({u"stuck"_s, Abandoned}).size(), 1);

    // What waited is reported at once, and is not handled any more once the handler returns.
    QVERIFY(tap.readFates(6));
    QCOMPARE(tap.fateCount(u"stuck"_s, bus::Fate::Undelivered), 3u);
    QCOMPARE(tap.fateCount(u"stuck"_s, bus::Fate::Discarded), 3u);
    stuck.open();
    QVERIFY(stuck.handles(1));
    QVERIFY(tap.readFates(7));
    QVERIFY(eventually([&] { return !stuck.isHeldByBus(); }));
    QCOMPARE(stuck.begun(), 1);
    QCOMPARE(tap.problems(), QString());
}

void TestLifecycle::R12_abandonedSubscribersOwnThreadEnds()
{
    // Also where its bus lives on.
    const ShortPatience patience;
    LogCatcher log;
    std::atomic<int> ended = 0;
    bus::LocalAgentBus bus;
    const auto watch = [&ended](const bus::BusMessage &) {
        QObject::connect(QThread::currentThread(), &QThread::finished, [&ended] { ++ended; });
    };
    Recorder stuck(bus, u"stuck"_s, {.place = Place::OwnWorker, .held = true, .inHandler = watch});
    QVERIFY(bus.send(data(u"src"_s, u"stuck"_s)).isReceived());
    QVERIFY(stuck.begins(1));
    bus.unsubscribe(u"stuck"_s);
    QCOMPARE(log.warningsWith({u"stuck"_s, Abandoned}).size(), 1);
    QCOMPARE(ended.load(), 0);
    stuck.open();
    QVERIFY(eventually([&] { return ended == 1; }));
}

void TestLifecycle::R12_unknownNameDoesNothing()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder other(bus, u"other"_s);
    bus.unsubscribe(u"nobody"_s);
    bus.unsubscribe(QString());
    QCOMPARE(bus.subscriberNames(), QStringList(u"other"_s));
    QVERIFY(bus.send(data(u"src"_s, u"other"_s)).isReceived());
    QVERIFY(other.handles(1));
    QCOMPARE(log.warnings().join(u'\n'), QString());
}

void TestLifecycle::R12_concurrentUnsubscribesOfOneName()
{
    for (int round = 0; round < 50; ++round) {
        bus::LocalAgentBus bus;
        Recorder busy(bus, u"busy"_s);
        for (int i = 0; i < 10; ++i)
            QVERIFY(bus.send(urgent(u"src"_s, u"busy"_s)).isReceived());
        inParallel(4, [&](int) { bus.unsubscribe(u"busy"_s); });
        QVERIFY(busy.handles(10));
    }
}

void TestLifecycle::R12_nameIsFreeAfterwards()
{
    const ShortPatience patience;
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder old(bus, u"name"_s, {.held = true, .capacity = 1});
    for (int i = 0; i < 3; ++i) {
        (void)bus.send(data(u"src"_s, u"name"_s, u"old"_s));
        QVERIFY(old.begins(1));
    }
    QCOMPARE(bus.droppedCount(u"name"_s), 1u);
    bus.unsubscribe(u"name"_s); // abandons it: its handler is held
    Recorder fresh(bus, u"name"_s);
    QCOMPARE(bus.droppedCount(u"name"_s), 0u);
    QVERIFY(bus.send(data(u"src"_s, u"name"_s, u"new"_s)).isReceived());
    QVERIFY(fresh.handles(1));
    old.open();
    QVERIFY(old.handles(1));
    QCOMPARE(fresh.labels(), QStringList(u"new"_s));
    QCOMPARE(old.labels(), QStringList(u"old"_s));
    QCOMPARE(bus.totals().subscribers.value(u"name"_s).received, 1u);
}

void TestLifecycle::R12_subscriberIsReleased()
{
    QFETCH(Place, place);
    bus::LocalAgentBus bus;
    Recorder recorder(bus, u"name"_s, {.place = place});
    QVERIFY(bus.send(data(u"src"_s, u"name"_s)).isReceived());
    QVERIFY(recorder.handles(1));
    QVERIFY(recorder.isHeldByBus());
    bus.unsubscribe(u"name"_s);
    QVERIFY(eventually([&] { return !recorder.isHeldByBus(); }));
}

void TestLifecycle::R12_idleSubscriberLeavesAtOnce()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus;
    for (int i = 0; i < 20; ++i) {
        Recorder recorder(bus, u"idle"_s, {.place = place});
        if (i % 2) {
            QVERIFY(bus.send(data(u"src"_s, u"idle"_s)).isReceived());
            QVERIFY(recorder.handles(1));
        }
        QElapsedTimer timer;
        timer.start();
        bus.unsubscribe(u"idle"_s);
        QVERIFY2(timer.elapsed() < 1'000, "it waited for a handler that does not run");
    }
    QCOMPARE(log.warnings().join(u'\n'), QString());
}

void TestLifecycle::R12_leavesWhileItsWorkerComesToRest()
{
    // A slow handler is run beside the others: then it is another worker that ends the subscription, while the one that
    // ran it is just about to look whether there is more to do.
    bus::LocalAgentBus bus;
    std::atomic<int> handled = 0;
    for (int round = 1; round <= 100; ++round) {
        QVERIFY(!bus.subscribe(u"slow"_s, [&](const bus::BusMessage &message) {
            if (label(message) == u"long"_s)
                QThread::msleep(4);
            ++handled;
        }));
        QVERIFY(bus.send(data(u"src"_s, u"slow"_s, u"long"_s)).isReceived());
        QVERIFY(eventually([&] { return handled == 2 * round - 1; }));
        QVERIFY(bus.send(data(u"src"_s, u"slow"_s)).isReceived());
        while (handled < 2 * round)
            std::this_thread::yield();
        bus.unsubscribe(u"slow"_s);
    }
    QCOMPARE(handled.load(), 200);
}

void TestLifecycle::R12_handlersReturnJustWhenTheyAreAbandoned()
{
    // At about the end of all patience: some before, some after, and some while somebody settles in their place.
    constexpr int Buses = 12;
    constexpr int Subscribers = 12;
    const ShortPatience patience;
    LogCatcher log;
    QMutex mutex;
    QStringList problems;
    inParallel(Buses, [&](int number) {
        std::atomic<bool> isReturning = false;
        std::atomic<int> begun = 0;
        auto bus = std::make_unique<bus::LocalAgentBus>(bus::LocalAgentBus::Options{.maxSharedWorkers = 4});
        TapReader tap(*bus);
        for (int i = 0; i < Subscribers; ++i) {
            const auto handler = [&](const bus::BusMessage &) {
                ++begun;
                while (!isReturning)
                    QThread::usleep(100);
            };
            (void)bus->subscribe(QString::number(i), handler, {.worker = i < 2 ? bus::Worker::Own : bus::Worker::Shared});
        }
        for (int i = 0; i < 3; ++i)
            (void)bus->send(urgent(u"src"_s, std::nullopt));
        const bool allBusy = eventually([&] { return begun == 6; });
        std::jthread release([&] {
            QThread::msleep(97 + ulong(number % 6));
            isReturning = true;
        });
        bus->stop();
        const bool hasFates = tap.readFates(3 * Subscribers);
        bus.reset();
        tap.read();
        const QMutexLocker lock(&mutex);
        problems += tap.differences();
        if (!allBusy || !hasFates || !tap.problems().isEmpty())
            problems += u"bus %1: %2 fates; %3"_s.arg(number).arg(tap.fateCount()).arg(tap.problems());
    });
    QCOMPARE(problems.join(u'\n'), QString());
}

void TestLifecycle::R13_stopDeliversSystemAndDiscardsDataOfAll()
{
    QFETCH(Place, place);
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder a(bus, u"a"_s, {.place = place, .held = true});
    Recorder b(bus, u"b"_s, {.place = place, .held = true});
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt, u"in handler"_s)).received, 2u);
    QVERIFY(a.begins(1));
    QVERIFY(b.begins(1));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 2u);
        QCOMPARE(bus.send(urgent(u"src"_s, std::nullopt, QString::number(i))).received, 2u);
    }
    std::jthread release([&] {
        if (eventually([&] { return !bus.isRunning() && bus.subscriberNames().isEmpty(); })) {
            a.open();
            b.open();
        }
    });
    bus.stop();
    QVERIFY(!bus.isRunning());
    QVERIFY(tap.readFates(14));
    for (const Recorder *recorder : {&a, &b}) {
        QCOMPARE(recorder->handled(), 4);
        QCOMPARE(recorder->labels(), QStringList(u"in handler"_s) + numbered(QString(), 3));
    }
    for (const QString &name : {u"a"_s, u"b"_s}) {
        QCOMPARE(tap.fateCount(name, bus::Fate::Handled), 4u);
        QCOMPARE(tap.fateCount(name, bus::Fate::Discarded), 3u);
    }
    QCOMPARE(tap.problems(), QString());
}

void TestLifecycle::R13_sendsAfterStopDoNothingWhateverTheirKind()
{
    QLoggingCategory::setFilterRules(u"*.debug=true"_s);
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    bus.stop();
    LogCatcher log;
    const auto noRules = qScopeGuard([] { QLoggingCategory::setFilterRules(QString()); });
    for (const bus::BusMessage &message :
         oneOfEachKind(u"the sender"_s, u"a"_s) + oneOfEachKind(u"src"_s, std::nullopt)) {
        const bus::Receipt receipt = bus.send(message);
        QCOMPARE(receipt.outcome, Outcome::Stopped);
        QCOMPARE(receipt.received, 0u);
        QCOMPARE(receipt.dropped, 0u);
    }
    QCOMPARE(a.begun(), 0);
    QCOMPARE(log.warnings().join(u'\n'), QString());
    QCOMPARE(log.debugLines().filter(u"the sender"_s).size(), bus::KindCount);
    QCOMPARE(bus.totals().published, 0u);
}

void TestLifecycle::R12_R13_callersWaitTwoSeconds()
{
    // The one test with the real patience; stop() is as patient with all together as unsubscribe() with one.
    LogCatcher log;
    bus::LocalAgentBus left;
    bus::LocalAgentBus stopped;
    Recorder leaver(left, u"leaver"_s, {.held = true});
    Recorder a(stopped, u"stuck a"_s, {.held = true});
    Recorder b(stopped, u"stuck b"_s, {.place = Place::OwnWorker, .held = true});
    Recorder c(stopped, u"stuck c"_s, {.place = Place::Asynchronous, .held = true});
    Recorder d(stopped, u"stuck d"_s, {.place = Place::ContextThread, .held = true});
    QCOMPARE(left.send(data(u"src"_s, std::nullopt)).received, 1u);
    QCOMPARE(stopped.send(data(u"src"_s, std::nullopt)).received, 4u);
    for (const Recorder *recorder : {&leaver, &a, &b, &c, &d})
        QVERIFY(recorder->begins(1));
    qint64 waited[2] = {};
    inParallel(2, [&](int which) {
        QElapsedTimer timer;
        timer.start();
        if (which == 0)
            left.unsubscribe(u"leaver"_s);
        else
            stopped.stop();
        waited[which] = timer.elapsed();
    });
    for (const qint64 milliseconds : waited) {
        QVERIFY2(milliseconds >= TwoSeconds, "they were given less than two seconds");
        QVERIFY2(milliseconds < 2 * TwoSeconds, "the caller waited for more than two seconds");
    }
    for (const QString &name : {u"leaver"_s, u"stuck a"_s, u"stuck b"_s, u"stuck c"_s, u"stuck d"_s})
        QCOMPARE(log.warningsWith({u"'%1'"_s.arg(name), Abandoned, u"within 2 s"_s}).size(), 1);
}

void TestLifecycle::R13_stopWaitsForThoseWhoLeftBefore()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus;
    const auto leave = [&bus](const bus::BusMessage &) { bus.unsubscribe(u"busy"_s); };
    Recorder busy(bus, u"busy"_s, {.place = place, .held = true, .inHandler = leave});
    QVERIFY(bus.send(data(u"src"_s, u"busy"_s)).isReceived());
    QVERIFY(eventually([&] { return bus.subscriberNames().isEmpty(); }));
    std::jthread release([&] {
        if (eventually([&] { return !bus.isRunning(); }))
            busy.open();
    });
    bus.stop();
    QCOMPARE(busy.handled(), 1); // it was waited for
    QCOMPARE(log.warnings().join(u'\n'), QString());
}

void TestLifecycle::R13_stopSettlesThoseBehindBlockedWorkers()
{
    // While all workers are in handlers, nobody comes to the mailboxes that stand in their lists.
    constexpr int Workers = 4;
    constexpr int Subscribers = 60;
    const ShortPatience patience;
    LogCatcher log;
    bus::LocalAgentBus bus(bus::LocalAgentBus::Options{.maxSharedWorkers = Workers});
    TapReader tap(bus);
    const Recorders all = blockAllWorkers(bus, Workers, Subscribers);
    bus.stop();
    QVERIFY(tap.readUntil([&] { return tap.unsubscribed().size() == Subscribers; }));
    QCOMPARE(tap.fateCount(), qsizetype(2 * Subscribers - Workers)); // all but those in the handlers
    QCOMPARE(log.warningsWith({u"not delivered: 2"_s}).size(), Subscribers - Workers);
    QCOMPARE(log.warningsWith({u"not delivered: 1"_s}).size(), Workers);
    QCOMPARE(countHeldByBus(all), Workers);
    for (const auto &recorder : all)
        recorder->open();
    QVERIFY(tap.readFates(2 * Subscribers));
    QVERIFY(eventually([&] { return countHeldByBus(all) == 0; }));
    QCOMPARE(tap.differences(), QStringList());
    QCOMPARE(tap.problems(), QString());
}

void TestLifecycle::R13_stopAmongRacingSenders()
{
    for (int round = 0; round < 20; ++round) {
        bus::LocalAgentBus bus(100'000);
        TapReader tap(bus);
        Recorder a(bus, u"a"_s);
        Recorder b(bus, u"b"_s, {.place = Place::OwnWorker});
        std::atomic<int> received = 0;
        inParallel(5, [&](int thread) {
            if (thread == 0) {
                if (eventually([&] { return received > 200; }))
                    bus.stop();
                return;
            }
            for (;;) {
                const bus::Receipt receipt = bus.send(urgent(u"src"_s, std::nullopt));
                if (receipt.outcome == Outcome::Stopped)
                    return;
                received += int(receipt.received);
                if (received > 40'000) // the tap holds no more unread
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        QVERIFY(tap.readFates(received));
        QCOMPARE(tap.fateCount(), qsizetype(received));
        QCOMPARE(a.handled() + b.handled(),
                 int(tap.fateCount(u"a"_s, bus::Fate::Handled) + tap.fateCount(u"b"_s, bus::Fate::Handled)));
        QCOMPARE(tap.problems(), QString());
    }
}

void TestLifecycle::R13_stopTwiceAndConcurrently()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    for (int i = 0; i < 100; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"a"_s)).isReceived());
    inParallel(4, [&](int) { bus.stop(); });
    bus.stop();
    QVERIFY(!bus.isRunning());
    QCOMPARE(bus.subscriberNames(), QStringList());
    QVERIFY(a.handles(100));
}

void TestLifecycle::R13_destructorStops()
{
    QFETCH(Place, place);
    auto bus = std::make_unique<bus::LocalAgentBus>();
    TapReader tap(*bus);
    Recorder busy(*bus, u"busy"_s, {.place = place, .held = true});
    for (int i = 0; i < 100; ++i) {
        QVERIFY(bus->send(urgent(u"src"_s, u"busy"_s)).isReceived());
        QVERIFY(bus->send(data(u"src"_s, u"busy"_s)).isReceived());
    }
    QVERIFY(busy.begins(1));
    busy.open();
    bus.reset();
    QVERIFY(tap.readFates(200));
    QCOMPARE(tap.fateCount(u"busy"_s, bus::Fate::Handled), quint64(busy.handled()));
    QCOMPARE(tap.fateCount(u"busy"_s, bus::Fate::Handled) + tap.fateCount(u"busy"_s, bus::Fate::Discarded), 200u);
    const QList<bus::BusMessage> handled = busy.messages();
    QCOMPARE(std::count_if(handled.begin(), handled.end(), [](const auto &message) { return message.isSystem(); }),
             100);
    QCOMPARE(tap.problems(), QString());
}

void TestLifecycle::R13_destructorWaitsForThoseWhoLeftBefore()
{
    QFETCH(Place, place);
    LogCatcher log;
    auto bus = std::make_unique<bus::LocalAgentBus>();
    TapReader tap(*bus);
    const auto leave = [here = bus.get()](const bus::BusMessage &) { here->unsubscribe(u"busy"_s); };
    Recorder busy(*bus, u"busy"_s, {.place = place, .held = true, .inHandler = leave});
    QVERIFY(bus->send(data(u"src"_s, u"busy"_s)).isReceived());
    QVERIFY(eventually([&] { return bus->subscriberNames().isEmpty(); }));
    std::jthread release([&] {
        const auto isStopped = [&] {
            const auto receipt = tap.tap().send(data(u"src"_s, u"nobody"_s));
            return !receipt || receipt->outcome == Outcome::Stopped;
        };
        if (eventually(isStopped))
            busy.open();
    });
    bus.reset();
    QCOMPARE(busy.handled(), 1);
    QCOMPARE(log.warnings().join(u'\n'), QString());
}

void TestLifecycle::R13_busDiesBeforeAHandlerThatUnsubscribedItself()
{
    QFETCH(Place, place);
    const ShortPatience patience;
    LogCatcher log;
    std::atomic<bool> isSent = false;
    auto bus = std::make_unique<bus::LocalAgentBus>();
    TapReader tap(*bus);
    const auto leave = [&isSent, here = bus.get()](const bus::BusMessage &) {
        if (eventually([&] { return isSent.load(); }))
            here->unsubscribe(u"stuck"_s);
    };
    Recorder stuck(*bus, u"stuck"_s, {.place = place, .held = true, .inHandler = leave});
    QVERIFY(bus->send(urgent(u"src"_s, u"stuck"_s)).isReceived());
    QVERIFY(bus->send(urgent(u"src"_s, u"stuck"_s)).isReceived());
    isSent = true;
    QVERIFY(eventually([&] { return bus->subscriberNames().isEmpty(); }));
    bus.reset();
    QCOMPARE(log.warningsWith({u"stuck"_s, Abandoned, u"not delivered: 1"_s}).size(), 1);
    QVERIFY(tap.readUntil([&] { return tap.unsubscribed() == QStringList(u"stuck"_s); }));
    QCOMPARE(tap.fateCount(u"stuck"_s, bus::Fate::Undelivered), 1u);
    QCOMPARE(stuck.isHeldByBus(), place != Place::Asynchronous); // not while it runs
    stuck.open();
    QVERIFY(stuck.handles(1));
    QVERIFY(tap.readFates(2));
    QVERIFY(eventually([&] { return !stuck.isHeldByBus() && !tap.tap().isAttached(); })); // nothing is left behind
    QCOMPARE(stuck.begun(), 1);
    QCOMPARE(tap.problems(), QString());
}

void TestLifecycle::R13_busDiesBeforeAnAbandonedHandler()
{
    QFETCH(Place, place);
    const ShortPatience patience;
    LogCatcher log;
    auto bus = std::make_unique<bus::LocalAgentBus>();
    Recorder stuck(*bus, u"stuck"_s, {.place = place, .held = true});
    QVERIFY(bus->send(urgent(u"src"_s, u"stuck"_s)).isReceived());
    QVERIFY(bus->send(urgent(u"src"_s, u"stuck"_s)).isReceived());
    QVERIFY(stuck.begins(1));
    bus.reset();
    QCOMPARE(log.warningsWith({u"stuck"_s, Abandoned}).size(), 1);
    stuck.open();
    QVERIFY(stuck.handles(1));
    QVERIFY(eventually([&] { return !stuck.isHeldByBus(); }));
    QCOMPARE(stuck.begun(), 1);
}

void TestLifecycle::R13_busDiesBeforeItsBlockedWorkers()
{
    // The workers come back to lists of mailboxes that were settled, and whose bus is gone.
    constexpr int Workers = 4;
    constexpr int Subscribers = 60;
    const ShortPatience patience;
    LogCatcher log;
    auto bus = std::make_unique<bus::LocalAgentBus>(bus::LocalAgentBus::Options{.maxSharedWorkers = Workers});
    TapReader tap(*bus);
    const Recorders all = blockAllWorkers(*bus, Workers, Subscribers);
    bus.reset();
    QCOMPARE(log.warningsWith({u"left behind"_s}).size(), Workers);
    QCOMPARE(countHeldByBus(all), Workers);
    for (const auto &recorder : all)
        recorder->open();
    QVERIFY(tap.readFates(2 * Subscribers));
    QVERIFY(eventually([&] { return countHeldByBus(all) == 0 && !tap.tap().isAttached(); }));
    QCOMPARE(tap.differences(), QStringList());
    QCOMPARE(tap.problems(), QString());
}

void TestLifecycle::R14_worksAsSoonAsMade()
{
    bus::LocalAgentBus bus;
    QVERIFY(bus.isRunning());
    Recorder a(bus, u"a"_s);
    QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(a.handles(1));
}

void TestLifecycle::R14_startAfterStopWithNoSubscribers()
{
    bus::LocalAgentBus bus;
    Recorder before(bus, u"a"_s);
    for (int round = 0; round < 5; ++round) {
        bus.stop();
        QVERIFY(!bus.isRunning());
        const bus::Error error = bus.subscribe(u"a"_s, [](const bus::BusMessage &) {});
        QCOMPARE(error.code, Code::Stopped);
        QVERIFY2(error.text.contains(u"start"_s), qPrintable(error.text));
        bus.start();
        QVERIFY(bus.isRunning());
        QCOMPARE(bus.subscriberNames(), QStringList());
        QCOMPARE(bus.send(urgent(u"src"_s, u"a"_s)).outcome, Outcome::UnknownTarget);
        Recorder after(bus, u"a"_s);
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
        QVERIFY(after.handles(1));
    }
    QCOMPARE(before.begun(), 0);
}

void TestLifecycle::R14_startOfARunningBusChangesNothing()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    bus.start();
    bus.start();
    QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(a.handles(1));
}

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
