// Internal. A memory barrier that costs one side nothing. Knows no Qt.
#pragma once

#include <atomic>

namespace bus::detail {

/// Whether the system offers such a thing. Where it does not, or not yet while statics are being made, both sides pass an
/// ordinary fence, which pairs with the other kind, too.
extern const bool hasHeavyBarrier;

/// The cheap side of a pair: keeps the compiler from moving memory accesses across it; no instruction.
inline void lightBarrier() noexcept
{
    if (hasHeavyBarrier) [[likely]]
        std::atomic_signal_fence(std::memory_order_seq_cst);
    else
        std::atomic_thread_fence(std::memory_order_seq_cst);
}

/// The dear side: every running thread of the process passes a full memory barrier before it returns (less than a
/// microsecond). Of two threads, one that writes A, lightBarrier(), reads B and one that writes B, heavyBarrier(), reads
/// A, at least one sees what the other wrote.
void heavyBarrier() noexcept;

} // namespace bus::detail
