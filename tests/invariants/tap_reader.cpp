// Reads a tap and checks what every tap promises.
#include "tap_reader.h"
#include "support.h"

using namespace Qt::StringLiterals;

namespace invariants {

TapReader::TapReader(bus::LocalAgentBus &bus, const bus::Tap::Options &options) : ownTap(bus, options) {}

void TapReader::read()
{
    // As much as there is; but where senders are as fast as this reader, there is always more.
    constexpr int MostTakes = 16;
    for (int takes = 0; takes < MostTakes; ++takes) {
        std::vector<bus::Record> taken = ownTap.take();
        if (taken.empty())
            return;
        for (bus::Record &record : taken) {
            ++recordsSeen;
            std::visit([this](const auto &kind) { see(kind); }, record);
            if (keepsRecords)
                all.push_back(std::move(record));
        }
    }
}

bool TapReader::readUntil(const std::function<bool()> &condition)
{
    return eventually([&] {
        read();
        return condition();
    });
}

bool TapReader::readFates(qsizetype count)
{
    return readUntil([&] { return fatesSeen >= count; });
}

quint64 TapReader::fateCount(const QString &subscriber, bus::Fate fate) const
{
    return fateCounts.value(subscriber)[size_t(fate)];
}

std::optional<bus::SubscriberTotals> TapReader::lastTotals(const QString &name) const
{
    const auto found = totals.find(name);
    return found == totals.end() ? std::nullopt : std::optional(*found);
}

QStringList TapReader::differences() const
{
    QStringList all;
    for (auto it = leaversByName.begin(); it != leaversByName.end(); ++it) {
        const bus::SubscriberTotals &left = it.value();
        const std::array<quint64, 5> fates = fateCounts.value(it.key());
        const auto compare = [&](QLatin1StringView what, quint64 counted, quint64 seen) {
            if (seen != counted)
                all += u"%1: %2 %3, %4 by their fates"_s.arg(it.key()).arg(counted).arg(what).arg(seen);
        };
        // Those that waited when their subscriber was given up have come out of their handlers since.
        compare("handled or failed"_L1, left.handled + left.failed + left.waiting,
                fates[size_t(bus::Fate::Handled)] + fates[size_t(bus::Fate::Failed)]);
        compare("dropped"_L1, left.dropped, fates[size_t(bus::Fate::Dropped)]);
        compare("discarded"_L1, left.discarded - left.undelivered, fates[size_t(bus::Fate::Discarded)]);
        compare("undelivered"_L1, left.undelivered, fates[size_t(bus::Fate::Undelivered)]);
    }
    for (auto it = fateCounts.begin(); it != fateCounts.end(); ++it) {
        if (!leaversByName.contains(it.key()))
            all += u"fates of '%1', which never left"_s.arg(it.key());
    }
    return all;
}

void TapReader::see(const bus::HeaderRecord &)
{
    if (recordsSeen != 1)
        problem(u"a header that is not the first record"_s);
}

void TapReader::see(const bus::MessageRecord &record)
{
    const quint64 seq = record.message.seq();
    if (lastSeq && seq <= *lastSeq)
        problem(u"message %1 after %2"_s.arg(seq).arg(*lastSeq));
    else if (lastSeq && seq - *lastSeq - 1 != explainedBy)
        problem(u"between messages %1 and %2, %3 are called lost"_s.arg(*lastSeq).arg(seq).arg(explainedBy));
    lastSeq = seq;
    explainedBy = 0;
    ++messagesSeen;
    if (keepsRecords)
        messageSeqs.append(seq);
}

void TapReader::see(const bus::FateRecord &record)
{
    ++fatesSeen;
    ++fateCounts[record.subscriber][size_t(record.fate)];
    if (!lastSeq || record.seq > *lastSeq)
        problem(u"a fate of message %1 before the message"_s.arg(record.seq));
    if (record.waitedNs < 0 || record.ranNs < 0)
        problem(u"message %1 waited or ran less than no time"_s.arg(record.seq));
    if (!keepsRecords)
        return;
    const std::pair<quint64, QString> key(record.seq, record.subscriber);
    if (fateOf.contains(key))
        problem(u"message %1 has two fates at %2"_s.arg(record.seq).arg(record.subscriber));
    fateOf.insert(key, record.fate);
    fateRecords.append(record);
}

void TapReader::see(const bus::SubscribedRecord &record)
{
    subscribedNames.append(record.name);
}

void TapReader::see(const bus::UnsubscribedRecord &record)
{
    unsubscribedNames.append(record.name);
}

void TapReader::see(const bus::LossRecord &record)
{
    if (record.by != bus::LossBy::Tap)
        problem(u"a loss that is not the tap's"_s);
    if (record.count == 0)
        problem(u"a loss of nothing"_s);
    if (record.from > record.to)
        problem(u"a loss from %1 to %2"_s.arg(record.from).arg(record.to));
    if (record.what == bus::LossRecord::What::Fates) {
        fatesLost += record.count;
        return;
    }
    messagesLost += record.count;
    explainedBy += record.count;
    if (lastSeq && record.from <= *lastSeq)
        problem(u"message %1 is there and called lost"_s.arg(*lastSeq));
    if (record.to - record.from + 1 != record.count)
        problem(u"%1 messages lost from %2 to %3"_s.arg(record.count).arg(record.from).arg(record.to));
}

void TapReader::see(const bus::TotalsRecord &record)
{
    for (auto it = record.subscribers.begin(); it != record.subscribers.end(); ++it) {
        const bus::SubscriberTotals &own = it.value();
        totals.insert(it.key(), own);
        if (!own.balances())
            problem(u"the totals of %1 do not balance"_s.arg(it.key()));
        if (own.waiting > 1) // one may be in a handler that was given up
            problem(u"%1 left while %2 waited"_s.arg(it.key()).arg(own.waiting));
        for (bus::SubscriberTotals *sum : {&leavers, &leaversByName[it.key()]}) {
            sum->received += own.received;
            sum->handled += own.handled;
            sum->waiting += own.waiting;
            sum->dropped += own.dropped;
            sum->discarded += own.discarded;
            sum->failed += own.failed;
            sum->undelivered += own.undelivered;
        }
    }
}

void TapReader::problem(const QString &text)
{
    if (found.size() < 20)
        found.append(text);
}

} // namespace invariants
