// Reading while writers replace what is read (R10). Qt-free, for Thread- and AddressSanitizer.
#include <libbus/dispatch/snapshot_guard.h>

#include <QTest>

#include <atomic>
#include <semaphore>
#include <thread>
#include <vector>

using bus::detail::ReadGuard;
using bus::detail::RetireList;
using bus::detail::waitForReaders;

namespace {

std::atomic<int> alive = 0;

struct Snapshot {
    explicit Snapshot(int number) : number(number), check(~number) { ++alive; }
    ~Snapshot()
    {
        number = check = 0; // so that a late reader is seen without a sanitizer too
        --alive;
    }
    int number;
    int check;
};

} // namespace

class TestSnapshotGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { alive = 0; }
    void cleanup() { QCOMPARE(alive.load(), 0); }
    void deletesWhenNobodyReads();
    void keepsWhatIsRead();
    void nestedReadsAreOneRead();
    void waitForReadersWaitsForThem();
    void lateReadersAreNotWaitedFor();
    void R10_readersNeverSeeADeletedSnapshot();
    void threadsComeAndGo();
};

void TestSnapshotGuard::deletesWhenNobodyReads()
{
    RetireList retired;
    for (int i = 0; i < 10; ++i) {
        auto *snapshot = new Snapshot(i);
        retired.retire([snapshot] { delete snapshot; });
    }
    retired.collect();
    QCOMPARE(alive.load(), 0);
}

void TestSnapshotGuard::keepsWhatIsRead()
{
    RetireList retired;
    std::binary_semaphore reading{0};
    std::binary_semaphore done{0};
    auto *snapshot = new Snapshot(1);
    std::jthread reader([&] {
        const ReadGuard guard;
        reading.release();
        done.acquire();
    });
    reading.acquire();
    retired.retire([snapshot] { delete snapshot; });
    retired.collect();
    const int kept = alive;
    done.release();
    reader.join();
    retired.collect();
    QCOMPARE(kept, 1);
    QCOMPARE(alive.load(), 0);
}

void TestSnapshotGuard::nestedReadsAreOneRead()
{
    RetireList retired;
    {
        const ReadGuard outer;
        auto *snapshot = new Snapshot(1);
        {
            const ReadGuard inner;
        }
        std::jthread([&] { retired.retire([snapshot] { delete snapshot; }); }).join();
        QCOMPARE(alive.load(), 1); // the outer read began before
    }
    retired.collect();
    QCOMPARE(alive.load(), 0);
}

void TestSnapshotGuard::waitForReadersWaitsForThem()
{
    for (int round = 0; round < 200; ++round) {
        std::binary_semaphore reading{0};
        std::atomic<bool> done = false;
        std::jthread reader([&] {
            const ReadGuard guard;
            reading.release();
            std::this_thread::yield();
            done = true;
        });
        reading.acquire();
        waitForReaders();
        QVERIFY(done);
    }
}

void TestSnapshotGuard::lateReadersAreNotWaitedFor()
{
    // Readers that read without a pause, one after the other, must not keep a writer for ever.
    std::atomic<bool> ending = false;
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            while (!ending)
                const ReadGuard guard;
        });
    }
    for (int i = 0; i < 100; ++i)
        waitForReaders();
    ending = true;
}

void TestSnapshotGuard::R10_readersNeverSeeADeletedSnapshot()
{
    std::atomic<Snapshot *> current = new Snapshot(0);
    std::atomic<bool> ending = false;
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> readers;
        for (int i = 0; i < 4; ++i) {
            readers.emplace_back([&] {
                int last = 0;
                while (!ending) {
                    const ReadGuard guard;
                    const Snapshot *snapshot = current.load(std::memory_order_seq_cst);
                    wrong += snapshot->check != ~snapshot->number || snapshot->number < last;
                    last = snapshot->number;
                }
            });
        }
        RetireList retired;
        for (int i = 1; i < 20'000; ++i) {
            Snapshot *old = current.exchange(new Snapshot(i), std::memory_order_seq_cst);
            retired.retire([old] { delete old; });
        }
        ending = true;
    }
    QCOMPARE(wrong.load(), 0);
    delete current.load();
}

void TestSnapshotGuard::threadsComeAndGo()
{
    // The slots of ended threads are used again, also while a writer looks at them.
    std::atomic<Snapshot *> current = new Snapshot(0);
    std::atomic<int> wrong = 0;
    {
        RetireList retired;
        for (int round = 1; round < 300; ++round) {
            std::vector<std::jthread> readers;
            for (int i = 0; i < 4; ++i) {
                readers.emplace_back([&] {
                    for (int n = 0; n < 20; ++n) {
                        const ReadGuard guard;
                        const Snapshot *snapshot = current.load(std::memory_order_seq_cst);
                        wrong += snapshot->check != ~snapshot->number;
                    }
                });
            }
            Snapshot *old = current.exchange(new Snapshot(round), std::memory_order_seq_cst);
            retired.retire([old] { delete old; });
        }
    }
    QCOMPARE(wrong.load(), 0);
    delete current.load();
}

QTEST_APPLESS_MAIN(TestSnapshotGuard)
#include "tst_snapshot_guard.moc"
