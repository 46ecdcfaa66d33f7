// The part of a session that a filter lets through: in order, with its fates, the same each time.
#include "convert_support.h"

#include <inspector/convert/selection.h>

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using inspector::Filter;
using inspector::Selection;
using records::dropped;
using records::frame;
using records::handled;
using records::subscribed;

namespace {

/// What is left of a session, a word for each record: `seq` of a message, `>seq` of a fate, else what it is.
QStringList selected(const QString &filter, const std::vector<bus::Record> &records, quint64 most = 0,
                     bool tellsLeftOut = false, size_t batch = 1)
{
    Selection selection({Filter::parse(filter), most, tellsLeftOut});
    std::vector<bus::Record> chosen;
    const auto add = [&chosen](const std::vector<bus::Record> &more) { chosen.insert(chosen.end(), more.begin(), more.end()); };
    for (size_t from = 0; from < records.size(); from += batch)
        add(selection.take({records.begin() + from, records.begin() + std::min(from + batch, records.size())}));
    add(selection.finish());

    QStringList words;
    for (const bus::Record &record : chosen) {
        if (const auto *message = std::get_if<bus::MessageRecord>(&record))
            words.append(QString::number(message->message.seq()));
        else if (const auto *fate = std::get_if<bus::FateRecord>(&record))
            words.append(u'>' + QString::number(fate->seq));
        else if (const auto *loss = std::get_if<bus::LossRecord>(&record))
            words.append(u"lost %1 to %2: %3"_s.arg(loss->from).arg(loss->to).arg(loss->count));
        else if (std::holds_alternative<bus::SubscribedRecord>(record))
            words.append(u"subscribed"_s);
        else if (std::holds_alternative<bus::UnsubscribedRecord>(record))
            words.append(u"unsubscribed"_s);
        else
            words.append(u"other"_s);
    }
    return words;
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
    void batchesMakeNoDifference();
    void aMessageOfAnEarlierSessionIsNotMixedUp();
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
    QCOMPARE(selected(QString(), someTraffic(), 2).filter(QRegularExpression(u"^\\d"_s)), (QStringList{u"0"_s, u"1"_s}));
    Selection selection({Filter(), 1, false});
    std::ignore = selection.take(someTraffic());
    QVERIFY(selection.isFull());
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

void TestConvertSelection::aMessageOfAnEarlierSessionIsNotMixedUp()
{
    std::vector<bus::Record> records = someTraffic();
    const std::vector<bus::Record> again = someTraffic();
    records.insert(records.end(), again.begin(), again.end());
    const QStringList chosen = selected(u"source == a"_s, records, 0, false, records.size());
    QCOMPARE(chosen.count(u"2"_s), 2);
    QCOMPARE(chosen.count(u">2"_s), 2);
}

QTEST_GUILESS_MAIN(TestConvertSelection)
#include "tst_convert_selection.moc"
