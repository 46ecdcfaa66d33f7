// heavyBarrier() by the kernel.
#include <libbus/dispatch/heavy_barrier.h>

#ifdef __linux__
#include <linux/membarrier.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace bus::detail {

#if defined(__linux__) && defined(SYS_membarrier)
const bool hasHeavyBarrier = syscall(SYS_membarrier, MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0, 0) == 0;

void heavyBarrier() noexcept
{
    std::atomic_thread_fence(std::memory_order_seq_cst);
    if (hasHeavyBarrier)
        syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0);
}
#else
const bool hasHeavyBarrier = false;

void heavyBarrier() noexcept
{
    std::atomic_thread_fence(std::memory_order_seq_cst);
}
#endif

} // namespace bus::detail
