// Fates behind their messages, and whose are missing.
#include <inspector/convert/settled_messages.h>

#include <QSet>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace inspector {
namespace {
/// For subscribers of which only fates tell: nobody knows when they came.
constexpr qint64 LongAgo = std::numeric_limits<qint64>::min();
} // namespace

void SettledMessages::add(const bus::Record &record)
{
    if (const auto *fate = std::get_if<bus::FateRecord>(&record)) {
        addFate(*fate);
        return;
    }
    settle();
    if (const auto *message = std::get_if<bus::MessageRecord>(&record)) {
        begin(*message);
    } else if (const auto *subscribed = std::get_if<bus::SubscribedRecord>(&record)) {
        subscribedAt.insert(subscribed->name, subscribed->t);
        toldWhoIsThere = true;
    } else if (const auto *unsubscribed = std::get_if<bus::UnsubscribedRecord>(&record)) {
        subscribedAt.remove(unsubscribed->name);
    } else if (const auto *loss = std::get_if<bus::LossRecord>(&record)) {
        if (loss->what == bus::LossRecord::What::Fates)
            loseFates(loss->from, loss->to);
    } else if (std::holds_alternative<bus::HeaderRecord>(record)) {
        beginAnew();
    }
}

void SettledMessages::begin(const bus::MessageRecord &record)
{
    newest = SettledMessage{record.t, record.message, {}, audienceOf(record), record.injected};
}

void SettledMessages::settle()
{
    if (!newest)
        return;
    settled = std::exchange(newest, std::nullopt);
    if (hasLostFates(settled->message.seq()))
        settled->waiting.clear(); // nobody knows
    QSet<QString> decided;        // there may be thousands
    for (const bus::FateRecord &fate : settled->fates)
        decided.insert(fate.subscriber);
    settled->waiting.removeIf([&decided](const QString &name) { return decided.contains(name); });
}

void SettledMessages::addFate(const bus::FateRecord &fate)
{
    if (newest && newest->message.seq() == fate.seq)
        newest->fates.push_back(fate);
    else
        lateFates.push_back(fate);
    // Where the session's beginning is missing, whoever handles or drops something must have been there.
    const bool isLeaving = fate.fate == bus::Fate::Discarded || fate.fate == bus::Fate::Undelivered;
    if (!toldWhoIsThere && !isLeaving && !subscribedAt.contains(fate.subscriber))
        subscribedAt.insert(fate.subscriber, LongAgo);
}

void SettledMessages::loseFates(quint64 from, quint64 to)
{
    auto range = lostFates.upper_bound(from);
    if (range != lostFates.begin() && std::prev(range)->second >= from)
        --range;
    while (range != lostFates.end() && range->first <= to) {
        from = std::min(from, range->first);
        to = std::max(to, range->second);
        range = lostFates.erase(range);
    }
    lostFates.emplace(from, to);
}

bool SettledMessages::hasLostFates(quint64 seq) const
{
    const auto after = lostFates.upper_bound(seq);
    return after != lostFates.begin() && std::prev(after)->second >= seq;
}

/// The numbers begin anew, too.
void SettledMessages::beginAnew()
{
    subscribedAt.clear();
    toldWhoIsThere = false;
    lostFates.clear();
}

QStringList SettledMessages::audienceOf(const bus::MessageRecord &record) const
{
    QStringList audience;
    const bus::BusMessage &message = record.message;
    const auto add = [&](const QString &name, qint64 since) {
        if (name != message.source() && since <= record.t)
            audience.append(name);
    };
    if (const std::optional<QString> &target = message.target()) {
        if (const auto there = subscribedAt.constFind(*target); there != subscribedAt.cend())
            add(*target, *there);
        return audience;
    }
    for (auto there = subscribedAt.cbegin(); there != subscribedAt.cend(); ++there)
        add(there.key(), *there);
    return audience;
}

} // namespace inspector
