// What one subscriber handled, in the order in which it did.
#include "session_records.h"

#include <inspector/session/delivery_order.h>

#include <QElapsedTimer>
#include <QTest>

using namespace inspector;
using namespace records;

class TestDeliveryOrder : public QObject {
    Q_OBJECT
private slots:
    void goesByTheStartOfTheHandler();
    void growsAsFatesCome();
    void holdsWhatWasHandledAndNothingElse();
    void otherSubscribersDoNotMatter();
    void aLongSessionIsLookedThroughInSlices();
    void evictedRowsAreForgotten();
    void aNewSessionBeginsAnew();

private:
    /// A fate whose handler started so many ns after the session's start.
    static bus::Record handledAt(quint64 seq, const QString &who, qint64 startedAt, qint64 ran = 10)
    {
        bus::FateRecord fate = fateOf(seq, who, bus::Fate::Handled, Start + startedAt + ran);
        fate.ranNs = ran;
        return fate;
    }
    static std::vector<qint64> rowsOf(const DeliveryOrder &order)
    {
        std::vector<qint64> rows;
        for (qint64 position = 0; position < order.size(); ++position)
            rows.push_back(order.at(position).row);
        return rows;
    }
};

using Rows = std::vector<qint64>;

void TestDeliveryOrder::goesByTheStartOfTheHandler()
{
    Session session;
    session.append({frame(0), frame(1), frame(2), frame(3)});
    session.append({handledAt(0, u"stt"_s, 100), handledAt(3, u"stt"_s, 200), handledAt(1, u"stt"_s, 300)});
    session.append(handledAt(2, u"stt"_s, 150, 1'000)); // ended last, but began second
    DeliveryOrder order(&session, u"stt"_s);
    QTRY_VERIFY(!order.isBusy());
    QCOMPARE(rowsOf(order), (Rows{0, 2, 3, 1}));
    QCOMPARE(order.progress(), 100);
    QCOMPARE(order.deliveryOf(2)->startedAt, Start + 150);
    QCOMPARE(order.lowerBound({Start + 150, 0}), 1);
}

void TestDeliveryOrder::growsAsFatesCome()
{
    Session session;
    session.append(frame(0));
    DeliveryOrder order(&session, u"stt"_s); // nobody has named it yet
    QTRY_VERIFY(!order.isBusy());
    QCOMPARE(order.size(), 0);
    session.append({frame(1), handledAt(1, u"stt"_s, 100)});
    QCOMPARE(rowsOf(order), (Rows{1}));
    session.append({frame(2), handledAt(2, u"stt"_s, 50), handledAt(0, u"stt"_s, 300)});
    QCOMPARE(rowsOf(order), (Rows{2, 1, 0}));
}

void TestDeliveryOrder::holdsWhatWasHandledAndNothingElse()
{
    Session session;
    session.append({frame(0), frame(1), frame(2), frame(3), frame(4), lost(5, 6)});
    session.append({fate(0, u"stt"_s, bus::Fate::Dropped), fate(1, u"stt"_s, bus::Fate::Discarded),
                    fate(2, u"stt"_s, bus::Fate::Failed), handled(3, u"stt"_s)});
    DeliveryOrder order(&session, u"stt"_s);
    QTRY_COMPARE(rowsOf(order), (Rows{2, 3}));
    session.append(fate(4, u"stt"_s, bus::Fate::Undelivered));
    QCOMPARE(order.size(), 2);
    QVERIFY(!order.deliveryOf(0));
    QVERIFY(!order.deliveryOf(4));
}

void TestDeliveryOrder::otherSubscribersDoNotMatter()
{
    Session session;
    session.append(
        {frame(0), frame(1), handledAt(0, u"log"_s, 5), handledAt(0, u"stt"_s, 20), handledAt(1, u"log"_s, 10)});
    DeliveryOrder order(&session, u"stt"_s);
    QTRY_COMPARE(rowsOf(order), (Rows{0}));
    session.append(handledAt(1, u"stt"_s, 30));
    QCOMPARE(rowsOf(order), (Rows{0, 1}));
}

void TestDeliveryOrder::aLongSessionIsLookedThroughInSlices()
{
    constexpr quint64 count = 60'000;
    Session session;
    std::vector<bus::Record> records;
    for (quint64 seq = 0; seq < count; ++seq) {
        records.push_back(frame(seq));
        records.push_back(handledAt(seq, u"stt"_s, qint64(seq ^ 1) * 100)); // each two are swapped
    }
    session.append(records);
    DeliveryOrder order(&session, u"stt"_s);
    QVERIFY(order.isBusy());
    QCOMPARE(order.size(), 0);
    // Live fates come in between, of old rows and of new ones.
    session.append({frame(count), handledAt(count, u"stt"_s, qint64(count) * 100)});
    QTRY_VERIFY(!order.isBusy());
    QCOMPARE(order.size(), qint64(count) + 1);
    for (qint64 position = 0; position < qint64(count); ++position)
        QCOMPARE(order.at(position).row, position ^ 1);
    QCOMPARE(order.at(qint64(count)).row, qint64(count));
}

void TestDeliveryOrder::evictedRowsAreForgotten()
{
    Session session;
    session.setMemoryLimit(1);
    DeliveryOrder order(&session, u"stt"_s);
    quint64 seq = 0;
    while (session.rowBegin() < 100) {
        session.append({frame(seq), handledAt(seq, u"stt"_s, qint64(seq ^ 1) * 100)});
        ++seq;
    }
    for (qint64 row : rowsOf(order))
        QVERIFY(row >= session.rowBegin());
    QVERIFY(order.size() > 0);
}

void TestDeliveryOrder::aNewSessionBeginsAnew()
{
    Session session;
    session.append({frame(0), handledAt(0, u"stt"_s, 5)});
    DeliveryOrder order(&session, u"stt"_s);
    QTRY_COMPARE(order.size(), 1);
    session.clear();
    QCOMPARE(order.size(), 0);
    session.append({frame(0, u"other"_s), frame(1), handledAt(1, u"stt"_s, 5)});
    QCOMPARE(rowsOf(order), (Rows{1}));
}

QTEST_GUILESS_MAIN(TestDeliveryOrder)
#include "tst_delivery_order.moc"
