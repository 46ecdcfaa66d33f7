// bustap convert as its users run it, and what other readers find in the files.
#include <inspector/convert/format.h>
#include <libbus/capture/jsonl.h>
#include <libbus/capture/mcap_writer.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr int LongMs = 60'000;
constexpr int LongMessages = 80'000; // of a long session

struct Result {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs a program to its end. `largestFile` bytes is how much it may write to a file, 0: as much as it likes.
Result run(const QString &program, const QStringList &arguments, rlim_t largestFile = 0)
{
    QProcess process;
    QProcessEnvironment clean = QProcessEnvironment::systemEnvironment();
    clean.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(clean);
    if (largestFile > 0) {
        process.setChildProcessModifier([largestFile] {
            std::signal(SIGXFSZ, SIG_IGN); // so that write() fails, as it does on a full disk
            const rlimit limit{largestFile, largestFile};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
    }
    process.start(program, arguments);
    if (!process.waitForFinished(LongMs) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "it did not end, or it crashed: " + process.readAllStandardError()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// The most memory that a bustap took, in KiB; -1 where it failed.
qint64 peakMemoryKb(const QStringList &arguments)
{
    QList<QByteArray> texts = {QByteArray(BUSTAP)};
    for (const QString &argument : arguments)
        texts.append(QFile::encodeName(argument));
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);

    pid_t child = 0;
    if (::posix_spawn(&child, BUSTAP, nullptr, nullptr, pointers.data(), environ) != 0)
        return -1;
    int status = 0;
    rusage usage = {};
    if (::wait4(child, &status, 0, &usage) != child || status != 0)
        return -1;
    return usage.ru_maxrss;
}

/// What a reader of ours finds in a JSONL file.
struct Content {
    quint64 records = 0;
    quint64 messages = 0;
    QMap<bus::Fate, quint64> fates;
    QMap<bus::Kind, quint64> kinds;
    QSet<QString> tasks;
};

Content contentOf(const QString &path)
{
    Content content;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return content;
    bus::JsonlReader reader(&file);
    while (const std::optional<bus::Record> record = reader.next()) {
        ++content.records;
        if (const auto *message = std::get_if<bus::MessageRecord>(&*record)) {
            ++content.messages;
            ++content.kinds[message->message.kind()];
            if (const QString *task = bus::taskIdOf(message->message.payload()))
                content.tasks.insert(*task);
        } else if (const auto *fate = std::get_if<bus::FateRecord>(&*record)) {
            ++content.fates[fate->fate];
        }
    }
    return content;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// How much a process has written so far.
qint64 bytesWritten(const QProcess &process)
{
    for (const QByteArray &line : readFile(u"/proc/%1/io"_s.arg(process.processId())).split('\n')) {
        if (line.startsWith("wchar: "))
            return line.mid(7).toLongLong();
    }
    return 0;
}

/// Writes a capture in which "slow" drops every third message.
bool writeLongSession(const QString &path, int messages)
{
    constexpr qint64 start = 1'769'853'600'000'000'000;
    bus::McapWriter writer;
    if (!writer.open(path))
        return false;
    writer.write(bus::HeaderRecord{u"long"_s, 1, QDateTime::fromMSecsSinceEpoch(start / 1'000'000, Qt::UTC)});
    for (const QString &name : {u"quick"_s, u"slow"_s})
        writer.write(bus::SubscribedRecord{start, name, 256});
    for (int i = 0; i < messages; ++i) {
        const qint64 t = start + qint64(i) * 10'000;
        bus::BusMessage message = bus::BusMessage::broadcast(u"source"_s, bus::TaskUpdate{u"7f"_s, bus::Json(json(i))});
        message.setSeq(quint64(i));
        const bool isDropped = i % 3 == 0;
        writer.write(bus::MessageRecord{t, message});
        writer.write(bus::FateRecord{quint64(i), u"quick"_s, bus::Fate::Handled, t + 3000, 1000, 2000, {}});
        writer.write(bus::FateRecord{quint64(i),
                                     u"slow"_s,
                                     isDropped ? bus::Fate::Dropped : bus::Fate::Handled,
                                     isDropped ? t : t + 9000,
                                     0,
                                     isDropped ? 0 : 9000,
                                     {}});
    }
    return writer.close();
}

} // namespace

class TestConvert : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();

    void captureRoundTrip();
    void tsharkCountsTheSame_data();
    void tsharkCountsTheSame();
    void tsharkShowsRecordsAndComments();
    void tracesKeepTheRules_data();
    void tracesKeepTheRules();
    void spansKeepTheRules_data();
    void spansKeepTheRules();
    void tablesHaveARowAMessage();
    void diagramsAreLimited();
    void convertingTwiceGivesTheSame();

    void whiskerRecordingsComeOver();
    void damagedSessionsAreConvertedAsFarAsTheyGo();

    void aFullDiskLeavesNothingBehind_data();
    void aFullDiskLeavesNothingBehind();
    void anInterruptionLeavesNothingBehind();
    void whatComesLiveMayBeEndedAnyTime();
    void whatCannotBeDoneIsSaid_data();
    void whatCannotBeDoneIsSaid();
    void memoryDoesNotGrowWithTheSession_data();
    void memoryDoesNotGrowWithTheSession();

private:
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    /// Converts; returns the path of the new file, or nothing where it failed.
    [[nodiscard]] QString convert(const QString &from, const QString &to, const QStringList &options = {})
    {
        const Result result = run(QStringLiteral(BUSTAP), QStringList{u"convert"_s, from, path(to)} + options);
        if (result.exitCode == 0)
            return path(to);
        qWarning() << result.exitCode << result.err;
        return {};
    }
    /// What a checker counted; null where the file does not keep the rules.
    [[nodiscard]] static json check(const QString &checker, const QString &file)
    {
        const Result result = run(QStringLiteral(PYTHON), {QStringLiteral(CHECKERS) + u'/' + checker, file});
        if (result.exitCode == 0)
            return json::parse(result.out.toStdString());
        qWarning().noquote() << result.err;
        return {};
    }
    /// The sessions that are converted: the whole one, and what filters leave of it.
    static void addSelections()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("everything") << QStringList();
        QTest::newRow("tasks") << QStringList{u"-f"_s, u"group == task"_s};
        QTest::newRow("dropped") << QStringList{u"-f"_s, u"dropped"_s};
        QTest::newRow("the first") << QStringList{u"-n"_s, u"100"_s};
    }

    QTemporaryDir folder;
    QString session; ///< of the built-in assistant, as JSONL
};

void TestConvert::initTestCase()
{
    Content content;
    for (const QString &seconds : {u"2.5"_s, u"10"_s, u"60"_s}) { // a machine that is busy gets less done
        session = convert(u"demo"_s, u"session.jsonl"_s, {u"--seconds"_s, seconds, u"--speed"_s, u"16"_s});
        QVERIFY(!session.isEmpty());
        content = contentOf(session);
        if (content.messages > 500 && content.tasks.size() > 5)
            break;
    }
    QVERIFY(content.messages > 500);
    QVERIFY(content.fates[bus::Fate::Dropped] > 0);
    QVERIFY(content.tasks.size() > 5);
}

void TestConvert::captureRoundTrip()
{
    const QString capture = convert(session, u"session.mcap"_s);
    const QString back = convert(capture, u"back.jsonl"_s);
    QVERIFY(!back.isEmpty());
    QVERIFY(contentOf(session).records > 1000);
    QVERIFY(readFile(back) == readFile(session));
}

void TestConvert::tsharkCountsTheSame_data()
{
    addSelections();
}

void TestConvert::tsharkCountsTheSame()
{
    if (qstrlen(TSHARK) == 0)
        QSKIP("tshark is not installed");
    QFETCH(QStringList, options);
    const Content content = contentOf(convert(session, u"part.jsonl"_s, options));
    const QString packets = convert(session, u"session.pcapng"_s, options);
    QVERIFY(!packets.isEmpty());
    const Result fields
        = run(QStringLiteral(TSHARK),
              {u"-r"_s, packets, u"-T"_s, u"fields"_s, u"-e"_s, u"frame.protocols"_s, u"-e"_s, u"frame.drop_count"_s});
    QVERIFY2(fields.exitCode == 0, fields.err);
    quint64 messages = 0;
    quint64 drops = 0;
    for (const QByteArray &line : fields.out.split('\n')) {
        const QList<QByteArray> columns = line.split('\t');
        if (columns.size() < 2)
            continue;
        QCOMPARE(columns[0], QByteArray("exported_pdu:json"));
        ++messages;
        drops += columns[1].toULongLong();
    }
    QCOMPARE(messages, content.messages);
    QCOMPARE(drops, content.fates.value(bus::Fate::Dropped));
}

void TestConvert::tsharkShowsRecordsAndComments()
{
    if (qstrlen(TSHARK) == 0)
        QSKIP("tshark is not installed");
    const Content content = contentOf(session);
    const QString packets = convert(session, u"session.pcapng"_s);
    const auto count = [&packets](const QString &filter) {
        const Result found = run(QStringLiteral(TSHARK),
                                 {u"-r"_s, packets, u"-Y"_s, filter, u"-T"_s, u"fields"_s, u"-e"_s, u"frame.number"_s});
        return found.exitCode == 0 ? quint64(found.out.count('\n')) : quint64(-1);
    };
    QCOMPARE(count(u"json.value.string == \"TaskRequest\""_s), content.kinds.value(bus::Kind::TaskRequest));
    QVERIFY(count(u"frame.comment contains \"dropped by archivist\""_s) > 0);
    QCOMPARE(count(u"_ws.malformed"_s), 0u);
}

void TestConvert::tracesKeepTheRules_data()
{
    addSelections();
}

void TestConvert::tracesKeepTheRules()
{
    if (qstrlen(PYTHON) == 0)
        QSKIP("Python 3 is not installed");
    QFETCH(QStringList, options);
    const Content content = contentOf(convert(session, u"part.jsonl"_s, options));
    const json found = check(u"check_trace.py"_s, convert(session, u"session.perfetto.json"_s, options));
    QVERIFY(found.is_object());
    const quint64 handled = content.fates.value(bus::Fate::Handled) + content.fates.value(bus::Fate::Failed);
    quint64 fates = 0;
    for (const quint64 each : content.fates)
        fates += each;
    QCOMPARE(found.at("sends").get<quint64>(), content.messages);
    QCOMPARE(found.at("handlings").get<quint64>(), handled);
    QCOMPARE(found.at("marks").get<quint64>(), fates - handled);
    QCOMPARE(found.at("arrows").get<quint64>(), handled);
    QCOMPARE(found.at("tasks").get<qsizetype>(), content.tasks.size());
    for (const json &track : found.at("tracks")) // nothing overlaps, so each agent has one track
        QVERIFY2(!QByteArray::fromStdString(track.get<std::string>()).endsWith(')'), track.get<std::string>().c_str());
}

void TestConvert::spansKeepTheRules_data()
{
    addSelections();
}

void TestConvert::spansKeepTheRules()
{
    if (qstrlen(PYTHON) == 0)
        QSKIP("Python 3 is not installed");
    QFETCH(QStringList, options);
    const Content content = contentOf(convert(session, u"part.jsonl"_s, options));
    const json found = check(u"check_otlp.py"_s, convert(session, u"session.otlp.jsonl"_s, options));
    QVERIFY(found.is_object());
    QStringList tasks = content.tasks.values();
    tasks.sort();
    QStringList spans;
    for (const json &task : found.at("tasks"))
        spans.append(QString::fromStdString(task.get<std::string>()));
    QCOMPARE(spans, tasks);
    if (qstrlen(NODE) > 0) { // OpenTelemetry's own classes agree
        const Result read = run(QStringLiteral(NODE), {QStringLiteral(CHECKERS "/read_otlp.cjs"), QStringLiteral(PACKAGES),
                                                       path(u"session.otlp.jsonl"_s)});
        QVERIFY2(read.exitCode == 0, read.err);
        QCOMPARE(read.out.trimmed().toInt(), found.at("spans").get<int>());
    }
    if (options.isEmpty()) // the router asks others while it answers
        QVERIFY(found.at("children").get<int>() > 0);
}

void TestConvert::tablesHaveARowAMessage()
{
    const QByteArray table = readFile(convert(session, u"session.csv"_s));
    QVERIFY(table.startsWith("seq,time,t_ns,"));
    QCOMPARE(quint64(table.count('\n')), contentOf(session).messages + 1); // no text in it has a line break
}

void TestConvert::diagramsAreLimited()
{
    const QByteArray diagram = readFile(convert(session, u"session.mmd"_s));
    QVERIFY(diagram.startsWith("sequenceDiagram\n"));
    QVERIFY2(diagram.contains("more messages are left out, the first 200 are shown"), diagram.right(200));
    const QByteArray small = readFile(convert(session, u"session.mmd"_s, {u"-n"_s, u"5"_s}));
    QCOMPARE(small.count("->>"), 5);
}

void TestConvert::convertingTwiceGivesTheSame()
{
    for (const QString &ending : inspector::formatEndings()) {
        const QByteArray once = readFile(convert(session, u"once"_s + ending));
        QVERIFY(!once.isEmpty());
        QVERIFY2(readFile(convert(session, u"again"_s + ending)) == once, qPrintable(ending));
    }
}

void TestConvert::whiskerRecordingsComeOver()
{
    std::string bytes;
    const auto add = [&bytes](json event, const char *type) {
        // The type stands first in each of Whisker's events.
        const std::vector<std::uint8_t> rest = json::to_msgpack(event);
        const std::vector<std::uint8_t> value = json::to_msgpack(type);
        bytes += char(rest[0] + 1);
        bytes += "\xA4type";
        bytes.append(value.begin(), value.end());
        bytes.append(rest.begin() + 1, rest.end());
    };
    add({{"protocol", "1"}, {"timestamp", 1789000000.0}}, "snapshot");
    const auto message = [&add](double t, const char *type, const char *source, const char *target, const json &data) {
        add({{"timestamp", t}, {"message_type", type}, {"source_worker", source}, {"target_worker", target}, {"data", data}},
            "bus_message");
    };
    message(1789000001.0, "BusJobRequestMessage", "main", "bot", {{"job_id", "7f"}, {"job_name", "greet"}});
    message(1789000002.0, "BusJobResponseMessage", "bot", "main", {{"job_id", "7f"}, {"status", "COMPLETED"}});
    QFile file(path(u"session.whisk"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes.data(), qint64(bytes.size())), qint64(bytes.size()));
    file.close();

    const QString jsonl = convert(file.fileName(), u"whisker.jsonl"_s);
    const Content content = contentOf(jsonl);
    QCOMPARE(content.messages, 2u);
    QCOMPARE(content.tasks, QSet<QString>{u"7f"_s});
    QCOMPARE(run(QStringLiteral(BUSTAP), {u"audit"_s, jsonl}).exitCode, 0);
    for (const QString &ending : inspector::formatEndings())
        QVERIFY2(!convert(file.fileName(), u"whisker"_s + ending).isEmpty(), qPrintable(ending));
}

void TestConvert::damagedSessionsAreConvertedAsFarAsTheyGo()
{
    const QString capture = convert(session, u"whole.mcap"_s);
    const QString cut = path(u"cut.mcap"_s);
    QVERIFY(QFile::copy(capture, cut));
    QVERIFY(QFile::resize(cut, QFile(cut).size() / 2));
    const Result result = run(QStringLiteral(BUSTAP), {u"convert"_s, cut, path(u"cut.jsonl"_s)});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.err.contains("cut.mcap"), result.err); // it says what is wrong
    const Content content = contentOf(path(u"cut.jsonl"_s));
    QVERIFY(content.messages > 50);
    QVERIFY(content.messages < contentOf(session).messages);
}

void TestConvert::aFullDiskLeavesNothingBehind_data()
{
    QTest::addColumn<QString>("ending");
    for (const QString &ending : inspector::formatEndings())
        QTest::newRow(qPrintable(ending)) << ending;
}

void TestConvert::aFullDiskLeavesNothingBehind()
{
    QFETCH(QString, ending);
    QTemporaryDir disk;
    const QString target = disk.filePath(u"full"_s + ending);
    constexpr rlim_t roomFor = 4096;
    const Result result = run(QStringLiteral(BUSTAP), {u"convert"_s, session, target}, roomFor);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("full" + ending.toUtf8() + " cannot be written: "), result.err);
    QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestConvert::anInterruptionLeavesNothingBehind()
{
    const QString longSession = path(u"long.mcap"_s);
    QVERIFY(QFile::exists(longSession) || writeLongSession(longSession, LongMessages));
    QTemporaryDir target;
    QFile before(target.filePath(u"copy.perfetto.json"_s));
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();

    QProcess bustap;
    bustap.start(QStringLiteral(BUSTAP), {u"convert"_s, longSession, before.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(bytesWritten(bustap) > 10'000, LongMs); // it is at work, for some seconds
    ::kill(pid_t(bustap.processId()), SIGINT);
    QVERIFY(bustap.waitForFinished(LongMs));
    QCOMPARE(bustap.exitStatus(), QProcess::NormalExit);
    QCOMPARE(bustap.exitCode(), 2);
    QVERIFY(bustap.readAllStandardError().contains("copy.perfetto.json was not written"));
    QCOMPARE(readFile(before.fileName()), QByteArray("before"));
    QCOMPARE(QDir(target.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"copy.perfetto.json"_s});
}

void TestConvert::whatComesLiveMayBeEndedAnyTime()
{
    const QString pipe = path(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const int writer = ::open(QFile::encodeName(pipe).constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(writer >= 0);
    QByteArray beginning = readFile(session).left(60'000); // fits into a pipe
    beginning.truncate(beginning.lastIndexOf('\n') + 1);
    QCOMPARE(::write(writer, beginning.constData(), size_t(beginning.size())), beginning.size());

    QTemporaryDir target;
    QProcess bustap;
    bustap.start(QStringLiteral(BUSTAP), {u"convert"_s, pipe, target.filePath(u"live.jsonl"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(bytesWritten(bustap) > 10'000, LongMs);
    ::kill(pid_t(bustap.processId()), SIGINT);
    QVERIFY(bustap.waitForFinished(LongMs));
    ::close(writer);
    QCOMPARE(bustap.exitCode(), 0);
    const QByteArray copy = readFile(target.filePath(u"live.jsonl"_s));
    QVERIFY(copy.size() > 10'000);
    QCOMPARE(copy, readFile(session).left(copy.size()));
}

void TestConvert::whatCannotBeDoneIsSaid_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("unknown form") << u"session.jsonl"_s << u"session.xml"_s << QByteArray("should end in one of .mcap, ");
    QTest::newRow("no such folder") << u"session.jsonl"_s << u"no/where.csv"_s << QByteArray("where.csv cannot be written: ");
    QTest::newRow("no such file") << u"nothing.jsonl"_s << u"copy.csv"_s << QByteArray("nothing.jsonl cannot be read: ");
    QTest::newRow("not a session") << u"empty.jsonl"_s << u"copy.csv"_s << QByteArray("empty.jsonl holds no records");
    QTest::newRow("not a recording") << u"rubbish.whisk"_s << u"copy.csv"_s << QByteArray("rubbish.whisk is cut off or damaged");
}

void TestConvert::whatCannotBeDoneIsSaid()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QByteArray, says);
    QFile empty(path(u"empty.jsonl"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QFile rubbish(path(u"rubbish.whisk"_s));
    QVERIFY(rubbish.open(QIODevice::WriteOnly));
    rubbish.write("\xC1rubbish");
    rubbish.close();
    QFile::remove(path(u"copy.csv"_s));
    const Result result = run(QStringLiteral(BUSTAP), {u"convert"_s, path(from), path(to)});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains(says), result.err);
    QVERIFY(!QFile::exists(path(to)));
}

void TestConvert::memoryDoesNotGrowWithTheSession_data()
{
    QTest::addColumn<QString>("ending");
    for (const QString &ending : inspector::formatEndings())
        QTest::newRow(qPrintable(ending)) << ending;
}

void TestConvert::memoryDoesNotGrowWithTheSession()
{
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("AddressSanitizer holds freed memory back");
#endif
    QFETCH(QString, ending);
    const QString shortSession = path(u"short.mcap"_s);
    const QString longSession = path(u"long.mcap"_s);
    QVERIFY(QFile::exists(shortSession) || writeLongSession(shortSession, 10'000));
    QVERIFY(QFile::exists(longSession) || writeLongSession(longSession, LongMessages));
    constexpr qint64 roomKb = 32 * 1024;
    const qint64 small = peakMemoryKb({u"convert"_s, shortSession, path(u"copy of short"_s + ending)});
    const qint64 large = peakMemoryKb({u"convert"_s, longSession, path(u"copy of long"_s + ending)});
    QVERIFY(small > 0 && large > 0);
    QVERIFY2(large < small + roomKb, qPrintable(u"%1 KiB, then %2 KiB"_s.arg(small).arg(large)));
}

QTEST_GUILESS_MAIN(TestConvert)
#include "tst_convert.moc"
