// One line that tells what a message says; and the group of each kind.
#include "session_records.h"

#include <inspector/session/kind_group.h>
#include <inspector/session/summary.h>

#include <QTest>

using namespace Qt::StringLiterals;
using inspector::KindGroup;
using inspector::kindGroup;
using inspector::summaryOf;
using records::json;

class TestSummary : public QObject {
    Q_OBJECT
private slots:
    void says_data();
    void says();
    void everyKindSaysSomethingOnOneLine();
    void longContentsAreCutOff();
    void hugeContentsCostLittle();
    void groups();
};

void TestSummary::says_data()
{
    QTest::addColumn<bus::BusPayload>("payload");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *name, bus::BusPayload payload, const QString &summary) {
        QTest::newRow(name) << std::move(payload) << summary;
    };

    row("audio frame", bus::Frame{u"InputAudioRaw"_s, QByteArray(640, 'x'), json(R"({"sample_rate":16000})"), {}},
        u"InputAudioRaw 640 B downstream"_s);
    row("text frame", bus::Frame{u"Text"_s, {}, json(R"({"text":"hi"})"), bus::FrameDirection::Upstream},
        uR"(Text upstream {"text":"hi"})"_s);
    row("activate", bus::Activate{}, u"activate"_s);
    row("activate with arguments", bus::Activate{json(R"({"n":1})")}, uR"(activate {"n":1})"_s);
    row("deactivate", bus::Deactivate{}, u"deactivate"_s);
    row("end", bus::End{}, u"end"_s);
    row("end with reason", bus::End{u"done"_s}, u"end: done"_s);
    row("cancel", bus::Cancel{u"too\nlate"_s}, u"cancel: too late"_s);
    row("ready", bus::AgentReady{}, u"ready"_s);
    row("ready with everything", bus::AgentReady{u"main"_s, u"root"_s, true, true, {}},
        u"ready and active, bridged, runner main, parent root"_s);
    row("registry", bus::AgentRegistry{u"main"_s, {{u"a"_s, {}, true, {}, {}}, {u"b"_s, {}, false, {}, {}}}},
        u"2 agent(s) on main: a (active), b"_s);
    row("empty registry", bus::AgentRegistry{}, u"0 agent(s)"_s);
    row("error", bus::AgentError{u"no microphone"_s}, u"error: no microphone"_s);
    row("request", bus::TaskRequest{u"7f"_s, u"transcribe"_s, json(R"({"lang":"en"})")},
        uR"(transcribe {"lang":"en"})"_s);
    row("request to the default handler", bus::TaskRequest{u"7f"_s, {}, {}}, u"(default handler)"_s);
    row("response", bus::TaskResponse{u"7f"_s, bus::TaskStatus::Completed, json(R"("it rains")")},
        uR"(completed: "it rains")"_s);
    row("urgent response", bus::TaskResponseUrgent{u"7f"_s, bus::TaskStatus::Cancelled, {}}, u"cancelled"_s);
    row("update", bus::TaskUpdate{u"7f"_s, json("0.5")}, u"update: 0.5"_s);
    row("stream data", bus::TaskStreamData{u"7f"_s, json(R"("it")")}, uR"("it")"_s);
    row("explicit null", bus::TaskStreamData{u"7f"_s, json("null")}, u"null"_s);
    row("escapes", bus::TaskUpdate{u"7f"_s, json(R"("a\nb")")}, uR"(update: "a\nb")"_s);
}

void TestSummary::says()
{
    QFETCH(bus::BusPayload, payload);
    QFETCH(QString, summary);
    QCOMPARE(summaryOf(bus::BusMessage(u"a"_s, {}, payload)), summary);
}

void TestSummary::everyKindSaysSomethingOnOneLine()
{
    const bus::Json value = json(R"({"text":"x"})");
    const QList<bus::BusPayload> all = {bus::Frame{},
                                        bus::Activate{},
                                        bus::Deactivate{},
                                        bus::End{},
                                        bus::Cancel{},
                                        bus::AgentReady{},
                                        bus::AgentRegistry{},
                                        bus::AgentError{},
                                        bus::TaskRequest{},
                                        bus::TaskResponse{},
                                        bus::TaskResponseUrgent{},
                                        bus::TaskUpdate{},
                                        bus::TaskUpdateUrgent{},
                                        bus::TaskUpdateRequest{},
                                        bus::TaskCancel{},
                                        bus::TaskStreamStart{},
                                        bus::TaskStreamData{u"7f"_s, value},
                                        bus::TaskStreamEnd{}};
    QCOMPARE(all.size(), bus::KindCount);
    for (const bus::BusPayload &payload : all) {
        const QString summary = summaryOf(bus::BusMessage(u"a"_s, {}, payload));
        QVERIFY2(!summary.isEmpty(), qPrintable(bus::kindName(bus::kindOf(payload))));
        QVERIFY(!summary.contains(u'\n'));
    }
}

void TestSummary::longContentsAreCutOff()
{
    const QString text = u"x"_s.repeated(1000);
    const QString error = summaryOf(bus::BusMessage(u"a"_s, {}, bus::AgentError{text}));
    QVERIFY(error.endsWith(u"…"));
    QVERIFY(error.size() < 200);

    const QString pair = u"😀"_s.repeated(1000); // cut between two code units, it would be torn
    const QString update = summaryOf(bus::BusMessage(u"a"_s, {}, bus::TaskUpdate{{}, bus::Json(pair.toStdString())}));
    QVERIFY(update.endsWith(u"😀…"_s));
    QVERIFY(update.size() < 200);
}

void TestSummary::hugeContentsCostLittle()
{
    nlohmann::json deep = 1;
    for (int i = 0; i < 1000; ++i)
        deep = nlohmann::json::array({std::move(deep)});
    const bus::BusMessage nested(u"a"_s, {}, bus::TaskUpdate{{}, bus::Json(std::move(deep))});
    QVERIFY(summaryOf(nested).endsWith(u"…"));

    const bus::BusMessage wide(u"a"_s, {}, bus::TaskUpdate{{}, bus::Json(nlohmann::json(std::vector<int>(1'000'000)))});
    QVERIFY(summaryOf(wide).startsWith(u"update: [0,0,0"_s));
    QVERIFY(summaryOf(wide).size() < 200);
}

void TestSummary::groups()
{
    QCOMPARE(kindGroup(bus::Kind::AgentReady), KindGroup::Lifecycle);
    QCOMPARE(kindGroup(bus::Kind::Cancel), KindGroup::Lifecycle);
    QCOMPARE(kindGroup(bus::Kind::Frame), KindGroup::Frame);
    QCOMPARE(kindGroup(bus::Kind::TaskCancel), KindGroup::Task);
    QCOMPARE(kindGroup(bus::Kind::TaskUpdateUrgent), KindGroup::Task);
    QCOMPARE(kindGroup(bus::Kind::TaskStreamData), KindGroup::Stream);
}

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
