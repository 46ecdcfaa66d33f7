// The monitor's loop.
#include <libbus/dispatch/monitor.h>

namespace bus::detail {

namespace {
/// A longer pause is ended by wake().
constexpr std::chrono::milliseconds LongestBlink{1};
} // namespace

Monitor::Monitor(Tick tick) : tick(std::move(tick)), thread([this] { run(); }) {}

Monitor::~Monitor()
{
    end();
}

void Monitor::end()
{
    {
        const std::lock_guard lock(mutex);
        stopping = true;
    }
    changed.notify_one();
    if (thread.joinable())
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
    const auto called = [this] { return asked || stopping; };
    std::unique_lock lock(mutex);
    while (!stopping) {
        asked = false;
        lock.unlock();
        auto pause = tick();
        if (!pause || *pause > LongestBlink) {
            asleep.store(true, std::memory_order_seq_cst);
            pause = tick(); // whoever did not see the mark left something for this one to see
        }
        lock.lock();
        if (pause)
            changed.wait_for(lock, *pause, called);
        else
            changed.wait(lock, called);
        asleep.store(false, std::memory_order_relaxed);
    }
}

} // namespace bus::detail
