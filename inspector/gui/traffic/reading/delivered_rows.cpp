// Filters a delivery order in slices of a few milliseconds.
#include <inspector/gui/traffic/reading/delivered_rows.h>

#include <algorithm>

namespace inspector {

using namespace std::chrono_literals;

namespace {

constexpr auto GatherTime = 33ms; ///< new deliveries wait so long for company
constexpr auto SliceTime = 5ms;
constexpr auto PauseTime = 1ms;
constexpr int ChunkRows = 8; ///< looked at between two glances at the clock: one may hold megabytes of JSON

} // namespace

DeliveredRows::DeliveredRows(Session *s, const QString &subscriber, RowFilter f, QObject *parent)
    : RowSequence(parent), session(s), deliveries(s, subscriber), filter(std::move(f))
{
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    connect(&timer, &QTimer::timeout, this, &DeliveredRows::runSlice);
    connect(&deliveries, &DeliveryOrder::delivered, this, &DeliveredRows::delivered);
    connect(&deliveries, &DeliveryOrder::forgotten, this, &DeliveredRows::forgotten);
    connect(&deliveries, &DeliveryOrder::purged, this, &DeliveredRows::purged);
    connect(&deliveries, &DeliveryOrder::wasReset, this, &DeliveredRows::startOver);
    connect(&deliveries, &DeliveryOrder::lookedThrough, this, [this] { schedule(0ms); });
    connect(session, &Session::rowsChanged, this, &DeliveredRows::rowsChanged);
}

qint64 DeliveredRows::lowerBound(qint64 row) const
{
    if (row < session->rowBegin())
        return 0;
    const Delivery place = deliveries.deliveryOf(row).value_or(Delivery{session->row(row).t, row});
    return std::lower_bound(rows.begin(), rows.end(), place) - rows.begin();
}

void DeliveredRows::setFilter(RowFilter newFilter)
{
    filter = std::move(newFilter);
    startOver();
}

void DeliveredRows::startOver()
{
    rows.clear();
    late.clear();
    lookedTo.reset();
    againBegin = againEnd = laterBegin = laterEnd = 0;
    runSlice();
}

bool DeliveredRows::isBusy() const
{
    return deliveries.isBusy() || (!isFrozen && hasWork());
}

int DeliveredRows::progress() const
{
    if (deliveries.isBusy())
        return deliveries.progress();
    const qint64 looked = lookedTo ? deliveries.lowerBound(*lookedTo) : 0;
    return deliveries.size() > 0 ? int(looked * 100 / deliveries.size()) : 100;
}

void DeliveredRows::setFrozen(bool frozen)
{
    isFrozen = frozen;
    schedule(0ms);
}

void DeliveredRows::delivered(const Delivery &delivery)
{
    if (lookedTo && delivery < *lookedTo)
        late.push_back(delivery);
    schedule(GatherTime);
}

void DeliveredRows::rowsChanged(qint64 begin, qint64 end)
{
    schedule(GatherTime); // what is shown of the rows has changed, whether or not others pass now
    if (!filter.mayChange())
        return;
    laterBegin = laterBegin == laterEnd ? begin : std::min(laterBegin, begin);
    laterEnd = std::max(laterEnd, end);
}

void DeliveredRows::forgotten(qint64 newBegin)
{
    forgetDeliveries(rows, newBegin);
    emit changed();
}

void DeliveredRows::purged()
{
    purgeDeliveries(rows, *session);
    emit changed();
}

void DeliveredRows::schedule(std::chrono::milliseconds delay)
{
    if (!timer.isActive() || timer.remainingTimeAsDuration() > delay)
        timer.start(delay);
}

bool DeliveredRows::hasWork() const
{
    const bool isAtEnd = deliveries.size() == 0 || (lookedTo && *lookedTo >= deliveries.at(deliveries.size() - 1));
    return !isAtEnd || !late.empty() || againBegin < againEnd || laterBegin < laterEnd;
}

void DeliveredRows::runSlice()
{
    timer.stop();
    const auto deadline = Clock::now() + SliceTime;
    if (!isFrozen) {
        lookOn(deadline);
        lookAtLate(deadline);
    }
    lookAgain(deadline);
    emit changed();
    if (!isFrozen && hasWork())
        schedule(PauseTime);
}

void DeliveredRows::lookOn(Clock::time_point deadline)
{
    qint64 position = 0;
    if (lookedTo) {
        position = deliveries.lowerBound(*lookedTo);
        if (position < deliveries.size() && deliveries.at(position) == *lookedTo)
            ++position;
    }
    while (position < deliveries.size() && Clock::now() < deadline) {
        const qint64 chunkEnd = std::min(position + ChunkRows, deliveries.size());
        for (; position < chunkEnd; ++position) {
            lookedTo = deliveries.at(position);
            if (filter.matches(*session, lookedTo->row))
                rows.push_back(*lookedTo);
        }
    }
}

void DeliveredRows::lookAtLate(Clock::time_point deadline)
{
    while (!late.empty() && Clock::now() < deadline) {
        decide(late.back());
        late.pop_back();
    }
}

void DeliveredRows::lookAgain(Clock::time_point deadline)
{
    // One pass over a range is finished before the next begins, so that fates that keep coming starve no row.
    if (againBegin >= againEnd) {
        againBegin = laterBegin;
        againEnd = laterEnd;
        laterBegin = laterEnd = 0;
    }
    againBegin = std::max(againBegin, session->rowBegin());
    while (againBegin < againEnd && Clock::now() < deadline) {
        const qint64 chunkEnd = std::min(againBegin + ChunkRows, againEnd);
        for (; againBegin < chunkEnd; ++againBegin) {
            const auto delivery = deliveries.deliveryOf(againBegin);
            if (delivery && lookedTo && *delivery <= *lookedTo)
                decide(*delivery);
        }
    }
}

/// Puts the delivery in or takes it out, as the filter says now.
void DeliveredRows::decide(const Delivery &delivery)
{
    if (!session->hasRow(delivery.row))
        return;
    const auto place = std::lower_bound(rows.begin(), rows.end(), delivery);
    const bool isIn = place != rows.end() && *place == delivery;
    const bool passes = filter.matches(*session, delivery.row);
    if (passes && !isIn)
        rows.insert(place, delivery);
    else if (!passes && isIn)
        rows.erase(place);
}

} // namespace inspector
