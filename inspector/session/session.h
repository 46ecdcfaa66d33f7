// A session as it builds up from records: the messages held, what became of them, agents and tasks.
#pragma once

#include <inspector/session/agent_table.h>
#include <inspector/session/audit.h>
#include <inspector/session/fate_store.h>
#include <inspector/session/findings/finding.h>
#include <inspector/session/history/session_state.h>
#include <inspector/session/message_fetcher.h>
#include <inspector/session/message_row.h>
#include <inspector/session/names.h>
#include <inspector/session/task_table.h>
#include <inspector/session/time_density.h>
#include <libbus/tap/record.h>

#include <QObject>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace inspector {

class FateListener;
class Marks;
class RowStore;
class SessionLock;

/// What records mean, at the newest seq and at any one before. Views and `bustap` read it; it knows no GUI.
///
/// Rows are numbered from 0 for ever: eviction moves rowBegin() and leaves holes, it renumbers nothing. All functions
/// belong to the thread that the session lives in (others use a SessionReader); append() is the only way in. Each
/// append() sends each signal once at most; a view that reads in a signal's slot sees what the signals so far have told
/// it.
///
/// Messages come in rising seq. One whose seq was there before is left out and counted, and so is a second fate of a
/// message at one subscriber. A fate of a message that is not held counts for its agent, and has no row.
/// Another header among the records, once there are messages, begins the session anew, as clear() does.
///
/// Example:
/// @code
/// Session session;
/// while (std::optional<bus::Record> record = reader.next())
///     session.append(*record);
/// for (const Agent &agent : session.agents())
///     qInfo() << agent.name << agent.totals.handled << agent.totals.dropped;
/// if (!session.audit().balances)
///     return 1;
/// @endcode
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    /// Takes records in, in the order that a tap or a capture gives them.
    void append(const std::vector<bus::Record> &records);
    void append(const bus::Record &record);
    /// The same, where messages come as heads only: the rest is read by the fetcher, when somebody asks for it.
    void appendEntries(const std::vector<bus::CaptureEntry> &entries);
    /// From now on messages that came as heads are read by this one; it stays over clear().
    void setFetcher(std::shared_ptr<MessageFetcher> fetcher);
    /// Forgets everything but the memory limit; sends wasReset().
    void clear();

    /// Calls the listener for each fate of a message that is held, from within append(). It must be removed before it
    /// goes.
    void addFateListener(FateListener *listener) const;
    void removeFateListener(FateListener *listener) const;

    /// The messages that a person marked. clear() leaves them alone: they belong to the capture, read again or not.
    [[nodiscard]] Marks *marks() const;

    // --- The messages, one row each, and a row for each loss and each eviction ---
    [[nodiscard]] qint64 rowBegin() const;
    [[nodiscard]] qint64 rowEnd() const;
    /// Whether one is held there (still).
    [[nodiscard]] bool hasRow(qint64 index) const;
    /// Where none is held any more, what stands for it, with the type Gone.
    [[nodiscard]] MessageRow row(qint64 index) const;
    /// The row that stands for this one: itself, or where it is gone the eviction row; rowEnd() where there is none.
    [[nodiscard]] qint64 standIn(qint64 index) const;
    /// How many rows are held, how many of them before one, and the row at a position; rowEnd() where there is none. As
    /// long as nothing was evicted, positions are rows.
    [[nodiscard]] qint64 rowCount() const;
    [[nodiscard]] qint64 rowPosition(qint64 index) const;
    [[nodiscard]] qint64 rowAt(qint64 position) const;
    /// From here on no row has gone.
    [[nodiscard]] qint64 wholeFrom() const;
    /// The message of a row; an empty one for a loss row. Where its contents were evicted (MessageRow says so) or
    /// cannot be read from their file, it has its source, target, seq, kind and task id, and nothing else.
    [[nodiscard]] bus::BusMessage message(qint64 index) const;
    /// The same; nothing for a loss row, and where its contents were evicted or cannot be read.
    [[nodiscard]] std::optional<bus::BusMessage> readableMessage(qint64 index) const;
    /// What the row says in one line, for any row: summaryOf() its message, or what was lost, or that it was evicted.
    [[nodiscard]] QString summary(qint64 index) const;
    /// What became of it at each subscriber, so far, in the order in which it was told.
    [[nodiscard]] std::vector<bus::FateRecord> fates(qint64 index) const;
    /// The same without making text, newest first: firstFate(), then nextFate() until there is none. Good until the
    /// next append().
    [[nodiscard]] std::optional<StoredFate> firstFate(qint64 index) const;
    [[nodiscard]] std::optional<StoredFate> nextFate(const StoredFate &fate) const;
    /// The row of a message, where it is held.
    [[nodiscard]] std::optional<qint64> findRow(quint64 seq) const;
    /// The row of the newest message held that was published no later than `seq`.
    [[nodiscard]] std::optional<qint64> findRowUpTo(quint64 seq) const;
    /// The row of the oldest message held that was published no earlier than `seq`.
    [[nodiscard]] std::optional<qint64> findRowFrom(quint64 seq) const;
    /// The row of what was told last at time `t`, or the oldest where all was later; nothing while there are no rows.
    [[nodiscard]] std::optional<qint64> findRowAt(qint64 t) const;
    /// The text of an interned name; empty for NoName.
    [[nodiscard]] QString name(NameId id) const;
    [[nodiscard]] std::optional<NameId> findName(const QString &name) const;
    [[nodiscard]] const Names &names() const;

    // --- The state ---
    [[nodiscard]] const AgentTable &agents() const;
    [[nodiscard]] const TaskTable &tasks() const;
    /// The task of that number in the table, with the texts read that are left in a file there.
    [[nodiscard]] Task task(qsizetype number) const;
    /// The rows of the messages of that task, from row `from` on, as far as they are held; the first `most` of them.
    [[nodiscard]] std::vector<qint64> taskRows(qsizetype number, qint64 from = 0,
                                               qsizetype most = std::numeric_limits<qsizetype>::max()) const;
    /// Where that task began, for its message in that row: an id may be used again once the task before is over. Later
    /// where the first messages are not held.
    [[nodiscard]] qint64 taskBegin(qsizetype number, qint64 row) const;
    [[nodiscard]] const bus::HeaderRecord &header() const;
    /// Agents, tasks and queues as they stood when the message of this row was published; within some milliseconds,
    /// wherever it stands. Nothing where the row is not held, or stands before wholeFrom() or just after it.
    [[nodiscard]] std::optional<SessionState> stateAt(qint64 row) const;
    [[nodiscard]] Audit audit(AuditMoment moment = AuditMoment::AtRest) const;
    /// Where the trouble is. Takes some microseconds for an agent, however many messages there are.
    [[nodiscard]] Findings findings(AuditMoment moment = AuditMoment::AtRest) const;

    // --- Counters ---
    [[nodiscard]] quint64 published() const; ///< from the last totals, or the highest seq seen + 1: the larger
    [[nodiscard]] qint64 messagesHeld() const;
    [[nodiscard]] quint64 messagesSeen() const;
    [[nodiscard]] quint64 messagesEvicted() const; ///< those that eviction rows stand for; held + evicted = seen
    [[nodiscard]] qint64 contentsEvicted() const;  ///< of the messages held, those of which only the row is left
    [[nodiscard]] quint64 messagesLostByTap() const;
    [[nodiscard]] quint64 dropsSeen() const;
    [[nodiscard]] qint64 memoryUsed() const; ///< bytes, roughly
    [[nodiscard]] qint64 memoryLimit() const;
    /// At least 1 MiB, 512 MiB by default. Past it the contents of data messages go first, in the older half of the
    /// rows: rows and fates stay. Then such messages go altogether, in the oldest third; last of all whatever is
    /// oldest. So system messages, and those of agents that speak little, are kept longest (RowEviction). Where tasks
    /// take more than a quarter of it, those that ended are forgotten with the last of their messages. Names, agents
    /// and open tasks are never evicted; where they alone come near the limit, an eighth of it is still kept for
    /// messages. What takes long goes on from the event loop.
    void setMemoryLimit(qint64 bytes);
    /// Forgets no task, whatever memory that takes: for an answer about all of them.
    void keepAllTasks();
    /// How densely the messages lie in time, evicted ones too.
    [[nodiscard]] const TimeDensity &density() const;
    /// t of the first and the newest record; 0 while there are none.
    [[nodiscard]] qint64 startTime() const;
    [[nodiscard]] qint64 endTime() const;

signals:
    void rowsAppended(qint64 begin, qint64 end);
    /// Rows before `newBegin` are gone, and the row there tells of them.
    void rowsEvicted(qint64 newBegin);
    /// In this range some rows are gone, and some are eviction rows now; the others are what they were.
    void rowsThinned(qint64 begin, qint64 end);
    /// Of the messages in this range, only the rows are left.
    void rowContentsEvicted(qint64 begin, qint64 end);
    /// Fates came in for rows in this range, or marks changed (both ends may reach wide; rows that were there before
    /// this append(), and still are).
    void rowsChanged(qint64 begin, qint64 end);
    void agentsChanged();
    void tasksChanged();
    void wasReset();

private:
    // Under lock() a SessionReader uses these, and of the functions above those that remember nothing: rowBegin(),
    // rowEnd(), row(), standIn(), firstFate(), nextFate(), fates(), name(), names().serial(), startTime().
    friend class SessionReader;
    [[nodiscard]] SessionLock &lock() const;
    [[nodiscard]] const RowStore &rows() const;
    [[nodiscard]] std::shared_ptr<MessageFetcher> fetcher() const;
    /// Of a row that has no message to show.
    [[nodiscard]] static QString summaryWithoutMessage(const MessageRow &row, const Names &names);

    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace inspector
