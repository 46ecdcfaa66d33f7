// Tables and diagrams: columns, quotes, escapes, limits; and which ending asks for which format.
#include "convert_support.h"

#include <inspector/convert/format.h>
#include <inspector/convert/text.h>

#include <QTest>

using namespace Qt::StringLiterals;
using convert::exported;
using inspector::Format;
using records::dropped;
using records::frame;
using records::handled;
using records::subscribed;

namespace {

/// Reads RFC 4180 text, independently of how it was written.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> rows = {{}};
    QString field;
    bool inQuotes = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inQuotes && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            field += text[++i];
        } else if (c == u'"') {
            inQuotes = !inQuotes;
        } else if (!inQuotes && (c == u',' || c == u'\n')) {
            rows.last().append(std::exchange(field, {}));
            if (c == u'\n')
                rows.append(QStringList());
        } else {
            field += c;
        }
    }
    rows.removeLast(); // the empty one after the last line feed
    return rows;
}

/// Rows as maps from the column's name.
QList<QHash<QString, QString>> csvRows(const std::vector<bus::Record> &records, const inspector::Marks::Notes &marks = {})
{
    const QList<QStringList> lines = readCsv(QString::fromUtf8(exported(Format::Csv, records, {.marks = marks})));
    QList<QHash<QString, QString>> rows;
    for (const QStringList &line : lines.mid(1)) {
        QHash<QString, QString> row;
        for (qsizetype i = 0; i < line.size(); ++i)
            row.insert(lines.first().value(i), line[i]);
        rows.append(row);
    }
    return rows;
}

QStringList diagram(const std::vector<bus::Record> &records, qint64 most = 100)
{
    const QByteArray text = exported(Format::Mermaid, records, {.diagramMessages = most});
    QStringList lines;
    for (const QByteArray &line : text.split('\n'))
        lines.append(QString::fromUtf8(line.trimmed()));
    return lines;
}

} // namespace

class TestConvertText : public QObject {
    Q_OBJECT
private slots:
    void endings_data();
    void endings();
    void timesHaveAllNanoseconds();
    void textIsCutAtACharactersEnd();

    void csvHasARowAMessage();
    void csvTellsWhatBecameOfIt();
    void csvTellsMarks();
    void csvQuotesWhatNeedsQuotes();
    void csvOfNothingIsAHeader();

    void mermaidShowsMessagesAndDrops();
    void mermaidEscapesNames();
    void mermaidTellsWhatItLeavesOut();
    void mermaidTellsLosses();
    void mermaidKeepsAnAgentApartFromEveryone();
};

void TestConvertText::endings_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<std::optional<Format>>("format");
    const auto row = [](const char *path, std::optional<Format> format) {
        QTest::newRow(path) << QString::fromUtf8(path) << format;
    };
    row("a.mcap", Format::Mcap);
    row("a.jsonl", Format::Jsonl);
    row("a.otlp.jsonl", Format::Otlp);
    row("a.perfetto.json", Format::Perfetto);
    row("a.pcapng", Format::Pcapng);
    row("a.csv", Format::Csv);
    row("a.mmd", Format::Mermaid);
    row("a.CSV", Format::Csv);
    row("a.json", std::nullopt);
    row("csv", std::nullopt);
    row("a.pcap", std::nullopt);
}

void TestConvertText::endings()
{
    QFETCH(QString, path);
    QFETCH(std::optional<Format>, format);
    QVERIFY(inspector::formatOf(path) == format);
}

void TestConvertText::timesHaveAllNanoseconds()
{
    QCOMPARE(inspector::isoTime(0), u"1970-01-01T00:00:00.000000000Z"_s);
    QCOMPARE(inspector::isoTime(1'769'853'600'000'000'001), u"2026-01-31T10:00:00.000000001Z"_s);
    QCOMPARE(inspector::isoTime(-1), u"1969-12-31T23:59:59.999999999Z"_s);
}

void TestConvertText::textIsCutAtACharactersEnd()
{
    QCOMPARE(inspector::utf8Within(u"aé"_s, 3), QByteArray("a\xC3\xA9"));
    QCOMPARE(inspector::utf8Within(u"aé"_s, 2), QByteArray("a"));
    QCOMPARE(inspector::utf8Within(u"漢"_s, 2), QByteArray());
    QCOMPARE(inspector::utf8Within(u"a\0b"_s, 9), QByteArray("a\xE2\x90\x80" "b"));
}

void TestConvertText::csvHasARowAMessage()
{
    const auto rows = csvRows({convert::header(), subscribed(u"b"_s), frame(0, u"mic"_s),
                               records::message(1, u"a"_s, u"b"_s, bus::TaskRequest{u"7f"_s, u"transcribe"_s, {}}),
                               handled(0, u"b"_s), handled(1, u"b"_s)});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][u"seq"_s], u"0"_s);
    QCOMPARE(rows[0][u"target"_s], QString());
    QCOMPARE(rows[0][u"priority"_s], u"data"_s);
    QCOMPARE(rows[1][u"time"_s], inspector::isoTime(records::Start + records::Ms));
    QCOMPARE(rows[1][u"t_ns"_s], QString::number(records::Start + records::Ms));
    QCOMPARE(rows[1][u"source"_s], u"a"_s);
    QCOMPARE(rows[1][u"target"_s], u"b"_s);
    QCOMPARE(rows[1][u"type"_s], u"TaskRequest"_s);
    QCOMPARE(rows[1][u"task_id"_s], u"7f"_s);
    QCOMPARE(rows[1][u"summary"_s], u"transcribe"_s);
}

void TestConvertText::csvTellsWhatBecameOfIt()
{
    bus::FateRecord failed = records::fateOf(0, u"d"_s, bus::Fate::Failed, records::Start + records::Ms);
    failed.error = u"no disk"_s;
    const auto rows = csvRows({subscribed(u"b"_s), subscribed(u"c"_s), subscribed(u"d"_s), subscribed(u"e"_s),
                               subscribed(u"f"_s), frame(0, u"mic"_s), handled(0, u"b"_s, 30, 40), dropped(0, u"c"_s), failed,
                               records::fate(0, u"e"_s, bus::Fate::Discarded)});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][u"handled"_s], u"1"_s);
    QCOMPARE(rows[0][u"dropped"_s], u"1"_s);
    QCOMPARE(rows[0][u"discarded"_s], u"1"_s);
    QCOMPARE(rows[0][u"failed"_s], u"1"_s);
    QCOMPARE(rows[0][u"waiting"_s], u"1"_s);
    QCOMPARE(rows[0][u"not_handled_by"_s], u"c d e"_s);
    QCOMPARE(rows[0][u"error"_s], u"no disk"_s);
    QCOMPARE(rows[0][u"waited_ns"_s], u"30"_s);
    QCOMPARE(rows[0][u"ran_ns"_s], u"40"_s);
}

void TestConvertText::csvTellsMarks()
{
    const auto rows = csvRows({frame(0), frame(1), frame(2)}, {{1, u"why, now?"_s}, {2, {}}});
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0][u"marked"_s], u"0"_s);
    QCOMPARE(rows[1][u"marked"_s], u"1"_s);
    QCOMPARE(rows[1][u"note"_s], u"why, now?"_s);
    QCOMPARE(rows[2][u"marked"_s], u"1"_s);
    QCOMPARE(rows[2][u"note"_s], QString());
}

void TestConvertText::csvQuotesWhatNeedsQuotes()
{
    const QString hard = u"a,\"b\"\r\nc"_s;
    const auto rows = csvRows({frame(0, hard, u"plain"_s)});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][u"source"_s], hard);
    QCOMPARE(rows[0][u"target"_s], u"plain"_s);
}

void TestConvertText::csvOfNothingIsAHeader()
{
    const QByteArray text = exported(Format::Csv, {});
    QVERIFY(text.startsWith("seq,time,"));
    QCOMPARE(text.count('\n'), 1);
}

void TestConvertText::mermaidShowsMessagesAndDrops()
{
    const QStringList lines = diagram({subscribed(u"b"_s), subscribed(u"c"_s), frame(0, u"mic"_s), handled(0, u"b"_s),
                                       dropped(0, u"c"_s), convert::request(1, u"b"_s, u"c"_s, u"7f"_s), handled(1, u"c"_s),
                                       convert::response(2, u"c"_s, u"b"_s, u"7f"_s), dropped(2, u"b"_s)});
    QCOMPARE(lines, (QStringList{u"sequenceDiagram"_s, u"participant p0 as mic"_s, u"participant p1 as everyone"_s,
                                 u"participant p2 as b"_s, u"participant p3 as c"_s,
                                 u"p0->>p1: 0 Frame InputAudioRaw"_s, u"p0-xp3: 0 Frame InputAudioRaw dropped"_s,
                                 u"p2->>p3: 1 TaskRequest work"_s, u"p3-xp2: 2 TaskResponse completed dropped"_s,
                                 QString()}));
}

void TestConvertText::mermaidEscapesNames()
{
    const QStringList lines = diagram({frame(0, u"a;b#c\nend %% <x>"_s, u"d: e"_s)});
    QVERIFY2(lines.contains(u"participant p0 as a#59;b#35;c#10;end #37;#37; #60;x#62;"_s), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.contains(u"participant p1 as d#58; e"_s), qPrintable(lines.join(u'\n')));
}

void TestConvertText::mermaidTellsWhatItLeavesOut()
{
    std::vector<bus::Record> records;
    for (quint64 seq = 0; seq < 10; ++seq)
        records.push_back(frame(seq, u"a"_s, u"b"_s));
    QStringList lines = diagram(records, 4);
    QCOMPARE(lines.filter(u"->>"_s).size(), 4);
    QVERIFY(lines.contains(u"Note over p0,p1: 6 more messages are left out, the first 4 are shown"_s));
    lines = diagram(records, 10);
    QCOMPARE(lines.filter(u"->>"_s).size(), 10);
    QCOMPARE(lines.filter(u"Note"_s), QStringList());
}

void TestConvertText::mermaidTellsLosses()
{
    const QStringList lines = diagram({frame(0, u"a"_s, u"b"_s), records::lost(1, 3), frame(4, u"a"_s, u"b"_s)});
    QCOMPARE(lines.filter(u"Note"_s), QStringList{u"Note over p0,p1: 3 messages are missing, seq 1 to 3"_s});
    QVERIFY(lines.indexOf(u"Note over p0,p1: 3 messages are missing, seq 1 to 3"_s) < lines.size() - 2);
}

void TestConvertText::mermaidKeepsAnAgentApartFromEveryone()
{
    const QStringList lines = diagram({frame(0, u"everyone"_s)});
    QVERIFY(lines.contains(u"p0->>p1: 0 Frame InputAudioRaw"_s));
}

QTEST_GUILESS_MAIN(TestConvertText)
#include "tst_convert_text.moc"
