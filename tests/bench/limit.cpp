// limit: how fast this machine hands anything from one thread to another. No bus can beat it.
#include "agents.h"
#include "load.h"
#include "report.h"
#include "workloads.h"

#include <array>

namespace bench {

/// A bounded ring of pointers for one pushing and one popping thread, which both spin.
class PointerRing {
public:
    void push(const void *pointer)
    {
        const quint64 at = pushed.load(std::memory_order_relaxed);
        while (at - popped.load(std::memory_order_acquire) == Size) {}
        cells[at % Size] = pointer;
        pushed.store(at + 1, std::memory_order_release);
    }

    [[nodiscard]] const void *pop()
    {
        const quint64 at = popped.load(std::memory_order_relaxed);
        while (pushed.load(std::memory_order_acquire) == at) {}
        const void *pointer = cells[at % Size];
        popped.store(at + 1, std::memory_order_release);
        return pointer;
    }

private:
    static constexpr quint64 Size = FanoutCapacity;
    static constexpr size_t CacheLine = 64;
    alignas(CacheLine) std::atomic<quint64> pushed = 0;
    alignas(CacheLine) std::atomic<quint64> popped = 0;
    alignas(CacheLine) std::array<const void *, Size> cells = {};
};

static double handoffRate(quint64 messages)
{
    const int preallocated = 0;
    const auto ring = std::make_unique<PointerRing>();
    QElapsedTimer timer;
    timer.start();
    const std::jthread producer([&] {
        for (quint64 i = 0; i < messages; ++i)
            ring->push(&preallocated);
    });
    for (quint64 i = 0; i < messages; ++i) {
        if (ring->pop() != &preallocated)
            fail(QStringLiteral("limit: the ring lost a pointer"));
    }
    return double(messages) / (double(timer.nsecsElapsed()) * 1e-9);
}

void limit()
{
    // Spinning threads are at the mercy of whatever else runs: hence the median of several short runs.
    std::array<double, 9> rates = {};
    for (double &rate : rates)
        rate = handoffRate(scaled(2'000'000));
    std::ranges::sort(rates);
    report("limit", "handoff", rates[rates.size() / 2], "1/s");
}

} // namespace bench
