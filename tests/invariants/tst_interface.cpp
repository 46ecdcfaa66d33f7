// R16 and R17: the bus as an interface, and the payloads that all its implementations carry.
#include "support.h"

#include <libbus/message/message_json.h>

#include <QTest>

#include <nlohmann/json.hpp>

#include <map>
#include <type_traits>

using namespace Qt::StringLiterals;
using namespace invariants;

static_assert(std::is_abstract_v<bus::AgentBus>);
static_assert(std::has_virtual_destructor_v<bus::AgentBus>);
static_assert(std::is_base_of_v<bus::AgentBus, bus::LocalAgentBus>);
static_assert(std::has_virtual_destructor_v<bus::BusSubscriber>);

class TestInterface : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R16_agentsKnowTheInterfaceOnly_data();
    void R16_agentsKnowTheInterfaceOnly();
    void R17_kindsBearTheSeedsNames();
    void R17_fieldsAreSpelledAsInTheSeed();
    void R17_statusesAreTheSeeds();
};

namespace {

/// Another implementation of AgentBus, as small as can be: the sender handles everything itself.
class SynchronousBus : public bus::AgentBus {
public:
    void unsubscribe(const QString &name) override { handlers.erase(name); }
    void start() override { running = true; }
    void stop() override
    {
        running = false;
        handlers.clear();
    }
    bus::Receipt send(bus::BusMessage message) override
    {
        bus::Receipt receipt;
        if (!running) {
            receipt.outcome = bus::Receipt::Outcome::Stopped;
            return receipt;
        }
        receipt.seq = seq++;
        message.setSeq(receipt.seq);
        const auto current = handlers;
        for (const auto &[name, handler] : current) {
            if (name == message.source() || (message.target() && *message.target() != name))
                continue;
            handler(message);
            ++receipt.received;
        }
        return receipt;
    }

protected:
    bus::Error addSubscription(bus::SubscriptionRequest request) override
    {
        if (!handlers.emplace(request.name, request.handler).second)
            return {bus::Error::Code::DuplicateName, request.name + u" is taken"_s};
        return {};
    }

private:
    bool running = true;
    quint64 seq = 0;
    std::map<QString, bus::Handler> handlers;
};

/// An agent that answers, and knows nothing of the kind of bus that it is on.
class Echo : public bus::BusSubscriber {
public:
    explicit Echo(bus::AgentBus &bus) : bus(bus) {}
    QString name() const override { return u"echo"_s; }
    void onBusMessage(const bus::BusMessage &message) override
    {
        if (const auto *request = message.as<bus::TaskRequest>()) {
            (void)bus.send(
                {name(), message.source(), bus::TaskResponse{request->taskId, bus::TaskStatus::Completed, {}}});
        }
    }

private:
    bus::AgentBus &bus;
};

} // namespace

void TestInterface::R16_agentsKnowTheInterfaceOnly_data()
{
    QTest::addColumn<bool>("local");
    QTest::newRow("local bus") << true;
    QTest::newRow("another implementation") << false;
}

void TestInterface::R16_agentsKnowTheInterfaceOnly()
{
    QFETCH(bool, local);
    const std::unique_ptr<bus::AgentBus> bus = local ? std::unique_ptr<bus::AgentBus>(new bus::LocalAgentBus)
                                                     : std::unique_ptr<bus::AgentBus>(new SynchronousBus);
    bus->start();
    Recorder asker(*bus, u"asker"_s);
    QVERIFY(!bus->subscribe(std::make_shared<Echo>(*bus)));
    QCOMPARE(bus->subscribe(std::make_shared<Echo>(*bus)).code, bus::Error::Code::DuplicateName);
    const bus::Receipt receipt = bus->send({u"asker"_s, u"echo"_s, bus::TaskRequest{u"7f"_s, {}, {}}});
    QCOMPARE(receipt.received, 1u);
    QVERIFY(asker.handles(1));
    QCOMPARE(asker.labels(), QStringList(u"7f"_s));
    QCOMPARE(asker.messages().at(0).kind(), bus::Kind::TaskResponse);
    bus->unsubscribe(u"echo"_s);
    QCOMPARE(bus->send({u"asker"_s, u"echo"_s, bus::TaskRequest{}}).received, 0u);
    bus->stop();
    QCOMPARE(bus->send({u"asker"_s, u"echo"_s, bus::TaskRequest{}}).outcome, bus::Receipt::Outcome::Stopped);
}

void TestInterface::R17_kindsBearTheSeedsNames()
{
    const QStringList names = {u"Frame"_s,
                               u"Activate"_s,
                               u"Deactivate"_s,
                               u"End"_s,
                               u"Cancel"_s,
                               u"AgentReady"_s,
                               u"AgentRegistry"_s,
                               u"AgentError"_s,
                               u"TaskRequest"_s,
                               u"TaskResponse"_s,
                               u"TaskResponseUrgent"_s,
                               u"TaskUpdate"_s,
                               u"TaskUpdateUrgent"_s,
                               u"TaskUpdateRequest"_s,
                               u"TaskCancel"_s,
                               u"TaskStreamStart"_s,
                               u"TaskStreamData"_s,
                               u"TaskStreamEnd"_s};
    QCOMPARE(names.size(), 18);
    QCOMPARE(bus::KindCount, 18);
    for (int i = 0; i < names.size(); ++i)
        QCOMPARE(bus::kindName(bus::Kind(i)), names[i]);
}

void TestInterface::R17_fieldsAreSpelledAsInTheSeed()
{
    const bus::Json json(nlohmann::json{{"n", 1}});
    const QString text = u"text"_s;
    const bus::AgentRegistryEntry entry{text, text, true, true, 1.5};
    using Fields = QStringList;
    const std::pair<bus::BusPayload, Fields> expected[] = {
        {bus::Activate{json}, {u"args"_s}},
        {bus::Deactivate{}, {}},
        {bus::End{text}, {u"reason"_s}},
        {bus::Cancel{text}, {u"reason"_s}},
        {bus::AgentReady{text, text, true, true, 1.5},
         {u"active"_s, u"bridged"_s, u"parent"_s, u"runner"_s, u"started_at"_s}},
        {bus::AgentRegistry{text, {entry}}, {u"agents"_s, u"runner"_s}},
        {bus::AgentError{text}, {u"error"_s}},
        {bus::TaskRequest{text, text, json}, {u"payload"_s, u"task_id"_s, u"task_name"_s}},
        {bus::TaskResponse{text, bus::TaskStatus::Failed, json}, {u"response"_s, u"status"_s, u"task_id"_s}},
        {bus::TaskResponseUrgent{text, bus::TaskStatus::Failed, json}, {u"response"_s, u"status"_s, u"task_id"_s}},
        {bus::TaskUpdate{text, json}, {u"task_id"_s, u"update"_s}},
        {bus::TaskUpdateUrgent{text, json}, {u"task_id"_s, u"update"_s}},
        {bus::TaskUpdateRequest{text}, {u"task_id"_s}},
        {bus::TaskCancel{text, text}, {u"reason"_s, u"task_id"_s}},
        {bus::TaskStreamStart{text, json}, {u"data"_s, u"task_id"_s}},
        {bus::TaskStreamData{text, json}, {u"data"_s, u"task_id"_s}},
        {bus::TaskStreamEnd{text, json}, {u"data"_s, u"task_id"_s}},
        {bus::Frame{text, "bytes", json}, {u"direction"_s, u"frame"_s}},
    };
    for (const auto &[payload, fields] : expected) {
        const nlohmann::json object = bus::payloadToJson(payload);
        Fields found;
        for (const auto &item : object.items())
            found.append(QString::fromStdString(item.key()));
        found.sort();
        QCOMPARE(found, fields);
        QString error;
        const auto back = bus::payloadFromJson(bus::kindOf(payload), object, &error);
        QVERIFY2(back, qPrintable(error));
        QVERIFY(*back == payload);
    }
    const nlohmann::json registered = bus::payloadToJson(bus::AgentRegistry{text, {entry}}).at("agents").at(0);
    for (const char *field : {"name", "parent", "active", "bridged", "started_at"})
        QVERIFY2(registered.contains(field), field);
}

void TestInterface::R17_statusesAreTheSeeds()
{
    const QStringList words = {u"pending"_s, u"running"_s, u"completed"_s, u"failed"_s, u"cancelled"_s};
    for (int i = 0; i < words.size(); ++i) {
        QCOMPARE(bus::statusName(bus::TaskStatus(i)), words[i]);
        QCOMPARE(bus::statusFromName(words[i]), bus::TaskStatus(i));
    }
    QCOMPARE(bus::statusFromName(u"done"), std::nullopt);
}

QTEST_GUILESS_MAIN(TestInterface)
#include "tst_interface.moc"
