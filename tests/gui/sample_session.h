// A session made by hand whose every number is known.
#pragma once

#include "made_records.h"

#include <vector>

namespace made {

[[nodiscard]] bus::Record header();
[[nodiscard]] bus::Record subscribed(const QString &name, qint64 dataCapacity = 256);

/// Three agents: "mic" sends frames to "stt", which handles each but the last, and drops that; "router" asks "stt" for
/// the tasks "t1", completed, and "t2", open. Twelve messages in all, and totals that balance.
[[nodiscard]] std::vector<bus::Record> smallSession();

} // namespace made
