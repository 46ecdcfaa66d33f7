// Adds a session up: the bus's totals in themselves, against the fates, and the seqs against the losses.
#include <inspector/session/auditor.h>

#include <inspector/session/plural.h>

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace inspector {

namespace {

class SubscriberAuditor {
    Q_DECLARE_TR_FUNCTIONS(inspector::SubscriberAuditor)
public:
    static SubscriberAudit audit(const QString &name, const SubscriberLedger &ledger, const PerQueue &broadcasts,
                                 bool compareWithFates)
    {
        SubscriberAudit result;
        result.name = name;
        result.totals = ledger.allTogether(broadcasts);
        result.published = result.totals.received + result.totals.dropped;

        QStringList problems;
        checkSum(result.totals, problems);
        if (const quint64 strange = ledger.misaddressedCount())
            problems += tr("%L1 message(s) reached it that were not for it", nullptr, pluralOf(strange)).arg(strange);
        if (compareWithFates && ledger.isComparable())
            compare(result.totals, ledger, problems);
        result.problem = problems.join(u"; "_s);
        result.balances = problems.isEmpty();
        return result;
    }

private:
    static void checkSum(const bus::SubscriberTotals &totals, QStringList &problems)
    {
        if (totals.balances())
            return;
        problems += tr("%1 received, but handled + waiting + discarded + failed = %2 + %3 + %4 + %5 = %6")
                        .arg(totals.received)
                        .arg(totals.handled)
                        .arg(totals.waiting)
                        .arg(totals.discarded)
                        .arg(totals.failed)
                        .arg(totals.handled + totals.waiting + totals.discarded + totals.failed);
    }

    static void compare(const bus::SubscriberTotals &totals, const SubscriberLedger &ledger, QStringList &problems)
    {
        const bus::SubscriberTotals &counted = ledger.counted();
        const auto check = [&](const QString &what, quint64 said, quint64 seen) {
            if (said != seen)
                problems += tr("the bus says %1 %2, the records show %3").arg(said).arg(what).arg(seen);
        };
        check(tr("handled"), totals.handled, counted.handled);
        check(tr("dropped"), totals.dropped, counted.dropped);
        check(tr("discarded"), totals.discarded, counted.discarded);
        check(tr("failed"), totals.failed, counted.failed);
        if (const auto reported = ledger.reportedDrops(); reported && *reported != counted.dropped) {
            problems += tr("when it unsubscribed the bus said %1 dropped, the records show %2")
                            .arg(*reported)
                            .arg(counted.dropped);
        }
    }
};

/// Whether the name stands for a subscriber; some agents only send.
bool hasReceived(const Agent &agent, const SubscriberAudit &audit)
{
    return agent.subscribed || audit.totals != bus::SubscriberTotals() || !audit.balances;
}

} // namespace

Audit makeAudit(const SessionCounts &counts, const AgentTracker &agents, const GapLedger &gaps, AuditMoment moment)
{
    Audit audit;
    audit.published = counts.published;
    audit.lostByTap = counts.lostByTap;
    audit.lostByFile = counts.lostByFile;
    audit.lostFates = counts.lostFates;
    audit.lostUncounted = counts.lostUncounted;
    audit.evicted = counts.evicted + counts.lostByRetention;
    audit.leftOut = counts.lostByRetention;
    audit.duplicates = counts.duplicates;
    audit.unexplainedGaps = gaps.unexplained();
    if (moment == AuditMoment::AtRest)
        audit.unexplainedGaps += gaps.unexplainedAtEnd(counts.published);
    audit.isComplete = gaps.firstSeq() == quint64(0) && audit.unexplainedGaps == 0 && counts.lostByTap == 0
        && counts.lostByFile == 0 && counts.lostByRetention == 0 && counts.lostFates == 0 && !counts.lostUncounted;

    const bool compareWithFates = audit.isComplete && moment == AuditMoment::AtRest;
    audit.balances = audit.unexplainedGaps == 0;
    const AgentTable &table = agents.table();
    for (qsizetype i = 0; i < table.size(); ++i) {
        const SubscriberAudit subscriber =
            SubscriberAuditor::audit(table.at(i).name, agents.ledger(i), agents.broadcastCounts(), compareWithFates);
        if (!hasReceived(table.at(i), subscriber))
            continue;
        audit.balances = audit.balances && subscriber.balances;
        audit.subscribers.append(subscriber);
    }
    return audit;
}

} // namespace inspector
