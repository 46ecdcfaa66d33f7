// BusMessage: setters that detach, size and comparison.
#include <libbus/message/bus_message.h>
#include <libbus/message/payload_fields.h>

namespace bus {

namespace {

/// Adds up what the fields hold outside of the message's fixed part.
struct ByteCounter {
    qsizetype bytes = 0;

    void operator()(const char *, const QString &text) { bytes += text.size() * qsizetype(sizeof(QChar)); }
    void operator()(const char *, const QByteArray &data) { bytes += data.size(); }
    void operator()(const char *, const Json &json) { bytes += json.approximateBytes(); }
    void operator()(const char *name, const std::optional<QString> &text)
    {
        if (text)
            (*this)(name, *text);
    }
    void operator()(const char *, const QList<AgentRegistryEntry> &entries)
    {
        bytes += entries.size() * qsizetype(sizeof(AgentRegistryEntry));
        for (const AgentRegistryEntry &entry : entries)
            detail::visitFields(entry, *this);
    }
    template <class Fixed>
    void operator()(const char *, const Fixed &)
    {
        static_assert(std::is_trivially_copyable_v<Fixed>, "a field that holds memory needs a line here");
    }
    void object(const char *, auto &&fields) { fields(*this); }
};

} // namespace

qsizetype BusMessage::approximateBytes() const noexcept
{
    ByteCounter counter{qsizetype(sizeof(detail::MessageData))};
    counter("source", d->source);
    counter("target", d->target);
    std::visit([&counter](const auto &payload) { detail::visitFields(payload, counter); }, d->payload);
    return counter.bytes;
}

void BusMessage::setSource(const QString &source)
{
    detach();
    d->setSource(source);
}

void BusMessage::setTarget(const std::optional<QString> &target)
{
    detach();
    d->setTarget(target);
}

void BusMessage::setPayload(BusPayload payload)
{
    detach();
    d->payload = std::move(payload);
    d->contentBytes = detail::MessageData::NotCounted;
}

/// Makes this message the only one that shares its data. What a bus and its taps keep with the data (time of
/// sending, interest in fates) belongs to what was sent, so the copy starts without.
void BusMessage::makeOwn()
{
    BusMessage copy; // empty: the memory may be that of another message
    if (!d) {
        swap(copy);
        return;
    }
    copy.d->seq = d->seq;
    copy.d->setSource(d->source);
    copy.d->setTarget(d->target);
    copy.d->payload = d->payload;
    swap(copy);
}

bool operator==(const BusMessage &a, const BusMessage &b)
{
    if (a.d == b.d)
        return true;
    return a.d && b.d && a.d->seq == b.d->seq && a.d->source == b.d->source && a.d->target == b.d->target
        && a.d->payload == b.d->payload;
}

} // namespace bus
