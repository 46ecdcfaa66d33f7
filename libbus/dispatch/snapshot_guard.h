// Internal. Reading a shared structure without a lock or a shared counter, while writers replace it. Knows no Qt.
#pragma once

#include <libbus/dispatch/heavy_barrier.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace bus::detail {

/// What a thread is reading: a slot per thread, process-wide, in a list that only grows; slots of ended threads are
/// used again.
struct alignas(64) ReaderSlot {
    std::atomic<std::uint64_t> epoch{0}; ///< in which the thread began to read; 0: it does not read
    std::atomic<bool> taken{false};
    ReaderSlot *next = nullptr;
    int depth = 0; ///< of nested reads; the thread's own
};

/// While it lives, nothing that the thread reads from a shared pointer is deleted by a RetireList. Writers wait for it,
/// so it waits for nobody, and calls no code of a user, log handlers included.
///
/// Why it holds: the reader announces itself (S1), passes a light barrier, then loads the pointer (S2); the writer
/// replaces the pointer (W1), raises the epoch (W2), passes a heavy barrier, then looks at the slots (W3). By the
/// barriers, W3 sees S1 or S2 sees W1. In the first case the writer finds a reader with an epoch from before W2, and
/// keeps the old object; in the second the reader has the new one. So a reader pays for two plain writes, and whoever
/// subscribes or leaves for all.
class ReadGuard {
public:
    ReadGuard() : slot(own())
    {
        if (slot->depth++ == 0)
            slot->epoch.store(current.load(std::memory_order_acquire), std::memory_order_relaxed); // S1
        lightBarrier();
    }
    ~ReadGuard()
    {
        if (--slot->depth == 0)
            slot->epoch.store(0, std::memory_order_release); // what was read is done with
    }

    ReadGuard(const ReadGuard &) = delete;
    ReadGuard &operator=(const ReadGuard &) = delete;

private:
    friend class RetireList;
    friend void waitForReaders();

    static ReaderSlot *own()
    {
        if (!ownSlot) [[unlikely]]
            ownSlot = takeSlot();
        return ownSlot;
    }
    static ReaderSlot *takeSlot();
    /// Whether every thread that reads began in or after `epoch`. After a heavy barrier.
    static bool allReadersSince(std::uint64_t epoch);

    static std::atomic<std::uint64_t> current;
    static constinit thread_local ReaderSlot *ownSlot;

    ReaderSlot *const slot;
};

/// Deletes what writers have replaced, as soon as no reader can still look at it. Not thread-safe: belongs to the
/// writers' lock.
class RetireList {
public:
    RetireList() = default;
    ~RetireList(); ///< waits for the readers; not from inside a read
    RetireList(const RetireList &) = delete;
    RetireList &operator=(const RetireList &) = delete;

    /// After the pointer to it was replaced (W1).
    void retire(std::function<void()> deleter);
    /// Deletes what it can now.
    void collect();

private:
    std::vector<std::pair<std::uint64_t, std::function<void()>>> retired; ///< epoch, in rising order
};

/// Returns when every read that was under way has ended. Not from inside a read.
void waitForReaders();

} // namespace bus::detail
