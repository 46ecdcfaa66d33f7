// Notices trouble as a session grows, so that nobody has to look for it afterwards.
#pragma once

#include <inspector/session/findings/finding.h>
#include <inspector/session/message_row.h>
#include <inspector/session/name_map.h>
#include <inspector/session/task_table.h>
#include <libbus/tap/record.h>

#include <deque>
#include <map>
#include <optional>
#include <unordered_map>

namespace inspector {

/// Costs next to nothing for a message with which all is well. Of each kind of trouble and each agent it keeps a count
/// and the newest places; of open tasks, until they end, where each began.
class FindingsTracker {
public:
    /// Of a task nothing is heard, or an agent is not ready, or finishes nothing: from here on that is trouble.
    static constexpr qint64 LongSilenceNs = 10'000'000'000;
    /// A cancel that waited so long was late.
    static constexpr qint64 LateCancelNs = 200'000'000;
    /// Any other message that waited so long was.
    static constexpr qint64 LongWaitNs = 1'000'000'000;
    /// A handler that takes longer is slow: its agent drops since it cannot keep up, not since a burst came.
    static constexpr qint64 SlowHandlerNs = 1'000'000;
    /// So many system messages in a row before waiting data are a flood.
    static constexpr quint64 Flood = 100;
    static constexpr size_t PlacesKept = 50;

    // --- What a session tells; `task` is the message's, as it is now, or null ---
    /// `reason` is what an AgentError gives.
    void message(qint64 index, const MessageRow &row, const Task *task, const QString &reason);
    void fate(qint64 index, const MessageRow &row, NameId subscriber, const bus::FateRecord &fate, const Task *task);
    void subscribed(NameId name, const FindingPlace &newest);
    void unsubscribed(NameId name, qint64 t) { left[name] = t; }
    /// The bus's own counters of a subscriber; `newest` is the newest message.
    void totals(NameId name, const bus::SubscriberTotals &totals, const FindingPlace &newest);
    /// `where` is its row, or the newest message.
    void loss(const bus::LossRecord &record, const FindingPlace &where);

    // --- What is made of it ---
    struct Group {
        quint64 count = 0;
        quint64 most = 0;         ///< CancelledLate, WaitedLong: the longest wait in ns; DataStarved: messages in a row
        NameId other = NoName;    ///< the other agent of the newest
        NameId task = NoName;     ///< the task of the newest
        QString detail;           ///< what the newest says
        bool isUncounted = false; ///< Lost: more than `count`, and nobody can tell how many
        std::vector<FindingPlace> places;
    };
    /// By kind and agent; of Lost, the bus::LossBy stands for the agent, and LostFates for all fates.
    using Groups = std::map<std::pair<FindingKind, NameId>, Group>;
    static constexpr NameId LostFates = 1000;
    [[nodiscard]] const Groups &groups() const { return found; }

    struct OpenTask {
        NameId requester = NoName;
        NameId worker = NoName;
        FindingPlace request;
        qint64 lastSign = 0; ///< when something was heard of it last
        bool isOverdue = false;
    };
    struct Worker {
        std::map<qint64, NameId> open;    ///< tasks by the rows of their requests
        std::map<qint64, NameId> overdue; ///< of them, those of which nothing was heard for long
    };
    /// Those with open tasks, at the session's time `now`.
    [[nodiscard]] const std::unordered_map<NameId, Worker> &workers(qint64 now);
    [[nodiscard]] const OpenTask &openTask(NameId task) const { return openTasks.at(task); }
    /// Who waits for the worker with an overdue task, while the worker waits for it with another; or NoName. Looks at
    /// the oldest tasks.
    [[nodiscard]] NameId whoWaitsInTurn(NameId worker) const;

    /// Whether somebody ever bore that name; true while nobody is known to listen at all.
    [[nodiscard]] bool hasListened(NameId name) const
    {
        return !sawListeners || listeners.value(name) != NameMap::None;
    }
    /// The longest that a handler of it ran.
    [[nodiscard]] qint64 longestRun(NameId name) const;
    /// Whether agents of this session say when they are ready.
    [[nodiscard]] bool knowsReadiness() const { return sawReady; }
    /// Where the agent subscribed last; null where it did not.
    [[nodiscard]] const FindingPlace *subscriptionOf(NameId name) const;
    /// When it left last; nothing while it is there.
    [[nodiscard]] std::optional<qint64> leftAt(NameId name) const;
    [[nodiscard]] qint64 bytes() const;

private:
    static constexpr size_t MostPlaces = 64; ///< in memory; only the newest are told

    Group &note(FindingKind kind, NameId agent, const FindingPlace &place);
    void listens(NameId name);
    void noteRun(NameId subscriber, qint64 ranNs);
    void noteWait(qint64 index, const MessageRow &row, NameId subscriber, qint64 waitedNs);
    void noteDrop(qint64 index, const MessageRow &row, NameId subscriber, const Task *task);
    void openTaskAt(qint64 index, const MessageRow &row);
    void hearOf(NameId task, qint64 t);
    void closeRequest(qint64 index, const MessageRow &row);
    void close(NameId task);
    void advance(qint64 now);

    Groups found;
    std::unordered_map<NameId, OpenTask> openTasks;
    std::unordered_map<NameId, Worker> byWorker;
    std::deque<std::pair<qint64, NameId>> watched; ///< when each open task is to be looked at again
    std::unordered_map<NameId, FindingPlace> subscriptions;
    std::unordered_map<NameId, qint64> left;        ///< when
    NameMap listeners;                              ///< 0 for each
    std::unordered_map<NameId, qint64> longestRuns; ///< of slow handlers
    bool sawListeners = false;
    bool sawReady = false;
};

} // namespace inspector
