// Deciding about messages in their order.
#include <inspector/convert/selection.h>

#include <algorithm>

namespace inspector {
namespace {

/// More than SettledMessages holds back, so that a message is still there when it is decided about.
constexpr qint64 MemoryLimit = 2 * SettledMessages::MostBytes;

bus::LossRecord nothingLeftOut()
{
    return {.by = bus::LossBy::Retention, .what = bus::LossRecord::What::Messages};
}

} // namespace

Selection::Selection(const Options &chosenOptions) : options(chosenOptions), leftOut(nothingLeftOut())
{
    session.setMemoryLimit(MemoryLimit);
    session.marks()->replaceAll(options.marks);
}

std::vector<bus::Record> Selection::take(const std::vector<bus::Record> &records)
{
    std::vector<bus::Record> selected;
    for (const bus::Record &record : records) {
        messages.add(record);
        if (std::holds_alternative<bus::HeaderRecord>(record)) { // the session forgets what was before
            takeSettled(selected);
            chosen.clear();
        }
        session.append(record);
        const bool isMessage = std::holds_alternative<bus::MessageRecord>(record);
        if (!isMessage && !std::holds_alternative<bus::FateRecord>(record))
            others.push_back({messagesSeen, record});
        messagesSeen += isMessage ? 1 : 0;
        takeSettled(selected);
    }
    return selected;
}

std::vector<bus::Record> Selection::finish()
{
    std::vector<bus::Record> selected;
    messages.finish();
    takeSettled(selected);
    tellLeftOut(selected, session.endTime());
    return selected;
}

void Selection::takeSettled(std::vector<bus::Record> &into)
{
    passOthers(into);
    while (const std::optional<SettledMessage> settled = messages.next()) {
        decide(*settled, into);
        ++messagesDecided;
        passOthers(into);
    }
    for (bus::FateRecord &fate : messages.takeLateFates()) {
        if (std::ranges::binary_search(chosen, fate.seq))
            into.push_back(std::move(fate));
    }
}

void Selection::decide(const SettledMessage &settled, std::vector<bus::Record> &into)
{
    const quint64 seq = settled.message.seq();
    if (isFull() || !matches(seq)) {
        if (leftOut.count++ == 0)
            leftOut.from = seq;
        leftOut.to = seq;
        return;
    }
    tellLeftOut(into, settled.t);
    chosen.push_back(seq);
    ++chosenCount;
    into.push_back(bus::MessageRecord{settled.t, settled.message, settled.injected});
    into.insert(into.end(), settled.fates.begin(), settled.fates.end());
}

void Selection::passOthers(std::vector<bus::Record> &into)
{
    for (; !others.empty() && others.front().messagesBefore <= messagesDecided; others.pop_front())
        into.push_back(std::move(others.front().record));
}

void Selection::tellLeftOut(std::vector<bus::Record> &into, qint64 t)
{
    if (options.tellsLeftOut && leftOut.count > 0) {
        leftOut.t = t;
        into.push_back(leftOut);
    }
    leftOut = nothingLeftOut();
}

bool Selection::matches(quint64 seq) const
{
    const std::optional<qint64> row = session.findRow(seq);
    return row && options.filter.matches(session, *row);
}

} // namespace inspector
