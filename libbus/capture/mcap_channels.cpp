// The channels of a capture, and the JSON schemas that tell other tools what is in them.
#include <libbus/capture/mcap_channels.h>
#include <libbus/capture/mcap_format.h>
#include <libbus/message/words.h>

#include <array>

namespace bus::mcap {

using detail::RecordType;

namespace {

constexpr QByteArrayView messageTopic = "/message/";

/// In the order of RecordType. They say what viewers want to list and plot; readers take more.
constexpr std::array<const char *, std::variant_size_v<Record>> schemas = {
    R"({"title":"libbus.Header","type":"object","properties":{"app":{"type":"string"},"pid":{"type":"integer"},)"
    R"("started":{"type":"string"}}})",
    R"({"title":"libbus.Message","type":"object","properties":{"seq":{"type":"integer"},"t":{"type":"integer"},)"
    R"("source":{"type":"string"},"target":{"type":["string","null"]},"priority":{"type":"string"},)"
    R"("type":{"type":"string"},"bytes":{"type":"integer"},"payload":{"type":"object"}}})",
    R"({"title":"libbus.Fate","type":"object","properties":{"seq":{"type":"integer"},"subscriber":{"type":"string"},)"
    R"("fate":{"type":"string"},"t":{"type":"integer"},"waited_ns":{"type":"integer"},"ran_ns":{"type":"integer"},)"
    R"("error":{"type":"string"}}})",
    R"({"title":"libbus.Subscribed","type":"object","properties":{"t":{"type":"integer"},"name":{"type":"string"},)"
    R"("data_capacity":{"type":"integer"}}})",
    R"({"title":"libbus.Unsubscribed","type":"object","properties":{"t":{"type":"integer"},"name":{"type":"string"},)"
    R"("dropped":{"type":"integer"}}})",
    R"({"title":"libbus.Loss","type":"object","properties":{"by":{"type":"string"},"what":{"type":"string"},)"
    R"("from":{"type":"integer"},"to":{"type":"integer"},"count":{"type":"integer"},"t":{"type":"integer"}}})",
    R"({"title":"libbus.Totals","type":"object","properties":{"t":{"type":"integer"},"published":{"type":"integer"},)"
    R"("subscribers":{"type":"object"}}})",
};

constexpr std::array<const char *, std::variant_size_v<Record>> schemaNames = {
    "libbus.Header",       "libbus.Message", "libbus.Fate",   "libbus.Subscribed",
    "libbus.Unsubscribed", "libbus.Loss",    "libbus.Totals",
};

/// The records that have one channel each.
constexpr std::array otherRecords = {RecordType::Header,       RecordType::Fate, RecordType::Subscribed,
                                     RecordType::Unsubscribed, RecordType::Loss, RecordType::Totals};
static_assert(KindCount + otherRecords.size() == ChannelCount);

RecordType typeOf(quint16 channel)
{
    return channel <= KindCount ? RecordType::Message : otherRecords[channel - KindCount - 1];
}

QByteArray topicOf(quint16 channel)
{
    if (channel <= KindCount)
        return messageTopic.toByteArray() + kindName(Kind(channel - 1)).toUtf8();
    return '/' + detail::toWord(typeOf(channel)).toUtf8();
}

} // namespace

quint16 channelOf(const Record &record)
{
    if (const auto *message = std::get_if<MessageRecord>(&record))
        return quint16(quint16(message->message.kind()) + 1);
    quint16 channel = KindCount + 1;
    while (typeOf(channel) != RecordType(record.index()))
        ++channel;
    return channel;
}

std::optional<RecordType> recordTypeOf(QByteArrayView topic)
{
    if (topic.startsWith(messageTopic))
        return RecordType::Message;
    if (!topic.startsWith('/'))
        return std::nullopt;
    return detail::fromWord<RecordType>(QString::fromUtf8(topic.sliced(1)));
}

quint16 schemaOf(quint16 channel)
{
    return quint16(quint16(typeOf(channel)) + 1);
}

void putSchema(QByteArray &out, quint16 channel)
{
    const auto type = std::size_t(typeOf(channel));
    RecordScope record(out, Opcode::Schema);
    put(out, schemaOf(channel));
    putString(out, schemaNames[type]);
    putString(out, "jsonschema");
    putString(out, schemas[type]);
}

void putChannel(QByteArray &out, quint16 channel)
{
    RecordScope record(out, Opcode::Channel);
    put(out, channel);
    put(out, schemaOf(channel));
    putString(out, topicOf(channel));
    putString(out, "json");
    const ArrayScope noMetadata(out);
}

} // namespace bus::mcap
