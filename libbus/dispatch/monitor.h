// Internal. A thread that looks after the workers once a millisecond while they are busy, and sleeps while they are
// not. Knows no Qt.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace bus::detail {

/// Calls `tick`, which answers when it wants to be called again; nothing: not before wake(). wake() ends pauses of more
/// than a millisecond, too. So nothing has to read a clock for each message, and an idle bus uses no processor time.
/// Before a long pause `tick` is called twice.
class Monitor {
public:
    using Tick = std::function<std::optional<std::chrono::microseconds>()>;

    /// Throws std::system_error where the system has no thread for it.
    explicit Monitor(Tick tick);
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
    /// Any thread: do not wait for the next time.
    void tickNow();
    /// Waits for the last tick. From then on the others do nothing.
    void end();

private:
    void run();

    const Tick tick;
    std::atomic<bool> asleep{false};
    std::mutex mutex;
    std::condition_variable changed;
    bool asked = false;
    bool stopping = false;
    std::thread thread; ///< last: starts when all else is there
};

} // namespace bus::detail
