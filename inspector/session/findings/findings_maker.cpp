// Makes the findings of a session.
#include <inspector/session/findings/findings_maker.h>

#include <inspector/session/findings/finding_text.h>
#include <inspector/session/gap_ledger.h>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

namespace inspector {

namespace {

/// Who was only told to end, or cancelled, may still answer.
bool hasLeft(const Agent &agent)
{
    return !agent.subscribed || agent.state == AgentState::Failed;
}

QString shortened(const QString &text)
{
    constexpr qsizetype most = 200;
    const QString line = text.simplified();
    return line.size() <= most ? line : line.first(most) + u'…';
}

LostWhat lostWhat(NameId by)
{
    if (by == FindingsTracker::LostFates)
        return LostWhat::Fates;
    return bus::LossBy(by) == bus::LossBy::File ? LostWhat::MessagesByFile : LostWhat::MessagesByTap;
}

} // namespace

Findings FindingsMaker::make(const Audit &audit, const GapLedger &gaps)
{
    const bool knowsAll = audit.leftOut == 0; // else who listened and who answered may be among what was left out
    addNoticed(knowsAll);
    if (knowsAll) {
        addUnansweredTasks();
        addQuietAgents(audit);
    }
    addAudit(audit, gaps);
    return sorted();
}

void FindingsMaker::addNoticed(bool knowsAll)
{
    for (const auto &[key, group] : tracker.groups()) {
        if (key.first == FindingKind::NoReceiver && (!knowsAll || tracker.hasListened(key.second)))
            continue;
        list.append(noticed(key.first, key.second, group));
    }
    for (const Agent &agent : agents) { // the records of whose drops are not here
        const std::optional<NameId> name = names.find(agent.name);
        if (agent.totals.dropped > 0 && name && !tracker.groups().contains({FindingKind::QueueOverflowed, *name}))
            list.append(noticed(FindingKind::QueueOverflowed, *name, {}));
    }
}

Finding FindingsMaker::noticed(FindingKind kind, NameId subject, const Group &group) const
{
    Finding finding{.kind = kind, .count = group.count, .places = heldOf(group.places)};
    if (kind == FindingKind::Lost) {
        setLossText(finding, lostWhat(subject), group.isUncounted);
        return finding;
    }
    finding.subject = names.text(subject);
    FindingFacts facts{.agent = agents.find(finding.subject),
                       .other = names.text(group.other),
                       .task = names.text(group.task),
                       .detail = shortened(group.detail),
                       .ns = qint64(group.most),
                       .longestRunNs = tracker.longestRun(subject),
                       .most = group.most};
    // What the bus itself counted is more, where records were lost.
    if (kind == FindingKind::QueueOverflowed && facts.agent)
        finding.count = std::max(finding.count, facts.agent->totals.dropped);
    setText(finding, facts);
    return finding;
}

void FindingsMaker::addUnansweredTasks()
{
    for (const auto &[name, worker] : tracker.workers(now)) {
        if (name != NoName && !tracker.hasListened(name))
            continue; // said already: there is nobody to answer
        const Agent *agent = agents.find(names.text(name));
        const bool isAway = agent && hasLeft(*agent);
        const qint64 end = isAway ? tracker.leftAt(name).value_or(now) : now;
        const std::map<qint64, NameId> &unanswered = isAway ? worker.open : worker.overdue;
        if (unanswered.empty())
            continue;
        const NameId oldest = unanswered.begin()->second;
        const qint64 silence = end - tracker.openTask(oldest).lastSign;
        const bool isGone = isAway && isMissed(unanswered, end);
        if (isAway && !isGone && silence < FindingsTracker::LongSilenceNs)
            continue; // all went together, and it might have answered
        const FindingFacts facts{.agent = agent,
                                 .other = isGone ? QString() : names.text(tracker.whoWaitsInTurn(name)),
                                 .task = names.text(oldest),
                                 .ns = silence,
                                 .isGone = isGone,
                                 .isOver = isOver};
        Finding finding{.kind = FindingKind::TaskUnanswered, .subject = names.text(name), .count = unanswered.size()};
        for (const auto &[row, task] : unanswered | std::views::take(FindingsTracker::PlacesKept))
            finding.places.push_back(tracker.openTask(task).request);
        finding.places = heldOf(finding.places);
        setText(finding, facts);
        list.append(finding);
    }
}

bool FindingsMaker::isMissed(const std::map<qint64, NameId> &tasks, qint64 leftAt) const
{
    constexpr qint64 together = 1'000'000'000; // a bus that stops takes its time
    return std::ranges::any_of(tasks | std::views::take(FindingsTracker::PlacesKept), [&](const auto &entry) {
        const NameId requester = tracker.openTask(entry.second).requester;
        const Agent *agent = agents.find(names.text(requester));
        return !agent || !hasLeft(*agent) || tracker.leftAt(requester).value_or(leftAt) - leftAt > together;
    });
}

void FindingsMaker::addQuietAgents(const Audit &audit)
{
    const bool depthsAreKnown = audit.lostFates == 0 && !audit.lostUncounted;
    for (const Agent &agent : agents) {
        if (!agent.subscribed)
            continue;
        const std::optional<NameId> name = names.find(agent.name);
        const FindingPlace *subscription = name ? tracker.subscriptionOf(*name) : nullptr;
        const auto add = [&](FindingKind kind, quint64 count, qint64 since, std::vector<FindingPlace> places) {
            Finding finding{.kind = kind, .subject = agent.name, .count = count, .places = std::move(places)};
            setText(finding, {.agent = &agent, .ns = now - since, .isOver = isOver});
            list.append(finding);
        };
        const bool isYoung = !subscription || now - subscription->t < FindingsTracker::LongSilenceNs;
        if (tracker.knowsReadiness() && agent.state == AgentState::Starting && !isYoung)
            add(FindingKind::NeverReady, 1, subscription->t, heldOf({*subscription}));
        const qint64 lastSeen = std::max(agent.lastSeen, subscription ? subscription->t : 0);
        if (depthsAreKnown && agent.totals.waiting > 0 && lastSeen > 0
            && now - lastSeen >= FindingsTracker::LongSilenceNs && name && keepsWaiting(agent, *name))
            add(FindingKind::Stuck, agent.totals.waiting, lastSeen, placeAt(lastSeen));
    }
}

bool FindingsMaker::keepsWaiting(const Agent &agent, NameId name)
{
    const qint64 then = now - FindingsTracker::LongSilenceNs;
    const std::optional<qint64> row = rows.findAt(then);
    if (!row || !queues.knows(*row))
        return true; // the bus's counters are all that there is
    if (rows.at(*row).t > then)
        return false; // all came later
    if (!longAgo)
        longAgo = queues.at(*row, rows);
    const auto cameLater = queues.countsOf(name, *longAgo).unsettledLater;
    return qint64(agent.totals.waiting) > cameLater[false] + cameLater[true];
}

void FindingsMaker::addAudit(const Audit &audit, const GapLedger &gaps)
{
    for (const SubscriberAudit &subscriber : audit.subscribers) {
        if (subscriber.balances)
            continue;
        Finding finding{.kind = FindingKind::DoesNotAddUp, .subject = subscriber.name, .count = 1};
        setText(finding, {.agent = agents.find(subscriber.name), .detail = subscriber.problem});
        list.append(finding);
    }
    if (audit.unexplainedGaps == 0)
        return;
    Finding finding{.kind = FindingKind::DoesNotAddUp, .count = audit.unexplainedGaps};
    if (const std::optional<quint64> next = gaps.afterFirstGap()) {
        if (const std::optional<qint64> row = rows.find(*next))
            finding.places = {{*row, *next, rows.at(*row).t}};
    }
    setText(finding, {});
    list.append(finding);
}

Findings FindingsMaker::sorted()
{
    std::ranges::sort(list, [](const Finding &a, const Finding &b) {
        if (a.kind != b.kind)
            return a.kind < b.kind;
        return a.count != b.count ? a.count > b.count : a.subject < b.subject;
    });
    Findings findings;
    qsizetype ofThisKind = 0;
    for (const Finding &finding : std::as_const(list)) {
        if (findings.list.isEmpty() || findings.list.last().kind != finding.kind)
            ofThisKind = 0;
        if (++ofThisKind <= MostOfAKind)
            findings.list.append(finding);
        else
            ++findings.leftOut;
    }
    return findings;
}

std::vector<FindingPlace> FindingsMaker::heldOf(const std::vector<FindingPlace> &places) const
{
    std::vector<FindingPlace> held;
    std::ranges::copy_if(places, std::back_inserter(held),
                         [this](const FindingPlace &place) { return rows.contains(place.row); });
    if (held.size() > FindingsTracker::PlacesKept)
        held.erase(held.begin(), held.end() - qsizetype(FindingsTracker::PlacesKept));
    return held;
}

std::vector<FindingPlace> FindingsMaker::placeAt(qint64 t) const
{
    const std::optional<qint64> row = rows.findAt(t);
    return row ? std::vector<FindingPlace>{{*row, rows.at(*row).seq, rows.at(*row).t}} : std::vector<FindingPlace>();
}

} // namespace inspector
