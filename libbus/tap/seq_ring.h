// Internal. Puts what many senders hand over into the order of its seqs, without waiting for any of them. Knows no Qt.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace bus::detail {

/// A ring with a slot for each seq, modulo its size. A sender puts its item into the slot of its seq, or finds it still
/// taken by an older one: then its item is lost, and it says so in the slot. The reader goes from slot to slot, and so
/// meets the items in strictly rising seq, knows each that is lost, and waits for none but those whose sender is just
/// about to write. No timer guesses.
template <class Item>
class SeqRing {
public:
    enum class Take { Taken, Lost, NotYet };

    /// The capacity is rounded up to a power of two.
    explicit SeqRing(std::size_t capacity)
    {
        std::size_t size = 2;
        while (size < capacity)
            size *= 2;
        mask = size - 1;
        slots = std::make_unique<Slot[]>(size);
    }

    /// Any thread; each seq at most once. False: lost, and the item is still the caller's. It is true exactly for those
    /// that take() gives, and for those below the first seq that is asked for.
    bool put(std::uint64_t seq, Item &&item)
    {
        Slot &slot = slots[seq & mask];
        std::uint64_t empty = Empty;
        // Acquire: what the reader did with the slot before comes before.
        if (!slot.state.compare_exchange_strong(empty, Writing, std::memory_order_acquire, std::memory_order_relaxed)) {
            std::uint64_t missed = slot.missed.load(std::memory_order_relaxed);
            while (missed < seq + 1
                   && !slot.missed.compare_exchange_weak(missed, seq + 1, std::memory_order_release,
                                                         std::memory_order_relaxed)) { }
            return false;
        }
        if (slot.passed > seq) { // too late: the reader has called it lost
            slot.state.store(Empty, std::memory_order_release);
            return false;
        }
        slot.item = std::move(item);
        slot.state.store(seq + 1, std::memory_order_release); // the reader that sees it sees the item
        return true;
    }

    /// One thread at a time, with rising seqs.
    Take take(std::uint64_t seq, Item &item)
    {
        Slot &slot = slots[seq & mask];
        for (;;) {
            std::uint64_t state = slot.state.load(std::memory_order_acquire);
            if (state == Writing)
                return Take::NotYet;
            if (state == Empty) {
                // A later one has been here, so this one is late or was here too. Unless it comes just now, it is passed.
                if (slot.missed.load(std::memory_order_acquire) < seq + 1
                    || !slot.state.compare_exchange_strong(state, Writing, std::memory_order_acquire))
                    return Take::NotYet;
                leave(slot, seq + 1);
                return Take::Lost;
            }
            if (state > seq + 1) // the sender of `seq` comes too late, or came while the slot was taken
                return Take::Lost;
            Item taken = std::exchange(slot.item, Item());
            leave(slot, state);
            if (state == seq + 1) {
                item = std::move(taken);
                return Take::Taken;
            }
            // One from before the reader's first seq: look again.
        }
    }

    /// When nobody else uses the ring any more.
    void clear()
    {
        for (std::size_t i = 0; i <= mask; ++i)
            slots[i].item = Item();
    }

private:
    static constexpr std::uint64_t Empty = 0; // else: seq + 1
    static constexpr std::uint64_t Writing = UINT64_MAX;

    struct Slot {
        std::atomic<std::uint64_t> state{Empty};
        std::atomic<std::uint64_t> missed{0}; ///< the highest seq + 1 that found the slot taken
        std::uint64_t passed = 0; ///< the seq + 1 that the reader was last at; belongs to who has the slot
        Item item{};
    };

    static void leave(Slot &slot, std::uint64_t passed)
    {
        slot.passed = passed;
        slot.state.store(Empty, std::memory_order_release);
    }

    std::size_t mask = 0;
    std::unique_ptr<Slot[]> slots;
};

} // namespace bus::detail
