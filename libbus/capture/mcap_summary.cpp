// The beginning and the end of a capture.
#include <libbus/capture/checksum.h>
#include <libbus/capture/mcap_format.h>
#include <libbus/capture/mcap_summary.h>

#include <algorithm>
#include <set>

namespace bus::mcap {

namespace {

/// What all chunks together hold.
struct Statistics {
    std::map<quint16, quint64> messageCounts; ///< by channel
    std::set<quint16> schemas;
    quint64 messages = 0;
    quint64 startTime = 0;
    quint64 endTime = 0;
};

Statistics statisticsOf(const std::vector<ChunkSummary> &chunks)
{
    Statistics all;
    for (const ChunkSummary &chunk : chunks) {
        all.startTime = all.messages == 0 ? chunk.startTime : std::min(all.startTime, chunk.startTime);
        all.endTime = std::max(all.endTime, chunk.endTime);
        for (const auto &[channel, count] : chunk.messageCounts) {
            all.messageCounts[channel] += count;
            all.schemas.insert(schemaOf(channel));
            all.messages += count;
        }
    }
    return all;
}

void putNumbersByChannel(QByteArray &out, const std::map<quint16, quint64> &numbers)
{
    const ArrayScope map(out);
    for (const auto &[channel, number] : numbers) {
        put(out, channel);
        put(out, number);
    }
}

void putSchemas(QByteArray &out, const Statistics &all)
{
    std::set<quint16> schemas = all.schemas;
    for (const auto &[channel, count] : all.messageCounts) {
        if (schemas.erase(schemaOf(channel)) > 0)
            putSchema(out, channel);
    }
}

void putChannels(QByteArray &out, const Statistics &all)
{
    for (const auto &[channel, count] : all.messageCounts)
        putChannel(out, channel);
}

void putChunkIndex(QByteArray &out, const ChunkSummary &chunk)
{
    RecordScope record(out, Opcode::ChunkIndex);
    put(out, chunk.startTime);
    put(out, chunk.endTime);
    put(out, chunk.offset);
    put(out, chunk.length);
    putNumbersByChannel(out, chunk.indexOffsets);
    put(out, chunk.indexLength);
    putString(out, detail::compressionName(chunk.compression));
    put(out, chunk.compressedSize);
    put(out, chunk.uncompressedSize);
}

void putStatistics(QByteArray &out, const Statistics &all, std::size_t chunks)
{
    RecordScope record(out, Opcode::Statistics);
    put(out, all.messages);
    put(out, quint16(all.schemas.size()));
    put(out, quint32(all.messageCounts.size()));
    put(out, quint32(0)); // attachments
    put(out, quint32(0)); // metadata
    put(out, quint32(chunks));
    put(out, all.startTime);
    put(out, all.endTime);
    putNumbersByChannel(out, all.messageCounts);
}

} // namespace

QByteArray fileStart()
{
    QByteArray out = Magic.toByteArray();
    RecordScope header(out, Opcode::Header);
    putString(out, "libbus");
    putString(out, "libbus " LIBBUS_VERSION);
    return out;
}

QByteArray fileEnd(quint64 offset, quint32 dataCrc, const std::vector<ChunkSummary> &chunks)
{
    const Statistics all = statisticsOf(chunks);
    QByteArray out;
    {
        RecordScope dataEnd(out, Opcode::DataEnd);
        put(out, dataCrc);
    }
    const qsizetype summaryAt = out.size();

    QByteArray groupOffsets;
    const auto putGroup = [&](Opcode opcode, auto &&putRecords) {
        const qsizetype groupAt = out.size();
        putRecords();
        if (out.size() == groupAt)
            return;
        RecordScope group(groupOffsets, Opcode::SummaryOffset);
        put(groupOffsets, quint8(opcode));
        put(groupOffsets, offset + quint64(groupAt));
        put(groupOffsets, quint64(out.size() - groupAt));
    };
    putGroup(Opcode::Schema, [&] { putSchemas(out, all); });
    putGroup(Opcode::Channel, [&] { putChannels(out, all); });
    putGroup(Opcode::ChunkIndex, [&] {
        for (const ChunkSummary &chunk : chunks)
            putChunkIndex(out, chunk);
    });
    putGroup(Opcode::Statistics, [&] { putStatistics(out, all, chunks.size()); });
    const qsizetype groupOffsetsAt = out.size();
    out.append(groupOffsets);

    {
        RecordScope footer(out, Opcode::Footer);
        put(out, offset + quint64(summaryAt));
        put(out, offset + quint64(groupOffsetsAt));
        put(out, quint32(0));
    }
    // The checksum covers the summary, and the footer up to itself.
    const qsizetype crcAt = out.size() - qsizetype(sizeof(quint32));
    putAt(out, crcAt, detail::crc32(QByteArrayView(out).sliced(summaryAt, crcAt - summaryAt)));
    out.append(Magic);
    return out;
}

} // namespace bus::mcap
