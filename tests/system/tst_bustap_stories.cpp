// What bustap tells of a session as people would: a task step by step, the conversation, the findings.
#include "bustap_process.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using namespace bustap;
using nlohmann::json;

namespace {

constexpr qint64 Start = 1'700'000'000'000'000'000;

/// A session in JSONL, in which a message is sent each millisecond.
class Script {
public:
    Script()
    {
        add({{"record", "header"},
             {"format", "libbus-capture"},
             {"version", 1},
             {"app", "weather"},
             {"pid", 7},
             {"started", "2023-11-14T22:13:20.000Z"}});
        for (const char *name : {"boss", "router", "weather"})
            add({{"record", "subscribed"}, {"t", Start}, {"name", name}, {"data_capacity", 4}});
    }

    /// Its target handles it, or does with it what `fate` says; empty: it still waits.
    Script &send(const char *source, const char *target, const char *type, const json &payload,
                 const char *fate = "handled")
    {
        const qint64 t = Start + seq * 1'000'000;
        add({{"record", "message"},
             {"seq", seq},
             {"t", t},
             {"source", source},
             {"target", target},
             {"priority", "data"},
             {"type", type},
             {"payload", payload}});
        json end = {{"record", "fate"}, {"seq", seq}, {"subscriber", target}, {"fate", fate}, {"t", t + 500'000}};
        if (end["fate"] == "handled")
            end.update({{"waited_ns", 400'000}, {"ran_ns", 100'000}});
        if (!end["fate"].get<std::string>().empty())
            add(end);
        ++seq;
        return *this;
    }
    /// Nothing for so long.
    Script &pause(qint64 ms)
    {
        add({{"record", "totals"},
             {"t", Start + (seq + ms) * 1'000'000},
             {"published", seq},
             {"subscribers", json::object()}});
        return *this;
    }

    [[nodiscard]] QByteArray jsonl() const { return lines; }

private:
    void add(const json &record) { lines += QByteArray::fromStdString(record.dump()) + '\n'; }

    QByteArray lines;
    qint64 seq = 0;
};

json task(const char *id, const json &more = json::object())
{
    json payload = {{"task_id", id}};
    payload.update(more);
    return payload;
}

/// The boss asks the router, who asks for the weather, which is streamed; the boss's second request is dropped.
QByteArray twoRequests()
{
    return Script()
        .send("boss", "router", "TaskRequest",
              task("outer", {{"task_name", "talk"}, {"payload", {{"text", "Is it wet?"}}}}))
        .send("router", "weather", "TaskRequest",
              task("inner", {{"task_name", "look_up"}, {"payload", {{"text", "London?"}}}}))
        .send("weather", "router", "TaskStreamStart", task("inner"))
        .send("weather", "router", "TaskStreamData", task("inner", {{"data", {{"text", "It"}}}}))
        .send("weather", "router", "TaskStreamData", task("inner", {{"data", {{"text", "rains."}}}}))
        .send("weather", "router", "TaskStreamEnd", task("inner"))
        .send("weather", "router", "TaskResponse", task("inner", {{"status", "completed"}}))
        .send("router", "boss", "TaskResponse",
              task("outer", {{"status", "completed"}, {"response", {{"text", "It is wet."}}}}))
        .send("boss", "router", "TaskRequest", task("second", {{"task_name", "talk"}}), "dropped")
        .jsonl();
}

std::vector<json> linesOf(const QByteArray &text)
{
    std::vector<json> lines;
    for (const QByteArray &line : text.trimmed().split('\n'))
        lines.push_back(json::parse(line.toStdString()));
    return lines;
}

/// Of each of these, the member of that name.
std::vector<std::string> each(const json &list, const char *member)
{
    std::vector<std::string> values;
    for (const json &one : list)
        values.push_back(one.at(member).get<std::string>());
    return values;
}

} // namespace

class TestBustapStories : public QObject {
    Q_OBJECT
private slots:
    void aTaskIsFollowedStepByStep()
    {
        const Result text = run({u"tasks"_s, u"-"_s, u"--follow"_s, u"outer"_s}, twoRequests());
        QVERIFY2(text.exitCode == 0, text.err);
        QCOMPARE(lineCount(text.out), 1 + 5); // the title, then: request, request below, stream, answer below, answer
        const QList<QByteArray> lines = text.out.split('\n');
        QVERIFY2(lines.at(1).contains("boss → router") && lines.at(1).contains("talk: Is it wet?"), text.out);
        QVERIFY2(lines.at(3).contains("  stream of 4") && lines.at(3).contains("It rains."), text.out);
        QVERIFY2(lines.at(5).contains("router → boss") && lines.at(5).contains("completed: It is wet."), text.out);
        QVERIFY2(lines.at(5).contains("waited 400 µs"), text.out);
    }

    void aFollowedTaskAsJsonHasItsSubTasksInside()
    {
        const Result asked = run({u"tasks"_s, u"-"_s, u"--follow"_s, u"outer"_s, u"--json"_s}, twoRequests());
        QVERIFY2(asked.exitCode == 0, asked.err);
        const json outer = json::parse(asked.out.toStdString());
        QCOMPARE(outer.at("task_id").get<std::string>(), std::string("outer"));
        QCOMPARE(outer.at("status").get<std::string>(), std::string("completed"));
        const json &steps = outer.at("steps");
        QCOMPARE(each(steps, "type"), (std::vector<std::string>{"TaskRequest", "TaskRequest", "TaskResponse"}));
        const json &below = steps.at(1).at("steps");
        QCOMPARE(each(below, "type"), (std::vector<std::string>{"stream", "TaskResponse"}));
        QCOMPARE(below.at(0).at("says").get<std::string>(), std::string("It rains."));
        QCOMPARE(below.at(0).at("seq").get<int>(), 2);
        QCOMPARE(below.at(0).at("last_seq").get<int>(), 5);
        QCOMPARE(steps.at(2).at("since_request_ns").get<qint64>(), 7'000'000);
    }

    void whatBecameOfAStepIsTold()
    {
        const Result second = run({u"tasks"_s, u"-"_s, u"--follow"_s, u"second"_s}, twoRequests());
        QVERIFY2(second.out.contains("dropped by router"), second.out);
    }

    void followingATaskThatIsNotThere()
    {
        const Result nothing = run({u"tasks"_s, u"-"_s, u"--follow"_s, u"third"_s}, twoRequests());
        QCOMPARE(nothing.exitCode, 2);
        QVERIFY2(nothing.err.contains("there is no task \"third\" in this session"), nothing.err);
        QCOMPARE(nothing.out, QByteArray());
    }

    void aConversationIsRead()
    {
        const Result read = run({u"conversation"_s, u"-"_s}, twoRequests());
        QVERIFY2(read.exitCode == 0, read.err);
        const qsizetype asked = read.out.indexOf("boss asks router: talk: Is it wet?");
        const qsizetype streamed = read.out.indexOf("It rains.");
        const qsizetype answered = read.out.indexOf("router answers boss: It is wet.");
        QVERIFY2(asked >= 0 && streamed > asked && answered > streamed, read.out);
        QVERIFY2(read.out.contains("! Dropped: the queue of router was full"), read.out);
        QVERIFY(!read.out.contains('\x1b'));
    }

    void aConversationInMarkdown()
    {
        const Result read =
            run({u"conversation"_s, u"-"_s, u"--markdown"_s, u"-f"_s, u"type == TaskRequest"_s}, twoRequests());
        QVERIFY2(read.exitCode == 0, read.err);
        QVERIFY2(read.out.contains("** : ") == false && read.out.contains("**boss asks router: talk**: Is it wet?"),
                 read.out);
        QVERIFY2(read.out.startsWith("- `"), read.out);
    }

    /// An entry is shown whole where one of its messages matches.
    void aConversationIsFilteredByItsMessages()
    {
        const auto texts = [](const QStringList &options) {
            const Result read = run(QStringList{u"conversation"_s, u"-"_s, u"--json"_s} + options, twoRequests());
            std::vector<std::string> told;
            for (const json &entry : read.exitCode == 0 ? linesOf(read.out) : std::vector<json>())
                told.push_back(entry.at("kind").get<std::string>() + ' ' + entry.value("text", ""));
            return told;
        };
        QCOMPARE(texts({u"-f"_s, u"seq == 4"_s}), std::vector<std::string>{"stream It rains."});
        QCOMPARE(texts({u"-f"_s, u"agent == boss"_s}),
                 (std::vector<std::string>{"request Is it wet?", "answer It is wet.", "request "}));
        QCOMPARE(texts({u"-f"_s, u"agent == boss"_s, u"-n"_s, u"1"_s}), std::vector<std::string>{"request Is it wet?"});
    }

    void theEntriesOfAConversationAreCounted()
    {
        const auto count = [](const QStringList &options) {
            return run(QStringList{u"conversation"_s, u"-"_s, u"--count"_s} + options, twoRequests()).out;
        };
        QCOMPARE(count({u"-f"_s, u"agent == boss"_s}), QByteArray("3\n"));
        QCOMPARE(count({u"-f"_s, u"agent == boss"_s, u"--json"_s}), QByteArray("{\"count\":3}\n"));
        QCOMPARE(count({u"-f"_s, u"agent == nobody"_s}), QByteArray("0\n"));
    }

    void aConversationWithADropFailsWhereItShall()
    {
        const auto exitCode = [](const QStringList &options) {
            return run(QStringList{u"conversation"_s, u"-"_s} + options, twoRequests()).exitCode;
        };
        QCOMPARE(exitCode({}), 0);
        QCOMPARE(exitCode({u"--fail-on-drop"_s}), 1);
        QCOMPARE(exitCode({u"--fail-on-drop"_s, u"-f"_s, u"agent == weather"_s}), 0);

        const QByteArray picture = R"({"record":"message","seq":0,"t":1,"source":"a","target":"b","priority":"data",)"
                                   R"("type":"Frame","payload":{"direction":"downstream","frame":{"type":"Image"}}})"
                                   "\n"
                                   R"({"record":"fate","seq":0,"subscriber":"b","fate":"dropped","t":2})"
                                   "\n"; // no entry tells of it
        QCOMPARE(run({u"conversation"_s, u"-"_s, u"--fail-on-drop"_s}, picture).exitCode, 1);
        QCOMPARE(run({u"conversation"_s, u"-"_s}, picture).exitCode, 0);
    }

    void findingsSayWhatIsWrongAndWhatToDo()
    {
        const Result found = run({u"findings"_s, u"-"_s}, twoRequests());
        QCOMPARE(found.exitCode, 1);
        const QList<QByteArray> lines = found.out.split('\n');
        QVERIFY2(lines.at(0).startsWith("error: 1 request") && lines.at(0).contains("the full data queue of router")
                     && lines.at(0).contains("task second of boss"),
                 found.out);
        QVERIFY2(lines.at(1).startsWith("    Look at the receipt of send()"), found.out);
        QCOMPARE(lines.at(2), QByteArray("    messages 8"));
        QVERIFY(!found.out.contains('\x1b'));
    }

    void findingsOfASelection()
    {
        const Result well = run({u"findings"_s, u"-"_s, u"-f"_s, u"task == inner"_s}, twoRequests());
        QCOMPARE(well.out, QByteArray("No trouble found.\n"));
        QCOMPARE(well.exitCode, 0);
        const Result first = run({u"findings"_s, u"-"_s, u"-n"_s, u"3"_s, u"--count"_s, u"--json"_s}, twoRequests());
        QCOMPARE(first.out, QByteArray("{\"count\":0}\n"));
        QCOMPARE(first.exitCode, 0);
    }

    /// What waits when a session is over waits no longer: it is told as what was left open.
    void findingsOfWhatIsLeftOpenAtTheEnd()
    {
        const QByteArray open = Script()
                                    .send("router", "weather", "TaskRequest", task("long", {{"task_name", "look_up"}}))
                                    .send("router", "weather", "TaskUpdateRequest", task("long"), "")
                                    .send("weather", "boss", "TaskUpdate", task("other"))
                                    .pause(60'000)
                                    .jsonl();
        const Result found = run({u"findings"_s, u"-"_s}, open);
        QCOMPARE(found.exitCode, 1);
        QVERIFY2(found.out.contains("When the session ended, 1 message"), found.out);
        QVERIFY2(found.out.contains("waited for weather, which had finished none for 60.0 s."), found.out);
        QVERIFY2(found.out.contains("When the session ended, weather had not answered 1 request"), found.out);
        QVERIFY2(found.out.contains("; it is task long, after 60.0 s."), found.out);
    }
};

QTEST_GUILESS_MAIN(TestBustapStories)
#include "tst_bustap_stories.moc"
