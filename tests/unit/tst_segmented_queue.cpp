// The queue between many senders and one consumer: order, exact capacity, closing. Qt-free, so that ThreadSanitizer
// sees all of it.
#include <libbus/dispatch/segmented_queue.h>

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <latch>
#include <mutex>
#include <thread>
#include <vector>

using bus::detail::SegmentedQueue;

namespace {

struct Item {
    int producer = 0;
    int number = 0;
};
using Queue = SegmentedQueue<Item>;

/// Runs `work(0)` … `work(threads - 1)` in threads of their own that begin together.
template <class Work>
void inParallel(int threads, Work work)
{
    std::latch ready(threads);
    std::vector<std::jthread> running;
    for (int i = 0; i < threads; ++i) {
        running.emplace_back([&, i] {
            ready.arrive_and_wait();
            work(i);
        });
    }
}

/// Items of one producer, in an array that outlives the queue's use of them.
std::vector<Item> itemsOf(int producer, int count)
{
    std::vector<Item> items;
    for (int i = 0; i < count; ++i)
        items.push_back({producer, i});
    return items;
}

} // namespace

class TestSegmentedQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstInFirstOut();
    void emptyAndNot();
    void R1_capacityIsExact_data();
    void R1_capacityIsExact();
    void R1_capacityIsExactWithManyProducers();
    void R1_neverMoreThanCapacityWhileConsumed();
    void R6_producersKeepTheirOrder();
    void nothingIsLostOrDoubled();
    void closedTakesNoMore();
    void D5_whatWasPushedBeforeCloseIsThere();
    void consumersTakeTurns();
    void R3_frozenConsumerStopsNoProducer();
    void sleepsWithoutMissingAnItem();
};

void TestSegmentedQueue::firstInFirstOut()
{
    Queue queue;
    std::vector<Item> items = itemsOf(0, 1'000);
    for (Item &item : items)
        QVERIFY(queue.push(&item) == Queue::Push::Done);
    QCOMPARE(queue.size(), 1'000u);
    for (Item &item : items)
        QCOMPARE(queue.pop(), &item);
    QCOMPARE(queue.pop(), nullptr);
    // Again and again in small steps, so that every offset of a segment sees a full and an empty queue.
    for (int round = 0; round < 500; ++round) {
        for (int i = 0; i < round % 40; ++i)
            QVERIFY(queue.push(&items[size_t(i)]) == Queue::Push::Done);
        for (int i = 0; i < round % 40; ++i)
            QCOMPARE(queue.pop(), &items[size_t(i)]);
        QCOMPARE(queue.pop(), nullptr);
    }
}

void TestSegmentedQueue::emptyAndNot()
{
    Queue queue;
    Item item;
    QVERIFY(queue.looksEmpty());
    QCOMPARE(queue.pop(), nullptr);
    QCOMPARE(queue.size(), 0u);
    for (quint64 i = 1; i <= 200; ++i) {
        QVERIFY(queue.push(&item) == Queue::Push::Done);
        QVERIFY(!queue.looksEmpty());
        QCOMPARE(queue.size(), 1u);
        QCOMPARE(queue.pushedCount(), i);
        QCOMPARE(queue.pop(), &item);
        QVERIFY(queue.looksEmpty());
        QCOMPARE(queue.size(), 0u);
    }
}

void TestSegmentedQueue::R1_capacityIsExact_data()
{
    QTest::addColumn<int>("capacity");
    for (int capacity : {1, 2, 30, 31, 32, 33, 61, 62, 63, 256, 1'000})
        QTest::addRow("%d", capacity) << capacity;
}

void TestSegmentedQueue::R1_capacityIsExact()
{
    QFETCH(int, capacity);
    Queue queue;
    Item item;
    for (int shift = 0; shift < 70; ++shift) { // wherever in a segment the queue begins
        for (int i = 0; i < capacity; ++i)
            QVERIFY(queue.push(&item, capacity) == Queue::Push::Done);
        QVERIFY(queue.push(&item, capacity) == Queue::Push::Full);
        QCOMPARE(queue.size(), quint64(capacity));
        QCOMPARE(queue.pop(), &item);
        QVERIFY(queue.push(&item, capacity) == Queue::Push::Done);
        QVERIFY(queue.push(&item, capacity) == Queue::Push::Full);
        for (int i = 0; i < capacity; ++i)
            QCOMPARE(queue.pop(), &item);
        QVERIFY(queue.push(&item) == Queue::Push::Done); // one on, for the next round
        QCOMPARE(queue.pop(), &item);
    }
}

void TestSegmentedQueue::R1_capacityIsExactWithManyProducers()
{
    for (int capacity : {1, 31, 100}) {
        for (int round = 0; round < 100; ++round) {
            Queue queue;
            Item item;
            std::atomic<int> done = 0;
            inParallel(8, [&](int) {
                for (int i = 0; i < capacity; ++i)
                    done += queue.push(&item, capacity) == Queue::Push::Done;
            });
            QCOMPARE(done.load(), capacity);
            QCOMPARE(queue.size(), quint64(capacity));
        }
    }
}

void TestSegmentedQueue::R1_neverMoreThanCapacityWhileConsumed()
{
    constexpr int Capacity = 10;
    Queue queue;
    Item item;
    std::atomic<int> producing = 4;
    std::atomic<int> pushed = 0;
    quint64 most = 0;
    int popped = 0;
    inParallel(5, [&](int thread) {
        if (thread > 0) {
            for (int i = 0; i < 20'000; ++i)
                pushed += queue.push(&item, Capacity) == Queue::Push::Done;
            --producing;
            return;
        }
        for (;;) {
            const bool last = producing == 0;
            most = std::max(most, quint64(queue.size()));
            if (queue.pop())
                ++popped;
            else if (last && queue.looksEmpty())
                return;
        }
    });
    QCOMPARE(popped, pushed.load());
    QVERIFY2(most <= Capacity, qPrintable(QString::number(most)));
}

void TestSegmentedQueue::R6_producersKeepTheirOrder()
{
    constexpr int Producers = 4;
    constexpr int Each = 20'000;
    Queue queue;
    std::vector<std::vector<Item>> items;
    for (int producer = 0; producer < Producers; ++producer)
        items.push_back(itemsOf(producer, Each));
    std::array<int, Producers> next = {};
    int wrong = 0;
    inParallel(Producers + 1, [&](int thread) {
        if (thread < Producers) {
            for (Item &item : items[size_t(thread)])
                (void)queue.push(&item);
            return;
        }
        for (int popped = 0; popped < Producers * Each;) {
            if (const Item *item = queue.pop()) {
                wrong += item->number != next[size_t(item->producer)]++;
                ++popped;
            } else {
                std::this_thread::yield();
            }
        }
    });
    QCOMPARE(wrong, 0);
    QVERIFY(queue.looksEmpty());
}

void TestSegmentedQueue::nothingIsLostOrDoubled()
{
    constexpr int Each = 5'000;
    Queue queue;
    std::vector<std::vector<Item>> items;
    for (int producer = 0; producer < 8; ++producer)
        items.push_back(itemsOf(producer, Each));
    inParallel(8, [&](int thread) {
        for (Item &item : items[size_t(thread)])
            (void)queue.push(&item);
    });
    std::vector<const Item *> popped;
    while (const Item *item = queue.pop())
        popped.push_back(item);
    QCOMPARE(popped.size(), size_t(8 * Each));
    std::sort(popped.begin(), popped.end());
    QVERIFY(std::adjacent_find(popped.begin(), popped.end()) == popped.end());
}

void TestSegmentedQueue::closedTakesNoMore()
{
    for (int before = 0; before < 70; ++before) {
        Queue queue;
        Item item;
        for (int i = 0; i < before; ++i)
            QVERIFY(queue.push(&item) == Queue::Push::Done);
        queue.close();
        QVERIFY(queue.push(&item) == Queue::Push::Closed);
        QVERIFY(queue.push(&item, 1) == Queue::Push::Closed); // closed rather than full
        QCOMPARE(queue.size(), quint64(before));
        QCOMPARE(queue.pushedCount(), quint64(before));
        for (int i = 0; i < before; ++i)
            QCOMPARE(queue.pop(), &item);
        QVERIFY(queue.looksEmpty());
        QCOMPARE(queue.pop(), nullptr);
        queue.close();
        QVERIFY(queue.push(&item) == Queue::Push::Closed);
    }
}

void TestSegmentedQueue::D5_whatWasPushedBeforeCloseIsThere()
{
    for (int round = 0; round < 300; ++round) {
        Queue queue;
        Item item;
        std::atomic<int> done = 0;
        int popped = 0;
        inParallel(5, [&](int thread) {
            if (thread > 0) {
                while (queue.push(&item) == Queue::Push::Done)
                    ++done;
                return;
            }
            while (done < 100) {}
            queue.close();
            // From here on: what looks not empty will come, what looks empty is empty for good.
            while (!queue.looksEmpty()) {
                if (queue.pop())
                    ++popped;
                else
                    std::this_thread::yield();
            }
        });
        QCOMPARE(popped, done.load());
    }
}

void TestSegmentedQueue::consumersTakeTurns()
{
    // One consumer at a time, but not always the same thread: a flag hands the role over.
    constexpr int Count = 50'000;
    Queue queue;
    std::vector<Item> items = itemsOf(0, Count);
    std::atomic<bool> taken = false;
    std::atomic<int> popped = 0;
    std::atomic<int> wrong = 0;
    int next = 0; // the consumer's, whoever it is
    inParallel(4, [&](int thread) {
        if (thread == 0) {
            for (Item &item : items)
                (void)queue.push(&item);
            return;
        }
        while (popped < Count) {
            if (taken.exchange(true, std::memory_order_acquire)) {
                std::this_thread::yield();
                continue;
            }
            for (int i = 0; i < 50; ++i) {
                if (const Item *item = queue.pop()) {
                    wrong += item->number != next++;
                    ++popped;
                }
            }
            taken.store(false, std::memory_order_release);
        }
    });
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(popped.load(), Count);
}

void TestSegmentedQueue::R3_frozenConsumerStopsNoProducer()
{
    Queue queue; // whose consumer does nothing at all
    Item item;
    std::atomic<int> full = 0;
    inParallel(4, [&](int) {
        for (int i = 0; i < 10'000; ++i) {
            (void)queue.push(&item);
            full += queue.push(&item, 5) == Queue::Push::Full;
        }
    });
    QCOMPARE(queue.size(), quint64(4 * 10'000 + 4 * 10'000 - full));
    QVERIFY(full >= 4 * 10'000 - 5);
}

void TestSegmentedQueue::sleepsWithoutMissingAnItem()
{
    // The handshake by which a consumer goes to sleep: it says so, then looks once more; a producer pushes, then
    // asks whether it sleeps. A lost wake-up ends this test by its timeout.
    constexpr int Count = 100'000;
    Queue queue;
    std::vector<Item> items = itemsOf(0, Count);
    std::atomic<bool> asleep = false;
    std::mutex mutex;
    std::condition_variable woken;
    bool wakeUp = false;
    std::atomic<int> popped = 0;
    inParallel(2, [&](int thread) {
        if (thread == 0) {
            for (Item &item : items) {
                while (queue.size() > 2) // keeps it often empty
                    std::this_thread::yield();
                (void)queue.push(&item);
                if (asleep.exchange(false, std::memory_order_seq_cst)) {
                    const std::lock_guard lock(mutex);
                    wakeUp = true;
                    woken.notify_one();
                }
            }
            return;
        }
        while (popped < Count) {
            if (queue.pop()) {
                ++popped;
                continue;
            }
            asleep.store(true, std::memory_order_seq_cst);
            if (!queue.looksEmpty() && asleep.exchange(false, std::memory_order_seq_cst))
                continue;
            std::unique_lock lock(mutex);
            woken.wait(lock, [&] { return wakeUp; });
            wakeUp = false;
        }
    });
    QCOMPARE(popped.load(), Count);
}

QTEST_APPLESS_MAIN(TestSegmentedQueue)
#include "tst_segmented_queue.moc"
