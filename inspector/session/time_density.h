// How densely a session's messages lie in time, and when something went wrong: what a timeline draws.
#pragma once

#include <QtGlobal>

#include <vector>

namespace inspector {

/// Counts in bins of equal length, from the first message on. Where the session outgrows the last bin, the bins double
/// in length and halve in number: each count costs the same however long the session is, and all of them stay small.
///
/// What is evicted stays counted.
class TimeDensity {
public:
    struct Bin {
        quint64 messages = 0;
        quint64 dropped = 0; ///< fates, by the time at which their message was published; so is `failed`
        quint64 failed = 0;
        /// Messages or their fates, by the time at which it was told; where nobody can tell how many, 1. Saturates.
        quint64 lost = 0;

        Bin &operator+=(const Bin &other);
        friend bool operator==(const Bin &, const Bin &) = default;
    };

    void message(qint64 t) { ++binAt(t).messages; }
    void dropped(qint64 t) { ++binAt(t).dropped; }
    void failed(qint64 t) { ++binAt(t).failed; }
    void lost(qint64 t, quint64 count);

    [[nodiscard]] bool isEmpty() const { return bins.empty(); }
    /// Of the first bin, ns since the UNIX epoch.
    [[nodiscard]] qint64 begin() const { return origin; }
    [[nodiscard]] qint64 binNs() const { return qint64(1) << shift; }
    /// The sum of the bins that begin in [from, to).
    [[nodiscard]] Bin between(qint64 from, qint64 to) const;

private:
    static constexpr size_t MostBins = 4096;

    /// What came before the first message (records of a tap come side by side) is counted with it.
    [[nodiscard]] Bin &binAt(qint64 t);
    [[nodiscard]] quint64 after(qint64 t) const { return quint64(t) - quint64(origin); }
    void doubleLength();

    std::vector<Bin> bins;
    qint64 origin = 0;
    int shift = 16; ///< bins of 66 µs at first
};

} // namespace inspector
