// D3: a handler that throws costs one message, not its subscriber.
#include "support.h"
#include "tap_reader.h"

#include <QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace invariants;

class TestThrowing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D3_subscriberLivesOn_data() { everyPlace(); }
    void D3_subscriberLivesOn();
    void D3_isLoggedCountedAndShown_data() { everyPlace(); }
    void D3_isLoggedCountedAndShown();
    void D3_anythingMayBeThrown();
    void D3_nameIsFreeAfterUnsubscribe();
    void D3_systemMessagesAreStillDeliveredWhileItLeaves();
    void D3_neighboursDoNotNotice();
};

namespace {

void throwAtBad(const bus::BusMessage &message)
{
    if (label(message).startsWith(u"bad"))
        throw std::runtime_error("the reason is " + label(message).toStdString());
}

} // namespace

void TestThrowing::D3_subscriberLivesOn()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder clumsy(bus, u"clumsy"_s, {.place = place, .inHandler = throwAtBad});
    for (int i = 0; i < 20; ++i) {
        QVERIFY(bus.send(data(u"src"_s, u"clumsy"_s, i % 2 ? u"bad"_s : u"good"_s)).isReceived());
        QVERIFY(bus.send(urgent(u"src"_s, u"clumsy"_s, i % 2 ? u"good"_s : u"bad"_s)).isReceived());
    }
    QVERIFY(tap.readFates(40));
    QCOMPARE(tap.fateCount(u"clumsy"_s, bus::Fate::Handled), 20u);
    QCOMPARE(tap.fateCount(u"clumsy"_s, bus::Fate::Failed), 20u);
    QCOMPARE(clumsy.begun(), 40);
    QCOMPARE(tap.problems(), QString());
}

void TestThrowing::D3_isLoggedCountedAndShown()
{
    QFETCH(Place, place);
    LogCatcher log;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder clumsy(bus, u"clumsy"_s, {.place = place, .inHandler = throwAtBad});
    QVERIFY(bus.send(data(u"src"_s, u"clumsy"_s, u"bad weather"_s)).isReceived());
    QVERIFY(tap.readFates(1));
    QCOMPARE(tap.fates().at(0).fate, bus::Fate::Failed);
    QVERIFY2(tap.fates().at(0).error.contains(u"the reason is bad weather"_s), qPrintable(tap.fates().at(0).error));
    QVERIFY(eventually([&] { return bus.totals().subscribers.value(u"clumsy"_s).failed == 1; }));
    QVERIFY(bus.totals().subscribers.value(u"clumsy"_s).balances());
    QVERIFY(eventually([&] { return log.warningsWith({u"clumsy"_s, u"the reason is bad weather"_s}).size() == 1; }));
}

void TestThrowing::D3_anythingMayBeThrown()
{
    LogCatcher log;
    int next = 0;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    QVERIFY(!bus.subscribe(u"clumsy"_s, [&next](const bus::BusMessage &) {
        switch (next++) {
        case 0: throw 42;
        case 1: throw std::string("a string");
        case 2: throw QString(u"a QString"_s);
        case 3: throw std::bad_alloc();
        case 4: throw std::runtime_error("\xff\xfe not UTF-8");
        case 5: throw std::runtime_error("");
        }
    }));
    for (int i = 0; i < 7; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"clumsy"_s)).isReceived());
    QVERIFY(tap.readFates(7));
    QCOMPARE(tap.fateCount(u"clumsy"_s, bus::Fate::Failed), 6u);
    QCOMPARE(tap.fateCount(u"clumsy"_s, bus::Fate::Handled), 1u);
    for (int i = 0; i < 6; ++i)
        QVERIFY2(!tap.fates().at(i).error.isEmpty(), qPrintable(QString::number(i)));
}

void TestThrowing::D3_nameIsFreeAfterUnsubscribe()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder clumsy(bus, u"clumsy"_s, {.inHandler = throwAtBad});
    QVERIFY(bus.send(data(u"src"_s, u"clumsy"_s, u"bad"_s)).isReceived());
    QVERIFY(clumsy.begins(1));
    QCOMPARE(bus.subscriberNames(), QStringList(u"clumsy"_s));
    bus.unsubscribe(u"clumsy"_s);
    Recorder next(bus, u"clumsy"_s);
    QVERIFY(bus.send(data(u"src"_s, u"clumsy"_s)).isReceived());
    QVERIFY(next.handles(1));
}

void TestThrowing::D3_systemMessagesAreStillDeliveredWhileItLeaves()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder clumsy(bus, u"clumsy"_s, {.inHandler = throwAtBad});
    for (int i = 0; i < 100; ++i)
        QVERIFY(bus.send(urgent(u"src"_s, u"clumsy"_s, i % 2 ? u"bad"_s : u"good"_s)).isReceived());
    bus.unsubscribe(u"clumsy"_s);
    QCOMPARE(clumsy.begun(), 100);
    QVERIFY(tap.readFates(100));
    QCOMPARE(tap.fateCount(u"clumsy"_s, bus::Fate::Failed), 50u);
}

void TestThrowing::D3_neighboursDoNotNotice()
{
    LogCatcher log;
    bus::LocalAgentBus bus(1'000);
    Recorder clumsy(bus, u"clumsy"_s, {.capacity = 1'000, .inHandler = throwAtBad});
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s);
    for (int i = 0; i < 500; ++i)
        QCOMPARE(bus.send(data(u"src"_s, std::nullopt, u"bad"_s)).received, 3u);
    QVERIFY(a.handles(500));
    QVERIFY(b.handles(500));
    QVERIFY(clumsy.begins(500));
}

QTEST_GUILESS_MAIN(TestThrowing)
#include "tst_throwing.moc"
