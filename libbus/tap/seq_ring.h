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

    /// Any thread; each seq at most once. False: lost.
    bool put(std::uint64_t seq, Item &&item)
    {
        Slot &slot = slots[seq & mask];
        std::uint64_t empty = Empty;
        // Acquire: what the reader did with the item before comes before.
        if (!slot.state.compare_exchange_strong(empty, Writing, std::memory_order_acquire, std::memory_order_relaxed)) {
            std::uint64_t missed = slot.missed.load(std::memory_order_relaxed);
            while (missed < seq + 1
                   && !slot.missed.compare_exchange_weak(missed, seq + 1, std::memory_order_release,
                                                         std::memory_order_relaxed)) { }
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
            const std::uint64_t state = slot.state.load(std::memory_order_acquire);
            if (state == Writing)
                return Take::NotYet;
            if (state == Empty)
                return slot.missed.load(std::memory_order_acquire) >= seq + 1 ? Take::Lost : Take::NotYet;
            if (state > seq + 1) // the sender of `seq` comes too late, or came while the slot was taken
                return Take::Lost;
            Item taken = std::move(slot.item);
            slot.item = Item();
            slot.state.store(Empty, std::memory_order_release);
            if (state == seq + 1) {
                item = std::move(taken);
                return Take::Taken;
            }
            // An older one that was given up before it came: look again.
        }
    }

    /// When nobody else uses the ring any more: takes out what is left, in no particular order.
    template <class Visitor>
    void takeLeft(Visitor &&visit)
    {
        for (std::size_t i = 0; i <= mask; ++i) {
            if (slots[i].state.exchange(Empty, std::memory_order_acquire) != Empty)
                visit(std::exchange(slots[i].item, Item()));
        }
    }

private:
    static constexpr std::uint64_t Empty = 0; // else: seq + 1
    static constexpr std::uint64_t Writing = UINT64_MAX;

    struct Slot {
        std::atomic<std::uint64_t> state{Empty};
        std::atomic<std::uint64_t> missed{0}; ///< the highest seq + 1 that found the slot taken
        Item item{};
    };

    std::size_t mask = 0;
    std::unique_ptr<Slot[]> slots;
};

} // namespace bus::detail
