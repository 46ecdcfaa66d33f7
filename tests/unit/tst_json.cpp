// Json values: absent or not, text, sharing, errors, and text that would exhaust the stack.
#include <libbus/message/bus_message.h>
#include <libbus/message/json.h>

#include <nlohmann/json.hpp>

#include <QTest>

using namespace Qt::StringLiterals;
using nlohmann::json;

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void absentByDefault();
    void copiesShareOneValue();
    void textSurvivesParsing();
    void malformedTextSaysWhere_data();
    void malformedTextSaysWhere();
    void nestingIsBounded();
    void sizeGrowsWithContent();
    void messageSizeGrowsWithContent();
    void messageSettersDetach();
};

void TestJson::absentByDefault()
{
    const bus::Json value;
    QVERIFY(value.isAbsent());
    QVERIFY(value.value().is_null());
    QCOMPARE(value.toText(), QByteArray());
    QCOMPARE(value.approximateBytes(), 0);
    QCOMPARE(value, bus::Json());
    QVERIFY(value != bus::Json(json()));
}

void TestJson::copiesShareOneValue()
{
    const bus::Json value(json{{"a", 1}});
    const bus::Json copy = value;
    QCOMPARE(&copy.value(), &value.value());
    QCOMPARE(copy, bus::Json(json{{"a", 1}}));
}

void TestJson::textSurvivesParsing()
{
    const QByteArray text = R"({"a":[1,2.5,"é",null,true],"b":{}})";
    QString error;
    const bus::Json value = bus::Json::parse(text, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QCOMPARE(value.toText(), text);
}

void TestJson::malformedTextSaysWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    QTest::newRow("empty") << QByteArray() << u"not JSON at byte 1: "_s;
    QTest::newRow("cut") << QByteArray("{\"a\":") << u"not JSON at byte 6: "_s;
    QTest::newRow("word") << QByteArray("{\"a\": no}") << u"not JSON at byte 8: "_s;
    QTest::newRow("trailing") << QByteArray("{} {}") << u"not JSON at byte 4: "_s;
    QTest::newRow("bad UTF-8") << QByteArray("\"\xff\"") << u"not JSON at byte 2: "_s;
    QTest::newRow("number too large") << QByteArray("[1e999]") << u"number overflow parsing '1e999'"_s;
}

void TestJson::malformedTextSaysWhere()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, error);
    QString problem;
    QVERIFY(bus::Json::parse(text, &problem).isAbsent());
    QVERIFY2(problem.startsWith(error), qPrintable(problem));
    QVERIFY(bus::Json::parse(text).isAbsent());
}

void TestJson::nestingIsBounded()
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(!bus::Json::parse(nested(1000)).isAbsent());
    QString problem;
    QVERIFY(bus::Json::parse(nested(1'000'000), &problem).isAbsent());
    QCOMPARE(problem, u"nested more than 1000 deep"_s);
    const QByteArray bracketsInText = '"' + QByteArray(2000, '[') + "\\\"[\"";
    QVERIFY(!bus::Json::parse(bracketsInText).isAbsent());
}

void TestJson::sizeGrowsWithContent()
{
    const qsizetype small = bus::Json(json("x")).approximateBytes();
    const qsizetype large = bus::Json(json(std::string(10'000, 'x'))).approximateBytes();
    QVERIFY(small > 0);
    QVERIFY(large >= small + 9'999);
    const json list = json::array({std::string(100, 'x'), {{"key", std::string(100, 'x')}}});
    QVERIFY(bus::Json(list).approximateBytes() > 200);
}

void TestJson::messageSizeGrowsWithContent()
{
    const qsizetype empty = bus::BusMessage().approximateBytes();
    QVERIFY(empty >= qsizetype(sizeof(bus::detail::MessageData)));
    const bus::BusMessage frame(u"mic"_s, std::nullopt, bus::Frame{u"Audio"_s, QByteArray(640, 'x'), {}, {}});
    QCOMPARE(frame.approximateBytes(), empty + 2 * 3 + 2 * 5 + 640);
    const bus::BusMessage registry(u"r"_s, u"all"_s, bus::AgentRegistry{u"r"_s, {{u"ab"_s, u"c"_s, true, true, 1.0}}});
    QCOMPARE(registry.approximateBytes(), empty + 2 * (1 + 3 + 1 + 2 + 1) + qsizetype(sizeof(bus::AgentRegistryEntry)));
}

void TestJson::messageSettersDetach()
{
    const bus::BusMessage original(u"a"_s, u"b"_s, bus::End{u"done"_s});
    bus::BusMessage copy = original;
    QCOMPARE(copy, original);
    copy.setSource(u"c"_s);
    QCOMPARE(original.source(), u"a"_s);
    QCOMPARE(copy.target(), u"b"_s);
    QVERIFY(copy != original);
    bus::BusMessage other = original;
    other.setSeq(7);
    other.setTarget(std::nullopt);
    other.setPayload(bus::Cancel{});
    QCOMPARE(original.seq(), 0u);
    QCOMPARE(original.target(), u"b"_s);
    QCOMPARE(original.kind(), bus::Kind::End);
    QCOMPARE(other.seq(), 7u);
    QCOMPARE(other.kind(), bus::Kind::Cancel);
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
