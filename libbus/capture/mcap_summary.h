// Internal: the end of a capture, by which other tools find their way in it.
#pragma once

#include <libbus/capture/mcap_chunk.h>

#include <vector>

namespace bus::mcap {

/// What precedes the first chunk: magic and header.
[[nodiscard]] QByteArray fileStart();

/// What follows the last chunk, to stand at `offset`: the end of the data, whose checksum is `dataCrc`, the
/// summary (channels, chunks, statistics), the footer and the magic.
[[nodiscard]] QByteArray fileEnd(quint64 offset, quint32 dataCrc, const std::vector<ChunkSummary> &chunks);

} // namespace bus::mcap
