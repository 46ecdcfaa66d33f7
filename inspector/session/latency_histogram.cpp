// How long things took.
#include <inspector/session/latency_histogram.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace inspector {

namespace {

constexpr int SubBits = 4; // 2^4 buckets for each doubling
constexpr int MaxBits = 44;
constexpr quint64 Longest = (quint64(1) << MaxBits) - 1;

/// The leading bit chooses the doubling, the four bits after it the bucket within. Below 16 ns a bucket is one ns.
size_t bucketOf(quint64 ns)
{
    if (ns < (1u << SubBits))
        return size_t(ns);
    const int shift = std::bit_width(ns) - 1 - SubBits;
    return (size_t(shift) << SubBits) + size_t(ns >> shift);
}

/// The middle of a bucket.
qint64 valueOf(size_t bucket)
{
    if (bucket < (2u << SubBits))
        return qint64(bucket);
    const size_t shift = (bucket >> SubBits) - 1;
    const quint64 mantissa = (bucket & ((1u << SubBits) - 1)) | (1u << SubBits);
    return qint64((mantissa << shift) + (quint64(1) << shift) / 2);
}

} // namespace

void LatencyHistogram::add(qint64 ns)
{
    const size_t bucket = bucketOf(std::min(quint64(std::max<qint64>(ns, 0)), Longest));
    if (bucket >= counts.size()) {
        counts.reserve(bucket + 1); // not twice that: there are two for each agent
        counts.resize(bucket + 1);
    }
    ++counts[bucket];
    ++total;
}

qint64 LatencyHistogram::quantile(double q) const
{
    if (total == 0)
        return 0;
    const auto rank = std::max<quint64>(1, quint64(std::ceil(q * double(total))));
    quint64 seen = 0;
    for (size_t bucket = 0; bucket < counts.size(); ++bucket) {
        seen += counts[bucket];
        if (seen >= rank)
            return valueOf(bucket);
    }
    return valueOf(counts.size() - 1);
}

} // namespace inspector
