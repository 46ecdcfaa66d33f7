// What a benchmark prints: one JSON object a line for each metric.
#pragma once

#include <QtGlobal>

#include <vector>

namespace bench {

/// Prints {"workload":…,"metric":…,"value":…,"unit":…} to stdout.
void report(const char *workload, const char *metric, double value, const char *unit);

/// Reports the p50, p99 and p999 of the latencies, in ns. There must be at least one.
void reportLatencies(const char *workload, std::vector<qint64> latencies);

} // namespace bench
