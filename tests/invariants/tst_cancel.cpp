// D8: a running handler can ask whether its message is still wanted.
#include "support.h"

#include <QSemaphore>
#include <QTest>
#include <QtConcurrentRun>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace invariants;

class TestCancel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D8_whatCancelsARunningHandler_data();
    void D8_whatCancelsARunningHandler();
    void D8_alsoSeenByTokensOfTheHandler_data() { everyPlace(); }
    void D8_alsoSeenByTokensOfTheHandler();
    void D8_falseOutsideAHandler();
    void D8_endsWithTheMessage_data() { everyPlace(); }
    void D8_endsWithTheMessage();
    void D8_cancelThatWaitsBehindASystemMessageCounts();
    void D8_tokenKeepsItsLastAnswer();
    void D8_staysRequestedForAnAbandonedHandler();
    void D8_staysRequestedForTokensOfAnAbandonedHandler_data() { everyPlace(); }
    void D8_staysRequestedForTokensOfAnAbandonedHandler();
    void D8_cancelForAnotherDoesNotCount();
    void D8_handlerEndsEarlyByAsking();
    void D8_asynchronousHandlerEndsEarlyByAsking();
    void D8_tokenOutlivesSubscriberAndBus();
};

namespace {

const QString Task = u"7f"_s;

bus::BusMessage request(const QString &target)
{
    return {u"src"_s, target, bus::TaskRequest{Task, {}, {}}};
}

/// Keeps the token that each handler was given.
class Tokens {
public:
    void take(const bus::BusMessage &)
    {
        const std::lock_guard lock(mutex);
        tokens.push_back(bus::CancelToken::current());
        taken.notify_all();
    }
    /// Waits for it.
    bus::CancelToken at(size_t index)
    {
        std::unique_lock lock(mutex);
        taken.wait_for(lock, std::chrono::seconds(20), [&] { return tokens.size() > index; });
        return tokens.at(index);
    }

private:
    std::mutex mutex;
    std::condition_variable taken;
    std::vector<bus::CancelToken> tokens;
};

} // namespace

void TestCancel::D8_whatCancelsARunningHandler_data()
{
    using Message = bus::BusMessage;
    QTest::addColumn<Message>("running");
    QTest::addColumn<Message>("arriving");
    QTest::addColumn<bool>("cancels");
    const Message task = request(u"worker"_s);
    const Message chunk(u"src"_s, u"worker"_s, bus::TaskStreamData{Task, {}});
    const Message frame(u"src"_s, u"worker"_s, bus::Frame{u"Text"_s, {}, {}});
    const auto arrives = [](auto payload) { return Message(u"src"_s, u"worker"_s, std::move(payload)); };

    QTest::newRow("a Cancel for it") << task << arrives(bus::Cancel{}) << true;
    QTest::newRow("an End for it") << task << arrives(bus::End{}) << true;
    QTest::newRow("a Cancel for all") << task << Message::broadcast(u"src"_s, bus::Cancel{}) << true;
    QTest::newRow("an End for all") << task << Message::broadcast(u"src"_s, bus::End{}) << true;
    QTest::newRow("a TaskCancel of its task") << task << arrives(bus::TaskCancel{Task, {}}) << true;
    QTest::newRow("a TaskCancel of its task for all")
        << task << Message::broadcast(u"src"_s, bus::TaskCancel{Task, {}}) << true;
    QTest::newRow("a TaskCancel of its stream") << chunk << arrives(bus::TaskCancel{Task, {}}) << true;
    QTest::newRow("a Cancel during a frame") << frame << arrives(bus::Cancel{}) << true;

    QTest::newRow("a TaskCancel of another task") << task << arrives(bus::TaskCancel{u"7F"_s, {}}) << false;
    QTest::newRow("a TaskCancel of no task") << task << arrives(bus::TaskCancel{}) << false;
    QTest::newRow("a TaskCancel during a frame") << frame << arrives(bus::TaskCancel{Task, {}}) << false;
    QTest::newRow("a TaskCancel of no task during a frame") << frame << arrives(bus::TaskCancel{}) << false;
    QTest::newRow("its own Cancel for all") << task << Message::broadcast(u"worker"_s, bus::Cancel{}) << false;
    QTest::newRow("a Deactivate") << task << arrives(bus::Deactivate{}) << false;
    QTest::newRow("an Activate") << task << arrives(bus::Activate{}) << false;
    QTest::newRow("an AgentError") << task << arrives(bus::AgentError{}) << false;
    QTest::newRow("an urgent update of its task") << task << arrives(bus::TaskUpdateUrgent{Task, {}}) << false;
    QTest::newRow("an urgent response of its task") << task << arrives(bus::TaskResponseUrgent{Task, {}, {}}) << false;
    QTest::newRow("data of its task") << task << arrives(bus::TaskUpdate{Task, {}}) << false;
}

void TestCancel::D8_whatCancelsARunningHandler()
{
    QFETCH(bus::BusMessage, running);
    QFETCH(bus::BusMessage, arriving);
    QFETCH(bool, cancels);
    QSemaphore entered;
    QSemaphore arrived;
    std::atomic<int> answers = 0;
    bus::LocalAgentBus bus;
    const auto handler = [&](const bus::BusMessage &message) {
        if (message != running && message.kind() != running.kind())
            return;
        const bool before = bus::cancelRequested();
        entered.release();
        if (!arrived.tryAcquire(1, 30'000))
            return;
        answers = 100 + 10 * before + bus::cancelRequested();
    };
    QVERIFY(!bus.subscribe(u"worker"_s, handler));
    QVERIFY(bus.send(running).isReceived());
    QVERIFY(entered.tryAcquire(1, 30'000));
    QVERIFY(bus.send(arriving).received == (arriving.source() == u"worker" ? 0 : 1));
    arrived.release();
    QVERIFY(eventually([&] { return answers != 0; }));
    QCOMPARE(answers.load(), 100 + cancels); // never before, and after it only where it should
}

void TestCancel::D8_alsoSeenByTokensOfTheHandler()
{
    QFETCH(Place, place);
    Tokens tokens;
    bus::LocalAgentBus bus;
    Recorder worker(bus, u"worker"_s,
                    {.place = place, .held = true, .inHandler = [&](const auto &message) { tokens.take(message); }});
    QVERIFY(bus.send(request(u"worker"_s)).isReceived());
    QVERIFY(worker.begins(1));
    QVERIFY(eventually([&] { return !tokens.at(0).isCancelRequested(); }));
    QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::TaskCancel{u"other"_s, {}}}).isReceived());
    QVERIFY(!tokens.at(0).isCancelRequested());
    QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::TaskCancel{Task, {}}}).isReceived());
    QVERIFY(tokens.at(0).isCancelRequested()); // asked from this thread
}

void TestCancel::D8_falseOutsideAHandler()
{
    QVERIFY(!bus::cancelRequested());
    QVERIFY(!bus::CancelToken().isCancelRequested());
    QVERIFY(!bus::CancelToken::current().isCancelRequested());
    bus::LocalAgentBus bus;
    Recorder worker(bus, u"worker"_s, {.held = true});
    QVERIFY(bus.send(request(u"worker"_s)).isReceived());
    QVERIFY(worker.begins(1));
    QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::Cancel{}}).isReceived());
    QVERIFY(!bus::cancelRequested());
    QVERIFY(!bus::CancelToken::current().isCancelRequested());
}

void TestCancel::D8_endsWithTheMessage()
{
    QFETCH(Place, place);
    Tokens tokens;
    bus::LocalAgentBus bus;
    Recorder worker(bus, u"worker"_s,
                    {.place = place, .held = true, .inHandler = [&](const auto &message) { tokens.take(message); }});
    QVERIFY(bus.send(request(u"worker"_s)).isReceived());
    QVERIFY(bus.send(request(u"worker"_s)).isReceived());
    QVERIFY(worker.begins(1));
    QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::Cancel{}}).isReceived());
    worker.letGo();
    QVERIFY(worker.begins(2)); // the Cancel itself
    QVERIFY(!tokens.at(1).isCancelRequested());
    worker.letGo();
    QVERIFY(worker.begins(3)); // the next request: a new message, wanted until another Cancel comes
    QVERIFY(!tokens.at(2).isCancelRequested());
    QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::TaskCancel{Task, {}}}).isReceived());
    QVERIFY(tokens.at(2).isCancelRequested());
    QVERIFY(!tokens.at(1).isCancelRequested());
}

void TestCancel::D8_cancelThatWaitsBehindASystemMessageCounts()
{
    Tokens tokens;
    bus::LocalAgentBus bus;
    Recorder worker(bus, u"worker"_s, {.held = true, .inHandler = [&](const auto &message) { tokens.take(message); }});
    QVERIFY(bus.send(urgent(u"src"_s, u"worker"_s)).isReceived());
    QVERIFY(worker.begins(1));
    QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::TaskUpdateUrgent{Task, {}}}).isReceived());
    QVERIFY(!tokens.at(0).isCancelRequested());
    QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::Cancel{}}).isReceived());
    QVERIFY(tokens.at(0).isCancelRequested());
    worker.letGo();
    QVERIFY(worker.begins(2)); // the update: the Cancel has arrived, and is next
    QVERIFY(tokens.at(1).isCancelRequested());
    worker.letGo();
    QVERIFY(worker.begins(3));
    QVERIFY(!tokens.at(2).isCancelRequested());
}

void TestCancel::D8_tokenKeepsItsLastAnswer()
{
    Tokens tokens;
    bus::LocalAgentBus bus;
    Recorder worker(bus, u"worker"_s, {.held = true, .inHandler = [&](const auto &message) { tokens.take(message); }});
    QVERIFY(bus.send(request(u"worker"_s)).isReceived());
    QVERIFY(worker.begins(1));
    QVERIFY(bus.send(request(u"worker"_s)).isReceived());
    worker.letGo();
    QVERIFY(worker.begins(2));
    QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::Cancel{}}).isReceived());
    QVERIFY(!tokens.at(0).isCancelRequested()); // done before the Cancel came
    QVERIFY(tokens.at(1).isCancelRequested());
    worker.open();
    QVERIFY(worker.handles(3));
    bus.stop();
    QVERIFY(!tokens.at(0).isCancelRequested());
    QVERIFY(tokens.at(1).isCancelRequested());
    QVERIFY(!tokens.at(2).isCancelRequested());
}

void TestCancel::D8_staysRequestedForAnAbandonedHandler()
{
    const ShortPatience patience;
    LogCatcher log;
    QSemaphore entered;
    QSemaphore abandoned;
    std::atomic<int> answers = 0;
    bus::LocalAgentBus bus;
    QVERIFY(!bus.subscribe(u"worker"_s, [&](const bus::BusMessage &) {
        entered.release();
        if (abandoned.tryAcquire(1, 30'000))
            answers = 100 + bus::cancelRequested();
    }));
    QVERIFY(bus.send(request(u"worker"_s)).isReceived());
    QVERIFY(entered.tryAcquire(1, 30'000));
    QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::Cancel{}}).isReceived());
    bus.unsubscribe(u"worker"_s); // the Cancel will never be handled, but is as true as before
    abandoned.release();
    QVERIFY(eventually([&] { return answers != 0; }));
    QCOMPARE(answers.load(), 101);
}

void TestCancel::D8_staysRequestedForTokensOfAnAbandonedHandler()
{
    const ShortPatience patience;
    QFETCH(Place, place);
    LogCatcher log;
    Tokens tokens;
    bus::LocalAgentBus bus;
    Recorder worker(bus, u"worker"_s,
                    {.place = place, .held = true, .inHandler = [&](const auto &message) { tokens.take(message); }});
    QVERIFY(bus.send(request(u"worker"_s)).isReceived());
    QVERIFY(worker.begins(1));
    QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::TaskCancel{Task, {}}}).isReceived());
    bus.unsubscribe(u"worker"_s);
    QVERIFY(tokens.at(0).isCancelRequested()); // asked for the first time
}

void TestCancel::D8_cancelForAnotherDoesNotCount()
{
    Tokens tokens;
    bus::LocalAgentBus bus;
    Recorder worker(bus, u"worker"_s, {.held = true, .inHandler = [&](const auto &message) { tokens.take(message); }});
    Recorder other(bus, u"other"_s);
    QVERIFY(bus.send(request(u"worker"_s)).isReceived());
    QVERIFY(worker.begins(1));
    QVERIFY(bus.send({u"src"_s, u"other"_s, bus::Cancel{}}).isReceived());
    QVERIFY(bus.send({u"src"_s, u"other"_s, bus::TaskCancel{Task, {}}}).isReceived());
    QVERIFY(other.handles(2));
    QVERIFY(!tokens.at(0).isCancelRequested());
}

void TestCancel::D8_handlerEndsEarlyByAsking()
{
    std::atomic<bool> running = false;
    std::atomic<bool> endedEarly = false;
    bus::LocalAgentBus bus;
    QVERIFY(!bus.subscribe(u"worker"_s, [&](const bus::BusMessage &message) {
        if (message.isSystem())
            return;
        running = true;
        endedEarly = eventually([] { return bus::cancelRequested(); });
    }));
    QVERIFY(bus.send(request(u"worker"_s)).isReceived());
    QVERIFY(eventually([&] { return running.load(); }));
    QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::TaskCancel{Task, {}}}).isReceived());
    QVERIFY(eventually([&] { return endedEarly.load(); }));
}

void TestCancel::D8_asynchronousHandlerEndsEarlyByAsking()
{
    std::atomic<bool> running = false;
    std::atomic<bool> endedEarly = false;
    bus::LocalAgentBus bus;
    QVERIFY(!bus.subscribe(u"worker"_s, [&](const bus::BusMessage &message) {
        return QtConcurrent::run([&, token = bus::CancelToken::current(), isSystem = message.isSystem()] {
            if (isSystem)
                return;
            running = true;
            endedEarly = eventually([&] { return token.isCancelRequested(); });
        });
    }));
    QVERIFY(bus.send(request(u"worker"_s)).isReceived());
    QVERIFY(eventually([&] { return running.load(); }));
    QVERIFY(bus.send(bus::BusMessage::broadcast(u"src"_s, bus::End{})).isReceived());
    QVERIFY(eventually([&] { return endedEarly.load(); }));
}

void TestCancel::D8_tokenOutlivesSubscriberAndBus()
{
    Tokens tokens;
    {
        bus::LocalAgentBus bus;
        Recorder worker(bus, u"worker"_s,
                        {.held = true, .inHandler = [&](const auto &message) { tokens.take(message); }});
        QVERIFY(bus.send(request(u"worker"_s)).isReceived());
        QVERIFY(worker.begins(1));
        QVERIFY(bus.send({u"src"_s, u"worker"_s, bus::Cancel{}}).isReceived());
        worker.open();
        QVERIFY(worker.handles(2));
    }
    QVERIFY(tokens.at(0).isCancelRequested());
    QVERIFY(!tokens.at(1).isCancelRequested());
}

QTEST_GUILESS_MAIN(TestCancel)
#include "tst_cancel.moc"
