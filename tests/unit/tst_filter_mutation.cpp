// Garbage for the filter's parser: it must answer each text, with an error at a place that exists, or with a filter.
#include "session_records.h"

#include <inspector/session/filter/fields.h>
#include <inspector/session/filter/filter.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace records;

namespace {

const QStringList Seeds = {
    u"type == TaskRequest && source == \"router\""_s,
    u"agent == stt"_s,
    u"payload.task_id == \"7f\""_s,
    u"dropped or dropped_by == stt or waited > 5ms"_s,
    u"ran >= 20ms and seq in {10..20, 40}"_s,
    u"payload contains \"hello\" and source matches \"^voice-(a|b)+\""_s,
    u"priority == system or !(group in {frame, stream})"_s,
    u"payload.agents[0].name != stt and payload.update.progress < 0.5"_s,
    u"\"it rains\" barge-in not loss"_s,
};

class Mutator {
public:
    explicit Mutator(quint32 seed) : random(seed) {}

    QString next()
    {
        QString text = pick(Seeds);
        for (quint32 n = random.bounded(1, 6); n > 0; --n)
            mutate(text);
        return text.left(300);
    }

private:
    void mutate(QString &text)
    {
        const qsizetype at = text.isEmpty() ? 0 : random.bounded(text.size());
        const qsizetype length = random.bounded(1, 10);
        switch (random.bounded(6)) {
        case 0: text.remove(at, length); break;
        case 1: text.insert(at, pick(pieces)); break;
        case 2:
            text.insert(at, QChar(char16_t(random.bounded(0x10000)))); // half a surrogate pair, too
            break;
        case 3: text.insert(at, text.mid(at, length)); break;
        case 4: text = text.left(at) + pick(Seeds).mid(random.bounded(20)); break;
        default: text.replace(at, length, pick(pieces));
        }
    }

    const QString &pick(const QStringList &list) { return list.at(random.bounded(list.size())); }

    QRandomGenerator random;
    const QStringList pieces = {u"("_s,
                                u")"_s,
                                u"{"_s,
                                u"}"_s,
                                u"["_s,
                                u"]"_s,
                                u"\""_s,
                                u"'"_s,
                                u"\\"_s,
                                u".."_s,
                                u","_s,
                                u"!"_s,
                                u"=="_s,
                                u"!="_s,
                                u"<"_s,
                                u">="_s,
                                u"~"_s,
                                u"&&"_s,
                                u"||"_s,
                                u"="_s,
                                u" not "_s,
                                u" in "_s,
                                u" and "_s,
                                u" or "_s,
                                u" contains "_s,
                                u" matches "_s,
                                u"payload."_s,
                                u"."_s,
                                u"99999999999999999999"_s,
                                u"-9223372036854775808"_s,
                                u"1e400"_s,
                                u"nan"_s,
                                u"(?R)"_s,
                                u"\0"_s,
                                u" "_s,
                                u"\n"_s};
};

} // namespace

class TestFilterMutation : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void mutations_data();
    void mutations();
    void nesting_data();
    void nesting();
    void everyPrefixOfAFilter();

private:
    void check(const QString &text);
    Session session;
    int valid = 0;
    int wrong = 0;
};

void TestFilterMutation::initTestCase()
{
    session.append({frame(0), dropped(0, u"stt"_s),
                    message(1, u"router"_s, u"stt"_s, bus::TaskRequest{u"7f"_s, {}, {}}),
                    message(2, u"main"_s, {}, bus::AgentRegistry{u"main"_s, {{u"stt"_s, {}, true, {}, {}}}}),
                    handled(1, u"stt"_s), lost(3, 9)});
}

void TestFilterMutation::check(const QString &text)
{
    const Filter filter = Filter::parse(text);
    const Filter::Error &error = filter.error();
    if (error) {
        ++wrong;
        QVERIFY2(error.column <= text.size() + 1, qPrintable(text));
        QVERIFY2(error.length >= 0 && error.column - 1 + error.length <= text.size(), qPrintable(text));
        QVERIFY2(!error.text.isEmpty(), qPrintable(text));
    } else {
        ++valid;
    }
    for (qint64 row = session.rowBegin(); row < session.rowEnd(); ++row) {
        const bool matches = filter.matches(session, row);
        QVERIFY2(!error || !matches, qPrintable(text));
        QVERIFY2(filter.matches(session, row) == matches, qPrintable(text)); // what it remembers changes nothing
    }
}

void TestFilterMutation::mutations_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestFilterMutation::mutations()
{
    QFETCH(quint32, seed);
    Mutator mutator(seed);
    valid = wrong = 0;
    for (int i = 0; i < 2000; ++i)
        check(mutator.next());
    QVERIFY(valid > 50); // both sides of the parser were seen
    QVERIFY(wrong > 500);
}

void TestFilterMutation::nesting_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("parentheses") << u"("_s << u")"_s;
    QTest::newRow("negations") << u"!"_s << QString();
    QTest::newRow("negated parentheses") << u"!("_s << u")"_s;
    QTest::newRow("conjunctions") << u"dropped and "_s << QString();
    QTest::newRow("alternatives") << u"seq == 1 or "_s << QString();
    QTest::newRow("words") << u"word "_s << QString();
    QTest::newRow("path") << u"payload.args.x"_s << u".x == 1"_s;
    QTest::newRow("open") << u"("_s << QString();
}

void TestFilterMutation::nesting()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    for (const int times : {1, 10, 1000, 50'000})
        check(before.repeated(times) + u"dropped"_s + after.repeated(times));
}

void TestFilterMutation::everyPrefixOfAFilter()
{
    for (const QString &seed : Seeds) {
        for (qsizetype length = 0; length <= seed.size(); ++length)
            check(seed.left(length)); // as it is typed
    }
}

QTEST_GUILESS_MAIN(TestFilterMutation)
#include "tst_filter_mutation.moc"
