// Internal. Objects that go back to the thread that made them, so that their memory stays on one core. Knows no Qt.
#pragma once

#include <libbus/message/prefetch.h>

#include <algorithm>
#include <atomic>
#include <cstdint>

namespace bus::detail {

/// A pool of Nodes that belongs to one thread, its owner.
///
/// The owner takes nodes from a private list. Any other thread that lets go of nodes pushes them onto `returned`;
/// the owner takes that whole list at once when its own runs dry. A stack that is only pushed to and taken whole
/// has no ABA problem: nobody follows the `next` of a node that another thread could take meanwhile.
///
/// When the owner's thread ends, the pool is orphaned: nodes still out are deleted by whoever returns them, and
/// the last one deletes the pool.
///
/// Node needs the members `RecyclingPool *home` and `Node *next`.
template <class Node>
class RecyclingPool {
public:
    /// While the owner keeps so many nodes, or about as many returned ones wait for it, further ones are freed instead.
    static constexpr std::int64_t MostKept = 65'536;

    RecyclingPool() = default;
    RecyclingPool(const RecyclingPool &) = delete;
    RecyclingPool &operator=(const RecyclingPool &) = delete;

    /// Owner only. The node is as its last user left it.
    [[nodiscard]] Node *take()
    {
        if (!kept && !takeReturned()) {
            ++made;
            auto *node = new Node;
            node->home = this;
            return node;
        }
        Node *node = kept;
        kept = node->next;
        --keptCount;
        prefetchToWrite(kept); // it comes from the core that let go of it, and is there when the next one is taken
        return node;
    }

    /// Owner only.
    void keep(Node *node)
    {
        if (keptCount >= MostKept) [[unlikely]]
            return unmake(node);
        node->next = kept;
        kept = node;
        ++keptCount;
    }

    /// Any thread but the owner's: `count` nodes of this pool, linked by `next` from first to last. The pool may
    /// be gone afterwards.
    void giveBack(Node *first, Node *last, std::int64_t count)
    {
        // Counted before they are pushed: once the nodes are the owner's, the pool may be gone at any moment.
        const bool wanted = returnedCount.fetch_add(count, std::memory_order_relaxed) < MostKept;
        Node *head = returned.load(std::memory_order_relaxed);
        while (wanted && head != orphaned()) {
            last->next = head;
            // Release: the owner that takes the chain (acquire) sees all that was done to its nodes.
            if (returned.compare_exchange_weak(head, first, std::memory_order_release, std::memory_order_relaxed))
                return;
        }
        last->next = nullptr;
        freeChain(first);
        settle(-count);
    }

    /// Owner only, when its thread ends. The pool may be gone afterwards.
    void orphan()
    {
        const std::int64_t gone = freeChain(kept) + freeChain(returned.exchange(orphaned(), std::memory_order_acq_rel));
        settle(made - gone);
    }

private:
    ~RecyclingPool() = default; // ends itself, see settle()

    bool takeReturned()
    {
        kept = returned.exchange(nullptr, std::memory_order_acquire);
        keptCount = std::min(returnedCount.load(std::memory_order_relaxed), MostKept); // some may be on their way
        returnedCount.store(0, std::memory_order_relaxed);
        return kept;
    }

    /// Out of line, so that keep() has nothing to set up for it.
    [[gnu::noinline, gnu::cold]] void unmake(Node *node)
    {
        delete node;
        --made;
    }

    /// In `returned`: the owner is gone.
    Node *orphaned() { return reinterpret_cast<Node *>(this); }

    static std::int64_t freeChain(Node *node)
    {
        std::int64_t count = 0;
        for (; node; ++count) {
            Node *next = node->next;
            delete node;
            node = next;
        }
        return count;
    }

    /// `out` falls with each node freed by others, and so is negative until the owner adds what it made: from
    /// then on it is the number of nodes still out, and whoever brings it to zero is the last to know the pool.
    void settle(std::int64_t change)
    {
        if (out.fetch_add(change, std::memory_order_acq_rel) + change == 0)
            delete this;
    }

    // The owner's.
    Node *kept = nullptr;
    std::int64_t keptCount = 0; ///< about; exact where nothing is returned
    std::int64_t made = 0;
    // Everybody's, on a cache line of their own.
    alignas(64) std::atomic<Node *> returned{nullptr};
    std::atomic<std::int64_t> returnedCount{0};
    std::atomic<std::int64_t> out{0};
};

} // namespace bus::detail
