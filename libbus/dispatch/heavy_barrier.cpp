// heavyBarrier() by the kernel.
#include <libbus/dispatch/heavy_barrier.h>

#ifdef __linux__
#include <linux/membarrier.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace bus::detail {

bool heavyBarrier() noexcept
{
#if defined(__linux__) && defined(SYS_membarrier)
    return syscall(SYS_membarrier, MEMBARRIER_CMD_GLOBAL, 0, 0) == 0;
#else
    return false;
#endif
}

} // namespace bus::detail
