// D12: a tap is bounded, harms nobody, counts its own losses, and sees everything in order.
#include "support.h"
#include "tap_reader.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace invariants;
using bus::Fate;

class TestTap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D12_withoutATapNothingIsDoneForOne();
    void D12_unreadTapCountsWhatItLost_data();
    void D12_unreadTapCountsWhatItLost();
    void D12_unreadTapCountsLostFates();
    void D12_unreadTapHarmsNobody();
    void D12_lossesAreNotTheBussDrops();
    void D12_goesOnAfterALoss();
    void D12_lossesUnderConcurrentSendersAddUp();
    void D12_risingOrderOfConcurrentSenders();
    void D12_risingOrderWhileASenderStandsStill();
    void D12_readerThatStandsStillDelaysNoSend();
    void D12_attachedAmidTraffic();
    void D12_attachedAndDetachedAmidTraffic();
    void D12_twoTapsLoseApart();
    void D12_outlivesTheBus();
    void D12_attachedToAStoppedBus();
    void D12_busStopsAndStarts();
    void D12_detachedWhileAHandlerRuns();
    void D12_detachedUnreadKeepsNothing_data();
    void D12_detachedUnreadKeepsNothing();
    void D12_takesInSmallPortions();
    void D12_tinyCapacities();
    void D12_totalsThroughTheTap();
    void D12_manySubscribersComeAndGoUnread();
};

namespace {

void sendMany(bus::AgentBus &bus, int count, const std::optional<QString> &target = u"a"_s)
{
    for (int i = 0; i < count; ++i)
        (void)bus.send(urgent(u"src"_s, target));
}

} // namespace

void TestTap::D12_withoutATapNothingIsDoneForOne()
{
    // Neither a look at the clock nor a note of who wants the fates: also where a tap was, and is no more.
    bus::LocalAgentBus bus;
    { bus::Tap gone(bus); }
    Recorder a(bus, u"a"_s);
    inParallel(1, [&](int) { sendMany(bus, 100); }); // in a thread of its own, where no memory was used before
    QVERIFY(a.handles(100));
    for (const bus::BusMessage &message : a.messages()) {
        QCOMPARE(message.data()->sentAt, 0);
        QVERIFY(!message.data()->observers);
    }
}

void TestTap::D12_unreadTapCountsWhatItLost_data()
{
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("lost");
    QTest::newRow("fits exactly") << 64 << 0;
    QTest::newRow("one too many") << 65 << 1;
    QTest::newRow("many too many") << 10'000 << 10'000 - 64;
}

void TestTap::D12_unreadTapCountsWhatItLost()
{
    QFETCH(int, sent);
    QFETCH(int, lost);
    bus::LocalAgentBus bus;
    TapReader tap(bus, {.messageCapacity = 64, .fateCapacity = 1 << 20});
    Recorder a(bus, u"a"_s);
    sendMany(bus, sent);
    QVERIFY(a.handles(sent));
    QCOMPARE(tap.tap().lostMessages(), quint64(lost));
    QVERIFY(tap.readUntil([&] { return tap.messageCount() + tap.lostMessages() == quint64(sent); }));
    QCOMPARE(tap.messageCount(), 64u);
    QCOMPARE(tap.lostMessages(), quint64(lost));
    QCOMPARE(tap.tap().lostMessages(), quint64(lost));
    QVERIFY(tap.readFates(64)); // of the messages that it has
    QCOMPARE(tap.problems(), QString());
}

void TestTap::D12_unreadTapCountsLostFates()
{
    bus::LocalAgentBus bus;
    TapReader tap(bus, {.messageCapacity = 1 << 16, .fateCapacity = 64});
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s);
    sendMany(bus, 1'000, std::nullopt);
    QVERIFY(a.handles(1'000));
    QVERIFY(b.handles(1'000));
    bus.stop();
    QVERIFY(tap.readUntil([&] { return tap.messageCount() == 1'000; }));
    QVERIFY(tap.readUntil([&] { return quint64(tap.fateCount()) + tap.lostFates() == 2'000; }));
    QCOMPARE(tap.tap().lostFates(), tap.lostFates());
    QVERIFY(tap.lostFates() >= 2'000 - 64);
    QCOMPARE(tap.tap().lostMessages(), 0u);
    QCOMPARE(tap.problems(), QString());
}

void TestTap::D12_unreadTapHarmsNobody()
{
    bus::LocalAgentBus bus;
    TapReader tap(bus, {.messageCapacity = 16, .fateCapacity = 16});
    Recorder a(bus, u"a"_s);
    inParallel(4, [&](int) { sendMany(bus, 10'000); });
    QVERIFY(a.handles(40'000));
    QCOMPARE(bus.droppedCount(u"a"_s), 0u);
    bus.unsubscribe(u"a"_s);
    QCOMPARE(tap.tap().lostMessages(), 40'000u - 16u);
}

void TestTap::D12_lossesAreNotTheBussDrops()
{
    LogCatcher log;
    bus::LocalAgentBus bus(10);
    TapReader tap(bus, {.messageCapacity = 16, .fateCapacity = 1 << 16});
    Recorder held(bus, u"held"_s, {.held = true});
    for (int i = 0; i < 100; ++i) {
        (void)bus.send(data(u"src"_s, u"held"_s));
        QVERIFY(held.begins(1));
    }
    QCOMPARE(bus.droppedCount(u"held"_s), 89u);
    QCOMPARE(tap.tap().lostMessages(), 84u);
    QVERIFY(tap.readFates(5)); // 16 messages seen, of which 11 wait
    QCOMPARE(tap.fateCount(u"held"_s, Fate::Dropped), 5u);
    QCOMPARE(tap.lostMessages(), 84u);
}

void TestTap::D12_goesOnAfterALoss()
{
    bus::LocalAgentBus bus;
    TapReader tap(bus, {.messageCapacity = 32, .fateCapacity = 1 << 16});
    Recorder a(bus, u"a"_s);
    for (int round = 1; round <= 20; ++round) {
        sendMany(bus, 50);
        QVERIFY(tap.readUntil([&] { return tap.messageCount() + tap.lostMessages() == quint64(50 * round); }));
    }
    QCOMPARE(tap.messageCount(), 20u * 32u);
    QCOMPARE(tap.lostMessages(), 20u * 18u);
    QVERIFY(tap.readFates(20 * 32));
    QCOMPARE(tap.problems(), QString());
}

void TestTap::D12_lossesUnderConcurrentSendersAddUp()
{
    bus::LocalAgentBus bus;
    TapReader tap(bus, {.messageCapacity = 128, .fateCapacity = 128});
    Recorder a(bus, u"a"_s);
    constexpr int Senders = 8;
    constexpr int Each = 3'000;
    std::atomic<bool> ending = false;
    std::jthread reader([&] {
        while (!ending) {
            tap.read();
            std::this_thread::yield();
        }
    });
    inParallel(Senders, [&](int) { sendMany(bus, Each); });
    const bool handled = a.handles(Senders * Each);
    bus.stop();
    ending = true;
    reader.join();
    QVERIFY(handled);
    QVERIFY(tap.readUntil([&] { return tap.messageCount() + tap.lostMessages() == Senders * Each; }));
    QVERIFY(tap.readUntil([&] { return quint64(tap.fateCount()) + tap.lostFates() == tap.messageCount(); }));
    QCOMPARE(tap.lostMessages(), tap.tap().lostMessages());
    QCOMPARE(tap.lostFates(), tap.tap().lostFates());
    QCOMPARE(tap.problems(), QString());
}

void TestTap::D12_risingOrderOfConcurrentSenders()
{
    constexpr int Senders = 8;
    constexpr int Each = 3'000;
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s, {.place = Place::Asynchronous});
    std::atomic<int> ready = 0;
    inParallel(Senders + 1, [&](int thread) {
        if (thread < Senders) {
            sendMany(bus, Each, std::nullopt);
            ++ready;
        } else {
            while (ready < Senders)
                tap.read();
        }
    });
    QVERIFY(tap.readFates(2 * Senders * Each));
    QCOMPARE(tap.seqs().size(), Senders * Each);
    for (qsizetype i = 0; i < tap.seqs().size(); ++i)
        QCOMPARE(tap.seqs().at(i), quint64(i));
    QCOMPARE(tap.problems(), QString());
    QCOMPARE(tap.tap().lostMessages() + tap.tap().lostFates(), 0u);
}

void TestTap::D12_risingOrderWhileASenderStandsStill()
{
    // A sender frozen between its stamp and its record leaves a gap that only the seqs themselves can show.
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    Recorder a(bus, u"a"_s);
    std::atomic<int> sent = 0;
    {
        FreezableLoop frozen([&] {
            (void)bus.send(urgent(u"frozen"_s, u"a"_s));
            ++sent;
        });
        for (int round = 0; round < 200; ++round) {
            frozen.freeze();
            std::jthread other([&] {
                sendMany(bus, 20);
                sent += 20;
            });
            const int before = sent;
            // It may also be frozen with a lock of the allocator, where the others have to wait for it.
            (void)eventually([&] { return sent >= before + 20; }, std::chrono::milliseconds(200));
            tap.read();
            frozen.thaw();
            other.join();
        }
    }
    QVERIFY(tap.readFates(sent));
    QCOMPARE(tap.messageCount(), quint64(sent));
    QCOMPARE(tap.problems(), QString());
    QCOMPARE(tap.lostMessages(), 0u);
}

void TestTap::D12_readerThatStandsStillDelaysNoSend()
{
    // As a debugger would: the reading thread stands still wherever it is, and the bus goes on.
    bus::LocalAgentBus bus;
    TapReader tap(bus, {.messageCapacity = 1'024, .fateCapacity = 1'024});
    Recorder a(bus, u"a"_s);
    int sent = 0;
    int stalls = 0;
    {
        FreezableLoop reader([&] { tap.read(); });
        for (int round = 0; round < 100; ++round) {
            reader.freeze();
            std::jthread sender([&] { sendMany(bus, 200); });
            sent += 200;
            stalls += !eventually([&] { return a.begun() == sent; }, std::chrono::milliseconds(300));
            reader.thaw();
            if (stalls > 10)
                break;
        }
    }
    QVERIFY2(stalls <= 3, qPrintable(u"the bus stood still with the reader %1 times"_s.arg(stalls)));
    QVERIFY(tap.readUntil([&] { return tap.messageCount() + tap.lostMessages() == quint64(sent); }));
    QCOMPARE(tap.problems(), QString());
}

void TestTap::D12_attachedAmidTraffic()
{
    LogCatcher log;
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    std::atomic<bool> ending = false;
    std::atomic<bool> wellDone = true;
    QString problems;
    std::atomic<int> sent = 0;
    inParallel(5, [&](int thread) {
        if (thread > 0) {
            while (!ending) {
                if (sent - a.handled() < 1'000) // or the backlog grows for ever, and new messages have no fate yet
                    sent += int(bus.send(urgent(u"src"_s, u"a"_s)).received);
                else
                    std::this_thread::yield();
            }
            return;
        }
        for (int round = 0; round < 30; ++round) {
            TapReader tap(bus);
            tap.keepOnlyCounts();
            // From its first message on it sees every one: its reader finds no gap.
            wellDone = wellDone && tap.readUntil([&] { return tap.messageCount() > 500 && tap.fateCount() > 100; });
            problems += tap.problems();
        }
        ending = true;
    });
    QVERIFY(wellDone);
    QCOMPARE(problems, QString());
}

void TestTap::D12_attachedAndDetachedAmidTraffic()
{
    bus::LocalAgentBus bus(1'000'000);
    Recorder a(bus, u"a"_s);
    std::atomic<int> attaching = 3;
    std::atomic<int> sent = 0;
    inParallel(6, [&](int thread) {
        if (thread < 3) {
            for (int round = 0; round < 200; ++round) {
                bus::Tap tap(bus, {.messageCapacity = 64, .fateCapacity = 64});
                if (round % 2)
                    (void)tap.take();
            }
            --attaching;
        } else {
            while (attaching > 0)
                sent += int(bus.send(data(u"src"_s, u"a"_s)).received);
        }
    });
    QVERIFY(a.handles(sent));
    QCOMPARE(bus.totals().subscribers.value(u"a"_s).received, quint64(sent));
}

void TestTap::D12_twoTapsLoseApart()
{
    bus::LocalAgentBus bus;
    TapReader small(bus, {.messageCapacity = 16, .fateCapacity = 1 << 16});
    TapReader large(bus);
    Recorder a(bus, u"a"_s);
    sendMany(bus, 1'000);
    QVERIFY(large.readFates(1'000));
    QVERIFY(small.readFates(16));
    QCOMPARE(large.messageCount(), 1'000u);
    QCOMPARE(large.lostMessages(), 0u);
    QVERIFY(small.readUntil([&] { return small.lostMessages() == 984; }));
    QCOMPARE(small.fateCount(), 16);
    QCOMPARE(small.problems() + large.problems(), QString());
}

void TestTap::D12_outlivesTheBus()
{
    auto bus = std::make_unique<bus::LocalAgentBus>();
    TapReader tap(*bus);
    QVERIFY(tap.tap().isAttached());
    QVERIFY(tap.tap().totals().has_value());
    {
        Recorder a(*bus, u"a"_s);
        sendMany(*bus, 100);
        bus.reset();
        QCOMPARE(a.handled(), 100);
    }
    QVERIFY(!tap.tap().isAttached());
    QVERIFY(!tap.tap().totals().has_value());
    QVERIFY(tap.readFates(100));
    QVERIFY(tap.readUntil([&] { return tap.unsubscribed() == QStringList(u"a"_s); }));
    QCOMPARE(tap.messageCount(), 100u);
    QCOMPARE(tap.problems(), QString());
    QVERIFY(tap.tap().take().empty());
}

void TestTap::D12_attachedToAStoppedBus()
{
    bus::LocalAgentBus bus;
    Recorder before(bus, u"a"_s);
    sendMany(bus, 5);
    bus.stop();
    TapReader tap(bus);
    sendMany(bus, 5);
    tap.read();
    QCOMPARE(tap.messageCount(), 0u);
    QCOMPARE(tap.subscribed(), QStringList());
    bus.start();
    Recorder a(bus, u"a"_s);
    sendMany(bus, 5);
    QVERIFY(tap.readFates(5));
    QCOMPARE(tap.seqs(), QList<quint64>({5, 6, 7, 8, 9}));
    QCOMPARE(tap.problems(), QString());
}

void TestTap::D12_busStopsAndStarts()
{
    bus::LocalAgentBus bus;
    TapReader tap(bus);
    for (int round = 0; round < 10; ++round) {
        Recorder a(bus, u"a"_s);
        sendMany(bus, 10);
        bus.stop();
        bus.start();
        QCOMPARE(a.handled(), 10);
    }
    QVERIFY(tap.readFates(100));
    QVERIFY(tap.readUntil([&] { return tap.unsubscribed().size() == 10; }));
    QCOMPARE(tap.subscribed().size(), 10);
    QCOMPARE(tap.messageCount(), 100u);
    QCOMPARE(tap.problems(), QString());
}

void TestTap::D12_detachedWhileAHandlerRuns()
{
    bus::LocalAgentBus bus;
    Recorder held(bus, u"held"_s, {.held = true});
    {
        bus::Tap tap(bus);
        sendMany(bus, 10, u"held"_s);
        QVERIFY(held.begins(1));
    }
    held.open(); // its messages' fates go to a tap that is gone
    QVERIFY(held.handles(10));
    TapReader later(bus);
    sendMany(bus, 1, u"held"_s);
    QVERIFY(later.readFates(1));
    QCOMPARE(later.seqs(), QList<quint64>({10}));
    QCOMPARE(later.problems(), QString());
}

void TestTap::D12_detachedUnreadKeepsNothing_data()
{
    QTest::addColumn<bool>("busGoesFirst");
    QTest::newRow("tap goes first") << false;
    QTest::newRow("bus goes first") << true;
}

void TestTap::D12_detachedUnreadKeepsNothing()
{
    // A message refers to the taps that want its fates. One that is left in a tap's ring must not keep that tap for ever.
    QFETCH(bool, busGoesFirst);
    QByteArray bytes(1'000, 'x');
    auto bus = std::make_unique<bus::LocalAgentBus>();
    auto tap = std::make_unique<bus::Tap>(*bus);
    {
        Recorder a(*bus, u"a"_s);
        QVERIFY(bus->send({u"src"_s, u"a"_s, bus::Frame{u"Audio"_s, bytes, {}, {}}}).isReceived());
        QVERIFY(a.handles(1));
        bus->unsubscribe(u"a"_s);
    }
    QVERIFY(!bytes.isDetached()); // the tap has it
    if (busGoesFirst)
        bus.reset();
    tap.reset();
    QVERIFY(bytes.isDetached());
}

void TestTap::D12_takesInSmallPortions()
{
    bus::LocalAgentBus bus;
    bus::Tap tap(bus);
    Recorder a(bus, u"a"_s);
    sendMany(bus, 500);
    QVERIFY(a.handles(500));
    bus.stop();
    int messages = 0;
    int fates = 0;
    QVERIFY(eventually([&] {
        const std::vector<bus::Record> some = tap.take(7);
        for (const bus::Record &record : some) {
            messages += std::holds_alternative<bus::MessageRecord>(record);
            fates += std::holds_alternative<bus::FateRecord>(record);
        }
        return some.size() < 100 && messages == 500 && fates == 500; // about seven, never all at once
    }));
}

void TestTap::D12_tinyCapacities()
{
    for (int capacity : {-5, 0, 1, 2}) {
        bus::LocalAgentBus bus;
        TapReader tap(bus, {.messageCapacity = capacity, .fateCapacity = capacity});
        Recorder a(bus, u"a"_s);
        sendMany(bus, 100);
        QVERIFY(a.handles(100));
        QVERIFY(tap.readUntil([&] { return tap.messageCount() + tap.lostMessages() == 100; }));
        sendMany(bus, 1);
        QVERIFY(tap.readUntil([&] { return tap.messageCount() + tap.lostMessages() == 101; }));
        QVERIFY(tap.messageCount() >= 2);
        QCOMPARE(tap.problems(), QString());
    }
}

void TestTap::D12_totalsThroughTheTap()
{
    LogCatcher log;
    bus::LocalAgentBus bus(5);
    bus::Tap tap(bus);
    Recorder held(bus, u"held"_s, {.held = true});
    for (int i = 0; i < 10; ++i) {
        (void)bus.send(data(u"src"_s, u"held"_s));
        QVERIFY(held.begins(1));
    }
    const std::optional<bus::TotalsRecord> totals = tap.totals();
    QVERIFY(totals.has_value());
    QVERIFY(totals->t > 0);
    QCOMPARE(totals->published, 10u);
    QCOMPARE(totals->subscribers, bus.totals().subscribers);
    QCOMPARE(totals->subscribers.value(u"held"_s).dropped, 4u);
}

void TestTap::D12_manySubscribersComeAndGoUnread()
{
    // Subscriptions are records too: their number is bounded as well, and what is lost is told.
    constexpr int Capacity = 64;
    constexpr int Many = 2'000;
    bus::LocalAgentBus bus;
    TapReader tap(bus, {.messageCapacity = Capacity, .fateCapacity = Capacity});
    Recorder a(bus, u"a"_s);
    for (int i = 0; i < Many; ++i) {
        const QString name = u"a%1"_s.arg(i);
        QVERIFY(!bus.subscribe(name, [](const bus::BusMessage &) {}));
        if (i % 100 == 0)
            QVERIFY(bus.send(urgent(u"src"_s, name)).isReceived());
        bus.unsubscribe(name);
    }
    tap.read();
    QCOMPARE(tap.problems(), QString());
    QVERIFY2(tap.subscribed().size() <= Capacity, qPrintable(QString::number(tap.subscribed().size())));
    QCOMPARE(tap.subscribed().size(), tap.unsubscribed().size() + 1);
    QVERIFY(!tap.subscribed().contains(QString()));
    // Two records for each who came and went, and a fate for each message: there, or told as lost.
    QCOMPARE(quint64(2 * tap.unsubscribed().size() + tap.fateCount()) + tap.lostFates(), quint64(2 * Many + Many / 100));
    QCOMPARE(tap.lostFates(), tap.tap().lostFates());

    sendMany(bus, 10); // and of those who are still there, nothing is lost
    QVERIFY(a.handles(10));
    QVERIFY(tap.readUntil([&] { return tap.fateCount(u"a"_s, Fate::Handled) == 10; }));
    bus.unsubscribe(u"a"_s);
    tap.read();
    QCOMPARE(tap.unsubscribed().last(), u"a"_s);
    QCOMPARE(tap.problems(), QString());
}

QTEST_GUILESS_MAIN(TestTap)
#include "tst_tap.moc"
