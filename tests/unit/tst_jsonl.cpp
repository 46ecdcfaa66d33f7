// Records as JSONL: round trips, the documented lines, and lines that are broken.
#include "samples.h"

#include <libbus/capture/jsonl.h>

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

class TestJsonl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordSurvivesRoundTrip_data();
    void recordSurvivesRoundTrip();
    void messageSurvivesRoundTrip();
    void sessionSurvivesRoundTrip();
    void documentedLineIsWrittenAsItIs_data();
    void documentedLineIsWrittenAsItIs();
    void unknownFieldsAreIgnored();
    void misfitNamesTheField_data();
    void misfitNamesTheField();
    void malformedLinesAreCountedAndSkipped();
    void anotherVersionIsReadAsFarAsItGoes();
    void badLinesAreCountedByWhatTheyWere();
    void onlyTheFirstHundredProblemsAreKept();
    void lineEndings_data();
    void lineEndings();
    void longLine();
    void tooLongLinesArePassedOver_data();
    void tooLongLinesArePassedOver();
    void deviceThatCannotBeRead();
};

namespace {

QList<bus::Record> readAll(bus::JsonlReader &reader)
{
    QList<bus::Record> records;
    while (std::optional<bus::Record> record = reader.next())
        records += *std::move(record);
    return records;
}

const QByteArray endLine = R"({"record":"message","seq":1,"t":2,"source":"a","target":null,"type":"End","payload":{}})";

constexpr qsizetype longestLine = 1000;

} // namespace

void TestJsonl::recordSurvivesRoundTrip_data()
{
    QTest::addColumn<int>("index");
    const auto records = samples::records();
    for (int i = 0; i < records.size(); ++i)
        QTest::newRow(records[i].name) << i;
}

void TestJsonl::recordSurvivesRoundTrip()
{
    QFETCH(const int, index);
    const bus::Record record = samples::records()[index].record;
    const QByteArray line = bus::toJsonLine(record);
    QVERIFY(line.startsWith(R"({"record":")"));
    QVERIFY(line.endsWith("}\n"));
    QCOMPARE(line.count('\n'), 1);
    QString error;
    const std::optional<bus::Record> read = bus::fromJsonLine(line, &error);
    QVERIFY2(read, qPrintable(error));
    QVERIFY2(samples::equal(*read, record), line.constData());
}

void TestJsonl::messageSurvivesRoundTrip()
{
    for (const auto &sample : samples::payloads()) {
        const bus::MessageRecord record{1'769'853'600'123'456'789, samples::message(sample.payload)};
        QString error;
        const std::optional<bus::Record> read = bus::fromJsonLine(bus::toJsonLine(record), &error);
        QVERIFY2(read, qPrintable(error));
        QVERIFY2(samples::equal(*read, record), sample.name);
    }
}

void TestJsonl::sessionSurvivesRoundTrip()
{
    const QList<bus::Record> session = samples::session(200);
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    for (const bus::Record &record : session)
        file.write(bus::toJsonLine(record));
    file.seek(0);
    bus::JsonlReader reader(&file);
    const QList<bus::Record> read = readAll(reader);
    QCOMPARE(reader.problemCount(), 0);
    QCOMPARE(reader.lineNumber(), session.size());
    QCOMPARE(read.size(), session.size());
    for (qsizetype i = 0; i < read.size(); ++i)
        QVERIFY(samples::equal(read[i], session[i]));
}

void TestJsonl::documentedLineIsWrittenAsItIs_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const char *line) { QTest::newRow(name) << QByteArray(line); };
    row("header",
        R"({"record":"header","format":"libbus-capture","version":1,"app":"voice-demo","pid":4711,"started":"2026-01-31T10:00:00.000Z"})");
    row("subscribed", R"({"record":"subscribed","t":1,"name":"stt","data_capacity":256})");
    row("message with a target",
        R"({"record":"message","seq":12,"t":2,"source":"router","target":"stt","priority":"data","type":"TaskRequest","payload":{"task_id":"7f","task_name":"transcribe","payload":{"lang":"en"}}})");
    row("message to all",
        R"({"record":"message","seq":13,"t":3,"source":"mic","target":null,"priority":"data","type":"Frame","payload":{"direction":"downstream","frame":{"type":"InputAudioRaw","data":"AAEC","metadata":{"sample_rate":16000}}}})");
    row("handled", R"({"record":"fate","seq":12,"subscriber":"stt","fate":"handled","t":9,"waited_ns":5,"ran_ns":1})");
    row("failed",
        R"({"record":"fate","seq":12,"subscriber":"stt","fate":"failed","t":9,"waited_ns":5,"ran_ns":1,"error":"std::bad_alloc"})");
    row("dropped", R"({"record":"fate","seq":13,"subscriber":"stt","fate":"dropped","t":3})");
    row("loss", R"({"record":"loss","by":"tap","from":40,"to":57,"count":18,"t":10})");
    row("loss of fates", R"({"record":"loss","by":"tap","what":"fates","from":40,"to":57,"count":18,"t":10})");
    row("unsubscribed", R"({"record":"unsubscribed","t":11,"name":"stt","dropped":1})");
    row("totals",
        R"({"record":"totals","t":12,"published":58,"subscribers":{"stt":{"received":40,"handled":39,"waiting":0,"dropped":1,"discarded":0,"failed":1}}})");
}

void TestJsonl::documentedLineIsWrittenAsItIs()
{
    QFETCH(const QByteArray, line);
    QString error;
    const std::optional<bus::Record> record = bus::fromJsonLine(line, &error);
    QVERIFY2(record, qPrintable(error));
    QCOMPARE(bus::toJsonLine(*record), line + '\n');
}

void TestJsonl::unknownFieldsAreIgnored()
{
    const auto record = bus::fromJsonLine(
        R"({"colour":"red","record":"subscribed","name":"stt","t":1,"data_capacity":2,"extra":{"a":[]}})");
    QVERIFY(record);
    QCOMPARE(std::get<bus::SubscribedRecord>(*record), (bus::SubscribedRecord{1, u"stt"_s, 2}));
}

void TestJsonl::misfitNamesTheField_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *line, const char *error) {
        QTest::newRow(name) << QByteArray(line) << QString::fromUtf8(error);
    };
    row("not JSON", "hello", "not JSON at byte 1: ");
    row("not an object", "[1]", "expected an object, not an array");
    row("no record", R"({"seq":1})", "record: expected a string, but it is missing");
    row("unknown record", R"({"record":"gossip"})",
        "record: expected one of header, message, fate, subscribed, unsubscribed, loss, totals, not \"gossip\"");
    row("another format", R"({"record":"header","format":"pcap","version":1,"app":"a","pid":1})",
        "format: expected \"libbus-capture\", not \"pcap\"");
    row("a version that is none", R"({"record":"header","format":"libbus-capture","version":"two","app":"a","pid":1})",
        "version: expected a whole number");
    row("no time", R"({"record":"header","format":"libbus-capture","version":1,"app":"a","pid":1,"started":"noon"})",
        "started: expected a time in ISO 8601, not \"noon\"");
    row("t missing", R"({"record":"message","seq":1,"source":"a","type":"End","payload":{}})",
        "t: expected a whole number from -9223372036854775808 to 9223372036854775807, but it is missing");
    row("t too large", R"({"record":"subscribed","t":9223372036854775808,"name":"a","data_capacity":1})",
        "t: expected a whole number from -9223372036854775808 to 9223372036854775807, not ");
    row("payload misfit", R"({"record":"message","seq":1,"t":1,"source":"a","type":"TaskUpdate","payload":{}})",
        "payload.task_id: expected a string, but it is missing");
    row("fate unknown", R"({"record":"fate","seq":1,"subscriber":"a","fate":"eaten","t":1})",
        "fate: expected one of handled, dropped, discarded, failed, undelivered, not \"eaten\"");
    row("waited a word", R"({"record":"fate","seq":1,"subscriber":"a","fate":"handled","t":1,"waited_ns":"long"})",
        "waited_ns: expected a whole number");
    row("loss by nobody", R"({"record":"loss","by":"cat","from":1,"to":2,"count":1,"t":1})",
        "by: expected one of tap, retention, file, not \"cat\"");
    row("totals of a list", R"({"record":"totals","t":1,"published":1,"subscribers":[]})",
        "subscribers: expected an object, not an array");
    row("counter missing", R"({"record":"totals","t":1,"published":1,"subscribers":{"stt":{"received":1}}})",
        "subscribers.stt.handled: expected a whole number from 0 to 18446744073709551615, but it is missing");
}

void TestJsonl::misfitNamesTheField()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, error);
    QString problem;
    QVERIFY(!bus::fromJsonLine(line, &problem));
    QVERIFY2(problem.startsWith(error), qPrintable(problem));
    QVERIFY(!bus::fromJsonLine(line));
}

void TestJsonl::malformedLinesAreCountedAndSkipped()
{
    QByteArray text = endLine + "\nrubbish\n\n" + endLine + "\n{\"record\":\"fate\"}\n\xff\xff\n" + endLine;
    QBuffer file(&text);
    file.open(QIODevice::ReadOnly);
    bus::JsonlReader reader(&file);
    QCOMPARE(readAll(reader).size(), 3);
    QCOMPARE(reader.problemCount(), 3);
    QCOMPARE(reader.problems().size(), 3);
    QCOMPARE(reader.problems()[0].line, 2);
    QCOMPARE(reader.problems()[1].line, 5);
    QCOMPARE(reader.problems()[2].line, 6);
    QVERIFY(reader.problems()[0].text.startsWith(u"not JSON at byte 1"_s));
    QVERIFY(reader.problems()[1].text.startsWith(u"seq: "_s));
    QCOMPARE(reader.lineNumber(), 7);
}

void TestJsonl::anotherVersionIsReadAsFarAsItGoes()
{
    QByteArray text = R"({"record":"header","format":"libbus-capture","version":2,"app":"voice","pid":7,"mood":"good"})"
                      "\n"
        + endLine;
    QBuffer file(&text);
    file.open(QIODevice::ReadOnly);
    bus::JsonlReader reader(&file);
    const QList<bus::Record> read = readAll(reader);
    QCOMPARE(read.size(), 2);
    QCOMPARE(std::get<bus::HeaderRecord>(read[0]).app, u"voice"_s);
    QCOMPARE(reader.problemCount(), 1);
    QCOMPARE(reader.problems()[0].line, 1);
    QVERIFY2(reader.problems()[0].text.contains(u"this is version 2; it is read as version 1"_s),
             qPrintable(reader.problems()[0].text));
}

void TestJsonl::badLinesAreCountedByWhatTheyWere()
{
    QByteArray text = "rubbish\n{\"record\":\"fate\"}\n{\"t\":1,\"record\" : \"message\"\n{\"record\":\"gossip\"}\n"
                      "{\"record\":\"totals\"}\n{\"record\":\"fa";
    QBuffer file(&text);
    file.open(QIODevice::ReadOnly);
    bus::JsonlReader reader(&file);
    QVERIFY(readAll(reader).isEmpty());
    QCOMPARE(reader.badLines().messages, 1);
    QCOMPARE(reader.badLines().fates, 1);
    QCOMPARE(reader.badLines().others, 2);
    QCOMPARE(reader.badLines().unknown, 2);
    QCOMPARE(reader.problemCount(), 6);
}

void TestJsonl::onlyTheFirstHundredProblemsAreKept()
{
    QByteArray text;
    for (int i = 0; i < 1000; ++i)
        text += "rubbish\n";
    QBuffer file(&text);
    file.open(QIODevice::ReadOnly);
    bus::JsonlReader reader(&file);
    QVERIFY(readAll(reader).isEmpty());
    QCOMPARE(reader.problemCount(), 1000);
    QCOMPARE(reader.problems().size(), 100);
}

void TestJsonl::lineEndings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("LF") << endLine + '\n' + endLine + '\n';
    QTest::newRow("CRLF") << endLine + "\r\n" + endLine + "\r\n";
    QTest::newRow("none at the end") << endLine + '\n' + endLine;
    QTest::newRow("empty lines") << "\n\r\n  \n" + endLine + "\n\n\n" + endLine + "\n\n";
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + endLine + '\n' + endLine + '\n';
}

void TestJsonl::lineEndings()
{
    QFETCH(QByteArray, text);
    QBuffer file(&text);
    file.open(QIODevice::ReadOnly);
    bus::JsonlReader reader(&file);
    QCOMPARE(readAll(reader).size(), 2);
    QCOMPARE(reader.problemCount(), 0);
}

void TestJsonl::longLine()
{
    const bus::MessageRecord record{1, samples::message(bus::Frame{u"Video"_s, QByteArray(20'000'000, 'v'), {}, {}})};
    QByteArray text = bus::toJsonLine(record) + endLine;
    QBuffer file(&text);
    file.open(QIODevice::ReadOnly);
    bus::JsonlReader reader(&file);
    const QList<bus::Record> read = readAll(reader);
    QCOMPARE(read.size(), 2);
    QVERIFY(samples::equal(read[0], record));
}

void TestJsonl::tooLongLinesArePassedOver_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("tooLong");
    const QByteArray nearly = endLine.leftJustified(longestLine - 1);
    QTest::newRow("as long as may be") << nearly + '\n' + endLine << 2 << 0;
    QTest::newRow("as long as may be, at the end") << endLine + '\n' + nearly + ' ' << 2 << 0;
    QTest::newRow("one longer") << nearly + " \n" + endLine << 1 << 1;
    QTest::newRow("one longer, at the end") << endLine + '\n' + nearly + "  " << 1 << 1;
    QTest::newRow("much longer") << QByteArray(100 * longestLine, 'x') + '\n' + endLine << 1 << 1;
    QTest::newRow("no line at all") << QByteArray(100 * longestLine, '\0') << 0 << 1;
    QTest::newRow("blank") << QByteArray(2 * longestLine, ' ') + '\n' + endLine << 1 << 1;
}

void TestJsonl::tooLongLinesArePassedOver()
{
    QFETCH(QByteArray, text);
    QFETCH(const int, records);
    QFETCH(const int, tooLong);
    QBuffer file(&text);
    file.open(QIODevice::ReadOnly);
    bus::JsonlReader reader(&file, longestLine);
    QCOMPARE(readAll(reader).size(), records);
    QCOMPARE(reader.lineNumber(), records + tooLong);
    QCOMPARE(reader.problemCount(), tooLong);
    if (tooLong > 0)
        QCOMPARE(reader.problems()[0].text, u"longer than 1000 bytes; it is passed over"_s);
}

void TestJsonl::deviceThatCannotBeRead()
{
    QBuffer closed;
    bus::JsonlReader reader(&closed);
    QVERIFY(!reader.next());
}

QTEST_APPLESS_MAIN(TestJsonl)
#include "tst_jsonl.moc"
