// The audit: sessions that add up, and each way in which one may not.
#include "session_records.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace records;

namespace {

const QString Stt = u"stt"_s;
const qint64 Late = Start + 1000 * Ms;

/// Four frames: two handled, one dropped, one failed; and the bus's word on it.
std::vector<bus::Record> goodSession()
{
    bus::SubscriberTotals said = counters(2, 1);
    said.failed = 1;
    said.received = 3;
    return {subscribed(Stt), frame(0),
            frame(1),        frame(2),
            frame(3),        handled(0, Stt),
            dropped(2, Stt), fate(1, Stt, bus::Fate::Failed),
            handled(3, Stt), totals(Late, 4, Stt, said)};
}

/// The same with another word of the bus.
std::vector<bus::Record> withTotals(const bus::SubscriberTotals &said, quint64 published = 4)
{
    std::vector<bus::Record> records = goodSession();
    records.back() = totals(Late, published, Stt, said);
    return records;
}

Audit auditOf(const std::vector<bus::Record> &records, AuditMoment moment = AuditMoment::AtRest)
{
    Session session;
    session.append(records);
    return session.audit(moment);
}

/// The good totals with one counter changed.
bus::SubscriberTotals changed(quint64 bus::SubscriberTotals::*counter, int by)
{
    bus::SubscriberTotals said = counters(2, 1);
    said.failed = 1;
    said.received = 3;
    said.*counter += quint64(by);
    return said;
}

} // namespace

class TestAudit : public QObject {
    Q_OBJECT
private slots:
    void D11_aGoodSessionBalances();
    void D11_totalsThatDoNotAddUp_data();
    void D11_totalsThatDoNotAddUp();
    void D11_totalsThatDisagreeWithTheFates_data();
    void D11_totalsThatDisagreeWithTheFates();
    void liveIsNotCompared();
    void whatIsUnderWayIsNotCompared();
    void anIncompleteSessionIsNotCompared_data();
    void anIncompleteSessionIsNotCompared();
    void unexplainedGaps();
    void aLossThatNobodyCanCountExplainsItsGap();
    void aTailThatIsMissing();
    void D12_lossesOfTheTapStandApart();
    void severalSubscriptionsAreSummed();
    void dropsAreComparedWhenUnsubscribed();
    void anOldSubscriptionWithoutTotals();
    void totalsThatWentBackAreOfAnotherSubscription();
    void R7_messagesThatWereNotForIt();
    void withoutTotalsWhatWasCounted();
    void pureSendersAreLeftOut();
    void evictionChangesNothing();
    void problemsSayTheNumbers();
};

void TestAudit::D11_aGoodSessionBalances()
{
    const Audit audit = auditOf(goodSession());
    QVERIFY(audit.balances);
    QVERIFY(audit.isComplete);
    QCOMPARE(audit.published, 4u);
    QCOMPARE(audit.subscribers.size(), 1);
    const SubscriberAudit &stt = audit.subscribers.at(0);
    QCOMPARE(stt.name, Stt);
    QVERIFY(stt.balances);
    QCOMPARE(stt.problem, QString());
    QCOMPARE(stt.published, 4u);
    QCOMPARE(stt.totals.handled + stt.totals.waiting + stt.totals.dropped + stt.totals.discarded + stt.totals.failed,
             stt.published);
}

void TestAudit::D11_totalsThatDoNotAddUp_data()
{
    QTest::addColumn<bus::SubscriberTotals>("said");
    QTest::newRow("received too many") << changed(&bus::SubscriberTotals::received, 1);
    QTest::newRow("received too few") << changed(&bus::SubscriberTotals::received, -1);
    QTest::newRow("handled too many") << changed(&bus::SubscriberTotals::handled, 1);
    QTest::newRow("waiting too many") << changed(&bus::SubscriberTotals::waiting, 1);
    QTest::newRow("discarded too many") << changed(&bus::SubscriberTotals::discarded, 1);
    QTest::newRow("failed too few") << changed(&bus::SubscriberTotals::failed, -1);
}

void TestAudit::D11_totalsThatDoNotAddUp()
{
    QFETCH(bus::SubscriberTotals, said);
    for (const AuditMoment moment : {AuditMoment::AtRest, AuditMoment::Live}) {
        const Audit audit = auditOf(withTotals(said), moment);
        QVERIFY(!audit.balances);
        QVERIFY(!audit.subscribers.at(0).balances);
        QVERIFY(!audit.subscribers.at(0).problem.isEmpty());
    }
    // Nor do they where only the totals are known.
    QVERIFY(!auditOf({totals(Late, 4, Stt, said)}).balances);
}

void TestAudit::D11_totalsThatDisagreeWithTheFates_data()
{
    QTest::addColumn<bus::SubscriberTotals>("said");
    // In themselves these add up.
    const auto row = [](const char *name, quint64 handled, quint64 dropped, quint64 discarded, quint64 failed) {
        bus::SubscriberTotals said;
        said.handled = handled;
        said.dropped = dropped;
        said.discarded = discarded;
        said.failed = failed;
        said.received = handled + discarded + failed;
        QTest::newRow(name) << said;
    };
    row("handled more", 3, 1, 0, 1);
    row("handled fewer", 1, 1, 0, 1);
    row("dropped more", 2, 2, 0, 1);
    row("dropped none", 2, 0, 0, 1);
    row("discarded", 2, 1, 1, 1);
    row("failed more", 2, 1, 0, 2);
    row("one for the other", 3, 1, 0, 0);
}

void TestAudit::D11_totalsThatDisagreeWithTheFates()
{
    QFETCH(bus::SubscriberTotals, said);
    const Audit audit = auditOf(withTotals(said));
    QVERIFY(!audit.balances);
    QVERIFY(!audit.subscribers.at(0).problem.isEmpty());
}

void TestAudit::liveIsNotCompared()
{
    QVERIFY(auditOf(withTotals(counters(3, 1)), AuditMoment::Live).balances);
}

void TestAudit::whatIsUnderWayIsNotCompared()
{
    // Something waits: its fate and the totals may have crossed.
    QVERIFY(auditOf(withTotals(counters(3, 1, 1))).balances);
    // A fate after the totals: they are of a moment ago.
    std::vector<bus::Record> records = withTotals(counters(3, 1), 2000);
    for (quint64 seq = 4; seq < 2000; ++seq)
        records.push_back(frame(seq));
    records.push_back(handled(1999, Stt));
    QVERIFY(auditOf(records).balances);
}

void TestAudit::anIncompleteSessionIsNotCompared_data()
{
    QTest::addColumn<bus::LossRecord>("loss");
    using What = bus::LossRecord::What;
    QTest::newRow("messages by the tap") << bus::LossRecord{bus::LossBy::Tap, What::Messages, 4, 4, 1, Start};
    QTest::newRow("fates by the tap") << bus::LossRecord{bus::LossBy::Tap, What::Fates, 2, 2, 1, Start};
    QTest::newRow("retention") << bus::LossRecord{bus::LossBy::Retention, What::Messages, 4, 4, 1, Start};
    QTest::newRow("file") << bus::LossRecord{bus::LossBy::File, What::Messages, 4, 4, 1, Start};
}

void TestAudit::anIncompleteSessionIsNotCompared()
{
    QFETCH(bus::LossRecord, loss);
    std::vector<bus::Record> records = withTotals(counters(3, 1));
    records.push_back(loss);
    const Audit audit = auditOf(records);
    QVERIFY(audit.balances);
    QVERIFY(!audit.isComplete);

    // Nor is one whose beginning was not seen.
    QVERIFY(auditOf({frame(5), handled(5, Stt), totals(Late, 6, Stt, counters(6))}).balances);
}

void TestAudit::unexplainedGaps()
{
    const Audit gap = auditOf({frame(0), frame(3)});
    QCOMPARE(gap.unexplainedGaps, 2u);
    QVERIFY(!gap.balances);
    QVERIFY(!gap.isComplete);
    const Audit explained = auditOf({frame(0), lost(1, 2), frame(3)});
    QCOMPARE(explained.unexplainedGaps, 0u);
    QVERIFY(explained.balances);
    QVERIFY(!explained.isComplete);
}

void TestAudit::aLossThatNobodyCanCountExplainsItsGap()
{
    const bus::Record uncounted = bus::LossRecord{bus::LossBy::File, bus::LossRecord::What::Messages, 1, 4, 0, Start};
    QCOMPARE(auditOf({frame(0), uncounted, frame(5)}).unexplainedGaps, quint64(0));
    QCOMPARE(auditOf({frame(0), frame(5), uncounted}).unexplainedGaps, quint64(0));
    QVERIFY(auditOf({frame(0), uncounted}).lostUncounted);
    QCOMPARE(auditOf({frame(0), uncounted, frame(7)}).unexplainedGaps, quint64(2)); // 5 and 6 were not said to be lost
}

void TestAudit::aTailThatIsMissing()
{
    const std::vector<bus::Record> records = withTotals(changed(&bus::SubscriberTotals::handled, 0), 10);
    QCOMPARE(auditOf(records).unexplainedGaps, 6u);
    QVERIFY(!auditOf(records).balances);
    QVERIFY(auditOf(records, AuditMoment::Live).balances); // they may be on their way

    std::vector<bus::Record> explained = records;
    explained.push_back(lost(4, 9));
    QVERIFY(auditOf(explained).balances);
}

void TestAudit::D12_lossesOfTheTapStandApart()
{
    const Audit audit = auditOf(
        {subscribed(Stt), frame(0), lost(1, 18), frame(19), dropped(19, Stt), totals(Late, 20, Stt, counters(19, 1))});
    QCOMPARE(audit.lostByTap, 18u);
    QCOMPARE(audit.subscribers.at(0).totals.dropped, 1u);
    QVERIFY(audit.balances);
}

void TestAudit::severalSubscriptionsAreSummed()
{
    std::vector<bus::Record> records = goodSession();
    records.push_back(unsubscribed(Stt, Late + Ms, 1));
    records.push_back(subscribed(Stt, Late + 2 * Ms));
    records.push_back(message(4, u"mic"_s, Stt, bus::End{}));
    bus::FateRecord end = fateOf(4, Stt, bus::Fate::Handled, Late + 5 * Ms);
    records.push_back(end);
    records.push_back(totals(Late + 6 * Ms, 5, Stt, counters(1)));
    const Audit audit = auditOf(records);
    QVERIFY2(audit.balances, qPrintable(audit.subscribers.at(0).problem));
    QCOMPARE(audit.subscribers.size(), 1);
    QCOMPARE(audit.subscribers.at(0).totals.handled, 3u);
    QCOMPARE(audit.subscribers.at(0).totals.dropped, 1u);
    QCOMPARE(audit.subscribers.at(0).published, 5u);

    records.back() = totals(Late + 6 * Ms, 5, Stt, counters(2)); // and the second one is audited, too
    QVERIFY(!auditOf(records).balances);
}

void TestAudit::dropsAreComparedWhenUnsubscribed()
{
    std::vector<bus::Record> records = goodSession();
    records.push_back(unsubscribed(Stt, Late + Ms, 1));
    QVERIFY(auditOf(records).balances);
    records.back() = unsubscribed(Stt, Late + Ms, 2);
    QVERIFY(!auditOf(records).balances);
}

void TestAudit::anOldSubscriptionWithoutTotals()
{
    // What the bus said of the first one at last is not known: nothing to compare with.
    const Audit audit = auditOf({subscribed(Stt), frame(0), handled(0, Stt), unsubscribed(Stt, Start + 2 * Ms),
                                 subscribed(Stt, Start + 3 * Ms), totals(Late, 1, Stt, counters(0))});
    QVERIFY2(audit.balances, qPrintable(audit.subscribers.at(0).problem));
    QCOMPARE(audit.subscribers.at(0).totals.handled, 1u);
}

void TestAudit::totalsThatWentBackAreOfAnotherSubscription()
{
    const Audit audit = auditOf({totals(Start, 100, Stt, counters(70, 30)), totals(Late, 105, Stt, counters(4, 1))});
    QVERIFY(audit.balances);
    QCOMPARE(audit.subscribers.at(0).totals.handled, 74u);
    QCOMPARE(audit.subscribers.at(0).totals.dropped, 31u);
}

void TestAudit::R7_messagesThatWereNotForIt()
{
    QVERIFY(!auditOf({frame(0, u"mic"_s, u"vad"_s), handled(0, Stt)}).balances);
    QVERIFY(!auditOf({frame(0, Stt), handled(0, Stt)}).balances);
    QVERIFY(auditOf({frame(0, u"mic"_s, Stt), handled(0, Stt)}).balances);
}

void TestAudit::withoutTotalsWhatWasCounted()
{
    std::vector<bus::Record> records = goodSession();
    records.pop_back();
    records.push_back(frame(4));
    const Audit audit = auditOf(records);
    QVERIFY(audit.balances);
    QCOMPARE(audit.subscribers.at(0).totals.handled, 2u);
    QCOMPARE(audit.subscribers.at(0).totals.waiting, 1u);
    QCOMPARE(audit.subscribers.at(0).published, 5u);
}

void TestAudit::pureSendersAreLeftOut()
{
    const Audit audit = auditOf({frame(0), frame(1, u"other"_s)});
    QVERIFY(audit.subscribers.isEmpty());
}

void TestAudit::evictionChangesNothing()
{
    Session session;
    session.setMemoryLimit(1 << 20);
    session.append(subscribed(Stt));
    for (quint64 seq = 0; seq < 10'000; ++seq)
        session.append({frame(seq), handled(seq, Stt)});
    session.append(totals(Start + 10'001 * Ms, 10'000, Stt, counters(10'000)));
    QVERIFY(session.messagesEvicted() > 0);
    const Audit audit = session.audit();
    QVERIFY(audit.balances);
    QVERIFY(audit.isComplete);
    QCOMPARE(audit.evicted, session.messagesEvicted());
    session.append(totals(Start + 10'002 * Ms, 10'000, Stt, counters(9'999)));
    QVERIFY(!session.audit().balances);
}

void TestAudit::problemsSayTheNumbers()
{
    const QString sum = auditOf(withTotals(changed(&bus::SubscriberTotals::received, 4))).subscribers.at(0).problem;
    QVERIFY2(sum.contains(u"7 received"_s) && sum.contains(u"2 + 0 + 0 + 1 = 3"_s), qPrintable(sum));
    bus::SubscriberTotals said = counters(5, 1);
    const QString other = auditOf(withTotals(said)).subscribers.at(0).problem;
    QVERIFY2(other.contains(u"5 handled"_s) && other.contains(u"0 failed"_s), qPrintable(other));
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
