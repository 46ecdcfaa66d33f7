// Internal. Where senders leave the mailboxes that have become Ready. Knows no Qt.
#pragma once

#include <atomic>

namespace bus::detail {

/// An intrusive stack that any thread pushes to and one takes whole, so it has no ABA problem. Node needs `nextReady()`.
template <class Node>
class ReadyStack {
public:
    /// Sequentially consistent, so that a sender that pushes and then asks whether a worker is awake, and a worker that
    /// says it sleeps and then looks here, cannot miss one another. Releases what was done to the node.
    void push(Node *node)
    {
        Node *head = top.load(std::memory_order_relaxed);
        do {
            node->nextReady() = head;
        } while (!top.compare_exchange_weak(head, node, std::memory_order_seq_cst, std::memory_order_relaxed));
    }

    [[nodiscard]] bool isEmpty() const { return !top.load(std::memory_order_seq_cst); }

    /// All of them, linked by `nextReady()`, the one pushed first in front; `last` is set to the last.
    Node *takeAll(Node *&last)
    {
        Node *node = top.exchange(nullptr, std::memory_order_acquire);
        last = node;
        Node *first = nullptr;
        while (node) {
            Node *below = node->nextReady();
            node->nextReady() = first;
            first = node;
            node = below;
        }
        return first;
    }

private:
    alignas(64) std::atomic<Node *> top{nullptr};
};

} // namespace bus::detail
