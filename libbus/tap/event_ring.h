// Internal. A bounded queue of values from many senders to one reader, that refuses rather than waits. Knows no Qt.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace bus::detail {

/// Each cell counts laps: a cell whose count is its position is free for it, one more means written. A sender takes a
/// position by one compare-and-swap, after it has seen that the cell is free.
template <class Event>
class EventRing {
public:
    /// The capacity is rounded up to a power of two.
    explicit EventRing(std::size_t capacity)
    {
        std::size_t size = 2;
        while (size < capacity)
            size *= 2;
        mask = size - 1;
        cells = std::make_unique<Cell[]>(size);
        for (std::size_t i = 0; i < size; ++i)
            cells[i].turn.store(i, std::memory_order_relaxed);
    }

    /// Any thread. False: the ring is full.
    bool push(Event &&event)
    {
        std::uint64_t position = tail.load(std::memory_order_relaxed);
        for (;;) {
            Cell &cell = cells[position & mask];
            // Acquire: the reader is through with what was in the cell.
            const std::uint64_t turn = cell.turn.load(std::memory_order_acquire);
            if (turn == position) {
                if (tail.compare_exchange_weak(position, position + 1, std::memory_order_relaxed)) {
                    cell.event = std::move(event);
                    cell.turn.store(position + 1, std::memory_order_release);
                    return true;
                }
            } else if (turn < position) {
                return false; // not yet read since the last lap
            } else {
                position = tail.load(std::memory_order_relaxed);
            }
        }
    }

    /// One thread at a time. False: there is none, or its sender is about to write it.
    bool pop(Event &event)
    {
        Cell &cell = cells[head & mask];
        if (cell.turn.load(std::memory_order_acquire) != head + 1)
            return false;
        event = std::move(cell.event);
        cell.event = Event();
        cell.turn.store(head + mask + 1, std::memory_order_release);
        ++head;
        return true;
    }

    /// Any thread: how many positions were taken so far.
    [[nodiscard]] std::uint64_t pushedCount() const { return tail.load(std::memory_order_acquire); }
    /// The reader's: how many were popped.
    [[nodiscard]] std::uint64_t poppedCount() const { return head; }

private:
    struct Cell {
        std::atomic<std::uint64_t> turn{0};
        Event event{};
    };

    alignas(64) std::atomic<std::uint64_t> tail{0};
    alignas(64) std::uint64_t head = 0;
    std::size_t mask = 0;
    std::unique_ptr<Cell[]> cells;
};

} // namespace bus::detail
