// Messages wait for what becomes of them: in order, until all is known, and not for ever.
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

/// A record that is neither a message nor a fate: what comes after it comes late.
const bus::Record Next = bus::TotalsRecord{};

/// The seqs of all that have settled.
QList<quint64> taken(SettledMessages &messages)
{
    QList<quint64> seqs;
    while (const std::optional<SettledMessage> settled = messages.next())
        seqs.append(settled->message.seq());
    return seqs;
}

} // namespace

class TestConvertSettled : public QObject {
    Q_OBJECT
private slots:
    void aTargetedMessageWaitsForItsTarget();
    void aBroadcastWaitsForEverySubscriberButItsSource();
    void orderIsKept();
    void whoComesLaterIsNotWaitedFor();
    void aTargetThatNobodyBearsIsNotWaitedFor();
    void lostFatesAreNotWaitedFor();
    void aReceiverThatHangsHoldsBackNoMoreThanTheBound();
    void largeMessagesAreBoundedByTheirBytes();
    void manyReceiversAreBoundedToo();
    void lateFatesAreToldOnce();
    void fatesRightBehindTheirMessageAreNotLate();
    void seqsNeedNotRise();
    void withoutSubscriptionsFatesTellWhoIsThere();
    void theEndSettlesEverything();
    void anotherSessionSettlesTheOneBefore();
};

void TestConvertSettled::aTargetedMessageWaitsForItsTarget()
{
    SettledMessages messages;
    messages.add(subscribed(u"a"_s));
    messages.add(subscribed(u"b"_s));
    messages.add(frame(0, u"a"_s, u"b"_s));
    QVERIFY(!messages.next());
    messages.add(handled(0, u"b"_s));
    messages.add(Next);
    const std::optional<SettledMessage> settled = messages.next();
    QVERIFY(settled);
    QCOMPARE(settled->fates.size(), 1u);
    QCOMPARE(settled->waiting, QStringList());
    QVERIFY(!messages.next());
}

void TestConvertSettled::aBroadcastWaitsForEverySubscriberButItsSource()
{
    SettledMessages messages;
    for (const QString &name : {u"mic"_s, u"b"_s, u"c"_s})
        messages.add(subscribed(name));
    messages.add(frame(0));
    messages.add(handled(0, u"b"_s));
    QVERIFY(!messages.next());
    messages.add(dropped(0, u"c"_s));
    messages.add(Next);
    QCOMPARE(taken(messages), QList<quint64>{0});
}

void TestConvertSettled::orderIsKept()
{
    SettledMessages messages;
    messages.add(subscribed(u"b"_s));
    messages.add(subscribed(u"c"_s));
    messages.add(frame(0, u"a"_s, u"b"_s));
    messages.add(frame(1, u"a"_s, u"c"_s));
    messages.add(handled(1, u"c"_s));
    QVERIFY(!messages.next());
    messages.add(handled(0, u"b"_s));
    QCOMPARE(taken(messages), (QList<quint64>{0, 1}));
}

void TestConvertSettled::whoComesLaterIsNotWaitedFor()
{
    SettledMessages messages;
    messages.add(subscribed(u"late"_s, records::Start + records::Second));
    messages.add(frame(5, u"mic"_s));
    messages.add(Next);
    QCOMPARE(taken(messages), QList<quint64>{5});
}

void TestConvertSettled::aTargetThatNobodyBearsIsNotWaitedFor()
{
    SettledMessages messages;
    messages.add(subscribed(u"b"_s));
    messages.add(frame(0, u"a"_s, u"nobody"_s));
    messages.add(records::unsubscribed(u"b"_s, records::Start));
    messages.add(frame(1, u"a"_s, u"b"_s));
    messages.add(Next);
    QCOMPARE(taken(messages), (QList<quint64>{0, 1}));
}

void TestConvertSettled::lostFatesAreNotWaitedFor()
{
    SettledMessages messages;
    messages.add(subscribed(u"b"_s));
    for (quint64 seq = 0; seq < 4; ++seq)
        messages.add(frame(seq, u"a"_s, u"b"_s));
    bus::LossRecord loss{bus::LossBy::Tap, bus::LossRecord::What::Fates, 0, 2, 3, records::Start};
    messages.add(loss);
    std::optional<SettledMessage> settled = messages.next();
    QVERIFY(settled);
    QCOMPARE(settled->waiting, QStringList()); // nobody knows
    QCOMPARE(taken(messages), (QList<quint64>{1, 2}));
}

void TestConvertSettled::aReceiverThatHangsHoldsBackNoMoreThanTheBound()
{
    SettledMessages messages;
    messages.add(subscribed(u"hangs"_s));
    messages.add(subscribed(u"b"_s));
    for (quint64 seq = 0; seq < SettledMessages::MostHeld; ++seq) {
        messages.add(records::message(seq, u"a"_s, {}, bus::Deactivate{}));
        messages.add(handled(seq, u"b"_s));
        QVERIFY(!messages.next());
    }
    messages.add(records::message(SettledMessages::MostHeld, u"a"_s, {}, bus::Deactivate{}));
    const std::optional<SettledMessage> settled = messages.next();
    QVERIFY(settled);
    QCOMPARE(settled->message.seq(), 0u);
    QCOMPARE(settled->waiting, QStringList{u"hangs"_s});
    QVERIFY(!messages.next());
}

void TestConvertSettled::largeMessagesAreBoundedByTheirBytes()
{
    constexpr int size = 1024 * 1024;
    SettledMessages messages;
    messages.add(subscribed(u"hangs"_s));
    const quint64 count = 2 * SettledMessages::MostBytes / size;
    QList<quint64> gone;
    for (quint64 seq = 0; seq < count; ++seq) {
        messages.add(records::message(seq, u"a"_s, {}, bus::Frame{u"Image"_s, QByteArray(size, 'x'), {}, {}}));
        gone += taken(messages);
    }
    QVERIFY(gone.size() >= qsizetype(count / 2));
    QVERIFY(gone.size() < qsizetype(count));
}

void TestConvertSettled::manyReceiversAreBoundedToo()
{
    constexpr int receivers = 1000;
    SettledMessages messages;
    messages.add(subscribed(u"hangs"_s));
    for (int i = 0; i < receivers; ++i)
        messages.add(subscribed(QString::number(i)));
    const quint64 mostHeld = SettledMessages::MostBytes / (receivers * qint64(sizeof(bus::FateRecord)));
    QVERIFY(mostHeld < SettledMessages::MostHeld / 2);
    QList<quint64> gone;
    for (quint64 seq = 0; seq <= mostHeld; ++seq) {
        messages.add(records::message(seq, u"a"_s, {}, bus::Deactivate{}));
        for (int i = 0; i < receivers; ++i)
            messages.add(handled(seq, QString::number(i)));
        gone += taken(messages);
    }
    QVERIFY(!gone.isEmpty());
}

void TestConvertSettled::lateFatesAreToldOnce()
{
    SettledMessages messages;
    messages.add(frame(0, u"a"_s, u"b"_s)); // nobody is there as far as is known
    messages.add(Next);
    QCOMPARE(taken(messages), QList<quint64>{0});
    messages.add(handled(0, u"b"_s));
    QCOMPARE(messages.takeLateFates().size(), 1u);
    QCOMPARE(messages.takeLateFates().size(), 0u);
}

/// Whoever is known to be there.
void TestConvertSettled::fatesRightBehindTheirMessageAreNotLate()
{
    SettledMessages messages;
    messages.add(handled(0, u"b"_s)); // of a message before the beginning
    messages.add(frame(1));
    for (const QString &name : {u"b"_s, u"c"_s, u"d"_s}) {
        messages.add(handled(1, name));
        QVERIFY(!messages.next());
    }
    messages.add(frame(2));
    const std::optional<SettledMessage> settled = messages.next();
    QVERIFY(settled);
    QCOMPARE(settled->fates.size(), 3u);
    QCOMPARE(messages.takeLateFates().size(), 1u);
}

void TestConvertSettled::seqsNeedNotRise()
{
    SettledMessages messages;
    messages.add(subscribed(u"b"_s));
    for (const quint64 seq : {3, 1, 2, 0})
        messages.add(frame(seq, u"a"_s, u"b"_s));
    for (const quint64 seq : {0, 1, 2, 3})
        messages.add(dropped(seq, u"b"_s));
    messages.add(Next);
    while (const std::optional<SettledMessage> settled = messages.next())
        QCOMPARE(settled->waiting, QStringList());
    QVERIFY(messages.takeLateFates().empty());
}

void TestConvertSettled::withoutSubscriptionsFatesTellWhoIsThere()
{
    SettledMessages messages;
    messages.add(handled(0, u"b"_s)); // of a message before the beginning
    messages.add(frame(1, u"a"_s, u"b"_s));
    QVERIFY(!messages.next());
    messages.add(handled(1, u"b"_s));
    messages.add(Next);
    QCOMPARE(taken(messages), QList<quint64>{1});
}

void TestConvertSettled::theEndSettlesEverything()
{
    SettledMessages messages;
    messages.add(subscribed(u"b"_s));
    messages.add(frame(0, u"a"_s, u"b"_s));
    messages.finish();
    const std::optional<SettledMessage> settled = messages.next();
    QVERIFY(settled);
    QCOMPARE(settled->waiting, QStringList{u"b"_s});
}

void TestConvertSettled::anotherSessionSettlesTheOneBefore()
{
    SettledMessages messages;
    messages.add(subscribed(u"b"_s));
    messages.add(frame(7, u"a"_s, u"b"_s));
    messages.add(bus::HeaderRecord{});
    QCOMPARE(taken(messages), QList<quint64>{7});
    messages.add(frame(0, u"a"_s, u"b"_s)); // nobody is subscribed yet
    messages.add(Next);
    QCOMPARE(taken(messages), QList<quint64>{0});
}

QTEST_GUILESS_MAIN(TestConvertSettled)
#include "tst_convert_settled.moc"
