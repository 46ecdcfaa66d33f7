// Findings in sentences.
#include <inspector/session/findings/finding_text.h>

#include <inspector/session/duration_text.h>
#include <inspector/session/findings/findings_tracker.h>
#include <inspector/session/plural.h>

#include <QCoreApplication>
#include <QLocale>

namespace inspector {

namespace {

class Sentences {
    Q_DECLARE_TR_FUNCTIONS(inspector::Findings)
public:
    Sentences(const Finding &finding, const FindingFacts &facts)
        : facts(facts), who(finding.subject.isEmpty() ? tr("everyone") : finding.subject), kind(finding.kind),
          n(pluralOf(finding.count)), count(QLocale().toString(finding.count))
    {
    }

    [[nodiscard]] QString text() const;
    [[nodiscard]] QString advice() const;
    [[nodiscard]] QString lossText(LostWhat what, bool isUncounted) const;
    [[nodiscard]] static QString lossAdvice(LostWhat what);

private:
    [[nodiscard]] static QString uncountedText(LostWhat what);
    [[nodiscard]] QString stuckText() const;
    [[nodiscard]] QString neverReadyText() const;
    [[nodiscard]] QString overflowText() const;
    [[nodiscard]] QString unansweredText() const;
    [[nodiscard]] QString unansweredAdvice() const;
    [[nodiscard]] QString waitedText() const;
    [[nodiscard]] bool isSlow() const { return facts.longestRunNs >= FindingsTracker::SlowHandlerNs; }

    const FindingFacts &facts;
    const QString who;
    const FindingKind kind;
    const int n; ///< for the plural
    const QString count;
};

QString Sentences::text() const
{
    switch (kind) {
    case FindingKind::AgentFailed:
        return facts.detail.isEmpty() ? tr("%1 says that it has failed.").arg(who)
                                      : tr("%1 says that it has failed: %2").arg(who, facts.detail);
    case FindingKind::HandlerThrew:
        return tr("The handler of %1 threw on %2 message(s), the last time: %3", nullptr, n)
            .arg(who, count, facts.detail);
    case FindingKind::RequestDropped:
        return tr("%1 request(s) met the full data queue of %2: nobody will answer. The last was task %3 of %4.",
                  nullptr, n)
            .arg(count, who, facts.task, facts.other);
    case FindingKind::AnswerDropped:
        return tr("The last answer to %1 task(s) met the full data queue of %2, which waits for ever. The last was "
                  "task %3 by %4.",
                  nullptr, n)
            .arg(count, who, facts.task, facts.other);
    case FindingKind::NoReceiver:
        return tr("%1 message(s) went to %2, and nobody of that name was on the bus. The last was from %3.", nullptr, n)
            .arg(count, who, facts.other);
    case FindingKind::Stuck: return stuckText();
    case FindingKind::TaskUnanswered: return unansweredText();
    case FindingKind::DoesNotAddUp:
        return facts.detail.isEmpty() ? tr("%1 message(s) are missing, and no record says why.", nullptr, n).arg(count)
                                      : tr("%1 does not add up: %2.").arg(who, facts.detail);
    case FindingKind::StreamTorn:
        return tr("%1 part(s) of streams met the full data queue of %2, which goes without them. The last was of task "
                  "%3 by %4.",
                  nullptr, n)
            .arg(count, who, facts.task, facts.other);
    case FindingKind::QueueOverflowed: return overflowText();
    case FindingKind::TaskFailed:
        return tr("%1 task(s) of %2 failed; the last was %3.", nullptr, n).arg(count, who, facts.task);
    case FindingKind::TaskIdShared:
        return tr("%1 asked %2 time(s) under the id of a task that another had open, the last time %3 of %4.", nullptr,
                  n)
            .arg(who, count, facts.task, facts.other);
    case FindingKind::CancelledLate:
        return tr("%1 took long to notice a cancel, %2 time(s): up to %3.", nullptr, n)
            .arg(who, count, durationText(facts.ns));
    case FindingKind::WaitedLong: return waitedText();
    case FindingKind::DataStarved:
        return tr("Data for %1 had to wait while up to %2 system messages in a row went before it.")
            .arg(who, QLocale().toString(facts.most));
    case FindingKind::NeverReady: return neverReadyText();
    case FindingKind::Lost: break;
    }
    return {};
}

QString Sentences::stuckText() const
{
    if (facts.isOver)
        return tr("When the session ended, %1 message(s) waited for %2, which had finished none for %3.", nullptr, n)
            .arg(count, who, durationText(facts.ns));
    return tr("%1 is stuck: %2 message(s) wait for it, and it has finished none for %3.", nullptr, n)
        .arg(who, count, durationText(facts.ns));
}

QString Sentences::neverReadyText() const
{
    if (facts.isOver)
        return tr("%1 came to the bus %2 before the session ended, and never said that it was ready.")
            .arg(who, durationText(facts.ns));
    return tr("%1 came to the bus %2 ago and has not said that it is ready.").arg(who, durationText(facts.ns));
}

QString Sentences::overflowText() const
{
    QString drops = tr("%1 dropped %2 message(s)", nullptr, n).arg(who, count);
    if (!facts.other.isEmpty())
        drops = tr("%1, the last from %2").arg(drops, facts.other);
    if (!facts.agent || facts.agent->handlerP99Ns == 0)
        return tr("%1: its data queue was full.").arg(drops);
    const QString capacity = QLocale().toString(facts.agent->dataCapacity);
    const QString p99 = durationText(facts.agent->handlerP99Ns);
    if (facts.agent->handlerP99Ns >= FindingsTracker::SlowHandlerNs)
        return tr("%1: its handler is slow (p99 %2), and its queue of %3 was full.").arg(drops, p99, capacity);
    return tr("%1: its handler is quick (p99 %2), but more came at once than its queue of %3 holds.")
        .arg(drops, p99, capacity);
}

QString Sentences::waitedText() const
{
    const QString longest = durationText(facts.ns);
    if (isSlow())
        return tr("%1 message(s) waited long for %2, up to %3: its handler takes up to %4.", nullptr, n)
            .arg(count, who, longest, durationText(facts.longestRunNs));
    return tr("%1 message(s) waited long for %2, up to %3, though its handler is quick.", nullptr, n)
        .arg(count, who, longest);
}

QString Sentences::unansweredText() const
{
    if (!facts.other.isEmpty())
        return tr("%1 and %2 wait for each other: %1 has said nothing about %3 request(s) for long; the oldest is task "
                  "%4, for %5.",
                  nullptr, n)
            .arg(who, facts.other, count, facts.task, durationText(facts.ns));
    if (facts.isGone)
        return tr("%1 is gone and has left %2 request(s) without an answer; the oldest is task %3.", nullptr, n)
            .arg(who, count, facts.task);
    if (facts.isOver)
        return tr("When the session ended, %1 had not answered %2 request(s); the oldest is task %3, after %4.",
                  nullptr, n)
            .arg(who, count, facts.task, durationText(facts.ns));
    return tr("%1 has said nothing about %2 request(s) for long; the oldest is task %3, for %4.", nullptr, n)
        .arg(who, count, facts.task, durationText(facts.ns));
}

QString Sentences::advice() const
{
    switch (kind) {
    case FindingKind::AgentFailed:
        return tr("Look at what it handled before it said so. Nobody starts it again by itself.");
    case FindingKind::HandlerThrew:
        return tr("Catch the error where it arises: the message counts as failed, and whoever waits for an answer gets "
                  "none.");
    case FindingKind::RequestDropped:
        return tr("Look at the receipt of send(), and ask again. Make the handler of %1 quicker or its queue larger.")
            .arg(who);
    case FindingKind::AnswerDropped:
        return tr("Give last answers as TaskResponseUrgent, which is never dropped, or make the queue of %1 larger.")
            .arg(who);
    case FindingKind::NoReceiver:
        return tr("Look whether the name is right, and whether %1 is started at all. The receipt of send() tells it.")
            .arg(who);
    case FindingKind::Stuck:
        return tr(
            "Its handler blocks, or waits for a future that nobody finishes. Look at the last message that it took.");
    case FindingKind::TaskUnanswered: return unansweredAdvice();
    case FindingKind::DoesNotAddUp:
        return tr("The records contradict each other or are not all there: save the session before it is gone, and "
                  "compare it with the app's own log.");
    case FindingKind::StreamTorn:
        return tr("Make the queue of %1 larger than a stream, or its handler quicker. A stream that must be whole "
                  "needs its receipts looked at.")
            .arg(who);
    case FindingKind::QueueOverflowed:
        return tr("Make the handler quicker, the queue larger, or send less. What was dropped is lost for %1 alone.")
            .arg(who);
    case FindingKind::TaskIdShared:
        return tr("Make ids that nobody else makes, by QUuid for instance: answers are told apart by nothing else.");
    case FindingKind::TaskFailed: return tr("Read its result, and what its worker did before.");
    case FindingKind::CancelledLate:
        return tr("Let long handlers ask bus::cancelRequested() now and then, and what runs in a future its "
                  "bus::CancelToken: until either is done, the next message waits.");
    case FindingKind::WaitedLong:
        return isSlow() ? tr("Make the handler of %1 quicker, or share its work among several agents.").arg(who)
                        : tr("The thread that it runs in was busy with others: look whose handler is slow. A worker of "
                             "its own (bus::Worker::Own) waits for nobody.");
    case FindingKind::DataStarved:
        return tr("Send less as system messages: they go before all data, and these were too many.");
    case FindingKind::NeverReady:
        return tr(
            "Look at its start. Who waits for its AgentReady asks it for nothing before; who only listens needs none.");
    case FindingKind::Lost: break;
    }
    return {};
}

QString Sentences::unansweredAdvice() const
{
    if (facts.isGone)
        return tr("Whoever leaves has to answer what is open, if only by a failure; who asked may ask another.");
    if (!facts.other.isEmpty())
        return tr("One of the two has to go on without the other's answer, or ask somebody else.");
    return tr("Each request needs a last answer. Look whether %1 is busy with it, or has forgotten it.").arg(who);
}

/// Of what nobody counted, all the same what is known: how many were counted, and who lost them.
QString Sentences::lossText(LostWhat what, bool isUncounted) const
{
    if (isUncounted && n == 0)
        return uncountedText(what);
    switch (what) {
    case LostWhat::MessagesByTap:
        return isUncounted
            ? tr("The tap lost at least %1 message(s), nobody can tell how many: the agents have them, this "
                 "session has not.",
                 nullptr, n)
                  .arg(count)
            : tr("The tap lost %1 message(s): the agents have them, this session has not.", nullptr, n).arg(count);
    case LostWhat::MessagesByFile:
        return isUncounted
            ? tr("At least %1 message(s) are lost in damaged parts of the file, nobody can tell how many.", nullptr, n)
                  .arg(count)
            : tr("%1 message(s) are lost in a damaged part of the file.", nullptr, n).arg(count);
    case LostWhat::Fates:
        return isUncounted
            ? tr("What became of at least %1 message(s) is lost, nobody can tell of how many.", nullptr, n).arg(count)
            : tr("What became of %1 message(s) is lost.", nullptr, n).arg(count);
    }
    return {};
}

QString Sentences::uncountedText(LostWhat what)
{
    switch (what) {
    case LostWhat::MessagesByTap:
        return tr("The tap lost messages, and nobody can tell how many: the agents have them, this session has not.");
    case LostWhat::MessagesByFile:
        return tr("Messages are lost in a damaged part of the file, and nobody can tell how many.");
    case LostWhat::Fates: return tr("What became of some messages is lost, and nobody can tell of how many.");
    }
    return {};
}

QString Sentences::lossAdvice(LostWhat what)
{
    if (what == LostWhat::MessagesByFile)
        return tr("The rest of the file is whole. Other findings may have their cause in what is lost.");
    return tr("The bus never waits for those who look on. Recording to a file keeps up with more than a window does.");
}

} // namespace

void setText(Finding &finding, const FindingFacts &facts)
{
    const Sentences sentences(finding, facts);
    finding.text = sentences.text();
    finding.advice = sentences.advice();
}

void setLossText(Finding &finding, LostWhat what, bool isUncounted)
{
    finding.text = Sentences(finding, {}).lossText(what, isUncounted);
    finding.advice = Sentences::lossAdvice(what);
}

} // namespace inspector
