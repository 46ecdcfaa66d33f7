// What the completion of a filter offers, at each place of the grammar.
#include "session_records.h"

#include <inspector/session/filter/completion.h>
#include <inspector/session/filter/filter.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace records;
using filter::Completion;
using filter::Suggestion;

namespace {

std::vector<bus::Record> story()
{
    return {
        message(0, u"mic"_s, {}, bus::Frame{u"InputAudioRaw"_s, QByteArray(640, 'x'), json(R"({"rate":16000})"), {}}),
        message(1, u"router"_s, u"stt"_s,
                bus::TaskRequest{u"7f"_s, u"transcribe"_s, json(R"({"lang":"en","a key":1})")}),
        message(2, u"router"_s, u"speech to text"_s,
                bus::TaskRequest{u"80"_s, u"speak"_s, json(R"({"lang":"de","n":"5"})")}),
        message(3, u"stt"_s, u"router"_s, bus::TaskResponse{u"7f"_s, bus::TaskStatus::Completed, json("null")}),
        message(4, u"speech to text"_s, u"router"_s, bus::TaskUpdate{u"80"_s, json("1")}),
        message(5, u"runner"_s, {}, bus::AgentRegistry{u"main"_s, {{u"stt"_s, {}, true, false, {}}}}),
    };
}

QStringList texts(const Completion &completion)
{
    QStringList texts;
    for (const Suggestion &suggestion : completion.suggestions)
        texts += suggestion.text;
    return texts;
}

} // namespace

class TestFilterCompletion : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { session.append(story()); }
    void offers_data();
    void offers();
    void replacesTheWordThatTheCursorIsIn();
    void whatIsOfferedIsAFilterInTheEnd();
    void nothingIsOfferedWhereTheTextIsWrong();
    void aWordThatIsCompleteOffersNothing();
    void payloadsOfAnotherSessionAreForgotten();
    void manyMessagesAreNotAllRead();
    void everySuggestionOfAFieldSaysWhatItIs();

private:
    /// The bar is the cursor.
    Completion at(QString text) const
    {
        const qsizetype cursor = text.indexOf(u'|');
        return filter::completionAt(text.remove(cursor, 1), cursor, vocabulary);
    }

    Session session;
    filter::Vocabulary vocabulary{&session};
};

void TestFilterCompletion::offers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("first"); // the first of what is offered
    QTest::addColumn<QStringList>("never"); // not among what is offered
    const auto row = [](const char *name, const QString &text, const QStringList &first,
                        const QStringList &never = {}) { QTest::newRow(name) << text << first << never; };
    row("all fields", u"¦"_s, {u"seq"_s, u"time"_s, u"size"_s, u"type"_s});
    row("fields by their beginning", u"sou¦"_s, {u"source"_s});
    row("then those that have it", u"by¦"_s, {u"handled_by"_s, u"dropped_by"_s, u"discarded_by"_s, u"failed_by"_s});
    row("after and", u"dropped && ta¦"_s, {u"target"_s, u"task"_s});
    row("after the word or", u"dropped or prio¦"_s, {u"priority"_s});
    row("after not", u"!inj¦"_s, {u"injected"_s});
    row("a mark", u"mar¦"_s, {u"marked"_s});
    row("a mark's note", u"note ¦"_s, {u"=="_s, u"!="_s, u"in {"_s, u"contains"_s, u"matches"_s}, {u"&&"_s});
    row("in parentheses", u"(gr¦"_s, {u"group"_s});
    row("a kind reminds of its test", u"TaskReq¦"_s, {u"type == TaskRequest"_s});
    row("an agent of its test", u"stt¦"_s, {u"agent == stt"_s});
    row("a task of its test", u"7f¦"_s, {u"task == 7f"_s});

    row("operators of a number", u"seq ¦"_s, {u"=="_s, u"!="_s, u"<"_s}, {u"contains"_s, u"&&"_s});
    row("operators of a name", u"source ¦"_s, {u"=="_s, u"!="_s, u"in {"_s, u"contains"_s, u"matches"_s}, {u"<"_s});
    row("a field alone may be a test", u"dropped ¦"_s, {u"=="_s}, {u"contains"_s});
    row("a flag has no operators", u"loss ¦"_s, {u"&&"_s, u"||"_s}, {u"=="_s});
    row("the payload is a text", u"payload ¦"_s, {u"contains"_s, u"matches"_s}, {u"=="_s});
    row("a value in it has all", u"payload.status ¦"_s,
        {u"=="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s, u"in {"_s});
    row("half an operator", u"source =¦"_s, {u"=="_s});
    row("half a !=", u"source !¦"_s, {u"!="_s});
    row("an operator in letters", u"source co¦"_s, {u"contains"_s});
    row("not in", u"source not ¦"_s, {u"in {"_s});
    row("a set", u"source in ¦"_s, {u"{"_s});

    row("kinds", u"type == Task¦"_s, {u"TaskRequest"_s, u"TaskResponse"_s, u"TaskResponseUrgent"_s}, {u"Frame"_s});
    row("kinds whatever the case", u"type == fr¦"_s, {u"Frame"_s});
    row("priorities", u"priority == ¦"_s, {u"data"_s, u"system"_s});
    row("groups", u"group == ¦"_s, {u"frame"_s, u"lifecycle"_s, u"task"_s, u"stream"_s});
    row("agents", u"agent == r¦"_s, {u"router"_s, u"runner"_s}, {u"mic"_s});
    row("agents that drop", u"dropped_by == s¦"_s, {u"\"speech to text\""_s, u"stt"_s});
    row("agents in quotes", u"source == \"st¦"_s, {u"\"stt\""_s}, {u"stt"_s});
    row("agents with spaces", u"target == \"speech to¦"_s, {u"\"speech to text\""_s});
    row("without a space", u"source==ro¦"_s, {u"router"_s});
    row("tasks, the newest first", u"task == ¦"_s, {u"80"_s, u"7f"_s});
    row("tasks of payloads", u"payload.task_id == ¦"_s, {u"80"_s, u"7f"_s});
    row("in a set", u"source in {mic, ro¦"_s, {u"router"_s});
    row("in a set that none is of", u"source not in {ro¦"_s, {u"router"_s});
    row("a set may end", u"priority in {data ¦"_s, {u"data"_s, u"system"_s, u"}"_s});
    row("units", u"waited > 5¦"_s, {u"5ms"_s, u"5us"_s, u"5s"_s});

    row("payload paths", u"payload.sta¦"_s, {u"payload.started_at"_s, u"payload.status"_s}, {u"payload.frame"_s});
    row("paths that were seen", u"payload.payload.¦"_s, {u"payload.payload.\"a key\""_s, u"payload.payload.lang"_s});
    row("paths with quotes", u"payload.payload.\"a ¦"_s, {u"payload.payload.\"a key\""_s});
    row("paths through lists", u"payload.agents.na¦"_s, {u"payload.agents.name"_s});
    row("statuses, seen or not", u"payload.status == ¦"_s,
        {u"cancelled"_s, u"completed"_s, u"failed"_s, u"pending"_s, u"running"_s});
    row("values that were seen", u"payload.payload.lang == ¦"_s, {u"de"_s, u"en"_s});
    row("texts that look like numbers", u"payload.payload.n == ¦"_s, {u"\"5\""_s});

    row("after a test", u"source == mic ¦"_s, {u"&&"_s, u"||"_s}, {u")"_s, u"seq"_s});
    row("after a text", u"source == \"mic\" ¦"_s, {u"&&"_s, u"||"_s});
    row("after a search", u"hello ¦"_s, {u"&&"_s, u"||"_s});
    row("after a set", u"seq in {1..3} ¦"_s, {u"&&"_s, u"||"_s});
    row("in parentheses a test may be the last", u"(dropped == 1 ¦"_s, {u"&&"_s, u"||"_s, u")"_s});
    row("a connective in letters", u"dropped == 1 a¦"_s, {u"and"_s});
}

void TestFilterCompletion::offers()
{
    QFETCH(QString, text);
    QFETCH(QStringList, first);
    QFETCH(QStringList, never);
    QStringList offered = texts(at(text.replace(u'¦', u'|')));
    if (text.count(u'|') == 0 || offered.isEmpty())
        QFAIL("nothing is offered");
    for (const QString &word : never)
        QVERIFY2(!offered.contains(word), qPrintable(word));
    QCOMPARE(offered.mid(0, first.size()), first);
}

void TestFilterCompletion::replacesTheWordThatTheCursorIsIn()
{
    Completion completion = at(u"dropped && so|rce == x"_s);
    QCOMPARE(completion.replaced.begin, 11);
    QCOMPARE(completion.replaced.end, 16);
    completion = at(u"type == |"_s);
    QCOMPARE(completion.replaced.begin, 8);
    QCOMPARE(completion.replaced.end, 8);
    completion = at(u"target == \"speech|\" && dropped"_s);
    QCOMPARE(completion.replaced.begin, 10);
    QCOMPARE(completion.replaced.end, 18);
    completion = at(u"payload.payload.\"a k|"_s);
    QCOMPARE(completion.replaced.begin, 0);
    QCOMPARE(completion.replaced.end, 20);
}

void TestFilterCompletion::whatIsOfferedIsAFilterInTheEnd()
{
    for (const QString &text : {u"source == |"_s, u"type == |"_s, u"payload.payload.lang == |"_s, u"task == |"_s,
                                u"payload.agents.name == |"_s, u"waited > |"_s, u"size < |"_s, u"group == |"_s,
                                u"payload.frame.metadata.rate == |"_s, u"source == \"|"_s}) {
        const Completion completion = at(text);
        QVERIFY2(!completion.suggestions.isEmpty(), qPrintable(text));
        for (const QString &suggestion : texts(completion)) {
            QString whole = text;
            whole.chop(1);
            whole.replace(completion.replaced.begin, completion.replaced.end - completion.replaced.begin, suggestion);
            QVERIFY2(Filter::parse(whole).isValid(), qPrintable(whole));
        }
    }
}

void TestFilterCompletion::nothingIsOfferedWhereTheTextIsWrong()
{
    QVERIFY(at(u"source = mic && so|"_s).suggestions.isEmpty());
    QVERIFY(at(u"nothing == |"_s).suggestions.isEmpty());
    QVERIFY(at(u"a, so|"_s).suggestions.isEmpty());
}

void TestFilterCompletion::aWordThatIsCompleteOffersNothing()
{
    QVERIFY(at(u"source == router|"_s).suggestions.isEmpty());
    QVERIFY(at(u"source == \"stt\"|"_s).suggestions.isEmpty());
    QVERIFY(at(u"source|"_s).suggestions.isEmpty());
    QCOMPARE(texts(at(u"dropped|"_s)), (QStringList{u"dropped"_s, u"dropped_by"_s}));
}

void TestFilterCompletion::payloadsOfAnotherSessionAreForgotten()
{
    Session other;
    const filter::Vocabulary words(&other);
    other.append(message(0, u"a"_s, u"b"_s, bus::TaskRequest{u"1"_s, {}, json(R"({"old":1})")}));
    QVERIFY(words.payloadPaths().contains(u"payload.old"_s));
    other.append(message(1, u"a"_s, u"b"_s, bus::TaskRequest{u"2"_s, {}, json(R"({"newer":1})")}));
    QVERIFY(words.payloadPaths().contains(u"payload.newer"_s));
    QVERIFY(words.payloadPaths().contains(u"payload.old"_s));
    other.clear();
    QVERIFY(!words.payloadPaths().contains(u"payload.old"_s));
}

void TestFilterCompletion::manyMessagesAreNotAllRead()
{
    Session large;
    std::vector<bus::Record> records;
    for (quint64 seq = 0; seq < 30'000; ++seq)
        records.push_back(message(
            seq, u"a"_s, u"b"_s, bus::TaskRequest{QString::number(seq), {}, json(R"({"text":"some words to read"})")}));
    large.append(records);
    const filter::Vocabulary words(&large);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(words.payloadPaths().contains(u"payload.text"_s));
    QVERIFY2(clock.elapsed() < 100,
             qPrintable(QString::number(clock.elapsed()))); // reading all takes several times that
    QCOMPARE(words.tasks({}, 3), (QStringList{u"29999"_s, u"29998"_s, u"29997"_s}));
}

void TestFilterCompletion::everySuggestionOfAFieldSaysWhatItIs()
{
    for (const Suggestion &suggestion : at(u"|"_s).suggestions)
        QVERIFY2(!suggestion.note.isEmpty(), qPrintable(suggestion.text));
    for (const Suggestion &suggestion : at(u"source |"_s).suggestions)
        QVERIFY2(!suggestion.note.isEmpty(), qPrintable(suggestion.text));
}

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filter_completion.moc"
