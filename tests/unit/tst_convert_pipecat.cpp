// Recordings of Pipecat's tools: Whisker's MessagePack, Tail's JSONL.
#include <inspector/convert/pipecat/bus_message_reader.h>
#include <inspector/convert/pipecat/message_pack.h>
#include <inspector/convert/pipecat/pipecat_source.h>
#include <libbus/message/message_json.h>

#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace Qt::StringLiterals;
using inspector::FileSource;
using inspector::makePipecatSource;
using inspector::MessagePackReader;
using nlohmann::json;

namespace {

std::string packed(const std::vector<json> &values)
{
    std::string bytes;
    for (const json &value : values) {
        std::vector<std::uint8_t> one = json::to_msgpack(value);
        // Whisker writes the type first; nlohmann sorts its keys. The map is small: its header is one byte.
        if (value.is_object() && value.contains("type")) {
            json rest = value;
            rest.erase("type");
            one = {std::uint8_t(0x80 | value.size())};
            const std::vector<std::uint8_t> type[] = {json::to_msgpack("type"), json::to_msgpack(value.at("type"))};
            one.insert(one.end(), type[0].begin(), type[0].end());
            one.insert(one.end(), type[1].begin(), type[1].end());
            const std::vector<std::uint8_t> others = json::to_msgpack(rest);
            one.insert(one.end(), others.begin() + 1, others.end());
        }
        bytes.append(one.begin(), one.end());
    }
    return bytes;
}

json snapshot()
{
    return {{"type", "snapshot"}, {"protocol", "1"}, {"timestamp", 1789000000.25}, {"server", {{"pipecat", "1.10.0"}}},
            {"workers", json::array()}};
}

json busMessage(const char *type, const json &data, double t = 1789000001.5)
{
    return {{"type", "bus_message"}, {"timestamp", t},          {"message_type", type}, {"category", "other"},
            {"source_worker", "bot"}, {"target_worker", nullptr}, {"data", data}};
}

} // namespace

class TestConvertPipecat : public QObject {
    Q_OBJECT
private slots:
    void messagePackValuesFollowOneAnother();
    void messagePackDamageIsNoticed_data();
    void messagePackDamageIsNoticed();
    void messagePackNestingIsBounded();

    void everyBusMessageHasItsKind_data();
    void everyBusMessageHasItsKind();
    void unknownMessagesAreKeptAsFrames();
    void dataThatDoesNotFitIsAProblem();
    void frameNames();

    void recordingsAreKnownByTheirContent();
    void whiskerBecomesASession();
    void whiskerCutOffIsReadUpToThere();
    void tailBecomesASession();
    void tailTellsEachMessageOnce();
    void badLinesAreSkippedAndTold();
    void whatHasNoTimeTakesItsNeighbours_data();
    void whatHasNoTimeTakesItsNeighbours();

private:
    QString write(const QString &name, const std::string &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            qFatal("cannot write");
        return file.fileName();
    }
    std::vector<bus::Record> readAll(FileSource &source)
    {
        std::vector<bus::Record> records;
        source.start();
        while (!source.isFinished()) {
            for (const bus::Record &record : source.take(1000))
                records.push_back(record);
            QTest::qWait(1);
        }
        return records;
    }

    QTemporaryDir folder;
};

void TestConvertPipecat::messagePackValuesFollowOneAnother()
{
    const std::vector<json> values = {{{"a", 1}}, json::array({1, -2, 3.5, nullptr, true, "é"}), {{"b", {{"c", json::array()}}}}};
    std::istringstream stream(packed(values));
    MessagePackReader reader(stream);
    for (const json &value : values) {
        const std::optional<json> read = reader.next();
        QVERIFY(read);
        QVERIFY(*read == value);
    }
    QVERIFY(!reader.next());
    QVERIFY(reader.atEnd());
}

void TestConvertPipecat::messagePackDamageIsNoticed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut in a map") << QByteArray("\x82\xA1" "a\x01\xA1", 5);
    QTest::newRow("cut in a text") << QByteArray("\xD9\x20" "abc", 5);
    QTest::newRow("more than there is") << QByteArray("\xDD\xFF\xFF\xFF\xFF\x01", 6);
    QTest::newRow("a code that is never used") << QByteArray("\xC1", 1);
    QTest::newRow("a key that is no text") << QByteArray("\x81\x01\x02", 3);
}

void TestConvertPipecat::messagePackDamageIsNoticed()
{
    QFETCH(QByteArray, bytes);
    std::istringstream stream("\xA1x" + bytes.toStdString());
    MessagePackReader reader(stream);
    QVERIFY(reader.next() == json("x"));
    QVERIFY(!reader.next());
    QVERIFY(!reader.atEnd());
    QCOMPARE(reader.position(), 2);
}

void TestConvertPipecat::messagePackNestingIsBounded()
{
    std::istringstream deep(std::string(1'000'000, '\x91'));
    QVERIFY(!MessagePackReader(deep).next().has_value());
    std::istringstream shallow(std::string(50, '\x91') + '\x01');
    QVERIFY(MessagePackReader(shallow).next().has_value());
}

void TestConvertPipecat::everyBusMessageHasItsKind_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("expected"); // the kind, and the payload as we write it
    const auto row = [](const char *type, const char *data, const char *expected) {
        QTest::newRow(type) << QString::fromUtf8(type) << QByteArray(data) << QByteArray(expected);
    };
    row("BusActivateWorkerMessage", R"({"id":1,"args":{"x":1}})", R"(Activate {"args":{"x":1}})");
    row("BusDeactivateWorkerMessage", R"({"id":1,"name":"BusDeactivateWorkerMessage#0"})", R"(Deactivate {})");
    row("BusEndMessage", R"({"reason":"done"})", R"(End {"reason":"done"})");
    row("BusEndWorkerMessage", "{}", "End {}");
    row("BusCancelMessage", R"({"reason":"stop"})", R"(Cancel {"reason":"stop"})");
    row("BusCancelWorkerMessage", "{}", "Cancel {}");
    row("BusWorkerReadyMessage", R"({"runner":"r","started_at":2.5})",
        R"(AgentReady {"runner":"r","active":false,"bridged":false,"started_at":2.5})");
    row("BusWorkerRegistryMessage", R"({"runner":"r","workers":[{"name":"w","parent":"p","active":true}]})",
        R"(AgentRegistry {"runner":"r","agents":[{"name":"w","parent":"p","active":true,"bridged":false}]})");
    row("BusWorkerErrorMessage", R"({"error":"e"})", R"(AgentError {"error":"e"})");
    row("BusWorkerLocalErrorMessage", R"({"error":"e"})", R"(AgentError {"error":"e"})");
    row("BusJobRequestMessage", R"({"job_id":"7f","job_name":"n","payload":{"a":1}})",
        R"(TaskRequest {"task_id":"7f","task_name":"n","payload":{"a":1}})");
    row("BusJobResponseMessage", R"({"job_id":"7f","status":"COMPLETED","response":{"a":1}})",
        R"(TaskResponse {"task_id":"7f","status":"completed","response":{"a":1}})");
    row("BusJobResponseUrgentMessage", R"({"job_id":"7f","status":"error"})",
        R"(TaskResponseUrgent {"task_id":"7f","status":"failed"})");
    row("BusJobUpdateMessage", R"({"job_id":"7f","update":{"p":1}})", R"(TaskUpdate {"task_id":"7f","update":{"p":1}})");
    row("BusJobUpdateUrgentMessage", R"({"job_id":"7f"})", R"(TaskUpdateUrgent {"task_id":"7f"})");
    row("BusJobUpdateRequestMessage", R"({"job_id":"7f"})", R"(TaskUpdateRequest {"task_id":"7f"})");
    row("BusJobCancelMessage", R"({"job_id":"7f","reason":"no"})", R"(TaskCancel {"task_id":"7f","reason":"no"})");
    row("BusJobStreamStartMessage", R"({"job_id":"7f","data":{"t":"x"}})",
        R"(TaskStreamStart {"task_id":"7f","data":{"t":"x"}})");
    row("BusJobStreamDataMessage", R"({"job_id":"7f"})", R"(TaskStreamData {"task_id":"7f"})");
    row("BusJobStreamEndMessage", R"({"job_id":"7f"})", R"(TaskStreamEnd {"task_id":"7f"})");
}

void TestConvertPipecat::everyBusMessageHasItsKind()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, expected);
    QString error;
    const json fields = json::parse(data.toStdString());
    const auto message = inspector::pipecat::toBusMessage({type, u"a"_s, u"b"_s, fields}, &error);
    QVERIFY2(message, qPrintable(error));
    QCOMPARE(message->source(), u"a"_s);
    QCOMPARE(message->target(), std::optional(u"b"_s));
    QCOMPARE(bus::kindName(message->kind()).toUtf8() + ' ' + bus::payloadToText(message->payload()), expected);
}

void TestConvertPipecat::unknownMessagesAreKeptAsFrames()
{
    QString error;
    const json data = {{"text", "hello"}};
    const auto message = inspector::pipecat::toBusMessage({u"BusTTSSpeakMessage"_s, u"a"_s, {}, data}, &error);
    QVERIFY(message && message->as<bus::Frame>());
    QCOMPARE(message->as<bus::Frame>()->type, u"BusTTSSpeakMessage"_s);
    QVERIFY(message->as<bus::Frame>()->metadata.value() == data);

    const json bridged = {{"frame", {{"name", "TTSTextFrame#3"}, {"text", "hi"}}}, {"direction", "UPSTREAM"}};
    const auto frame = inspector::pipecat::toBusMessage({u"BusFrameMessage"_s, u"a"_s, {}, bridged}, &error);
    QVERIFY(frame && frame->as<bus::Frame>());
    QCOMPARE(frame->as<bus::Frame>()->type, u"TTSText"_s);
    QCOMPARE(frame->as<bus::Frame>()->direction, bus::FrameDirection::Upstream);
}

void TestConvertPipecat::dataThatDoesNotFitIsAProblem()
{
    for (const json &data : {json(nullptr), json("text"), json::array(), json::object(), json{{"job_id", 7}}}) {
        QString error;
        QVERIFY(!inspector::pipecat::toBusMessage({u"BusJobRequestMessage"_s, u"a"_s, {}, data}, &error));
        QVERIFY(!error.isEmpty());
    }
}

void TestConvertPipecat::frameNames()
{
    QCOMPARE(inspector::pipecat::frameType(u"TTSTextFrame#3"_s), u"TTSText"_s);
    QCOMPARE(inspector::pipecat::frameType(u"Frame"_s), u"Frame"_s);
    QCOMPARE(inspector::pipecat::frameType(u"Custom"_s), u"Custom"_s);
}

void TestConvertPipecat::recordingsAreKnownByTheirContent()
{
    const auto kind = [this](const std::string &bytes, const QString &name) -> QString {
        const std::unique_ptr<FileSource> source = makePipecatSource(write(name, bytes));
        return source ? QString::fromLatin1(source->metaObject()->className()) : QString();
    };
    QCOMPARE(kind(packed({snapshot()}), u"recording"_s), u"inspector::WhiskerSource"_s);
    QCOMPARE(kind("", u"empty.whisk"_s), u"inspector::WhiskerSource"_s);
    QCOMPARE(kind("{\"t\":1,\"message\":{\"type\":\"tail-ready\"}}\n", u"a.jsonl"_s), u"inspector::TailSource"_s);
    QCOMPARE(kind("{\"record\":\"header\",\"t\":1,\"message\":1}\n", u"b.jsonl"_s), QString());
    QCOMPARE(kind("{\"type\":\"x\"}\n", u"c.jsonl"_s), QString());
    QCOMPARE(kind("", u"d.jsonl"_s), QString());
    QVERIFY(!makePipecatSource(folder.path()));
    QVERIFY(!makePipecatSource(folder.filePath(u"nothing"_s)));
    QVERIFY(!makePipecatSource(u"-"_s));
}

void TestConvertPipecat::whiskerBecomesASession()
{
    const json pushed = {{"type", "frame"}, {"id", 1}, {"worker_id", "bot"}, {"name", "TextFrame#1"}, {"from", "LLM#0"},
                         {"action", "push"}, {"direction", "upstream"}, {"timestamp", 1789000002.0},
                         {"payload", {{"text", "hi"}}}};
    const std::unique_ptr<FileSource> source = makePipecatSource(
        write(u"session.whisk"_s, packed({snapshot(), busMessage("BusJobRequestMessage", {{"job_id", "7f"}}),
                                          {{"type", "worker_added"}, {"worker_id", "bot"}}, pushed})));
    QVERIFY(source);
    const std::vector<bus::Record> records = readAll(*source);
    QCOMPARE(source->problems(), QStringList());
    QCOMPARE(records.size(), 3u);
    const auto *header = std::get_if<bus::HeaderRecord>(&records[0]);
    QVERIFY(header);
    QCOMPARE(header->started.toMSecsSinceEpoch(), 1'789'000'000'250);
    const auto *request = std::get_if<bus::MessageRecord>(&records[1]);
    QVERIFY(request && request->message.as<bus::TaskRequest>());
    QCOMPARE(request->t, 1'789'000'001'500'000'000);
    QCOMPARE(request->message.seq(), 0u);
    QCOMPARE(request->message.source(), u"bot"_s);
    QVERIFY(!request->message.target());
    const auto *frame = std::get_if<bus::MessageRecord>(&records[2]);
    QVERIFY(frame && frame->message.as<bus::Frame>());
    QCOMPARE(frame->message.seq(), 1u);
    QCOMPARE(frame->message.target(), std::optional(u"bot"_s)); // inside of the worker
    QCOMPARE(frame->message.as<bus::Frame>()->type, u"Text"_s);
    QVERIFY(frame->message.as<bus::Frame>()->metadata.value().at("from") == "LLM#0");
}

void TestConvertPipecat::whiskerCutOffIsReadUpToThere()
{
    const std::string whole
        = packed({snapshot(), busMessage("BusEndMessage", json::object()), busMessage("BusCancelMessage", json::object())});
    const std::size_t first = packed({snapshot()}).size();
    for (std::size_t length = first + 1; length < whole.size(); length += 7) {
        const std::unique_ptr<FileSource> source = makePipecatSource(write(u"cut.whisk"_s, whole.substr(0, length)));
        QVERIFY(source);
        const std::vector<bus::Record> records = readAll(*source);
        QVERIFY(!records.empty() && records.size() < 3);
        if (length != packed({snapshot(), busMessage("BusEndMessage", json::object())}).size())
            QCOMPARE(source->problems().size(), 1);
    }
}

void TestConvertPipecat::tailBecomesASession()
{
    const std::unique_ptr<FileSource> source = makePipecatSource(write(u"tail.jsonl"_s, R"({"t":1789000000.0,"message":{"label":"tail","type":"tail-ready","data":{"runner":"runner-1"}}}
{"t":1789000000.5,"message":{"label":"tail","type":"tail-bus","data":{"message_type":"BusJobRequestMessage","source":"runner-1","target":"bot","payload":{"job_id":"7f","job_name":"call"}}}}
{"t":1789000001.0,"message":{"label":"rtvi-ai","type":"bot-llm-text","worker":"bot","data":{"text":"Hi"}}}

{"t":1789000002.0,"message":{"label":"tail","type":"tail-job","data":{"kind":"updated","job_id":"7f","source":"bot","target":"runner-1","update":{"state":"x"}}}}
)"));
    QVERIFY(source);
    const std::vector<bus::Record> records = readAll(*source);
    QCOMPARE(source->problems(), QStringList());
    QCOMPARE(records.size(), 4u);
    QCOMPARE(std::get<bus::HeaderRecord>(records[0]).app, u"runner-1"_s);
    const auto &request = std::get<bus::MessageRecord>(records[1]);
    QCOMPARE(request.t, 1'789'000'000'500'000'000);
    QCOMPARE(request.message.as<bus::TaskRequest>()->taskName, std::optional(u"call"_s));
    const auto &text = std::get<bus::MessageRecord>(records[2]);
    QCOMPARE(text.message.source(), u"bot"_s);
    QCOMPARE(text.message.as<bus::Frame>()->type, u"bot-llm-text"_s);
    const auto &update = std::get<bus::MessageRecord>(records[3]);
    QCOMPARE(update.message.as<bus::TaskUpdate>()->taskId, u"7f"_s);
}

void TestConvertPipecat::tailTellsEachMessageOnce()
{
    const std::string busFirst = R"({"t":1.0,"message":{"type":"tail-bus","data":{"message_type":"BusJobResponseUrgentMessage","source":"bot","payload":{"job_id":"7f","status":"completed"}}}}
{"t":1.0,"message":{"type":"tail-job","data":{"kind":"responded","job_id":"7f","source":"bot","status":"completed"}}}
)";
    const std::string readyTwice = R"({"t":2.0,"message":{"type":"tail-bus","data":{"message_type":"BusWorkerReadyMessage","source":"bot","payload":{"runner":"r"}}}}
{"t":2.0,"message":{"type":"tail-worker-ready","worker":"bot","data":{"runner":"r"}}}
)";
    const std::unique_ptr<FileSource> source = makePipecatSource(write(u"twice.jsonl"_s, busFirst + readyTwice));
    QVERIFY(source);
    const std::vector<bus::Record> records = readAll(*source);
    QCOMPARE(records.size(), 3u); // a header and two messages
    QVERIFY(std::get<bus::MessageRecord>(records[1]).message.as<bus::TaskResponseUrgent>());
    QVERIFY(std::get<bus::MessageRecord>(records[2]).message.as<bus::AgentReady>());
}

void TestConvertPipecat::badLinesAreSkippedAndTold()
{
    const std::unique_ptr<FileSource> source = makePipecatSource(write(u"bad.jsonl"_s, R"({"t":1.0,"message":{"type":"tail-ready"}}
rubbish
{"t":"soon","message":{"type":"tail-log","worker":7,"data":"text"}}
{"t":1,"message":[]}
{"t":2.0,"message":{"type":"tail-bus","data":{"message_type":"BusJobRequestMessage","payload":{}}}}
)"));
    QVERIFY(source);
    const std::vector<bus::Record> records = readAll(*source);
    QCOMPARE(records.size(), 2u); // the header and the log
    const QStringList problems = source->problems();
    QCOMPARE(problems.size(), 4);
    QVERIFY2(problems[0].startsWith(u"bad.jsonl, line 2: "_s), qPrintable(problems[0]));
    QVERIFY2(problems[1].startsWith(u"bad.jsonl, line 3: its time"_s), qPrintable(problems[1]));
    QVERIFY2(problems[2].startsWith(u"bad.jsonl, line 4: "_s), qPrintable(problems[2]));
    QVERIFY2(problems[3].contains(u"task_id"_s), qPrintable(problems[3]));
}

void TestConvertPipecat::whatHasNoTimeTakesItsNeighbours_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::string>("bytes");
    const auto tail = [](const char *time) {
        return std::string(R"({"t":)") + time + R"(,"message":{"type":"tail-log","worker":"bot","data":"text"}})"
            + '\n';
    };
    QTest::newRow("Tail") << u"times.jsonl"_s
                          << tail("null") + tail("1e300") + tail("5.0") + tail("\"soon\"") + tail("6.0");
    const auto whisker = [](const json &time) {
        json event = busMessage("BusEndMessage", json::object());
        event["timestamp"] = time;
        return event;
    };
    QTest::newRow("Whisker") << u"times.whisk"_s
                             << packed({whisker(nullptr), whisker(1e300), whisker(5.0), whisker("soon"), whisker(6.0)});
}

void TestConvertPipecat::whatHasNoTimeTakesItsNeighbours()
{
    QFETCH(const QString, name);
    QFETCH(const std::string, bytes);
    const std::unique_ptr<FileSource> source = makePipecatSource(write(name, bytes));
    QVERIFY(source);
    const std::vector<bus::Record> records = readAll(*source);
    QCOMPARE(records.size(), 6u);
    QCOMPARE(std::get<bus::HeaderRecord>(records[0]).started.toMSecsSinceEpoch(), 5000);
    QList<qint64> seconds;
    for (size_t i = 1; i < records.size(); ++i)
        seconds += std::get<bus::MessageRecord>(records[i]).t / 1'000'000'000;
    QCOMPARE(seconds, (QList<qint64>{5, 5, 5, 5, 6}));
    QCOMPARE(source->problemCount(), 3);
}

QTEST_GUILESS_MAIN(TestConvertPipecat)
#include "tst_convert_pipecat.moc"
