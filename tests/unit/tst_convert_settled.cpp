// Messages with what became of them: fates right behind their messages, and whose are missing.
#include "session_records.h"

#include <inspector/convert/settled_messages.h>

#include <QTest>

using namespace Qt::StringLiterals;
using inspector::SettledMessage;
using inspector::SettledMessages;
using records::dropped;
using records::frame;
using records::handled;
using records::subscribed;

namespace {

/// For each message its seq, how many fates it has, and who it waits for: `0:1 b c`.
QStringList settled(const std::vector<bus::Record> &records, int *lateFates = nullptr)
{
    SettledMessages messages;
    QStringList list;
    int late = 0;
    const auto take = [&] {
        while (const std::optional<SettledMessage> one = messages.next()) {
            const QString told =
                u"%1:%2 %3"_s.arg(one->message.seq()).arg(one->fates.size()).arg(one->waiting.join(u' '));
            list.append(told.trimmed());
        }
        late += int(messages.takeLateFates().size());
    };
    for (const bus::Record &record : records) {
        messages.add(record);
        take();
    }
    messages.finish();
    take();
    if (lateFates)
        *lateFates = late;
    return list;
}

bus::Record lostFates(quint64 from, quint64 to)
{
    return bus::LossRecord{bus::LossBy::Tap, bus::LossRecord::What::Fates, from, to, 1, records::Start};
}

} // namespace

class TestConvertSettled : public QObject {
    Q_OBJECT
private slots:
    void fatesBelongToTheMessageBeforeThem();
    void fatesElsewhereAreLate();
    void whoHasNoFateWaits_data();
    void whoHasNoFateWaits();
    void anotherSessionBeginsAnew();
};

void TestConvertSettled::fatesBelongToTheMessageBeforeThem()
{
    QCOMPARE(settled({subscribed(u"b"_s), subscribed(u"c"_s), frame(0), handled(0, u"b"_s), dropped(0, u"c"_s),
                      frame(3, u"a"_s, u"b"_s), handled(3, u"b"_s), bus::TotalsRecord{}, frame(1, u"a"_s, u"b"_s),
                      handled(1, u"b"_s)}),
             (QStringList{u"0:2"_s, u"3:1"_s, u"1:1"_s}));
}

void TestConvertSettled::fatesElsewhereAreLate()
{
    int late = 0;
    QCOMPARE(settled({subscribed(u"b"_s), handled(7, u"b"_s), frame(0, u"a"_s, u"b"_s), frame(1, u"a"_s, u"b"_s),
                      handled(0, u"b"_s), handled(1, u"b"_s), bus::TotalsRecord{}, dropped(1, u"c"_s)},
                     &late),
             (QStringList{u"0:0 b"_s, u"1:1"_s}));
    QCOMPARE(late, 3);
}

void TestConvertSettled::whoHasNoFateWaits_data()
{
    QTest::addColumn<std::vector<bus::Record>>("story");
    QTest::addColumn<QString>("told");
    const bus::Record b = subscribed(u"b"_s);
    const bus::Record c = subscribed(u"c"_s);
    const auto row = [](const char *name, std::vector<bus::Record> story, const QString &told) {
        QTest::newRow(name) << std::move(story) << told;
    };
    row("everyone", {b, c, frame(5)}, u"5:0 b c"_s);
    row("who has none", {b, c, frame(5), handled(5, u"b"_s)}, u"5:1 c"_s);
    row("not the source", {b, c, frame(5, u"b"_s)}, u"5:0 c"_s);
    row("the target", {b, c, frame(5, u"a"_s, u"b"_s)}, u"5:0 b"_s);
    row("not a target that nobody bears", {b, frame(5, u"a"_s, u"nobody"_s)}, u"5:0"_s);
    row("nor one that has left", {b, records::unsubscribed(u"b"_s, records::Start), frame(5, u"a"_s, u"b"_s)},
        u"5:0"_s);
    row("nor one that comes later", {subscribed(u"late"_s, records::Start + records::Second), frame(5)}, u"5:0"_s);
    row("nobody knows, where fates were lost", {b, lostFates(3, 8), frame(5)}, u"5:0"_s);
    row("those of others", {b, lostFates(0, 4), lostFates(6, 9), frame(5)}, u"5:0 b"_s);
    row("in stretches that overlap", {b, lostFates(0, 1), lostFates(4, 5), lostFates(1, 4), frame(5)}, u"5:0"_s);
    row("whoever handled something was there", {handled(0, u"b"_s), frame(5)}, u"5:0 b"_s);
}

void TestConvertSettled::whoHasNoFateWaits()
{
    QFETCH(const std::vector<bus::Record>, story);
    QFETCH(const QString, told);
    QCOMPARE(settled(story), QStringList{told});
}

void TestConvertSettled::anotherSessionBeginsAnew()
{
    QCOMPARE(settled({subscribed(u"b"_s), lostFates(0, 9), frame(7, u"a"_s, u"b"_s), bus::HeaderRecord{},
                      frame(0, u"a"_s, u"b"_s), subscribed(u"b"_s), frame(1, u"a"_s, u"b"_s)}),
             (QStringList{u"7:0"_s, u"0:0"_s, u"1:0 b"_s}));
}

QTEST_GUILESS_MAIN(TestConvertSettled)
#include "tst_convert_settled.moc"
