// Recording a bus in a thread: everything, while it goes on, and what happens when it cannot.
#include <libbus/bus/local_agent_bus.h>
#include <libbus/capture/mcap_reader.h>
#include <libbus/capture/recorder.h>

#include <QFile>
#include <QLoggingCategory>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Contents {
    QList<bus::Record> records;
    qint64 problems = 0;

    template <class R>
    [[nodiscard]] QList<R> all() const
    {
        QList<R> list;
        for (const bus::Record &record : records) {
            if (const R *one = std::get_if<R>(&record))
                list += *one;
        }
        return list;
    }
};

Contents read(const QString &path)
{
    Contents contents;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return contents;
    bus::McapReader reader(&file);
    while (std::optional<bus::Record> record = reader.next())
        contents.records += *std::move(record);
    contents.problems = reader.problemCount();
    return contents;
}

void sendOne(bus::LocalAgentBus &bus)
{
    std::ignore = bus.send({u"a"_s, u"b"_s, bus::TaskUpdate{u"7f"_s, {}}}); // whether or not there is a b
}

} // namespace

class TestRecorder : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"libbus*=false"_s); } // drops are part of the tests
    void everythingIsRecorded();
    void fileCanBeReadWhileItIsRecorded();
    void sendersInManyThreadsAreRecordedInOrder();
    void whatTheBusDidLastIsRecordedAfterItsEnd();
    void fileThatCannotBeOpened();
    void onlyOneRecordingAtATime();
    void canBeStartedAgain();
    void othersMayAskWhileItIsStarted();
    void triggerSavesTheLastSeconds();
    void triggerOfAPlainRecordingDoesNothing();
    void ringOfARecorder();

private:
    [[nodiscard]] QString path(const QString &name = u"session.mcap"_s) const { return folder.filePath(name); }

    QTemporaryDir folder;
};

void TestRecorder::everythingIsRecorded()
{
    constexpr quint64 many = 50'000;
    bus::LocalAgentBus bus;
    QVERIFY(!bus.subscribe(u"b"_s, [](const bus::BusMessage &) {}));
    bus::Recorder recorder;
    QVERIFY2(recorder.start(bus, path()), qPrintable(recorder.errorString()));
    QVERIFY(recorder.isRecording());
    for (quint64 seq = 0; seq < many; ++seq)
        sendOne(bus);
    bus.stop();
    QVERIFY2(recorder.stop(), qPrintable(recorder.errorString()));
    QVERIFY(!recorder.isRecording());
    QCOMPARE(recorder.recordsLost(), 0u);
    QCOMPARE(recorder.files(), QStringList{path()});

    const Contents contents = read(path());
    QCOMPARE(contents.problems, 0);
    QCOMPARE(quint64(contents.records.size()), recorder.recordsWritten());
    QVERIFY(std::holds_alternative<bus::HeaderRecord>(contents.records.first()));
    const auto messages = contents.all<bus::MessageRecord>();
    QCOMPARE(quint64(messages.size()), many);
    for (quint64 seq = 0; seq < many; ++seq)
        QCOMPARE(messages.at(qsizetype(seq)).message.seq(), seq);
    QCOMPARE(quint64(contents.all<bus::FateRecord>().size()), many);
    QCOMPARE(contents.all<bus::UnsubscribedRecord>().size(), 1);
    QCOMPARE(contents.all<bus::TotalsRecord>().last().published, many);
}

/// What is in the file is there for everyone, without the recording's end: a crash would lose a second at most.
void TestRecorder::fileCanBeReadWhileItIsRecorded()
{
    bus::LocalAgentBus bus;
    bus::Recorder recorder;
    QVERIFY(recorder.start(bus, path()));
    for (int i = 0; i < 3; ++i) {
        sendOne(bus);
        QTRY_COMPARE_WITH_TIMEOUT(read(path()).all<bus::MessageRecord>().size(), i + 1, 10'000);
    }
    QVERIFY(recorder.stop());
}

void TestRecorder::sendersInManyThreadsAreRecordedInOrder()
{
    constexpr int each = 5000;
    bus::LocalAgentBus bus;
    bus::Recorder recorder;
    QVERIFY(recorder.start(bus, path()));
    {
        std::vector<std::jthread> senders;
        for (int i = 0; i < 4; ++i) {
            senders.emplace_back([&bus] {
                for (int n = 0; n < each; ++n)
                    sendOne(bus);
            });
        }
    }
    QVERIFY(recorder.stop());
    const auto messages = read(path()).all<bus::MessageRecord>();
    QCOMPARE(messages.size(), 4 * each);
    for (qsizetype i = 0; i < messages.size(); ++i)
        QCOMPARE(messages.at(i).message.seq(), quint64(i));
}

void TestRecorder::whatTheBusDidLastIsRecordedAfterItsEnd()
{
    bus::Recorder recorder;
    {
        bus::LocalAgentBus bus;
        QVERIFY(!bus.subscribe(u"b"_s, [](const bus::BusMessage &) {}));
        QVERIFY(recorder.start(bus, path()));
        sendOne(bus);
    }
    QVERIFY(recorder.stop());
    const Contents contents = read(path());
    QCOMPARE(contents.all<bus::MessageRecord>().size(), 1);
    QCOMPARE(contents.all<bus::FateRecord>().size(), 1);
    QCOMPARE(contents.all<bus::UnsubscribedRecord>().size(), 1);
}

void TestRecorder::fileThatCannotBeOpened()
{
    bus::LocalAgentBus bus;
    bus::Recorder recorder;
    QVERIFY(!recorder.start(bus, u"/nowhere/at/all.mcap"_s));
    QVERIFY(recorder.errorString().contains(u"/nowhere/at/all.mcap"_s));
    QVERIFY(!recorder.isRecording());
    QVERIFY(!recorder.stop());
}

void TestRecorder::onlyOneRecordingAtATime()
{
    bus::LocalAgentBus bus;
    bus::Recorder recorder;
    QVERIFY(recorder.start(bus, path()));
    QVERIFY(!recorder.start(bus, path(u"other.mcap"_s)));
    QVERIFY(!QFile::exists(path(u"other.mcap"_s)));
    QVERIFY(recorder.isRecording());
    QVERIFY(recorder.stop());
}

void TestRecorder::canBeStartedAgain()
{
    bus::LocalAgentBus bus;
    bus::Recorder recorder;
    for (const QString &name : {u"1.mcap"_s, u"2.mcap"_s}) {
        QVERIFY(recorder.start(bus, path(name)));
        sendOne(bus);
        QVERIFY(recorder.stop());
        QCOMPARE(read(path(name)).all<bus::MessageRecord>().size(), 1);
    }
}

/// The getters are for any thread at any time.
void TestRecorder::othersMayAskWhileItIsStarted()
{
    bus::LocalAgentBus bus;
    bus::Recorder recorder;
    std::atomic<bool> isOver = false;
    std::vector<std::jthread> others;
    for (int i = 0; i < 2; ++i) {
        others.emplace_back([&] {
            while (!isOver) {
                const QString error = recorder.errorString();
                if (!error.isEmpty() && !error.contains(u"/nowhere/at/all.mcap"_s))
                    qFatal("no error that there was: %s", qPrintable(error));
                for (const QString &file : recorder.files()) {
                    if (file != path())
                        qFatal("no file that there was: %s", qPrintable(file));
                }
            }
        });
    }
    const auto end = qScopeGuard([&isOver] { isOver = true; });
    for (int i = 0; i < 200; ++i) {
        if (i % 50 == 0) {
            QVERIFY(recorder.start(bus, path()));
            QVERIFY(recorder.stop());
        }
        QVERIFY(!recorder.start(bus, u"/nowhere/at/all.mcap"_s));
    }
}

void TestRecorder::triggerSavesTheLastSeconds()
{
    bus::LocalAgentBus bus;
    bus::Recorder recorder(bus::Recorder::Options{.files = bus::FlightRecorder::Options{.before = 1h, .after = 0ms}});
    QVERIFY(recorder.start(bus, path(u"incident.mcap"_s)));
    for (int i = 0; i < 100; ++i)
        sendOne(bus);
    QVERIFY(recorder.files().isEmpty());
    recorder.trigger();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.files().size(), 1, 10'000);
    QVERIFY(recorder.stop());
    QCOMPARE(read(recorder.files().first()).all<bus::MessageRecord>().size(), 100);
}

void TestRecorder::triggerOfAPlainRecordingDoesNothing()
{
    bus::LocalAgentBus bus;
    bus::Recorder recorder;
    QVERIFY(recorder.start(bus, path()));
    recorder.trigger();
    sendOne(bus);
    QVERIFY(recorder.stop());
    QCOMPARE(recorder.files(), QStringList{path()});
    QCOMPARE(read(path()).all<bus::MessageRecord>().size(), 1);
}

void TestRecorder::ringOfARecorder()
{
    bus::LocalAgentBus bus;
    bus::Recorder recorder(
        bus::Recorder::Options{.files = bus::CaptureSeries::Options{.ringBytes = bus::CaptureSeries::LeastRingBytes}});
    QVERIFY(recorder.start(bus, path(u"ring.mcap"_s)));
    for (int i = 0; i < 30'000; ++i)
        sendOne(bus);
    QVERIFY2(recorder.stop(), qPrintable(recorder.errorString()));
    QVERIFY(recorder.files().size() > 2);
    QVERIFY(!recorder.files().contains(path(u"ring-ring000001.mcap"_s)));
    QCOMPARE(read(recorder.files().last()).all<bus::MessageRecord>().last().message.seq(), 29'999u);
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
