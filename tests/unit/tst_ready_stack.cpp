// Where senders leave what has become ready. Qt-free, for ThreadSanitizer.
#include <libbus/dispatch/ready_stack.h>

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

namespace {

struct Node {
    int number = 0;
    int taken = 0;
    Node *next = nullptr;
    Node *&nextReady() { return next; }
};
using Stack = bus::detail::ReadyStack<Node>;

} // namespace

class TestReadyStack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheOldestFirst();
    void nothingIsLostOrDoubled();
    void nodesComeAgainAndAgain();
};

void TestReadyStack::givesTheOldestFirst()
{
    Stack stack;
    std::vector<Node> nodes(5);
    Node *last = &nodes[0];
    QVERIFY(stack.isEmpty());
    QCOMPARE(stack.takeAll(last), nullptr);
    QCOMPARE(last, nullptr);
    for (int i = 0; i < 5; ++i) {
        nodes[size_t(i)].number = i;
        stack.push(&nodes[size_t(i)]);
        QVERIFY(!stack.isEmpty());
    }
    int next = 0;
    for (Node *node = stack.takeAll(last); node; node = node->nextReady())
        QCOMPARE(node->number, next++);
    QCOMPARE(next, 5);
    QCOMPARE(last, &nodes[4]);
    QVERIFY(stack.isEmpty());
}

void TestReadyStack::nothingIsLostOrDoubled()
{
    constexpr int Threads = 4;
    constexpr int Each = 20'000;
    Stack stack;
    std::vector<Node> nodes(Threads * Each);
    int taken = 0;
    {
        std::vector<std::jthread> pushing;
        for (int thread = 0; thread < Threads; ++thread) {
            pushing.emplace_back([&, thread] {
                for (int i = 0; i < Each; ++i)
                    stack.push(&nodes[size_t(thread * Each + i)]);
            });
        }
        while (taken < Threads * Each) {
            Node *last = nullptr;
            for (Node *node = stack.takeAll(last); node; ++taken) {
                Node *next = node->nextReady();
                ++node->taken;
                node = next;
            }
        }
    }
    QVERIFY(stack.isEmpty());
    for (const Node &node : nodes)
        QCOMPARE(node.taken, 1);
}

void TestReadyStack::nodesComeAgainAndAgain()
{
    // A node may be pushed again as soon as it was taken: each of these runs around many times, by two pushers.
    constexpr int Rounds = 20'000;
    Stack stack;
    std::vector<Node> nodes(4);
    std::vector<std::atomic<int>> waiting(4); // 1: may be pushed
    for (auto &one : waiting)
        one = 1;
    std::atomic<bool> ending = false;
    std::vector<std::jthread> pushing;
    for (size_t thread = 0; thread < 2; ++thread) {
        pushing.emplace_back([&, thread] {
            while (!ending) {
                for (size_t i = thread; i < 4; i += 2) {
                    if (waiting[i].exchange(0, std::memory_order_acquire))
                        stack.push(&nodes[i]);
                }
            }
        });
    }
    int taken = 0;
    while (taken < Rounds) {
        Node *last = nullptr;
        for (Node *node = stack.takeAll(last); node; ++taken) {
            Node *next = node->nextReady();
            ++node->taken;
            waiting[size_t(node - nodes.data())].store(1, std::memory_order_release);
            node = next;
        }
    }
    ending = true;
    pushing.clear();
    int sum = 0;
    for (const Node &node : nodes)
        sum += node.taken;
    QCOMPARE(sum, taken);
}

QTEST_APPLESS_MAIN(TestReadyStack)
#include "tst_ready_stack.moc"
