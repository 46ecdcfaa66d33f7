// D4: a handler may do to the bus whatever anyone else may.
#include "support.h"
#include "tap_reader.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace invariants;

class TestReentrant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D4_unsubscribesItself_data() { everyPlace(); }
    void D4_unsubscribesItself();
    void D4_unsubscribesItselfAndComesBack_data() { everyPlace(); }
    void D4_unsubscribesItselfAndComesBack();
    void D4_unsubscribesAnother_data() { everyPlace(); }
    void D4_unsubscribesAnother();
    void D4_twoUnsubscribeOneAnother_data() { everyPlace(); }
    void D4_twoUnsubscribeOneAnother();
    void D4_aRingUnsubscribesItself();
    void D4_stopsTheBus_data() { everyPlace(); }
    void D4_stopsTheBus();
    void D4_twoStopTheBusAtOnce();
    void D4_stopsAndStartsTheBus();
    void D4_subscribesAndSendsToTheNewOne_data() { everyPlace(); }
    void D4_subscribesAndSendsToTheNewOne();
    void D4_sendsFromEveryHandler();
    void D4_attachesAndDetachesTaps();
    void D4_asksForTotals();
};

namespace {

/// How long each call in a handler took, for the longest of them.
class Longest {
public:
    void measure(const std::function<void()> &call)
    {
        QElapsedTimer timer;
        timer.start();
        call();
        qint64 known = milliseconds;
        while (known < timer.elapsed() && !milliseconds.compare_exchange_weak(known, timer.elapsed())) {}
        ++calls;
    }
    std::atomic<qint64> milliseconds = 0;
    std::atomic<int> calls = 0;
};

constexpr qint64 AtOnce = 1'000; // far from the two seconds that a caller waits for a stuck handler

} // namespace

void TestReentrant::D4_unsubscribesItself()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Longest longest;
    const auto leave = [&](const bus::BusMessage &message) {
        if (label(message) == u"leave")
            longest.measure([&] { bus.unsubscribe(u"self"_s); });
    };
    Recorder self(bus, u"self"_s, {.place = place, .held = true, .inHandler = leave});
    Recorder other(bus, u"other"_s);
    QVERIFY(bus.send(data(u"src"_s, u"self"_s, u"first"_s)).isReceived());
    QVERIFY(self.begins(1));
    QVERIFY(bus.send(urgent(u"src"_s, u"self"_s, u"leave"_s)).isReceived());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(bus.send(urgent(u"src"_s, u"self"_s, QString::number(i))).isReceived());
        QVERIFY(bus.send(data(u"src"_s, u"self"_s, u"data"_s)).isReceived());
    }
    self.open();
    QVERIFY(tap.readFates(8));
    QCOMPARE(self.labels(), QStringList({u"first"_s, u"leave"_s, u"0"_s, u"1"_s, u"2"_s}));
    QCOMPARE(tap.fateCount(u"self"_s, bus::Fate::Discarded), 3u);
    QVERIFY2(longest.milliseconds < AtOnce, qPrintable(QString::number(longest.milliseconds)));
    QCOMPARE(bus.subscriberNames(), QStringList(u"other"_s));
    QVERIFY(bus.send(data(u"src"_s, u"other"_s)).isReceived());
    QVERIFY(other.handles(1));
    QVERIFY(eventually([&] { return !self.isHeldByBus(); }));
    QCOMPARE(log.warnings().join(u'\n'), QString());
    QCOMPARE(tap.problems(), QString());
}

void TestReentrant::D4_unsubscribesItselfAndComesBack()
{
    QFETCH(Place, place);
    LogCatcher log;
    std::atomic<int> handledByTheNew = 0;
    std::atomic<int> refused = 0;
    bus::LocalAgentBus bus;
    const auto change = [&](const bus::BusMessage &) {
        bus.unsubscribe(u"self"_s);
        refused += bool(bus.subscribe(u"self"_s, [&](const bus::BusMessage &) { ++handledByTheNew; }));
    };
    Recorder self(bus, u"self"_s, {.place = place, .inHandler = change});
    QVERIFY(bus.send(data(u"src"_s, u"self"_s)).isReceived());
    QVERIFY(self.handles(1));
    QCOMPARE(refused.load(), 0);
    QVERIFY(bus.send(data(u"src"_s, u"self"_s)).isReceived());
    QVERIFY(eventually([&] { return handledByTheNew == 1; }));
    QCOMPARE(self.begun(), 1);
    QCOMPARE(log.warnings().join(u'\n'), QString());
}

void TestReentrant::D4_unsubscribesAnother()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder idle(bus, u"idle"_s, {.place = place});
    Recorder waiting(bus, u"waiting"_s, {.place = place, .held = true});
    Longest longest;
    const auto remove = [&](const bus::BusMessage &) {
        longest.measure([&] { bus.unsubscribe(u"idle"_s); });
        waiting.open(); // its handler ends while it is waited for, or before
        longest.measure([&] { bus.unsubscribe(u"waiting"_s); });
    };
    Recorder remover(bus, u"remover"_s, {.place = place, .inHandler = remove});
    for (int i = 0; i < 10; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"waiting"_s)).isReceived());
    QVERIFY(waiting.begins(1));
    QVERIFY(bus.send(data(u"src"_s, u"remover"_s)).isReceived());
    QVERIFY(remover.handles(1));
    QCOMPARE(waiting.handled(), 10);
    QCOMPARE(bus.subscriberNames(), QStringList(u"remover"_s));
    QVERIFY2(longest.milliseconds < AtOnce, qPrintable(QString::number(longest.milliseconds)));
    QCOMPARE(log.warnings().join(u'\n'), QString());
}

void TestReentrant::D4_twoUnsubscribeOneAnother()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus;
    std::atomic<int> inside = 0;
    Longest longest;
    const auto remove = [&](const QString &name) {
        return [&bus, &inside, &longest, name](const bus::BusMessage &) {
            ++inside;
            if (eventually([&] { return inside == 2; })) // now each is in its handler
                longest.measure([&] { bus.unsubscribe(name); });
        };
    };
    Recorder a(bus, u"a"_s, {.place = place, .inHandler = remove(u"b"_s)});
    Recorder b(bus, u"b"_s, {.place = place, .inHandler = remove(u"a"_s)});
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 2u);
    QVERIFY(a.handles(1));
    QVERIFY(b.handles(1));
    QCOMPARE(bus.subscriberNames(), QStringList());
    // Each would wait for the other: so one of them does not.
    QVERIFY2(longest.milliseconds < AtOnce, qPrintable(QString::number(longest.milliseconds)));
    QVERIFY(eventually([&] { return !a.isHeldByBus() && !b.isHeldByBus(); }));
}

void TestReentrant::D4_aRingUnsubscribesItself()
{
    constexpr int Count = 8;
    LogCatcher log;
    bus::LocalAgentBus bus;
    std::atomic<int> inside = 0;
    Longest longest;
    std::vector<std::unique_ptr<Recorder>> ring;
    for (int i = 0; i < Count; ++i) {
        const QString next = u"%1"_s.arg((i + 1) % Count);
        const auto remove = [&, next](const bus::BusMessage &) {
            ++inside;
            if (eventually([&] { return inside == Count; }))
                longest.measure([&] { bus.unsubscribe(next); });
        };
        ring.push_back(std::make_unique<Recorder>(bus, QString::number(i), Recorder::Options{.inHandler = remove}));
    }
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, quint32(Count));
    for (const auto &one : ring)
        QVERIFY(one->handles(1));
    QCOMPARE(bus.subscriberNames(), QStringList());
    QVERIFY2(longest.milliseconds < AtOnce, qPrintable(QString::number(longest.milliseconds)));
}

void TestReentrant::D4_stopsTheBus()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Longest longest;
    const auto stop = [&](const bus::BusMessage &message) {
        if (label(message) == u"stop")
            longest.measure([&] { bus.stop(); });
    };
    Recorder stopper(bus, u"stopper"_s, {.place = place, .held = true, .inHandler = stop});
    Recorder other(bus, u"other"_s, {.place = place});
    QVERIFY(bus.send(data(u"src"_s, u"stopper"_s, u"first"_s)).isReceived());
    QVERIFY(stopper.begins(1));
    QVERIFY(bus.send(data(u"src"_s, u"stopper"_s, u"data"_s)).isReceived());
    QVERIFY(bus.send(urgent(u"src"_s, u"stopper"_s, u"stop"_s)).isReceived());
    QVERIFY(bus.send(urgent(u"src"_s, u"stopper"_s, u"system"_s)).isReceived());
    QVERIFY(bus.send(urgent(u"src"_s, u"other"_s)).isReceived());
    stopper.open();
    QVERIFY(tap.readFates(5));
    QVERIFY(!bus.isRunning());
    QCOMPARE(stopper.labels(), QStringList({u"first"_s, u"stop"_s, u"system"_s}));
    QCOMPARE(other.handled(), 1);
    QCOMPARE(tap.fateCount(u"stopper"_s, bus::Fate::Discarded), 1u);
    QVERIFY2(longest.milliseconds < AtOnce, qPrintable(QString::number(longest.milliseconds)));
    QCOMPARE(log.warnings().join(u'\n'), QString());
    QCOMPARE(tap.problems(), QString());
}

void TestReentrant::D4_twoStopTheBusAtOnce()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    std::atomic<int> inside = 0;
    Longest longest;
    const auto stop = [&](const bus::BusMessage &) {
        ++inside;
        if (eventually([&] { return inside == 2; }))
            longest.measure([&] { bus.stop(); });
    };
    Recorder a(bus, u"a"_s, {.inHandler = stop});
    Recorder b(bus, u"b"_s, {.inHandler = stop});
    QCOMPARE(bus.send(urgent(u"src"_s, std::nullopt)).received, 2u);
    QVERIFY(a.handles(1));
    QVERIFY(b.handles(1));
    QVERIFY(!bus.isRunning());
    QVERIFY2(longest.milliseconds < AtOnce, qPrintable(QString::number(longest.milliseconds)));
}

void TestReentrant::D4_stopsAndStartsTheBus()
{
    std::atomic<int> handledLater = 0;
    bus::LocalAgentBus bus;
    const auto restart = [&](const bus::BusMessage &) {
        bus.stop();
        bus.start();
        if (!bus.subscribe(u"later"_s, [&](const bus::BusMessage &) { ++handledLater; }))
            (void)bus.send(data(u"src"_s, u"later"_s));
    };
    Recorder restarter(bus, u"restarter"_s, {.inHandler = restart});
    QVERIFY(bus.send(data(u"src"_s, u"restarter"_s)).isReceived());
    QVERIFY(restarter.handles(1));
    QVERIFY(bus.isRunning());
    QVERIFY(eventually([&] { return handledLater == 1; }));
    QCOMPARE(bus.subscriberNames(), QStringList(u"later"_s));
}

void TestReentrant::D4_subscribesAndSendsToTheNewOne()
{
    QFETCH(Place, place);
    constexpr int Count = 50;
    std::atomic<int> handledByTheNew = 0;
    std::atomic<int> notReceived = 0;
    bus::LocalAgentBus bus;
    const auto hire = [&](const bus::BusMessage &message) {
        const QString name = u"new "_s + label(message);
        if (!bus.subscribe(name, [&](const bus::BusMessage &) { ++handledByTheNew; }))
            notReceived += !bus.send(data(u"boss"_s, name)).isReceived();
    };
    Recorder boss(bus, u"boss"_s, {.place = place, .inHandler = hire});
    for (int i = 0; i < Count; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"boss"_s, QString::number(i))).isReceived());
    QVERIFY(boss.handles(Count));
    QVERIFY(eventually([&] { return handledByTheNew == Count; }));
    QCOMPARE(notReceived.load(), 0);
    QCOMPARE(bus.subscriberNames().size(), Count + 1);
}

void TestReentrant::D4_sendsFromEveryHandler()
{
    // Every message makes two more until the last generation: they come from handlers in all places at once.
    constexpr int Generations = 10;
    bus::LocalAgentBus bus(100'000);
    std::vector<std::unique_ptr<Recorder>> agents;
    const QStringList names = {u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    for (int i = 0; i < 4; ++i) {
        const auto multiply = [&bus, names, i](const bus::BusMessage &message) {
            const int generation = label(message).toInt();
            if (generation == Generations)
                return;
            const QString next = QString::number(generation + 1);
            (void)bus.send(data(names[i], names[(i + 1) % 4], next));
            (void)bus.send(urgent(names[i], names[(i + 3) % 4], next));
        };
        agents.push_back(
            std::make_unique<Recorder>(bus, names[i], Recorder::Options{.place = Place(i), .inHandler = multiply}));
    }
    QVERIFY(bus.send(data(u"src"_s, u"a"_s, u"0"_s)).isReceived());
    QVERIFY(eventually([&] {
        int handled = 0;
        for (const auto &agent : agents)
            handled += agent->handled();
        return handled == (2 << Generations) - 1;
    }));
}

void TestReentrant::D4_attachesAndDetachesTaps()
{
    bus::LocalAgentBus bus;
    std::atomic<int> seen = 0;
    const auto look = [&](const bus::BusMessage &message) {
        if (label(message) != u"look")
            return;
        TapReader tap(bus);
        (void)bus.send(data(u"src"_s, u"other"_s, u"seen"_s));
        tap.read();
        seen += int(tap.messageCount());
    };
    Recorder looker(bus, u"looker"_s, {.inHandler = look});
    Recorder other(bus, u"other"_s);
    for (int i = 0; i < 20; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"looker"_s, u"look"_s)).isReceived());
    QVERIFY(looker.handles(20));
    QVERIFY(other.handles(20));
    QVERIFY2(seen >= 20, qPrintable(QString::number(seen)));
}

void TestReentrant::D4_asksForTotals()
{
    bus::LocalAgentBus bus;
    std::atomic<int> wrong = 0;
    const auto ask = [&](const bus::BusMessage &) {
        const bus::SubscriberTotals own = bus.totals().subscribers.value(u"asker"_s);
        wrong += !own.balances() || own.waiting < 1; // itself is in the handler
        wrong += bus.droppedCount(u"asker"_s) != 0u;
        wrong += !bus.subscriberNames().contains(u"asker"_s);
        wrong += !bus.isRunning();
    };
    Recorder asker(bus, u"asker"_s, {.inHandler = ask});
    for (int i = 0; i < 100; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"asker"_s)).isReceived());
    QVERIFY(asker.handles(100));
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(TestReentrant)
#include "tst_reentrant.moc"
