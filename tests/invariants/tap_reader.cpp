// Reads a tap and checks what every tap promises.
#include "tap_reader.h"
#include "support.h"

using namespace Qt::StringLiterals;

namespace invariants {

TapReader::TapReader(bus::LocalAgentBus &bus, const bus::Tap::Options &options) : ownTap(bus, options) {}

void TapReader::read()
{
    for (;;) {
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
        leavers.received += own.received;
        leavers.handled += own.handled;
        leavers.waiting += own.waiting;
        leavers.dropped += own.dropped;
        leavers.discarded += own.discarded;
        leavers.failed += own.failed;
        leavers.undelivered += own.undelivered;
    }
}

void TapReader::problem(const QString &text)
{
    if (found.size() < 20)
        found.append(text);
}

} // namespace invariants
