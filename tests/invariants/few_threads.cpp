// Stands before the system's pthread_create().
#include "few_threads.h"

#include <atomic>
#include <cerrno>
#include <limits>

#include <dlfcn.h>
#include <pthread.h>

namespace {

constexpr int AnyNumber = std::numeric_limits<int>::max();
std::atomic<int> threadsLeft = AnyNumber;
std::atomic<int> threadsRefused = 0;

} // namespace

/// The program's own goes before that of any library.
extern "C" int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                              void *argument) noexcept
{
    static const auto ofSystem = reinterpret_cast<decltype(&pthread_create)>(dlsym(RTLD_NEXT, "pthread_create"));
    int left = threadsLeft;
    while (left > 0 && left != AnyNumber && !threadsLeft.compare_exchange_weak(left, left - 1)) { }
    if (left == 0) {
        ++threadsRefused;
        return EAGAIN;
    }
    return ofSystem(thread, attributes, run, argument);
}

namespace invariants {

FewThreads::FewThreads(int left)
{
    threadsRefused = 0;
    threadsLeft = left;
}

FewThreads::~FewThreads()
{
    threadsLeft = AnyNumber;
}

int FewThreads::refused() const
{
    return threadsRefused;
}

} // namespace invariants
