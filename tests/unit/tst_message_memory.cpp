// What a message holds is given back with it, although the message itself is recycled.
#include <libbus/bus/local_agent_bus.h>

#include <nlohmann/json.hpp>

#include <QTest>

#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <new>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t Large = 500'000; // bytes, and less than the JSON below
std::atomic<int> largeBlocks = 0;

void freeBlock(void *memory) noexcept
{
    if (memory && ::malloc_usable_size(memory) >= Large)
        --largeBlocks;
    std::free(memory);
}

} // namespace

void *operator new(std::size_t bytes)
{
    void *memory = std::malloc(bytes);
    if (!memory)
        throw std::bad_alloc();
    if (::malloc_usable_size(memory) >= Large)
        ++largeBlocks;
    return memory;
}

void operator delete(void *memory) noexcept
{
    freeBlock(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    freeBlock(memory);
}

namespace {

constexpr int Messages = 20;
using Make = bus::BusPayload (*)(const bus::Json &);

bus::Json largeJson()
{
    return bus::Json(nlohmann::json(std::string(2 * Large, 'x')));
}

} // namespace

class TestMessageMemory : public QObject {
    Q_OBJECT
private slots:
    void jsonGoesWithItsMessage_data();
    void jsonGoesWithItsMessage();
    void textsGoWithTheirMessage();
    void unsentMessagesGiveTheirContentsBack();
    void contentsSetAfterSendingGo();
};

void TestMessageMemory::jsonGoesWithItsMessage_data()
{
    QTest::addColumn<Make>("make");
    const auto row = [](const char *name, Make make) { QTest::newRow(name) << make; };
    row("Frame", [](const bus::Json &json) -> bus::BusPayload { return bus::Frame{u"X"_s, {}, json}; });
    row("Activate", [](const bus::Json &json) -> bus::BusPayload { return bus::Activate{json}; });
    row("TaskRequest", [](const bus::Json &json) -> bus::BusPayload { return bus::TaskRequest{u"1"_s, {}, json}; });
    row("TaskResponse", [](const bus::Json &json) -> bus::BusPayload { return bus::TaskResponse{u"1"_s, {}, json}; });
    row("TaskResponseUrgent",
        [](const bus::Json &json) -> bus::BusPayload { return bus::TaskResponseUrgent{u"1"_s, {}, json}; });
    row("TaskUpdate", [](const bus::Json &json) -> bus::BusPayload { return bus::TaskUpdate{u"1"_s, json}; });
    row("TaskUpdateUrgent", [](const bus::Json &json) -> bus::BusPayload { return bus::TaskUpdateUrgent{u"1"_s, json}; });
    row("TaskStreamStart", [](const bus::Json &json) -> bus::BusPayload { return bus::TaskStreamStart{u"1"_s, json}; });
    row("TaskStreamData", [](const bus::Json &json) -> bus::BusPayload { return bus::TaskStreamData{u"1"_s, json}; });
    row("TaskStreamEnd", [](const bus::Json &json) -> bus::BusPayload { return bus::TaskStreamEnd{u"1"_s, json}; });
}

void TestMessageMemory::jsonGoesWithItsMessage()
{
    QFETCH(Make, make);
    bus::LocalAgentBus bus;
    std::atomic<int> handled = 0;
    QVERIFY(!bus.subscribe(u"b"_s, [&handled](const bus::BusMessage &) { ++handled; }));
    for (int i = 0; i < Messages; ++i)
        QVERIFY(bus.send({u"a"_s, u"b"_s, make(largeJson())}).isReceived());
    QTRY_COMPARE(handled.load(), Messages);
    QTRY_COMPARE(largeBlocks.load(), 0); // with the bus still there, and its sender
}

void TestMessageMemory::textsGoWithTheirMessage()
{
    const QString text = u"x"_s.repeated(1000);
    const QList<bus::AgentRegistryEntry> agents(1000);
    bus::LocalAgentBus bus;
    QVERIFY(!bus.subscribe(u"b"_s, [](const bus::BusMessage &) {}));
    for (const bus::BusPayload &payload :
         {bus::BusPayload(bus::End{text}), bus::BusPayload(bus::Cancel{text}), bus::BusPayload(bus::AgentError{text}),
          bus::BusPayload(bus::TaskCancel{u"1"_s, text}), bus::BusPayload(bus::AgentRegistry{u"r"_s, agents})})
        QVERIFY(bus.send({u"a"_s, u"b"_s, payload}).isReceived());
    QTRY_VERIFY(text.isDetached()); // nobody else has it any more
    QTRY_VERIFY(agents.isDetached());
}

void TestMessageMemory::unsentMessagesGiveTheirContentsBack()
{
    for (int i = 0; i < Messages; ++i)
        const bus::BusMessage message(u"a"_s, u"b"_s, bus::TaskRequest{u"1"_s, {}, largeJson()});
    QCOMPARE(largeBlocks.load(), 0);
}

void TestMessageMemory::contentsSetAfterSendingGo()
{
    bus::BusMessage kept;
    {
        bus::LocalAgentBus bus;
        std::atomic<bool> isKept = false;
        QVERIFY(!bus.subscribe(u"b"_s, [&](const bus::BusMessage &message) {
            kept = message;
            isKept = true;
        }));
        QVERIFY(bus.send({u"a"_s, u"b"_s, bus::TaskUpdateRequest{u"1"_s}}).isReceived());
        QTRY_VERIFY(isKept);
    }
    kept.setPayload(bus::TaskRequest{u"1"_s, {}, largeJson()}); // nobody else has it now: in place
    kept = {};
    QCOMPARE(largeBlocks.load(), 0);
}

QTEST_GUILESS_MAIN(TestMessageMemory)
#include "tst_message_memory.moc"
