// Internal. Where messages come from and go back to: a pool per sending thread.
#pragma once

#include <libbus/message/bus_message.h>
#include <libbus/message/recycling_pool.h>

namespace bus::detail {

using MessagePool = RecyclingPool<MessageData>;

/// Gathers the messages that a worker lets go of, and returns them to their pools in chains: one atomic step for
/// up to MostGathered messages. While one lives in a thread, releaseMessage() gathers.
class LIBBUS_EXPORT GatheredReturns {
public:
    static constexpr int MostGathered = 32;

    GatheredReturns();
    ~GatheredReturns();
    Q_DISABLE_COPY_MOVE(GatheredReturns)

    /// Whether one lives in the calling thread.
    [[nodiscard]] static bool areGathered() noexcept;

    void add(MessageData *message) noexcept;
    /// Returns what was gathered. Called before the thread sleeps or runs a handler that may take long.
    void flush() noexcept;

private:
    MessageData *first = nullptr;
    MessageData *last = nullptr;
    int count = 0;
    GatheredReturns *const outer; ///< of a handler that runs an event loop in which another worker loop runs
};

} // namespace bus::detail
