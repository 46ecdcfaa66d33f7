// What a session keeps of random traffic within little memory, against a plain model of all that was sent.
#include "session_records.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace records;

namespace {

constexpr qint64 OneMiB = 1 << 20;

/// Two agents that speak much, six that speak little, and a tap that loses messages now and then.
class Traffic {
public:
    explicit Traffic(quint32 seed) : random(seed) {}

    std::vector<bus::Record> next(int count)
    {
        std::vector<bus::Record> batch;
        std::vector<bus::Record> fates;
        for (int i = 0; i < count; ++i) {
            if (random.bounded(400) == 0) {
                const quint64 first = seq;
                seq += 1 + random.bounded(5);
                batch.push_back(records::lost(first, seq - 1));
                for (quint64 gone = first; gone < seq; ++gone)
                    lost.insert(gone);
                continue;
            }
            batch.push_back(one());
            const auto &message = std::get<bus::MessageRecord>(batch.back()).message;
            sent.emplace(seq, message);
            for (int fate = int(random.bounded(3)); fate > 0; --fate)
                fates.push_back(handled(seq, u"subscriber-%1"_s.arg(fate), random.bounded(1'000'000)));
            ++seq;
        }
        batch.insert(batch.end(), fates.begin(), fates.end());
        return batch;
    }

    [[nodiscard]] static bool isLoud(const bus::BusMessage &message)
    {
        return !message.isSystem() && (message.source() == u"mic"_s || message.source() == u"cam"_s);
    }

    std::map<quint64, bus::BusMessage> sent;
    std::set<quint64> lost;
    quint64 seq = 0;

private:
    bus::Record one()
    {
        const quint32 dice = random.bounded(100);
        if (dice < 60)
            return message(seq, u"mic"_s, {},
                           bus::Frame{u"Audio"_s, QByteArray(int(random.bounded(300)), 'x'), {}, {}});
        if (dice < 90)
            return message(seq, u"cam"_s, {}, bus::Frame{u"Image"_s, QByteArray(400, 'y'), {}, {}});
        const QString quiet = u"quiet-%1"_s.arg(random.bounded(6));
        if (dice < 95)
            return message(seq, quiet, {}, bus::Frame{u"Text"_s, "hello", {}, {}});
        return message(seq, quiet, {}, bus::Activate{json(R"({"n":1})")});
    }

    QRandomGenerator random;
};

/// What a view knows that only listens to signals.
class Listener : public QObject {
public:
    explicit Listener(Session &session)
    {
        connect(&session, &Session::rowsAppended, this, [this](qint64 begin, qint64 end) {
            for (qint64 row = begin; row < end; ++row)
                rows.insert(row);
        });
        connect(&session, &Session::rowsEvicted, this,
                [this](qint64 begin) { rows.erase(rows.begin(), rows.lower_bound(begin)); });
        connect(&session, &Session::rowsThinned, this, [this, &session](qint64 begin, qint64 end) {
            for (auto row = rows.lower_bound(begin); row != rows.end() && *row < end;)
                row = session.hasRow(*row) ? std::next(row) : rows.erase(row);
        });
    }
    std::set<qint64> rows;
};

/// Checks the rows from the first to the last against what was sent.
void compare(const Session &session, const Traffic &traffic)
{
    quint64 next = 0; // the first seq that no row has told of
    quint64 evicted = 0;
    bool wasEviction = false;
    for (qint64 position = 0; position < session.rowCount(); ++position) {
        const qint64 index = session.rowAt(position);
        QCOMPARE(session.rowPosition(index), position);
        const MessageRow row = session.row(index);
        QCOMPARE(row.seq, next);
        QVERIFY2(!row.evictedHere || !wasEviction, "two eviction rows stand side by side");
        wasEviction = row.evictedHere;
        if (row.type == MessageRow::Type::Message) {
            const bus::BusMessage &message = traffic.sent.at(row.seq);
            QCOMPARE(session.findRow(row.seq), index);
            QCOMPARE(session.name(row.source), message.source());
            QCOMPARE(row.kind, message.kind());
            QCOMPARE(row.t, Start + qint64(row.seq) * Ms);
            QCOMPARE(size_t(row.handled), session.fates(index).size());
            if (!row.contentEvicted)
                QCOMPARE(session.message(index), message);
            else
                QVERIFY(Traffic::isLoud(message));
            ++next;
            continue;
        }
        QCOMPARE(row.type, MessageRow::Type::Loss);
        QCOMPARE(row.lost, row.lastSeq - row.seq + 1);
        next = row.lastSeq + 1;
        for (quint64 seq = row.seq; seq <= row.lastSeq; ++seq) {
            QVERIFY(!session.findRow(seq));
            evicted += !traffic.lost.contains(seq);
            // Where messages of one agent, or of one kind, are told of, there were no others.
            if (row.source != NoName && row.evictedHere)
                QCOMPARE(traffic.sent.at(seq).source(), session.name(row.source));
            if (row.evictedHere && position > 0)
                QVERIFY(Traffic::isLoud(traffic.sent.at(seq)));
        }
    }
    QCOMPARE(next, traffic.seq); // each seq is held, evicted or lost
    QCOMPARE(session.messagesEvicted(), evicted);
}

} // namespace

class TestRetention : public QObject {
    Q_OBJECT
private slots:
    void everySeqIsHeldEvictedOrLost_data();
    void everySeqIsHeldEvictedOrLost();
    void quietAgentsOutliveLoudOnes();
    void equalAgentsAreTreatedAlike();
    void fewHugeMessagesAreTalkToo();
    void whatCannotBeDoneAtOnceGoesOn();
    void theAuditStillBalances();
};

void TestRetention::everySeqIsHeldEvictedOrLost_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRetention::everySeqIsHeldEvictedOrLost()
{
    QFETCH(quint32, seed);
    Traffic traffic(seed);
    QRandomGenerator random(seed);
    Session session;
    session.setMemoryLimit(OneMiB);
    Listener listener(session);
    for (int batch = 0; batch < 120; ++batch) {
        session.append(traffic.next(1 + int(random.bounded(200))));
        QVERIFY(session.memoryUsed() <= session.memoryLimit());
        QCOMPARE(quint64(session.messagesHeld()) + session.messagesEvicted(), session.messagesSeen());
        QCOMPARE(qint64(listener.rows.size()), session.rowCount());
        if (batch % 20 != 19)
            continue;
        compare(session, traffic);
        for (const qint64 row : listener.rows)
            QVERIFY(session.hasRow(row));
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(session.messagesEvicted() > 5000);
    QVERIFY(session.rowBegin() > 0);
}

void TestRetention::quietAgentsOutliveLoudOnes()
{
    Traffic traffic(5);
    Session session;
    session.setMemoryLimit(2 * OneMiB);
    for (int batch = 0; batch < 100; ++batch)
        session.append(traffic.next(200));
    const quint64 front = session.row(session.rowBegin()).lastSeq;
    std::optional<quint64> firstLoud;
    quint64 loudHeld = 0;
    for (const auto &[seq, message] : traffic.sent) {
        const bool isHeld = session.findRow(seq).has_value();
        const bool isLoud = Traffic::isLoud(message);
        if (!isLoud && seq > front)
            QVERIFY2(isHeld, qPrintable(QString::number(seq)));
        loudHeld += isLoud && isHeld;
        if (isLoud && isHeld && !firstLoud)
            firstLoud = seq;
    }
    // What is quiet reaches back twice as far, and yet the newest of the loud ones are there.
    QVERIFY(traffic.seq - front > 2 * (traffic.seq - firstLoud.value()));
    QVERIFY(loudHeld > 500);
}

void TestRetention::equalAgentsAreTreatedAlike()
{
    Session session;
    session.setMemoryLimit(OneMiB);
    for (quint64 seq = 0; seq < 10'000; ++seq)
        session.append(frame(seq, u"agent-%1"_s.arg(seq * 7 % 16)));
    // Nobody speaks less than the others, so of what was evicted nothing is left over.
    const qint64 first = session.rowBegin();
    QVERIFY(session.row(first).evictedHere);
    QVERIFY(session.rowEnd() - first - session.rowCount() < session.rowCount() / 8);
}

void TestRetention::fewHugeMessagesAreTalkToo()
{
    Session session;
    session.setMemoryLimit(OneMiB);
    for (quint64 seq = 0; seq < 20'000; ++seq) {
        if (seq % 1000 == 999)
            session.append(message(seq, u"cam"_s, {}, bus::Frame{u"Image"_s, QByteArray(200'000, 'x'), {}, {}}));
        else
            session.append(message(seq, seq % 2 ? u"mic"_s : u"log"_s, {}, bus::Frame{u"Text"_s, "1", {}, {}}));
    }
    // The camera's images, twenty of them, did not push out everything else.
    QVERIFY2(session.messagesHeld() > 500, qPrintable(QString::number(session.messagesHeld())));
}

void TestRetention::whatCannotBeDoneAtOnceGoesOn()
{
    Session session;
    std::vector<bus::Record> records;
    for (quint64 seq = 0; seq < 60'000; ++seq)
        records.push_back(frame(seq));
    session.append(records);
    session.setMemoryLimit(OneMiB);
    QVERIFY(session.memoryUsed() > OneMiB); // a step at a time, so that nobody waits for it
    QTRY_VERIFY(session.memoryUsed() <= OneMiB);
    QCOMPARE(quint64(session.messagesHeld()) + session.messagesEvicted(), quint64(60'000));
}

void TestRetention::theAuditStillBalances()
{
    Session bounded;
    bounded.setMemoryLimit(OneMiB);
    Session whole;
    for (const bool most : {false, true}) {
        Traffic traffic(7);
        Session &session = most ? bounded : whole;
        session.append({subscribed(u"subscriber-1"_s), subscribed(u"subscriber-2"_s)});
        for (int batch = 0; batch < 50; ++batch)
            session.append(traffic.next(200));
    }
    const Audit audit = bounded.audit();
    QVERIFY(audit.balances);
    QVERIFY(audit.evicted > 5000);
    QCOMPARE(audit.published, whole.audit().published);
    QCOMPARE(audit.lostByTap, whole.audit().lostByTap);
    QCOMPARE(audit.unexplainedGaps, whole.audit().unexplainedGaps);
    for (qsizetype i = 0; i < audit.subscribers.size(); ++i)
        QCOMPARE(audit.subscribers.at(i).totals.handled, whole.audit().subscribers.at(i).totals.handled);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
