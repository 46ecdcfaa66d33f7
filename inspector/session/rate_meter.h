// How often something happened during the last three seconds of a session.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <limits>

namespace inspector {

/// Counts events in tenths of a second, by the session's own time (ns since the UNIX epoch).
class RateMeter {
public:
    void add(qint64 t)
    {
        const qint64 tick = tickOf(t);
        Slot &slot = ring[quint64(tick) % ring.size()];
        if (slot.tick > tick)
            return; // older than all that is remembered
        if (slot.tick < tick)
            slot = {tick, 0};
        ++slot.count;
    }

    /// Events a second over the window that ends at `now`. A session younger than the window is measured from its
    /// start, over a second at least.
    [[nodiscard]] double perSecond(qint64 now, qint64 start) const
    {
        const qint64 newest = tickOf(now);
        quint64 count = 0;
        for (const Slot &slot : ring) {
            if (slot.tick <= newest && slot.tick > newest - WindowTicks)
                count += slot.count;
        }
        const qint64 ticks = std::clamp(newest - tickOf(start) + 1, TicksPerSecond, WindowTicks);
        return double(count) * double(TicksPerSecond) / double(ticks);
    }

private:
    static constexpr qint64 TickNs = 100'000'000;
    static constexpr qint64 TicksPerSecond = 10;
    static constexpr qint64 WindowTicks = 3 * TicksPerSecond;

    struct Slot {
        qint64 tick = std::numeric_limits<qint64>::min();
        quint32 count = 0;
    };
    static qint64 tickOf(qint64 t) { return t / TickNs; }

    std::array<Slot, 32> ring; // the window and a little; a power of two, so that negative ticks wrap well
    static_assert(32 > WindowTicks);
};

} // namespace inspector
