// Filters written by the program: each finds the row whose value it was made of, whatever the value is.
#include "session_records.h"

#include <inspector/session/filter/filter.h>
#include <inspector/session/filter/filter_text.h>
#include <inspector/session/filter/values.h>

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace inspector::filter;
using namespace records;

namespace {

bool finds(const QString &text, const bus::Record &record)
{
    Session session;
    session.append(record);
    const Filter filter = Filter::parse(text);
    if (!filter.isValid())
        qWarning().noquote() << text << filter.error().column << filter.error().text;
    return filter.isValid() && filter.matches(session, 0);
}

} // namespace

class TestFilterText : public QObject {
    Q_OBJECT
private slots:
    void namesAreFound_data();
    void namesAreFound();
    void payloadValuesAreFound_data();
    void payloadValuesAreFound();
    void oddKeysAreQuoted_data();
    void oddKeysAreQuoted();
    void longTextsAreFoundByTheirBeginning();
    void durationsAreExact();
    void fractionsAreRounded();
    void largeNumbersAreExact();
    void plainWordsNeedNoQuotes();
    void combinations_data();
    void combinations();
    void fieldNamesAreThoseOfTheTable();
};

void TestFilterText::namesAreFound_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"router"_s, u"speech to text"_s, u"say \"hi\""_s, u"back\\slash"_s, u"\\d"_s, u"end\\"_s, u"and"_s, u"a,b"_s,
          u"{x}"_s, u"two\nlines"_s, u"tab\there"_s, u"it's"_s, u"Grüße"_s, u"7"_s})
        QTest::newRow(qPrintable(name.simplified())) << name;
}

void TestFilterText::namesAreFound()
{
    QFETCH(QString, name);
    const bus::Record record = message(0, name, u"x"_s, bus::TaskRequest{name, name, {}});
    QVERIFY(finds(equalTest(FieldId::Source, name), record));
    QVERIFY(finds(equalTest(FieldId::Task, name), record));
    QVERIFY(finds(u"source == "_s + asValue(name), record));
    QVERIFY(
        finds(combined(equalTest(FieldId::Source, name), equalTest(FieldId::Task, name), Combination::And), record));
    QVERIFY(!finds(negated(equalTest(FieldId::Source, name)), record));
    QVERIFY(!finds(equalTest(FieldId::Source, name + u'x'), record));
}

void TestFilterText::payloadValuesAreFound_data()
{
    QTest::addColumn<QString>("value");
    for (const QString &value :
         {u"\"text\""_s, u"\"7\""_s, u"7"_s, u"-1"_s, u"0.25"_s, u"1e300"_s, u"18446744073709551615"_s, u"true"_s,
          u"null"_s, u"\"true\""_s, u"\"\""_s, u"\"say \\\"hi\\\"\""_s, u"{\"a\":1}"_s, u"[1,2]"_s})
        QTest::newRow(qPrintable(value)) << value;
}

void TestFilterText::payloadValuesAreFound()
{
    QFETCH(QString, value);
    const QString payload = u"{\"key\":%1}"_s.arg(value);
    const bus::Record record = message(0, u"a"_s, u"b"_s, bus::TaskRequest{u"1"_s, {}, json(qPrintable(payload))});
    JsonPath path;
    path.addKey(u"payload"_s);
    path.addKey(u"key"_s);
    const auto wanted = nlohmann::json::parse(value.toStdString());
    QVERIFY(finds(payloadTest(path, wanted), record));
    QVERIFY(!finds(payloadTest(path, "something else"), record));
    if (!wanted.is_structured())
        QVERIFY(finds(u"payload.payload.key == "_s + asValue(wanted), record));
}

void TestFilterText::oddKeysAreQuoted_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"lang"_s << u"payload.lang"_s;
    QTest::newRow("minus") << u"x-y"_s << u"payload.x-y"_s;
    QTest::newRow("space") << u"a key"_s << u"payload.\"a key\""_s;
    QTest::newRow("dot") << u"a.b"_s << u"payload.\"a.b\""_s;
    QTest::newRow("bracket") << u"a[0]"_s << u"payload.\"a[0]\""_s;
    QTest::newRow("operator") << u"a==b"_s << u"payload.\"a==b\""_s;
    QTest::newRow("quote") << u"say \"hi\""_s << u"payload.\"say \\\"hi\\\"\""_s;
    QTest::newRow("backslash") << u"a\\b"_s << u"payload.\"a\\\\b\""_s;
    QTest::newRow("empty") << QString() << u"payload.\"\""_s;
}

void TestFilterText::oddKeysAreQuoted()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    JsonPath path;
    path.addKey(u"payload"_s);
    path.addKey(key);
    QCOMPARE(path.text(), text);
    const auto back = JsonPath::parse(text);
    QVERIFY(back);
    QCOMPARE(back->text(), text);
    const nlohmann::json object{{key.toStdString(), "here"}};
    const bus::Record record = message(0, u"a"_s, u"b"_s, bus::TaskRequest{u"1"_s, {}, bus::Json(object)});
    QVERIFY(finds(payloadTest(path, "here"), record));
    QVERIFY(finds(u"!broadcast && "_s + payloadTest(path, "here") + u" && seq == 0"_s, record));
}

void TestFilterText::longTextsAreFoundByTheirBeginning()
{
    const QString longText = u"begin \""_s + QString(5'000, u'x');
    const nlohmann::json object{{"text", longText.toStdString()}};
    const bus::Record record = message(0, u"a"_s, u"b"_s, bus::TaskRequest{u"1"_s, {}, bus::Json(object)});
    JsonPath path;
    path.addKey(u"payload"_s);
    path.addKey(u"text"_s);
    const QString test = payloadTest(path, longText.toStdString());
    QVERIFY(test.size() < 300);
    QVERIFY(finds(test, record));
}

void TestFilterText::durationsAreExact()
{
    QCOMPARE(asDuration(0), u"0ns"_s);
    QCOMPARE(asDuration(999), u"999ns"_s);
    QCOMPARE(asDuration(1'500), u"1.5us"_s);
    QCOMPARE(asDuration(-1'500'000), u"-1.5ms"_s);
    QCOMPARE(asDuration(5'000'000), u"5ms"_s);
    QCOMPARE(asDuration(120'000'000'000), u"120s"_s);
    for (const qint64 ns : {502'929'647LL, 94'684'793'943LL, 1'000'000'001LL, 86'399'999'999'999LL})
        QCOMPARE(parseDuration(asDuration(ns)), ns);
    QCOMPARE(atLeastTest(FieldId::Waited, 5'000'000), u"waited >= 5ms"_s);
    QVERIFY(Filter::parse(atLeastTest(FieldId::Ran, 0)).isValid());
}

/// 1.001 us are no whole number of nanoseconds as a double.
void TestFilterText::fractionsAreRounded()
{
    for (qint64 ns = 1; ns < 5'000; ++ns) {
        const QString us = u"%1us"_s.arg(double(ns) / 1'000, 0, 'f', 3);
        QVERIFY2(filter::parseDuration(us) == ns, qPrintable(us));
    }
    QCOMPARE(filter::parseBytes(u"1.001KB"_s), std::optional<qint64>(1'001));
}

/// Ids and times in payloads are often larger than what a double holds.
void TestFilterText::largeNumbersAreExact()
{
    const auto matches = [](const char *test, const nlohmann::json &value) {
        const bus::Record record =
            message(0, u"a"_s, u"b"_s, bus::TaskRequest{u"1"_s, {}, bus::Json(nlohmann::json{{"v", value}})});
        return finds(u"payload.payload.v "_s + QString::fromLatin1(test), record);
    };
    const quint64 most = std::numeric_limits<quint64>::max();
    QVERIFY(matches("== 18446744073709551615", most));
    QVERIFY(!matches("== 18446744073709551614", most));
    QVERIFY(!matches("== -1", most));
    QVERIFY(matches("== -1", -1));
    QVERIFY(matches("> 9007199254740992", 9'007'199'254'740'993));
    QVERIFY(!matches(">= 9007199254740993", 9'007'199'254'740'992));
    QVERIFY(matches("in {1700000000000000001..1700000000000000003}", 1'700'000'000'000'000'002));
    QVERIFY(!matches("in {1700000000000000001..1700000000000000003}", 1'700'000'000'000'000'004));
    QVERIFY(matches("== 0.1", 0.1));
    QVERIFY(matches("== 1e3", 1000));
    QVERIFY(matches("< 0.5", 0));
}

void TestFilterText::plainWordsNeedNoQuotes()
{
    QCOMPARE(asValue(u"voice-runner"_s), u"voice-runner"_s);
    QCOMPARE(asValue(u"not"_s), u"\"not\""_s);
    QCOMPARE(asValue(QString()), u"\"\""_s);
    QCOMPARE(equalTest(FieldId::Type, u"Frame"_s), u"type == Frame"_s);
    QCOMPARE(equalTest(FieldId::Source, u"mic"_s), u"source == \"mic\""_s);
    QCOMPARE(equalTest(FieldId::Seq, quint64(12)), u"seq == 12"_s);
}

void TestFilterText::combinations_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QString &filter, Combination how, const QString &result) {
        QTest::newRow(name) << filter << int(how) << result;
    };
    const QString none;
    row("replace", u"dropped"_s, Combination::Replace, u"seq == 1"_s);
    row("replace by not", u"dropped"_s, Combination::ReplaceByNot, u"!(seq == 1)"_s);
    row("and", u"dropped"_s, Combination::And, u"dropped && seq == 1"_s);
    row("and, to nothing", none, Combination::And, u"seq == 1"_s);
    row("and not, to nothing", u"  "_s, Combination::AndNot, u"!(seq == 1)"_s);
    row("or", u"dropped"_s, Combination::Or, u"dropped || seq == 1"_s);
    row("or to an and", u"a && b"_s, Combination::Or, u"a && b || seq == 1"_s);
    row("and to an or", u"a || b"_s, Combination::And, u"(a || b) && seq == 1"_s);
    row("and not to an or", u"a or b"_s, Combination::AndNot, u"(a or b) && !(seq == 1)"_s);
    row("and to an or in parentheses", u"(a || b) && c"_s, Combination::And, u"(a || b) && c && seq == 1"_s);
    row("or not", u"a"_s, Combination::OrNot, u"a || !(seq == 1)"_s);
    row("and to a search of two words", u"hello world"_s, Combination::And, u"hello world && seq == 1"_s);
}

void TestFilterText::combinations()
{
    QFETCH(QString, filter);
    QFETCH(int, how);
    QFETCH(QString, result);
    QCOMPARE(combined(filter, u"seq == 1"_s, Combination(how)), result);
    QVERIFY(Filter::parse(result).isValid());
    QCOMPARE(negated(u"broadcast"_s), u"!broadcast"_s);
}

void TestFilterText::fieldNamesAreThoseOfTheTable()
{
    for (const Field &field : allFields())
        QCOMPARE(fieldName(field.id), field.name);
}

QTEST_GUILESS_MAIN(TestFilterText)
#include "tst_filter_text.moc"
