// The built-in session as a whole, by what its tap reports.
#include <inspector/source/demo_source.h>

#include <QDir>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using inspector::DemoSource;

namespace {

/// Takes all that there is now.
void takeInto(std::vector<bus::Record> &records, DemoSource &source)
{
    for (;;) {
        const std::vector<bus::Record> more = source.take(4096);
        if (more.empty())
            return;
        records.insert(records.end(), more.begin(), more.end());
    }
}

template <class Payload>
QList<bus::BusMessage> messagesOf(const std::vector<bus::Record> &records)
{
    QList<bus::BusMessage> messages;
    for (const bus::Record &record : records) {
        const auto *message = std::get_if<bus::MessageRecord>(&record);
        if (message && message->message.as<Payload>())
            messages.append(message->message);
    }
    return messages;
}

int threadCount()
{
    return int(QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

/// A session that runs until so many conversations have ended.
class Run {
public:
    Run(quint64 seed, int conversations)
        : wanted(conversations), source({.seed = seed, .speed = DemoSource::MostSpeed, .totalsEveryMs = 100})
    {
        source.start();
    }
    /// Stops it as soon as it is.
    [[nodiscard]] bool isThrough()
    {
        takeInto(records, source);
        if (!source.isFinished() && messagesOf<bus::End>(records).size() >= wanted) {
            source.stop();
            takeInto(records, source);
        }
        return source.isFinished();
    }
    [[nodiscard]] const std::vector<bus::Record> &told() const { return records; }

private:
    const int wanted;
    DemoSource source;
    std::vector<bus::Record> records;
};

/// The first conversation of a seed, run once for all tests; some seeds at the same time, since they mostly wait.
const std::vector<bus::Record> &conversation(quint64 seed)
{
    constexpr quint64 AtOnce = 4;
    static std::map<quint64, std::vector<bus::Record>> known;
    if (known.contains(seed))
        return known[seed];
    std::map<quint64, Run> runs;
    for (quint64 next = seed; next < seed + AtOnce; ++next)
        runs.try_emplace(next, next, 1);
    // Each is looked at each time, so that it ends with its conversation.
    const auto through = [&] { return std::ranges::count_if(runs, [](auto &run) { return run.second.isThrough(); }); };
    [&] { QTRY_COMPARE_WITH_TIMEOUT(through(), qsizetype(AtOnce), 60'000); }();
    for (auto &[each, run] : runs)
        known[each] = run.told();
    return known[seed];
}

constexpr quint64 Seeds = 8; ///< what happens now and then happens in one of so many conversations

} // namespace

class TestDemoSource : public QObject {
    Q_OBJECT
private slots:
    void conversationsFollowEachOther();
    void everyKindTravels();
    void everySubscriberAddsUp();
    void bargeInCancelsTasks();
    void troubleHappens();
    void stopsInOrder_data();
    void stopsInOrder();
    void stopsBeforeItStarts();
};

void TestDemoSource::conversationsFollowEachOther()
{
    Run run(1, 2);
    QTRY_VERIFY_WITH_TIMEOUT(run.isThrough(), 60'000);
    const std::vector<bus::Record> &records = run.told();
    QVERIFY(std::holds_alternative<bus::HeaderRecord>(records.front()));
    QCOMPARE(std::get<bus::HeaderRecord>(records.front()).app, u"voice-demo"_s);

    QStringList conversations;
    for (const bus::BusMessage &message : messagesOf<bus::Activate>(records)) {
        const QString id
            = QString::fromStdString(message.as<bus::Activate>()->args.value().value("conversation", std::string()));
        if (!conversations.contains(id))
            conversations.append(id);
    }
    QCOMPARE(conversations, QStringList({u"c1"_s, u"c2"_s}));
    QCOMPARE(messagesOf<bus::AgentRegistry>(records).size(), 2);

    QHash<QString, int> subscriptions;
    QStringList spoken;
    for (const bus::Record &record : records) {
        if (const auto *subscribed = std::get_if<bus::SubscribedRecord>(&record))
            ++subscriptions[subscribed->name];
    }
    QCOMPARE(subscriptions.size(), 10);
    for (const int count : subscriptions)
        QCOMPARE(count, 2);
    for (const bus::BusMessage &message : messagesOf<bus::Frame>(records)) {
        if (message.as<bus::Frame>()->type == "TTSText"_L1)
            spoken.append(QString::fromUtf8(message.as<bus::Frame>()->data));
    }
    QVERIFY(spoken.count(u"Goodbye."_s) == 2);
}

/// What one conversation lacks another one has.
void TestDemoSource::everyKindTravels()
{
    QSet<bus::Kind> kinds;
    for (quint64 seed = 1; seed <= Seeds && kinds.size() < bus::KindCount; ++seed) {
        for (const bus::Record &record : conversation(seed)) {
            if (const auto *message = std::get_if<bus::MessageRecord>(&record))
                kinds.insert(message->message.kind());
        }
    }
    for (int kind = 0; kind < bus::KindCount; ++kind)
        QVERIFY2(kinds.contains(bus::Kind(kind)), qPrintable(bus::kindName(bus::Kind(kind))));
}

void TestDemoSource::everySubscriberAddsUp()
{
    const std::vector<bus::Record> &records = conversation(2);
    QVERIFY(!records.empty());
    // Of one conversation each name has one subscription, so its fates are all in its last totals.
    QHash<QString, bus::SubscriberTotals> counted;
    QHash<QString, bus::SubscriberTotals> last;
    quint64 messages = 0;
    quint64 published = 0;
    for (const bus::Record &record : records) {
        if (std::holds_alternative<bus::MessageRecord>(record))
            ++messages;
        QVERIFY(!std::holds_alternative<bus::LossRecord>(record));
        if (const auto *fate = std::get_if<bus::FateRecord>(&record)) {
            bus::SubscriberTotals &totals = counted[fate->subscriber];
            totals.handled += fate->fate == bus::Fate::Handled;
            totals.dropped += fate->fate == bus::Fate::Dropped;
            totals.failed += fate->fate == bus::Fate::Failed;
            totals.discarded += fate->fate == bus::Fate::Discarded || fate->fate == bus::Fate::Undelivered;
        }
        if (const auto *totals = std::get_if<bus::TotalsRecord>(&record)) {
            published = totals->published;
            for (auto i = totals->subscribers.begin(); i != totals->subscribers.end(); ++i)
                last[i.key()] = i.value();
        }
    }
    QCOMPARE(published, messages);
    QCOMPARE(last.size(), 10);
    for (auto i = last.begin(); i != last.end(); ++i) {
        QVERIFY2(i->balances(), qPrintable(i.key()));
        QCOMPARE(i->waiting, 0u);
        QCOMPARE(counted[i.key()].handled, i->handled);
        QCOMPARE(counted[i.key()].dropped, i->dropped);
        QCOMPARE(counted[i.key()].failed, i->failed);
        QCOMPARE(counted[i.key()].discarded, i->discarded);
    }
}

/// The supervisor cancels the answer, the router the step that it waits for, and whoever worked on it says so.
void TestDemoSource::bargeInCancelsTasks()
{
    QSet<QString> cancelledWorkers;
    const auto everyone = QSet<QString>{u"speaker"_s, u"calendar"_s, u"router"_s};
    for (quint64 seed = 1; seed <= Seeds && !cancelledWorkers.contains(everyone); ++seed) {
        const std::vector<bus::Record> &records = conversation(seed);
        QStringList asked;
        for (const bus::BusMessage &message : messagesOf<bus::TaskCancel>(records))
            asked.append(message.source() + u' ' + message.target().value_or(QString()));
        QVERIFY(asked.contains(u"supervisor router"_s));
        bool said = false;
        for (const bus::BusMessage &message : messagesOf<bus::TaskResponse>(records)) {
            if (message.as<bus::TaskResponse>()->status != bus::TaskStatus::Cancelled)
                continue;
            cancelledWorkers.insert(message.source());
            said = said || message.source() == u"router";
        }
        QVERIFY(said);
    }
    QVERIFY2(cancelledWorkers.contains(u"speaker"_s), "nobody was interrupted while speaking");
    QVERIFY2(cancelledWorkers.contains(u"calendar"_s), "no blocking handler was told that it is not wanted any more");
}

/// Drops, failing handlers and errors, each now and then.
void TestDemoSource::troubleHappens()
{
    bool dropped = false;
    bool failed = false;
    bool error = false;
    for (quint64 seed = 1; seed <= Seeds && !(dropped && failed && error); ++seed) {
        const std::vector<bus::Record> &records = conversation(seed);
        error = error || !messagesOf<bus::AgentError>(records).isEmpty();
        for (const bus::Record &record : records) {
            if (const auto *fate = std::get_if<bus::FateRecord>(&record)) {
                if (fate->fate == bus::Fate::Handled)
                    continue;
                dropped = dropped || fate->fate == bus::Fate::Dropped;
                failed = failed || fate->fate == bus::Fate::Failed;
                if (fate->fate == bus::Fate::Dropped || fate->fate == bus::Fate::Failed)
                    QCOMPARE(fate->subscriber, u"archivist"_s);
            }
        }
    }
    QVERIFY(dropped);
    QVERIFY(failed);
    QVERIFY(error);
}

void TestDemoSource::stopsInOrder_data()
{
    QTest::addColumn<int>("afterMessages");
    QTest::newRow("at once") << 0;
    QTest::newRow("while it begins") << 15;
    QTest::newRow("in the middle") << 400;
}

void TestDemoSource::stopsInOrder()
{
    QFETCH(int, afterMessages);
    const int threadsBefore = threadCount();
    {
        DemoSource source({.seed = 1, .speed = DemoSource::MostSpeed});
        QSignalSpy finished(&source, &DemoSource::finished);
        std::vector<bus::Record> records;
        const auto messages = [&] {
            takeInto(records, source);
            return std::ranges::count_if(records, [](const bus::Record &record) {
                return std::holds_alternative<bus::MessageRecord>(record);
            });
        };
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(messages() >= afterMessages, 30'000);
        QVERIFY(!source.isFinished());
        source.stop();
        QCOMPARE(finished.count(), 1);
        takeInto(records, source);
        QVERIFY(source.isFinished());
        QVERIFY(source.take(10).empty());
        QCOMPARE(std::get<bus::TotalsRecord>(records.back()).published, quint64(messages()));
        source.stop();
        QCOMPARE(finished.count(), 1);
    }
    QTRY_COMPARE(threadCount(), threadsBefore);
}

void TestDemoSource::stopsBeforeItStarts()
{
    DemoSource source({.seed = 1, .speed = 1});
    source.stop();
    source.start();
    QVERIFY(source.isFinished());
    QVERIFY(source.take(10).empty());
}

QTEST_GUILESS_MAIN(TestDemoSource)
#include "tst_demo_source.moc"
