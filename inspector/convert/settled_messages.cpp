// Counting fates against receivers.
#include <inspector/convert/settled_messages.h>

#include <QSet>

#include <limits>

namespace inspector {
namespace {
/// For subscribers of which only fates tell: nobody knows when they came.
constexpr qint64 LongAgo = std::numeric_limits<qint64>::min();
} // namespace

void SettledMessages::add(const bus::Record &record)
{
    const auto *ofNewest = std::get_if<bus::FateRecord>(&record);
    newestIsOpen = newestIsOpen && ofNewest && find(ofNewest->seq) == &messages.back();
    if (const auto *message = std::get_if<bus::MessageRecord>(&record)) {
        add(*message);
    } else if (const auto *fate = std::get_if<bus::FateRecord>(&record)) {
        add(*fate);
    } else if (const auto *subscribed = std::get_if<bus::SubscribedRecord>(&record)) {
        subscribedAt.insert(subscribed->name, subscribed->t);
        toldWhoIsThere = true;
    } else if (const auto *unsubscribed = std::get_if<bus::UnsubscribedRecord>(&record)) {
        subscribedAt.remove(unsubscribed->name);
    } else if (const auto *loss = std::get_if<bus::LossRecord>(&record)) {
        forgetLostFates(*loss);
    } else if (std::holds_alternative<bus::HeaderRecord>(record)) {
        beginAnew();
    }
}

void SettledMessages::add(const bus::MessageRecord &record)
{
    Held held{record, {}, {}, 0};
    if (const std::optional<QString> &target = record.message.target())
        held.audience = {*target};
    else
        held.audience = subscribedAt.keys();
    held.audience.removeIf(
        [this, &record](const QString &name) { return name == record.message.source() || !wasThere(name, record.t); });
    count(held, record.message.approximateBytes() + held.audience.size() * qint64(sizeof(QString)));
    numbers.insert(record.message.seq(), gone + messages.size());
    messages.push_back(std::move(held));
    newestIsOpen = true;
}

void SettledMessages::add(const bus::FateRecord &fate)
{
    Held *held = find(fate.seq);
    if (!held) {
        lateFates.push_back(fate);
    } else {
        held->fates.push_back(fate);
        count(*held, sizeof(bus::FateRecord));
    }
    // Where the session's beginning is missing, whoever handles or drops something must have been there.
    const bool isLeaving = fate.fate == bus::Fate::Discarded || fate.fate == bus::Fate::Undelivered;
    if (!toldWhoIsThere && !isLeaving && !subscribedAt.contains(fate.subscriber))
        subscribedAt.insert(fate.subscriber, LongAgo);
}

void SettledMessages::forgetLostFates(const bus::LossRecord &loss)
{
    if (loss.what != bus::LossRecord::What::Fates)
        return;
    for (Held &held : messages) {
        const quint64 seq = held.record.message.seq();
        if (loss.from <= seq && seq <= loss.to)
            held.audience.clear();
    }
}

void SettledMessages::beginAnew()
{
    for (Held &held : messages)
        held.audience.clear();
    numbers.clear(); // they begin anew
    subscribedAt.clear();
    toldWhoIsThere = false;
}

void SettledMessages::count(Held &held, qint64 bytes)
{
    held.bytes += bytes;
    bytesHeld += bytes;
}

bool SettledMessages::wasThere(const QString &name, qint64 t) const
{
    const auto since = subscribedAt.find(name);
    return since != subscribedAt.end() && *since <= t;
}

std::optional<SettledMessage> SettledMessages::next()
{
    if (messages.empty() || !isSettled(messages.front()))
        return std::nullopt;
    Held &held = messages.front();
    bytesHeld -= held.bytes;
    SettledMessage settled{held.record.t, std::move(held.record.message), std::move(held.fates),
                           std::move(held.audience), held.record.injected};
    messages.pop_front();
    if (const auto number = numbers.constFind(settled.message.seq()); number != numbers.cend() && *number == gone)
        numbers.erase(number);
    ++gone;
    newestIsOpen = newestIsOpen && !messages.empty();
    QSet<QString> decided;
    for (const bus::FateRecord &fate : settled.fates)
        decided.insert(fate.subscriber);
    settled.waiting.removeIf([&decided](const QString &name) { return decided.contains(name); });
    return settled;
}

bool SettledMessages::isSettled(const Held &held) const
{
    if (isFinished || messages.size() > MostHeld || bytesHeld > MostBytes)
        return true;
    const bool mayGetMore = newestIsOpen && messages.size() == 1;
    return !mayGetMore && qsizetype(held.fates.size()) >= held.audience.size();
}

/// Null where it has gone, or never came.
SettledMessages::Held *SettledMessages::find(quint64 seq)
{
    const auto number = numbers.constFind(seq);
    return number == numbers.cend() ? nullptr : &messages[*number - gone];
}

} // namespace inspector
