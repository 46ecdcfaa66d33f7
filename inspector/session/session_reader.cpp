// Reads a session from a thread that is not its own.
#include <inspector/session/session_reader.h>

#include <inspector/session/row_store.h>
#include <inspector/session/session.h>
#include <inspector/session/session_lock.h>
#include <inspector/session/summary.h>

#include <algorithm>

namespace inspector {

qint64 SessionReader::copyRows(qint64 begin, qint64 end, std::vector<MessageRow> *rows)
{
    rows->clear();
    notes = session.marks()->copy();
    const std::shared_lock lock(session.lock());
    serial = session.names().serial();
    start = session.startTime();
    const RowStore &from = session.rows();
    begin = from.firstFrom(begin);
    end = std::min(end, from.end());
    MessageRow gone;
    gone.type = MessageRow::Type::Gone;
    for (qint64 row = begin; row < end; ++row)
        rows->push_back(from.contains(row) ? from.at(row) : gone);
    return begin;
}

QString SessionReader::name(NameId id) const
{
    const std::shared_lock lock(session.lock());
    return session.name(id);
}

void SessionReader::readFates(qint64 row, filter::StoredFates *fates) const
{
    const std::shared_lock lock(session.lock());
    for (auto fate = session.firstFate(row); fate; fate = session.nextFate(*fate))
        fates->append(*fate);
}

std::vector<bus::FateRecord> SessionReader::fateRecords(qint64 row) const
{
    const std::shared_lock lock(session.lock());
    return session.fates(row);
}

std::optional<bus::BusMessage> SessionReader::message(qint64 row) const
{
    std::optional<bus::CapturePosition> position;
    std::shared_ptr<MessageFetcher> current;
    {
        const std::shared_lock lock(session.lock());
        if (std::optional<bus::BusMessage> held = session.rows().messageInMemory(row))
            return held;
        position = session.rows().messagePosition(row);
        current = session.fetcher();
    }
    if (!position || !current)
        return std::nullopt;
    if (theirs != current) {
        own = current->clone();
        theirs = std::move(current);
    }
    return own->fetch(*position);
}

QString SessionReader::summary(qint64, const MessageRow &row, const std::optional<bus::BusMessage> &message) const
{
    if (message)
        return summaryOf(*message);
    const std::shared_lock lock(session.lock());
    return Session::summaryWithoutMessage(row, session.names());
}

} // namespace inspector
