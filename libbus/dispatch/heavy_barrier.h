// Internal. A memory barrier for one side only. Knows no Qt.
#pragma once

#include <atomic>

namespace bus::detail {

/// The cheap side of a pair: keeps the compiler from moving memory accesses across it; no instruction.
inline void lightBarrier() noexcept
{
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

/// The dear side: every running thread of the process passes a full memory barrier before it returns (milliseconds). Of
/// two threads, one that writes A, lightBarrier(), reads B and one that writes B, heavyBarrier(), reads A, at least one
/// sees what the other wrote. False where the system offers no such thing.
bool heavyBarrier() noexcept;

} // namespace bus::detail
