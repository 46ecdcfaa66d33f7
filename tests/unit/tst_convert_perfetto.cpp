// Traces: a track an agent, arrows that bind, depths that add up, tasks that end.
#include "convert_support.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using convert::exported;
using convert::header;
using convert::text;
using inspector::Format;
using nlohmann::json;
using records::dropped;
using records::fateOf;
using records::frame;
using records::handled;
using records::Ms;
using records::Start;
using records::subscribed;

namespace {

class Trace {
public:
    explicit Trace(const std::vector<bus::Record> &records)
        : events(json::parse(exported(Format::Perfetto, records).toStdString()).at("traceEvents"))
    {
    }

    [[nodiscard]] std::vector<json> ofPhase(const std::string &phase) const
    {
        std::vector<json> found;
        for (const json &event : events) {
            if (event.at("ph") == phase)
                found.push_back(event);
        }
        return found;
    }
    [[nodiscard]] std::vector<json> slices(const std::string &category) const
    {
        std::vector<json> found = ofPhase("X");
        std::erase_if(found, [&category](const json &event) { return event.at("cat") != category; });
        return found;
    }
    /// The name of an event's track.
    [[nodiscard]] std::string trackOf(const json &event) const
    {
        for (const json &description : events) {
            if (description.at("name") == "thread_name" && description.at("tid") == event.at("tid")
                && description.at("pid") == event.at("pid"))
                return description.at("args").at("name");
        }
        return {};
    }

    json events;
};

/// A handling that began `from` and ended `to`, in ms after the start.
bus::Record handling(quint64 seq, const QString &subscriber, qint64 from, qint64 to)
{
    bus::FateRecord fate = fateOf(seq, subscriber, bus::Fate::Handled, Start + to * Ms);
    fate.ranNs = (to - from) * Ms;
    return fate;
}

} // namespace

class TestConvertPerfetto : public QObject {
    Q_OBJECT
private slots:
    void anAgentIsATrack();
    void timesAreMicrosecondsSinceTheFirstEvent();
    void eventsComeInTheOrderOfTime();
    void arrowsGoFromSendToEachHandling();
    void whatOverlapsGetsATrackOfItsOwn();
    void dropsAreMarks();
    void failuresTellTheirError();
    void depthsRiseWithSendsAndFallWithHandlers();
    void dropsDoNotCountAsDepth();
    void whatHangsStaysInTheQueue();
    void tasksBeginAndEnd();
    void openTasksEndWithTheSession();
    void aTaskAskedForAgainIsAnother();
    void lossesAreMarks();
    void aSecondSessionIsAnotherProcess();
    void nothingIsAValidTrace();
};

void TestConvertPerfetto::anAgentIsATrack()
{
    const Trace trace({header(u"voice"_s, 12), subscribed(u"b"_s), frame(0, u"a"_s, u"b"_s), handled(0, u"b"_s),
                       frame(1, u"b"_s, u"a"_s)});
    QCOMPARE(trace.slices("send").size(), 2u);
    QCOMPARE(QString::fromStdString(trace.trackOf(trace.slices("send")[0])), u"a"_s);
    QCOMPARE(QString::fromStdString(trace.trackOf(trace.slices("send")[1])), u"b"_s);
    QCOMPARE(trace.slices("handling").size(), 1u);
    QCOMPARE(QString::fromStdString(trace.trackOf(trace.slices("handling")[0])), u"b"_s);
    QCOMPARE(text(trace.slices("handling")[0].at("name")), u"Frame InputAudioRaw"_s);
    QCOMPARE(text(trace.events[0].at("args").at("name")), u"voice (process 12)"_s);
}

void TestConvertPerfetto::timesAreMicrosecondsSinceTheFirstEvent()
{
    bus::FateRecord fate = fateOf(0, u"b"_s, bus::Fate::Handled, Start + 5007);
    fate.ranNs = 1001;
    fate.waitedNs = 4006;
    const Trace trace({subscribed(u"b"_s), frame(0, u"a"_s, u"b"_s), fate});
    QCOMPARE(trace.slices("send")[0].at("ts").get<double>(), 0.0);
    QCOMPARE(trace.slices("handling")[0].at("ts").get<double>(), 4.006);
    QCOMPARE(trace.slices("handling")[0].at("dur").get<double>(), 1.001);
}

void TestConvertPerfetto::eventsComeInTheOrderOfTime()
{
    // The first message is handled last.
    const Trace trace({subscribed(u"b"_s), subscribed(u"c"_s), frame(0, u"a"_s, u"b"_s), frame(1, u"a"_s, u"c"_s),
                       handling(1, u"c"_s, 2, 3), frame(2, u"a"_s, u"c"_s), handling(2, u"c"_s, 3, 9),
                       handling(0, u"b"_s, 0, 20)});
    double last = 0;
    int timed = 0;
    for (const json &event : trace.events) {
        if (!event.contains("ts"))
            continue;
        QVERIFY(event.at("ts").get<double>() >= last);
        last = event.at("ts");
        ++timed;
    }
    QVERIFY(timed >= 12);
}

void TestConvertPerfetto::arrowsGoFromSendToEachHandling()
{
    const Trace trace({subscribed(u"b"_s), subscribed(u"c"_s), subscribed(u"d"_s), frame(0, u"a"_s), handled(0, u"b"_s),
                       handled(0, u"c"_s), dropped(0, u"d"_s)});
    const std::vector<json> starts = trace.ofPhase("s");
    const std::vector<json> ends = trace.ofPhase("f");
    QCOMPARE(starts.size(), 2u);
    QCOMPARE(ends.size(), 2u);
    std::set<std::string> receivers;
    for (const json &end : ends) {
        QCOMPARE(text(end.at("bp")), u"e"_s);
        receivers.insert(trace.trackOf(end));
        const auto start = std::ranges::find_if(starts, [&end](const json &each) { return each.at("id") == end.at("id"); });
        QVERIFY(start != starts.end());
        QCOMPARE(QString::fromStdString(trace.trackOf(*start)), u"a"_s);
        QCOMPARE(text(start->at("ts")), text(trace.slices("send")[0].at("ts")));
    }
    QVERIFY((receivers == std::set<std::string>{"b", "c"}));
}

void TestConvertPerfetto::whatOverlapsGetsATrackOfItsOwn()
{
    const Trace trace({subscribed(u"b"_s), frame(0, u"a"_s, u"b"_s), frame(1, u"a"_s, u"b"_s), frame(2, u"a"_s, u"b"_s),
                       handling(0, u"b"_s, 0, 10), handling(1, u"b"_s, 5, 15), handling(2, u"b"_s, 10, 12)});
    const std::vector<json> slices = trace.slices("handling");
    QCOMPARE(slices.size(), 3u);
    QCOMPARE(QString::fromStdString(trace.trackOf(slices[0])), u"b"_s);
    QCOMPARE(QString::fromStdString(trace.trackOf(slices[1])), u"b (2)"_s);
    QCOMPARE(QString::fromStdString(trace.trackOf(slices[2])), u"b"_s);
}

void TestConvertPerfetto::dropsAreMarks()
{
    const Trace trace({subscribed(u"b"_s), frame(0, u"a"_s, u"b"_s), dropped(0, u"b"_s)});
    const std::vector<json> marks = trace.ofPhase("i");
    QCOMPARE(marks.size(), 1u);
    QCOMPARE(text(marks[0].at("name")), u"dropped Frame InputAudioRaw"_s);
    QCOMPARE(QString::fromStdString(trace.trackOf(marks[0])), u"b"_s);
    QCOMPARE(trace.slices("handling").size(), 0u);
}

void TestConvertPerfetto::failuresTellTheirError()
{
    bus::FateRecord failed = fateOf(0, u"b"_s, bus::Fate::Failed, Start + Ms);
    failed.error = u"no disk"_s;
    const Trace trace({subscribed(u"b"_s), frame(0, u"a"_s, u"b"_s), failed});
    QCOMPARE(text(trace.slices("handling").at(0).at("args").at("error")), u"no disk"_s);
}

void TestConvertPerfetto::depthsRiseWithSendsAndFallWithHandlers()
{
    const Trace trace({subscribed(u"b"_s), frame(0, u"a"_s, u"b"_s), frame(1, u"a"_s, u"b"_s),
                       records::message(2, u"a"_s, u"b"_s, bus::Deactivate{}), handling(0, u"b"_s, 3, 4),
                       handling(2, u"b"_s, 5, 6), handling(1, u"b"_s, 7, 8)});
    std::vector<std::pair<int, int>> depths;
    for (const json &counter : trace.ofPhase("C")) {
        QCOMPARE(text(counter.at("name")), u"b queue"_s);
        depths.emplace_back(counter.at("args").at("data"), counter.at("args").at("system"));
    }
    QVERIFY((depths == std::vector<std::pair<int, int>>{{1, 0}, {2, 0}, {2, 1}, {1, 1}, {1, 0}, {0, 0}}));
}

void TestConvertPerfetto::dropsDoNotCountAsDepth()
{
    const Trace trace({subscribed(u"b"_s), frame(0, u"a"_s, u"b"_s), dropped(0, u"b"_s)});
    QCOMPARE(trace.ofPhase("C").size(), 0u);
}

void TestConvertPerfetto::whatHangsStaysInTheQueue()
{
    const Trace trace({subscribed(u"b"_s), frame(0, u"a"_s, u"b"_s), frame(1, u"a"_s, u"b"_s)});
    QCOMPARE(trace.ofPhase("C").back().at("args").at("data").get<int>(), 2);
}

void TestConvertPerfetto::tasksBeginAndEnd()
{
    const Trace trace({convert::request(0, u"a"_s, u"b"_s, u"7f"_s), convert::request(1, u"b"_s, u"c"_s, u"80"_s),
                       convert::response(2, u"c"_s, u"b"_s, u"80"_s), convert::response(3, u"b"_s, u"a"_s, u"7f"_s)});
    const std::vector<json> begins = trace.ofPhase("b");
    const std::vector<json> ends = trace.ofPhase("e");
    QCOMPARE(begins.size(), 2u);
    QCOMPARE(ends.size(), 2u);
    QCOMPARE(text(begins[0].at("name")), u"work"_s);
    QCOMPARE(text(begins[0].at("args").at("worker")), u"b"_s);
    QCOMPARE(text(begins[0].at("id")), text(ends[1].at("id"))); // the second one ends first
    QCOMPARE(text(begins[1].at("id")), text(ends[0].at("id")));
    QCOMPARE(text(ends[1].at("args").at("status")), u"completed"_s);
    QCOMPARE(ends[1].at("ts").get<double>(), 3000.0);
}

void TestConvertPerfetto::openTasksEndWithTheSession()
{
    const Trace trace({convert::request(0, u"a"_s, u"b"_s, u"7f"_s), frame(9, u"a"_s, u"b"_s)});
    QCOMPARE(trace.ofPhase("e").size(), 1u);
    QCOMPARE(text(trace.ofPhase("e")[0].at("args").at("status")), u"pending"_s);
    QCOMPARE(trace.ofPhase("e")[0].at("ts").get<double>(), 9000.0);
}

void TestConvertPerfetto::aTaskAskedForAgainIsAnother()
{
    const Trace trace({convert::request(0, u"a"_s, u"b"_s, u"7f"_s), convert::response(1, u"b"_s, u"a"_s, u"7f"_s),
                       convert::request(2, u"a"_s, u"b"_s, u"7f"_s), convert::response(3, u"b"_s, u"a"_s, u"7f"_s)});
    const std::vector<json> begins = trace.ofPhase("b");
    QCOMPARE(begins.size(), 2u);
    QVERIFY(begins[0].at("id") != begins[1].at("id"));
    QCOMPARE(text(trace.ofPhase("e")[0].at("id")), text(begins[0].at("id")));
    QCOMPARE(text(trace.ofPhase("e")[1].at("id")), text(begins[1].at("id")));
}

void TestConvertPerfetto::lossesAreMarks()
{
    bus::LossRecord atTheEnd{bus::LossBy::File, bus::LossRecord::What::Messages, 5, 9, 0, 0};
    const Trace trace({frame(0, u"a"_s, u"b"_s), records::lost(1, 3), frame(4, u"a"_s, u"b"_s), atTheEnd});
    const std::vector<json> marks = trace.ofPhase("i");
    QCOMPARE(marks.size(), 2u);
    QCOMPARE(marks[0].at("args").at("count").get<int>(), 3);
    QCOMPARE(marks[0].at("ts").get<double>(), 1000.0);
    QVERIFY(marks[1].at("ts").get<double>() >= 1000.0); // nobody knows when
}

void TestConvertPerfetto::aSecondSessionIsAnotherProcess()
{
    const Trace trace({header(u"one"_s), frame(0, u"a"_s, u"b"_s), convert::request(1, u"a"_s, u"b"_s, u"7f"_s),
                       header(u"two"_s), frame(0, u"a"_s, u"b"_s)});
    const std::vector<json> sends = trace.slices("send");
    QCOMPARE(sends.size(), 3u);
    QVERIFY(sends[0].at("pid") != sends[2].at("pid"));
    QCOMPARE(trace.ofPhase("e").size(), 1u);
    QCOMPARE(text(trace.ofPhase("e")[0].at("pid")), text(sends[0].at("pid")));
}

void TestConvertPerfetto::nothingIsAValidTrace()
{
    QCOMPARE(Trace({}).events.size(), 0u);
}

QTEST_GUILESS_MAIN(TestConvertPerfetto)
#include "tst_convert_perfetto.moc"
