// Plain printf: the names are ours, so nothing needs escaping.
#include "report.h"

#include <algorithm>
#include <cstdio>

namespace bench {

void report(const char *workload, const char *metric, double value, const char *unit)
{
    std::printf("{\"workload\":\"%s\",\"metric\":\"%s\",\"value\":%.1f,\"unit\":\"%s\"}\n", workload, metric, value,
                unit);
    std::fflush(stdout);
}

void reportLatencies(const char *workload, std::vector<qint64> latencies)
{
    std::ranges::sort(latencies);
    const auto quantile = [&](double q) { return double(latencies.at(size_t(double(latencies.size() - 1) * q))); };
    report(workload, "p50", quantile(0.5), "ns");
    report(workload, "p99", quantile(0.99), "ns");
    report(workload, "p999", quantile(0.999), "ns");
}

} // namespace bench
