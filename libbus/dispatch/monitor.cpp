// The monitor's loop.
#include <libbus/dispatch/monitor.h>

#include <chrono>

namespace bus::detail {

namespace {
constexpr std::chrono::milliseconds TickInterval{1};
constexpr int IdleTicksBeforeSleep = 20;
} // namespace

Monitor::Monitor(std::function<bool()> tick) : tick(std::move(tick)), thread([this] { run(); }) {}

Monitor::~Monitor()
{
    {
        const std::lock_guard lock(mutex);
        stopping = true;
    }
    changed.notify_one();
    thread.join();
}

void Monitor::tickNow()
{
    {
        const std::lock_guard lock(mutex);
        asked = true;
    }
    changed.notify_one();
}

void Monitor::run()
{
    int idleTicks = IdleTicksBeforeSleep;
    const auto called = [this] { return asked || stopping; };
    std::unique_lock lock(mutex);
    while (!stopping) {
        asked = false;
        lock.unlock();
        bool busy = tick();
        if (!busy && idleTicks >= IdleTicksBeforeSleep) {
            asleep.store(true, std::memory_order_seq_cst);
            busy = tick(); // whoever did not see the mark left something for this one to see
        }
        idleTicks = busy ? 0 : idleTicks + 1;
        lock.lock();
        if (asleep.load(std::memory_order_relaxed) && !busy)
            changed.wait(lock, called);
        else
            changed.wait_for(lock, TickInterval, called);
        asleep.store(false, std::memory_order_relaxed);
    }
}

} // namespace bus::detail
