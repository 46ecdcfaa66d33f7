// Keeps deliveries in the order of their handlers' starts.
#include <inspector/session/delivery_order.h>

#include <algorithm>

namespace inspector {

using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto SliceTime = 5ms;
constexpr auto PauseTime = 1ms;       ///< between two slices, for the rest of the program
constexpr auto PurgeTime = 250ms;     ///< from eviction to looking what of it is here
constexpr qint64 ChunkRows = 256;     ///< between two glances at the clock
constexpr size_t MostOvertaken = 512; ///< deliveries that a slow one may stand behind: two queues of the usual capacity

} // namespace

DeliveryOrder::DeliveryOrder(Session *s, const QString &subscriber, QObject *parent)
    : QObject(parent), session(s), name(subscriber)
{
    session->addFateListener(this);
    connect(session, &Session::rowsEvicted, this, &DeliveryOrder::forgetBefore);
    // Those farther on are looked for among all, so not each time; views are told that such a row is gone.
    purgeTimer.setSingleShot(true);
    purgeTimer.setInterval(PurgeTime);
    connect(&purgeTimer, &QTimer::timeout, this, &DeliveryOrder::purge);
    connect(session, &Session::rowsThinned, this, [this] {
        if (!purgeTimer.isActive())
            purgeTimer.start();
    });
    connect(session, &Session::wasReset, this, &DeliveryOrder::reset);
    lookedTo = session->rowBegin();
    lookUntil = session->rowEnd();
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, this, &DeliveryOrder::lookThrough);
    timer.start(0ms);
}

DeliveryOrder::~DeliveryOrder()
{
    session->removeFateListener(this);
}

qint64 DeliveryOrder::lowerBound(const Delivery &delivery) const
{
    return std::lower_bound(deliveries.begin(), deliveries.end(), delivery) - deliveries.begin();
}

std::optional<DeliveryOrder::Delivery> DeliveryOrder::deliveryOf(qint64 row) const
{
    for (auto fate = session->firstFate(row); fate; fate = session->nextFate(*fate)) {
        if (fate->handlerRan() && isSubscriber(fate->subscriber))
            return Delivery{fate->t - fate->ranNs, row};
    }
    return std::nullopt;
}

int DeliveryOrder::progress() const
{
    const qint64 first = session->rowBegin();
    return isBusy() ? int(std::max<qint64>(0, lookedTo - first) * 100 / (lookUntil - first)) : 100;
}

void DeliveryOrder::fateTaken(qint64 row, NameId subscriber, const bus::FateRecord &fate)
{
    const bool handlerRan = fate.fate == bus::Fate::Handled || fate.fate == bus::Fate::Failed;
    const bool isStillLookedAt = row >= lookedTo && row < lookUntil;
    if (handlerRan && !isStillLookedAt && isSubscriber(subscriber))
        insert({fate.t - fate.ranNs, row});
}

void DeliveryOrder::lookThrough()
{
    const auto deadline = Clock::now() + SliceTime;
    lookedTo = std::max(lookedTo, session->rowBegin());
    while (lookedTo < lookUntil && Clock::now() < deadline) {
        const qint64 chunkEnd = std::min(lookedTo + ChunkRows, lookUntil);
        for (; lookedTo < chunkEnd; ++lookedTo) {
            if (const auto delivery = deliveryOf(lookedTo))
                insert(*delivery);
        }
    }
    if (isBusy())
        timer.start(PauseTime);
    else
        emit lookedThrough();
}

void DeliveryOrder::insert(const Delivery &delivery)
{
    auto place = deliveries.end();
    if (!deliveries.empty() && delivery < deliveries.back())
        place = std::lower_bound(deliveries.begin(), deliveries.end(), delivery);
    deliveries.insert(place, delivery);
    emit delivered(delivery);
}

void DeliveryOrder::forgetBefore(qint64 newBegin)
{
    forgetDeliveries(deliveries, newBegin);
    emit forgotten(newBegin);
}

void DeliveryOrder::purge()
{
    purgeDeliveries(deliveries, *session);
    emit purged();
}

void DeliveryOrder::reset()
{
    id = NoName;
    deliveries.clear();
    lookedTo = lookUntil = session->rowBegin();
    emit wasReset();
}

bool DeliveryOrder::isSubscriber(NameId candidate) const
{
    if (id == NoName)
        id = session->findName(name).value_or(NoName);
    return candidate == id && id != NoName;
}

void forgetDeliveries(std::deque<DeliveryOrder::Delivery> &deliveries, qint64 newBegin)
{
    const auto isGone = [newBegin](const DeliveryOrder::Delivery &delivery) { return delivery.row <= newBegin; };
    while (!deliveries.empty() && isGone(deliveries.front()))
        deliveries.pop_front();
    const auto near = deliveries.begin() + qptrdiff(std::min(deliveries.size(), MostOvertaken));
    deliveries.erase(std::remove_if(deliveries.begin(), near, isGone), near);
}

void purgeDeliveries(std::deque<DeliveryOrder::Delivery> &deliveries, const Session &session)
{
    std::erase_if(deliveries, [&session, wholeFrom = session.wholeFrom()](const DeliveryOrder::Delivery &delivery) {
        return delivery.row < wholeFrom && session.row(delivery.row).type != MessageRow::Type::Message;
    });
}

} // namespace inspector
