// The small parts of the session model, each against a plain way to do the same.
#include <inspector/session/chunked_column.h>
#include <inspector/session/fate_store.h>
#include <inspector/session/gap_ledger.h>
#include <inspector/session/history/thinning_list.h>
#include <inspector/session/latency_histogram.h>
#include <inspector/session/message_bin.h>
#include <inspector/session/name_hash.h>
#include <inspector/session/packed_row.h>
#include <inspector/session/plural.h>
#include <inspector/session/rate_meter.h>
#include <inspector/session/seq_index.h>
#include <inspector/session/sparse_column.h>

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <set>

using namespace inspector;

class TestSessionParts : public QObject {
    Q_OBJECT
private slots:
    void quantilesAreWithinFivePercent_data();
    void quantilesAreWithinFivePercent();
    void quantilesOfLittleOrStrange();
    void rateOverTheWindow();
    void rateOfAYoungSession();
    void rateOfStrangeTimes();
    void seqsAreFound();
    void seqsOfEvictedRowsAreForgotten();
    void gapsAreExplained_data();
    void gapsAreExplained();
    void gapsAgreeWithAPlainCount();
    void gapsAtTheEnd();
    void aColumnKeepsItsItemsInPlace();
    void aSparseColumnIsNumberedForEver();
    void aSparseColumnMayBeEmptiedAndGoOn();
    void aSparseColumnLosesWhatIsNamed();
    void aThinningListKeepsWhatIsHeld_data();
    void aThinningListKeepsWhatIsHeld();
    void unusualFatesAreKeptExactly();
    void releasedFatesAreUsedAgain();
    void packedRowsAreReadAsTheyWere();
    void thrownAwayMessagesAreLetGo();
    void namesAreFoundAmongMany();
    void namesOfOneEndingLieApart();
    void pluralsOfLargeCountsHaveTheirLastDigits();
};

void TestSessionParts::quantilesAreWithinFivePercent_data()
{
    QTest::addColumn<double>("median");
    QTest::newRow("ns") << 40.0;
    QTest::newRow("us") << 3'000.0;
    QTest::newRow("ms") << 7e6;
    QTest::newRow("minutes") << 9e10;
}

void TestSessionParts::quantilesAreWithinFivePercent()
{
    QFETCH(double, median);
    QRandomGenerator random(1);
    LatencyHistogram histogram;
    std::vector<qint64> all;
    for (int i = 0; i < 20'000; ++i) {
        const qint64 ns = qint64(median * std::exp(4 * (random.generateDouble() - 0.5)));
        histogram.add(ns);
        all.push_back(ns);
    }
    std::sort(all.begin(), all.end());
    for (const double q : {0.01, 0.25, 0.5, 0.9, 0.99, 1.0}) {
        const double exact = double(all[size_t(std::ceil(q * double(all.size()))) - 1]);
        const double error = std::abs(double(histogram.quantile(q)) - exact) / exact;
        QVERIFY2(error <= 0.05, qPrintable(QStringLiteral("%1: %2").arg(q).arg(error)));
    }
}

void TestSessionParts::quantilesOfLittleOrStrange()
{
    LatencyHistogram histogram;
    QCOMPARE(histogram.quantile(0.5), 0);
    histogram.add(-7); // a clock that was set back
    QCOMPARE(histogram.quantile(0.5), 0);
    histogram.add(std::numeric_limits<qint64>::max());
    QVERIFY(histogram.quantile(1.0) > 4 * 3600 * 1'000'000'000ll);
    QCOMPARE(histogram.count(), 2u);
    for (qint64 small = 0; small < 32; ++small) {
        LatencyHistogram one;
        one.add(small);
        QCOMPARE(one.quantile(0.99), small);
    }
}

void TestSessionParts::rateOverTheWindow()
{
    constexpr qint64 second = 1'000'000'000;
    const qint64 start = 1000 * second;
    RateMeter meter;
    for (int i = 0; i < 1000; ++i) // 100 a second for 10 s
        meter.add(start + i * second / 100);
    const qint64 end = start + 10 * second - 1;
    QCOMPARE(meter.perSecond(end, start), 100.0);
    QCOMPARE(meter.perSecond(end + 3 * second / 2, start), 50.0);
    QCOMPARE(meter.perSecond(end + 3 * second, start), 0.0);
}

void TestSessionParts::rateOfAYoungSession()
{
    constexpr qint64 second = 1'000'000'000;
    RateMeter meter;
    for (int i = 0; i < 50; ++i)
        meter.add(i * second / 100);
    QCOMPARE(meter.perSecond(second / 2, 0), 50.0); // not yet a second old
    for (int i = 50; i < 200; ++i)
        meter.add(i * second / 100);
    QCOMPARE(meter.perSecond(2 * second - 1, 0), 100.0);
}

void TestSessionParts::rateOfStrangeTimes()
{
    RateMeter meter;
    for (const qint64 t :
         {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), qint64(0), qint64(-1)})
        meter.add(t);
    QVERIFY(meter.perSecond(std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()) >= 0);
    QVERIFY(meter.perSecond(std::numeric_limits<qint64>::min(), 0) >= 0);
}

void TestSessionParts::seqsAreFound()
{
    // A random walk with gaps, rows without a seq (losses), late ones and duplicates, beside a plain map.
    QRandomGenerator random(2);
    SeqIndex index;
    QHash<quint64, qint64> plain;
    quint64 seq = 100;
    qint64 row = 0;
    for (int i = 0; i < 20'000; ++i) {
        const quint32 dice = random.bounded(20);
        if (dice == 0)
            seq += random.bounded(5); // a gap
        if (dice == 1)
            ++row; // a loss
        const quint64 next = dice == 2 ? seq - random.bounded(50) : seq++;
        const bool isNew = !plain.contains(next);
        QCOMPARE(index.add(next, row), isNew);
        if (isNew)
            plain.insert(next, row++);
    }
    for (quint64 s = 0; s < seq + 10; ++s)
        QCOMPARE(index.find(s), plain.contains(s) ? std::optional(plain.value(s)) : std::nullopt);
}

void TestSessionParts::seqsOfEvictedRowsAreForgotten()
{
    SeqIndex index;
    for (qint64 row = 0; row < 1000; ++row)
        QVERIFY(index.add(quint64(row) * 2, row)); // a gap after each
    const qint64 full = index.bytes();
    index.forgetBefore(900);
    QVERIFY(index.bytes() < full / 4);
    QVERIFY(!index.find(0));
    QVERIFY(!index.find(1798));
    QCOMPARE(index.find(1800), 900);
    QVERIFY(!index.add(1, 1000));    // older than all that is remembered
    QVERIFY(!index.add(1800, 1000)); // known
    QVERIFY(index.add(1801, 1000));  // late
    index.forgetBefore(5000);
    QVERIFY(!index.add(1998, 5000));
    QVERIFY(index.add(2000, 5000));
}

void TestSessionParts::gapsAreExplained_data()
{
    // m<seq> is a message, l<from>-<to>x<count> a loss.
    QTest::addColumn<QString>("story");
    QTest::addColumn<quint64>("unexplained");
    QTest::newRow("none") << "m0 m1 m2" << quint64(0);
    QTest::newRow("begins late") << "m7 m8" << quint64(0);
    QTest::newRow("one") << "m0 m2" << quint64(1);
    QTest::newRow("loss before its gap") << "m0 l1-4x4 m5" << quint64(0);
    QTest::newRow("loss after its gap") << "m0 m5 l1-4x4" << quint64(0);
    QTest::newRow("loss too small") << "m0 l1-3x3 m5" << quint64(1);
    QTest::newRow("loss counts less than its range") << "m0 l1-4x2 m5" << quint64(2);
    QTest::newRow("loss elsewhere") << "m0 m5 l10-20x11 m6" << quint64(4);
    QTest::newRow("two losses for one gap") << "m0 l1-2x2 m5 l3-4x2" << quint64(0);
    QTest::newRow("one loss for two gaps") << "m0 m3 m6 l1-5x4" << quint64(0);
    QTest::newRow("one loss for two gaps, before") << "m0 l1-5x4 m3 m6" << quint64(0);
    QTest::newRow("loss at both ends of a gap") << "m0 m10 l1-1x1 l9-9x1" << quint64(7);
    QTest::newRow("loss in the middle") << "m0 m10 l5-6x2" << quint64(7);
    QTest::newRow("loss twice") << "m0 m5 l1-2x2 l1-2x2" << quint64(2);
    QTest::newRow("late message") << "m0 m3 m1" << quint64(1);
    QTest::newRow("late messages all") << "m0 m4 m2 m1 m3" << quint64(0);
    QTest::newRow("backwards range") << "m0 l4-1x1 m2" << quint64(1);
    QTest::newRow("first seen late, then earlier") << "m7 m3" << quint64(0);
    QTest::newRow("enormous") << "m0 m18446744073709551615" << quint64(18446744073709551614ull);
    QTest::newRow("enormous, explained") << "m0 l1-18446744073709551615x18446744073709551615 m18446744073709551615"
                                         << quint64(0);
}

void TestSessionParts::gapsAreExplained()
{
    QFETCH(QString, story);
    QFETCH(quint64, unexplained);
    GapLedger ledger;
    for (const QString &step : story.split(u' ')) {
        if (step.startsWith(u'm')) {
            ledger.addMessage(step.mid(1).toULongLong());
            continue;
        }
        const QStringList loss = step.mid(1).replace(u'x', u'-').split(u'-');
        ledger.addLoss(loss.at(0).toULongLong(), loss.at(1).toULongLong(), loss.at(2).toULongLong());
    }
    QCOMPARE(ledger.unexplained(), unexplained);
}

void TestSessionParts::gapsAgreeWithAPlainCount()
{
    // Whole ranges are lost and reported (or not), before or after their gap is seen.
    QRandomGenerator random(3);
    for (int round = 0; round < 200; ++round) {
        GapLedger ledger;
        quint64 seq = 0;
        quint64 unreported = 0;
        ledger.addMessage(seq++);
        for (int step = 0; step < 100; ++step) {
            const quint64 lost = random.bounded(4) ? 0 : random.bounded(1, 10);
            const int report = random.bounded(3);
            const quint64 from = seq;
            seq += lost;
            if (lost && report == 0)
                ledger.addLoss(from, seq - 1, lost);
            ledger.addMessage(seq++);
            if (lost && report == 1)
                ledger.addLoss(from, from + lost - 1, lost);
            if (report == 2)
                unreported += lost;
        }
        QCOMPARE(ledger.unexplained(), unreported);
        QCOMPARE(ledger.highestSeq(), seq - 1);
    }
}

void TestSessionParts::gapsAtTheEnd()
{
    GapLedger ledger;
    QCOMPARE(ledger.unexplainedAtEnd(10), 0u); // nothing seen: nothing known
    ledger.addMessage(0);
    QCOMPARE(ledger.unexplainedAtEnd(0), 0u);
    QCOMPARE(ledger.unexplainedAtEnd(1), 0u);
    QCOMPARE(ledger.unexplainedAtEnd(5), 4u);
    ledger.addLoss(2, 4, 3);
    QCOMPARE(ledger.unexplainedAtEnd(5), 1u);
    QCOMPARE(ledger.unexplained(), 0u);
}

void TestSessionParts::aColumnKeepsItsItemsInPlace()
{
    ChunkedColumn<qint64> column;
    QRandomGenerator random(4);
    const qint64 *marked = nullptr;
    qint64 next = 0;
    for (int i = 0; i < 100'000; ++i) {
        column.append(next++);
        if (i == 60'000)
            marked = &column.at(60'000);
        if (i % 3 && column.begin() < 60'000)
            column.popFront();
    }
    QCOMPARE(&column.at(60'000), marked);
    QCOMPARE(column.end(), next);
    for (qint64 i = column.begin(); i < column.end(); ++i)
        QCOMPARE(column.at(i), i);
    QVERIFY(!column.contains(column.begin() - 1));
    QVERIFY(!column.contains(column.end()));
}

void TestSessionParts::aSparseColumnIsNumberedForEver()
{
    SparseColumn<qint64> column;
    std::set<qint64> model;
    QRandomGenerator random(4);
    qint64 sweep = 0;
    for (qint64 next = 0; next < 60'000; ++next) {
        column.append(next);
        model.insert(next);
        if (next % 3 != 2 || next < 5000)
            continue;
        // Erases as eviction does: a stretch, within a chunk, of items that are old; at times all of them.
        const qint64 from = next % 2 ? sweep : column.begin();
        const qint64 to = std::min({from + 1 + qint64(random.bounded(64)), (from / 512 + 1) * 512, column.end()});
        if (from >= to)
            continue;
        const qint64 keptOneIn = next % 2 ? 1 + random.bounded(9) : 100'000;
        const auto isGone = [&](qint64 item) { return item % keptOneIn != 0; };
        column.erase(from, to, isGone);
        std::erase_if(model, [&](qint64 item) { return item >= from && item < to && isGone(item); });
        sweep = next % 2 ? to : std::max(sweep, column.begin());
        if (next % 1000 != 997 && next % 1000 != 2)
            continue;
        QCOMPARE(column.size(), qint64(model.size()));
        QCOMPARE(column.begin(), *model.begin());
        qint64 position = 0;
        for (const qint64 item : model) {
            QVERIFY(column.contains(item));
            QCOMPARE(column.at(item), item);
            QCOMPARE(column.position(item), position);
            QCOMPARE(column.number(position++), item);
        }
        for (qint64 number = column.begin(); number < column.end(); ++number)
            QCOMPARE(column.contains(number), model.contains(number));
    }
    QCOMPARE(column.end(), 60'000);
}

void TestSessionParts::aSparseColumnMayBeEmptiedAndGoOn()
{
    SparseColumn<qint64> column;
    for (qint64 next = 0; next < 3000; ++next) {
        column.append(next);
        if (next % 700 == 699) {
            while (column.size() > 0)
                column.erase(column.begin(), std::min((column.begin() / 512 + 1) * 512, column.end()),
                             [](qint64) { return true; });
        }
        QCOMPARE(column.end(), next + 1);
        QCOMPARE(column.begin(), next + 1 - column.size());
        QVERIFY(column.size() == 0 || column.at(next) == next);
    }
}

void TestSessionParts::aSparseColumnLosesWhatIsNamed()
{
    SparseColumn<std::unique_ptr<qint64>, 128> column;
    std::set<qint64> model;
    QRandomGenerator random(5);
    for (qint64 next = 0; next < 20'000; ++next) {
        column.append(std::make_unique<qint64>(next));
        model.insert(next);
        if (next % 250 != 249)
            continue;
        std::vector<qint64> gone;
        for (const qint64 number : model) {
            if (random.bounded(number < next - 5000 ? 4 : 40) == 0)
                gone.push_back(number);
        }
        column.erase(gone);
        for (const qint64 number : gone)
            model.erase(number);
        QCOMPARE(column.size(), qint64(model.size()));
        QCOMPARE(column.begin(), *model.begin());
        qint64 position = 0;
        for (const qint64 number : model) {
            QCOMPARE(*column.at(number), number);
            QCOMPARE(column.number(position++), number);
        }
        for (qint64 number = 0; number <= next; ++number)
            QCOMPARE(column.contains(number), model.contains(number));
    }
    QVERIFY(column.begin() > 0);
    column.erase(std::vector<qint64>(model.begin(), model.end()));
    QCOMPARE(column.size(), 0);
    QCOMPARE(column.begin(), 20'000);
    column.append(nullptr);
    QVERIFY(column.contains(20'000));
}

void TestSessionParts::aThinningListKeepsWhatIsHeld_data()
{
    QTest::addColumn<int>("heldPercent"); // of what is not whole
    QTest::newRow("nothing") << 0;
    QTest::newRow("little") << 2;
    QTest::newRow("half") << 50;
    QTest::newRow("all") << 100;
}

void TestSessionParts::aThinningListKeepsWhatIsHeld()
{
    QFETCH(int, heldPercent);
    struct Item {
        qint64 row = 0;
    };
    constexpr qint64 count = 200'000;
    QRandomGenerator random(7);
    ThinningList<Item> list;
    std::vector<qint64> rows; // all that were appended
    std::vector<bool> survives; // the first look at it, by row
    qint64 firstRow = 0;
    qint64 wholeFrom = 0;
    qint64 cost = 0;
    qint64 gone = 0;
    const auto isHeld = [&](qint64 row) { return row >= wholeFrom || (row >= firstRow && survives[size_t(row)]); };
    while (qint64(rows.size()) < count) {
        for (int i = 0; i < 500; ++i) {
            survives.resize(survives.size() + 1 + random.bounded(3));
            survives.back() = int(random.bounded(100)) < heldPercent;
            rows.push_back(qint64(survives.size()) - 1);
            list.append({rows.back()});
        }
        const auto end = qint64(survives.size());
        firstRow = std::max(firstRow, end - 60'000 - qint64(random.bounded(500)));
        wholeFrom = std::max(wholeFrom, end - 30'000 - qint64(random.bounded(500)));
        cost += list.thin(firstRow, wholeFrom, isHeld, [&](const Item &item) {
            ++gone;
            QVERIFY(!isHeld(item.row));
        });
    }
    qint64 left = 0;
    qint64 spare = 0;
    auto place = list.begin();
    const qint64 holds = *std::prev(std::ranges::upper_bound(rows, wholeFrom));
    for (const qint64 row : rows) {
        const bool isThere = place != list.end() && list.at(place).row == row;
        QVERIFY(isThere || (!isHeld(row) && row != holds));
        if (!isThere)
            continue;
        ++left;
        spare += !isHeld(row);
        QVERIFY(list.firstFrom(row) == place);
        const auto after = list.firstAfter(row);
        QVERIFY(list.previous(after) == place);
        QVERIFY(list.next(place) == after);
        place = after;
    }
    QVERIFY(place == list.end());
    QCOMPARE(left + gone, count);
    QVERIFY2(spare <= 2 * 1024, qPrintable(QString::number(spare)));
    QVERIFY2(cost <= 4 * count, qPrintable(QString::number(cost)));
}

void TestSessionParts::releasedFatesAreUsedAgain()
{
    FateStore store;
    std::vector<FateId> lists(1000, NoFate);
    for (int round = 0; round < 10; ++round) {
        for (int fate = 0; fate < 20; ++fate) {
            for (FateId &list : lists) {
                bus::FateRecord record;
                record.waitedNs = fate;
                record.fate = fate % 5 ? bus::Fate::Handled : bus::Fate::Failed;
                record.error = fate % 5 ? QString() : QString::number(fate);
                list = store.prepend(list, NameId(fate), record, 0);
            }
        }
        for (FateId &list : lists) {
            int expected = 19;
            for (auto fate = store.at(list, 0); fate; fate = store.at(fate->next, 0))
                QCOMPARE(fate->waitedNs, expected--);
            QCOMPARE(expected, -1);
            store.release(std::exchange(list, NoFate));
        }
        QCOMPARE(store.bytes(), 0);
    }
}

void TestSessionParts::unusualFatesAreKeptExactly()
{
    constexpr qint64 far = std::numeric_limits<qint64>::max() / 4;
    constexpr qint64 published = 1000;
    FateStore store;
    const auto isKept = [&store](const bus::FateRecord &record, NameId subscriber) {
        const FateId list = store.prepend(NoFate, subscriber, record, published);
        const StoredFate stored = store.at(list, published).value();
        QCOMPARE(stored.t, record.t);
        QCOMPARE(stored.waitedNs, record.waitedNs);
        QCOMPARE(stored.ranNs, record.ranNs);
        QCOMPARE(stored.subscriber, subscriber);
        QCOMPARE(stored.fate(), record.fate);
        store.release(list);
    };
    for (const bus::Fate what :
         {bus::Fate::Handled, bus::Fate::Dropped, bus::Fate::Discarded, bus::Fate::Undelivered, bus::Fate::Failed}) {
        for (const qint64 waited : {qint64(0), qint64(7), qint64(-7), qint64(1) << 35, (qint64(1) << 38) - 1, far}) {
            for (const NameId subscriber : {NameId(0), NameId(1 << 20) - 2, NameId(1 << 20) - 1, NoName - 1}) {
                isKept({1, {}, what, published + waited + 5, waited, 5, {}}, subscriber); // as a tap tells it
                isKept({1, {}, what, published + waited, 0, 0, {}}, subscriber);          // so, too
                for (const qint64 t : {qint64(0), qint64(-1), qint64(5'000'000'000), far, -far})
                    isKept({1, {}, what, t, waited, waited / 2, {}}, subscriber);
            }
        }
    }
    QCOMPARE(store.bytes(), 0);
}

void TestSessionParts::packedRowsAreReadAsTheyWere()
{
    constexpr qint64 minute = 60ll * 1'000'000'000;
    constexpr PackedRow::Base base{1'700'000'000'000'000'000, 1'000'000'000'000};
    const auto isKept = [base](const MessageRow &row, bool usual) {
        PackedRow packed;
        QCOMPARE(packed.pack(row, base), usual);
        QCOMPARE(packed.isUnusual(), !usual);
        QCOMPARE(packed.type(), row.type);
        QVERIFY(usual || packed.fates() == NoFate);
        if (!usual)
            return;
        const MessageRow read = packed.unpack(base);
        QCOMPARE(read.seq, row.seq);
        QCOMPARE(read.t, row.t);
        QCOMPARE(read.source, row.source);
        QCOMPARE(read.target, row.target);
        QCOMPARE(read.task, row.task);
        QCOMPARE(read.size, row.size);
        QCOMPARE(read.kind, row.kind);
        QCOMPARE(read.injected, row.injected);
        QCOMPARE(read.lossBy, row.lossBy);
        QCOMPARE(read.lost, row.lost);
        QCOMPARE(read.lastSeq, row.lastSeq);
        QCOMPARE(read.handled + read.dropped + read.discarded + read.failed, 0);
    };
    MessageRow message;
    message.seq = base.seq + 8'000'000;
    message.t = base.t + 9 * minute;
    message.source = (1 << 24) - 2;
    message.target = 0;
    message.size = 0xffff;
    message.kind = bus::Kind(17);
    message.injected = true;
    isKept(message, true);
    message.seq = base.seq - 8'000'000;
    message.t = base.t - 9 * minute;
    message.target = NoName;
    message.task = 4'000'000;
    isKept(message, true);
    for (const auto &change : std::initializer_list<void (*)(MessageRow &)>{
             [](MessageRow &row) { row.seq = 0; },
             [](MessageRow &row) { row.seq = ~quint64(0); },
             [](MessageRow &row) { row.t = 0; },
             [](MessageRow &row) { row.t = base.t + 10 * minute; },
             [](MessageRow &row) { row.source = (1 << 24) - 1; },
             [](MessageRow &row) { row.target = 1 << 24; },
             [](MessageRow &row) { row.task = 1 << 24; },
             [](MessageRow &row) { row.size = 0x10000; },
         }) {
        MessageRow unusual = message;
        change(unusual);
        isKept(unusual, false);
    }

    MessageRow loss;
    loss.type = MessageRow::Type::Loss;
    loss.seq = loss.lastSeq = base.seq;
    loss.t = base.t;
    loss.lossBy = quint8(bus::LossBy::File);
    loss.lost = (quint64(1) << 48) - 1;
    isKept(loss, true);
    loss.lastSeq = loss.seq + (1 << 28) - 1;
    isKept(loss, true);
    loss.lastSeq += 1;
    isKept(loss, false);
    loss.lastSeq = loss.seq - 1;
    isKept(loss, false);
}

void TestSessionParts::thrownAwayMessagesAreLetGo()
{
    const auto frame = [](const QByteArray &data) {
        return MessageSlot(
            bus::BusMessage(QStringLiteral("mic"), std::nullopt, bus::Frame{QStringLiteral("Audio"), data, {}, {}}));
    };
    constexpr qint64 Bytes = 400;
    QByteArray first(100, 'a');
    QByteArray large(2 << 20, 'l');
    QByteArray last(100, 'z');
    {
        MessageBin bin;
        bin.throwAway(frame(first), Bytes);
        for (int i = 0; i < 100'000; ++i)
            bin.throwAway(frame(QByteArray(100, 'x')), Bytes);
        QTRY_VERIFY(first.isDetached());
        bin.throwAway(frame(large), large.size());
        QTRY_VERIFY(large.isDetached()); // without waiting for company
        bin.throwAway(frame(last), Bytes);
    }
    QVERIFY(last.isDetached()); // nothing stays in it
}

/// Else one of the parts grows as a whole, which a window waits for.
void TestSessionParts::namesOfOneEndingLieApart()
{
    std::set<size_t> parts;
    for (int i = 0; i < 1'000; ++i)
        parts.insert(NameHash<int>::partOf(QStringLiteral("job-%1-task").arg(i)));
    QVERIFY(parts.size() >= 50);
}

/// tr() takes an int: what is cut to that may be negative, or one.
void TestSessionParts::pluralsOfLargeCountsHaveTheirLastDigits()
{
    constexpr int most = std::numeric_limits<int>::max();
    QCOMPARE(pluralOf(0), 0);
    QCOMPARE(pluralOf(1), 1);
    QCOMPARE(pluralOf(quint64(most)), most);
    QCOMPARE(pluralOf((quint64(1) << 32) + 1), 1'967'297); // of 4,294,967,297, no singular
    QCOMPARE(pluralOf(std::numeric_limits<quint64>::max()) % 1'000, 615);
    for (int power = 0; power < 64; ++power)
        QVERIFY(pluralOf(quint64(1) << power) > 0);
}

void TestSessionParts::namesAreFoundAmongMany()
{
    NameHash<int> hash;
    QVERIFY(!hash.find(QString()));
    for (int i = 0; i < 20'000; ++i)
        hash.insert(QStringLiteral("task-%1").arg(i), i);
    hash.insert(QStringLiteral("task-7"), -7);
    hash.insert(QString(), -1);
    for (int i = 0; i < 20'000; ++i)
        QCOMPARE(*hash.find(QStringLiteral("task-%1").arg(i)), i == 7 ? -7 : i);
    QCOMPARE(*hash.find(QString()), -1);
    QVERIFY(!hash.find(QStringLiteral("task-20000")));
}

QTEST_GUILESS_MAIN(TestSessionParts)
#include "tst_session_parts.moc"
