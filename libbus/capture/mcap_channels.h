// Internal: the channels of a capture. Each kind of message has one, and so has each other record.
#pragma once

#include <libbus/capture/record_json.h>

#include <QByteArray>

#include <optional>

namespace bus::mcap {

/// The number of channels; their ids are 1 to ChannelCount. Each kind of message comes first, in the order of
/// Kind, so that viewers list and plot them apart; then the other records.
inline constexpr quint16 ChannelCount = KindCount + std::variant_size_v<Record> - 1;

/// The channel that the record goes to.
[[nodiscard]] quint16 channelOf(const Record &record);
/// The kind of record that a channel of that topic carries, or nothing for a foreign channel.
[[nodiscard]] std::optional<detail::RecordType> recordTypeOf(QByteArrayView topic);

/// Appends the Schema record that the channel needs.
void putSchema(QByteArray &out, quint16 channel);
/// Appends the Channel record.
void putChannel(QByteArray &out, quint16 channel);
/// The schema's id; several channels share one.
[[nodiscard]] quint16 schemaOf(quint16 channel);

} // namespace bus::mcap
