// Notices trouble as a session grows.
#include <inspector/session/findings/findings_tracker.h>

#include <inspector/session/kind_group.h>

#include <algorithm>
#include <ranges>
#include <utility>

namespace inspector {

namespace {

FindingPlace placeOf(qint64 index, const MessageRow &row)
{
    return {index, row.seq, row.t};
}

bool isCancel(bus::Kind kind)
{
    return kind == bus::Kind::Cancel || kind == bus::Kind::End || kind == bus::Kind::TaskCancel;
}

bool isResponse(bus::Kind kind)
{
    return kind == bus::Kind::TaskResponse || kind == bus::Kind::TaskResponseUrgent;
}

/// Whether the message in that row is the one that ended the task.
bool ends(const MessageRow &row, const Task &task)
{
    return isResponse(row.kind) && !task.isOpen() && task.endedAt == row.t;
}

} // namespace

void FindingsTracker::message(qint64 index, const MessageRow &row, const Task *task, const QString &reason)
{
    if (row.kind == bus::Kind::AgentReady)
        sawReady = true;
    else if (row.kind == bus::Kind::AgentError)
        note(FindingKind::AgentFailed, row.source, placeOf(index, row)).detail = reason;
    if (row.target != NoName && listeners.value(row.target) == NameMap::None) // unless it is told of later
        note(FindingKind::NoReceiver, row.target, placeOf(index, row)).other = row.source;
    if (!task)
        return;
    advance(row.t);
    if (!task->isOpen())
        close(row.task);
    else if (row.kind == bus::Kind::TaskRequest)
        openTaskAt(index, row);
    else
        hearOf(row.task, row.t);
    if (ends(row, *task) && task->status == bus::TaskStatus::Failed)
        note(FindingKind::TaskFailed, row.source, placeOf(index, row)).task = row.task;
}

void FindingsTracker::fate(qint64 index, const MessageRow &row, NameId subscriber, const bus::FateRecord &fate,
                           const Task *task)
{
    listens(subscriber);
    noteRun(subscriber, fate.ranNs);
    switch (fate.fate) {
    case bus::Fate::Dropped: return noteDrop(index, row, subscriber, task);
    case bus::Fate::Failed:
        note(FindingKind::HandlerThrew, subscriber, placeOf(index, row)).detail = fate.error;
        if (row.target == subscriber)
            closeRequest(index, row);
        return;
    case bus::Fate::Handled: return noteWait(index, row, subscriber, fate.waitedNs);
    case bus::Fate::Discarded:
    case bus::Fate::Undelivered: return;
    }
}

void FindingsTracker::noteWait(qint64 index, const MessageRow &row, NameId subscriber, qint64 waitedNs)
{
    const bool cancels = isCancel(row.kind);
    if (waitedNs < (cancels ? LateCancelNs : LongWaitNs))
        return;
    const FindingKind kind = cancels ? FindingKind::CancelledLate : FindingKind::WaitedLong;
    Group &late = note(kind, subscriber, placeOf(index, row));
    late.most = std::max(late.most, quint64(waitedNs));
}

void FindingsTracker::noteRun(NameId subscriber, qint64 ranNs)
{
    if (ranNs < SlowHandlerNs)
        return;
    qint64 &longest = longestRuns[subscriber];
    longest = std::max(longest, ranNs);
}

void FindingsTracker::noteDrop(qint64 index, const MessageRow &row, NameId subscriber, const Task *task)
{
    const FindingPlace place = placeOf(index, row);
    note(FindingKind::QueueOverflowed, subscriber, place).other = row.source;
    if (row.target != subscriber || !task)
        return; // of a broadcast another may take care
    const auto noteTask = [&](FindingKind kind) {
        Group &group = note(kind, subscriber, place);
        group.other = row.source;
        group.task = row.task;
    };
    if (row.kind == bus::Kind::TaskRequest) {
        noteTask(FindingKind::RequestDropped);
        closeRequest(index, row);
    } else if (ends(row, *task)) {
        noteTask(FindingKind::AnswerDropped);
    } else if (kindGroup(row.kind) == KindGroup::Stream) {
        noteTask(FindingKind::StreamTorn);
    }
}

void FindingsTracker::subscribed(NameId name, const FindingPlace &newest)
{
    subscriptions[name] = newest;
    left.erase(name);
    listens(name);
}

void FindingsTracker::listens(NameId name)
{
    if (listeners.value(name) != NameMap::None)
        return;
    listeners.insert(name, 0);
    sawListeners = true;
    found.erase({FindingKind::NoReceiver, name});
}

void FindingsTracker::totals(NameId name, const bus::SubscriberTotals &totals, const FindingPlace &newest)
{
    listens(name);
    if (totals.longestStarvation < Flood)
        return;
    const auto known = found.find({FindingKind::DataStarved, name});
    if (known != found.end() && totals.longestStarvation <= known->second.most)
        return; // no longer one than before
    note(FindingKind::DataStarved, name, newest).most = totals.longestStarvation;
}

void FindingsTracker::loss(const bus::LossRecord &record, const FindingPlace &where)
{
    if (record.by == bus::LossBy::Retention)
        return; // let go to stay within memory, as it was meant to be
    const bool isOfFates = record.what == bus::LossRecord::What::Fates;
    Group &group = note(FindingKind::Lost, isOfFates ? LostFates : NameId(record.by), where);
    group.count += record.count - 1; // note() counted one
    group.isUncounted = group.isUncounted || record.count == 0;
}

FindingsTracker::Group &FindingsTracker::note(FindingKind kind, NameId agent, const FindingPlace &place)
{
    Group &group = found[{kind, agent}];
    ++group.count;
    if (group.places.size() == MostPlaces) // some at a time, so that each costs the same
        group.places.erase(group.places.begin(), group.places.end() - qsizetype(PlacesKept));
    group.places.push_back(place);
    return group;
}

// --- Open tasks ------------------------------------------------------------------------------------------------------

void FindingsTracker::openTaskAt(qint64 index, const MessageRow &row)
{
    const auto before = openTasks.find(row.task);
    if (before != openTasks.end()) {
        const OpenTask &other = before->second;
        // A worker may hand a task on, and whoever asked may ask again.
        if (row.source != other.requester && row.source != other.worker && other.worker != NoName) {
            Group &shared = note(FindingKind::TaskIdShared, row.source, placeOf(index, row));
            shared.other = other.requester;
            shared.task = row.task;
        }
        close(row.task);
    }
    openTasks[row.task] = {row.source, row.target, placeOf(index, row), row.t, false};
    byWorker[row.target].open[index] = row.task;
    watched.emplace_back(row.t + LongSilenceNs, row.task);
}

void FindingsTracker::hearOf(NameId task, qint64 t)
{
    const auto open = openTasks.find(task);
    if (open == openTasks.end())
        return;
    open->second.lastSign = t;
    if (!std::exchange(open->second.isOverdue, false))
        return;
    byWorker[open->second.worker].overdue.erase(open->second.request.row);
    watched.emplace_back(t + LongSilenceNs, task);
}

/// That it stays without an answer is said already, unless it was asked again.
void FindingsTracker::closeRequest(qint64 index, const MessageRow &row)
{
    const auto open = openTasks.find(row.task);
    if (open != openTasks.end() && open->second.request.row == index)
        close(row.task);
}

void FindingsTracker::close(NameId task)
{
    const auto open = openTasks.find(task);
    if (open == openTasks.end())
        return;
    const auto worker = byWorker.find(open->second.worker);
    worker->second.open.erase(open->second.request.row);
    worker->second.overdue.erase(open->second.request.row);
    if (worker->second.open.empty())
        byWorker.erase(worker);
    openTasks.erase(open);
}

void FindingsTracker::advance(qint64 now)
{
    while (!watched.empty() && watched.front().first <= now) {
        const NameId task = watched.front().second;
        watched.pop_front();
        const auto open = openTasks.find(task);
        if (open == openTasks.end() || open->second.isOverdue)
            continue;
        const qint64 due = open->second.lastSign + LongSilenceNs;
        if (due > now) { // something was heard of it meanwhile
            watched.emplace_back(due, task);
            continue;
        }
        open->second.isOverdue = true;
        byWorker[open->second.worker].overdue.emplace(open->second.request.row, task);
    }
}

const std::unordered_map<NameId, FindingsTracker::Worker> &FindingsTracker::workers(qint64 now)
{
    advance(now);
    return byWorker;
}

NameId FindingsTracker::whoWaitsInTurn(NameId worker) const
{
    const auto waitsFor = [this](NameId requester, NameId other) {
        const auto asked = byWorker.find(other);
        return asked != byWorker.end()
            && std::ranges::any_of(asked->second.overdue | std::views::take(PlacesKept), [&](const auto &entry) {
                   return openTasks.at(entry.second).requester == requester;
               });
    };
    const auto own = byWorker.find(worker);
    if (own == byWorker.end())
        return NoName;
    for (const auto &[row, task] : own->second.overdue | std::views::take(PlacesKept)) {
        const NameId requester = openTasks.at(task).requester;
        if (requester != worker && waitsFor(worker, requester))
            return requester;
    }
    return NoName;
}

qint64 FindingsTracker::longestRun(NameId name) const
{
    const auto known = longestRuns.find(name);
    return known == longestRuns.end() ? 0 : known->second;
}

const FindingPlace *FindingsTracker::subscriptionOf(NameId name) const
{
    const auto known = subscriptions.find(name);
    return known == subscriptions.end() ? nullptr : &known->second;
}

std::optional<qint64> FindingsTracker::leftAt(NameId name) const
{
    const auto known = left.find(name);
    return known == left.end() ? std::nullopt : std::optional(known->second);
}

qint64 FindingsTracker::bytes() const
{
    constexpr qint64 nodes = 144; // of the tables and the trees that an open task is in
    return qint64(openTasks.size()) * (qint64(sizeof(OpenTask)) + nodes)
        + qint64(found.size()) * qint64(sizeof(Group) + MostPlaces * sizeof(FindingPlace));
}

} // namespace inspector
