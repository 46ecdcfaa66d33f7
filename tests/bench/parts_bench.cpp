// What the parts of the send path cost one by one, in ns: where to look when a workload of bus_bench is too slow.
#include "agents.h"
#include "load.h"
#include "report.h"

#include <libbus/dispatch/ready_stack.h>
#include <libbus/dispatch/segmented_queue.h>
#include <libbus/dispatch/snapshot_guard.h>

#include <QSemaphore>

#include <array>

using namespace bus::detail;

namespace {

constexpr quint64 Batch = 1000;

/// Keeps the compiler from dropping the work that made the value.
template <class T>
void use(const T &value)
{
    asm volatile("" : : "r"(&value) : "memory");
}

/// Reports the ns for one of `steps` steps of `work`: the median of several goes.
template <class Work>
void measure(const char *part, quint64 steps, Work work)
{
    std::array<double, 9> goes = {};
    for (double &ns : goes) {
        QElapsedTimer timer;
        timer.start();
        work(steps);
        ns = double(timer.nsecsElapsed()) / double(steps);
    }
    std::ranges::sort(goes);
    bench::report("parts", part, goes[goes.size() / 2], "ns");
}

template <class Step>
void measureStep(const char *part, Step step)
{
    measure(part, bench::scaled(1'000'000), [&](quint64 steps) {
        for (quint64 i = 0; i < steps; ++i)
            step();
    });
}

void yardsticks()
{
    std::atomic<quint64> counter = 0;
    measureStep("atomic_add", [&] { counter.fetch_add(1, std::memory_order_relaxed); });
    measureStep("clock", [] { use(std::chrono::steady_clock::now()); });
}

void messages()
{
    const QString source = QString::fromLatin1("producer");
    const QString target = QString::fromLatin1("agent0");
    measureStep("message_take_keep", [] { releaseMessage(makeMessage()); });
    measureStep("message_build", [&] { use(bench::dataMessage(source, target)); });
}

void queues()
{
    int item = 0;
    SegmentedQueue<int> queue;
    measure("queue_push_pop", Batch * bench::scaled(1000), [&](quint64 steps) {
        for (quint64 done = 0; done < steps; done += Batch) {
            for (quint64 i = 0; i < Batch; ++i)
                queue.push(&item);
            for (quint64 i = 0; i < Batch; ++i)
                use(queue.pop());
        }
    });
    measureStep("queue_push_pop_alternating", [&] {
        queue.push(&item);
        use(queue.pop());
    });
    measureStep("queue_pop_empty", [&] { use(queue.pop()); });
    queue.push(&item);
    measureStep("queue_push_full", [&] { use(queue.push(&item, 1)); });
}

/// From one thread to another, both spinning.
void queueBetweenThreads()
{
    measure("queue_between_threads", bench::scaled(2'000'000), [](quint64 steps) {
        int item = 0;
        SegmentedQueue<int> queue;
        const std::jthread producer([&] {
            for (quint64 i = 0; i < steps; ++i)
                bench::yieldUntil([&] { return queue.push(&item, 8192) == SegmentedQueue<int>::Push::Done; });
        });
        for (quint64 i = 0; i < steps; ++i)
            bench::yieldUntil([&] { return queue.pop() != nullptr; });
    });
}

struct Node {
    Node *next = nullptr;
    Node *&nextReady() { return next; }
};

void scheduling()
{
    Node node;
    ReadyStack<Node> stack;
    measureStep("ready_stack_push_take", [&] {
        Node *last = nullptr;
        stack.push(&node);
        use(stack.takeAll(last));
    });
    measureStep("read_guard", [] { use(ReadGuard()); });
}

/// A sleeping thread is woken, and wakes us: half of the time there and back. No wake-up of the bus can be quicker.
void threadWake()
{
    measure("thread_wake", 2 * bench::scaled(20'000), [](quint64 steps) {
        QSemaphore there, back;
        const std::jthread other([&] {
            for (quint64 i = 0; i < steps / 2; ++i) {
                there.acquire();
                back.release();
            }
        });
        for (quint64 i = 0; i < steps / 2; ++i) {
            there.release();
            back.acquire();
        }
    });
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--smoke") == 0)
        bench::useSmokeLoad();
    yardsticks();
    messages();
    queues();
    queueBetweenThreads();
    scheduling();
    threadWake();
    return 0;
}
