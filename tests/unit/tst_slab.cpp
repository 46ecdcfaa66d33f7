// Memory for many objects of one size. Qt-free, for ThreadSanitizer.
#include <libbus/dispatch/slab.h>

#include <QTest>

#include <atomic>
#include <cstdint>
#include <cstring>
#include <memory>
#include <set>
#include <thread>
#include <vector>

using bus::detail::Slab;
using bus::detail::SlabAllocator;

namespace {

constexpr std::align_val_t CacheLine{64};
constexpr size_t Bytes = 832;
constexpr bool SharesBlocks = true; // under a sanitizer, too: they are what is tested

/// An object that sees when its memory was not its own.
struct Marked {
    explicit Marked(int mark) : front(mark), back(mark) {}
    [[nodiscard]] bool isWhole(int mark) const { return front == mark && back == mark; }
    int front;
    char middle[Bytes - 2 * sizeof(int)] = {};
    int back;
};

} // namespace

class TestSlab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void objectsDoNotOverlap();
    void whatIsGivenBackIsUsedAgain();
    void anObjectKeepsItsSlab();
    void threadsTakeAndGiveBack();
};

void TestSlab::objectsDoNotOverlap()
{
    // Beyond the first huge block.
    constexpr int Count = 12'000;
    Slab slab(SharesBlocks);
    std::vector<Marked *> objects;
    for (int i = 0; i < Count; ++i) {
        void *memory = slab.take(sizeof(Marked), CacheLine);
        QCOMPARE(std::uintptr_t(memory) % 64, 0u);
        objects.push_back(new (memory) Marked(i));
    }
    for (int i = 0; i < Count; ++i)
        QVERIFY2(objects[size_t(i)]->isWhole(i), qPrintable(QString::number(i)));
    for (Marked *object : objects)
        slab.giveBack(object, CacheLine);
}

void TestSlab::whatIsGivenBackIsUsedAgain()
{
    // A slab that grew by what comes and goes would soon be at hundreds of places.
    Slab slab(SharesBlocks);
    std::set<void *> places;
    void *kept = slab.take(Bytes, CacheLine);
    for (int i = 0; i < 10'000; ++i) {
        void *memory = slab.take(Bytes, CacheLine);
        QVERIFY(memory != kept);
        std::memset(memory, 0xA5, Bytes);
        places.insert(memory);
        slab.giveBack(memory, CacheLine);
    }
    QCOMPARE(places.size(), 1u);
    slab.giveBack(kept, CacheLine);
}

void TestSlab::anObjectKeepsItsSlab()
{
    auto slab = std::make_shared<Slab>(SharesBlocks);
    const std::weak_ptr<Slab> watched = slab;
    auto object = std::allocate_shared<Marked>(SlabAllocator<Marked>(slab), 7);
    std::weak_ptr<Marked> weak = object;
    slab.reset();
    QVERIFY(object->isWhole(7));
    object.reset();
    QVERIFY(!watched.expired()); // the weak pointer's counts lie in it
    weak.reset();
    QVERIFY(watched.expired());
}

void TestSlab::threadsTakeAndGiveBack()
{
    Slab slab(SharesBlocks);
    std::atomic<int> broken = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 1; thread <= 4; ++thread) {
            threads.emplace_back([&, thread] {
                std::vector<Marked *> own;
                for (int round = 0; round < 2'000; ++round) {
                    own.push_back(new (slab.take(sizeof(Marked), CacheLine)) Marked(thread));
                    if (round % 3 == 0)
                        std::this_thread::yield();
                    if (round % 2 == 0 || own.size() < 10)
                        continue;
                    Marked *object = own[size_t(round) % own.size()];
                    std::erase(own, object);
                    broken += !object->isWhole(thread);
                    slab.giveBack(object, CacheLine);
                }
                for (Marked *object : own) {
                    broken += !object->isWhole(thread);
                    slab.giveBack(object, CacheLine);
                }
            });
        }
    }
    QCOMPARE(broken, 0);
}

QTEST_APPLESS_MAIN(TestSlab)
#include "tst_slab.moc"
