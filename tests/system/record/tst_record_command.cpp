// bustap record, as a person uses it: what it writes, how it ends, and what it says where the usage is wrong.
#include <libbus/capture/jsonl.h>
#include <libbus/capture/mcap_reader.h>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 60'000;

struct Result {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Result bustap(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(BUSTAP), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(PatienceMs) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bus::Record message(quint64 seq)
{
    bus::BusMessage message(u"a"_s, u"b"_s, bus::TaskUpdate{u"7f"_s, {}});
    message.setSeq(seq);
    return bus::MessageRecord{qint64(seq) * 1'000'000 + 1, message};
}

/// A session that adds up, a message a millisecond; message `dropped` was dropped.
QByteArray session(quint64 messages, std::optional<quint64> dropped = {})
{
    QByteArray text = bus::toJsonLine(bus::HeaderRecord{u"test"_s, 1, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)})
        + bus::toJsonLine(bus::SubscribedRecord{0, u"b"_s, 16});
    for (quint64 seq = 0; seq < messages; ++seq) {
        const auto fate = dropped == seq ? bus::Fate::Dropped : bus::Fate::Handled;
        text += bus::toJsonLine(message(seq));
        text += bus::toJsonLine(bus::FateRecord{seq, u"b"_s, fate, qint64(seq) * 1'000'000 + 2, 0, 0, {}});
    }
    return text;
}

QList<quint64> range(quint64 first, quint64 last)
{
    QList<quint64> seqs;
    for (quint64 seq = first; seq <= last; ++seq)
        seqs += seq;
    return seqs;
}

struct Reading {
    QByteArray jsonl;
    QList<quint64> seqs;
    bool isClosed = false;
};

Reading read(const QString &path)
{
    Reading reading;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return reading;
    bus::McapReader reader(&file);
    while (const std::optional<bus::Record> record = reader.next()) {
        reading.jsonl += bus::toJsonLine(*record);
        if (const auto *message = std::get_if<bus::MessageRecord>(&*record))
            reading.seqs += message->message.seq();
    }
    reading.isClosed = reader.isClosed();
    return reading;
}

} // namespace

class TestRecordCommand : public QObject {
    Q_OBJECT
private slots:
    void init() { folder = std::make_unique<QTemporaryDir>(); }

    void recordsAreTheSame_data();
    void recordsAreTheSame();
    void recordingOfTheDemoAddsUp();
    void endsInOrder_data();
    void endsInOrder();
    void killedRecordingOpens();
    void filterLeavesMessagesOut();
    void rotationAndRing();
    void triggerSavesWhatIsAroundTheMatch_data();
    void triggerSavesWhatIsAroundTheMatch();
    void quietSessionSavesNothing();
    void partOfAFileIsAWholeCapture();
    void wrongUsage_data();
    void wrongUsage();
    void fileThatCannotBeWritten();
    void sourceWithoutRecordsTouchesNothing_data();
    void sourceWithoutRecordsTouchesNothing();
    void ringIsNotRecordedIntoItself();

private:
    [[nodiscard]] QString path(const QString &name = u"session.mcap"_s) const { return folder->filePath(name); }
    [[nodiscard]] QStringList names() const { return QDir(folder->path()).entryList(QDir::Files, QDir::Name); }

    std::unique_ptr<QTemporaryDir> folder;
};

void TestRecordCommand::recordsAreTheSame_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("plain") << QStringList{};
    QTest::newRow("lz4") << QStringList{u"--compress"_s, u"lz4"_s};
    QTest::newRow("zstd") << QStringList{u"--compress"_s, u"zstd"_s};
}

void TestRecordCommand::recordsAreTheSame()
{
    QFETCH(QStringList, options);
    const QByteArray jsonl = session(2000);
    const Result result = bustap(QStringList{u"record"_s, u"-"_s, path()} + options, jsonl);
    QVERIFY2(result.errors.startsWith("4002 record"), result.errors.constData());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, path().toLocal8Bit() + '\n');
    QCOMPARE(read(path()).jsonl, jsonl);
    // And back: the capture as a source.
    const Result shown = bustap({u"watch"_s, u"--json"_s, path()});
    QCOMPARE(shown.exitCode, 0);
    QCOMPARE(shown.output, jsonl);
}

void TestRecordCommand::recordingOfTheDemoAddsUp()
{
    QCOMPARE(bustap({u"record"_s, u"demo"_s, path(), u"--seconds"_s, u"1"_s, u"--speed"_s, u"10"_s}).exitCode, 0);
    QVERIFY(read(path()).seqs.size() > 100);
    const Result audit = bustap({u"audit"_s, path()});
    QVERIFY2(audit.exitCode == 0, (audit.output + audit.errors).constData());
}

void TestRecordCommand::endsInOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestRecordCommand::endsInOrder()
{
    QFETCH(int, signal);
    QProcess process;
    process.start(QStringLiteral(BUSTAP), {u"record"_s, u"demo"_s, path()});
    QTRY_VERIFY_WITH_TIMEOUT(read(path()).seqs.size() > 10, PatienceMs);
    ::kill(pid_t(process.processId()), signal);
    QVERIFY(process.waitForFinished(PatienceMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(read(path()).isClosed);
}

void TestRecordCommand::killedRecordingOpens()
{
    QProcess process;
    process.start(QStringLiteral(BUSTAP), {u"record"_s, u"demo"_s, path()});
    QTRY_VERIFY_WITH_TIMEOUT(read(path()).seqs.size() > 10, PatienceMs);
    const QList<quint64> before = read(path()).seqs;
    ::kill(pid_t(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished(PatienceMs));
    const Reading after = read(path());
    QVERIFY(!after.isClosed);
    QCOMPARE(after.seqs.first(before.size()), before);
}

void TestRecordCommand::filterLeavesMessagesOut()
{
    QCOMPARE(bustap({u"record"_s, u"-"_s, path(), u"-f"_s, u"seq >= 10 and seq < 20"_s}, session(100)).exitCode, 0);
    const QList<quint64> seqs = read(path()).seqs;
    QCOMPARE(seqs.size(), 10);
    QCOMPARE(seqs.first(), 10u);
    QCOMPARE(bustap({u"audit"_s, path()}).exitCode, 0); // the rest is known to be left out
}

void TestRecordCommand::rotationAndRing()
{
    const QByteArray jsonl = session(20'000);
    const Result byTime = bustap({u"record"_s, u"-"_s, path(u"time.mcap"_s), u"--rotate"_s, u"5s"_s}, jsonl);
    QCOMPARE(byTime.exitCode, 0);
    QCOMPARE(byTime.output.count('\n'), 4);
    QList<quint64> seqs;
    for (const QByteArray &file : byTime.output.trimmed().split('\n'))
        seqs += read(QString::fromLocal8Bit(file)).seqs;
    QCOMPARE(seqs.size(), 20'000);
    QCOMPARE(read(path(u"time-000002.mcap"_s)).seqs.first(), 5000u);

    const Result ring = bustap({u"record"_s, u"-"_s, path(u"time.mcap"_s), u"--ring"_s, u"1"_s}, jsonl);
    QCOMPARE(ring.exitCode, 0);
    QVERIFY2(ring.output.contains("/time-ring0000"), ring.output.constData());
    QCOMPARE(read(path(u"time-000002.mcap"_s)).seqs.first(), 5000u); // is no part of it
    qint64 bytes = 0;
    const QList<QByteArray> files = ring.output.trimmed().split('\n');
    for (const QByteArray &file : files)
        bytes += QFileInfo(QString::fromLocal8Bit(file)).size();
    QVERIFY(bytes > 0 && bytes <= 1024 * 1024);
    QCOMPARE(read(QString::fromLocal8Bit(files.last())).seqs.last(), 19'999u);
}

void TestRecordCommand::triggerSavesWhatIsAroundTheMatch_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QList<quint64>>("seqs");
    QTest::newRow("what became of it") << QStringList{u"--trigger"_s, u"dropped"_s} << range(1990, 2020);
    QTest::newRow("what it is") << QStringList{u"--trigger"_s, u"seq == 2000"_s} << range(1990, 2020);
    QTest::newRow("a message that is left out")
        << QStringList{u"--trigger"_s, u"dropped"_s, u"-f"_s, u"seq in {1000..1995, 2010..3000}"_s}
        << range(1990, 1995) + range(2010, 2020);
}

/// By the time of the match, however much of the session is read at a time.
void TestRecordCommand::triggerSavesWhatIsAroundTheMatch()
{
    QFETCH(const QStringList, options);
    QFETCH(const QList<quint64>, seqs);
    const QByteArray jsonl = session(5000, 2000);
    QFile file(path(u"session.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(jsonl) == jsonl.size());
    file.close();
    const QStringList window = {u"--before"_s, u"0.01"_s, u"--after"_s, u"0.02"_s};
    for (const QString &source : {file.fileName(), u"-"_s}) {
        const Result result =
            bustap(QStringList{u"record"_s, source, path(u"incident.mcap"_s)} + options + window, jsonl);
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.output.count('\n'), 1);
        const Reading saved = read(QString::fromLocal8Bit(result.output.trimmed()));
        QVERIFY(saved.isClosed);
        QCOMPARE(saved.seqs, seqs);
    }
}

void TestRecordCommand::quietSessionSavesNothing()
{
    const Result quiet = bustap({u"record"_s, u"-"_s, path(u"quiet.mcap"_s), u"--trigger"_s, u"failed"_s}, session(100));
    QCOMPARE(quiet.exitCode, 0);
    QCOMPARE(quiet.output, "");
    QCOMPARE(names(), QStringList());
}

/// As where Ctrl-C comes before the end of the file.
void TestRecordCommand::partOfAFileIsAWholeCapture()
{
    QFile file(path(u"session.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(session(5000)) > 0);
    file.close();
    const Result result = bustap({u"record"_s, file.fileName(), path(), u"--seconds"_s, u"0"_s});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("only a part of session.jsonl was read"), result.errors.constData());
    if (!QFile::exists(path()))
        return; // nothing was read in that time
    const Reading recorded = read(path());
    QVERIFY(recorded.isClosed);
    QVERIFY(recorded.seqs.isEmpty() || recorded.seqs == range(0, recorded.seqs.last()));
}

void TestRecordCommand::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no file") << QStringList{u"demo"_s} << QByteArray("SOURCE FILE.mcap");
    QTest::newRow("ending") << QStringList{u"demo"_s, u"x.jsonl"_s} << QByteArray("should end in .mcap");
    QTest::newRow("rotation") << QStringList{u"demo"_s, u"x.mcap"_s, u"--rotate"_s, u"5 apples"_s} << QByteArray("such as 100MiB");
    QTest::newRow("no rotation") << QStringList{u"demo"_s, u"x.mcap"_s, u"--rotate"_s, u"0s"_s} << QByteArray("such as 100MiB");
    QTest::newRow("compression") << QStringList{u"demo"_s, u"x.mcap"_s, u"--compress"_s, u"zip"_s} << QByteArray("lz4 or zstd");
    QTest::newRow("ring") << QStringList{u"demo"_s, u"x.mcap"_s, u"--ring"_s, u"0"_s} << QByteArray("a number from 1");
    QTest::newRow("trigger") << QStringList{u"demo"_s, u"x.mcap"_s, u"--trigger"_s, u"type =="_s} << QByteArray("column 8");
    QTest::newRow("trigger and ring") << QStringList{u"demo"_s, u"x.mcap"_s, u"--trigger"_s, u"dropped"_s, u"--ring"_s, u"1"_s}
                                      << QByteArray("do not go with it");
    QTest::newRow("files too small") << QStringList{u"demo"_s, u"x.mcap"_s, u"--rotate"_s, u"100KiB"_s}
                                     << QByteArray("--rotate 100KiB is too little: give it 128KiB or more");
    QTest::newRow("files too large for the ring")
        << QStringList{u"demo"_s, u"x.mcap"_s, u"--ring"_s, u"8"_s, u"--rotate"_s, u"2MiB"_s}
        << QByteArray("--rotate 2MiB is too much for --ring 8: give it 1024KiB or less");
    QTest::newRow("seed of standard input")
        << QStringList{u"-"_s, u"x.mcap"_s, u"--seed"_s, u"7"_s} << QByteArray("--seed goes with demo");
    QTest::newRow("before alone") << QStringList{u"demo"_s, u"x.mcap"_s, u"--before"_s, u"1"_s} << QByteArray("go with --trigger");
}

void TestRecordCommand::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Result result = bustap(QStringList{u"record"_s} + arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(says), result.errors.constData());
    QVERIFY(!QFile::exists(u"x.mcap"_s));
}

void TestRecordCommand::fileThatCannotBeWritten()
{
    const Result nowhere = bustap({u"record"_s, u"demo"_s, u"/nowhere/at/all.mcap"_s});
    QCOMPARE(nowhere.exitCode, 2);
    QVERIFY2(nowhere.errors.contains("/nowhere/at/all.mcap"), nowhere.errors.constData());

    QCOMPARE(bustap({u"record"_s, u"-"_s, path()}, session(10)).exitCode, 0);
    const Result ontoItself = bustap({u"record"_s, path(), path()});
    QCOMPARE(ontoItself.exitCode, 2);
    QCOMPARE(read(path()).seqs.size(), 10); // and it is still there
}

void TestRecordCommand::sourceWithoutRecordsTouchesNothing_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("options");
    const QList<std::pair<const char *, QString>> sources = {
        {"missing", u"missing.jsonl"_s}, {"a folder", u"."_s}, {"no records", u"empty.jsonl"_s}};
    for (const auto &[name, source] : sources) {
        QTest::addRow("%s", name) << source << QStringList{};
        QTest::addRow("%s, rotated", name) << source << QStringList{u"--rotate"_s, u"1MiB"_s};
        QTest::addRow("%s, ring", name) << source << QStringList{u"--ring"_s, u"1"_s};
        QTest::addRow("%s, filtered", name) << source << QStringList{u"-f"_s, u"dropped"_s};
    }
}

void TestRecordCommand::sourceWithoutRecordsTouchesNothing()
{
    QFETCH(QString, source);
    QFETCH(QStringList, options);
    // More than the ring may hold, in all forms of names.
    const QByteArray jsonl = session(6000);
    for (const QStringList &form : QList<QStringList>{{}, {u"--rotate"_s, u"1s"_s}, {u"--ring"_s, u"3"_s}})
        QCOMPARE(bustap(QStringList{u"record"_s, u"-"_s, path()} + form, jsonl).exitCode, 0);
    QFile empty(path(u"empty.jsonl"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly) && empty.write("this is no record\n") > 0);
    empty.close();
    const auto contents = [this] {
        QMap<QString, QByteArray> all;
        for (const QString &name : names()) {
            QFile file(path(name));
            all.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        }
        return all;
    };
    const QMap<QString, QByteArray> before = contents();
    QVERIFY(before.size() > 8);

    const Result result = bustap(QStringList{u"record"_s, path(source), path()} + options);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, "");
    QVERIFY(!result.errors.isEmpty());
    QVERIFY2(contents() == before, qPrintable(names().join(u' ')));
}

void TestRecordCommand::ringIsNotRecordedIntoItself()
{
    const QStringList ring = {path(u"ring.mcap"_s), u"--ring"_s, u"1"_s};
    QCOMPARE(bustap(QStringList{u"record"_s, u"-"_s} + ring, session(20'000)).exitCode, 0);
    const QStringList before = names();
    for (const QString &name : before) {
        const Result result = bustap(QStringList{u"record"_s, path(name)} + ring);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.errors.contains("its own ring"), result.errors.constData());
    }
    QCOMPARE(names(), before);
}

QTEST_GUILESS_MAIN(TestRecordCommand)
#include "tst_record_command.moc"
