// Internal. Memory for many objects of one size, close together. Knows no Qt.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

namespace bus::detail {

/// Blocks that double in size, each for as many objects as fit. From two megabytes on they are huge pages, where the
/// system has them: who goes through ten thousand mailboxes then does not wait, with each, for its address to be
/// translated. And objects that come and go do not leave holes between others.
///
/// What is given back is used again, and goes to the system with the slab. Thread-safe.
class Slab {
public:
    /// Without sharing, each object is an allocation of its own: what a sanitizer is to see.
    explicit Slab(bool sharesBlocks = !IsSanitized);
    ~Slab(); ///< when all has been given back
    Slab(const Slab &) = delete;
    Slab &operator=(const Slab &) = delete;

    /// All of one size, up to LargestObject, and of one alignment, up to a cache line. Throws std::bad_alloc.
    [[nodiscard]] void *take(size_t bytes, std::align_val_t alignment);
    void giveBack(void *object, std::align_val_t alignment) noexcept;

    static constexpr size_t LargestObject = 16 * 1024;
    static const bool IsSanitized; ///< the build is

private:
    struct Free {
        Free *next;
    };
    struct Block {
        void *begin = nullptr;
        size_t bytes = 0;
    };
    void *takeFromBlocks(size_t bytes);
    void addBlock();

    const bool sharesBlocks;
    std::mutex mutex;
    size_t taken = 0; ///< and not given back
    std::vector<Block> blocks;
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
    SlabAllocator(const SlabAllocator &) noexcept = default; // and so no move: one that is moved from must stay usable
    SlabAllocator &operator=(const SlabAllocator &) noexcept = default;
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
