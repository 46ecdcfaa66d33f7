// bustap and running apps: list, attach, replay, send.
#include "bustap_process.h"

#include <libbus/bus/local_agent_bus.h>
#include <libbus/remote/running_app.h>
#include <libbus/remote/tap_server.h>

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace bustap;

namespace {

/// Waits until an app of that name answers.
bool isListed(const QString &name)
{
    return QTest::qWaitFor([&name] { return !bus::appsNamed(bus::runningApps(), name).isEmpty(); }, LongMs);
}

/// What a session is about, beside the counters, which each tap takes when it likes.
QByteArrayList messagesAndFates(const QByteArray &jsonl)
{
    QByteArrayList lines;
    for (const bus::Record &record : recordsOf(jsonl)) {
        if (std::holds_alternative<bus::MessageRecord>(record) || std::holds_alternative<bus::FateRecord>(record))
            lines.append(bus::toJsonLine(record));
    }
    return lines;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// This process as an app that takes messages.
class App {
public:
    explicit App(bool allowInjection = true) : server({.name = u"test-app"_s, .allowInjection = allowInjection})
    {
        const bus::Error error = bus.subscribe(u"echo"_s, [this](const bus::BusMessage &message) {
            received.append(u"%1 %2"_s.arg(message.source(), bus::kindName(message.kind())));
            arrived.fetch_add(1);
        });
        if (error)
            qFatal("%s", qPrintable(error.text));
        server.offer(bus);
        QString problem;
        if (!server.start(&problem))
            qFatal("%s", qPrintable(problem));
    }

    QStringList received; ///< by the handler; to be read once so many have arrived
    std::atomic<int> arrived{0};
    bus::LocalAgentBus bus;

private:
    bus::TapServer server;
};

} // namespace

class TestBustapLive : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();

    void listTellsWhoRuns();
    void anAppIsWatched();
    void anAppIsFoundByItsPid();
    void anAppIsAudited();
    void anAppThatIsKilledEndsTheSession();
    void aDirectoryThatIsOpenToOthersIsNotTrusted();
    void noSuchApp_data();
    void noSuchApp();

    void replayIsTheSameSession_data();
    void replayIsTheSameSession();
    void replayCanBeRecorded();
    void replayKeepsThePace();
    void replayEndsWhenItsTimeIsUp();
    void replayEndsOnInterrupt();
    void replayOfNothing();

    void sendTellsWhatBecameOfIt();
    void sendReadsMessages();
    void sendWhereItIsNotAllowed();
    void wrongMessages_data();
    void wrongMessages();

private:
    QTemporaryDir runtime;
    QTemporaryDir folder;
    QString file;
};

void TestBustapLive::initTestCase()
{
    QVERIFY(QFile::setPermissions(runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8()); // nobody else's apps
    file = folder.filePath(u"session.jsonl"_s);
    const Result demo = run({u"demo"_s, u"--json"_s, u"--speed"_s, u"10"_s, u"--seconds"_s, u"1"_s});
    QCOMPARE(demo.exitCode, 0);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(demo.out) == demo.out.size());
}

// --- Apps ----------------------------------------------------------------------------------------------------------

void TestBustapLive::listTellsWhoRuns()
{
    QCOMPARE(run({u"list"_s}).out, QByteArray());
    QCOMPARE(run({u"list"_s, u"--count"_s}).out, QByteArray("0\n"));
    const App app;
    const Result text = run({u"list"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.contains("test-app") && text.out.contains("takes messages"), text.out);
    const auto json = nlohmann::json::parse(run({u"list"_s, u"--json"_s}).out.toStdString());
    QCOMPARE(json.at("name").get<std::string>(), std::string("test-app"));
    QCOMPARE(json.at("pid").get<qint64>(), QCoreApplication::applicationPid());
    QCOMPARE(json.at("allows_injection").get<bool>(), true);
}

void TestBustapLive::anAppIsWatched()
{
    App app;
    Bustap watch({u"watch"_s, u"test-app"_s, u"-n"_s, u"3"_s});
    QVERIFY(watch.waitForStarted(LongMs));
    while (watch.state() == QProcess::Running) {
        std::ignore = app.bus.send({u"tester"_s, u"echo"_s, bus::Activate{}});
        watch.waitForFinished(20);
    }
    const Result result = watch.result();
    QVERIFY2(result.exitCode == 0, result.err);
    QCOMPARE(lineCount(result.out), 3);
    QVERIFY2(result.out.contains("tester → echo"), result.out);
}

void TestBustapLive::anAppIsFoundByItsPid()
{
    App app;
    std::ignore = app.bus.send({u"tester"_s, u"echo"_s, bus::Activate{}});
    const Result result = run({u"watch"_s, QString::number(QCoreApplication::applicationPid()), u"-n"_s, u"1"_s});
    QVERIFY2(result.exitCode == 0, result.err);
    QCOMPARE(lineCount(result.out), 1);
}

/// Live, and from the middle: a late viewer has not seen everything, and says so, but it adds up.
void TestBustapLive::anAppIsAudited()
{
    Bustap app({u"demo"_s, u"--count"_s, u"--speed"_s, u"5"_s}, {u"LIBBUS_INSPECT=voice"_s});
    QVERIFY(isListed(u"voice"_s));
    const Result result = run({u"audit"_s, u"voice"_s, u"--seconds"_s, u"1"_s});
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QVERIFY2(result.out.contains("every subscriber adds up"), result.out);
}

void TestBustapLive::anAppThatIsKilledEndsTheSession()
{
    Bustap app({u"demo"_s, u"--count"_s}, {u"LIBBUS_INSPECT=victim"_s});
    QVERIFY(isListed(u"victim"_s));
    Bustap watch({u"watch"_s, u"victim"_s, u"--json"_s});
    QByteArray out;
    while (lineCount(out) < 50 && watch.waitForReadyRead(LongMs))
        out += watch.readAllStandardOutput();
    app.sendSignal(SIGKILL);
    const Result result = watch.result();
    out += result.out;
    QVERIFY2(result.exitCode == 0, result.err);
    QVERIFY2(result.err.contains("victim"), result.err); // why it ended
    QVERIFY(out.endsWith("}\n"));
    QCOMPARE(int(recordsOf(out).size()), lineCount(out));
}

void TestBustapLive::aDirectoryThatIsOpenToOthersIsNotTrusted()
{
    const App app;
    const QString directory = runtime.filePath(u"libbus"_s);
    const QFile::Permissions proper = QFile::permissions(directory);
    QVERIFY(QFile::setPermissions(directory, proper | QFile::ReadGroup | QFile::ExeGroup));
    const Result list = run({u"list"_s});
    const Result watch = run({u"watch"_s, u"test-app"_s, u"-n"_s, u"1"_s});
    QVERIFY(QFile::setPermissions(directory, proper));
    for (const Result &result : {list, watch}) {
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains("is open to other users: run \"chmod 700\""), result.err);
        QCOMPARE(result.out, QByteArray());
    }
}

void TestBustapLive::noSuchApp_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &command : {u"watch"_s, u"stats"_s, u"audit"_s, u"tasks"_s, u"state"_s})
        QTest::addRow("%s", qPrintable(command)) << QStringList{command, u"nobody"_s};
    QTest::newRow("send") << QStringList{u"send"_s, u"nobody"_s, u"Activate"_s};
}

void TestBustapLive::noSuchApp()
{
    QFETCH(QStringList, arguments);
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("no app \"nobody\" offers its bus"), result.err);
}

// --- Replays -------------------------------------------------------------------------------------------------------

void TestBustapLive::replayIsTheSameSession_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("all") << QStringList();
    QTest::newRow("filtered") << QStringList{u"-f"_s, u"type != Frame"_s};
}

void TestBustapLive::replayIsTheSameSession()
{
    QFETCH(QStringList, options);
    const Result direct = run(QStringList{u"watch"_s, file, u"--json"_s} + options);
    Bustap replay(QStringList{u"replay"_s, file, u"--fast"_s, u"--name"_s, u"again"_s} + options);
    QVERIFY(isListed(u"again"_s));
    const Result copy = run({u"watch"_s, u"again"_s, u"--json"_s});
    QVERIFY2(copy.exitCode == 0, copy.err);
    const Result ended = replay.result();
    QVERIFY2(ended.exitCode == 0, ended.err);

    const QByteArrayList before = messagesAndFates(direct.out);
    const QByteArrayList after = messagesAndFates(copy.out);
    QVERIFY(before.size() > 100);
    QCOMPARE(after.size(), before.size());
    QCOMPARE(after, before);
}

/// JSONL, offered live, recorded as MCAP, and back to JSONL: the same messages and fates.
void TestBustapLive::replayCanBeRecorded()
{
    const QString recorded = folder.filePath(u"recorded.mcap"_s);
    const QString back = folder.filePath(u"back.jsonl"_s);
    Bustap replay({u"replay"_s, file, u"--fast"_s, u"--name"_s, u"to record"_s});
    QVERIFY(isListed(u"to record"_s));
    const Result record = run({u"record"_s, u"to record"_s, recorded, u"--json"_s});
    QVERIFY2(record.exitCode == 0, record.err);
    QCOMPARE(replay.result().exitCode, 0);
    const auto written = nlohmann::json::parse(record.out.toStdString());
    QCOMPARE(written.at("files").at(0).get<std::string>(), recorded.toStdString());
    QCOMPARE(written.at("messages_lost").get<int>(), 0);

    const Result convert = run({u"convert"_s, recorded, back, u"--json"_s});
    QVERIFY2(convert.exitCode == 0, convert.err);
    const QByteArrayList before = messagesAndFates(contents(file));
    const QByteArrayList after = messagesAndFates(contents(back));
    QVERIFY(before.size() > 100);
    QCOMPARE(after.size(), before.size());
    QCOMPARE(after, before);
    const auto isMessage = [](const QByteArray &line) { return line.contains("\"record\":\"message\""); };
    QCOMPARE(nlohmann::json::parse(convert.out.toStdString()).at("messages").get<qint64>(),
             std::ranges::count_if(before, isMessage));
}

/// The first of two messages is there long before the second is due.
void TestBustapLive::replayKeepsThePace()
{
    QByteArray slow = GoodSession;
    slow.replace("\"seq\":1,\"t\":1000000010", "\"seq\":1,\"t\":999000000000"); // a quarter of an hour later
    const QString path = folder.filePath(u"slow.jsonl"_s);
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(slow) == slow.size());
    out.close();
    Bustap replay({u"replay"_s, path});
    QVERIFY(isListed(u"slow"_s));
    Bustap watch({u"watch"_s, u"slow"_s});
    QVERIFY(watch.waitForReadyRead(LongMs));
    QVERIFY2(watch.readAllStandardOutput().contains("TaskRequest"), "the first message");
    QVERIFY(!watch.waitForReadyRead(500));
    QCOMPARE(watch.state(), QProcess::Running);
    replay.sendSignal(SIGINT);
    QCOMPARE(replay.result().exitCode, 0);
    QCOMPARE(watch.result().exitCode, 0);
}

void TestBustapLive::replayEndsWhenItsTimeIsUp()
{
    Bustap replay({u"replay"_s, file, u"--fast"_s, u"--seconds"_s, u"0.5"_s}); // nobody comes
    const Result result = replay.result();
    QVERIFY2(result.exitCode == 0, result.err);
}

void TestBustapLive::replayEndsOnInterrupt()
{
    Bustap replay({u"replay"_s, file, u"--fast"_s, u"--name"_s, u"waits"_s});
    QVERIFY(isListed(u"waits"_s)); // and nobody comes
    replay.sendSignal(SIGINT);
    const Result result = replay.result();
    QVERIFY2(result.exitCode == 0, result.err);
    QVERIFY(bus::appsNamed(bus::runningApps(), u"waits"_s).isEmpty());
}

void TestBustapLive::replayOfNothing()
{
    QCOMPARE(run({u"replay"_s, folder.filePath(u"none.jsonl"_s)}).exitCode, 2);
    const QString path = folder.filePath(u"empty.jsonl"_s);
    QFile empty(path);
    QVERIFY(empty.open(QIODevice::WriteOnly));
    const Result result = run({u"replay"_s, path});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("holds no records of a session"), result.err);
}

// --- Sending -------------------------------------------------------------------------------------------------------

void TestBustapLive::sendTellsWhatBecameOfIt()
{
    App app;
    const Result sent = run({u"send"_s, u"test-app"_s, u"TaskRequest"_s, u"--to"_s, u"echo"_s, u"--from"_s, u"me"_s,
                             u"--payload"_s, u"{\"task_id\":\"t1\"}"_s, u"--json"_s});
    QVERIFY2(sent.exitCode == 0, sent.out + sent.err);
    const auto receipt = nlohmann::json::parse(sent.out.toStdString());
    QCOMPARE(receipt.at("received").get<int>(), 1);
    QCOMPARE(receipt.at("outcome").get<std::string>(), std::string("sent"));
    QTRY_COMPARE(app.arrived.load(), 1);
    QCOMPARE(app.received, QStringList{u"me TaskRequest"_s});

    const Result marked = run({u"watch"_s, u"test-app"_s, u"--json"_s, u"-n"_s, u"1"_s, u"-f"_s, u"injected"_s});
    QVERIFY2(marked.exitCode == 0, marked.err);
    QVERIFY2(marked.out.contains("\"injected\":true"), marked.out);

    const Result nobody = run({u"send"_s, u"test-app"_s, u"Activate"_s, u"--to"_s, u"nobody"_s});
    QCOMPARE(nobody.exitCode, 1);
    QVERIFY2(nobody.out.contains("nobody bears the name of its target"), nobody.out);
}

void TestBustapLive::sendReadsMessages()
{
    App app;
    QByteArray lines = GoodSession;
    lines.replace("\"target\":\"b\"", "\"target\":\"echo\"");
    const Result sent = run({u"send"_s, u"test-app"_s, u"-"_s}, lines);
    QVERIFY2(sent.exitCode == 0, sent.out + sent.err);
    QCOMPARE(lineCount(sent.out), 2);
    QTRY_COMPARE(app.arrived.load(), 2);
    QCOMPARE(app.received, (QStringList{u"a TaskRequest"_s, u"a TaskUpdateRequest"_s}));

    const Result wrong = run({u"send"_s, u"test-app"_s, u"-"_s}, "\nnonsense\n");
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.err.contains("standard input, line 2: "), wrong.err);
}

void TestBustapLive::sendWhereItIsNotAllowed()
{
    const App app(false);
    const Result result = run({u"send"_s, u"test-app"_s, u"Activate"_s});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("test-app"), result.err);
}

void TestBustapLive::wrongMessages_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("type") << QStringList{u"Actvate"_s} << QByteArray("there is no message type \"Actvate\"");
    QTest::newRow("payload") << QStringList{u"TaskRequest"_s} << QByteArray("payload.task_id: expected a string");
    QTest::newRow("no JSON") << QStringList{u"Activate"_s, u"--payload"_s, u"{"_s}
                             << QByteArray("the payload is not JSON");
}

void TestBustapLive::wrongMessages()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, says);
    const Result result = run(QStringList{u"send"_s, u"test-app"_s} + options);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains(says), result.err);
}

QTEST_GUILESS_MAIN(TestBustapLive)
#include "tst_bustap_live.moc"
