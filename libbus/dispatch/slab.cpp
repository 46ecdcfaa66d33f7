// Blocks of objects, and huge pages where there are many.
#include <libbus/dispatch/slab.h>

#include <algorithm>
#include <cstdlib>

#if __has_include(<sys/mman.h>)
#include <sys/mman.h>
#endif

namespace bus::detail {

namespace {
constexpr size_t HugePage = 2 * 1024 * 1024;
constexpr size_t CacheLine = 64;

/// A sanitizer is to see each object as an allocation of its own.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool OneByOne = true;
#elif defined(__has_feature)
constexpr bool OneByOne = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool OneByOne = false;
#endif
} // namespace

Slab::~Slab()
{
    for (void *block : blocks)
        std::free(block);
}

void *Slab::take(size_t bytes, std::align_val_t alignment)
{
    if (OneByOne)
        return ::operator new(bytes, alignment);
    const std::lock_guard lock(mutex);
    if (returned) {
        Free *object = returned;
        returned = object->next;
        return object;
    }
    if (size_t(end - unused) < bytes)
        addBlock();
    void *object = unused;
    unused += bytes;
    return object;
}

void Slab::giveBack(void *object, std::align_val_t alignment) noexcept
{
    if (OneByOne)
        return ::operator delete(object, alignment);
    const std::lock_guard lock(mutex);
    returned = new (object) Free{returned};
}

void Slab::addBlock()
{
    const bool isHuge = nextBlockBytes == HugePage;
    void *block = std::aligned_alloc(isHuge ? HugePage : CacheLine, nextBlockBytes);
    if (!block)
        throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    if (isHuge)
        (void)::madvise(block, HugePage, MADV_HUGEPAGE); // a wish: without it, all works the same
#endif
    blocks.push_back(block);
    unused = static_cast<std::byte *>(block);
    end = unused + nextBlockBytes;
    nextBlockBytes = std::min(nextBlockBytes * 2, HugePage);
}

} // namespace bus::detail
