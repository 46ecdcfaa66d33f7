// Internal. How long those who leave are waited for.
#pragma once

#include <atomic>
#include <chrono>

namespace bus::detail {

/// How long unsubscribe() and stop() wait (R12): two seconds. A variable for the tests alone, which have more to see
/// than two seconds of waiting.
inline std::atomic<std::chrono::milliseconds> patienceWithLeavers{std::chrono::seconds(2)};

} // namespace bus::detail
