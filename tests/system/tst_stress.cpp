// Everything at once, at random: senders, subscribers that come and go, taps, stop and start. In the end every message
// must be accounted for.
//
// LIBBUS_STRESS_SECONDS=60 runs longer than CTest does; LIBBUS_STRESS_SEED repeats the decisions of an earlier run
// (though not its timing).
#include <support.h>
#include <tap_reader.h>

#include <QDeadlineTimer>
#include <QPointer>
#include <QTest>
#include <QThread>
#include <QtConcurrentRun>

#include <array>
#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <random>
#include <stdexcept>
#include <thread>

using namespace Qt::StringLiterals;
using namespace invariants;
using namespace std::chrono_literals;
using bus::Fate;
using Outcome = bus::Receipt::Outcome;

namespace {

/// What one thread decides by.
class Dice {
public:
    explicit Dice(quint64 seed) : engine(seed) {}
    int below(int limit) { return int(engine() % quint64(limit)); }
    bool once(int in) { return below(in) == 0; }

private:
    std::mt19937_64 engine;
};

/// Receipts and handlers, counted apart from the bus.
struct Ledger {
    std::atomic<quint64> stamped = 0;
    std::atomic<quint64> systemReceived = 0;
    std::atomic<quint64> dataReceived = 0;
    std::atomic<quint64> dropped = 0;
    std::atomic<quint64> systemBegun = 0;
    std::atomic<quint64> dataBegun = 0;

    void sent(const bus::Receipt &receipt, bool isSystem)
    {
        if (receipt.outcome == Outcome::Stopped)
            return;
        ++stamped;
        (isSystem ? systemReceived : dataReceived) += receipt.received;
        dropped += receipt.dropped;
    }
    void begun(const bus::BusMessage &message) { ++(message.isSystem() ? systemBegun : dataBegun); }
};

/// Threads with event loops, and objects that live and die there.
class ContextThreads {
public:
    ContextThreads()
    {
        for (QThread &thread : threads)
            thread.start();
    }
    ~ContextThreads()
    {
        for (QThread &thread : threads) {
            thread.quit();
            thread.wait();
        }
    }
    QObject *makeObject(Dice &dice)
    {
        auto *object = new QObject;
        QThread &thread = threads[size_t(dice.below(int(threads.size())))];
        object->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, object, &QObject::deleteLater);
        return object;
    }

private:
    std::array<QThread, 2> threads;
};

} // namespace

class TestStress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsAccountedFor();
    void noWakeUpIsLost();
    void tokensGoRound();
    void messagesOutliveTheirSenders();
    void comeAndGoWhileOthersBroadcast();

private:
    /// The seconds that one of the tests may take.
    std::chrono::milliseconds share(int percent) const { return seconds * 1000ms * percent / 100; }
    quint64 seedOf(int thread) const { return seed * 1'000 + quint64(thread); }

    int seconds = 10;
    quint64 seed = 0;
};

void TestStress::initTestCase()
{
    if (const int wanted = qEnvironmentVariableIntValue("LIBBUS_STRESS_SECONDS"); wanted > 0)
        seconds = wanted;
    seed = qEnvironmentVariableIntValue("LIBBUS_STRESS_SEED");
    if (!seed)
        seed = std::random_device()() % 1'000'000;
    qInfo("LIBBUS_STRESS_SECONDS=%d LIBBUS_STRESS_SEED=%llu", seconds, seed);
}

// --- Everything -------------------------------------------------------------------------------------------------

namespace {

constexpr int Senders = 8;
constexpr int Churners = 3;
constexpr int Names = 51;

/// The scene of everythingIsAccountedFor().
class Scene {
public:
    explicit Scene(std::chrono::milliseconds length) : deadline(length), tap(bus) { tap.keepOnlyCounts(); }

    void send(Dice dice, int sender);
    void comeAndGo(Dice dice, int churner);
    void tapAndUntap(Dice dice);
    void stopAndStart(Dice dice);
    void readTheTap();

    bus::LocalAgentBus bus{64};
    Ledger ledger;
    std::atomic<bool> senderEnded = false;
    QStringList problemsOfTaps;
    QDeadlineTimer deadline;
    TapReader tap;

private:
    bus::BusMessage randomMessage(Dice &dice, int sender);
    void handle(const bus::BusMessage &message, const QString &own, Dice &dice);
    bool subscribe(const QString &name, Dice &dice);

    ContextThreads contexts;
    std::mutex objectsMutex;
    QHash<QString, QPointer<QObject>> objects;
    std::atomic<quint64> readMessages = 0;
    std::atomic<int> stuck = 0;
};

QString nameOf(int number)
{
    return u"subscriber %1"_s.arg(number);
}

bus::BusMessage Scene::randomMessage(Dice &dice, int sender)
{
    const QString source = dice.once(4) ? nameOf(dice.below(Names)) : u"sender %1"_s.arg(sender);
    std::optional<QString> target;
    if (!dice.once(8))
        target = nameOf(dice.below(Names));
    switch (dice.below(8)) {
    case 0: return {source, target, bus::Cancel{}};
    case 1: return {source, target, bus::TaskCancel{u"task"_s, {}}};
    case 2: return urgent(source, target, u"urgent"_s);
    case 3: return {source, target, bus::Frame{u"Audio"_s, QByteArray(dice.below(2'000), 'x'), {}}};
    default: return {source, target, bus::TaskRequest{u"task"_s, {}, {}}};
    }
}

void Scene::send(Dice dice, int sender)
{
    bus::BusMessage kept = data(u"keeper"_s, std::nullopt);
    while (!deadline.hasExpired()) {
        const bool forwards = dice.once(50);
        bus::BusMessage message = forwards ? kept : randomMessage(dice, sender);
        if (dice.once(50))
            kept = message;
        const bool isSystem = message.isSystem();
        ledger.sent(bus.send(std::move(message)), isSystem);
        if (dice.once(16))
            std::this_thread::yield();
        // The auditing tap must lose nothing, so the senders wait for its reader.
        while (ledger.stamped > readMessages + 2'000 && !deadline.hasExpired())
            QThread::usleep(100);
    }
}

void Scene::handle(const bus::BusMessage &message, const QString &own, Dice &dice)
{
    ledger.begun(message);
    if (dice.once(1'000))
        bus.unsubscribe(own);
    if (dice.once(500))
        throw std::runtime_error("now and then one throws");
    if (dice.once(100))
        ledger.sent(bus.send(data(own, std::nullopt)), false);
    if (dice.once(100))
        ledger.sent(bus.send(urgent(own, nameOf(dice.below(Names)))), true);
    if (dice.once(300))
        QThread::usleep(ulong(dice.below(3'000)));
    if (dice.once(20'000) && ++stuck <= 3)
        QThread::msleep(2'300); // past every patience
    if (dice.once(10))
        (void)bus::cancelRequested();
}

bool Scene::subscribe(const QString &name, Dice &dice)
{
    // The handler's dice are its own: one message at a time, so they need no lock.
    const auto handler = [this, name, own = std::make_shared<Dice>(dice.below(1'000'000))](
                             const bus::BusMessage &message) { handle(message, name, *own); };
    bus::SubscribeOptions options;
    if (dice.once(2))
        options.dataCapacity = 1 + dice.below(40);
    switch (dice.below(8)) {
    case 0: options.worker = bus::Worker::Own; return !bus.subscribe(name, handler, options);
    case 1: {
        QObject *object = contexts.makeObject(dice);
        const std::lock_guard lock(objectsMutex);
        objects.insert(name, object);
        return !bus.subscribe(name, object, handler, options);
    }
    case 2:
        return !bus.subscribe(
            name,
            [handler](const bus::BusMessage &message) {
                handler(message);
                return message.seq() % 2 ? QtConcurrent::run([] { std::this_thread::yield(); }) : QtConcurrent::run([] {});
            },
            options);
    default: return !bus.subscribe(name, handler, options);
    }
}

void Scene::comeAndGo(Dice dice, int churner)
{
    while (!deadline.hasExpired()) {
        const int number = dice.below(Names / Churners) * Churners + churner;
        const QString name = nameOf(number);
        if (!subscribe(name, dice) && !dice.once(3)) {
            // There is one already, or the bus is stopped. A context object may also just die.
            QPointer<QObject> object;
            {
                const std::lock_guard lock(objectsMutex);
                object = objects.take(name);
            }
            if (object && dice.once(2))
                object->deleteLater();
            else
                bus.unsubscribe(name);
        }
        QThread::usleep(ulong(dice.below(2'000)));
    }
}

void Scene::tapAndUntap(Dice dice)
{
    while (!deadline.hasExpired()) {
        TapReader other(bus, {.messageCapacity = 1 << dice.below(12), .fateCapacity = 1 << dice.below(12)});
        other.keepOnlyCounts();
        for (int look = dice.below(20); look > 0; --look) {
            other.read();
            QThread::usleep(ulong(dice.below(5'000)));
        }
        if (!other.problems().isEmpty())
            problemsOfTaps.append(other.problems());
    }
}

void Scene::stopAndStart(Dice dice)
{
    while (!deadline.hasExpired()) {
        QThread::msleep(ulong(50 + dice.below(600)));
        bus.stop();
        QThread::usleep(ulong(dice.below(2'000)));
        bus.start();
    }
}

void Scene::readTheTap()
{
    while (!senderEnded) {
        tap.read();
        readMessages = tap.messageCount();
        QThread::usleep(100);
    }
}

} // namespace

void TestStress::everythingIsAccountedFor()
{
    LogCatcher log;
    Scene scene(share(50));
    {
        std::jthread reader([&] { scene.readTheTap(); });
        inParallel(Senders + Churners + 2, [&](int thread) {
            const Dice dice(seedOf(thread));
            if (thread < Senders)
                scene.send(dice, thread);
            else if (thread < Senders + Churners)
                scene.comeAndGo(dice, thread - Senders);
            else if (thread == Senders + Churners)
                scene.tapAndUntap(dice);
            else
                scene.stopAndStart(dice);
        });
        scene.bus.stop();
        scene.senderEnded = true;
    }

    TapReader &tap = scene.tap;
    const Ledger &ledger = scene.ledger;
    const bus::SubscriberTotals &totals = tap.totalsOfLeavers();
    // Handlers that were given up go on for a while.
    const bool settles = tap.readUntil([&] {
        return totals.received == ledger.systemReceived + ledger.dataReceived && tap.messageCount() == ledger.stamped
            && tap.subscribed().size() == tap.unsubscribed().size()
            && quint64(tap.fateCount()) == totals.received + totals.dropped;
    });
    const QString story =
        u"stamped %1, seen %2; receipts %3 + %4, received %5; subscribed %6, left %7; fates %8 of %9"_s
            .arg(ledger.stamped.load())
            .arg(tap.messageCount())
            .arg(ledger.systemReceived.load())
            .arg(ledger.dataReceived.load())
            .arg(totals.received)
            .arg(tap.subscribed().size())
            .arg(tap.unsubscribed().size())
            .arg(tap.fateCount())
            .arg(totals.received + totals.dropped);
    QVERIFY2(settles, qPrintable(story + u'\n' + tap.problems() + u'\n' + tap.differences().join(u'\n')));
    qInfo("%llu messages, %llu received (%llu handled, %llu failed, %llu discarded, %llu undelivered), %llu dropped, "
          "%lld subscriptions, %lld warnings",
          ledger.stamped.load(), totals.received, totals.handled, totals.failed, totals.discarded, totals.undelivered,
          totals.dropped, qlonglong(tap.subscribed().size()), qlonglong(log.warnings().size()));

    // D5: what the receipts call received was handled, or is reported.
    QCOMPARE(ledger.systemReceived.load(), ledger.systemBegun + totals.undelivered);
    QCOMPARE(ledger.dataReceived.load(), ledger.dataBegun + totals.discarded - totals.undelivered);
    QCOMPARE(totals.dropped, ledger.dropped.load());
    // D11: the counters balance, and the records tell the same story.
    QVERIFY(totals.balances());
    QCOMPARE(tap.problems(), QString());
    QCOMPARE(tap.lostMessages() + tap.lostFates(), 0u);
    QCOMPARE(tap.differences().join(u'\n'), QString());
    QCOMPARE(scene.bus.totals().published, ledger.stamped.load());
    QCOMPARE(scene.problemsOfTaps, QStringList());
    QVERIFY(ledger.systemBegun > 0 && ledger.dataBegun > 0 && totals.dropped > 0 && totals.failed > 0);
}

// --- What speed puts at risk ------------------------------------------------------------------------------------

void TestStress::noWakeUpIsLost()
{
    // Single messages to subscribers that have just fallen asleep, or are about to: each must be handled.
    bus::LocalAgentBus bus;
    std::atomic<int> handled = 0;
    const auto count = [&handled](const bus::BusMessage &) { ++handled; };
    const QStringList names = {u"shared"_s, u"own"_s, u"context"_s, u"async"_s};
    ContextThreads contexts;
    Dice dice(seedOf(0));
    QVERIFY(!bus.subscribe(names[0], count));
    QVERIFY(!bus.subscribe(names[1], count, {.worker = bus::Worker::Own}));
    QVERIFY(!bus.subscribe(names[2], contexts.makeObject(dice), count));
    QVERIFY(!bus.subscribe(names[3], [&](const bus::BusMessage &) { return QtConcurrent::run([&] { ++handled; }); }));
    const QDeadlineTimer deadline(share(15));
    int sent = 0;
    while (!deadline.hasExpired()) {
        const QString &name = names[dice.below(4)];
        QVERIFY(bus.send(dice.once(2) ? data(u"src"_s, name) : urgent(u"src"_s, name)).isReceived());
        ++sent;
        const QDeadlineTimer patience{std::chrono::milliseconds(Patience)};
        while (handled < sent && !patience.hasExpired()) {
            if (dice.once(4))
                std::this_thread::yield();
        }
        QVERIFY2(handled == sent, qPrintable(u"message %1, to %2, is not handled"_s.arg(sent).arg(name)));
        // Pauses of every length around the time that it takes to fall asleep.
        if (dice.once(3))
            QThread::usleep(ulong(dice.below(dice.once(100) ? 30'000 : 100)));
    }
    qInfo("%d messages, one by one", sent);
}

void TestStress::tokensGoRound()
{
    // Handlers that send to one another: each message wakes the next subscriber. A token that is lost is missed at the
    // end.
    constexpr int Tokens = 5;
    constexpr int Agents = 12;
    bus::LocalAgentBus bus;
    std::atomic<bool> ending = false;
    std::atomic<int> kept = 0;
    std::atomic<quint64> hops = 0;
    const auto nextOf = [](int number) { return nameOf((number + 1) % Agents); };
    for (int number = 0; number < Agents; ++number) {
        const auto passOn = [&, number, own = nameOf(number), next = nextOf(number)](const bus::BusMessage &message) {
            ++hops;
            if (ending)
                ++kept;
            else
                (void)bus.send(message.isSystem() ? data(own, next) : urgent(own, next));
        };
        const bus::SubscribeOptions options{.worker = number % 4 == 3 ? bus::Worker::Own : bus::Worker::Shared};
        QVERIFY(!bus.subscribe(nameOf(number), passOn, options));
    }
    for (int token = 0; token < Tokens; ++token)
        QVERIFY(bus.send(data(u"src"_s, nameOf(token))).isReceived());
    const QDeadlineTimer deadline(share(10));
    quint64 before = 0;
    while (!deadline.hasExpired()) {
        QVERIFY(eventually([&] { return hops > before + 100; }));
        before = hops;
    }
    ending = true;
    QVERIFY(eventually([&] { return kept == Tokens; }));
    qInfo("%llu hops", hops.load());
}

void TestStress::messagesOutliveTheirSenders()
{
    // Messages are kept past their handlers and let go in other threads, while the threads that made them end.
    bus::LocalAgentBus bus(100'000);
    std::mutex mutex;
    std::deque<bus::BusMessage> kept;
    std::atomic<int> handled = 0;
    std::atomic<int> garbled = 0;
    const auto check = [&](const bus::BusMessage &message) {
        garbled += !label(message).startsWith(message.source()) || message.target().has_value();
    };
    const auto keepSome = [&](const bus::BusMessage &message) {
        check(message);
        ++handled;
        if (message.seq() % 7)
            return;
        const std::lock_guard lock(mutex);
        kept.push_back(message);
    };
    for (int number = 0; number < 4; ++number)
        QVERIFY(
            !bus.subscribe(nameOf(number), keepSome, {.worker = number % 2 ? bus::Worker::Own : bus::Worker::Shared}));
    std::atomic<int> received = 0;
    std::atomic<int> ending = 0;
    const QDeadlineTimer deadline(share(10));
    inParallel(4, [&](int thread) {
        Dice dice(seedOf(thread));
        if (thread == 0) { // lets go of what was kept
            while (ending < 3) {
                std::deque<bus::BusMessage> some;
                {
                    const std::lock_guard lock(mutex);
                    some.swap(kept);
                }
                for (const bus::BusMessage &message : some)
                    check(message);
                QThread::usleep(ulong(dice.below(2'000)));
            }
            return;
        }
        for (int generation = 0; !deadline.hasExpired(); ++generation) {
            std::thread([&] { // a sender that lives for a few messages
                const QString source = u"sender %1.%2"_s.arg(thread).arg(generation);
                for (int i = dice.below(200); i > 0; --i)
                    received += int(bus.send(data(source, std::nullopt, source + u" says"_s)).received);
            })
                .join();
            if (received - handled > 50'000)
                (void)eventually([&] { return received - handled < 1'000; });
        }
        ++ending;
    });
    QVERIFY(eventually([&] { return handled == received; }));
    for (const bus::BusMessage &message : kept)
        check(message);
    QCOMPARE(garbled.load(), 0);
    qInfo("%d messages received", received.load());
}

void TestStress::comeAndGoWhileOthersBroadcast()
{
    // With no tap and no stuck handler, so as fast as can be: what was received is handled, all of it.
    LogCatcher log;
    bus::LocalAgentBus bus(16);
    Ledger ledger;
    const QDeadlineTimer deadline(share(15));
    const auto count = [&ledger](const bus::BusMessage &message) { ledger.begun(message); };
    inParallel(6, [&](int thread) {
        Dice dice(seedOf(thread));
        while (!deadline.hasExpired()) {
            if (thread < 3) {
                const bool isSystem = dice.once(2);
                std::optional<QString> target;
                if (dice.once(2))
                    target = nameOf(dice.below(Names));
                ledger.sent(bus.send(isSystem ? urgent(u"src"_s, target) : data(u"src"_s, target)), isSystem);
            } else {
                const QString name = nameOf(dice.below(Names));
                if (bus.subscribe(name, count)) // there is one
                    bus.unsubscribe(name);
            }
            if (dice.once(100))
                std::this_thread::yield();
        }
    });
    bus.stop();
    QCOMPARE(ledger.systemBegun.load(), ledger.systemReceived.load());
    QVERIFY(ledger.dataBegun <= ledger.dataReceived);
    QCOMPARE(log.warningsWith({u"abandoned"_s}).join(u'\n'), QString());
    qInfo("%llu messages, %llu received", ledger.stamped.load(), ledger.systemReceived + ledger.dataReceived);
}

QTEST_GUILESS_MAIN(TestStress)
#include "tst_stress.moc"
