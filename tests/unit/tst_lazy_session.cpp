// A session whose messages are left in their file: it is the same as one that holds them, and takes less memory.
#include "samples.h"

#include <inspector/session/filter/filter.h>
#include <inspector/session/session.h>
#include <inspector/source/demo_source.h>
#include <inspector/source/mcap_source.h>
#include <libbus/capture/mcap_reader.h>
#include <libbus/capture/mcap_writer.h>

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using inspector::MessageRow;
using inspector::Session;

namespace {

using Records = std::vector<bus::Record>;

QString write(const QString &path, const Records &records)
{
    bus::McapWriter writer;
    if (!writer.open(path))
        qFatal("cannot write");
    for (const bus::Record &record : records)
        writer.write(record);
    if (!writer.close())
        qFatal("cannot write");
    return path;
}

Records everyKind()
{
    const QList<bus::Record> session = samples::session(500);
    return {session.begin(), session.end()};
}

/// A few seconds of the built-in session: tasks and streams, drops, agents that come and go.
Records builtIn()
{
    inspector::DemoSource demo({.seed = 3, .speed = 20});
    demo.start();
    Records records;
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 1500; QTest::qWait(10)) {
        for (bus::Record &record : demo.take(10'000))
            records.push_back(std::move(record));
    }
    demo.stop();
    return records;
}

/// Fills the session from the file, its messages left there.
void open(Session &session, inspector::Source &source)
{
    session.setFetcher(source.fetcher());
    source.start();
    QElapsedTimer clock;
    for (clock.start(); !source.isFinished() && clock.elapsed() < 60'000; QTest::qWait(0))
        session.appendEntries(source.takeEntries(1000));
}

bool isSame(const MessageRow &a, const MessageRow &b)
{
    return a.seq == b.seq && a.t == b.t && a.source == b.source && a.target == b.target && a.task == b.task
        && a.size == b.size && a.handled == b.handled && a.dropped == b.dropped && a.discarded == b.discarded
        && a.failed == b.failed && a.kind == b.kind && a.type == b.type && a.lost == b.lost;
}

bool isSame(const inspector::Task &a, const inspector::Task &b)
{
    return a.id == b.id && a.name == b.name && a.requester == b.requester && a.worker == b.worker && a.status == b.status
        && a.cancelRequested == b.cancelRequested && a.requestDropped == b.requestDropped && a.updates == b.updates
        && a.streamChunks == b.streamChunks && a.progress == b.progress && a.result == b.result
        && a.firstSeq == b.firstSeq && a.lastSeq == b.lastSeq && a.startedAt == b.startedAt && a.endedAt == b.endedAt;
}

} // namespace

class TestLazySession : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"libbus*=false\ninspector*=false"_s); }
    void isTheSameAsOneThatHoldsItsMessages_data();
    void isTheSameAsOneThatHoldsItsMessages();
    void takesLittleMemoryForLargeMessages();
    void evictionLeavesContentsInTheFile();
    void contentsThatCannotBeReadAnyMoreAreSaidToBe();
    void beginsAnewWithAnotherFile();
    void headsWithoutAFetcherAreRowsAllTheSame();

private:
    QTemporaryDir folder;
};

void TestLazySession::isTheSameAsOneThatHoldsItsMessages_data()
{
    QTest::addColumn<Records>("records");
    QTest::newRow("every kind") << everyKind();
    QTest::newRow("the built-in session") << builtIn();
}

void TestLazySession::isTheSameAsOneThatHoldsItsMessages()
{
    QFETCH(Records, records);
    Session held;
    held.append(records);
    inspector::McapSource source(write(folder.filePath(u"same.mcap"_s), records));
    Session lazy;
    open(lazy, source);

    QCOMPARE(lazy.rowEnd(), held.rowEnd());
    QVERIFY(held.rowEnd() > 100);
    for (qint64 row = 0; row < held.rowEnd(); ++row) {
        QVERIFY2(isSame(lazy.row(row), held.row(row)), qPrintable(QString::number(row)));
        QCOMPARE(lazy.summary(row), held.summary(row));
        QVERIFY2(lazy.message(row) == held.message(row), qPrintable(lazy.summary(row)));
        QCOMPARE(lazy.fates(row), held.fates(row));
    }
    QCOMPARE(lazy.tasks().size(), held.tasks().size());
    QVERIFY(held.tasks().size() > 0);
    for (qsizetype i = 0; i < held.tasks().size(); ++i) {
        QVERIFY2(isSame(lazy.task(i), held.task(i)), qPrintable(held.tasks().at(i).id));
        QCOMPARE(held.task(i).progress, held.tasks().at(i).progress);
    }
    const qint64 middle = held.rowEnd() / 2;
    const auto lazyThen = lazy.stateAt(middle);
    const auto heldThen = held.stateAt(middle);
    QVERIFY(lazyThen && heldThen);
    QCOMPARE(lazyThen->taskCount(), heldThen->taskCount());
    for (qsizetype i = 0; i < heldThen->taskCount(); ++i)
        QVERIFY(isSame(lazyThen->task(i), heldThen->task(i)));

    QCOMPARE(lazy.agents().size(), held.agents().size());
    for (qsizetype i = 0; i < held.agents().size(); ++i) {
        const inspector::Agent &a = lazy.agents().at(i);
        const inspector::Agent &b = held.agents().at(i);
        QCOMPARE(a.name, b.name);
        QVERIFY(static_cast<const inspector::AgentCondition &>(a) == b);
        QCOMPARE(a.totals, b.totals);
    }
    QCOMPARE(lazy.audit().balances, held.audit().balances);

    const inspector::Filter filter = inspector::Filter::parse(u"payload contains \"e\""_s);
    for (qint64 row = 0; row < held.rowEnd(); ++row)
        QCOMPARE(filter.matches(lazy, row), filter.matches(held, row));
}

void TestLazySession::takesLittleMemoryForLargeMessages()
{
    Records records;
    constexpr int many = 1000;
    constexpr int bytes = 10'000;
    for (int i = 0; i < many; ++i) {
        bus::BusMessage message(u"mic"_s, u"stt"_s, bus::Frame{u"InputAudioRaw"_s, QByteArray(bytes, char(i)), {}, {}});
        message.setSeq(quint64(i));
        records.push_back(bus::MessageRecord{i, message});
    }
    inspector::McapSource source(write(folder.filePath(u"large.mcap"_s), records));
    Session lazy;
    open(lazy, source);
    QCOMPARE(lazy.messagesHeld(), many);
    QVERIFY2(lazy.memoryUsed() < many * bytes / 10, qPrintable(QString::number(lazy.memoryUsed())));
    QCOMPARE(lazy.message(700).as<bus::Frame>()->data, QByteArray(bytes, char(700)));
    QVERIFY(lazy.row(700).size >= quint32(bytes));
}

/// Giving up what is not in memory would gain nothing.
void TestLazySession::evictionLeavesContentsInTheFile()
{
    Records records;
    for (quint64 seq = 0; seq < 50'000; ++seq) {
        bus::BusMessage message(u"a"_s, u"b"_s, bus::Frame{u"Text"_s, "1", {}, {}});
        message.setSeq(seq);
        records.push_back(bus::MessageRecord{qint64(seq), message});
    }
    inspector::McapSource source(write(folder.filePath(u"evicted.mcap"_s), records));
    Session lazy;
    lazy.setMemoryLimit(1024 * 1024);
    open(lazy, source);
    QVERIFY(lazy.messagesEvicted() > 0);
    QVERIFY(lazy.memoryUsed() <= lazy.memoryLimit());
    QCOMPARE(lazy.contentsEvicted(), 0);
    QVERIFY(lazy.row(lazy.rowBegin()).evictedHere);
    QCOMPARE(lazy.message(lazy.rowAt(1)).as<bus::Frame>()->data, QByteArray("1"));
}

void TestLazySession::contentsThatCannotBeReadAnyMoreAreSaidToBe()
{
    const QString path = write(folder.filePath(u"cut.mcap"_s), everyKind());
    inspector::McapSource source(path);
    Session lazy;
    open(lazy, source);
    const qint64 row = *lazy.findRow(17); // a task's, which is left in the file
    const QString task = lazy.name(lazy.row(row).task);
    QVERIFY(!task.isEmpty());
    QVERIFY(QFile::resize(path, 20));
    QCOMPARE(lazy.summary(row), u"(contents cannot be read from the file)"_s);
    const bus::BusMessage message = lazy.message(row);
    QCOMPARE(message.seq(), 17u);
    QCOMPARE(message.source(), u"router"_s);
    QCOMPARE(message.kind(), lazy.row(row).kind);
    QCOMPARE(*bus::taskIdOf(message.payload()), task);
}

void TestLazySession::beginsAnewWithAnotherFile()
{
    inspector::McapSource first(write(folder.filePath(u"first.mcap"_s), everyKind()));
    inspector::McapSource second(write(folder.filePath(u"second.mcap"_s), everyKind()));
    Session lazy;
    open(lazy, first);
    const QString summary = lazy.summary(20);
    lazy.clear();
    open(lazy, second);
    QCOMPARE(lazy.summary(20), summary);
    QVERIFY(QFile::resize(folder.filePath(u"first.mcap"_s), 0));
    QVERIFY(lazy.message(21) == std::get<bus::MessageRecord>(everyKind()[2 + 2 * 21]).message);
}

/// No fetcher, and heads of every kind, as they come from McapReader itself.
void TestLazySession::headsWithoutAFetcherAreRowsAllTheSame()
{
    QFile file(write(folder.filePath(u"heads.mcap"_s), everyKind()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    bus::McapReader reader(&file);
    std::vector<bus::CaptureEntry> entries;
    while (auto entry = reader.nextEntry())
        entries.push_back(*std::move(entry));
    Session session;
    session.appendEntries(entries);
    QCOMPARE(session.messagesHeld(), 500);
    QCOMPARE(session.summary(0), u"(contents cannot be read from the file)"_s);
}

QTEST_GUILESS_MAIN(TestLazySession)
#include "tst_lazy_session.moc"
