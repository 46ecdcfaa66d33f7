// Objects that go back to the thread that made them. Qt-free, for ThreadSanitizer.
#include <libbus/message/recycling_pool.h>

#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace {

std::atomic<int> alive = 0;

struct Node {
    Node() { ++alive; }
    ~Node() { --alive; }
    bus::detail::RecyclingPool<Node> *home = nullptr;
    Node *next = nullptr;
    int value = 0; ///< plain: whoever has the node may write it
};
using Pool = bus::detail::RecyclingPool<Node>;

/// Nodes on their way from the thread that took them to the one that gives them back.
class Channel {
public:
    void put(Node *node)
    {
        const std::lock_guard lock(mutex);
        nodes.push_back(node);
    }
    Node *get()
    {
        const std::lock_guard lock(mutex);
        if (nodes.empty())
            return nullptr;
        Node *node = nodes.back();
        nodes.pop_back();
        return node;
    }

private:
    std::mutex mutex;
    std::vector<Node *> nodes;
};

} // namespace

class TestRecyclingPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { alive = 0; }
    void cleanup() { QCOMPARE(alive.load(), 0); } // nothing leaks, whatever the test did
    void takesWhatWasKept();
    void takesWhatWasGivenBack();
    void doesNotKeepWithoutBound();
    void ownerDoesNotKeepWithoutBound();
    void nodesOutliveTheirPoolsOwner();
    void lastNodeEndsAnOrphanedPool();
    void ownerEndsWhileNodesComeBack();
    void manyThreadsGiveBack();
};

void TestRecyclingPool::takesWhatWasKept()
{
    auto *pool = new Pool;
    Node *a = pool->take();
    QCOMPARE(a->home, pool);
    pool->keep(a);
    QCOMPARE(pool->take(), a);
    Node *b = pool->take();
    QVERIFY(a != b);
    pool->keep(a);
    pool->keep(b);
    QCOMPARE(alive.load(), 2);
    pool->orphan();
}

void TestRecyclingPool::takesWhatWasGivenBack()
{
    auto *pool = new Pool;
    Node *a = pool->take();
    Node *b = pool->take();
    std::jthread([&] {
        a->next = b;
        pool->giveBack(a, b, 2);
    }).join();
    Node *again = pool->take();
    Node *andAgain = pool->take();
    QVERIFY((again == a && andAgain == b) || (again == b && andAgain == a));
    QCOMPARE(alive.load(), 2);
    pool->keep(a);
    pool->keep(b);
    pool->orphan();
}

void TestRecyclingPool::doesNotKeepWithoutBound()
{
    constexpr int Count = 200'000;
    auto *pool = new Pool;
    std::vector<Node *> nodes;
    for (int i = 0; i < Count; ++i)
        nodes.push_back(pool->take());
    std::jthread([&] {
        for (Node *node : nodes)
            pool->giveBack(node, node, 1);
    }).join();
    QVERIFY2(alive <= Pool::MostKept + 1, qPrintable(QString::number(alive)));
    Node *node = pool->take(); // goes on as ever
    pool->keep(node);
    pool->orphan();
}

void TestRecyclingPool::ownerDoesNotKeepWithoutBound()
{
    constexpr int Count = 200'000;
    auto *pool = new Pool;
    for (int round = 0; round < 2; ++round) { // as well with nodes that others gave back
        std::vector<Node *> nodes;
        for (int i = 0; i < Count; ++i)
            nodes.push_back(pool->take());
        for (Node *node : nodes)
            pool->keep(node);
        QVERIFY2(alive <= Pool::MostKept, qPrintable(QString::number(alive)));
        Node *one = pool->take();
        std::jthread([&] { pool->giveBack(one, one, 1); }).join();
    }
    pool->orphan();
}

void TestRecyclingPool::nodesOutliveTheirPoolsOwner()
{
    Channel channel;
    std::jthread([&] {
        auto *pool = new Pool;
        for (int i = 0; i < 100; ++i) {
            Node *node = pool->take();
            node->value = i;
            channel.put(node);
        }
        pool->keep(pool->take());
        pool->orphan();
    }).join();
    QCOMPARE(alive.load(), 100);
    int sum = 0;
    while (Node *node = channel.get()) {
        sum += node->value;
        node->home->giveBack(node, node, 1);
    }
    QCOMPARE(sum, 99 * 100 / 2);
}

void TestRecyclingPool::lastNodeEndsAnOrphanedPool()
{
    // Address- and LeakSanitizer see whether the pool itself is gone, and not too early.
    auto *pool = new Pool;
    Node *node = pool->take();
    pool->orphan();
    pool->giveBack(node, node, 1);
    auto *empty = new Pool;
    empty->orphan();
    auto *unused = new Pool;
    unused->keep(unused->take());
    unused->orphan();
}

void TestRecyclingPool::ownerEndsWhileNodesComeBack()
{
    for (int round = 0; round < 300; ++round) {
        Channel channel;
        std::atomic<int> taken = 0;
        std::atomic<bool> ended = false;
        std::vector<std::jthread> threads;
        threads.emplace_back([&] {
            auto *pool = new Pool;
            for (int i = 0; i < 200; ++i) {
                Node *node = pool->take();
                node->value = i;
                channel.put(node);
                ++taken;
            }
            pool->orphan();
            ended = true;
        });
        for (int i = 0; i < 2; ++i) {
            threads.emplace_back([&] {
                for (;;) {
                    const bool last = ended;
                    if (Node *node = channel.get()) {
                        ++node->value;
                        node->home->giveBack(node, node, 1);
                    } else if (last) {
                        return;
                    }
                }
            });
        }
    }
}

void TestRecyclingPool::manyThreadsGiveBack()
{
    constexpr int Count = 50'000;
    auto *pool = new Pool;
    Channel channel;
    std::atomic<bool> ended = false;
    std::atomic<int> givenBack = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 3; ++i) {
            threads.emplace_back([&] {
                for (;;) {
                    const bool last = ended;
                    Node *first = nullptr;
                    Node *tail = nullptr;
                    int count = 0;
                    while (count < 8) { // in chains, as workers do
                        Node *node = channel.get();
                        if (!node)
                            break;
                        ++node->value;
                        node->next = first;
                        first = node;
                        tail = tail ? tail : node;
                        ++count;
                    }
                    if (first) {
                        givenBack += count;
                        first->home->giveBack(first, tail, count);
                    } else if (last) {
                        return;
                    }
                }
            });
        }
        for (int i = 0; i < Count; ++i) {
            Node *node = pool->take();
            ++node->value;
            channel.put(node);
            if (i - givenBack > 100)
                std::this_thread::yield();
        }
        ended = true;
    }
    QCOMPARE(givenBack.load(), Count);
    pool->orphan();
}

QTEST_APPLESS_MAIN(TestRecyclingPool)
#include "tst_recycling_pool.moc"
