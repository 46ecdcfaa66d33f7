// Internal: gathers records into one chunk of a capture, and its index.
#pragma once

#include <libbus/capture/compression.h>
#include <libbus/capture/mcap_channels.h>

#include <array>
#include <map>
#include <vector>

namespace bus::mcap {

/// What the file's summary says of a chunk.
struct ChunkSummary {
    quint64 startTime = 0;
    quint64 endTime = 0;
    quint64 offset = 0; ///< of the chunk's record in the file
    quint64 length = 0;
    std::map<quint16, quint64> indexOffsets; ///< where each channel's message index stands in the file
    std::map<quint16, quint64> messageCounts;
    quint64 indexLength = 0;
    Compression compression = Compression::None;
    quint64 compressedSize = 0;
    quint64 uncompressedSize = 0;
};

/// Each chunk carries the schemas and channels of its messages, so that it can be read where everything before
/// it is damaged or gone.
class ChunkBuilder {
public:
    void add(const Record &record);
    [[nodiscard]] bool isEmpty() const { return count == 0; }
    /// Bytes so far, not compressed.
    [[nodiscard]] qsizetype size() const { return records.size(); }
    /// Records so far.
    [[nodiscard]] quint64 recordCount() const { return count; }

    /// The chunk with the message indexes that follow it, to stand at `offset` in the file.
    [[nodiscard]] QByteArray build(Compression compression, quint64 offset, ChunkSummary *summary) const;
    void clear();

private:
    struct IndexEntry {
        quint64 time;
        quint64 offset;
    };

    QByteArray records;
    std::array<std::vector<IndexEntry>, ChannelCount + 1> indexes; ///< by channel
    std::array<bool, std::variant_size_v<Record> + 1> hasSchema{};
    quint64 count = 0;
    quint64 startTime = 0;
    quint64 endTime = 0;
};

} // namespace bus::mcap
