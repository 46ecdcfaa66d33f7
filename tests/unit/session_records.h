// Hand-made records for the tests of the session model: short to write, and in one place.
#pragma once

#include <inspector/session/session.h>
#include <libbus/tap/record.h>
#include <nlohmann/json.hpp>

#include <QString>

#include <vector>

namespace records {

using namespace Qt::StringLiterals;

inline constexpr qint64 Ms = 1'000'000;
inline constexpr qint64 Second = 1'000'000'000;
/// When the sessions of the tests begin.
inline constexpr qint64 Start = 1'700'000'000 * Second;

inline bus::Json json(const char *text)
{
    return bus::Json(nlohmann::json::parse(text));
}

/// A message from `source` to `target` (everyone where empty); its time is its seq in milliseconds.
template <class Payload>
bus::Record message(quint64 seq, const QString &source, const QString &target, Payload payload)
{
    const auto to = target.isEmpty() ? std::nullopt : std::optional(target);
    bus::BusMessage message(source, to, std::move(payload));
    message.setSeq(seq);
    return bus::MessageRecord{Start + qint64(seq) * Ms, message};
}

inline bus::Record frame(quint64 seq, const QString &source = u"mic"_s, const QString &target = {})
{
    return message(seq, source, target, bus::Frame{u"InputAudioRaw"_s, QByteArray(640, 'x'), {}, {}});
}

inline bus::FateRecord fateOf(quint64 seq, const QString &subscriber, bus::Fate fate, qint64 t)
{
    return {seq, subscriber, fate, t, 0, 0, {}};
}

/// A fate, half a millisecond after its message.
inline bus::Record fate(quint64 seq, const QString &subscriber, bus::Fate fate)
{
    return fateOf(seq, subscriber, fate, Start + qint64(seq) * Ms + Ms / 2);
}

inline bus::Record handled(quint64 seq, const QString &subscriber, qint64 waitedNs = 1000, qint64 ranNs = 2000)
{
    bus::FateRecord record = fateOf(seq, subscriber, bus::Fate::Handled, Start + qint64(seq) * Ms + Ms / 2);
    record.waitedNs = waitedNs;
    record.ranNs = ranNs;
    return record;
}

inline bus::Record dropped(quint64 seq, const QString &subscriber)
{
    return fate(seq, subscriber, bus::Fate::Dropped);
}

inline bus::Record subscribed(const QString &name, qint64 t = Start, qint64 capacity = 256)
{
    return bus::SubscribedRecord{t, name, capacity};
}

inline bus::Record unsubscribed(const QString &name, qint64 t, quint64 drops = 0)
{
    return bus::UnsubscribedRecord{t, name, drops};
}

inline bus::Record lost(quint64 from, quint64 to, bus::LossBy by = bus::LossBy::Tap)
{
    return bus::LossRecord{by, bus::LossRecord::What::Messages, from, to, to - from + 1, Start + qint64(from) * Ms};
}

inline bus::SubscriberTotals counters(quint64 handled, quint64 dropped = 0, quint64 waiting = 0)
{
    bus::SubscriberTotals totals;
    totals.handled = handled;
    totals.dropped = dropped;
    totals.waiting = waiting;
    totals.dataDepth = waiting;
    totals.received = handled + waiting;
    return totals;
}

inline bus::Record totals(qint64 t, quint64 published, const QString &name, const bus::SubscriberTotals &of)
{
    bus::TotalsRecord record;
    record.t = t;
    record.published = published;
    record.subscribers.insert(name, of);
    return record;
}

} // namespace records
