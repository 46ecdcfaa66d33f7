// Internal. A thread that looks after the workers once a millisecond while they are busy, and sleeps while they are not.
// Knows no Qt.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace bus::detail {

/// Calls `tick` about every millisecond for as long as it answers true now and then; after some idle ticks it sleeps
/// until wake(). So nothing has to read a clock for each message, and an idle bus uses no processor time.
class Monitor {
public:
    explicit Monitor(std::function<bool()> tick);
    ~Monitor();
    Monitor(const Monitor &) = delete;
    Monitor &operator=(const Monitor &) = delete;

    /// Any thread. One atomic read while it is awake. Sequentially consistent: whoever first makes work for `tick` and
    /// then calls this is either seen by the tick that comes before sleeping, or sees the sleeper.
    void wake()
    {
        if (asleep.load(std::memory_order_seq_cst)) [[unlikely]]
            tickNow();
    }
    /// Any thread: do not wait for the next millisecond.
    void tickNow();

private:
    void run();

    const std::function<bool()> tick;
    std::atomic<bool> asleep{false};
    std::mutex mutex;
    std::condition_variable changed;
    bool asked = false;
    bool stopping = false;
    std::thread thread; ///< last: starts when all else is there
};

} // namespace bus::detail
