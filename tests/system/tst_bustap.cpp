// bustap as its users run it: the real program, its output, its exit codes.
#include "bustap_process.h"

#include <QDir>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace bustap;

namespace {

/// A message of the first conversation that is said or decided: without where in time it stands.
QString decision(const bus::BusMessage &message)
{
    nlohmann::json text;
    if (const auto *frame = message.as<bus::Frame>()) {
        if (frame->type != "TTSText"_L1)
            return {};
        text = frame->data.toStdString();
    } else if (const auto *request = message.as<bus::TaskRequest>()) {
        text = {request->taskId.toStdString(), request->payload.value()};
        if (text[1].is_object()) {
            text[1].erase("from_ms");
            text[1].erase("to_ms");
        }
    } else if (const auto *response = message.as<bus::TaskResponse>()) {
        text = {response->taskId.toStdString(), int(response->status), response->response.value()};
    } else if (const auto *urgent = message.as<bus::TaskResponseUrgent>()) {
        text = {urgent->taskId.toStdString(), int(urgent->status), urgent->response.value()};
    } else if (const auto *cancel = message.as<bus::TaskCancel>()) {
        text = cancel->taskId.toStdString();
    } else if (const auto *activate = message.as<bus::Activate>()) {
        text = activate->args.value();
    } else if (const auto *error = message.as<bus::AgentError>()) {
        text = error->error.toStdString();
    } else if (!message.as<bus::Deactivate>() && !message.as<bus::End>()) {
        return {};
    }
    return u"%1 → %2: %3 %4"_s.arg(message.source(), message.target().value_or(u"*"_s), bus::kindName(message.kind()),
                                  QString::fromStdString(text.dump()));
}

/// What each agent says and decides in the first conversation. The archivist is left out: what it misses hangs on
/// how quick the machine is.
QMap<QString, QStringList> decisionsOf(const std::vector<bus::Record> &records)
{
    QMap<QString, QStringList> decisions;
    for (const bus::Record &record : records) {
        const auto *message = std::get_if<bus::MessageRecord>(&record);
        if (!message || message->message.source() == u"archivist")
            continue;
        if (message->message.as<bus::End>())
            return decisions;
        const QString decided = decision(message->message);
        if (!decided.isEmpty())
            decisions[message->message.source()].append(decided);
    }
    return {}; // it did not come to its end
}

/// The first conversations of built-in sessions with these seeds and speeds. They run side by side, since each takes
/// its time.
std::vector<QMap<QString, QStringList>> firstConversations(const std::vector<std::pair<int, int>> &seedsAndSpeeds)
{
    struct Running {
        std::unique_ptr<Bustap> bustap;
        QByteArray out;
        bool isOver = false;
    };
    std::vector<Running> sessions;
    for (const auto &[seed, speed] : seedsAndSpeeds) {
        const QStringList arguments = {u"demo"_s, u"--json"_s, u"--seed=%1"_s.arg(seed), u"--speed=%1"_s.arg(speed)};
        sessions.push_back({std::make_unique<Bustap>(arguments), {}});
    }
    const auto areOver = [&sessions] {
        for (Running &session : sessions) {
            const QByteArray more = session.bustap->readAllStandardOutput();
            session.out += more;
            if (!session.isOver
                && session.out.indexOf("\"type\":\"End\"", session.out.size() - more.size() - 20) >= 0) {
                session.isOver = true;
                session.bustap->sendSignal(SIGINT);
            }
        }
        return std::ranges::all_of(sessions, &Running::isOver);
    };
    std::vector<QMap<QString, QStringList>> conversations;
    if (!QTest::qWaitFor(areOver, LongMs))
        return conversations;
    for (Running &session : sessions) {
        const Result result = session.bustap->result();
        conversations.push_back(decisionsOf(recordsOf(session.out + result.out)));
    }
    return conversations;
}

/// As bustap itself lists them.
QStringList commandNames()
{
    static const QRegularExpression line(u"^  ([a-z]+) "_s, QRegularExpression::MultilineOption);
    QStringList names;
    for (auto match = line.globalMatch(QString::fromUtf8(run({u"--help"_s}).out)); match.hasNext();)
        names.append(match.next().captured(1));
    return names;
}

/// The options, long ones where there is a choice, in the lines of a text that have this form.
QSet<QString> optionsIn(const QString &text, const QString &form)
{
    const QRegularExpression line(form, QRegularExpression::MultilineOption);
    static const QRegularExpression option(u"--[a-z][a-z-]*|(?<![-\\w])-[a-z]\\b"_s);
    QSet<QString> options;
    for (auto lines = line.globalMatch(text); lines.hasNext();) {
        QStringList words;
        for (auto found = option.globalMatch(lines.next().captured(1)); found.hasNext();)
            words.append(found.next().captured());
        const bool hasLong = std::ranges::any_of(words, [](const QString &word) { return word.startsWith(u"--"); });
        for (const QString &word : words) {
            if (!hasLong || word.startsWith(u"--"))
                options.insert(word);
        }
    }
    return options;
}

QStringList sorted(const QSet<QString> &words)
{
    QStringList list(words.begin(), words.end());
    list.sort();
    return list;
}

} // namespace

class TestBustap : public QObject {
    Q_OBJECT
private slots:
    void demoSpeaksJsonThatBalances();
    void demoShowsOneLineAMessage();
    void demoShowsDrops();
    void seedDecidesWhatIsSaid();
    void interruptEndsInOrder_data();
    void interruptEndsInOrder();
    void closedPipeEndsQuietly();
    void fullDiskIsReported();

    void statsOfAFile();
    void statsAsJson();
    void statsFromStandardInput();
    void statsFindsWhatDoesNotBalance();
    void malformedLinesAreReportedByNumber();
    void uselessInput_data();
    void uselessInput();

    void watchCountsAndFilters();
    void watchFollowsAPipe();
    void namesCannotCommandTheTerminal();
    void convertWithFilterCanBeReadAgain();
    void convertTakesTheMarksAlong();
    void whatComesThroughAPipeHasNoMarks();
    void tasksOfAFile();

    void exitCodes_data();
    void exitCodes();
    void everyCommandHasHelpWithExamples();
    void theManualTellsOfEveryCommandAndOption();

private:
    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    QTemporaryDir folder;
};

// --- The built-in session ------------------------------------------------------------------------------------------

void TestBustap::demoSpeaksJsonThatBalances()
{
    const Result demo = run({u"demo"_s, u"--speed"_s, u"4"_s, u"--seconds"_s, u"1"_s, u"--json"_s});
    QCOMPARE(demo.exitCode, 0);
    const std::vector<bus::Record> records = recordsOf(demo.out);
    QCOMPARE(int(records.size()), lineCount(demo.out));
    QVERIFY(std::holds_alternative<bus::HeaderRecord>(records.front()));
    QVERIFY(std::holds_alternative<bus::TotalsRecord>(records.back()));

    std::optional<quint64> lastSeq;
    QSet<QString> agents;
    for (const bus::Record &record : records) {
        if (const auto *message = std::get_if<bus::MessageRecord>(&record)) {
            QVERIFY(!lastSeq || message->message.seq() > *lastSeq);
            lastSeq = message->message.seq();
            agents.insert(message->message.source());
        }
    }
    QVERIFY2(agents.size() >= 10, qPrintable(QStringList(agents.values()).join(u' ')));

    const Result stats = run({u"stats"_s, u"-"_s}, demo.out);
    QVERIFY2(stats.exitCode == 0, stats.out + stats.err);
    QVERIFY2(stats.out.contains("every subscriber adds up"), stats.out);
}

void TestBustap::demoShowsOneLineAMessage()
{
    const Result demo = run({u"demo"_s, u"--seconds"_s, u"1"_s});
    QCOMPARE(demo.exitCode, 0);
    static const QRegularExpression line(u"^ *(\\d+) +\\d+\\.\\d{3}  (sys |data)  \\w+ +\\w+ → (\\*|\\w+) .*$"_s);
    static const QRegularExpression late(u"^ *\\d+  ↳ .*$"_s);
    int messages = 0;
    for (const QByteArray &text : demo.out.trimmed().split('\n')) {
        const QString shown = QString::fromUtf8(text);
        if (late.match(shown).hasMatch())
            continue;
        const QRegularExpressionMatch match = line.match(shown);
        QVERIFY2(match.hasMatch() || messages == 0, text);
        QCOMPARE(match.captured(1).toInt(), messages++);
    }
    QVERIFY(messages > 40);
    QVERIFY2(!demo.out.contains('\x1b'), "colours though the output is no terminal");
    QVERIFY2(demo.err.startsWith(QByteArray::number(messages) + " messages in "), demo.err);
}

/// The archivist is too slow on purpose.
void TestBustap::demoShowsDrops()
{
    const Result demo =
        run({u"demo"_s, u"--speed"_s, u"12"_s, u"--seconds"_s, u"1"_s, u"-f"_s, u"dropped_by == archivist"_s});
    QCOMPARE(demo.exitCode, 0);
    QVERIFY2(demo.out.contains("✗1"), demo.out);
    QVERIFY2(demo.out.contains("dropped for archivist"), demo.out);
    QVERIFY2(demo.err.contains("(archivist "), demo.err);
}

/// At any speed.
void TestBustap::seedDecidesWhatIsSaid()
{
    const auto conversations = firstConversations({{5, 8}, {5, 8}, {5, 16}, {2, 16}});
    QCOMPARE(conversations.size(), 4u);
    const auto &once = conversations[0];
    QVERIFY(once.contains(u"router"_s) && once.contains(u"speaker"_s));
    for (const auto &again : {conversations[1], conversations[2]}) {
        for (auto agent = once.begin(); agent != once.end(); ++agent)
            QCOMPARE(again.value(agent.key()), agent.value());
        QCOMPARE(again.keys(), once.keys());
    }
    const auto &another = conversations[3];
    QVERIFY(!another.isEmpty());
    QVERIFY(another.value(u"speaker"_s) != once.value(u"speaker"_s));
}

void TestBustap::interruptEndsInOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("terminated") << SIGTERM;
}

void TestBustap::interruptEndsInOrder()
{
    QFETCH(int, signal);
    Bustap bustap({u"demo"_s, u"--json"_s});
    QByteArray out;
    while (lineCount(out) < 100 && bustap.waitForReadyRead(LongMs))
        out += bustap.readAllStandardOutput();
    bustap.sendSignal(signal);
    const Result result = bustap.result();
    out += result.out;
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.err.contains("every subscriber adds up"), result.err);
    QVERIFY(out.endsWith("}\n"));
    QCOMPARE(run({u"audit"_s, u"-"_s}, out).exitCode, 0);
}

void TestBustap::closedPipeEndsQuietly()
{
    for (const QString &form : {u"--json"_s, u"--speed=2"_s}) {
        // A pipe of our own: QProcess::closeReadChannel() reads on and throws away.
        int ends[2] = {-1, -1};
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        QProcess bustap;
        bustap.setChildProcessModifier([&ends] { ::dup2(ends[1], STDOUT_FILENO); });
        bustap.start(QStringLiteral(BUSTAP), {u"demo"_s, form});
        QVERIFY(bustap.waitForStarted(LongMs));
        ::close(ends[1]);
        char byte = 0;
        QCOMPARE(::read(ends[0], &byte, 1), ssize_t(1)); // it writes
        ::close(ends[0]);
        QVERIFY2(bustap.waitForFinished(LongMs), "it writes on into nowhere");
        QCOMPARE(bustap.exitStatus(), QProcess::NormalExit);
        QCOMPARE(bustap.exitCode(), 0);
        QCOMPARE(bustap.readAllStandardError(), QByteArray());
    }
}

void TestBustap::fullDiskIsReported()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here");
    QProcess bustap;
    bustap.setStandardOutputFile(u"/dev/full"_s);
    bustap.start(QStringLiteral(BUSTAP), {u"demo"_s, u"--json"_s});
    QVERIFY(bustap.waitForFinished(LongMs));
    QCOMPARE(bustap.exitCode(), 2);
    QVERIFY(bustap.readAllStandardError().contains("the output cannot be written"));
}

// --- Sessions from files -------------------------------------------------------------------------------------------

void TestBustap::statsOfAFile()
{
    const Result stats = run({u"stats"_s, write(u"good.jsonl"_s, GoodSession)});
    QVERIFY2(stats.exitCode == 0, stats.out + stats.err);
    QVERIFY2(stats.out.startsWith("test, process 1, started "), stats.out);
    static const QRegularExpression row(u"\nb +\\w+ +0 +1 +1 +1 +0 +0 +0 "_s);
    QVERIFY2(row.match(QString::fromUtf8(stats.out)).hasMatch(), stats.out);
    QCOMPARE(stats.err, QByteArray());
}

void TestBustap::statsAsJson()
{
    const Result stats = run({u"stats"_s, u"--json"_s, u"-"_s}, GoodSession);
    QCOMPARE(stats.exitCode, 0);
    const auto json = nlohmann::json::parse(stats.out.toStdString());
    QCOMPARE(json.at("header").at("app").get<std::string>(), std::string("test"));
    QCOMPARE(json.at("audit").at("balances").get<bool>(), true);
    QCOMPARE(json.at("audit").at("published").get<int>(), 2);
    const auto &b = json.at("agents").at(1);
    QCOMPARE(b.at("name").get<std::string>(), std::string("b"));
    QCOMPARE(b.at("handled").get<int>(), 1);
    QCOMPARE(b.at("dropped").get<int>(), 1);
}

void TestBustap::statsFromStandardInput()
{
    const Result fromFile = run({u"stats"_s, write(u"good.jsonl"_s, GoodSession)});
    const Result fromPipe = run({u"stats"_s, u"-"_s}, GoodSession);
    QCOMPARE(fromPipe.exitCode, 0);
    QCOMPARE(fromPipe.out, fromFile.out);
}

void TestBustap::statsFindsWhatDoesNotBalance()
{
    QByteArray bad = GoodSession;
    bad.replace("\"b\":{\"received\":1,\"handled\":1", "\"b\":{\"received\":9,\"handled\":1");
    QVERIFY(bad != GoodSession);
    for (const QString &command : {u"stats"_s, u"audit"_s}) {
        const Result result = run({command, u"-"_s}, bad);
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.out.contains("\nb: ") || result.out.startsWith("b: "), result.out);
        QVERIFY2(result.out.contains("it does not add up"), result.out);
    }
}

void TestBustap::malformedLinesAreReportedByNumber()
{
    QList<QByteArray> lines = QByteArray(GoodSession).split('\n');
    lines.insert(3, "{\"record\":\"fate\",\"seq\":");
    lines.insert(5, "nonsense");
    const Result result = run({u"stats"_s, u"-"_s}, lines.join('\n'));
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QVERIFY2(result.err.contains("standard input, line 4: "), result.err);
    QVERIFY2(result.err.contains("standard input, line 6: "), result.err);
    QCOMPARE(lineCount(result.err), 2);
}

void TestBustap::uselessInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("hello\nworld\n");
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}\n[]\n\"x\"\n1\nnull\n");
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\n\x1b[31m\n\xc3(", 13);
    QTest::newRow("cut off") << QByteArray("{\"record\":\"message\",\"seq\":1");
    QTest::newRow("deep") << QByteArray(200'000, '[');
}

void TestBustap::uselessInput()
{
    QFETCH(QByteArray, input);
    for (const QString &command : {u"stats"_s, u"audit"_s, u"tasks"_s, u"watch"_s}) {
        const Result result = run({command, u"-"_s}, input);
        QVERIFY2(result.exitCode == 2, result.out + result.err);
        QVERIFY2(result.err.contains("holds no records of a session"), result.err);
        QVERIFY(!result.err.contains('\x1b'));
    }
}

void TestBustap::watchCountsAndFilters()
{
    const QString file = write(u"good.jsonl"_s, GoodSession);
    QCOMPARE(lineCount(run({u"watch"_s, file}).out), 2);
    QCOMPARE(run({u"watch"_s, file, u"--count"_s}).out, QByteArray("2\n"));
    QCOMPARE(run({u"watch"_s, file, u"--count"_s, u"-f"_s, u"dropped"_s}).out, QByteArray("1\n"));
    QCOMPARE(run({u"watch"_s, file, u"--count"_s, u"-f"_s, u"type == TaskRequest && payload.payload.lang == en"_s}).out,
             QByteArray("1\n"));
    QCOMPARE(lineCount(run({u"watch"_s, file, u"-n"_s, u"1"_s}).out), 1);

    const Result wrong = run({u"watch"_s, file, u"-f"_s, u"type == "_s});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.err.contains("column 9"), wrong.err);
}

/// What is in the pipe is shown before the pipe ends.
void TestBustap::watchFollowsAPipe()
{
    Bustap bustap({u"watch"_s, u"-"_s});
    bustap.write(GoodSession);
    QByteArray out;
    while (lineCount(out) < 2 && bustap.waitForReadyRead(LongMs))
        out += bustap.readAllStandardOutput();
    QCOMPARE(lineCount(out), 2);
    QCOMPARE(bustap.state(), QProcess::Running);
    bustap.sendSignal(SIGINT);
    QVERIFY2(bustap.waitForFinished(LongMs), "it waits for the pipe to end");
    QCOMPARE(bustap.exitCode(), 0);
}

void TestBustap::namesCannotCommandTheTerminal()
{
    QByteArray evil = GoodSession;
    evil.replace("\"source\":\"a\"", "\"source\":\"a\\u001b[2J\"").replace("transcribe", "trans\\u001b]0;x\\u0007");
    for (const QStringList &command : {QStringList{u"watch"_s, u"-"_s}, {u"stats"_s, u"-"_s}, {u"tasks"_s, u"-"_s}})
        QVERIFY(!run(command, evil).out.contains('\x1b'));
}

void TestBustap::convertWithFilterCanBeReadAgain()
{
    const QString in = write(u"good.jsonl"_s, GoodSession);
    const QString copy = folder.filePath(u"copy.jsonl"_s);
    QCOMPARE(run({u"convert"_s, in, copy}).exitCode, 0);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::vector<bus::Record> copied = recordsOf(file.readAll());
    const std::vector<bus::Record> original = recordsOf(GoodSession);
    QCOMPARE(copied.size(), original.size());
    for (size_t i = 0; i < copied.size(); ++i)
        QCOMPARE(bus::toJsonLine(copied[i]), bus::toJsonLine(original[i]));

    QCOMPARE(run({u"convert"_s, in, copy, u"-f"_s, u"dropped"_s}).exitCode, 0);
    QCOMPARE(run({u"watch"_s, copy, u"--count"_s}).out, QByteArray("1\n"));
    const Result audit = run({u"audit"_s, copy});
    QVERIFY2(audit.exitCode == 0, audit.out + audit.err);

    const Result wrongForm = run({u"convert"_s, in, folder.filePath(u"copy.txt"_s)});
    QCOMPARE(wrongForm.exitCode, 2);
    const Result wrongPlace = run({u"convert"_s, in, folder.filePath(u"no/such/folder/copy.jsonl"_s)});
    QCOMPARE(wrongPlace.exitCode, 2);
    QVERIFY2(wrongPlace.err.contains("cannot be written"), wrongPlace.err);
}

void TestBustap::convertTakesTheMarksAlong()
{
    const QString in = write(u"marked.jsonl"_s, GoodSession);
    write(u"marked.jsonl.marks.json"_s, R"({"format":"libbus-marks","version":1,
        "marks":[{"seq":0,"note":"why?"},{"seq":1,"note":""},{"seq":77,"note":"of no message here"}]})");
    const auto marked = [](const QString &capture) {
        return run({u"watch"_s, capture, u"-f"_s, u"marked"_s, u"--count"_s}).out;
    };
    for (const QString &name : {u"marked copy.mcap"_s, u"marked copy.jsonl"_s}) {
        const QString copy = folder.filePath(name);
        QCOMPARE(run({u"convert"_s, in, copy}).exitCode, 0);
        QCOMPARE(marked(copy), QByteArray("2\n"));
        QCOMPARE(run({u"watch"_s, copy, u"-f"_s, u"note contains why"_s, u"--count"_s}).out, QByteArray("1\n"));

        QCOMPARE(run({u"convert"_s, in, copy, u"-f"_s, u"seq == 1"_s}).exitCode, 0); // only what is in the copy
        QCOMPARE(marked(copy), QByteArray("1\n"));
        const QByteArray bare = QByteArray(GoodSession);
        QCOMPARE(run({u"convert"_s, u"-"_s, copy}, bare).exitCode, 0); // other messages take their place
        QCOMPARE(marked(copy), QByteArray("0\n"));
        QVERIFY(!QFile::exists(copy + u".marks.json"_s));
    }
    QCOMPARE(run({u"convert"_s, in, in, u"-f"_s, u"seq == 0"_s}).exitCode, 0);
    QCOMPARE(marked(in), QByteArray("1\n"));

    const QString link = folder.filePath(u"a link.jsonl"_s);
    QVERIFY(QFile::link(in, link));
    QCOMPARE(run({u"convert"_s, link, in}).exitCode, 0); // the same file by two names
    QCOMPARE(marked(in), QByteArray("1\n"));
    QCOMPARE(marked(link), QByteArray("1\n"));

    const QString copy = folder.filePath(u"no marks.mcap"_s);
    QVERIFY(QDir(folder.path()).mkpath(u"no marks.mcap.marks.json"_s)); // stands in the way of the marks' file
    const Result unmarked = run({u"convert"_s, in, copy});
    QCOMPARE(unmarked.exitCode, 2);
    QVERIFY2(unmarked.err.contains("its marks could not"), unmarked.err);
    QCOMPARE(run({u"watch"_s, copy, u"--count"_s}).out, QByteArray("1\n"));
}

void TestBustap::whatComesThroughAPipeHasNoMarks()
{
    write(u"-"_s, GoodSession); // is another one's
    write(u"-.marks.json"_s, R"({"format":"libbus-marks","version":1,"marks":[{"seq":0,"note":"why?"}]})");
    const QString before = QDir::currentPath();
    const auto back = qScopeGuard([&] { QDir::setCurrent(before); });
    QVERIFY(QDir::setCurrent(folder.path()));
    const Result piped = run({u"watch"_s, u"-"_s, u"-f"_s, u"marked"_s, u"--count"_s}, GoodSession);
    QCOMPARE(piped.out, QByteArray("0\n"));
}

void TestBustap::tasksOfAFile()
{
    const Result tasks = run({u"tasks"_s, u"-"_s}, GoodSession);
    QCOMPARE(tasks.exitCode, 0);
    QCOMPARE(lineCount(tasks.out), 2);
    QVERIFY2(tasks.out.contains("\n7f    transcribe  a          b"), tasks.out);
}

// --- Usage ---------------------------------------------------------------------------------------------------------

void TestBustap::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QStringList &arguments, int exitCode, const char *says) {
        QTest::newRow(name) << arguments << exitCode << QByteArray(says);
    };
    row("nothing", {}, 2, "Usage: bustap");
    row("help", {u"--help"_s}, 0, "stats");
    row("version", {u"--version"_s}, 0, "bustap ");
    row("unknown command", {u"dance"_s}, 2, "there is no command \"dance\"");
    row("unknown language", {u"--language"_s, u"tlh"_s, u"--help"_s}, 2, "there is no translation \"tlh\"");
    row("unknown option", {u"demo"_s, u"--dance"_s}, 2, "dance");
    row("no language", {u"--language"_s}, 2, "--language takes a code; there are ");
    row("too many", {u"stats"_s, u"a"_s, u"b"_s}, 2, "Unexpected argument \"b\"");
    row("too few", {u"stats"_s}, 2, "Expected SOURCE");
    row("no such file", {u"stats"_s, u"no/such.jsonl"_s}, 2, "such.jsonl cannot be read: No such file");
    row("a folder", {u"stats"_s, u"/"_s}, 2, "cannot be read: Is a directory");
    row("no number", {u"demo"_s, u"--seconds"_s, u"many"_s}, 2, "--seconds takes a number");
    row("negative", {u"demo"_s, u"--seed"_s, u"-1"_s}, 2, "--seed takes a number");
    row("too quick", {u"demo"_s, u"--speed"_s, u"1000"_s}, 2, "--speed takes a number");
    row("the seed of a file", {u"watch"_s, u"./session.jsonl"_s, u"--seed"_s, u"7"_s}, 2,
        "watch: --seed goes with demo, the built-in session, not with ./session.jsonl; leave it out.");
    row("the speed of an app", {u"stats"_s, u"voice"_s, u"--speed"_s, u"2"_s}, 2,
        "stats: --speed goes with demo, the built-in session, not with voice; leave it out.");
    row("the bus of a file", {u"audit"_s, u"-"_s, u"--bus"_s, u"main"_s}, 2,
        "audit: --bus goes with a running app, not with -; leave it out.");
    row("the bus of the demo", {u"demo"_s, u"--bus"_s, u"main"_s}, 2,
        "demo: --bus goes with a running app, not with demo");
    row("not that many", {u"demo"_s, u"-n"_s, u"0"_s}, 2, "-n takes a number");
}

void TestBustap::exitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, exitCode);
    const QByteArray &said = exitCode == 0 ? result.out : result.err;
    QVERIFY2(said.contains(says), said);
    QVERIFY2((exitCode == 0 ? result.err : result.out).isEmpty(), result.out + result.err);
}

void TestBustap::everyCommandHasHelpWithExamples()
{
    for (const QString &command : commandNames()) {
        const Result help = run({command, u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        QVERIFY2(help.out.startsWith("Usage: bustap " + command.toUtf8() + " [options]"), help.out);
        QVERIFY2(help.out.contains("Examples:\n  bustap " + command.toUtf8()), help.out);
        QVERIFY2(help.out.contains("Options:"), help.out);
        QVERIFY2(help.err.isEmpty(), help.err);
    }
}

/// And of none that is not there.
void TestBustap::theManualTellsOfEveryCommandAndOption()
{
    QFile page(QStringLiteral(MANUAL));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString manual = QString::fromUtf8(page.readAll()).replace(u"\\-"_s, u"-"_s);
    const QStringList commands = commandNames();
    QVERIFY(commands.size() >= 13);

    QSet<QString> options = {u"--language"_s, u"--version"_s};
    for (const QString &command : commands) {
        const QRegularExpression entry(u"\n\\.TP\n\\.(B|BI|BR) \"?%1\\b"_s.arg(command));
        QVERIFY2(entry.match(manual).hasMatch(), qPrintable(command));
        options += optionsIn(QString::fromUtf8(run({command, u"--help"_s}).out), u"^  (-.*?)(  |$)"_s);
    }
    const QString section = manual.section(u"\n.SH OPTIONS\n"_s, 1).section(u"\n.SH "_s, 0, 0);
    QCOMPARE(sorted(optionsIn(section, u"^\\.TP\n(.*)$"_s)), sorted(options));
}

QTEST_GUILESS_MAIN(TestBustap)
#include "tst_bustap.moc"
