// Internal. A queue of pointers for many producers and one consumer, bounded or not. Knows no Qt.
#pragma once

#include <libbus/message/prefetch.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <utility>
#include <variant>

namespace bus::detail {

/// Items lie in segments that are allocated as the queue fills and reused as it drains, so an empty queue costs
/// nothing but itself (D2), and the bound costs no memory.
///
/// The order of the items is that of the positions that producers take by one compare-and-swap on `tail`. So items
/// of one producer keep their order (R6), and the check against the capacity is exact (R1): see push().
///
/// A position is segment number × Lap + offset; the last offset of a lap holds no item, it says that the next
/// segment is just being linked.
///
/// `Beside` is for what producers look at with every push: it lies on the cache line that a push needs anyway.
template <class T, class Beside = std::monostate>
class SegmentedQueue {
public:
    enum class Push { Done, Full, Closed };
    static constexpr std::int64_t Unbounded = INT64_MAX;

    SegmentedQueue() = default;
    template <class... Arguments>
    explicit SegmentedQueue(std::in_place_t, Arguments &&...ofBeside) : besideTail{std::forward<Arguments>(ofBeside)...}
    {
    }
    SegmentedQueue(const SegmentedQueue &) = delete;
    SegmentedQueue &operator=(const SegmentedQueue &) = delete;
    /// The items left in it are not its own to delete.
    ~SegmentedQueue()
    {
        for (Segment *segment = firstSegment.load(std::memory_order_relaxed); segment;) {
            Segment *next = segment->next.load(std::memory_order_relaxed);
            delete segment;
            segment = next;
        }
        delete spare.load(std::memory_order_relaxed);
    }

    [[nodiscard]] Beside &beside() { return besideTail; }
    [[nodiscard]] const Beside &beside() const { return besideTail; }

    /// A push will follow: gets what it touches first into the cache.
    void expectPush() const { prefetchToWrite(&tail); }
    /// So will a pop.
    void expectPop() const { prefetchToWrite(&popped); }

    /// Any thread. `item` is not null. Once it answered Done, the consumer has it or will find it.
    Push push(T *item, std::int64_t capacity = Unbounded)
    {
        Segment *fresh = nullptr; // allocated before the position is taken, so that others wait for no allocator
        std::uint64_t position = tail.load(std::memory_order_acquire);
        for (;;) {
            if (position & ClosedBit)
                return giveUp(fresh, Push::Closed);
            const std::uint64_t offset = position % Lap;
            if (offset == SegmentSize) { // another producer links the next segment
                std::this_thread::yield();
                position = tail.load(std::memory_order_acquire);
                continue;
            }
            // Full? `head` only rises. If it, read after `position`, leaves no room, then at that moment at least
            // `capacity` items waited. If there is room, and the swap below finds `tail` unchanged, there still is.
            // (Signed: where `position` is out of date, `head` may be beyond it.)
            const auto count = std::int64_t(itemsBefore(position));
            if (count - headSeen.load(std::memory_order_relaxed) >= capacity) {
                const auto head = std::int64_t(popped.load(std::memory_order_acquire));
                headSeen.store(head, std::memory_order_relaxed);
                if (count - head >= capacity)
                    return giveUp(fresh, Push::Full);
            }
            Segment *segment = tailSegment.load(std::memory_order_acquire);
            if (!segment) { // the very first item
                if (!fresh)
                    fresh = new Segment;
                if (tailSegment.compare_exchange_strong(segment, fresh, std::memory_order_acq_rel)) {
                    segment = fresh;
                    firstSegment.store(std::exchange(fresh, nullptr), std::memory_order_release);
                }
            }
            if (offset + 1 == SegmentSize && !fresh)
                fresh = takeSegment();
            // Sequentially consistent: pairs with the consumer's looksEmpty(), see there. If `tail` is still at
            // `position`, then `segment` is the one for it: it changes only while tail rests on an end of lap.
            if (tail.compare_exchange_weak(position, position + 1, std::memory_order_seq_cst,
                                           std::memory_order_acquire)) {
                if (offset + 1 == SegmentSize) {
                    segment->next.store(fresh, std::memory_order_release);
                    tailSegment.store(fresh, std::memory_order_release);
                    tail.fetch_add(1, std::memory_order_release); // on to the next lap; keeps the closed bit
                    fresh = nullptr;
                }
                // Release: the consumer that reads the item sees what it points to. The last touch of `segment`:
                // the consumer may take it away from now on.
                segment->items[offset].store(item, std::memory_order_release);
                return giveUp(fresh, Push::Done);
            }
        }
    }

    /// Consumer only. The oldest item; nullptr where there is none, or where its producer is about to write it.
    T *pop()
    {
        if (!headSegment && !(headSegment = firstSegment.load(std::memory_order_acquire)))
            return nullptr;
        T *item = headSegment->items[headOffset].load(std::memory_order_acquire);
        if (!item)
            return nullptr;
        headSegment->items[headOffset].store(nullptr, std::memory_order_relaxed);
        if (++headOffset == SegmentSize) {
            // `next` was written before the last item was.
            Segment *next = headSegment->next.load(std::memory_order_acquire);
            firstSegment.store(next, std::memory_order_relaxed);
            keepSegment(headSegment);
            headSegment = next;
            headOffset = 0;
        }
        // Release: a producer that sees the room sees the segment given back, too.
        popped.store(popped.load(std::memory_order_relaxed) + 1, std::memory_order_release);
        return item;
    }

    /// Consumer only. Whether pop() would give something; a look at the queue's own memory alone.
    [[nodiscard]] bool mayHaveItem()
    {
        if (!headSegment && !(headSegment = firstSegment.load(std::memory_order_acquire)))
            return false;
        return headSegment->items[headOffset].load(std::memory_order_relaxed);
    }

    /// Consumer only. Whether no producer has taken a position beyond what was popped. A consumer that first says
    /// that it sleeps and then finds this true can sleep: both steps, and the producer's (taking a position, then
    /// asking whether the consumer sleeps) are in the one total order of sequentially consistent operations, so
    /// either this sees the position, or that producer sees the sleeper.
    [[nodiscard]] bool looksEmpty() const
    {
        return itemsBefore(tail.load(std::memory_order_seq_cst) & ~ClosedBit) == popped.load(std::memory_order_relaxed);
    }

    /// Any thread. After it, every push answers Closed; what was pushed before can be popped.
    void close() { tail.fetch_or(ClosedBit, std::memory_order_seq_cst); }

    /// Any thread. How many items were pushed, and how many wait, at some moment during the call.
    [[nodiscard]] std::uint64_t pushedCount() const
    {
        return itemsBefore(tail.load(std::memory_order_acquire) & ~ClosedBit);
    }
    [[nodiscard]] std::uint64_t size() const
    {
        const std::uint64_t head = popped.load(std::memory_order_acquire); // first, as it only rises up to tail
        return pushedCount() - head;
    }

private:
    static constexpr std::uint64_t Lap = 32;
    static constexpr std::uint64_t SegmentSize = Lap - 1;
    static constexpr std::uint64_t ClosedBit = std::uint64_t(1) << 63;

    struct Segment {
        std::atomic<T *> items[SegmentSize] = {};
        std::atomic<Segment *> next{nullptr};
    };

    static constexpr std::uint64_t itemsBefore(std::uint64_t position)
    {
        return position / Lap * SegmentSize + position % Lap;
    }

    Segment *takeSegment()
    {
        // Acquire: pairs with keepSegment(); the consumer has emptied it.
        Segment *segment = spare.exchange(nullptr, std::memory_order_acquire);
        return segment ? segment : new Segment;
    }

    void keepSegment(Segment *segment)
    {
        segment->next.store(nullptr, std::memory_order_relaxed);
        delete spare.exchange(segment, std::memory_order_acq_rel);
    }

    Push giveUp(Segment *unused, Push result)
    {
        if (unused) [[unlikely]]
            delete unused;
        return result;
    }

    // Producers write these …
    alignas(64) std::atomic<std::uint64_t> tail{0};
    std::atomic<Segment *> tailSegment{nullptr};
    std::atomic<std::int64_t> headSeen{0}; ///< `popped`, as some producer last saw it
    std::atomic<Segment *> spare{nullptr};
    [[no_unique_address]] Beside besideTail;
    static_assert(sizeof(Beside) <= 32, "it does not fit onto the cache line");
    // … and the consumer these.
    alignas(64) std::atomic<std::uint64_t> popped{0};
    std::atomic<Segment *> firstSegment{nullptr}; ///< owns the chain
    Segment *headSegment = nullptr;
    std::uint64_t headOffset = 0;
};

} // namespace bus::detail
