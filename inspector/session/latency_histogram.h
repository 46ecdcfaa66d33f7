// How long things took: quantiles in little memory.
#pragma once

#include <QtGlobal>

#include <vector>

namespace inspector {

/// Counts durations in buckets that grow with the duration, sixteen to each doubling: a quantile is at most 3.2 % off.
/// From 1 ns to 4.8 hours; longer ones count as the longest. Holds 2.7 KB at most, less for short durations.
class LatencyHistogram {
public:
    void add(qint64 ns);
    [[nodiscard]] quint64 count() const { return total; }
    /// The duration that the share `q` (0 to 1) stays within; 0 where nothing was counted.
    [[nodiscard]] qint64 quantile(double q) const;

private:
    std::vector<quint32> counts; ///< as long as the longest duration needs
    quint64 total = 0;
};

} // namespace inspector
