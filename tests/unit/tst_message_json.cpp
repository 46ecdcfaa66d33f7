// The JSON form of messages and payloads, both ways, and the errors that name a field.
#include "samples.h"

#include <libbus/message/message_json.h>

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;
using nlohmann::json;

class TestMessageJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewMessageIsEmptyWhateverItsMemoryHeld();
    void R2_priorityFollowsFromTheKind_data();
    void R2_priorityFollowsFromTheKind();
    void R17_everyKindIsAmongTheSamples();
    void R17_messageSurvivesRoundTrip_data();
    void R17_messageSurvivesRoundTrip();
    void R17_textAndValueAreTheSameJson_data() { R17_messageSurvivesRoundTrip_data(); }
    void R17_textAndValueAreTheSameJson();
    void R17_fieldsAreSpelledAsDocumented_data();
    void R17_fieldsAreSpelledAsDocumented();
    void taskIdIsFoundWhereThereIsOne();
    void absentNullAndValueStayApart();
    void numbersThatJsonLacksBecomeNull();
    void badUnicodeIsReplaced();
    void unknownFieldsAreIgnored();
    void priorityIsNotRead();
    void misfitNamesTheField_data();
    void misfitNamesTheField();
    void misfitWithoutErrorPointer();
};

namespace {

constexpr bool System = true;
constexpr bool Data = false;

QString priorityOf(const bus::BusMessage &message)
{
    return QString::fromStdString(bus::messageToJson(message).at("priority").get<std::string>());
}

} // namespace

void TestMessageJson::aNewMessageIsEmptyWhateverItsMemoryHeld()
{
    { const bus::BusMessage gone(u"a"_s, u"b"_s, bus::End{u"done"_s}); } // its memory is the next one's
    const bus::BusMessage message;
    QCOMPARE(message.source(), QString());
    QCOMPARE(message.target(), std::nullopt);
    QCOMPARE(message.kind(), bus::Kind::Frame);
    QCOMPARE(message.seq(), 0u);
}

void TestMessageJson::R2_priorityFollowsFromTheKind_data()
{
    QTest::addColumn<bool>("isSystem");
    const std::pair<const char *, bool> kinds[] = {
        {"End", System},
        {"Cancel", System},
        {"Activate", System},
        {"Deactivate", System},
        {"AgentReady", System},
        {"AgentRegistry", System},
        {"AgentError", System},
        {"TaskResponseUrgent", System},
        {"TaskUpdateUrgent", System},
        {"TaskCancel", System},
        {"Frame", Data},
        {"TaskRequest", Data},
        {"TaskResponse", Data},
        {"TaskUpdate", Data},
        {"TaskUpdateRequest", Data},
        {"TaskStreamStart", Data},
        {"TaskStreamData", Data},
        {"TaskStreamEnd", Data},
    };
    static_assert(std::size(kinds) == bus::KindCount);
    for (const auto &[name, isSystem] : kinds)
        QTest::newRow(name) << isSystem;
}

void TestMessageJson::R2_priorityFollowsFromTheKind()
{
    QFETCH(const bool, isSystem);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    const std::optional<bus::Kind> kind = bus::kindFromName(name);
    QVERIFY(kind);
    QCOMPARE(bus::kindName(*kind), name);
    QCOMPARE(bus::isSystem(*kind), isSystem);
    for (const auto &sample : samples::payloads()) {
        if (bus::kindOf(sample.payload) == *kind)
            QCOMPARE(priorityOf(samples::message(sample.payload)), isSystem ? u"system"_s : u"data"_s);
    }
}

void TestMessageJson::R17_everyKindIsAmongTheSamples()
{
    std::set<bus::Kind> kinds;
    for (const auto &sample : samples::payloads())
        kinds.insert(bus::kindOf(sample.payload));
    QCOMPARE(int(kinds.size()), bus::KindCount);
}

void TestMessageJson::R17_messageSurvivesRoundTrip_data()
{
    QTest::addColumn<int>("index");
    const auto samples = samples::payloads();
    for (int i = 0; i < samples.size(); ++i)
        QTest::newRow(samples[i].name) << i;
}

void TestMessageJson::R17_messageSurvivesRoundTrip()
{
    QFETCH(const int, index);
    for (const quint64 seq : {quint64(0), quint64(13), std::numeric_limits<quint64>::max()}) {
        const bus::BusMessage message = samples::message(samples::payloads()[index].payload, seq);
        const std::string text = bus::messageToJson(message).dump();
        QString error;
        const std::optional<bus::BusMessage> read = bus::messageFromJson(json::parse(text), &error);
        QVERIFY2(read, qPrintable(error));
        QCOMPARE(error, QString());
        QVERIFY2(*read == message, text.c_str());
    }
}

void TestMessageJson::R17_textAndValueAreTheSameJson()
{
    QFETCH(const int, index);
    const bus::BusPayload payload = samples::payloads()[index].payload;
    const QByteArray text = bus::payloadToText(payload);
    QVERIFY2(json::parse(text.toStdString()) == bus::payloadToJson(payload), text.constData());
}

void TestMessageJson::R17_fieldsAreSpelledAsDocumented_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *kind, const char *text) { QTest::newRow(kind) << QByteArray(text); };
    row("Frame", R"({"direction":"upstream","frame":{"type":"T","data":"AAE=","metadata":{"sample_rate":16000}}})");
    row("Activate", R"({"args":{"x":1}})");
    row("Deactivate", R"({})");
    row("End", R"({"reason":"done"})");
    row("Cancel", R"({"reason":"now"})");
    row("AgentReady", R"({"runner":"r","parent":"p","active":true,"bridged":false,"started_at":1.5})");
    row("AgentRegistry",
        R"({"runner":"r","agents":[{"name":"a","parent":"p","active":true,"bridged":true,"started_at":2}]})");
    row("AgentError", R"({"error":"broken"})");
    row("TaskRequest", R"({"task_id":"7f","task_name":"transcribe","payload":{"lang":"en"}})");
    row("TaskResponse", R"({"task_id":"7f","status":"completed","response":"text"})");
    row("TaskResponseUrgent", R"({"task_id":"7f","status":"failed","response":null})");
    row("TaskUpdate", R"({"task_id":"7f","update":[1,2]})");
    row("TaskUpdateUrgent", R"({"task_id":"7f","update":0.5})");
    row("TaskUpdateRequest", R"({"task_id":"7f"})");
    row("TaskCancel", R"({"task_id":"7f","reason":"barge-in"})");
    row("TaskStreamStart", R"({"task_id":"7f","data":1})");
    row("TaskStreamData", R"({"task_id":"7f","data":"x"})");
    row("TaskStreamEnd", R"({"task_id":"7f","data":{}})");
}

void TestMessageJson::R17_fieldsAreSpelledAsDocumented()
{
    QFETCH(const QByteArray, text);
    const std::optional<bus::Kind> kind = bus::kindFromName(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(kind);
    QString error;
    const auto payload = bus::payloadFromJson(*kind, json::parse(text.toStdString()), &error);
    QVERIFY2(payload, qPrintable(error));
    QCOMPARE(bus::payloadToText(*payload), text);
}

void TestMessageJson::taskIdIsFoundWhereThereIsOne()
{
    for (const auto &sample : samples::payloads()) {
        const QString *taskId = bus::taskIdOf(sample.payload);
        const json value = bus::payloadToJson(sample.payload);
        QCOMPARE(taskId != nullptr, value.contains("task_id"));
        if (taskId)
            QCOMPARE(taskId->toStdString(), value.at("task_id").get<std::string>());
    }
}

void TestMessageJson::absentNullAndValueStayApart()
{
    const auto read = [](const char *text) {
        return bus::payloadFromJson(bus::Kind::Activate, json::parse(text)).value_or(bus::Deactivate());
    };
    const bus::Json absent = std::get<bus::Activate>(read("{}")).args;
    const bus::Json null = std::get<bus::Activate>(read(R"({"args":null})")).args;
    const bus::Json zero = std::get<bus::Activate>(read(R"({"args":0})")).args;
    QVERIFY(absent.isAbsent());
    QVERIFY(!null.isAbsent());
    QVERIFY(null.value().is_null());
    QVERIFY(!zero.isAbsent());
    QVERIFY(absent != null);
    QVERIFY(null != zero);
}

void TestMessageJson::numbersThatJsonLacksBecomeNull()
{
    for (const double number : {double(NAN), double(INFINITY), -double(INFINITY)}) {
        const bus::BusPayload payload = bus::AgentReady{u"r"_s, {}, true, true, number};
        QCOMPARE(bus::payloadToText(payload), R"({"runner":"r","active":true,"bridged":true,"started_at":null})");
        QVERIFY(bus::payloadToJson(payload).at("started_at").is_null());
        QCOMPARE(bus::payloadToText(bus::Activate{bus::Json(json(number))}), R"({"args":null})");
    }
}

void TestMessageJson::badUnicodeIsReplaced()
{
    const QString loneSurrogate = QString(QChar(0xd800)) + u"end"_s;
    const bus::BusPayload payload = bus::AgentError{loneSurrogate};
    QVERIFY(json::accept(bus::payloadToText(payload).toStdString()));

    const json notUtf8 = {{"error", "\xff\xfe"}};
    const auto read = bus::payloadFromJson(bus::Kind::AgentError, notUtf8);
    QVERIFY(read);
    QVERIFY(std::get<bus::AgentError>(*read).error.contains(QChar::ReplacementCharacter));

    const QByteArray text = bus::payloadToText(bus::Activate{bus::Json(notUtf8)});
    QVERIFY2(json::accept(text.toStdString()), text.constData());
}

void TestMessageJson::unknownFieldsAreIgnored()
{
    const auto message = bus::messageFromJson(
        json::parse(R"({"color":"red","source":"a","type":"End","payload":{"reason":"done","later":[1]}})"));
    QVERIFY(message);
    QCOMPARE(message->seq(), 0u);
    QCOMPARE(message->target(), std::nullopt);
    QCOMPARE(message->as<bus::End>()->reason, u"done"_s);
}

void TestMessageJson::priorityIsNotRead()
{
    const auto message =
        bus::messageFromJson(json::parse(R"({"source":"a","priority":"data","type":"End","payload":{}})"));
    QVERIFY(message);
    QVERIFY(message->isSystem());
}

void TestMessageJson::misfitNamesTheField_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *text, const char *error) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(error);
    };
    row("not an object", R"([])", "expected an object, not an array");
    row("source missing", R"({"type":"End","payload":{}})", "source: expected a string, but it is missing");
    row("source a number", R"({"source":1,"type":"End","payload":{}})",
        "source: expected a string, not a whole number");
    row("target a bool", R"({"source":"a","target":true,"type":"End","payload":{}})",
        "target: expected a string or null, not true or false");
    row("type unknown", R"({"source":"a","type":"Begin","payload":{}})", "type: expected one of Frame, Activate, ");
    row("type in lower case", R"({"source":"a","type":"end","payload":{}})", "type: expected one of Frame, Activate, ");
    row("payload missing", R"({"source":"a","type":"End"})", "payload: expected an object, but it is missing");
    row("payload null", R"({"source":"a","type":"End","payload":null})", "payload: expected an object, not null");
    row("seq negative", R"({"seq":-1,"source":"a","type":"End","payload":{}})",
        "seq: expected a whole number from 0 to 18446744073709551615, not a negative one");
    row("seq with a fraction", R"({"seq":1.5,"source":"a","type":"End","payload":{}})",
        "seq: expected a whole number from 0 to 18446744073709551615, not a number with a fraction or beyond 64 bits");
    row("seq beyond 64 bits", R"({"seq":18446744073709551616,"source":"a","type":"End","payload":{}})",
        "seq: expected a whole number from 0 to 18446744073709551615, not a number with a fraction or beyond 64 bits");
    row("task_id a number", R"({"source":"a","type":"TaskUpdate","payload":{"task_id":7}})",
        "payload.task_id: expected a string, not a whole number");
    row("reason a list", R"({"source":"a","type":"End","payload":{"reason":[]}})",
        "payload.reason: expected a string or null, not an array");
    row("status unknown", R"({"source":"a","type":"TaskResponse","payload":{"task_id":"7","status":"done"}})",
        "payload.status: expected one of pending, running, completed, failed, cancelled, not \"done\"");
    row("active a word", R"({"source":"a","type":"AgentReady","payload":{"runner":"r","active":"yes","bridged":true}})",
        "payload.active: expected true or false, not a string");
    row("started_at a word",
        R"({"source":"a","type":"AgentReady","payload":{"runner":"r","active":true,"bridged":true,"started_at":"now"}})",
        "payload.started_at: expected a number or null, not a string");
    row("agents an object", R"({"source":"a","type":"AgentRegistry","payload":{"runner":"r","agents":{}}})",
        "payload.agents: expected an array, not an object");
    row("agent without name",
        R"({"source":"a","type":"AgentRegistry","payload":{"runner":"r","agents":[{"name":"a","active":true,"bridged":true},{}]}})",
        "payload.agents[1].name: expected a string, but it is missing");
    row("frame missing", R"({"source":"a","type":"Frame","payload":{"direction":"upstream"}})",
        "payload.frame: expected an object, but it is missing");
    row("frame a string", R"({"source":"a","type":"Frame","payload":{"direction":"upstream","frame":"x"}})",
        "payload.frame: expected an object, not a string");
    row("frame type missing", R"({"source":"a","type":"Frame","payload":{"direction":"upstream","frame":{}}})",
        "payload.frame.type: expected a string, but it is missing");
    row("direction unknown", R"({"source":"a","type":"Frame","payload":{"direction":"up","frame":{"type":"T"}}})",
        "payload.direction: expected one of downstream, upstream, not \"up\"");
    row("data not Base64",
        R"({"source":"a","type":"Frame","payload":{"direction":"upstream","frame":{"type":"T","data":"A*=="}}})",
        "payload.frame.data: expected Base64, but it has a character that does not belong there");
    row("data too short",
        R"({"source":"a","type":"Frame","payload":{"direction":"upstream","frame":{"type":"T","data":"A"}}})",
        "payload.frame.data: expected Base64, but its length is wrong");
    row("data a number",
        R"({"source":"a","type":"Frame","payload":{"direction":"upstream","frame":{"type":"T","data":1}}})",
        "payload.frame.data: expected a Base64 string, not a whole number");
}

void TestMessageJson::misfitNamesTheField()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, error);
    QString problem;
    const auto message = bus::messageFromJson(json::parse(text.toStdString()), &problem);
    QVERIFY(!message);
    QVERIFY2(problem.startsWith(error), qPrintable(problem));
}

void TestMessageJson::misfitWithoutErrorPointer()
{
    QVERIFY(!bus::messageFromJson(json::array()));
    QVERIFY(!bus::payloadFromJson(bus::Kind::TaskRequest, json::object()));
}

QTEST_APPLESS_MAIN(TestMessageJson)
#include "tst_message_json.moc"
