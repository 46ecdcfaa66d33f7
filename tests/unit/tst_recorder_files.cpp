// Series of files, rings and flight recorders: what stands in which file, and that each file opens alone.
#include "samples.h"

#include <libbus/capture/capture_series.h>
#include <libbus/capture/flight_recorder.h>
#include <libbus/capture/mcap_reader.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 Start = 1'769'853'600'000'000'000;
constexpr qint64 Ms = 1'000'000;

/// A message a millisecond.
constexpr qint64 timeOfMessage(quint64 seq)
{
    return Start + qint64(seq) * Ms;
}

bus::Record message(quint64 seq, qsizetype bytes = 100)
{
    bus::BusMessage message(u"a"_s, u"b"_s, bus::Frame{u"X"_s, QByteArray(bytes, 'x'), {}, {}});
    message.setSeq(seq);
    return bus::MessageRecord{timeOfMessage(seq), message};
}

bus::Record header()
{
    return bus::HeaderRecord{u"test"_s, 1, QDateTime::fromMSecsSinceEpoch(Start / Ms, Qt::UTC)};
}

bus::Record subscribed(const QString &name)
{
    return bus::SubscribedRecord{Start, name, 16};
}

QList<bus::Record> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    bus::McapReader reader(&file);
    QList<bus::Record> records;
    while (std::optional<bus::Record> record = reader.next())
        records += *std::move(record);
    if (reader.problemCount() > 0)
        qFatal("%s", qPrintable(reader.problems().first().text));
    return records;
}

QList<quint64> seqsIn(const QList<bus::Record> &records)
{
    QList<quint64> seqs;
    for (const bus::Record &record : records) {
        if (const auto *message = std::get_if<bus::MessageRecord>(&record))
            seqs += message->message.seq();
    }
    return seqs;
}

QList<quint64> seqsIn(const QStringList &files)
{
    QList<quint64> seqs;
    for (const QString &file : files)
        seqs += seqsIn(read(file));
    return seqs;
}

QList<quint64> range(quint64 from, quint64 to)
{
    QList<quint64> seqs;
    for (quint64 seq = from; seq <= to; ++seq)
        seqs += seq;
    return seqs;
}

qint64 sizeOf(const QStringList &files)
{
    qint64 bytes = 0;
    for (const QString &file : files)
        bytes += QFileInfo(file).size();
    return bytes;
}

} // namespace

class TestRecorderFiles : public QObject {
    Q_OBJECT
private slots:
    void init() { folder = std::make_unique<QTemporaryDir>(); }

    void withoutRotationThereIsOneFile();
    void filesEndBySize();
    void filesEndByTheSessionsTime();
    void eachFileOpensAlone();
    void numbersGoOnAfterEarlierFiles();
    void ringKeepsTheNewestWithinItsSize_data();
    void ringKeepsTheNewestWithinItsSize();
    void ringTakesFilesOfAnEarlierRunIn();
    void ringRemovesNothingBeforeItHasWritten();
    void ringRemovesOnlyWhatItNeedsTheRoomOf();
    void filesOfOthersAreLeftAlone();
    void rotationIsSafeFromARing();
    void seriesAtOnePathAtOnceReplaceNothing();
    void failureIsToldAndCounted();

    void nothingIsWrittenWithoutATrigger();
    void triggerSavesWhatWasBeforeAndAfter();
    void triggersWhileSavingMakeTheFileLonger();
    void eachTriggerHasAFileWithoutRepetition();
    void aTriggerMayTellItsTime();
    void fatesDoNotMoveTheTimeOn();
    void allOfTheTimeCanBeSaved();
    void memoryIsBounded();
    void flightFileOpensAlone();
    void flightFileThatCannotBeWrittenIsTold();

private:
    [[nodiscard]] QString path(const QString &name = u"session.mcap"_s) const { return folder->filePath(name); }
    [[nodiscard]] QStringList names() const { return QDir(folder->path()).entryList(QDir::Files, QDir::Name); }

    std::unique_ptr<QTemporaryDir> folder;
};

void TestRecorderFiles::withoutRotationThereIsOneFile()
{
    bus::CaptureSeries series;
    QVERIFY(series.open(path()));
    for (quint64 seq = 0; seq < 1000; ++seq)
        QVERIFY(series.write(message(seq)));
    QVERIFY(series.close());
    QCOMPARE(series.recordsWritten(), 1000u);
    QCOMPARE(series.files(), QStringList{path()});
    QCOMPARE(names(), QStringList{u"session.mcap"_s});
    QCOMPARE(seqsIn(series.files()), range(0, 999));
}

void TestRecorderFiles::filesEndBySize()
{
    constexpr qint64 limit = 256 * 1024;
    bus::CaptureSeries series({.fileBytes = limit});
    QVERIFY(series.open(path()));
    for (quint64 seq = 0; seq < 5000; ++seq)
        QVERIFY(series.write(message(seq)));
    QVERIFY(series.close());
    QVERIFY(series.files().size() > 3);
    QCOMPARE(names().first(), u"session-000001.mcap"_s);
    QCOMPARE(seqsIn(series.files()), range(0, 4999));
    for (const QString &file : series.files())
        QVERIFY2(QFileInfo(file).size() <= limit, qPrintable(QString::number(QFileInfo(file).size())));
}

void TestRecorderFiles::filesEndByTheSessionsTime()
{
    bus::CaptureSeries series({.fileDuration = 100ms});
    QVERIFY(series.open(path()));
    for (quint64 seq = 0; seq < 250; ++seq)
        QVERIFY(series.write(message(seq)));
    QVERIFY(series.close());
    QCOMPARE(series.files().size(), 3);
    QCOMPARE(seqsIn(read(series.files().at(0))), range(0, 99));
    QCOMPARE(seqsIn(read(series.files().at(1))), range(100, 199));
    QCOMPARE(seqsIn(read(series.files().at(2))), range(200, 249));
}

void TestRecorderFiles::eachFileOpensAlone()
{
    bus::CaptureSeries series({.fileDuration = 10ms});
    QVERIFY(series.open(path()));
    series.write(header());
    series.write(subscribed(u"b"_s));
    series.write(subscribed(u"c"_s));
    series.write(message(0));
    series.write(bus::UnsubscribedRecord{Start + Ms, u"c"_s, 0});
    const bus::TotalsRecord totals{{7, {{u"b"_s, {}}}}, Start + 2 * Ms};
    series.write(totals);
    series.write(message(20));
    QVERIFY(series.close());
    QCOMPARE(series.files().size(), 2);
    const QList<bus::Record> second = read(series.files().at(1));
    QCOMPARE(second.size(), 4);
    QVERIFY(samples::equal(second.at(0), header()));
    QVERIFY(samples::equal(second.at(1), subscribed(u"b"_s)));
    QVERIFY(samples::equal(second.at(2), totals));
    QVERIFY(samples::equal(second.at(3), message(20)));
}

void TestRecorderFiles::numbersGoOnAfterEarlierFiles()
{
    for (int run = 0; run < 2; ++run) {
        bus::CaptureSeries series({.fileDuration = 10ms});
        QVERIFY(series.open(path()));
        series.write(message(0));
        series.write(message(10));
        QVERIFY(series.close());
        QCOMPARE(series.files().size(), 2);
    }
    QCOMPARE(names(), QStringList({u"session-000001.mcap"_s, u"session-000002.mcap"_s, u"session-000003.mcap"_s,
                                   u"session-000004.mcap"_s}));
}

void TestRecorderFiles::ringKeepsTheNewestWithinItsSize_data()
{
    QTest::addColumn<qint64>("ring");
    QTest::newRow("the least") << qint64(1);
    QTest::newRow("3 MiB") << qint64(3 * 1024 * 1024);
}

void TestRecorderFiles::ringKeepsTheNewestWithinItsSize()
{
    QFETCH(qint64, ring);
    const qint64 limit = std::max(ring, bus::CaptureSeries::LeastRingBytes);
    bus::CaptureSeries series({.ringBytes = ring});
    QVERIFY(series.open(path()));
    constexpr quint64 last = 39'999;
    for (quint64 seq = 0; seq <= last; ++seq) {
        QVERIFY(series.write(message(seq)));
        if (seq % 5000 == 0)
            QVERIFY(sizeOf(series.files()) <= limit);
    }
    QVERIFY(series.close());
    QCOMPARE(series.recordsWritten(), last + 1);
    const QStringList files = series.files();
    QCOMPARE(names().size(), files.size());
    QVERIFY(sizeOf(files) <= limit);
    QVERIFY2(sizeOf(files) >= limit / 2, "the ring is well used");
    const QList<quint64> seqs = seqsIn(files);
    QCOMPARE(seqs, range(seqs.first(), last)); // the newest, without a gap
}

void TestRecorderFiles::ringTakesFilesOfAnEarlierRunIn()
{
    for (int run = 0; run < 2; ++run) {
        bus::CaptureSeries series({.ringBytes = bus::CaptureSeries::LeastRingBytes});
        QVERIFY(series.open(path()));
        for (quint64 seq = 0; seq < 10'000; ++seq)
            QVERIFY(series.write(message(seq)));
        QVERIFY(series.close());
        QCOMPARE(names().size(), series.files().size());
        QVERIFY(sizeOf(series.files()) <= bus::CaptureSeries::LeastRingBytes);
    }
}

void TestRecorderFiles::ringRemovesNothingBeforeItHasWritten()
{
    QStringList earlier;
    {
        bus::CaptureSeries series({.ringBytes = 4 * bus::CaptureSeries::LeastRingBytes});
        QVERIFY(series.open(path()));
        for (quint64 seq = 0; seq < 20'000; ++seq)
            QVERIFY(series.write(message(seq)));
        QVERIFY(series.close());
        earlier = series.files();
    }
    QCOMPARE(bus::CaptureSeries::ringFiles(path()), earlier);
    bus::CaptureSeries series({.ringBytes = bus::CaptureSeries::LeastRingBytes}); // far less than is there
    QVERIFY(series.open(path()));
    QCOMPARE(series.files().size(), earlier.size() + 1);
    QCOMPARE(series.files().mid(0, earlier.size()), earlier);
    QVERIFY(series.write(message(0))); // gathered
    QCOMPARE(names().size(), earlier.size() + 1);
    QVERIFY(series.flush());
    QVERIFY(names().size() < earlier.size());
    QVERIFY(sizeOf(series.files()) <= bus::CaptureSeries::LeastRingBytes);
    QVERIFY(series.close());
}

void TestRecorderFiles::ringRemovesOnlyWhatItNeedsTheRoomOf()
{
    constexpr qint64 limit = bus::CaptureSeries::LeastRingBytes;
    QStringList earlier;
    {
        bus::CaptureSeries series({.ringBytes = limit});
        QVERIFY(series.open(path()));
        for (quint64 seq = 0; sizeOf(series.files()) < limit / 2; ++seq)
            QVERIFY(series.write(message(seq)));
        QVERIFY(series.close());
        earlier = series.files();
    }
    bus::CaptureSeries series({.ringBytes = limit});
    QVERIFY(series.open(path()));
    for (quint64 seq = 0; seq < 100; ++seq)
        QVERIFY(series.write(message(seq)));
    QVERIFY(series.close());
    QCOMPARE(series.files().size(), earlier.size() + 1); // there was room for all
    QCOMPARE(names().size(), earlier.size() + 1);
}

void TestRecorderFiles::filesOfOthersAreLeftAlone()
{
    const QStringList others = {u"session-1.mcap"_s,           u"session-000001.jsonl"_s,  u"session-00000a.mcap"_s,
                                u"other-000001.mcap"_s,        u"session.mcap"_s,          u"session-20260131.mcap"_s,
                                u"session-000001.mcap"_s,      u"session-ring1.mcap"_s,    u"session-ring0000001.mcap"_s,
                                u"session-ring-000001.mcap"_s, u"other-ring000001.mcap"_s, u"session-ring+00001.mcap"_s};
    for (const QString &name : others) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(2 * 1024 * 1024, 'x')) > 0);
    }
    bus::CaptureSeries series({.ringBytes = bus::CaptureSeries::LeastRingBytes});
    QVERIFY(series.open(path()));
    QCOMPARE(series.files(), QStringList{path(u"session-ring000001.mcap"_s)});
    for (quint64 seq = 0; seq < 20'000; ++seq)
        QVERIFY(series.write(message(seq)));
    QVERIFY(series.close());
    for (const QString &name : others)
        QVERIFY2(QFileInfo(path(name)).size() == 2 * 1024 * 1024, qPrintable(name));
}

void TestRecorderFiles::rotationIsSafeFromARing()
{
    QStringList kept;
    {
        bus::CaptureSeries series({.fileDuration = 10ms});
        QVERIFY(series.open(path()));
        for (quint64 seq = 0; seq < 100; ++seq)
            QVERIFY(series.write(message(seq, 50'000)));
        QVERIFY(series.close());
        kept = series.files();
    }
    bus::CaptureSeries ring({.ringBytes = bus::CaptureSeries::LeastRingBytes});
    QVERIFY(ring.open(path()));
    for (quint64 seq = 0; seq < 100; ++seq)
        QVERIFY(ring.write(message(seq, 50'000)));
    QVERIFY(ring.close());
    QCOMPARE(seqsIn(kept), range(0, 99));
}

/// As two programs do that were told the same path: each file is made by one of them.
void TestRecorderFiles::seriesAtOnePathAtOnceReplaceNothing()
{
    constexpr quint64 each = 300;
    const auto record = [this](quint64 first) {
        bus::CaptureSeries series({.fileDuration = 1ms});
        series.open(path());
        for (quint64 seq = first; seq < first + each; ++seq)
            series.write(message(seq)); // into a file of its own
        series.close();
    };
    {
        const std::jthread one(record, 0);
        const std::jthread other(record, each);
    }
    QCOMPARE(names().size(), qsizetype(2 * each));
    QStringList files;
    for (const QString &name : names())
        files += path(name);
    QList<quint64> seqs = seqsIn(files);
    std::sort(seqs.begin(), seqs.end());
    QCOMPARE(seqs, range(0, 2 * each - 1));
}

void TestRecorderFiles::failureIsToldAndCounted()
{
    bus::CaptureSeries series({.fileDuration = 10ms});
    QVERIFY(!series.write(message(0)));
    QVERIFY(!series.open(u"/nowhere/at/all.mcap"_s));
    QVERIFY(series.errorString().contains(u"/nowhere/at/all-000001.mcap"_s));
    QVERIFY(!series.isOpen());
    QVERIFY(!series.write(message(0)));
    QCOMPARE(series.recordsLost(), 1u);
    QVERIFY(!series.close());

    // The folder goes while it records: the next file cannot begin.
    QVERIFY(series.open(path()));
    QVERIFY(series.write(message(0)));
    QVERIFY(folder->remove());
    QVERIFY(!series.write(message(10)));
    QCOMPARE(series.recordsLost(), 1u);
    QVERIFY(!series.errorString().isEmpty());
}

void TestRecorderFiles::nothingIsWrittenWithoutATrigger()
{
    {
        bus::FlightRecorder recorder(path());
        for (quint64 seq = 0; seq < 100; ++seq)
            QVERIFY(recorder.write(message(seq)));
        QVERIFY(recorder.close());
    }
    QVERIFY(names().isEmpty());
}

void TestRecorderFiles::triggerSavesWhatWasBeforeAndAfter()
{
    bus::FlightRecorder recorder(path(), {.before = 50ms, .after = 20ms});
    for (quint64 seq = 0; seq <= 500; ++seq)
        QVERIFY(recorder.write(message(seq)));
    QVERIFY(recorder.trigger());
    QVERIFY(recorder.isSaving());
    for (quint64 seq = 501; seq <= 700; ++seq)
        QVERIFY(recorder.write(message(seq)));
    QVERIFY(!recorder.isSaving());
    QCOMPARE(recorder.files(), QStringList{path(u"session-000001.mcap"_s)});
    QCOMPARE(seqsIn(recorder.files()), range(450, 520));
}

void TestRecorderFiles::triggersWhileSavingMakeTheFileLonger()
{
    bus::FlightRecorder recorder(path(), {.before = 10ms, .after = 20ms});
    for (quint64 seq = 0; seq <= 200; ++seq) {
        QVERIFY(recorder.write(message(seq)));
        if (seq == 100 || seq == 115)
            QVERIFY(recorder.trigger());
    }
    QCOMPARE(recorder.files().size(), 1);
    QCOMPARE(seqsIn(recorder.files()), range(90, 135));
}

void TestRecorderFiles::eachTriggerHasAFileWithoutRepetition()
{
    bus::FlightRecorder recorder(path(), {.before = 50ms, .after = 0ms});
    for (quint64 seq = 0; seq <= 200; ++seq) {
        QVERIFY(recorder.write(message(seq)));
        if (seq == 100 || seq == 120)
            QVERIFY(recorder.trigger());
    }
    QVERIFY(recorder.close());
    QCOMPARE(recorder.files().size(), 2);
    QCOMPARE(seqsIn(recorder.files()), range(50, 120));
    QCOMPARE(seqsIn(read(recorder.files().at(1))), range(101, 120));
}

/// Of something that is not recorded itself.
void TestRecorderFiles::aTriggerMayTellItsTime()
{
    bus::FlightRecorder recorder(path(), {.before = 10ms, .after = 20ms});
    for (quint64 seq = 0; seq <= 100; ++seq)
        QVERIFY(recorder.write(message(seq)));
    QVERIFY(recorder.trigger(timeOfMessage(105)));
    for (quint64 seq = 110; seq <= 200; ++seq)
        QVERIFY(recorder.write(message(seq)));
    QVERIFY(recorder.close());
    QCOMPARE(seqsIn(recorder.files()), range(95, 100) + range(110, 125));
}

/// One that is told right behind its message may have been decided long after it.
void TestRecorderFiles::fatesDoNotMoveTheTimeOn()
{
    bus::FlightRecorder recorder(path(), {.before = 10ms, .after = 20ms});
    const auto writeWithFate = [&recorder](quint64 seq) {
        return recorder.write(message(seq))
            && recorder.write(bus::FateRecord{seq, u"b"_s, bus::Fate::Handled, timeOfMessage(seq + 1000), 1, 1, {}});
    };
    for (quint64 seq = 0; seq <= 100; ++seq)
        QVERIFY(writeWithFate(seq));
    QVERIFY(recorder.trigger());
    for (quint64 seq = 101; seq <= 200; ++seq)
        QVERIFY(writeWithFate(seq));
    QVERIFY(recorder.close());
    QCOMPARE(seqsIn(recorder.files()), range(90, 120));
    const QList<bus::Record> records = read(recorder.files().first());
    QCOMPARE(std::get<bus::FateRecord>(records.last()).seq, 120u);
    QCOMPARE(records.size(), 2 * 31);
}

void TestRecorderFiles::allOfTheTimeCanBeSaved()
{
    constexpr auto always = std::chrono::milliseconds::max();
    bus::FlightRecorder recorder(path(), {.before = always, .after = always});
    for (quint64 seq = 0; seq < 100; ++seq)
        QVERIFY(recorder.write(message(seq)));
    QVERIFY(recorder.trigger());
    for (quint64 seq = 100; seq < 200; ++seq)
        QVERIFY(recorder.write(message(seq)));
    QVERIFY(recorder.close());
    QCOMPARE(recorder.files().size(), 1);
    QCOMPARE(seqsIn(recorder.files()), range(0, 199));
}

void TestRecorderFiles::memoryIsBounded()
{
    bus::FlightRecorder recorder(path(), {.before = 1h, .memoryBytes = 100'000});
    for (quint64 seq = 0; seq < 5000; ++seq)
        QVERIFY(recorder.write(message(seq, 1000)));
    QVERIFY(recorder.trigger());
    QVERIFY(recorder.close());
    const QList<quint64> seqs = seqsIn(recorder.files());
    QCOMPARE(seqs, range(seqs.first(), 4999));
    QVERIFY2(seqs.size() > 20 && seqs.size() <= 100, qPrintable(QString::number(seqs.size())));
}

void TestRecorderFiles::flightFileOpensAlone()
{
    bus::FlightRecorder recorder(path(), {.before = 10ms, .after = 0ms});
    recorder.write(header());
    recorder.write(subscribed(u"b"_s));
    for (quint64 seq = 0; seq <= 100; ++seq)
        recorder.write(message(seq));
    QVERIFY(recorder.trigger());
    QVERIFY(recorder.close());
    const QList<bus::Record> records = read(recorder.files().first());
    QVERIFY(samples::equal(records.at(0), header()));
    QVERIFY(samples::equal(records.at(1), subscribed(u"b"_s)));
    QCOMPARE(seqsIn(records), range(90, 100));
}

void TestRecorderFiles::flightFileThatCannotBeWrittenIsTold()
{
    bus::FlightRecorder recorder(u"/nowhere/at/all.mcap"_s);
    QVERIFY(recorder.write(message(0)));
    QVERIFY(!recorder.trigger());
    QVERIFY(!recorder.isSaving());
    QVERIFY(recorder.errorString().contains(u"/nowhere/at/all-000001.mcap"_s));
    QVERIFY(!recorder.close());
}

QTEST_APPLESS_MAIN(TestRecorderFiles)
#include "tst_recorder_files.moc"
