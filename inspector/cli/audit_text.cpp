// Sentences about an audit.
#include <inspector/cli/audit_text.h>

#include <inspector/cli/terminal.h>
#include <inspector/cli/text.h>

using namespace Qt::StringLiterals;

namespace inspector::cli {

QStringList problemsOf(const Audit &audit)
{
    QStringList problems;
    for (const SubscriberAudit &subscriber : audit.subscribers) {
        if (!subscriber.balances)
            problems += harmless(subscriber.name) + u": "_s + subscriber.problem;
    }
    if (audit.unexplainedGaps > 0)
        problems += Cli::tr("%1 messages are missing and no record says why").arg(audit.unexplainedGaps);
    return problems;
}

quint64 dropsOf(const Audit &audit)
{
    quint64 dropped = 0;
    for (const SubscriberAudit &subscriber : audit.subscribers)
        dropped += subscriber.totals.dropped;
    return dropped;
}

QStringList lossesOf(const Audit &audit)
{
    QStringList losses;
    const auto add = [&losses](quint64 count, const QString &text) {
        if (count > 0)
            losses += text.arg(count);
    };
    add(audit.lostByTap, Cli::tr("%1 messages were lost by the tap, which could not keep up"));
    add(audit.lostFates, Cli::tr("what became of %1 messages was lost"));
    add(audit.evicted, Cli::tr("%1 messages are not held, to stay within memory or because a filter left them out"));
    add(audit.lostByFile, Cli::tr("%1 messages were lost in the damaged file"));
    add(audit.duplicates, Cli::tr("%1 records came twice and count once"));
    if (audit.lostUncounted)
        losses += Cli::tr("more was lost, and nobody can tell how much");
    return losses;
}

QString closingSummary(const Session &session, const Audit &audit)
{
    QStringList droppers;
    quint64 handled = 0;
    for (const SubscriberAudit &subscriber : audit.subscribers) {
        handled += subscriber.totals.handled;
        if (subscriber.totals.dropped > 0)
            droppers += u"%1 %2"_s.arg(harmless(subscriber.name), QString::number(subscriber.totals.dropped));
    }
    const double seconds = double(session.endTime() - session.startTime()) / 1e9;
    // A selection, or what a late viewer has seen, is a part of what was published.
    const QString messages = session.messagesSeen() < audit.published
        ? Cli::tr("%1 of %2").arg(session.messagesSeen()).arg(audit.published)
        : QString::number(audit.published);
    QString text = Cli::tr("%1 messages in %2 s, handled %3 times, %4 dropped")
                       .arg(messages).arg(seconds, 0, 'f', 1).arg(handled).arg(dropsOf(audit));
    if (!droppers.isEmpty())
        text += u" ("_s + droppers.join(u", "_s) + u')';
    if (audit.lostByTap > 0)
        text += u", "_s + Cli::tr("%1 lost by the tap").arg(audit.lostByTap);
    return text + u"; "_s + (audit.balances ? Cli::tr("every subscriber adds up") : Cli::tr("it does not add up"));
}

} // namespace inspector::cli
