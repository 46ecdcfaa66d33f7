// What bustap tells about a session in a file: filters, counts, JSON, and the exit codes that follow.
#include "bustap_process.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <fcntl.h>
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
    void interruptedReportsAreStillGiven();
    void noColoursInAPipe();

private:
    QTemporaryDir folder;
    QString file;
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

/// A report of a session that does not end by itself is that of what was seen.
void TestBustapReports::interruptedReportsAreStillGiven()
{
    for (const QString &command : {u"stats"_s, u"audit"_s, u"tasks"_s, u"state"_s}) {
        Bustap bustap({command, u"demo"_s, u"--json"_s, u"--speed"_s, u"10"_s});
        QVERIFY(bustap.waitForStarted(LongMs));
        QTest::qWait(500); // some of the session; how much does not matter
        bustap.sendSignal(SIGINT);
        const Result result = bustap.result();
        QVERIFY2(result.exitCode == 0, result.out + result.err);
        QVERIFY2(command == u"tasks" || nlohmann::json::parse(result.out.toStdString()).is_object(), result.out);
    }
}

void TestBustapReports::noColoursInAPipe()
{
    for (const QString &command : {u"watch"_s, u"stats"_s, u"audit"_s, u"tasks"_s, u"state"_s})
        QVERIFY(!run({command, file}).out.contains('\x1b'));
}

QTEST_GUILESS_MAIN(TestBustapReports)
#include "tst_bustap_reports.moc"
