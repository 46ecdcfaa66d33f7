// The part of a session that a filter lets through: in order, with its fates, the same each time.
#include "convert_support.h"

#include <inspector/convert/selection.h>

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using inspector::Filter;
using inspector::Patience;
using inspector::Selection;
using inspector::Session;
using records::dropped;
using records::frame;
using records::handled;
using records::subscribed;

namespace {

/// `seq` of a message, `>seq` of a fate, else what it is.
QString wordFor(const bus::Record &record)
{
    if (const auto *message = std::get_if<bus::MessageRecord>(&record))
        return QString::number(message->message.seq());
    if (const auto *fate = std::get_if<bus::FateRecord>(&record))
        return u'>' + QString::number(fate->seq);
    if (const auto *loss = std::get_if<bus::LossRecord>(&record))
        return u"lost %1 to %2: %3"_s.arg(loss->from).arg(loss->to).arg(loss->count);
    if (std::holds_alternative<bus::SubscribedRecord>(record))
        return u"subscribed"_s;
    return std::holds_alternative<bus::UnsubscribedRecord>(record) ? u"unsubscribed"_s : u"other"_s;
}

/// What the selection has to pass on, a word for each record.
QStringList rest(Selection &selection)
{
    QStringList words;
    while (const std::optional<bus::Record> record = selection.next())
        words.append(wordFor(*record));
    return words;
}

/// What is left of a session.
QStringList selected(const QString &filter, const std::vector<bus::Record> &records, quint64 most = 0,
                     bool tellsLeftOut = false, size_t batch = 1)
{
    Session session;
    Selection selection(session, {.filter = Filter::parse(filter),
                                  .most = most,
                                  .patience = Patience::Whole,
                                  .tellsLeftOut = tellsLeftOut,
                                  .joinsFates = true});
    QStringList words;
    for (size_t from = 0; from < records.size(); from += batch) {
        const auto begin = records.begin() + qsizetype(from);
        selection.take(std::vector<bus::Record>(begin, records.begin() + qsizetype(std::min(from + batch, records.size()))));
        words += rest(selection);
    }
    selection.finish();
    return words + rest(selection);
}

/// Message 0, for "slow", fails when `others` more have been handled; or nothing becomes of it.
std::vector<bus::Record> lateFailure(quint64 others, bool fails = true)
{
    std::vector<bus::Record> records = {convert::header(), subscribed(u"slow"_s), subscribed(u"b"_s),
                                        frame(0, u"a"_s, u"slow"_s)};
    for (quint64 seq = 1; seq <= others; ++seq) {
        records.push_back(frame(seq, u"a"_s, u"b"_s));
        records.push_back(handled(seq, u"b"_s));
    }
    if (fails)
        records.push_back(records::fate(0, u"slow"_s, bus::Fate::Failed));
    return records;
}

/// The seqs of messages alone.
QStringList messagesIn(const QStringList &words)
{
    static const QRegularExpression seq(u"^\\d"_s);
    return words.filter(seq);
}

std::vector<bus::Record> someTraffic()
{
    return {convert::header(),
            subscribed(u"b"_s),
            frame(0, u"a"_s, u"b"_s),
            frame(1, u"x"_s, u"b"_s),
            handled(0, u"b"_s),
            frame(2, u"a"_s, u"b"_s),
            dropped(2, u"b"_s),
            records::unsubscribed(u"b"_s, records::Start + records::Second),
            handled(1, u"b"_s)};
}

} // namespace

class TestConvertSelection : public QObject {
    Q_OBJECT
private slots:
    void matchingMessagesComeWithTheirFates();
    void otherRecordsKeepTheirPlaces();
    void filtersSeeWhatBecomesOfMessages();
    void whatIsLeftOutIsTold();
    void thereIsALimit();
    void lostFatesAreToldBeforeTheirMessages();
    void batchesMakeNoDifference();
    void triggersAreToldInTheirPlaces_data();
    void triggersAreToldInTheirPlaces();
    void aMessageOfAnEarlierSessionIsNotMixedUp();
    void theEndOfASessionIsTold();
    void aFateIsWaitedForUntilTheEnd();
    void noMoreThanSomeRowsAreWaitedForWhereNothingHangsOnThem();
    void messagesOutOfOrderKeepTheirFates();
    void everythingComesAsItIs();
    void whatDoesNotFitIntoMemoryIsDecidedEarlyAndCounted();
    void largePayloadsAreDecidedAboutBeforeTheyAreEvicted();
};

void TestConvertSelection::matchingMessagesComeWithTheirFates()
{
    QCOMPARE(selected(u"source == a"_s, someTraffic()),
             (QStringList{u"other"_s, u"subscribed"_s, u"0"_s, u">0"_s, u"2"_s, u">2"_s, u"unsubscribed"_s}));
}

void TestConvertSelection::otherRecordsKeepTheirPlaces()
{
    // The unsubscription comes before the last fate of message 1, and stays behind message 2.
    QCOMPARE(selected(QString(), someTraffic()),
             (QStringList{u"other"_s, u"subscribed"_s, u"0"_s, u">0"_s, u"1"_s, u">1"_s, u"2"_s, u">2"_s, u"unsubscribed"_s}));
}

void TestConvertSelection::filtersSeeWhatBecomesOfMessages()
{
    QCOMPARE(selected(u"dropped"_s, someTraffic()).filter(u"2"_s), (QStringList{u"2"_s, u">2"_s}));
    QCOMPARE(selected(u"handled"_s, someTraffic()).filter(u">"_s), (QStringList{u">0"_s, u">1"_s}));
}

void TestConvertSelection::whatIsLeftOutIsTold()
{
    QCOMPARE(selected(u"seq == 1"_s, someTraffic(), 0, true),
             (QStringList{u"other"_s, u"subscribed"_s, u"lost 0 to 0: 1"_s, u"1"_s, u">1"_s, u"unsubscribed"_s,
                          u"lost 2 to 2: 1"_s}));
}

void TestConvertSelection::thereIsALimit()
{
    QCOMPARE(messagesIn(selected(QString(), someTraffic(), 2)), (QStringList{u"0"_s, u"1"_s}));
    Session session;
    Selection selection(session, {.most = 1, .patience = Patience::Rows});
    selection.take(someTraffic());
    QVERIFY(selection.isFull());
}

void TestConvertSelection::lostFatesAreToldBeforeTheirMessages()
{
    const bus::LossRecord loss{bus::LossBy::Tap, bus::LossRecord::What::Fates, 1, 2, 2, records::Start};
    const std::vector<bus::Record> all = {subscribed(u"b"_s),       frame(0, u"a"_s, u"b"_s), frame(1, u"a"_s, u"b"_s),
                                          frame(2, u"a"_s, u"b"_s), handled(0, u"b"_s),       bus::Record(loss),
                                          frame(3, u"a"_s, u"b"_s)};
    QCOMPARE(selected({}, all), u"subscribed|0|>0|lost 1 to 2: 2|1|2|3"_s.split(u'|'));
}

void TestConvertSelection::batchesMakeNoDifference()
{
    std::vector<bus::Record> records;
    records.push_back(subscribed(u"b"_s));
    for (quint64 seq = 0; seq < 500; ++seq) {
        records.push_back(frame(seq, u"a"_s, u"b"_s));
        if (seq >= 100) // fates come long after their messages
            records.push_back(seq % 3 == 0 ? dropped(seq - 100, u"b"_s) : handled(seq - 100, u"b"_s));
    }
    const QStringList once = selected(u"dropped"_s, records, 0, true, records.size());
    QVERIFY(once.size() > 300);
    for (const size_t batch : {1, 7, 100})
        QCOMPARE(selected(u"dropped"_s, records, 0, true, batch), once);
}

void TestConvertSelection::triggersAreToldInTheirPlaces_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("trigger");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("what it is") << QString() << u"seq == 1"_s
                                << u"other|subscribed|0|>0|!1|1|>1|2|>2|unsubscribed"_s.split(u'|');
    QTest::newRow("what becomes of it") << QString() << u"dropped"_s
                                        << u"other|subscribed|0|>0|1|>1|!2|2|>2|unsubscribed"_s.split(u'|');
    QTest::newRow("a message that is left out")
        << u"source == a"_s << u"source == x"_s << u"other|subscribed|0|>0|!1|2|>2|unsubscribed"_s.split(u'|');
}

void TestConvertSelection::triggersAreToldInTheirPlaces()
{
    QFETCH(const QString, filter);
    QFETCH(const QString, trigger);
    QFETCH(const QStringList, expected);
    for (const size_t batch : {size_t(1), size_t(100)}) {
        Session session;
        QStringList words;
        const auto triggered = [&words](qint64 t) {
            words += u'!' + QString::number((t - records::Start) / records::Ms);
        };
        Selection selection(session,
                            {.filter = Filter::parse(filter),
                             .patience = Patience::Whole,
                             .tellsLeftOut = false,
                             .trigger = Filter::parse(trigger),
                             .triggered = triggered});
        const auto pass = [&] {
            while (const std::optional<bus::Record> record = selection.next())
                words += wordFor(*record);
        };
        const std::vector<bus::Record> all = someTraffic();
        for (size_t from = 0; from < all.size(); from += batch) {
            const auto end = all.begin() + qsizetype(std::min(from + batch, all.size()));
            selection.take(std::vector<bus::Record>(all.begin() + qsizetype(from), end));
            pass();
        }
        selection.finish();
        pass();
        QCOMPARE(words, expected);
    }
}

void TestConvertSelection::aMessageOfAnEarlierSessionIsNotMixedUp()
{
    std::vector<bus::Record> records = someTraffic();
    std::vector<bus::Record> again = someTraffic();
    again.front() = convert::header(u"another"_s);
    records.insert(records.end(), again.begin(), again.end());
    const QStringList chosen = selected(u"source == a"_s, records, 0, false, records.size());
    QCOMPARE(chosen.count(u"2"_s), 2);
    QCOMPARE(chosen.count(u">2"_s), 2);
}

void TestConvertSelection::theEndOfASessionIsTold()
{
    std::vector<bus::Record> records = someTraffic();
    records.push_back(bus::HeaderRecord{u"another"_s, 8, {}});
    records.push_back(frame(0, u"a"_s, u"b"_s));
    Session session;
    QList<quint64> messages;
    Selection selection(session, {.filter = Filter::parse(u"failed or not failed"_s),
                                  .patience = Patience::Whole,
                                  .ends = [&] { messages.append(session.messagesSeen()); }});
    selection.take(records);
    QCOMPARE(messages, QList<quint64>{3});
    QCOMPARE(messagesIn(rest(selection)), (QStringList{u"0"_s, u"1"_s, u"2"_s}));
    selection.finish();
    QCOMPARE(rest(selection), QStringList{u"0"_s});
}

void TestConvertSelection::aFateIsWaitedForUntilTheEnd()
{
    const std::vector<bus::Record> records = lateFailure(40'000);
    QCOMPARE(messagesIn(selected(u"failed"_s, records, 0, false, 4096)), QStringList{u"0"_s});
    QCOMPARE(messagesIn(selected(u"!(handled or failed)"_s, records, 0, false, 4096)), QStringList());
}

void TestConvertSelection::noMoreThanSomeRowsAreWaitedForWhereNothingHangsOnThem()
{
    Session session;
    Selection selection(session, {.filter = Filter::parse(u"target == slow"_s), .patience = Patience::Rows});
    selection.take(lateFailure(inspector::SettledRows::PatienceRows - 1, false));
    QCOMPARE(messagesIn(rest(selection)), QStringList());
    selection.take(std::vector<bus::Record>{frame(inspector::SettledRows::PatienceRows, u"a"_s, u"b"_s)});
    QCOMPARE(messagesIn(rest(selection)), QStringList{u"0"_s});
    selection.take(std::vector<bus::Record>{handled(0, u"slow"_s)}); // late, and not lost
    QCOMPARE(rest(selection), QStringList{u">0"_s});
    QCOMPARE(selection.decidedEarly(), 0u);
}

void TestConvertSelection::messagesOutOfOrderKeepTheirFates()
{
    const std::vector<bus::Record> records = {
        subscribed(u"b"_s), frame(1, u"a"_s, u"b"_s), frame(0, u"a"_s, u"b"_s), dropped(1, u"b"_s), handled(0, u"b"_s)};
    QCOMPARE(selected(QString(), records), (QStringList{u"subscribed"_s, u"1"_s, u">1"_s, u"0"_s, u">0"_s}));
    QCOMPARE(selected(u"dropped"_s, records), (QStringList{u"subscribed"_s, u"1"_s, u">1"_s}));
}

void TestConvertSelection::everythingComesAsItIs()
{
    Session session;
    Selection selection(session, {});
    selection.take(someTraffic());
    QCOMPARE(rest(selection),
             (QStringList{u"other"_s, u"subscribed"_s, u"0"_s, u"1"_s, u">0"_s, u"2"_s, u">2"_s, u"unsubscribed"_s, u">1"_s}));
}

void TestConvertSelection::whatDoesNotFitIntoMemoryIsDecidedEarlyAndCounted()
{
    Session session;
    session.setMemoryLimit(2 * 1024 * 1024);
    Selection selection(session, {.filter = Filter::parse(u"not failed"_s), .patience = Patience::Whole});
    QStringList words;
    constexpr quint64 count = 20'000;
    selection.take(lateFailure(count));
    words += rest(selection);
    QVERIFY(!words.isEmpty());
    selection.finish();
    words += rest(selection);
    QCOMPARE(messagesIn(words).size(), qsizetype(count + 1)); // none is missing, though not all are held
    QVERIFY(session.messagesEvicted() > 0);
    QCOMPARE(selection.decidedEarly(), 1u); // message 0, of which nothing was known yet
}

void TestConvertSelection::largePayloadsAreDecidedAboutBeforeTheyAreEvicted()
{
    constexpr int size = 100'000;
    std::vector<bus::Record> records = {subscribed(u"b"_s)};
    for (quint64 seq = 0; seq < 500; ++seq) {
        records.push_back(records::message(seq, u"a"_s, u"b"_s, bus::Frame{u"Image"_s, QByteArray(size, 'x'), {}, {}}));
        records.push_back(handled(seq, u"b"_s));
    }
    Session session;
    session.setMemoryLimit(16 * 1024 * 1024);
    Selection selection(session, {.filter = Filter::parse(u"size > 90000 and handled"_s), .patience = Patience::Whole});
    selection.take(records);
    selection.finish();
    int whole = 0;
    while (const std::optional<bus::Record> record = selection.next()) {
        if (const auto *message = std::get_if<bus::MessageRecord>(&*record)) {
            const auto *image = message->message.as<bus::Frame>();
            whole += image && image->data.size() == size ? 1 : 0;
        }
    }
    QCOMPARE(whole, 500);
}

QTEST_GUILESS_MAIN(TestConvertSelection)
#include "tst_convert_selection.moc"
