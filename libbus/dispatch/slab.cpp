// Blocks of objects, and huge pages where there are many.
#include <libbus/dispatch/slab.h>

#include <algorithm>
#include <cassert>
#include <utility>

#if __has_include(<sys/mman.h>)
#include <sys/mman.h>
#endif

namespace bus::detail {

namespace {
constexpr size_t HugePage = 2 * 1024 * 1024;
constexpr size_t CacheLine = 64;

/// Huge ones begin where a page does.
std::align_val_t alignmentOf(size_t blockBytes)
{
    return std::align_val_t(blockBytes == HugePage ? HugePage : CacheLine);
}
} // namespace

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
const bool Slab::IsSanitized = true;
#elif defined(__has_feature)
const bool Slab::IsSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
const bool Slab::IsSanitized = false;
#endif

Slab::Slab(bool sharesBlocks) : sharesBlocks(sharesBlocks) {}

Slab::~Slab()
{
    assert(taken == 0);
    for (const Block &block : blocks)
        ::operator delete(block.begin, alignmentOf(block.bytes));
}

void *Slab::take(size_t bytes, std::align_val_t alignment)
{
    assert(bytes >= sizeof(Free) && bytes <= LargestObject && bytes % size_t(alignment) == 0);
    assert(size_t(alignment) <= CacheLine);
    const std::lock_guard lock(mutex);
    void *object = sharesBlocks ? takeFromBlocks(bytes) : ::operator new(bytes, alignment);
    ++taken;
    return object;
}

void Slab::giveBack(void *object, std::align_val_t alignment) noexcept
{
    const std::lock_guard lock(mutex);
    --taken;
    if (sharesBlocks)
        returned = new (object) Free{returned};
    else
        ::operator delete(object, alignment);
}

void *Slab::takeFromBlocks(size_t bytes)
{
    if (returned)
        return std::exchange(returned, returned->next);
    if (size_t(end - unused) < bytes)
        addBlock();
    return std::exchange(unused, unused + bytes);
}

void Slab::addBlock()
{
    const size_t bytes = blocks.empty() ? LargestObject : std::min(2 * blocks.back().bytes, HugePage);
    blocks.reserve(blocks.size() + 1); // so that nothing fails once there is a block
    void *begin = ::operator new(bytes, alignmentOf(bytes));
#ifdef MADV_HUGEPAGE
    if (bytes == HugePage)
        (void)::madvise(begin, bytes, MADV_HUGEPAGE); // a wish: without it, all works the same
#endif
    blocks.push_back({begin, bytes});
    unused = static_cast<std::byte *>(begin);
    end = unused + bytes;
}

} // namespace bus::detail
