// Tasks as OpenTelemetry spans: families, status, ids that follow from the session.
#include "convert_support.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using convert::exported;
using convert::header;
using convert::request;
using convert::response;
using convert::text;
using inspector::Format;
using nlohmann::json;
using records::Ms;
using records::Start;

namespace {

/// All spans, in the order in which they were written.
std::vector<json> spansOf(const std::vector<bus::Record> &records)
{
    std::vector<json> spans;
    for (const QByteArray &line : exported(Format::Otlp, records).split('\n')) {
        if (line.isEmpty())
            continue;
        const json request = json::parse(line.toStdString());
        for (const json &resource : request.at("resourceSpans")) {
            for (const json &scope : resource.at("scopeSpans"))
                spans.insert(spans.end(), scope.at("spans").begin(), scope.at("spans").end());
        }
    }
    return spans;
}

QString attribute(const json &of, const std::string &key)
{
    for (const json &each : of.at("attributes")) {
        if (each.at("key") == key)
            return text(each.at("value").begin().value());
    }
    return {};
}

const json &span(const std::vector<json> &spans, const QString &task)
{
    static const json none;
    const auto found
        = std::ranges::find_if(spans, [&task](const json &each) { return attribute(each, "libbus.task.id") == task; });
    return found == spans.end() ? none : *found;
}

} // namespace

class TestConvertOtlp : public QObject {
    Q_OBJECT
private slots:
    void aTaskIsASpan();
    void aSubTaskIsAChild();
    void theLastRequestedTaskIsTheParent();
    void aSiblingIsNoChild();
    void statusFollowsTheTask_data();
    void statusFollowsTheTask();
    void aDroppedRequestIsAnError();
    void updatesAreEvents();
    void manyUpdatesAreCounted();
    void idsFollowFromTheSession();
    void aTaskAskedForAgainIsAnotherSpan();
    void openTasksEndWithTheSession();
    void theResourceIsTheApp();
};

void TestConvertOtlp::aTaskIsASpan()
{
    const auto spans = spansOf({header(), request(0, u"a"_s, u"b"_s, u"7f"_s), response(5, u"b"_s, u"a"_s, u"7f"_s)});
    QCOMPARE(spans.size(), 1u);
    QCOMPARE(text(spans[0].at("name")), u"invoke_agent b"_s);
    QCOMPARE(text(spans[0].at("startTimeUnixNano")), QString::number(Start));
    QCOMPARE(text(spans[0].at("endTimeUnixNano")), QString::number(Start + 5 * Ms));
    QCOMPARE(spans[0].at("traceId").get<std::string>().size(), 32u);
    QCOMPARE(spans[0].at("spanId").get<std::string>().size(), 16u);
    QVERIFY(!spans[0].contains("parentSpanId"));
    QCOMPARE(attribute(spans[0], "gen_ai.operation.name"), u"invoke_agent"_s);
    QCOMPARE(attribute(spans[0], "gen_ai.agent.name"), u"b"_s);
    QCOMPARE(attribute(spans[0], "libbus.task.name"), u"work"_s);
    QCOMPARE(attribute(spans[0], "libbus.task.requester"), u"a"_s);
}

void TestConvertOtlp::aSubTaskIsAChild()
{
    const auto spans = spansOf({request(0, u"a"_s, u"b"_s, u"outer"_s), request(1, u"b"_s, u"c"_s, u"inner"_s),
                                request(2, u"c"_s, u"d"_s, u"innermost"_s), response(3, u"d"_s, u"c"_s, u"innermost"_s),
                                response(4, u"c"_s, u"b"_s, u"inner"_s), response(5, u"b"_s, u"a"_s, u"outer"_s)});
    QCOMPARE(spans.size(), 3u);
    QCOMPARE(text(span(spans, u"inner"_s).at("parentSpanId")), text(span(spans, u"outer"_s).at("spanId")));
    QCOMPARE(text(span(spans, u"innermost"_s).at("parentSpanId")), text(span(spans, u"inner"_s).at("spanId")));
    QVERIFY(!span(spans, u"outer"_s).contains("parentSpanId"));
    for (const json &each : spans)
        QCOMPARE(text(each.at("traceId")), text(spans[0].at("traceId")));
}

void TestConvertOtlp::theLastRequestedTaskIsTheParent()
{
    const auto spans = spansOf({request(0, u"a"_s, u"b"_s, u"first"_s), request(1, u"a"_s, u"b"_s, u"second"_s),
                                request(2, u"b"_s, u"c"_s, u"sub"_s), response(3, u"b"_s, u"a"_s, u"second"_s),
                                request(4, u"b"_s, u"c"_s, u"later"_s)});
    QCOMPARE(text(span(spans, u"sub"_s).at("parentSpanId")), text(span(spans, u"second"_s).at("spanId")));
    QCOMPARE(text(span(spans, u"later"_s).at("parentSpanId")), text(span(spans, u"first"_s).at("spanId")));
    QVERIFY(span(spans, u"first"_s).at("traceId") != span(spans, u"second"_s).at("traceId"));
}

void TestConvertOtlp::aSiblingIsNoChild()
{
    const auto spans = spansOf({request(0, u"a"_s, u"b"_s, u"one"_s), request(1, u"a"_s, u"c"_s, u"two"_s)});
    QVERIFY(!span(spans, u"one"_s).contains("parentSpanId"));
    QVERIFY(!span(spans, u"two"_s).contains("parentSpanId"));
}

void TestConvertOtlp::statusFollowsTheTask_data()
{
    QTest::addColumn<bus::TaskStatus>("task");
    QTest::addColumn<int>("code");
    QTest::newRow("completed") << bus::TaskStatus::Completed << 1;
    QTest::newRow("failed") << bus::TaskStatus::Failed << 2;
    QTest::newRow("cancelled") << bus::TaskStatus::Cancelled << 0;
}

void TestConvertOtlp::statusFollowsTheTask()
{
    QFETCH(bus::TaskStatus, task);
    QFETCH(int, code);
    const auto spans = spansOf({request(0, u"a"_s, u"b"_s, u"7f"_s), response(1, u"b"_s, u"a"_s, u"7f"_s, task)});
    QCOMPARE(spans.at(0).at("status").value("code", 0), code);
    QCOMPARE(attribute(spans[0], "libbus.task.status"), bus::statusName(task));
    QCOMPARE(attribute(spans[0], "error.type").isEmpty(), code != 2);
}

void TestConvertOtlp::aDroppedRequestIsAnError()
{
    const auto spans = spansOf({records::subscribed(u"b"_s), request(0, u"a"_s, u"b"_s, u"7f"_s), records::dropped(0, u"b"_s)});
    QCOMPARE(spans.at(0).at("status").value("code", 0), 2);
    QCOMPARE(attribute(spans[0], "error.type"), u"request_dropped"_s);
}

void TestConvertOtlp::updatesAreEvents()
{
    const auto spans = spansOf(
        {request(0, u"a"_s, u"b"_s, u"7f"_s), records::message(1, u"b"_s, u"a"_s, bus::TaskUpdate{u"7f"_s, records::json("0.5")}),
         records::message(2, u"a"_s, u"b"_s, bus::TaskCancel{u"7f"_s, {}}), response(3, u"b"_s, u"a"_s, u"7f"_s)});
    const json &events = spans.at(0).at("events");
    QCOMPARE(events.size(), 2u);
    QCOMPARE(text(events[0].at("name")), u"TaskUpdate"_s);
    QCOMPARE(text(events[0].at("timeUnixNano")), QString::number(Start + Ms));
    QCOMPARE(attribute(events[0], "libbus.message.summary"), u"update: 0.5"_s);
    QCOMPARE(text(events[1].at("name")), u"TaskCancel"_s);
}

void TestConvertOtlp::manyUpdatesAreCounted()
{
    std::vector<bus::Record> records = {request(0, u"a"_s, u"b"_s, u"7f"_s)};
    for (quint64 seq = 1; seq <= 200; ++seq)
        records.push_back(records::message(seq, u"b"_s, u"a"_s, bus::TaskUpdate{u"7f"_s, {}}));
    const auto spans = spansOf(records);
    QCOMPARE(int(spans.at(0).at("events").size()) + spans[0].at("droppedEventsCount").get<int>(), 200);
    QVERIFY(spans[0].at("droppedEventsCount").get<int>() > 0);
}

void TestConvertOtlp::idsFollowFromTheSession()
{
    const std::vector<bus::Record> tasks = {request(0, u"a"_s, u"b"_s, u"7f"_s), request(1, u"a"_s, u"c"_s, u"80"_s)};
    const auto with = [&tasks](const bus::Record &first) {
        std::vector<bus::Record> records = {first};
        records.insert(records.end(), tasks.begin(), tasks.end());
        return spansOf(records);
    };
    QVERIFY(with(header(u"app"_s, 1)) == with(header(u"app"_s, 1)));
    std::set<std::string> ids;
    for (const bus::Record &session : {header(u"app"_s, 1), header(u"app"_s, 2), header(u"other"_s, 1)}) {
        for (const json &each : with(session))
            ids.insert(each.at("spanId"));
    }
    QCOMPARE(ids.size(), 6u);
}

void TestConvertOtlp::aTaskAskedForAgainIsAnotherSpan()
{
    const auto spans = spansOf({request(0, u"a"_s, u"b"_s, u"7f"_s), response(1, u"b"_s, u"a"_s, u"7f"_s),
                                request(2, u"a"_s, u"b"_s, u"7f"_s), response(3, u"b"_s, u"a"_s, u"7f"_s)});
    QCOMPARE(spans.size(), 2u);
    QVERIFY(spans[0].at("spanId") != spans[1].at("spanId"));
    QCOMPARE(text(spans[1].at("startTimeUnixNano")), QString::number(Start + 2 * Ms));
}

void TestConvertOtlp::openTasksEndWithTheSession()
{
    const auto spans = spansOf({request(0, u"a"_s, u"b"_s, u"7f"_s), records::frame(9)});
    QCOMPARE(text(spans.at(0).at("endTimeUnixNano")), QString::number(Start + 9 * Ms));
    QCOMPARE(spans[0].at("status").value("code", 0), 0);
    QCOMPARE(attribute(spans[0], "libbus.task.status"), u"pending"_s);
}

void TestConvertOtlp::theResourceIsTheApp()
{
    const QByteArray text = exported(Format::Otlp, {header(u"voice"_s, 4711), request(0, u"a"_s, u"b"_s, u"7f"_s)});
    const json resource = json::parse(text.toStdString()).at("resourceSpans").at(0).at("resource");
    QCOMPARE(attribute(resource, "service.name"), u"voice"_s);
    QCOMPARE(attribute(resource, "process.pid"), u"4711"_s);
}

QTEST_GUILESS_MAIN(TestConvertOtlp)
#include "tst_convert_otlp.moc"
