// Internal. Asking for memory before it is needed. Knows no Qt.
#pragma once

namespace bus::detail {

/// The cache line of `address` will be written: fetches it, and takes it from the other cores, in one go. Where the
/// compiler may not assume that every processor can, it makes of __builtin_prefetch(…, 1) a fetch for reading, and the
/// other cores are asked a second time by the first write. x86-64 processors without the instruction pass over it.
inline void prefetchToWrite(const void *address) noexcept
{
#if defined(__x86_64__)
    asm volatile("prefetchw %0" : : "m"(*static_cast<const char *>(address)));
#else
    __builtin_prefetch(address, 1);
#endif
}

/// The cache line of `address` will be read.
inline void prefetchToRead(const void *address) noexcept
{
    __builtin_prefetch(address);
}

} // namespace bus::detail
