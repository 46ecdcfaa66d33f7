// Internal: the fields of every record but the message, spelled once as they stand in JSON.
#pragma once

#include <libbus/message/payload_fields.h>
#include <libbus/message/words.h>
#include <libbus/tap/record.h>

namespace bus::detail {

template <>
const QStringList &wordsOf<Fate>();
template <>
const QStringList &wordsOf<LossBy>();
template <>
const QStringList &wordsOf<LossRecord::What>();

// As payload_fields.h, with one more visit: optional(name, member, worthwhile) for a field that may be missing,
// and is only written where it says something.

void visitFields(OneOf<HeaderRecord> auto &r, auto &visit)
{
    visit("app", r.app);
    visit("pid", r.pid);
    visit("started", r.started);
}

void visitFields(OneOf<SubscribedRecord> auto &r, auto &visit)
{
    visit("t", r.t);
    visit("name", r.name);
    visit("data_capacity", r.dataCapacity);
}

void visitFields(OneOf<UnsubscribedRecord> auto &r, auto &visit)
{
    visit("t", r.t);
    visit("name", r.name);
    visit("dropped", r.dropped);
}

void visitFields(OneOf<FateRecord> auto &r, auto &visit)
{
    visit("seq", r.seq);
    visit("subscriber", r.subscriber);
    visit("fate", r.fate);
    visit("t", r.t);
    const bool handlerRan = r.fate == Fate::Handled || r.fate == Fate::Failed;
    visit.optional("waited_ns", r.waitedNs, handlerRan || r.waitedNs != 0);
    visit.optional("ran_ns", r.ranNs, handlerRan || r.ranNs != 0);
    visit.optional("error", r.error, r.fate == Fate::Failed);
}

void visitFields(OneOf<LossRecord> auto &r, auto &visit)
{
    visit("by", r.by);
    visit.optional("what", r.what, r.what == LossRecord::What::Fates);
    visit("from", r.from);
    visit("to", r.to);
    visit("count", r.count);
    visit("t", r.t);
}

void visitFields(OneOf<SubscriberTotals> auto &r, auto &visit)
{
    visit("received", r.received);
    visit("handled", r.handled);
    visit("waiting", r.waiting);
    visit("dropped", r.dropped);
    visit("discarded", r.discarded);
    visit("failed", r.failed);
    visit.optional("undelivered", r.undelivered, r.undelivered != 0);
    visit.optional("system_depth", r.systemDepth, r.systemDepth != 0);
    visit.optional("data_depth", r.dataDepth, r.dataDepth != 0);
    visit.optional("system_high_water", r.systemHighWater, r.systemHighWater != 0);
    visit.optional("data_high_water", r.dataHighWater, r.dataHighWater != 0);
    visit.optional("overtaken", r.overtaken, r.overtaken != 0);
    visit.optional("longest_starvation", r.longestStarvation, r.longestStarvation != 0);
    visit.optional("queued_bytes", r.queuedBytes, r.queuedBytes != 0);
}

void visitFields(OneOf<TotalsRecord> auto &r, auto &visit)
{
    visit("t", r.t);
    visit("published", r.published);
    visit("subscribers", r.subscribers);
}

} // namespace bus::detail
