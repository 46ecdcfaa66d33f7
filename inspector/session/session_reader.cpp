// Reads a session from a thread that is not its own.
#include <inspector/session/session_reader.h>

#include <inspector/session/row_store.h>
#include <inspector/session/session.h>
#include <inspector/session/session_lock.h>
#include <inspector/session/summary.h>

#include <algorithm>

namespace inspector {

namespace {
constexpr qsizetype FatesAhead = 256; ///< a broadcast may have ten thousand, and the lock is held meanwhile
} // namespace

qint64 SessionReader::copyRows(qint64 begin, qint64 end, std::vector<MessageRow> *rows)
{
    rows->clear();
    contents.forget();
    fates.forget();
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
    copiedEnd = end;
    return begin;
}

QString SessionReader::name(NameId id) const
{
    const std::shared_lock lock(session.lock());
    return session.name(id);
}

void SessionReader::readFates(qint64 row, filter::StoredFates *to) const
{
    const filter::StoredFates &read = fates.at(row, copiedEnd, [this](qint64 begin, qint64 end, auto *values) {
        const std::shared_lock lock(session.lock());
        qsizetype count = 0;
        for (qint64 i = begin; i < end && count < FatesAhead; ++i) {
            filter::StoredFates &ofRow = values->emplace_back();
            for (auto fate = session.firstFate(i); fate; fate = session.nextFate(*fate))
                ofRow.append(*fate);
            count += ofRow.size();
        }
    });
    to->append(read.constData(), read.size());
}

std::vector<bus::FateRecord> SessionReader::fateRecords(qint64 row) const
{
    const std::shared_lock lock(session.lock());
    return session.fates(row);
}

std::optional<bus::BusMessage> SessionReader::message(qint64 row) const
{
    const Content &content = contents.at(row, copiedEnd, [this](qint64 begin, qint64 end, auto *values) {
        const std::shared_lock lock(session.lock());
        const RowStore &from = session.rows();
        for (qint64 i = begin; i < end; ++i)
            values->push_back({from.messageInMemory(i), from.messagePosition(i)});
        current = session.fetcher();
    });
    if (content.message || !content.position || !current)
        return content.message;
    if (theirs != current) {
        own = current->clone();
        theirs = current;
    }
    return own->fetch(*content.position);
}

QString SessionReader::summary(qint64, const MessageRow &row, const std::optional<bus::BusMessage> &message) const
{
    if (message)
        return summaryOf(*message);
    const std::shared_lock lock(session.lock());
    return Session::summaryWithoutMessage(row, session.names());
}

} // namespace inspector
