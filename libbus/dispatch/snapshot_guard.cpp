// The slots of the readers, and when it is safe to delete.
#include <libbus/dispatch/snapshot_guard.h>

#include <thread>

namespace bus::detail {

namespace {

// Never destroyed: threads may still read while statics are.
std::atomic<ReaderSlot *> slots{nullptr};

/// Gives the slot back when its thread ends.
struct SlotOwner {
    ReaderSlot *slot = nullptr;
    ReaderSlot **own = nullptr;
    ~SlotOwner()
    {
        *own = nullptr;
        slot->taken.store(false, std::memory_order_release);
    }
};

} // namespace

std::atomic<std::uint64_t> ReadGuard::current{1};
constinit thread_local ReaderSlot *ReadGuard::ownSlot = nullptr;

ReaderSlot *ReadGuard::takeSlot()
{
    static thread_local SlotOwner owner;
    owner.own = &ownSlot;
    for (ReaderSlot *slot = slots.load(std::memory_order_acquire); slot; slot = slot->next) {
        if (!slot->taken.load(std::memory_order_relaxed) && !slot->taken.exchange(true, std::memory_order_acquire))
            return owner.slot = slot;
    }
    auto *slot = new ReaderSlot;
    slot->taken.store(true, std::memory_order_relaxed);
    slot->next = slots.load(std::memory_order_relaxed);
    while (!slots.compare_exchange_weak(slot->next, slot, std::memory_order_seq_cst)) { }
    return owner.slot = slot;
}

bool ReadGuard::allReadersSince(std::uint64_t epoch)
{
    for (ReaderSlot *slot = slots.load(std::memory_order_acquire); slot; slot = slot->next) {
        // Acquire: what a reader that has finished did comes before the deletion.
        const std::uint64_t reading = slot->epoch.load(std::memory_order_acquire); // W3
        if (reading != 0 && reading < epoch)
            return false;
    }
    return true;
}

RetireList::~RetireList()
{
    waitForReaders();
    collect();
}

void RetireList::retire(std::function<void()> deleter)
{
    const std::uint64_t epoch = ReadGuard::current.fetch_add(1, std::memory_order_seq_cst) + 1; // W2
    retired.emplace_back(epoch, std::move(deleter));
    collect();
}

void RetireList::collect()
{
    std::size_t done = 0;
    heavyBarrier();
    while (done < retired.size() && ReadGuard::allReadersSince(retired[done].first))
        retired[done++].second();
    retired.erase(retired.begin(), retired.begin() + std::ptrdiff_t(done));
}

void waitForReaders()
{
    const std::uint64_t epoch = ReadGuard::current.fetch_add(1, std::memory_order_seq_cst) + 1;
    heavyBarrier();
    while (!ReadGuard::allReadersSince(epoch))
        std::this_thread::yield();
}

} // namespace bus::detail
