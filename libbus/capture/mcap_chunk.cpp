// Gathers records into one chunk of a capture.
#include <libbus/capture/checksum.h>
#include <libbus/capture/mcap_chunk.h>
#include <libbus/capture/mcap_format.h>
#include <libbus/capture/record_time.h>

#include <algorithm>

namespace bus::mcap {

namespace {

/// The record's time as MCAP has it: unsigned.
quint64 mcapTimeOf(const Record &record)
{
    return quint64(std::max(detail::timeOf(record).value_or(0), qint64(0)));
}

/// MCAP numbers messages in 32 bits; the whole seq is in the data.
quint32 sequenceOf(const Record &record)
{
    const auto *message = std::get_if<MessageRecord>(&record);
    return message ? quint32(message->message.seq()) : 0;
}

} // namespace

void ChunkBuilder::add(const Record &record)
{
    const quint16 channel = channelOf(record);
    if (indexes[channel].empty()) {
        if (!std::exchange(hasSchema[schemaOf(channel)], true))
            putSchema(records, channel);
        putChannel(records, channel);
    }
    const quint64 time = mcapTimeOf(record);
    indexes[channel].push_back({time, quint64(records.size())});
    startTime = isEmpty() ? time : std::min(startTime, time);
    endTime = std::max(endTime, time);
    ++count;

    RecordScope message(records, Opcode::Message);
    put(records, channel);
    put(records, sequenceOf(record));
    put(records, time); // logged
    put(records, time); // published
    detail::writeRecord(records, record, detail::RecordForm::Indexed);
}

QByteArray ChunkBuilder::build(Compression compression, quint64 offset, ChunkSummary *summary) const
{
    std::optional<QByteArray> stored = detail::compressed(compression, records);
    if (!stored || stored->size() >= records.size()) {
        stored = records;
        compression = Compression::None;
    }

    QByteArray out;
    out.reserve(stored->size() + qsizetype(count * sizeof(IndexEntry)) + 1024);
    {
        RecordScope chunk(out, Opcode::Chunk);
        put(out, startTime);
        put(out, endTime);
        put(out, quint64(records.size()));
        put(out, detail::crc32(records));
        putString(out, detail::compressionName(compression));
        put(out, quint64(stored->size()));
        out.append(*stored);
    }
    *summary = ChunkSummary();
    summary->startTime = startTime;
    summary->endTime = endTime;
    summary->offset = offset;
    summary->length = quint64(out.size());
    summary->compression = compression;
    summary->compressedSize = quint64(stored->size());
    summary->uncompressedSize = quint64(records.size());

    for (quint16 channel = 1; channel <= ChannelCount; ++channel) {
        if (indexes[channel].empty())
            continue;
        summary->indexOffsets[channel] = offset + quint64(out.size());
        summary->messageCounts[channel] = indexes[channel].size();
        RecordScope index(out, Opcode::MessageIndex);
        put(out, channel);
        const ArrayScope entries(out);
        for (const IndexEntry &entry : indexes[channel]) {
            put(out, entry.time);
            put(out, entry.offset);
        }
    }
    summary->indexLength = quint64(out.size()) - summary->length;
    return out;
}

void ChunkBuilder::clear()
{
    records.resize(0); // keeps the memory for the next chunk
    for (std::vector<IndexEntry> &index : indexes)
        index.clear();
    hasSchema = {};
    count = 0;
    startTime = 0;
    endTime = 0;
}

} // namespace bus::mcap
