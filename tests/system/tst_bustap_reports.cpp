// What bustap tells about a session in a file: filters, counts, JSON, and the exit codes that follow.
#include "bustap_process.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <vector>

using namespace Qt::StringLiterals;
using namespace bustap;

namespace {

std::vector<nlohmann::json> linesOf(const QByteArray &jsonl)
{
    std::vector<nlohmann::json> lines;
    for (const QByteArray &line : jsonl.trimmed().split('\n'))
        lines.push_back(nlohmann::json::parse(line.toStdString()));
    return lines;
}

/// More than are waited for where no answer hangs on what becomes of a message.
constexpr int ManyOthers = 17'000;

/// Message 0 asks something of "slow", which fails when so many other messages have been handled.
QByteArray lateFailureAfter(int others)
{
    constexpr qint64 start = 1'700'000'000'000'000'000;
    QByteArray lines = R"({"record":"header","format":"libbus-capture","version":1,"app":"late","pid":1,)"
                       R"("started":"2026-01-31T10:00:00.000Z"})"
                       "\n";
    for (const char *name : {"slow", "b"})
        lines += R"({"record":"subscribed","t":)" + QByteArray::number(start) + R"(,"name":")" + name
            + R"(","data_capacity":9})" "\n";
    const auto message = [&lines](int seq, const char *rest) {
        lines += R"({"record":"message","seq":)" + QByteArray::number(seq) + R"(,"t":)" + QByteArray::number(start + seq)
            + R"(,"source":"a",)" + rest + "}\n";
    };
    const auto fate = [&lines](int seq, const char *name, const char *what) {
        lines += R"({"record":"fate","seq":)" + QByteArray::number(seq) + R"(,"subscriber":")" + name + R"(","fate":")"
            + what + R"(","t":)" + QByteArray::number(start + seq + 1) + R"(,"waited_ns":1,"ran_ns":1})" "\n";
    };
    message(0, R"("target":"slow","priority":"data","type":"TaskRequest","payload":{"task_id":"7","task_name":"think"})");
    for (int seq = 1; seq <= others; ++seq) {
        message(seq, R"("target":"b","priority":"system","type":"Deactivate","payload":{})");
        fate(seq, "b", "handled");
    }
    fate(0, "slow", "failed");
    return lines;
}

/// The exit code of bustap with this file as its standard output, and what it says then.
Result runInto(const QString &output, const QStringList &arguments)
{
    QProcess bustap;
    bustap.setStandardOutputFile(output);
    bustap.start(QStringLiteral(BUSTAP), arguments);
    if (!bustap.waitForFinished(LongMs) || bustap.exitStatus() != QProcess::NormalExit)
        return {-1, {}, "it did not end, or it crashed"};
    return {bustap.exitCode(), {}, bustap.readAllStandardError()};
}

} // namespace

class TestBustapReports : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();

    void everyReportCounts_data();
    void everyReportCounts();
    void everyReportIsJsonOnDemand_data();
    void everyReportIsJsonOnDemand();
    void wrongFiltersAreExplained_data();
    void wrongFiltersAreExplained();
    void dropsFailWhereTheyShall_data();
    void dropsFailWhereTheyShall();

    void statsOfASelectionCountItsMessages();
    void auditNamesGapsAndLosses();
    void aLossIsToldAlikeEverywhere();
    void tasksAreChosenByAnyOfTheirMessages();
    void findingsAreToldAndFailTheScript();
    void stateAtAMessage();
    void stateWhereAFilterMatches();
    void stateNeedsAMessage_data();
    void stateNeedsAMessage();
    void closedPipe_data();
    void closedPipe();
    void aFullDiskIsNoticed_data();
    void aFullDiskIsNoticed();
    void closedStandardFilesAreNoticed();
    void interruptedReportsAreStillGiven();
    void fatesFarBehindTheirMessages_data();
    void fatesFarBehindTheirMessages();
    void conversionsWaitForEveryFate();
    void earlierSessionsAreLeftOutAloud();
    void watchShowsAllSessions();
    void messagesOutOfOrderAreConvertedWithTheirFates();
    void namesAreNoTemplates();
    void whatAFilterLetsThroughStillAddsUp();
    void dropsThatAreNotShownDoNotFail();
    void aPartOfAFileIsNotTakenForTheWhole_data();
    void aPartOfAFileIsNotTakenForTheWhole();
    void convertWritesIntoPipes();
    void convertSaysWhyItCannotWrite();
    void wrongFiltersAreMarkedWhereTheyAreWrong();
    void whatIsNeitherFileNorAppIsNamedSo();
    void repeatedRecordsAreTold();
    void marksThatCannotBeReadAreTold();
    void optionsThatDoNotGoTogether_data();
    void optionsThatDoNotGoTogether();
    void noColoursInAPipe();

private:
    QString write(const QString &name, const QByteArray &text)
    {
        QFile written(folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(written.fileName()));
        return written.fileName();
    }
    /// What is in the columns of that name of a table that `bustap convert` made.
    QStringList column(const QString &table, const QString &name);

    QTemporaryDir folder;
    QString file;
    QString lateFailure; ///< a capture
};

void TestBustapReports::initTestCase()
{
    file = folder.filePath(u"good.jsonl"_s);
    QFile good(file);
    QVERIFY(good.open(QIODevice::WriteOnly));
    QVERIFY(good.write(GoodSession) > 0);
}

void TestBustapReports::everyReportCounts_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("count");
    const auto row = [this](const QString &command, const QStringList &options, int count) {
        QTest::addRow("%s %s", qPrintable(command), qPrintable(options.join(u' '))) << (QStringList{command, file} + options) << count;
    };
    for (const QString &command : {u"watch"_s, u"stats"_s, u"audit"_s}) {
        row(command, {}, 2);
        row(command, {u"-f"_s, u"dropped"_s}, 1);
        row(command, {u"-n"_s, u"1"_s}, 1);
        row(command, {u"-f"_s, u"task == 7f"_s, u"-n"_s, u"5"_s}, 2);
        row(command, {u"-f"_s, u"source == nobody"_s}, 0);
    }
    row(u"tasks"_s, {}, 1);
    row(u"tasks"_s, {u"-f"_s, u"dropped"_s}, 1);
    row(u"tasks"_s, {u"-f"_s, u"source == nobody"_s}, 0);
    row(u"tasks"_s, {u"--open"_s, u"-n"_s, u"1"_s}, 1);
}

void TestBustapReports::everyReportCounts()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, count);
    const Result plain = run(arguments + QStringList{u"--count"_s});
    QVERIFY2(plain.exitCode == 0, plain.err);
    QCOMPARE(plain.out, QByteArray::number(count) + '\n');
    const Result json = run(arguments + QStringList{u"--count"_s, u"--json"_s});
    QVERIFY2(nlohmann::json::parse(json.out.toStdString()) == nlohmann::json({{"count", count}}), json.out);
}

void TestBustapReports::everyReportIsJsonOnDemand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("values"); // JSON values on stdout
    const auto row = [this](const QStringList &arguments, int values) {
        QTest::addRow("%s", qPrintable(arguments.join(u' '))) << (QStringList{arguments.first(), file} + arguments.mid(1)) << values;
    };
    row({u"watch"_s, u"--json"_s}, lineCount(GoodSession));
    row({u"watch"_s, u"--json"_s, u"-n"_s, u"1"_s}, 7); // header, two subscriptions, message, fate, totals, loss of the rest
    row({u"tasks"_s, u"--json"_s}, 1);
    row({u"stats"_s, u"--json"_s}, 1);
    row({u"audit"_s, u"--json"_s}, 1);
    row({u"state"_s, u"--json"_s}, 1);
}

void TestBustapReports::everyReportIsJsonOnDemand()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, values);
    const Result result = run(arguments);
    QVERIFY2(result.exitCode == 0, result.err);
    if (values == 1)
        QVERIFY(nlohmann::json::parse(result.out.toStdString()).is_object());
    else
        QCOMPARE(int(linesOf(result.out).size()), values);
}

void TestBustapReports::wrongFiltersAreExplained_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &command : {u"watch"_s, u"stats"_s, u"audit"_s, u"tasks"_s, u"state"_s, u"replay"_s})
        QTest::addRow("%s", qPrintable(command)) << command;
}

void TestBustapReports::wrongFiltersAreExplained()
{
    QFETCH(QString, command);
    const Result result = run({command, file, u"-f"_s, u"sorce == a"_s});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("column 1: there is no field 'sorce'; did you mean 'source'?"), result.err);
    QVERIFY2(result.err.contains("  sorce == a\n  ^^^^^\n"), result.err);
    QCOMPARE(result.out, QByteArray());
}

void TestBustapReports::dropsFailWhereTheyShall_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    for (const QString &command : {u"watch"_s, u"stats"_s, u"audit"_s}) {
        QTest::addRow("%s", qPrintable(command)) << QStringList{command, file} << 0;
        QTest::addRow("%s --fail-on-drop", qPrintable(command)) << QStringList{command, file, u"--fail-on-drop"_s} << 1;
        QTest::addRow("%s, of others", qPrintable(command))
            << QStringList{command, file, u"--fail-on-drop"_s, u"-f"_s, u"type == TaskRequest"_s} << 0;
    }
    QTest::newRow("tasks: not the request") << QStringList{u"tasks"_s, file, u"--fail-on-drop"_s} << 0;
}

void TestBustapReports::dropsFailWhereTheyShall()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const Result result = run(arguments);
    QVERIFY2(result.exitCode == exitCode, result.out + result.err);
}

void TestBustapReports::statsOfASelectionCountItsMessages()
{
    const Result result = run({u"stats"_s, file, u"--json"_s, u"-f"_s, u"dropped"_s});
    QVERIFY2(result.exitCode == 0, result.err);
    const auto json = nlohmann::json::parse(result.out.toStdString());
    const auto &b = json.at("agents").at(1);
    QCOMPARE(b.at("dropped").get<int>(), 1);
    QCOMPARE(b.at("handled").get<int>(), 0);
    QCOMPARE(json.at("agents").at(0).at("sent").get<int>(), 1);
}

void TestBustapReports::auditNamesGapsAndLosses()
{
    QByteArray torn = GoodSession;
    torn.replace("\"seq\":1,", "\"seq\":9,").replace("\"published\":2", "\"published\":10");
    const Result gap = run({u"audit"_s, u"-"_s}, torn);
    QCOMPARE(gap.exitCode, 1);
    QVERIFY2(gap.out.contains("8 messages are missing and no record says why"), gap.out);

    torn.replace("{\"record\":\"totals\"", "{\"record\":\"loss\",\"by\":\"tap\",\"from\":1,\"to\":8,\"count\":8,\"t\":1000000011}\n"
                                            "{\"record\":\"totals\"");
    const Result explained = run({u"audit"_s, u"-"_s}, torn);
    QVERIFY2(explained.exitCode == 0, explained.out + explained.err);
    QVERIFY2(explained.out.contains("8 messages were lost by the tap"), explained.out);
    const auto json = nlohmann::json::parse(run({u"audit"_s, u"-"_s, u"--json"_s}, torn).out.toStdString());
    QCOMPARE(json.at("lost_by_tap").get<int>(), 8);
    QCOMPARE(json.at("unexplained_gaps").get<int>(), 0);
    QCOMPARE(json.at("complete").get<bool>(), false);
    QCOMPARE(json.at("subscribers").at(1).at("dropped").get<int>(), 1); // the bus's, apart from the tap's
}

/// Where the messages would stand, in the conversation, and among the findings.
void TestBustapReports::aLossIsToldAlikeEverywhere()
{
    QByteArray lossy = GoodSession;
    lossy.replace("\"seq\":1,", "\"seq\":9,").replace("\"published\":2", "\"published\":10");
    lossy.replace("{\"record\":\"totals\"",
                  "{\"record\":\"loss\",\"by\":\"tap\",\"from\":1,\"to\":8,\"count\":8,\"t\":1000000011}\n"
                  "{\"record\":\"totals\"");
    for (const QString &command : {u"watch"_s, u"conversation"_s}) {
        const Result result = run({command, u"-"_s}, lossy);
        QVERIFY2(result.out.contains("8 messages lost by the tap"), result.out + result.err);
    }
    const Result findings = run({u"findings"_s, u"-"_s}, lossy);
    QVERIFY2(findings.out.contains("The tap lost 8 messages"), findings.out + findings.err);
}

void TestBustapReports::tasksAreChosenByAnyOfTheirMessages()
{
    const Result result = run({u"tasks"_s, file, u"--json"_s, u"-f"_s, u"type == TaskUpdateRequest"_s});
    QVERIFY2(result.exitCode == 0, result.err);
    const auto task = nlohmann::json::parse(result.out.toStdString());
    QCOMPARE(task.at("task_id").get<std::string>(), std::string("7f"));
    QCOMPARE(task.at("task_name").get<std::string>(), std::string("transcribe")); // which its request says
    QCOMPARE(task.at("status").get<std::string>(), std::string("running"));
}

void TestBustapReports::findingsAreToldAndFailTheScript()
{
    const Result text = run({u"findings"_s, file});
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.out.startsWith("warning: b dropped 1 message"), text.out);
    QVERIFY2(text.out.contains("messages 1\n"), text.out);
    const Result asJson = run({u"findings"_s, file, u"--json"_s});
    QCOMPARE(asJson.exitCode, 1);
    const nlohmann::json findings = nlohmann::json::parse(asJson.out.toStdString()).at("findings");
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings[0].at("kind").get<std::string>(), std::string("queue_overflowed"));
    QCOMPARE(findings[0].at("subject").get<std::string>(), std::string("b"));
    QVERIFY(findings[0].at("seqs") == nlohmann::json({1}));
    QCOMPARE(run({u"findings"_s, file, u"--count"_s}).out, QByteArray("1\n"));

    const Result none = run({u"findings"_s, file, u"-f"_s, u"handled"_s});
    QVERIFY2(none.exitCode == 0, none.out + none.err);
    QCOMPARE(none.out, QByteArray("No trouble found.\n"));
    QCOMPARE(run({u"findings"_s, folder.filePath(u"nowhere.mcap"_s)}).exitCode, 2);
}

void TestBustapReports::stateAtAMessage()
{
    const auto stateAt = [this](const QString &seq) {
        const Result result = run({u"state"_s, file, u"--json"_s, u"--at"_s, seq});
        return nlohmann::json::parse(result.exitCode == 0 ? result.out.toStdString() : "null");
    };
    const nlohmann::json first = stateAt(u"0"_s);
    QCOMPARE(first.at("seq").get<int>(), 0);
    QCOMPARE(first.at("agents").at(1).at("waiting").get<int>(), 1);
    QCOMPARE(first.at("agents").at(1).at("data_capacity").get<int>(), 1);
    QCOMPARE(first.at("tasks").at(0).at("status").get<std::string>(), std::string("pending"));
    const nlohmann::json second = stateAt(u"1"_s);
    QCOMPARE(second.at("agents").at(1).at("waiting").get<int>(), 0);
    QCOMPARE(second.at("agents").at(1).at("handled").get<int>(), 1);
    QCOMPARE(second.at("agents").at(1).at("dropped").get<int>(), 1);
    QCOMPARE(second.at("tasks").at(0).at("status").get<std::string>(), std::string("running"));

    const Result text = run({u"state"_s, file, u"--at"_s, u"0"_s});
    QVERIFY2(text.out.contains("\nb      starting  yes                1/1"), text.out);
    QVERIFY2(text.out.contains("\n7f    transcribe  a          b       pending"), text.out);
}

void TestBustapReports::stateWhereAFilterMatches()
{
    const auto seqWhere = [this](const QStringList &options) {
        return nlohmann::json::parse(run(QStringList{u"state"_s, file, u"--json"_s} + options).out.toStdString()).at("seq").get<int>();
    };
    QCOMPARE(seqWhere({u"-f"_s, u"dropped"_s}), 1);
    QCOMPARE(seqWhere({u"-f"_s, u"task == 7f"_s}), 0);
    QCOMPARE(seqWhere({u"-f"_s, u"task == 7f"_s, u"-n"_s, u"2"_s}), 1);
    QCOMPARE(seqWhere({}), 1);
}

void TestBustapReports::stateNeedsAMessage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("too late") << QStringList{u"--at"_s, u"2"_s} << QByteArray("there is no message 2; the last one is 1");
    QTest::newRow("no match") << QStringList{u"-f"_s, u"failed"_s} << QByteArray("fewer than 1 messages");
    QTest::newRow("not that many") << QStringList{u"-f"_s, u"dropped"_s, u"-n"_s, u"2"_s} << QByteArray("fewer than 2 messages");
    QTest::newRow("both") << QStringList{u"--at"_s, u"1"_s, u"-f"_s, u"dropped"_s} << QByteArray("Either --at or --filter");
    QTest::newRow("no number") << QStringList{u"--at"_s, u"x"_s} << QByteArray("--at takes a number");
    QTest::newRow("-n alone") << QStringList{u"-n"_s, u"1"_s} << QByteArray("-n goes with --filter");
}

void TestBustapReports::stateNeedsAMessage()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, says);
    const Result result = run(QStringList{u"state"_s, file} + options);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains(says), result.err);
}

void TestBustapReports::closedPipe_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &command : {u"watch"_s, u"stats"_s, u"audit"_s, u"tasks"_s, u"state"_s}) {
        QTest::addRow("%s", qPrintable(command)) << QStringList{command, file};
        QTest::addRow("%s --json", qPrintable(command)) << QStringList{command, file, u"--json"_s};
    }
}

void TestBustapReports::closedPipe()
{
    QFETCH(QStringList, arguments);
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    ::close(ends[0]);
    QProcess bustap;
    bustap.setChildProcessModifier([&ends] { ::dup2(ends[1], STDOUT_FILENO); });
    bustap.start(QStringLiteral(BUSTAP), arguments);
    QVERIFY(bustap.waitForStarted(LongMs));
    ::close(ends[1]);
    QVERIFY(bustap.waitForFinished(LongMs));
    QCOMPARE(bustap.exitStatus(), QProcess::NormalExit);
    QCOMPARE(bustap.exitCode(), 0);
}

void TestBustapReports::aFullDiskIsNoticed_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const QStringList &arguments) {
        QTest::addRow("%s %s", qPrintable(arguments.first()), qPrintable(arguments.mid(2).join(u' '))) << arguments;
    };
    for (const QString &command :
         {u"watch"_s, u"stats"_s, u"audit"_s, u"findings"_s, u"tasks"_s, u"state"_s, u"conversation"_s}) {
        row({command, file});
        row({command, file, u"--json"_s});
    }
    for (const QString &command : {u"watch"_s, u"stats"_s, u"audit"_s, u"findings"_s, u"tasks"_s, u"conversation"_s})
        row({command, file, u"--count"_s});
    row({u"conversation"_s, file, u"--markdown"_s});
    row({u"tasks"_s, file, u"--follow"_s, u"7f"_s});
    row({u"tasks"_s, file, u"--follow"_s, u"7f"_s, u"--json"_s});
    row({u"convert"_s, file, folder.filePath(u"full.csv"_s), u"--json"_s});
    row({u"record"_s, file, folder.filePath(u"full.mcap"_s)});
    row({u"record"_s, file, folder.filePath(u"full.mcap"_s), u"--json"_s});
    row({u"list"_s, u"--count"_s});
    row({u"stats"_s, u"--help"_s});
    row({u"--help"_s});
    row({u"--version"_s});
}

void TestBustapReports::aFullDiskIsNoticed()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here");
    QFETCH(QStringList, arguments);
    const Result result = runInto(u"/dev/full"_s, arguments);
    QVERIFY2(result.exitCode == 2, result.err);
    QVERIFY2(result.err.contains("bustap: the output cannot be written: No space left on device\n"), result.err);
    QCOMPARE(result.err.count("cannot be written"), 1);
}

void TestBustapReports::closedStandardFilesAreNoticed()
{
    const auto runWithout = [](int closed, const QStringList &arguments) {
        QProcess bustap;
        bustap.setChildProcessModifier([closed] { ::close(closed); });
        bustap.start(QStringLiteral(BUSTAP), arguments);
        if (!bustap.waitForFinished(LongMs))
            return Result{-1, {}, "it did not end"};
        return Result{bustap.exitCode(), bustap.readAllStandardOutput(), bustap.readAllStandardError()};
    };
    const Result noInput = runWithout(STDIN_FILENO, {u"stats"_s, u"-"_s});
    QCOMPARE(noInput.exitCode, 2);
    QVERIFY2(noInput.err.contains("standard input cannot be read"), noInput.err);
    const Result noOutput = runWithout(STDOUT_FILENO, {u"stats"_s, file});
    QCOMPARE(noOutput.exitCode, 2);
    QVERIFY2(noOutput.err.contains("the output cannot be written: Bad file descriptor"), noOutput.err);
    QCOMPARE(runWithout(STDERR_FILENO, {u"stats"_s, file}).exitCode, 0);
}

/// A report of a session that does not end by itself is that of what was seen.
void TestBustapReports::interruptedReportsAreStillGiven()
{
    const QStringList commands = {u"stats"_s, u"audit"_s, u"tasks"_s, u"state"_s};
    std::vector<std::unique_ptr<Bustap>> running;
    for (const QString &command : commands) {
        running.push_back(
            std::make_unique<Bustap>(QStringList{command, u"demo"_s, u"--json"_s, u"--speed"_s, u"10"_s}));
        QVERIFY(running.back()->waitForStarted(LongMs));
    }
    QTest::qWait(500); // some of the session; how much does not matter
    for (qsizetype i = 0; i < commands.size(); ++i) {
        Bustap &bustap = *running[size_t(i)];
        bustap.sendSignal(SIGINT);
        const Result result = bustap.result();
        QVERIFY2(result.exitCode == 0, result.out + result.err);
        QVERIFY2(commands.at(i) == u"tasks" || nlohmann::json::parse(result.out.toStdString()).is_object(), result.out);
    }
}

void TestBustapReports::fatesFarBehindTheirMessages_data()
{
    QTest::addColumn<QStringList>("arguments"); // but for the source
    QTest::addColumn<QByteArray>("answer");
    for (const QString &command : {u"watch"_s, u"stats"_s, u"audit"_s, u"tasks"_s})
        QTest::addRow("%s failed", qPrintable(command))
            << QStringList{command, u"-f"_s, u"failed"_s, u"--count"_s} << QByteArray("1\n");
    for (const QString &command : {u"watch"_s, u"stats"_s}) {
        QTest::addRow("%s neither", qPrintable(command))
            << QStringList{command, u"-f"_s, u"!(handled or failed)"_s, u"--count"_s} << QByteArray("0\n");
        QTest::addRow("%s the first", qPrintable(command))
            << QStringList{command, u"-f"_s, u"failed"_s, u"-n"_s, u"1"_s, u"--count"_s} << QByteArray("1\n");
    }
    QTest::newRow("findings") << QStringList{u"findings"_s, u"-f"_s, u"failed"_s, u"--count"_s} << QByteArray("1\n");
}

/// However long reading takes: they are there in the end.
void TestBustapReports::fatesFarBehindTheirMessages()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, answer);
    if (lateFailure.isEmpty()) {
        const QByteArray session = lateFailureAfter(ManyOthers);
        lateFailure = folder.filePath(u"late.mcap"_s);
        const Result made = run({u"convert"_s, write(u"late.jsonl"_s, session), lateFailure});
        QVERIFY2(made.exitCode == 0, made.err);
    }
    for (const QString &source : {lateFailure, folder.filePath(u"late.jsonl"_s)}) {
        QStringList all = arguments;
        all.insert(1, source);
        const Result result = run(all);
        QVERIFY2(result.out == answer, qPrintable(source + u": "_s) + result.out + result.err);
        QVERIFY2(!result.err.contains("memory"), result.err);
    }
}

void TestBustapReports::conversionsWaitForEveryFate()
{
    const QString source = write(u"late failure.jsonl"_s, lateFailureAfter(ManyOthers));
    const Result state = run({u"state"_s, source, u"-f"_s, u"failed"_s, u"--json"_s});
    QVERIFY2(state.exitCode == 0, state.err);
    QCOMPARE(nlohmann::json::parse(state.out.toStdString()).at("seq").get<int>(), 0);

    const QString table = folder.filePath(u"late.csv"_s);
    for (const QStringList &options : {QStringList(), {u"-f"_s, u"failed"_s}, {u"-n"_s, u"1"_s}}) {
        QCOMPARE(run(QStringList{u"convert"_s, source, table} + options).exitCode, 0);
        QCOMPARE(column(table, u"failed"_s).value(0), u"1"_s);
        QCOMPARE(column(table, u"waiting"_s).value(0), u"0"_s);
    }
    const auto failed = [](const QString &capture) {
        return run({u"watch"_s, capture, u"-f"_s, u"failed"_s, u"--count"_s}).out;
    };
    const QString copy = folder.filePath(u"failed.jsonl"_s);
    QCOMPARE(run({u"convert"_s, source, copy, u"-f"_s, u"failed"_s}).exitCode, 0);
    QCOMPARE(failed(copy), QByteArray("1\n"));
    const QString recorded = folder.filePath(u"failed.mcap"_s);
    QCOMPARE(run({u"record"_s, source, recorded, u"-f"_s, u"failed"_s}).exitCode, 0);
    QCOMPARE(failed(recorded), QByteArray("1\n"));
}

QStringList TestBustapReports::column(const QString &table, const QString &name)
{
    QFile made(table);
    if (!made.open(QIODevice::ReadOnly))
        return {};
    const qsizetype place = QString::fromUtf8(made.readLine()).trimmed().split(u',').indexOf(name);
    QStringList values;
    while (!made.atEnd())
        values.append(QString::fromUtf8(made.readLine()).trimmed().split(u',').value(place));
    return values;
}

void TestBustapReports::earlierSessionsAreLeftOutAloud()
{
    QByteArray second = GoodSession;
    second.replace("\"pid\":1", "\"pid\":2");
    const QString both = write(u"both.jsonl"_s, GoodSession + second);
    for (const QString &command : {u"stats"_s, u"audit"_s, u"findings"_s, u"tasks"_s, u"state"_s, u"conversation"_s}) {
        const Result result = run({command, both});
        QVERIFY2(result.err.contains("several sessions; 2 messages of those before the last one are left out"), result.err);
        QCOMPARE(result.out, run({command, u"-"_s}, second).out);
    }
    const Result chosen = run({u"stats"_s, both, u"-f"_s, u"dropped"_s, u"--count"_s});
    QVERIFY2(chosen.err.contains("2 messages of those before"), chosen.err);
    QCOMPARE(chosen.out, QByteArray("1\n"));
    QVERIFY(!run({u"stats"_s, file}).err.contains("sessions"));
}

void TestBustapReports::watchShowsAllSessions()
{
    QByteArray sessions = GoodSession;
    for (const char *pid : {"2", "3"}) {
        sessions += GoodSession;
        sessions.replace(sessions.lastIndexOf("\"pid\":1"), 7, QByteArray("\"pid\":") + pid);
    }
    const QString all = write(u"all.jsonl"_s, sessions);
    for (const QString &source : {all, u"-"_s}) {
        const auto watched = [&](const QStringList &options) {
            return run(QStringList{u"watch"_s, source} + options, source == u"-" ? sessions : QByteArray());
        };
        QCOMPARE(watched({u"--count"_s}).out, QByteArray("6\n"));
        QCOMPARE(watched({u"-f"_s, u"dropped"_s, u"--count"_s}).out, QByteArray("3\n"));
        QCOMPARE(watched({u"-f"_s, u"dropped"_s, u"-n"_s, u"2"_s, u"--count"_s}).out, QByteArray("2\n"));
        QCOMPARE(lineCount(watched({}).out), 6);
        QCOMPARE(watched({}).err.count("every subscriber adds up"), 3); // each by itself
        QCOMPARE(recordsOf(watched({u"--json"_s}).out).size(), 3 * recordsOf(GoodSession).size());
        QCOMPARE(watched({u"--json"_s, u"-f"_s, u"dropped"_s}).out.count("\"record\":\"message\""), 3);
        QCOMPARE(watched({u"-f"_s, u"dropped"_s, u"--fail-on-drop"_s}).exitCode, 1);
    }
}

void TestBustapReports::messagesOutOfOrderAreConvertedWithTheirFates()
{
    QList<QByteArray> lines = QByteArray(GoodSession).split('\n');
    lines.move(5, 3); // message 1 before message 0, and both fates after that
    lines.move(5, 6);
    const QString table = folder.filePath(u"order.csv"_s);
    QCOMPARE(run({u"convert"_s, write(u"order.jsonl"_s, lines.join('\n')), table}).exitCode, 0);
    QCOMPARE(column(table, u"seq"_s), (QStringList{u"1"_s, u"0"_s}));
    QCOMPARE(column(table, u"dropped"_s), (QStringList{u"1"_s, u"0"_s}));
    QCOMPARE(column(table, u"handled"_s), (QStringList{u"0"_s, u"1"_s}));
    QCOMPARE(column(table, u"waiting"_s), (QStringList{u"0"_s, u"0"_s}));
}

void TestBustapReports::namesAreNoTemplates()
{
    QByteArray damaged = GoodSession;
    damaged.insert(damaged.indexOf('\n') + 1, "nonsense\n");
    damaged.replace("\"app\":\"test\"", "\"app\":\"%2 %3\"");
    const Result result = run({u"stats"_s, write(u"a%2b%1c%3.jsonl"_s, damaged)});
    QVERIFY2(result.err.contains("a%2b%1c%3.jsonl, line 2: not JSON"), result.err);
    QVERIFY2(result.out.startsWith("%2 %3, process 1, started 2026"), result.out);
}

/// Counters and subscriptions stay where they were among the messages.
void TestBustapReports::whatAFilterLetsThroughStillAddsUp()
{
    const Result demo = run({u"demo"_s, u"--speed"_s, u"16"_s, u"--seconds"_s, u"1"_s, u"--json"_s});
    QCOMPARE(demo.exitCode, 0);
    const QString source = write(u"demo.jsonl"_s, demo.out);
    const QByteArray all = run({u"stats"_s, source}).out;
    for (const QStringList &options : {QStringList{u"-f"_s, u"seq >= 0"_s}, {u"-f"_s, u"handled or !handled"_s}}) {
        const Result chosen = run(QStringList{u"watch"_s, source, u"--json"_s} + options);
        QVERIFY2(chosen.exitCode == 0, chosen.err);
        QCOMPARE(run({u"stats"_s, u"-"_s}, chosen.out).out, all);
        const QString recorded = folder.filePath(u"chosen.mcap"_s);
        QCOMPARE(run(QStringList{u"record"_s, source, recorded} + options).exitCode, 0);
        QCOMPARE(run({u"stats"_s, recorded}).out, all);
    }
}

void TestBustapReports::dropsThatAreNotShownDoNotFail()
{
    QCOMPARE(run({u"watch"_s, file, u"-n"_s, u"1"_s, u"--fail-on-drop"_s}).exitCode, 0);
    QCOMPARE(run({u"watch"_s, file, u"-n"_s, u"1"_s, u"--json"_s, u"--fail-on-drop"_s}).exitCode, 0);
    QCOMPARE(run({u"watch"_s, file, u"-n"_s, u"2"_s, u"--json"_s, u"--fail-on-drop"_s}).exitCode, 1);
    QCOMPARE(run({u"watch"_s, file, u"--count"_s, u"--fail-on-drop"_s}).exitCode, 1);
}

void TestBustapReports::aPartOfAFileIsNotTakenForTheWhole_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &command : {u"stats"_s, u"audit"_s, u"findings"_s, u"tasks"_s, u"conversation"_s})
        QTest::addRow("%s", qPrintable(command)) << QStringList{command, QString()};
    QTest::newRow("watch") << QStringList{u"watch"_s, QString(), u"--count"_s};
    QTest::newRow("convert") << QStringList{u"convert"_s, QString(), folder.filePath(u"part.jsonl"_s)};
}

/// The time is up before anything of it was read.
void TestBustapReports::aPartOfAFileIsNotTakenForTheWhole()
{
    QFETCH(QStringList, arguments);
    const QString source = folder.filePath(u"long.jsonl"_s);
    if (!QFile::exists(source))
        write(u"long.jsonl"_s, lateFailureAfter(ManyOthers));
    arguments[1] = source;
    const Result result = run(arguments + QStringList{u"--seconds"_s, u"0.001"_s});
    QVERIFY2(result.exitCode == 2, result.out + result.err);
    QVERIFY2(result.err.contains("only a part of long.jsonl was read"), result.err);
    QVERIFY2(!result.err.contains("adds up") && !result.out.contains("adds up"), result.out + result.err);
    QVERIFY(!QFile::exists(folder.filePath(u"part.jsonl"_s)));
}

void TestBustapReports::convertWritesIntoPipes()
{
    for (const QString &name : {u"pipe.csv"_s, u"pipe.jsonl"_s, u"pipe.mcap"_s}) {
        const QString pipe = folder.filePath(name);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QProcess reader;
        reader.start(u"cat"_s, {pipe});
        QVERIFY(reader.waitForStarted(LongMs));
        const Result result = run({u"convert"_s, file, pipe});
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(reader.waitForFinished(LongMs));
        const QString copy = folder.filePath(u"of a "_s + name);
        QCOMPARE(run({u"convert"_s, file, copy}).exitCode, 0);
        QFile copied(copy);
        QVERIFY(copied.open(QIODevice::ReadOnly));
        QCOMPARE(reader.readAllStandardOutput(), copied.readAll());
        QVERIFY(!QFileInfo(pipe).isFile());
    }
    if (!QFile::exists(u"/dev/full"_s))
        return;
    const QString full = folder.filePath(u"full device.csv"_s);
    QVERIFY(QFile::link(u"/dev/full"_s, full));
    const Result result = run({u"convert"_s, file, full});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("cannot be written: No space left on device"), result.err);
}

/// As on a disk that is full: files may have no more than so many bytes.
void TestBustapReports::convertSaysWhyItCannotWrite()
{
    const QString source = write(u"larger.jsonl"_s, lateFailureAfter(5'000));
    for (const QString &name : {u"small.csv"_s, u"small.jsonl"_s, u"small.mcap"_s}) {
        QProcess bustap;
        bustap.setChildProcessModifier([] {
            const rlimit most{20'000, 20'000};
            ::setrlimit(RLIMIT_FSIZE, &most);
            ::signal(SIGXFSZ, SIG_IGN);
        });
        bustap.start(QStringLiteral(BUSTAP), {u"convert"_s, source, folder.filePath(name)});
        QVERIFY(bustap.waitForFinished(LongMs));
        const QByteArray said = bustap.readAllStandardError();
        QVERIFY2(bustap.exitCode() == 2 && said.contains("cannot be written: File too large\n"), said);
        QVERIFY(!QFile::exists(folder.filePath(name)));
    }
}

/// A sign may be two units of UTF-16, and two columns wide.
void TestBustapReports::wrongFiltersAreMarkedWhereTheyAreWrong()
{
    const auto explained = [this](const QString &filter) { return run({u"watch"_s, file, u"-f"_s, filter}).err; };
    QVERIFY2(explained(u"𝕏𝕏 && bogus == 1"_s).contains("column 7: "), explained(u"𝕏𝕏 && bogus == 1"_s));
    QVERIFY2(explained(u"𝕏𝕏 && bogus == 1"_s).contains("\n        ^^^^^\n"), explained(u"𝕏𝕏 && bogus == 1"_s));
    QVERIFY2(explained(u"\"天气\" && bogus == 1"_s).contains("column 9: "), explained(u"\"天气\" && bogus == 1"_s));
    QVERIFY2(explained(u"\"天气\" && bogus == 1"_s).contains("\n            ^^^^^\n"), explained(u"\"天气\" && bogus == 1"_s));
}

void TestBustapReports::whatIsNeitherFileNorAppIsNamedSo()
{
    const Result result = run({u"stats"_s, u"nowhere.mcap"_s});
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.err, QByteArray("bustap: there is no file \"nowhere.mcap\", and no app of that name offers its bus\n"));
}

void TestBustapReports::repeatedRecordsAreTold()
{
    QByteArray twice;
    for (const QByteArray &line : QByteArray(GoodSession).split('\n')) {
        const bool repeated = line.contains("\"message\"") || line.contains("\"fate\"");
        for (int i = 0; i < (repeated ? 2 : 1); ++i)
            twice += line.isEmpty() ? line : line + '\n';
    }
    const Result audit = run({u"audit"_s, u"-"_s}, twice);
    QVERIFY2(audit.exitCode == 0, audit.out);
    QVERIFY2(audit.out.contains("4 records came twice and count once"), audit.out);
    const QString table = folder.filePath(u"twice.csv"_s);
    QCOMPARE(run({u"convert"_s, u"-"_s, table}, twice).exitCode, 0);
    QCOMPARE(column(table, u"handled"_s), (QStringList{u"1"_s, u"0"_s}));
}

void TestBustapReports::marksThatCannotBeReadAreTold()
{
    const QString marked = write(u"marked.jsonl"_s, GoodSession);
    const QString marks = write(u"marked.jsonl.marks.json"_s, "by hand");
    const Result result = run({u"watch"_s, marked, u"-f"_s, u"marked"_s, u"--count"_s});
    QCOMPARE(result.out, QByteArray("0\n"));
    QVERIFY2(result.err.contains("marked.jsonl.marks.json holds no marks that can be read."), result.err);
    QVERIFY(QFile::exists(marks));
}

void TestBustapReports::optionsThatDoNotGoTogether_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    for (const QString &option : {u"--count"_s, u"--open"_s, u"--fail-on-drop"_s, u"-n1"_s, u"-fdropped"_s})
        QTest::addRow("--follow %s", qPrintable(option))
            << QStringList{u"tasks"_s, file, u"--follow"_s, u"7f"_s, option} << QByteArray("--follow shows one task");
    QTest::newRow("two forms") << QStringList{u"conversation"_s, file, u"--json"_s, u"--markdown"_s}
                               << QByteArray("Either --json or --markdown");
}

void TestBustapReports::optionsThatDoNotGoTogether()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains(says), result.err);
    QCOMPARE(result.out, QByteArray());
}

void TestBustapReports::noColoursInAPipe()
{
    for (const QString &command : {u"watch"_s, u"stats"_s, u"audit"_s, u"tasks"_s, u"state"_s})
        QVERIFY(!run({command, file}).out.contains('\x1b'));
}

QTEST_GUILESS_MAIN(TestBustapReports)
#include "tst_bustap_reports.moc"
