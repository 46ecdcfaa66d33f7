// What a caller can get wrong: each has a defined outcome, an error that says what to do, and no crash.
#include "support.h"

#include <libbus/message/message_json.h>

#include <QTest>

#include <nlohmann/json.hpp>

#include <limits>

using namespace Qt::StringLiterals;
using namespace invariants;
using Code = bus::Error::Code;
using Outcome = bus::Receipt::Outcome;

class TestBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyName();
    void duplicateName();
    void capacityOfASubscriberBelowOne_data();
    void capacityOfASubscriberBelowOne();
    void capacityOfTheBusBelowOne_data();
    void capacityOfTheBusBelowOne();
    void hugeCapacity();
    void tooFewSharedWorkers();
    void nullHandlers();
    void nullSubscriber();
    void nullContext();
    void subscriberWithoutAName();
    void refusedSubscriptionLeavesNothingBehind();
    void sendingFromNobody();
    void sendingToNobody();
    void sendingToItself();
    void sendingWhileStopped();
    void sendingAnEmptyMessage();
    void usingAMessageThatWasMovedFrom();
    void malformedJson_data();
    void malformedJson();
};

void TestBadInput::emptyName()
{
    bus::LocalAgentBus bus;
    for (const QString &name : {QString(), u""_s}) {
        const bus::Error error = bus.subscribe(name, [](const bus::BusMessage &) {});
        QCOMPARE(error.code, Code::EmptyName);
        QVERIFY2(error.text.contains(u"name"_s), qPrintable(error.text));
    }
    QCOMPARE(bus.subscriberNames(), QStringList());
    QVERIFY(!bus.subscribe(u" "_s, [](const bus::BusMessage &) {})); // a name like any other
}

void TestBadInput::duplicateName()
{
    bus::LocalAgentBus bus;
    Recorder first(bus, u"stt"_s);
    const bus::Error error = bus.subscribe(u"stt"_s, [](const bus::BusMessage &) {});
    QCOMPARE(error.code, Code::DuplicateName);
    QVERIFY2(error.text.contains(u"stt"_s), qPrintable(error.text));
}

void TestBadInput::capacityOfASubscriberBelowOne_data()
{
    QTest::addColumn<int>("capacity");
    for (int capacity : {0, -1, std::numeric_limits<int>::min()})
        QTest::addRow("%d", capacity) << capacity;
}

void TestBadInput::capacityOfASubscriberBelowOne()
{
    QFETCH(int, capacity);
    bus::LocalAgentBus bus;
    const bus::Error error = bus.subscribe(u"stt"_s, [](const bus::BusMessage &) {}, {.dataCapacity = capacity});
    QCOMPARE(error.code, Code::InvalidCapacity);
    QVERIFY2(error.text.contains(u"stt"_s), qPrintable(error.text));
    QVERIFY2(error.text.contains(QString::number(capacity)), qPrintable(error.text));
    QCOMPARE(bus.subscriberNames(), QStringList());
}

void TestBadInput::capacityOfTheBusBelowOne_data()
{
    capacityOfASubscriberBelowOne_data();
}

void TestBadInput::capacityOfTheBusBelowOne()
{
    QFETCH(int, capacity);
    LogCatcher log;
    bus::LocalAgentBus bus(capacity);
    QCOMPARE(log.warningsWith({QString::number(capacity)}).size(), 1);
    Recorder held(bus, u"held"_s, {.held = true});
    QVERIFY(bus.send(data(u"src"_s, u"held"_s)).isReceived());
    QVERIFY(held.begins(1));
    QCOMPARE(bus.send(data(u"src"_s, u"held"_s)).received, 1u); // taken as 1
    QCOMPARE(bus.send(data(u"src"_s, u"held"_s)).dropped, 1u);
}

void TestBadInput::hugeCapacity()
{
    // Memory follows what waits, not what may wait.
    bus::LocalAgentBus bus(std::numeric_limits<int>::max());
    Recorder a(bus, u"a"_s, {.capacity = std::numeric_limits<int>::max()});
    for (int i = 0; i < 1'000; ++i)
        QVERIFY(bus.send(data(u"src"_s, u"a"_s)).isReceived());
    QVERIFY(a.handles(1'000));
}

void TestBadInput::tooFewSharedWorkers()
{
    for (int workers : {1, 0, -1}) {
        LogCatcher log;
        bus::LocalAgentBus bus(bus::LocalAgentBus::Options{.maxSharedWorkers = workers});
        Recorder held(bus, u"held"_s, {.held = true});
        Recorder other(bus, u"other"_s);
        QVERIFY(bus.send(data(u"src"_s, u"held"_s)).isReceived());
        QVERIFY(held.begins(1));
        QVERIFY(bus.send(data(u"src"_s, u"other"_s)).isReceived());
        QVERIFY(other.handles(1)); // at least two there are
    }
}

void TestBadInput::nullHandlers()
{
    bus::LocalAgentBus bus;
    QObject context;
    const bus::Error errors[] = {
        bus.subscribe(u"stt"_s, nullptr),
        bus.subscribe(u"stt"_s, bus::Handler()),
        bus.subscribe(u"stt"_s, bus::AsyncHandler()),
        bus.subscribe(u"stt"_s, &context, bus::Handler()),
        bus.subscribe(u"stt"_s, &context, bus::AsyncHandler()),
    };
    for (const bus::Error &error : errors) {
        QCOMPARE(error.code, Code::NullHandler);
        QVERIFY2(error.text.contains(u"stt"_s), qPrintable(error.text));
    }
    QCOMPARE(bus.subscriberNames(), QStringList());
}

void TestBadInput::nullSubscriber()
{
    bus::LocalAgentBus bus;
    const bus::Error error = bus.subscribe(std::shared_ptr<bus::BusSubscriber>());
    QCOMPARE(error.code, Code::NullHandler);
    QVERIFY(!error.text.isEmpty());
}

void TestBadInput::nullContext()
{
    bus::LocalAgentBus bus;
    const bus::Error error = bus.subscribe(u"stt"_s, static_cast<QObject *>(nullptr), [](const bus::BusMessage &) {});
    QCOMPARE(error.code, Code::NullContext);
    QVERIFY2(error.text.contains(u"stt"_s), qPrintable(error.text));
    QCOMPARE(bus.subscriberNames(), QStringList());
}

void TestBadInput::subscriberWithoutAName()
{
    class Nameless : public bus::BusSubscriber {
    public:
        QString name() const override { return {}; }
        void onBusMessage(const bus::BusMessage &) override {}
    };
    bus::LocalAgentBus bus;
    QCOMPARE(bus.subscribe(std::make_shared<Nameless>()).code, Code::EmptyName);
}

void TestBadInput::refusedSubscriptionLeavesNothingBehind()
{
    bus::LocalAgentBus bus;
    Recorder first(bus, u"stt"_s);
    const auto token = std::make_shared<int>();
    const auto handler = [token](const bus::BusMessage &) {};
    QObject context;
    QVERIFY(bus.subscribe(QString(), handler));
    QVERIFY(bus.subscribe(u"stt"_s, handler));
    QVERIFY(bus.subscribe(u"stt"_s, handler, {.worker = bus::Worker::Own}));
    QVERIFY(bus.subscribe(u"stt"_s, &context, handler));
    QVERIFY(bus.subscribe(u"new"_s, handler, {.dataCapacity = 0}));
    bus.stop();
    QVERIFY(bus.subscribe(u"new"_s, handler));
    QVERIFY(eventually([&] { return token.use_count() == 2; })); // `token` and the one in `handler`
}

void TestBadInput::sendingFromNobody()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    for (const bus::BusMessage &message : {data(QString(), u"a"_s), urgent(QString(), std::nullopt)}) {
        const bus::Receipt receipt = bus.send(message);
        QCOMPARE(receipt.outcome, Outcome::NoSource);
        QCOMPARE(receipt.received, 0u);
    }
    QVERIFY(!log.warnings().isEmpty()); // the caller is at fault, and may not look at the receipt
    bus.stop();
    QCOMPARE(a.begun(), 0);
    QCOMPARE(bus.totals().published, 0u);
}

void TestBadInput::sendingToNobody()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    QCOMPARE(bus.send(data(u"src"_s, u"nobody"_s)).outcome, Outcome::UnknownTarget);
    QCOMPARE(bus.send(data(u"src"_s, QString())).outcome, Outcome::UnknownTarget); // empty is no broadcast
    bus.stop();
    QCOMPARE(a.begun(), 0);
}

void TestBadInput::sendingToItself()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    QCOMPARE(bus.send(urgent(u"a"_s, u"a"_s)).outcome, Outcome::ToItself);
    bus.stop();
    QCOMPARE(a.begun(), 0);
}

void TestBadInput::sendingWhileStopped()
{
    bus::LocalAgentBus bus;
    bus.stop();
    QCOMPARE(bus.send(data(u"src"_s, u"a"_s)).outcome, Outcome::Stopped);
    QCOMPARE(bus.send(data(QString(), u"a"_s)).received, 0u);
    QCOMPARE(bus.subscribe(u"a"_s, [](const bus::BusMessage &) {}).code, Code::Stopped);
    bus.unsubscribe(u"a"_s);
    bus.stop();
}

void TestBadInput::sendingAnEmptyMessage()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    QCOMPARE(bus.send(bus::BusMessage()).outcome, Outcome::NoSource);
    bus::BusMessage movedFrom = data(u"src"_s, u"a"_s);
    QVERIFY(bus.send(std::move(movedFrom)).isReceived());
    QCOMPARE(bus.send(std::move(movedFrom)).outcome, Outcome::NoSource); // the caller's slip must not crash
    QVERIFY(a.handles(1));
}

void TestBadInput::usingAMessageThatWasMovedFrom()
{
    LogCatcher log;
    const auto movedFrom = [] {
        bus::BusMessage message = data(u"src"_s, u"a"_s);
        const bus::BusMessage taken = std::move(message);
        return message;
    };
    QCOMPARE(bus::LocalAgentBus().send(movedFrom()).outcome, Outcome::NoSource);
    const bus::BusMessage copy = movedFrom();
    QVERIFY(copy == movedFrom());
    QVERIFY(copy != bus::BusMessage());
    bus::BusMessage assigned = movedFrom();
    assigned = data(u"src"_s, u"a"_s);
    QCOMPARE(assigned, data(u"src"_s, u"a"_s));
    bus::BusMessage swapped = movedFrom();
    swapped.swap(assigned);
    QCOMPARE(swapped, data(u"src"_s, u"a"_s));
    QVERIFY(assigned == movedFrom());
    // Setters begin with an empty message.
    bus::BusMessage set[4] = {movedFrom(), movedFrom(), movedFrom(), movedFrom()};
    set[0].setSource(u"src"_s);
    set[1].setTarget(u"a"_s);
    set[2].setPayload(bus::End{});
    set[3].setSeq(7);
    QCOMPARE(set[0], bus::BusMessage::broadcast(u"src"_s, bus::Frame{}));
    QCOMPARE(set[1], bus::BusMessage(QString(), u"a"_s, bus::Frame{}));
    QCOMPARE(set[2], bus::BusMessage::broadcast(QString(), bus::End{}));
    QCOMPARE(set[3].seq(), 7u);
}

void TestBadInput::malformedJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *json, const QString &named) {
        QTest::newRow(name) << QByteArray(json) << named;
    };
    row("no object", "[1,2]", u"object"_s);
    row("no source", R"({"target":"a","type":"End","payload":{}})", u"source"_s);
    row("source is a number", R"({"source":1,"target":"a","type":"End","payload":{}})", u"source"_s);
    row("target is a number", R"({"source":"s","target":1,"type":"End","payload":{}})", u"target"_s);
    row("no type", R"({"source":"s","target":"a","payload":{}})", u"type"_s);
    row("unknown type", R"({"source":"s","target":"a","type":"Begin","payload":{}})", u"type"_s);
    row("payload is an array", R"({"source":"s","target":"a","type":"End","payload":[]})", u"payload"_s);
    row("task id missing", R"({"source":"s","target":"a","type":"TaskUpdate","payload":{}})", u"payload.task_id"_s);
    row("task id is null", R"({"source":"s","target":"a","type":"TaskUpdate","payload":{"task_id":null}})",
        u"payload.task_id"_s);
    row("unknown status",
        R"({"source":"s","target":"a","type":"TaskResponse","payload":{"task_id":"1","status":"ok"}})",
        u"payload.status"_s);
    row("negative seq", R"({"seq":-1,"source":"s","target":"a","type":"End","payload":{}})", u"seq"_s);
    row("broken bytes",
        R"({"source":"s","target":"a","type":"Frame","payload":{"direction":"downstream","frame":{"type":"A","data":"?!"}}})",
        u"payload.frame.data"_s);
    row("agents is no list",
        R"({"source":"s","target":"a","type":"AgentRegistry","payload":{"runner":"r","agents":{}}})",
        u"payload.agents"_s);
}

void TestBadInput::malformedJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    QString error;
    QVERIFY(!bus::messageFromJson(nlohmann::json::parse(json.constData()), &error));
    QVERIFY2(error.contains(named), qPrintable(error));
    QVERIFY(!bus::messageFromJson(nlohmann::json::parse(json.constData()))); // also without asking why
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
