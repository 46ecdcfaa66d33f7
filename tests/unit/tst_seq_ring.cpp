// What many senders put by seq, in order, and what is lost of it (D12). Qt-free, for ThreadSanitizer too.
#include <libbus/tap/seq_ring.h>

#include <QTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using Item = std::shared_ptr<std::uint64_t>;
using Ring = bus::detail::SeqRing<Item>;
using Take = Ring::Take;

class TestSeqRing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D12_givesWhatWasPutInOrder();
    void D12_waitsForALateSender();
    void D12_fullRingRefuses();
    void D12_senderThatWasOvertakenIsTooLate();
    void D12_senderThatWasCalledLostIsTooLate();
    void D12_itemsFromBeforeTheFirstAreLetGo();
    void D12_keptIsWhatIsTaken();
};

namespace {

bool put(Ring &ring, std::uint64_t seq)
{
    return ring.put(seq, std::make_shared<std::uint64_t>(seq));
}

Take take(Ring &ring, std::uint64_t seq)
{
    Item item;
    const Take result = ring.take(seq, item);
    return result == Take::Taken && (!item || *item != seq) ? Take::NotYet : result;
}

} // namespace

void TestSeqRing::D12_givesWhatWasPutInOrder()
{
    Ring ring(4);
    for (std::uint64_t seq = 0; seq < 100; ++seq) {
        QVERIFY(put(ring, seq));
        QCOMPARE(take(ring, seq), Take::Taken);
    }
    QCOMPARE(take(ring, 100), Take::NotYet);
}

void TestSeqRing::D12_waitsForALateSender()
{
    Ring ring(4);
    QVERIFY(put(ring, 1));
    QCOMPARE(take(ring, 0), Take::NotYet);
    QVERIFY(put(ring, 0));
    QCOMPARE(take(ring, 0), Take::Taken);
    QCOMPARE(take(ring, 1), Take::Taken);
}

void TestSeqRing::D12_fullRingRefuses()
{
    Ring ring(2);
    QVERIFY(put(ring, 0));
    QVERIFY(put(ring, 1));
    QVERIFY(!put(ring, 2));
    QCOMPARE(take(ring, 0), Take::Taken);
    QCOMPARE(take(ring, 1), Take::Taken);
    QCOMPARE(take(ring, 2), Take::Lost);
    QVERIFY(put(ring, 4));
    QCOMPARE(take(ring, 3), Take::NotYet);
}

void TestSeqRing::D12_senderThatWasOvertakenIsTooLate()
{
    Ring ring(2);
    QVERIFY(put(ring, 1));
    QVERIFY(put(ring, 2)); // where 0 should be, whose sender stands still
    QCOMPARE(take(ring, 0), Take::Lost);
    QCOMPARE(take(ring, 1), Take::Taken);
    QCOMPARE(take(ring, 2), Take::Taken);
    QVERIFY(!put(ring, 0));
    QVERIFY(put(ring, 4));
}

void TestSeqRing::D12_senderThatWasCalledLostIsTooLate()
{
    Ring ring(2);
    QVERIFY(put(ring, 0));
    QVERIFY(put(ring, 1));
    QVERIFY(!put(ring, 4)); // while the sender of 2 stands still
    QCOMPARE(take(ring, 0), Take::Taken);
    QCOMPARE(take(ring, 1), Take::Taken);
    QCOMPARE(take(ring, 2), Take::Lost);
    QVERIFY(!put(ring, 2));
    QCOMPARE(take(ring, 3), Take::NotYet);
}

void TestSeqRing::D12_itemsFromBeforeTheFirstAreLetGo()
{
    Ring ring(2);
    const auto item = std::make_shared<std::uint64_t>(0);
    QVERIFY(ring.put(0, Item(item)));
    QCOMPARE(take(ring, 2), Take::NotYet);
    QCOMPARE(item.use_count(), 1);
    QVERIFY(ring.put(2, Item(item)));
    ring.clear();
    QCOMPARE(item.use_count(), 1);
}

void TestSeqRing::D12_keptIsWhatIsTaken()
{
    // A ring much too small for its senders: each seq is either put and taken, or refused and called lost.
    constexpr int Senders = 4;
    constexpr std::uint64_t Count = 20'000;
    Ring ring(4);
    std::vector<std::atomic<bool>> kept(Count);
    std::atomic<std::uint64_t> next = 0;
    std::atomic<int> running = Senders;
    std::vector<std::jthread> senders;
    for (int i = 0; i < Senders; ++i) {
        senders.emplace_back([&] {
            for (std::uint64_t seq = next++; seq < Count; seq = next++) {
                if (seq % 7 == 0)
                    std::this_thread::yield(); // stamped, and late
                kept[seq] = put(ring, seq);
            }
            --running;
        });
    }
    std::vector<bool> taken(Count);
    std::uint64_t seq = 0;
    while (seq < Count) {
        const bool last = running == 0;
        const Take result = take(ring, seq);
        if (result == Take::NotYet) {
            if (last)
                break;
            std::this_thread::yield();
            continue;
        }
        taken[seq++] = result == Take::Taken;
    }
    senders.clear();
    QCOMPARE(seq, Count);
    for (std::uint64_t i = 0; i < Count; ++i)
        QVERIFY2(taken[i] == kept[i], qPrintable(QString::number(i)));
}

QTEST_APPLESS_MAIN(TestSeqRing)
#include "tst_seq_ring.moc"
