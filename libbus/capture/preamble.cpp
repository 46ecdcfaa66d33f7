// What a file needs at its beginning where it begins in the middle of a session.
#include <libbus/capture/preamble.h>

namespace bus::detail {

void Preamble::add(const Record &record)
{
    if (const auto *begin = std::get_if<HeaderRecord>(&record)) {
        *this = Preamble();
        header = *begin;
    } else if (const auto *subscribed = std::get_if<SubscribedRecord>(&record)) {
        subscriptions.insert(subscribed->name, *subscribed);
    } else if (const auto *unsubscribed = std::get_if<UnsubscribedRecord>(&record)) {
        subscriptions.remove(unsubscribed->name);
    } else if (const auto *counters = std::get_if<TotalsRecord>(&record)) {
        if (counters->subscribers.size() >= subscriptions.size()) // of all, not only of one that left
            totals = *counters;
    }
}

QList<Record> Preamble::records() const
{
    QList<Record> list;
    if (header)
        list += *header;
    for (const SubscribedRecord &subscribed : subscriptions)
        list += subscribed;
    if (totals)
        list += *totals;
    return list;
}

} // namespace bus::detail
