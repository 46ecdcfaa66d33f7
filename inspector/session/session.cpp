// How a session fills up and lets go, and who is told.
#include <inspector/session/session_private.h>

#include <algorithm>
#include <mutex>
#include <utility>

namespace inspector {

template <class Entry>
void Session::Private::append(std::span<const Entry> entries)
{
    do {
        RecordIntake intake(*data, fateListeners);
        lock.lock();
        const auto rest = std::ranges::find_if_not(entries, [&](const Entry &entry) { return intake.take(entry); });
        lock.unlock();
        announce(intake.changes());
        entries = {rest, entries.end()};
        if (!entries.empty())
            clear();
    } while (!entries.empty());
}

void Session::Private::setFetcher(std::shared_ptr<MessageFetcher> reader)
{
    const std::lock_guard writing(lock);
    fetcher = std::move(reader);
    data->rows.setFetcher(fetcher);
}

void Session::Private::announce(const Changes &changes)
{
    if (changes.agents)
        data->agentsAreStale = true;
    if (changes.firstNewRow < data->rows.end())
        emit session->rowsAppended(changes.firstNewRow, data->rows.end());
    const bool tasksWent = evict(data->rows.end() - changes.firstNewRow);
    const qint64 begin = std::max(changes.changedBegin, data->rows.begin());
    const qint64 end = std::min(changes.changedEnd, changes.firstNewRow);
    if (begin < end)
        emit session->rowsChanged(begin, end);
    if (changes.agents)
        emit session->agentsChanged();
    if (changes.tasks || tasksWent)
        emit session->tasksChanged();
}

bool Session::Private::evict(qint64 appended)
{
    RowStore &rows = data->rows;
    if (!retention.isExceeded(*data))
        return false;
    const qint64 oldBegin = rows.begin();
    lock.lock();
    const bool isEnough = retention.evictRows(*data, appended);
    lock.unlock();
    if (!isEnough)
        evictLater();
    const bool tasksWent = retention.forgetPast(*data, appended);
    const auto [bare, thinned] = rows.takeEvictionsDone();
    const qint64 begin = rows.begin(); // a slot may append, too
    if (begin > oldBegin)
        emit session->rowsEvicted(begin);
    if (!thinned.isEmpty())
        emit session->rowsThinned(thinned.begin, thinned.end);
    if (!bare.isEmpty())
        emit session->rowContentsEvicted(bare.begin, bare.end);
    return tasksWent;
}

void Session::Private::evictUnasked()
{
    if (evict())
        emit session->tasksChanged();
}

void Session::Private::evictLater()
{
    if (std::exchange(evictionWaits, true))
        return;
    QMetaObject::invokeMethod(
        session,
        [this] {
            evictionWaits = false;
            evictUnasked();
        },
        Qt::QueuedConnection);
}

void Session::Private::clear()
{
    auto old = std::make_unique<SessionData>(); // given back without the lock: that may take long
    lock.lock();
    std::swap(data, old);
    data->rows.setFetcher(fetcher);
    lock.unlock();
    old.reset();
    emit session->wasReset();
}

void Session::Private::marksChanged(quint64 first, quint64 last)
{
    const RowStore &rows = data->rows;
    const qint64 begin = std::max(rows.findUpTo(first).value_or(rows.begin()), rows.begin());
    const qint64 end = rows.findUpTo(last).value_or(rows.begin() - 1) + 1;
    if (begin < end)
        emit session->rowsChanged(begin, end);
}

Session::Session(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    connect(&d->marks, &Marks::changed, this, [this](quint64 first, quint64 last) { d->marksChanged(first, last); });
}

Session::~Session() = default;

void Session::append(const std::vector<bus::Record> &records)
{
    d->append(std::span(records));
}

void Session::append(const bus::Record &record)
{
    d->append(std::span(&record, 1));
}

void Session::appendEntries(const std::vector<bus::CaptureEntry> &entries)
{
    d->append(std::span(entries));
}

void Session::setFetcher(std::shared_ptr<MessageFetcher> fetcher)
{
    d->setFetcher(std::move(fetcher));
}

void Session::clear()
{
    d->clear();
}

void Session::addFateListener(FateListener *listener) const
{
    d->fateListeners.push_back(listener);
}

void Session::removeFateListener(FateListener *listener) const
{
    std::erase(d->fateListeners, listener);
}

Marks *Session::marks() const
{
    return &d->marks;
}

qint64 Session::memoryLimit() const
{
    return d->retention.limit();
}

void Session::setMemoryLimit(qint64 bytes)
{
    d->retention.setLimit(bytes);
    d->evictUnasked();
}

void Session::keepAllTasks()
{
    d->retention.keepAllTasks();
}

SessionLock &Session::lock() const
{
    return d->lock;
}

const RowStore &Session::rows() const
{
    return d->data->rows;
}

std::shared_ptr<MessageFetcher> Session::fetcher() const
{
    return d->fetcher;
}

} // namespace inspector
