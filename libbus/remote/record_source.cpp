// What a server has its records from.
#include <libbus/remote/record_source.h>

#include <algorithm>

namespace bus::remote {

namespace {

/// Between two looks at the counters. Each subscriber adds to it, since its counters have to be written each time.
constexpr qint64 totalsEveryMs = 500;
constexpr qint64 subscribersPerMs = 4;

bool isOfSubscription(const Record &record)
{
    return std::holds_alternative<SubscribedRecord>(record) || std::holds_alternative<UnsubscribedRecord>(record);
}

} // namespace

BusSource::BusSource(std::unique_ptr<Tap> ofBus, const QString &name) : tap(std::move(ofBus)), appName(name)
{
    sinceTotals.start();
}

std::vector<Record> BusSource::take(qsizetype atMost)
{
    const bool wasAttached = tap->isAttached(); // before the look: what comes after is seen by the next one
    const std::optional<TotalsRecord> totals = totalsIfDue();
    std::vector<Record> records = tap->take(atMost);
    over = !wasAttached && records.empty();
    for (Record &record : records) {
        if (auto *header = std::get_if<HeaderRecord>(&record))
            header->app = appName;
    }
    // Counters tell of subscriptions. When one begins or ends just now they wait, so that they never stand among the
    // records of another one of the same name.
    const bool tookAll = qsizetype(records.size()) < atMost;
    if (totals && tookAll && std::ranges::none_of(records, isOfSubscription)) {
        lastTotals = *totals;
        sinceTotals.restart();
        records.emplace_back(*totals);
    }
    return records;
}

/// Nothing where nothing has changed: the counters of an idle bus must not fill the history.
std::optional<TotalsRecord> BusSource::totalsIfDue()
{
    if (!sinceTotals.hasExpired(totalsEveryMs + lastTotals.subscribers.size() / subscribersPerMs))
        return std::nullopt;
    std::optional<TotalsRecord> totals = tap->totals();
    if (totals && static_cast<const Totals &>(*totals) == lastTotals)
        return std::nullopt;
    return totals;
}

std::optional<Receipt> BusSource::send(BusMessage message)
{
    return tap->send(std::move(message));
}

std::vector<Record> FeedSource::take(qsizetype atMost)
{
    const bool wasEnding = ending;
    std::vector<Record> records = feed(atMost);
    over = wasEnding && records.empty();
    return records;
}

} // namespace bus::remote
