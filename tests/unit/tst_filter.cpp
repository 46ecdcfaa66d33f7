// The filter language: what each form matches, what each mistake is told, and what it costs.
#include "session_records.h"

#include <inspector/session/filter/did_you_mean.h>
#include <inspector/session/filter/fields.h>
#include <inspector/session/filter/filter.h>
#include <inspector/session/filter/payload_conditions.h>

#include <libbus/message/message_json.h>

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace records;

namespace {

/// Messages 0 to 9 and a loss from 40 on; see the comments.
std::vector<bus::Record> story()
{
    bus::FateRecord failed = fateOf(4, u"tts"_s, bus::Fate::Failed, Start + 10 * Ms);
    failed.waitedNs = 20'000;
    failed.ranNs = 30 * Ms;
    failed.error = u"out of memory"_s;
    return {
        // 0: system, broadcast
        message(0, u"stt"_s, {}, bus::AgentReady{u"main"_s, u"root"_s, true, false, 1.5}),
        // 1: data, broadcast; handled by vad, dropped by archivist
        message(1, u"mic"_s, {},
                bus::Frame{u"InputAudioRaw"_s, QByteArray(640, 'x'), json(R"({"sample_rate":16000})"), {}}),
        handled(1, u"vad"_s, 10'000, 20'000),
        dropped(1, u"archivist"_s),
        // 2: the same, dropped by two
        message(2, u"mic"_s, {}, bus::Frame{u"InputAudioRaw"_s, QByteArray(4096, 'x'), {}, {}}),
        handled(2, u"vad"_s, 6 * Ms, 25 * Ms),
        dropped(2, u"archivist"_s),
        dropped(2, u"stt"_s),
        // 3: a request
        message(3, u"router"_s, u"stt"_s,
                bus::TaskRequest{u"7f"_s, u"transcribe"_s, json(R"({"lang":"en","tags":["a","b"],"n":5,"text":"5"})")}),
        handled(3, u"stt"_s, 1 * Ms, 2 * Ms),
        // 4: a request to a handler that fails
        message(4, u"router"_s, u"tts"_s,
                bus::TaskRequest{u"80"_s, u"speak"_s, json("{\"text\":\"Grüße \\\"x\\\"\"}")}),
        failed,
        // 5: an update
        message(5, u"stt"_s, u"router"_s, bus::TaskUpdate{u"7f"_s, json(R"({"progress":0.5,"ok":true})")}),
        // 6: a chunk
        message(6, u"stt"_s, u"router"_s, bus::TaskStreamData{u"7f"_s, json(R"("it rains")")}),
        // 7: the answer, urgent
        message(7, u"stt"_s, u"router"_s, bus::TaskResponseUrgent{u"7f"_s, bus::TaskStatus::Completed, json("null")}),
        // 8: a registry
        message(
            8, u"voice-runner"_s, {},
            bus::AgentRegistry{u"main"_s, {{u"stt"_s, {}, true, false, {}}, {u"tts"_s, u"stt"_s, false, true, {}}}}),
        // 9: an end, discarded
        message(9, u"boss"_s, u"archivist"_s, bus::End{u"no more work"_s}),
        fate(9, u"archivist"_s, bus::Fate::Undelivered),
        // 40 and on: lost
        lost(40, 57),
    };
}

/// The seqs of the rows that match, with spaces between.
QString matching(const Session &session, const Filter &filter)
{
    QStringList seqs;
    for (qint64 row = session.rowBegin(); row < session.rowEnd(); ++row) {
        if (filter.matches(session, row))
            seqs += QString::number(session.row(row).seq);
    }
    return seqs.join(u' ');
}

/// Frames of a hundred agents.
void fill(Session &session, quint64 count)
{
    std::vector<bus::Record> records;
    for (quint64 seq = 0; seq < count; ++seq)
        records.push_back(frame(seq, u"agent-%1"_s.arg(seq % 100)));
    session.append(records);
}

/// How many rows match, and the processor time that it took: not the time on a wall, others may be busy here.
std::pair<int, double> timed(const Session &session, const QString &text)
{
    const Filter filter = Filter::parse(text);
    const std::clock_t begin = std::clock();
    int hits = 0;
    for (qint64 row = session.rowBegin(); row < session.rowEnd(); ++row)
        hits += filter.matches(session, row);
    return {hits, double(std::clock() - begin)};
}

const QString Everything = u"0 1 2 3 4 5 6 7 8 9 40"_s;

} // namespace

class TestFilter : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        session.append(story());
        session.marks()->replaceAll({{3, u"asks too late"_s}, {6, {}}, {40, u"a loss has no mark"_s}});
    }
    void matches_data();
    void matches();
    void errors_data();
    void errors();
    void seqsTakeAllOf64Bits();
    void everyFieldIsTested_data();
    void everyFieldIsTested();
    void payloadFieldsAreThoseOfTheJsonForm();
    void anEmptyFilterMatchesEverything();
    void aWrongFilterMatchesNothing();
    void rowsThatAreNotHeldNeverMatch();
    void whatItDependsOn_data();
    void whatItDependsOn();
    void namesThatComeLaterAreKnown();
    void oneFilterOnSeveralSessions();
    void fatesThatComeLaterChangeTheAnswer();
    void evictedContentsAreUnknown();
    void copiesAreTheSameFilter();
    void headerFieldsAreQuick();
    void payloadsAreReadLast();
    void didYouMean();

private:
    Session session;
};

void TestFilter::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("seqs");
    const auto row = [](const char *text, const char *seqs) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(seqs);
    };

    // Numbers, sizes, times
    row("seq == 3", "3");
    row("seq != 3", "0 1 2 4 5 6 7 8 9 40");
    row("seq < 2", "0 1");
    row("seq <= 2", "0 1 2");
    row("seq > 8", "9 40");
    row("seq>=9", "9 40");
    row("seq in {1..3, 9}", "1 2 3 9");
    row("seq in {1..3 9}", "1 2 3 9");
    row("seq in {40..57}", "40");
    row("seq not in {1..9}", "0 40");
    row("seq < -9223372036854775808", "");
    row("seq > 9223372036854775807", "");
    row("seq > -1", "0 1 2 3 4 5 6 7 8 9 40");
    row("seq == -1", "");
    row("seq < 0", "");
    row("seq >= 0 and seq <= 18446744073709551615", "0 1 2 3 4 5 6 7 8 9 40");
    row("seq in {-5..1, 9..18446744073709551615}", "0 1 9 40");
    row("handled == 18446744073709551615", "");
    row("handled < 18446744073709551615", "0 1 2 3 4 5 6 7 8 9");
    row("seq in {5..5}", "5");
    row("time > 6ms", "7 8 9 40");
    row("time in {1ms..2ms}", "1 2");
    row("time == 0", "0");
    row("time < 0.001s", "0");
    row("size > 4KB", "2");
    row("size > 0 and size < 100B", "");

    // Kinds
    row("type == TaskRequest", "3 4");
    row("type == taskrequest", "3 4");
    row("type != Frame", "0 3 4 5 6 7 8 9");
    row("type in {Frame, End}", "1 2 9");
    row("type contains Task", "3 4 5 6 7");
    row("type matches \"^task.*(data|urgent)$\"", "6 7");
    row("type ~ ^agent", "0 8");
    row("priority == system", "0 7 8 9");
    row("priority != system", "1 2 3 4 5 6");
    row("group == lifecycle", "0 8 9");
    row("group == stream", "6");
    row("group in {frame, stream}", "1 2 6");

    // Names
    row("source == router", "3 4");
    row("source == \"router\"", "3 4");
    row("source == 'router'", "3 4");
    row("source == Router", "");
    row("source != router", "0 1 2 5 6 7 8 9");
    row("!(source == router)", "0 1 2 5 6 7 8 9 40");
    row("source matches \"^voice-\"", "8");
    row("source contains t", "0 3 4 5 6 7");
    row("source in {mic, boss}", "1 2 9");
    row("source not in {mic, boss}", "0 3 4 5 6 7 8");
    row("target == stt", "3");
    row("target != stt", "4 5 6 7 9");
    row("!(target == stt)", "0 1 2 4 5 6 7 8 9 40");
    row("target", "3 4 5 6 7 9");
    row("broadcast", "0 1 2 8");
    row("agent == stt", "0 3 5 6 7");
    row("agent != stt", "1 2 4 8 9");
    row("agent != router and target", "9");
    row("agent in {stt, boss}", "0 3 5 6 7 9");
    row("task == 7f", "3 5 6 7");
    row("task == \"7f\"", "3 5 6 7");
    row("task == 80", "4");
    row("task != 7f", "4");
    row("task", "3 4 5 6 7");
    row("source==nobody", "");

    // Fates
    row("dropped", "1 2");
    row("not dropped", "0 3 4 5 6 7 8 9 40");
    row("dropped > 1", "2");
    row("dropped == 0", "0 3 4 5 6 7 8 9");
    row("handled", "1 2 3");
    row("failed", "4");
    row("discarded", "9");
    row("dropped_by == stt", "2");
    row("dropped_by == archivist", "1 2");
    row("dropped_by != stt", "1");
    row("dropped_by", "1 2");
    row("dropped_by matches ^s", "2");
    row("handled_by == vad", "1 2");
    row("handled_by in {stt, tts}", "3");
    row("failed_by == tts", "4");
    row("discarded_by == archivist", "9");
    row("waited > 5ms", "2");
    row("waited >= 1ms", "2 3");
    row("waited < 1ms", "1 4");
    row("waited == 20us", "4");
    row("waited == 20µs", "4");
    row("waited != 20us", "1 2 3");
    row("waited", "1 2 3 4");
    row("ran >= 20ms", "2 4");
    row("ran in {1ms..2ms}", "3");
    row("error contains memory", "4");
    row("error matches ^out", "4");
    row("error == \"out of memory\"", "4");

    // Payload
    row("payload contains \"lang\"", "3");
    row("payload contains Lang", "");
    row("payload matches LANG", "3");
    row("payload contains Grüße", "4");
    row("payload contains \"eHh4\"", "1 2"); // the Base64 of the frames
    row("payload", "0 1 2 3 4 5 6 7 8 9");
    row("payload.task_id == \"7f\"", "3 5 6 7");
    row("payload.task_id == 80", "4");
    row("payload.task_name == transcribe", "3");
    row("payload.task_name != transcribe", "4");
    row("payload.status == completed", "7");
    row("payload.reason contains more", "9");
    row("payload.reason", "9");
    row("payload.response", ""); // there, but null
    row("payload.response == null", "7");
    row("payload.payload.lang == en", "3");
    row("payload.payload.lang in {de, en}", "3");
    row("payload.payload.lang not in {de, fr}", "3");
    row("payload.payload.lang not in {de, en}", "");
    row("payload.payload.n == 5", "3");
    row("payload.payload.n == 5.0", "3");
    row("payload.payload.n == \"5\"", ""); // a number is no text
    row("payload.payload.text == 5", "3"); // but a word may be
    row("payload.payload.text == \"5\"", "3");
    row("payload.payload.n > 4.5", "3");
    row("payload.payload.n in {1..4, 5}", "3");
    row("payload.payload.n in {1..4}", "");
    row("payload.payload.tags == b", "3");
    row("payload.payload.tags[0] == b", "");
    row("payload.payload.tags[1] == b", "3");
    row("payload.payload.tags[7]", "");
    row("payload.payload.tags != c", "3");
    row("payload.payload.tags != b", "");
    row("payload.payload.\"lang\" == en", "3");
    row("payload.payload", "3 4");
    row("payload.payload contains '\"n\":5'", "3");
    row("payload.update.progress >= 0.5", "5");
    row("payload.update.progress < 0.5", "");
    row("payload.update.ok == true", "5");
    row("payload.update.ok == false", "");
    row("payload.active == true", "0");
    row("payload.started_at > 1", "0");
    row("payload.agents.name == tts", "8");
    row("payload.agents[0].name == tts", "");
    row("payload.agents.parent", "8");
    row("payload.frame.metadata.sample_rate == 16000", "1");
    row("payload.direction == downstream", "1 2");
    row("payload.data contains rains", "6");

    // Texts and searches
    row("marked", "3 6");
    row("!marked and seq < 9", "0 1 2 4 5 7 8");
    row("note contains late", "3");
    row("note matches ^ASKS", "3");
    row("note == \"asks too late\"", "3");
    row("note != \"\"", "3");
    row("note not in {x}", "3");
    row("note == \"\"", "");
    row("summary contains transcribe", "3");
    row("summary matches \"^interim|raw\"", "1 2");
    row("router", "3 4 5 6 7");
    row("ROUTER", "3 4 5 6 7");
    row("\"it rains\"", "6");
    row("it rains", "6");
    row("rains snow", "");
    row("taskreq", "3 4");
    row("7f", "3 5 6 7");
    row("lost", "40");
    row("xxxx", ""); // not in a frame's Base64, either
    row("eHh4", "");
    row("sample_rate", "1");
    row("source", ""); // a word like any other, where it is no test
    row("\"dropped\"", "");
    row("loss", "40");
    row("injected", "");

    // Together
    row("type == TaskRequest && source == \"router\"", "3 4");
    row("type == TaskRequest and target == tts", "4");
    row("seq == 1 or seq == 2 and dropped > 1", "1 2");
    row("(seq == 1 or seq == 2) and dropped > 1", "2");
    row("seq == 1||seq == 2&&dropped>1", "1 2");
    row("!dropped and group == frame", "");
    row("not not dropped", "1 2");
    row("!!!dropped && seq<3", "0");
    row("NOT dropped AND seq < 3", "0");
    row("((((seq == 1))))", "1");
    row("stt and payload contains rains", "6");
    row("rains or dropped", "1 2 6");
    row("(router rains) or seq == 0", "0 6");
    row("seq eq 3 or seq gt 9 or seq lt 1", "0 3 40");
    row("seq ge 9 and seq le 9 and seq ne 8", "9");
    row("  seq   ==\t3 ", "3");
    row("", "0 1 2 3 4 5 6 7 8 9 40");
    row("   ", "0 1 2 3 4 5 6 7 8 9 40");

    // Quotes and escapes
    row("payload contains \"\\\"x\"", "4");
    row("payload contains '\\\\\"x'", "4");
    row("source matches \"\\bboss\\b\"", "9");
    row("source == \"\"", "");
    row("\"\"", "0 1 2 3 4 5 6 7 8 9 40");
}

void TestFilter::matches()
{
    QFETCH(QString, text);
    QFETCH(QString, seqs);
    const Filter filter = Filter::parse(text);
    QVERIFY2(filter.isValid(), qPrintable(u"%1: %2"_s.arg(filter.error().column).arg(filter.error().text)));
    QCOMPARE(filter.text(), text);
    QCOMPARE(matching(session, filter), seqs);
}

void TestFilter::errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, int column, int length, const char *says) {
        QTest::newRow(text) << QString::fromUtf8(text) << column << length << QString::fromUtf8(says);
    };

    // Words and quotes
    row("source == \"router", 11, 7, "never closed");
    row("'", 1, 1, "never closed");
    row("payload.\"a == 1", 9, 7, "never closed");
    row("source = router", 8, 1, "'=='");
    row("dropped & handled", 9, 1, "'&&'");
    row("dropped | handled", 9, 1, "'||'");

    // Grammar
    row("source ==", 10, 0, "value after '=='");
    row("source == and dropped", 11, 3, "put it in quotes");
    row("source == {a}", 11, 1, "after 'in'");
    row("== router", 1, 2, "field before");
    row("dropped and", 12, 0, "after 'and'");
    row("and dropped", 1, 3, "expected a test");
    row("dropped or or handled", 12, 2, "after 'or'");
    row("!", 2, 0, "after '!'");
    row("(dropped", 1, 1, "never closed");
    row("dropped)", 8, 1, "no parenthesis is open");
    row("()", 2, 1, "expected a test");
    row("dropped handled", 9, 7, "'and' or 'or'");
    row("type == Frame source == mic", 15, 6, "'and' or 'or'");
    row("hello dropped", 7, 7, "'and' or 'or'");
    row("seq == 1 == 2", 10, 2, "a test is over");
    row("hello, world", 6, 1, "quotes");
    row("\"router\" == source", 1, 8, "a field stands before");
    row("seq in 5", 8, 1, "expected a set");
    row("seq in", 7, 0, "expected a set");
    row("seq in {", 8, 1, "never closed");
    row("seq in {1, 2", 8, 1, "never closed");
    row("seq in {}", 8, 2, "empty");
    row("seq in {1..}", 12, 1, "after '..'");
    row("seq in {,}", 9, 1, "expected a value");
    row("seq in {1 and 2}", 11, 3, "expected a value");
    row("seq not == 3", 5, 3, "'and' or 'or'");

    // Types
    row("sorce == mic", 1, 5, "did you mean 'source'");
    row("colour == red", 1, 6, "there are: seq");
    row("payloat.x == 1", 1, 9, "no field");
    row("type == TaskReqest", 9, 10, "did you mean 'TaskRequest'");
    row("type == TaskStreamD", 9, 11, "did you mean 'TaskStreamData'");
    row("type in {Frame, Nonsense}", 17, 8, "no message type 'Nonsense'");
    row("priority == urgent", 13, 6, "system");
    row("group == frames", 10, 6, "did you mean 'frame'");
    row("seq == five", 8, 4, "whole number");
    row("seq == 5.5", 8, 3, "whole number");
    row("seq == 99999999999999999999", 8, 20, "whole number");
    row("seq == 18446744073709551616", 8, 20, "whole number");
    row("seq in {9..1}", 9, 4, "ends before it begins");
    row("seq contains 5", 5, 8, "'seq' can be tested with ==");
    row("seq matches 5", 5, 7, "'seq' can be tested with ==");
    row("waited > 5", 10, 1, "unit");
    row("waited > 5 ms", 12, 2, "'and' or 'or'");
    row("waited > 5parsec", 10, 7, "unit");
    row("waited > nan", 10, 3, "unit");
    row("size > big", 8, 3, "size");
    row("source < router", 8, 1, "'source' can be tested with ==");
    row("source in {a..b}", 15, 1, "no ranges");
    row("source matches \"a(b\"", 20, 1, "regular expression");
    row("source matches \"*\"", 17, 2, "regular expression");
    row("broadcast == true", 11, 2, "stands alone");
    row("payload == x", 9, 2, "contains or matches");
    row("payload > 5", 9, 1, "contains or matches");
    row("payload.stat == failed", 9, 4, "did you mean 'status'");
    row("payload.zzz == 1", 9, 3, "there are: active");
    row("payload. == 1", 9, 0, "path");
    row("payload.agents[x] == 1", 9, 9, "path");
    row("payload.agents[0]name == 1", 9, 13, "path");
    row("payload.update > big", 18, 3, "number");
    row("payload.update in {a..b}", 20, 1, "number");
    row("payload.update in {2..1}", 20, 4, "ends before it begins");
    row("payload.update matches (", 24, 1, "expected a value");
    row("payload.update matches \"(\"", 26, 1, "regular expression");
    row("dropped == 1 and seq == x", 25, 1, "whole number");
}

void TestFilter::errors()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QFETCH(int, length);
    QFETCH(QString, says);
    const Filter filter = Filter::parse(text);
    QVERIFY(!filter.isValid());
    const Filter::Error &error = filter.error();
    QVERIFY2(error.text.contains(says), qPrintable(error.text));
    QVERIFY2(error.column == column, qPrintable(u"%1, not %2: %3"_s.arg(error.column).arg(column).arg(error.text)));
    QCOMPARE(error.length, length);
}

void TestFilter::seqsTakeAllOf64Bits()
{
    Session large;
    const QList<quint64> seqs = {0, (quint64(1) << 63) - 1, quint64(1) << 63, std::numeric_limits<quint64>::max()};
    for (const quint64 seq : seqs) {
        bus::BusMessage message(u"a"_s, u"b"_s, bus::End{});
        message.setSeq(seq);
        large.append(bus::Record(bus::MessageRecord{Start, message}));
    }
    const auto hits = [&large](const char *text) {
        QStringList positions;
        for (qint64 row = large.rowBegin(); row < large.rowEnd(); ++row) {
            if (Filter::parse(QString::fromUtf8(text)).matches(large, row))
                positions += QString::number(row);
        }
        return positions.join(u' ');
    };
    QCOMPARE(hits("seq == 18446744073709551615"), u"3"_s);
    QCOMPARE(hits("seq != 18446744073709551615"), u"0 1 2"_s);
    QCOMPARE(hits("seq > 18446744073709551615"), QString());
    QCOMPARE(hits("seq >= 9223372036854775808"), u"2 3"_s);
    QCOMPARE(hits("seq < 9223372036854775808"), u"0 1"_s);
    QCOMPARE(hits("seq in {9223372036854775807..18446744073709551614}"), u"1 2"_s);
}

void TestFilter::everyFieldIsTested_data()
{
    QTest::addColumn<QString>("text");
    for (const filter::Field &field : filter::allFields()) {
        const QString value = field.type == filter::FieldType::Duration                         ? u"1ms"_s
            : field.type == filter::FieldType::Number || field.type == filter::FieldType::Bytes ? u"1"_s
            : field.id == filter::FieldId::Type                                                 ? u"Frame"_s
            : field.id == filter::FieldId::Priority                                             ? u"data"_s
            : field.id == filter::FieldId::Group                                                ? u"frame"_s
                                                                                                : u"x"_s;
        for (const QString &op : filter::operatorsOf(field.type)) {
            const QString text =
                op == u"in"_s ? u"%1 in {%2}"_s.arg(field.name, value) : u"%1 %2 %3"_s.arg(field.name, op, value);
            QTest::newRow(qPrintable(text)) << text;
        }
        QTest::newRow(qPrintable(field.name)) << field.name;
        QVERIFY(!field.description().isEmpty());
    }
}

void TestFilter::everyFieldIsTested()
{
    QFETCH(QString, text);
    const Filter filter = Filter::parse(text);
    QVERIFY2(filter.isValid(), qPrintable(filter.error().text));
    matching(session, filter);
    QVERIFY(Filter::parse(u"not (%1)"_s.arg(text)).isValid());
}

void TestFilter::payloadFieldsAreThoseOfTheJsonForm()
{
    const bus::Json value = json("1");
    const QList<bus::BusPayload> full = {
        bus::Frame{u"Text"_s, QByteArray("x"), value, {}},
        bus::Activate{value},
        bus::Deactivate{},
        bus::End{u"r"_s},
        bus::Cancel{u"r"_s},
        bus::AgentReady{u"m"_s, u"p"_s, true, true, 1.0},
        bus::AgentRegistry{u"m"_s, {}},
        bus::AgentError{u"e"_s},
        bus::TaskRequest{u"t"_s, u"n"_s, value},
        bus::TaskResponse{u"t"_s, {}, value},
        bus::TaskResponseUrgent{u"t"_s, {}, value},
        bus::TaskUpdate{u"t"_s, value},
        bus::TaskUpdateUrgent{u"t"_s, value},
        bus::TaskUpdateRequest{u"t"_s},
        bus::TaskCancel{u"t"_s, u"r"_s},
        bus::TaskStreamStart{u"t"_s, value},
        bus::TaskStreamData{u"t"_s, value},
        bus::TaskStreamEnd{u"t"_s, value},
    };
    QCOMPARE(full.size(), bus::KindCount);
    for (const bus::BusPayload &payload : full) {
        QStringList expected;
        for (const QString &field : filter::payloadFields()) {
            if (filter::kindsWithField(field) >> int(bus::kindOf(payload)) & 1u)
                expected += field;
        }
        QStringList written;
        const nlohmann::json form = bus::payloadToJson(payload);
        for (auto it = form.begin(); it != form.end(); ++it)
            written += QString::fromStdString(it.key());
        written.sort();
        QCOMPARE(written, expected);
    }
}

void TestFilter::anEmptyFilterMatchesEverything()
{
    QVERIFY(Filter().isEmpty());
    QVERIFY(Filter::parse(u" "_s).isEmpty());
    QVERIFY(!Filter::parse(u"dropped"_s).isEmpty());
    QCOMPARE(matching(session, Filter()), Everything);
}

void TestFilter::aWrongFilterMatchesNothing()
{
    const Filter wrong = Filter::parse(u"seq =="_s);
    QVERIFY(!wrong.isValid());
    QVERIFY(!wrong.isEmpty());
    QVERIFY(!wrong.mayChange());
    QCOMPARE(matching(session, wrong), QString());
}

void TestFilter::rowsThatAreNotHeldNeverMatch()
{
    QVERIFY(!Filter().matches(session, -1));
    QVERIFY(!Filter().matches(session, session.rowEnd()));
    QVERIFY(!Filter::parse(u"!dropped"_s).matches(session, 1000));
}

void TestFilter::whatItDependsOn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("headerOnly");
    QTest::addColumn<bool>("mayChange");
    QTest::newRow("empty") << QString() << true << false;
    QTest::newRow("names") << u"source == mic and seq > 5"_s << true << false;
    QTest::newRow("counts") << u"source == mic or dropped"_s << true << true;
    QTest::newRow("fates") << u"!(waited > 5ms)"_s << false << true;
    QTest::newRow("marks") << u"marked or note contains x"_s << true << true;
    QTest::newRow("payload") << u"payload contains x"_s << false << false;
    QTest::newRow("search") << u"x"_s << false << false;
    QTest::newRow("all") << u"source == mic and (x or dropped_by == y)"_s << false << true;
}

void TestFilter::whatItDependsOn()
{
    QFETCH(QString, text);
    QFETCH(bool, headerOnly);
    QFETCH(bool, mayChange);
    QCOMPARE(Filter::parse(text).isHeaderOnly(), headerOnly);
    QCOMPARE(Filter::parse(text).mayChange(), mayChange);
}

void TestFilter::namesThatComeLaterAreKnown()
{
    Session live;
    const Filter filter = Filter::parse(u"source matches ^late"_s);
    live.append(frame(0, u"early"_s));
    QCOMPARE(matching(live, filter), QString());
    for (quint64 seq = 1; seq < 100; ++seq)
        live.append(frame(seq, u"early-%1"_s.arg(seq)));
    live.append(frame(100, u"late"_s));
    QCOMPARE(matching(live, filter), u"100"_s);
}

void TestFilter::oneFilterOnSeveralSessions()
{
    Session one;
    Session two;
    one.append({frame(0, u"a"_s), frame(1, u"b"_s)});
    two.append({frame(0, u"b"_s), frame(1, u"a"_s)}); // the ids of the names are the other way round
    const Filter filter = Filter::parse(u"source == a"_s);
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(matching(one, filter), u"0"_s);
        QCOMPARE(matching(two, filter), u"1"_s);
    }
    one.clear();
    one.append({frame(0, u"c"_s), frame(1, u"a"_s)});
    QCOMPARE(matching(one, filter), u"1"_s);
}

void TestFilter::fatesThatComeLaterChangeTheAnswer()
{
    Session live;
    live.append(frame(0));
    const Filter filter = Filter::parse(u"dropped_by == stt"_s);
    QVERIFY(!filter.matches(live, 0));
    live.append(dropped(0, u"stt"_s));
    QVERIFY(filter.matches(live, 0));
}

void TestFilter::evictedContentsAreUnknown()
{
    Session live;
    for (quint64 seq = 0; seq < 4000; ++seq)
        live.append(message(seq, u"a"_s, u"b"_s, bus::TaskRequest{u"7f"_s, u"name"_s, json(R"({"text":"find me"})")}));
    live.setMemoryLimit(live.memoryUsed() * 3 / 4);
    QVERIFY(live.row(0).contentEvicted);
    const qint64 last = live.rowEnd() - 1;
    for (const QString &text : {u"payload contains find"_s, u"\"find me\""_s, u"payload.task_name == name"_s}) {
        QVERIFY(!Filter::parse(text).matches(live, 0));
        QVERIFY(Filter::parse(text).matches(live, last));
    }
    QVERIFY(Filter::parse(u"payload.task_id == 7f and source == a and type == TaskRequest"_s).matches(live, 0));
}

void TestFilter::copiesAreTheSameFilter()
{
    Filter filter = Filter::parse(u"dropped"_s);
    const Filter copy = filter;
    filter = Filter();
    QCOMPARE(matching(session, copy), u"1 2"_s);
    QCOMPARE(copy.text(), u"dropped"_s);
}

void TestFilter::headerFieldsAreQuick()
{
    // Against a filter that reads payloads, in the same run: a text made for each row would cost about as much.
    const QString header =
        u"(source matches \"agent-(1|22|333)$\" or agent contains \"44\") and not dropped and type == Frame"_s;
    Session large;
    fill(large, 20'000);
    const auto [hits, headerTime] = timed(large, header);
    QCOMPARE(hits, 20'000 * 3 / 100);
    const auto [none, payloadTime] = timed(large, u"payload contains zzz"_s);
    QCOMPARE(none, 0);
    QVERIFY2(headerTime < payloadTime / 3, qPrintable(u"%1 and %2"_s.arg(headerTime).arg(payloadTime)));
}

void TestFilter::payloadsAreReadLast()
{
    Session large;
    fill(large, 20'000);
    const double every = timed(large, u"payload contains zzz"_s).second;
    const double few = timed(large, u"payload contains zzz and seq < 10"_s).second;
    QVERIFY2(few < every / 3, qPrintable(u"%1 and %2"_s.arg(few).arg(every)));
    const double decided = timed(large, u"payload contains zzz or seq >= 10"_s).second;
    QVERIFY2(decided < every / 3, qPrintable(u"%1 and %2"_s.arg(decided).arg(every)));
}

void TestFilter::didYouMean()
{
    const QStringList words = {u"source"_s, u"target"_s, u"TaskRequest"_s, u"task"_s};
    QCOMPARE(filter::nearest(u"sorce"_s, words), u"source"_s);
    QCOMPARE(filter::nearest(u"SOURCE"_s, words), u"source"_s);
    QCOMPARE(filter::nearest(u"soruce"_s, words), u"source"_s);
    QCOMPARE(filter::nearest(u"taskreq"_s, words), u"TaskRequest"_s);
    QCOMPARE(filter::nearest(u"banana"_s, words), QString());
    QCOMPARE(filter::nearest(u"x"_s, words), QString());
    QCOMPARE(filter::nearest(QString(), words), QString());
    QCOMPARE(filter::nearest(QString(100'000, u'x'), words), QString());
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
