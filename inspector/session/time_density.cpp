// Counts in bins that grow with the session.
#include <inspector/session/time_density.h>

#include <algorithm>
#include <limits>

namespace inspector {

namespace {

/// What is said to be lost may be anything.
quint64 saturatedSum(quint64 a, quint64 b)
{
    return a + b < a ? std::numeric_limits<quint64>::max() : a + b;
}

} // namespace

TimeDensity::Bin &TimeDensity::Bin::operator+=(const Bin &other)
{
    messages += other.messages;
    dropped += other.dropped;
    failed += other.failed;
    lost = saturatedSum(lost, other.lost);
    return *this;
}

void TimeDensity::lost(qint64 t, quint64 count)
{
    quint64 &lost = binAt(t).lost;
    lost = saturatedSum(lost, std::max<quint64>(count, 1));
}

TimeDensity::Bin TimeDensity::between(qint64 from, qint64 to) const
{
    const auto firstAfter = [this](qint64 t) {
        const quint64 index = t <= origin ? 0 : ((after(t) - 1) >> shift) + 1;
        return size_t(std::min<quint64>(index, bins.size()));
    };
    Bin sum;
    const size_t end = firstAfter(to);
    for (size_t index = firstAfter(from); index < end; ++index)
        sum += bins[index];
    return sum;
}

TimeDensity::Bin &TimeDensity::binAt(qint64 t)
{
    if (bins.empty())
        origin = t;
    t = std::max(t, origin);
    while (size_t(after(t) >> shift) >= MostBins)
        doubleLength();
    const auto index = size_t(after(t) >> shift);
    if (index >= bins.size())
        bins.resize(index + 1);
    return bins[index];
}

void TimeDensity::doubleLength()
{
    const size_t count = (bins.size() + 1) / 2;
    for (size_t i = 0; i < count; ++i) {
        Bin both = bins[2 * i];
        if (2 * i + 1 < bins.size())
            both += bins[2 * i + 1];
        bins[i] = both;
    }
    bins.resize(count);
    ++shift;
}

} // namespace inspector
