// Internal. Memory for many objects of one size, close together. Knows no Qt.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <new>
#include <vector>

namespace bus::detail {

/// Blocks that double in size, each for as many objects as fit. From a few thousand objects on they are huge pages,
/// where the system has them: who goes through ten thousand mailboxes then does not wait, with each, for its address to
/// be translated. And objects that come and go do not leave holes between others.
///
/// What is given back is used again, and goes to the system with the slab. Thread-safe.
class Slab {
public:
    Slab() = default;
    ~Slab();
    Slab(const Slab &) = delete;
    Slab &operator=(const Slab &) = delete;

    /// All of one size and alignment. Throws std::bad_alloc.
    [[nodiscard]] void *take(size_t bytes, std::align_val_t alignment);
    void giveBack(void *object, std::align_val_t alignment) noexcept;

private:
    struct Free {
        Free *next;
    };
    void addBlock();

    std::mutex mutex;
    std::vector<void *> blocks;
    size_t nextBlockBytes = 16 * 1024;
    std::byte *unused = nullptr; ///< of the last block
    std::byte *end = nullptr;
    Free *returned = nullptr;
};

/// For std::allocate_shared(): each object keeps the slab that it lies in.
template <class T>
class SlabAllocator {
public:
    using value_type = T;

    explicit SlabAllocator(std::shared_ptr<Slab> slab) noexcept : slab(std::move(slab)) {}
    template <class Other>
    SlabAllocator(const SlabAllocator<Other> &other) noexcept : slab(other.slab)
    {
    }

    T *allocate(size_t count) { return static_cast<T *>(slab->take(count * sizeof(T), std::align_val_t(alignof(T)))); }
    void deallocate(T *object, size_t) noexcept { slab->giveBack(object, std::align_val_t(alignof(T))); }

    template <class Other>
    bool operator==(const SlabAllocator<Other> &other) const noexcept
    {
        return slab == other.slab;
    }

private:
    template <class Other>
    friend class SlabAllocator;

    std::shared_ptr<Slab> slab;
};

} // namespace bus::detail
