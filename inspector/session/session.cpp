// A session as it builds up from records.
#include <inspector/session/session.h>

#include <inspector/session/agent_tracker.h>
#include <inspector/session/auditor.h>
#include <inspector/session/fate_listener.h>
#include <inspector/session/findings/findings_maker.h>
#include <inspector/session/gap_ledger.h>
#include <inspector/session/history/queue_history.h>
#include <inspector/session/loss_text.h>
#include <inspector/session/marks.h>
#include <inspector/session/row_store.h>
#include <inspector/session/session_lock.h>
#include <inspector/session/summary.h>
#include <inspector/session/task_tracker.h>
#include <libbus/message/empty_payload.h>

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

namespace inspector {

namespace {

constexpr qint64 LeastMemory = 1 << 20;
constexpr qint64 DefaultMemory = 512 << 20;
/// Rows looked at: some milliseconds. What is left to do waits for the next turn.
constexpr qint64 EvictedAtOnce = 16'384;
/// For what is forgotten of them; more where more comes in, so that no more gathers than goes.
constexpr qint64 LeastTasksLookedAt = 256;

template <class Narrow, class Wide>
Narrow saturated(Wide value)
{
    return Narrow(std::min<quint64>(quint64(value), std::numeric_limits<Narrow>::max()));
}

/// A payload of which only the kind and the task are known.
bus::BusPayload bareBonesPayload(bus::Kind kind, const QString &taskId)
{
    bus::BusPayload payload = bus::emptyPayload(kind);
    std::visit(
        [&](auto &fields) {
            if constexpr (requires { fields.taskId; })
                fields.taskId = taskId;
        },
        payload);
    return payload;
}

/// Everything that clear() forgets.
struct State {
    Names names;
    RowStore rows;
    GapLedger gaps;
    AgentTracker agents{names};
    TaskTracker tasks{names};
    QueueHistory queues;
    TimeDensity density;
    FindingsTracker findings;
    qint64 pastBegin = 0; ///< what agents and tasks were in rows before this one is forgotten
    bus::HeaderRecord header;
    SessionCounts counts; ///< `published` here is what the last totals said
    quint64 messagesSeen = 0;
    quint64 drops = 0;
    qint64 start = 0;
    qint64 end = 0;
    bool hasTime = false;
    bool agentsAreStale = false; ///< records came since the table was refreshed

    [[nodiscard]] quint64 published() const
    {
        const std::optional<quint64> highest = gaps.highestSeq();
        return std::max(counts.published, highest ? *highest + 1 : 0);
    }
    [[nodiscard]] qint64 fixedBytes() const
    {
        return names.bytes() + agents.bytes() + tasks.bytes() + queues.bytes() + findings.bytes();
    }
    /// Of the newest message.
    [[nodiscard]] FindingPlace newestPlace() const
    {
        const qint64 row = rows.end() - 1;
        return rows.contains(row) ? FindingPlace{row, rows.at(row).seq, rows.at(row).t} : FindingPlace{-1, 0, 0};
    }
};

/// What one append() changed, for the signals after it.
struct Changes {
    qint64 firstNewRow = 0;
    qint64 changedBegin = std::numeric_limits<qint64>::max();
    qint64 changedEnd = 0;
    bool agents = false;
    bool tasks = false;

    void row(qint64 index)
    {
        changedBegin = std::min(changedBegin, index);
        changedEnd = std::max(changedEnd, index + 1);
    }
};

} // namespace

/// Takes records in, one kind each. Whatever changes what a SessionReader reads does so under the lock; no signal is
/// sent under it, since a slot may do anything.
class Session::Private {
public:
    explicit Private(Session *session) : session(session) {}

    mutable SessionLock lock;

    void append(std::span<const bus::Record> records);
    void append(std::span<const bus::CaptureEntry> entries);
    void setFetcher(std::shared_ptr<MessageFetcher> reader);
    void clear();
    void refreshAgents();
    void evict(qint64 appended = 0);
    void evictLater();
    void forgetPast(qint64 appended);
    void marksChanged(quint64 first, quint64 last);
    [[nodiscard]] SessionCounts counts() const;

    Marks marks;
    std::vector<FateListener *> fateListeners;
    std::unique_ptr<State> state = std::make_unique<State>();
    std::shared_ptr<MessageFetcher> fetcher;
    qint64 memoryLimit = DefaultMemory;

private:
    void take(const bus::Record &record)
    {
        std::visit([this](const auto &of) { take(of); }, record);
    }
    void take(const bus::HeaderRecord &record);
    void take(const bus::MessageRecord &record);
    void take(const bus::MessageHead &head);
    void take(const bus::FateRecord &record);
    void take(const bus::SubscribedRecord &record);
    void take(const bus::UnsubscribedRecord &record);
    void take(const bus::LossRecord &record);
    void take(const bus::TotalsRecord &record);
    void loseMessages(const bus::LossRecord &record);
    void loseFates(const bus::LossRecord &record);
    void noteMessage(qint64 index, const MessageRow &row);
    void noteTime(qint64 t);
    void beginChanges() { changes = {}, changes.firstNewRow = state->rows.end(); }
    void announce();

    Session *const session;
    Changes changes;
    bool evictionWaits = false; ///< there is more to evict, in a turn of its own
    const bus::BusMessage nothingSaid;
};

void Session::Private::append(std::span<const bus::Record> records)
{
    beginChanges();
    lock.lock();
    for (const bus::Record &record : records)
        take(record);
    lock.unlock();
    announce();
}

void Session::Private::append(std::span<const bus::CaptureEntry> entries)
{
    beginChanges();
    lock.lock();
    for (const bus::CaptureEntry &entry : entries)
        std::visit([this](const auto &of) { take(of); }, entry);
    lock.unlock();
    announce();
}

void Session::Private::setFetcher(std::shared_ptr<MessageFetcher> reader)
{
    const std::lock_guard writing(lock);
    fetcher = std::move(reader);
    state->rows.setFetcher(fetcher);
}

void Session::Private::announce()
{
    const Changes told = changes; // a slot may append, too
    if (told.agents)
        state->agentsAreStale = true;
    if (told.firstNewRow < state->rows.end())
        emit session->rowsAppended(told.firstNewRow, state->rows.end());
    evict(state->rows.end() - told.firstNewRow);
    const qint64 begin = std::max(told.changedBegin, state->rows.begin());
    const qint64 end = std::min(told.changedEnd, told.firstNewRow);
    if (begin < end)
        emit session->rowsChanged(begin, end);
    if (told.agents)
        emit session->agentsChanged();
    if (told.tasks)
        emit session->tasksChanged();
}

/// After an append() of so many rows.
void Session::Private::evict(qint64 appended)
{
    RowStore &rows = state->rows;
    const qint64 allowed = std::max(memoryLimit - state->fixedBytes(), memoryLimit / 8);
    if (rows.bytes() <= allowed)
        return;
    const qint64 oldBegin = rows.begin();
    lock.lock();
    const bool isEnough = rows.evictDownTo(allowed, std::max(EvictedAtOnce, 4 * appended));
    lock.unlock();
    if (!isEnough)
        evictLater();
    forgetPast(appended);
    const auto [bare, thinned] = rows.takeEvictionsDone();
    const qint64 begin = rows.begin(); // a slot may append, too
    if (begin > oldBegin)
        emit session->rowsEvicted(begin);
    if (!thinned.isEmpty())
        emit session->rowsThinned(thinned.begin, thinned.end);
    if (!bare.isEmpty())
        emit session->rowContentsEvicted(bare.begin, bare.end);
}

void Session::Private::evictLater()
{
    if (std::exchange(evictionWaits, true))
        return;
    QMetaObject::invokeMethod(
        session,
        [this] {
            evictionWaits = false;
            evict();
        },
        Qt::QueuedConnection);
}

/// What was before the rows that are whole. All agents have to be looked at for that, so it is done now and then; of
/// the tasks some each time.
void Session::Private::forgetPast(qint64 appended)
{
    constexpr qint64 rowsBetween = 65'536;
    const qint64 begin = state->rows.eviction().wholeFrom();
    state->queues.forgetBefore(begin);
    state->tasks.forgetBefore(begin, state->rows, std::max(LeastTasksLookedAt, appended));
    if (begin - state->pastBegin < rowsBetween)
        return;
    state->pastBegin = begin;
    state->agents.forgetBefore(begin);
}

void Session::Private::clear()
{
    auto old = std::make_unique<State>(); // given back without the lock: that may take long
    lock.lock();
    std::swap(state, old);
    state->rows.setFetcher(fetcher);
    lock.unlock();
    old.reset();
    beginChanges();
    emit session->wasReset();
}

void Session::Private::marksChanged(quint64 first, quint64 last)
{
    const RowStore &rows = state->rows;
    const qint64 begin = std::max(session->findRowUpTo(first).value_or(rows.begin()), rows.begin());
    const qint64 end = session->findRowUpTo(last).value_or(rows.begin() - 1) + 1;
    if (begin < end)
        emit session->rowsChanged(begin, end);
}

void Session::Private::refreshAgents()
{
    if (std::exchange(state->agentsAreStale, false))
        state->agents.refresh(state->start, state->end);
}

SessionCounts Session::Private::counts() const
{
    SessionCounts counts = state->counts;
    counts.published = state->published();
    counts.evicted = state->rows.eviction().messagesEvicted();
    return counts;
}

void Session::Private::noteTime(qint64 t)
{
    if (!std::exchange(state->hasTime, true))
        state->start = state->end = t;
    state->end = std::max(state->end, t);
}

void Session::Private::take(const bus::HeaderRecord &record)
{
    if (state->messagesSeen > 0 && record != state->header) {
        lock.unlock();
        announce();
        clear();
        lock.lock();
    }
    state->header = record;
}

void Session::Private::take(const bus::MessageRecord &record)
{
    const bus::BusMessage &message = record.message;
    MessageRow row;
    row.seq = message.seq();
    row.t = record.t;
    row.source = state->names.intern(message.source());
    if (message.target())
        row.target = state->names.intern(*message.target());
    if (const QString *task = bus::taskIdOf(message.payload()))
        row.task = state->names.intern(*task);
    row.size = saturated<quint32>(message.approximateBytes());
    row.kind = message.kind();
    row.injected = record.injected;

    if (!state->rows.appendMessage(row, message)) {
        ++state->counts.duplicates;
        return;
    }
    const qint64 index = state->rows.end() - 1;
    state->agents.message(index, row, message);
    changes.tasks |= state->tasks.message(index, row, message);
    noteMessage(index, row);
}

/// Messages that say something about agents come whole (saysSomethingOfAgents()); where one does not, what it says is
/// not known. So a head tells something to its task alone.
void Session::Private::take(const bus::MessageHead &head)
{
    MessageRow row;
    row.seq = head.seq;
    row.t = head.t;
    row.source = state->names.intern(head.source);
    if (head.target)
        row.target = state->names.intern(*head.target);
    if (head.taskId)
        row.task = state->names.intern(*head.taskId);
    row.size = saturated<quint32>(head.bytes);
    row.kind = head.kind;
    row.injected = head.injected;

    if (!state->rows.appendLeftMessage(row, head.position)) {
        ++state->counts.duplicates;
        return;
    }
    const qint64 index = state->rows.end() - 1;
    if (saysSomethingOfAgents(head.kind))
        state->agents.message(index, row, {QString(), std::nullopt, bareBonesPayload(head.kind, {})});
    else
        state->agents.message(index, row, nothingSaid);
    changes.tasks |= state->tasks.leftMessage(index, row, head);
    noteMessage(index, row);
}

/// What a message tells whether or not its contents are here.
void Session::Private::noteMessage(qint64 index, const MessageRow &row)
{
    noteTime(row.t);
    ++state->messagesSeen;
    state->density.message(row.t);
    state->gaps.addMessage(row.seq);
    changes.agents = true;
    const NameMap &places = state->agents.places();
    state->queues.message(index, row, places.value(row.source), places.value(row.target));
    const bool saysWhy = row.kind == bus::Kind::AgentError;
    state->findings.message(index, row, state->tasks.find(row.task),
                            saysWhy ? state->agents.table().at(places.value(row.source)).stateReason : QString());
}

void Session::Private::take(const bus::FateRecord &record)
{
    const NameId subscriber = state->names.intern(record.subscriber);
    const std::optional<qint64> index = state->rows.find(record.seq);
    if (index && state->rows.addFate(*index, subscriber, record) == RowStore::FateOutcome::Duplicate) {
        ++state->counts.duplicates;
        return;
    }
    noteTime(record.t);
    if (record.fate == bus::Fate::Dropped)
        ++state->drops;
    const std::optional<MessageRow> row = index ? std::optional(state->rows.at(*index)) : std::nullopt;
    state->agents.fate(record, subscriber, row ? &*row : nullptr);
    changes.agents = true;
    const bool system = row ? row->isSystem() : record.fate == bus::Fate::Undelivered;
    state->queues.fate(index.value_or(-1), state->agents.places().value(subscriber), record, system);
    if (index) {
        changes.row(*index);
        changes.tasks |= state->tasks.fate(*index, *row, subscriber, record);
        if (record.fate == bus::Fate::Dropped)
            state->density.dropped(row->t);
        else if (record.fate == bus::Fate::Failed)
            state->density.failed(row->t);
        state->findings.fate(*index, *row, subscriber, record, state->tasks.find(row->task));
        for (FateListener *listener : fateListeners)
            listener->fateTaken(*index, subscriber, record);
    }
}

void Session::Private::take(const bus::SubscribedRecord &record)
{
    noteTime(record.t);
    state->agents.subscribed(record);
    FindingPlace place = state->newestPlace();
    place.t = record.t;
    state->findings.subscribed(state->names.intern(record.name), place);
    changes.agents = true;
}

void Session::Private::take(const bus::UnsubscribedRecord &record)
{
    noteTime(record.t);
    state->agents.unsubscribed(record);
    changes.agents = true;
}

void Session::Private::take(const bus::TotalsRecord &record)
{
    noteTime(record.t);
    state->counts.published = std::max(state->counts.published, record.published);
    state->agents.totals(record);
    for (auto it = record.subscribers.cbegin(); it != record.subscribers.cend(); ++it)
        state->findings.totals(state->names.intern(it.key()), it.value(), state->newestPlace());
    changes.agents = true;
}

void Session::Private::take(const bus::LossRecord &record)
{
    if (record.count == 0 && record.from > record.to)
        return; // nothing was lost
    state->counts.lostUncounted = state->counts.lostUncounted || record.count == 0;
    noteTime(record.t);
    state->density.lost(record.t, record.count);
    if (record.what == bus::LossRecord::What::Fates)
        loseFates(record);
    else
        loseMessages(record);
    state->findings.loss(record, state->newestPlace());
}

void Session::Private::loseMessages(const bus::LossRecord &record)
{
    switch (record.by) {
    case bus::LossBy::Tap: state->counts.lostByTap += record.count; break;
    case bus::LossBy::Retention: state->counts.lostByRetention += record.count; break;
    case bus::LossBy::File: state->counts.lostByFile += record.count; break;
    }
    state->gaps.addLoss(record.from, record.to, record.count);

    MessageRow row;
    row.type = MessageRow::Type::Loss;
    row.seq = record.from;
    row.t = record.t;
    row.lossBy = quint8(record.by);
    row.lost = record.count;
    row.lastSeq = std::max(record.from, record.to);
    state->rows.appendLoss(row);
}

void Session::Private::loseFates(const bus::LossRecord &record)
{
    state->counts.lostFates += record.count;
    const RowEviction::Range marked = state->rows.markFatesLost(record.from, record.to);
    if (!marked.isEmpty()) {
        changes.row(marked.begin);
        changes.row(marked.end - 1);
    }
}

Session::Session(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    connect(&d->marks, &Marks::changed, this, [this](quint64 first, quint64 last) { d->marksChanged(first, last); });
}

Session::~Session() = default;

void Session::append(const std::vector<bus::Record> &records)
{
    d->append(records);
}

void Session::append(const bus::Record &record)
{
    d->append(std::span(&record, 1));
}

void Session::appendEntries(const std::vector<bus::CaptureEntry> &entries)
{
    d->append(entries);
}

void Session::setFetcher(std::shared_ptr<MessageFetcher> fetcher)
{
    d->setFetcher(std::move(fetcher));
}

void Session::addFateListener(FateListener *listener)
{
    d->fateListeners.push_back(listener);
}

void Session::removeFateListener(FateListener *listener)
{
    std::erase(d->fateListeners, listener);
}

Marks *Session::marks() const
{
    return &d->marks;
}

void Session::clear()
{
    d->clear();
}

qint64 Session::rowBegin() const
{
    return d->state->rows.begin();
}

qint64 Session::rowEnd() const
{
    return d->state->rows.end();
}

bool Session::hasRow(qint64 index) const
{
    return d->state->rows.contains(index);
}

MessageRow Session::row(qint64 index) const
{
    const RowStore &rows = d->state->rows;
    if (rows.contains(index))
        return rows.at(index);
    const qint64 stand = index < 0 ? rows.end() : standIn(index);
    MessageRow gone = stand < rows.end() ? rows.at(stand) : MessageRow();
    gone.type = MessageRow::Type::Gone;
    return gone;
}

qint64 Session::standIn(qint64 index) const
{
    return d->state->rows.firstFrom(index);
}

qint64 Session::rowCount() const
{
    return d->state->rows.size();
}

qint64 Session::rowPosition(qint64 index) const
{
    return d->state->rows.position(index);
}

qint64 Session::rowAt(qint64 position) const
{
    const RowStore &rows = d->state->rows;
    return position >= 0 && position < rows.size() ? rows.number(position) : rows.end();
}

qint64 Session::wholeFrom() const
{
    return d->state->rows.eviction().wholeFrom();
}

bus::BusMessage Session::message(qint64 index) const
{
    const RowStore &rows = d->state->rows;
    if (std::optional<bus::BusMessage> readable = readableMessage(index))
        return *std::move(readable);
    if (!rows.isMessage(index))
        return {QString(), std::nullopt, bus::Frame()};
    const MessageRow row = rows.at(index);
    const auto target = row.target == NoName ? std::nullopt : std::optional(name(row.target));
    bus::BusMessage message(name(row.source), target, bareBonesPayload(row.kind, name(row.task)));
    message.setSeq(row.seq);
    return message;
}

std::optional<bus::BusMessage> Session::readableMessage(qint64 index) const
{
    return d->state->rows.message(index);
}

QString Session::summary(qint64 index) const
{
    const MessageRow row = this->row(index);
    if (row.type == MessageRow::Type::Gone && !row.evictedHere)
        return {}; // never was there
    if (row.type == MessageRow::Type::Message && !row.contentEvicted) {
        if (const std::optional<bus::BusMessage> message = readableMessage(index))
            return summaryOf(*message);
    }
    return summaryWithoutMessage(row, d->state->names);
}

QString Session::summaryWithoutMessage(const MessageRow &row, const Names &names)
{
    if (row.contentEvicted)
        return tr("(contents let go to stay within memory)");
    if (row.type == MessageRow::Type::Message)
        return tr("(contents cannot be read from the file)");
    return lossText(row, names);
}

std::vector<bus::FateRecord> Session::fates(qint64 index) const
{
    std::vector<bus::FateRecord> records;
    const RowStore &rows = d->state->rows;
    if (!rows.contains(index))
        return records;
    const quint64 seq = rows.at(index).seq;
    for (const auto &[fate, error] : rows.fatesOf(index))
        records.push_back({seq, name(fate.subscriber), fate.fate(), fate.t, fate.waitedNs, fate.ranNs, error});
    return records;
}

std::optional<StoredFate> Session::firstFate(qint64 index) const
{
    return d->state->rows.contains(index) ? d->state->rows.firstFate(index) : std::nullopt;
}

std::optional<StoredFate> Session::nextFate(const StoredFate &fate) const
{
    return d->state->rows.nextFate(fate);
}

std::optional<qint64> Session::findRow(quint64 seq) const
{
    return d->state->rows.find(seq);
}

std::optional<qint64> Session::findRowUpTo(quint64 seq) const
{
    return d->state->rows.findUpTo(seq);
}

std::optional<qint64> Session::findRowAt(qint64 t) const
{
    return d->state->rows.findAt(t);
}

QString Session::name(NameId id) const
{
    return d->state->names.text(id);
}

std::optional<NameId> Session::findName(const QString &name) const
{
    return d->state->names.find(name);
}

const Names &Session::names() const
{
    return d->state->names;
}

const AgentTable &Session::agents() const
{
    d->refreshAgents();
    return d->state->agents.table();
}

const TaskTable &Session::tasks() const
{
    return d->state->tasks.table();
}

Task Session::task(qsizetype index) const
{
    return d->state->tasks.task(index, d->state->rows);
}

std::vector<qint64> Session::taskRows(qsizetype index, qint64 from, qsizetype most) const
{
    return d->state->tasks.history().rows(qint32(index), std::max(from, rowBegin()), most, d->state->rows);
}

const bus::HeaderRecord &Session::header() const
{
    return d->state->header;
}

std::optional<SessionState> Session::stateAt(qint64 row) const
{
    const State &state = *d->state;
    if (!state.rows.contains(row) || row < wholeFrom() || !state.queues.knows(row))
        return std::nullopt;
    d->refreshAgents();
    return StateMaker{state.rows, state.agents, state.tasks, state.queues}.at(row);
}

Audit Session::audit(AuditMoment moment) const
{
    return makeAudit(d->counts(), d->state->agents, d->state->gaps, moment);
}

Findings Session::findings(AuditMoment moment) const
{
    d->refreshAgents();
    State &state = *d->state;
    return FindingsMaker(state.findings, state.agents.table(), state.names, state.rows, state.end, moment)
        .make(audit(moment), state.gaps);
}

quint64 Session::published() const
{
    return d->state->published();
}

qint64 Session::messagesHeld() const
{
    return d->state->rows.eviction().messagesHeld();
}

quint64 Session::messagesSeen() const
{
    return d->state->messagesSeen;
}

quint64 Session::messagesEvicted() const
{
    return d->state->rows.eviction().messagesEvicted();
}

qint64 Session::contentsEvicted() const
{
    return d->state->rows.eviction().contentsEvicted();
}

quint64 Session::messagesLostByTap() const
{
    return d->state->counts.lostByTap;
}

quint64 Session::dropsSeen() const
{
    return d->state->drops;
}

qint64 Session::memoryUsed() const
{
    return d->state->rows.bytes() + d->state->fixedBytes();
}

qint64 Session::memoryLimit() const
{
    return d->memoryLimit;
}

void Session::setMemoryLimit(qint64 bytes)
{
    d->memoryLimit = std::max(bytes, LeastMemory);
    d->evict();
}

const TimeDensity &Session::density() const
{
    return d->state->density;
}

qint64 Session::startTime() const
{
    return d->state->start;
}

qint64 Session::endTime() const
{
    return d->state->end;
}

SessionLock &Session::lock() const
{
    return d->lock;
}

const RowStore &Session::rows() const
{
    return d->state->rows;
}

std::shared_ptr<MessageFetcher> Session::fetcher() const
{
    return d->fetcher;
}

} // namespace inspector
