// The parts of LibBus::Remote, each alone: what is kept of the past, the sockets' names, commands in pieces.
#include <libbus/remote/baseline.h>
#include <libbus/remote/history.h>
#include <libbus/remote/protocol.h>
#include <libbus/remote/record_size.h>
#include <libbus/remote/runtime_directory.h>

#include <QTest>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using namespace bus::remote;

namespace {

constexpr qint64 Plenty = 1024 * 1024; ///< bytes

template <class Payload>
bus::MessageRecord message(quint64 seq, const QString &source, const std::optional<QString> &target, Payload payload)
{
    bus::MessageRecord record;
    record.t = qint64(seq) + 1;
    record.message = bus::BusMessage(source, target, std::move(payload));
    record.message.setSeq(seq);
    return record;
}

bus::MessageRecord request(quint64 seq, const QString &task, const bus::Json &payload = {})
{
    return message(seq, u"router"_s, u"stt"_s, bus::TaskRequest{task, {}, payload});
}

bus::Json longJson(qsizetype bytes)
{
    return bus::Json(nlohmann::json(std::string(size_t(bytes), 'x')));
}

bus::MessageRecord noise(quint64 seq)
{
    return message(seq, u"mic"_s, u"stt"_s, bus::Frame{u"Text"_s, {}, {}});
}

QList<quint64> seqsIn(const std::vector<bus::Record> &records)
{
    QList<quint64> seqs;
    for (const bus::Record &record : records) {
        if (const auto *one = std::get_if<bus::MessageRecord>(&record))
            seqs.append(one->message.seq());
    }
    return seqs;
}

template <class R>
std::vector<R> allIn(const std::vector<bus::Record> &records)
{
    std::vector<R> found;
    for (const bus::Record &record : records) {
        if (const auto *one = std::get_if<R>(&record))
            found.push_back(*one);
    }
    return found;
}

} // namespace

class tst_RemoteParts : public QObject {
    Q_OBJECT

private slots:
    void nothingIsKnownOfNoPast() { QVERIFY(Baseline(Plenty).records().empty()); }

    void tasksAreKeptUntilTheyEnd()
    {
        Baseline past(Plenty);
        for (const QString &task : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            past.add(request(quint64(task[0].unicode() - u'a'), task)); // 0 to 3
        past.add(message(4, u"router"_s, u"stt"_s, bus::TaskCancel{u"a"_s, {}}));
        past.add(message(5, u"stt"_s, u"router"_s, bus::TaskResponse{u"b"_s, bus::TaskStatus::Completed, {}}));
        past.add(message(6, u"stt"_s, u"router"_s, bus::TaskResponseUrgent{u"c"_s, bus::TaskStatus::Failed, {}}));
        past.add(message(7, u"stt"_s, u"router"_s, bus::TaskResponse{u"d"_s, bus::TaskStatus::Running, {}}));
        past.add(message(8, u"router"_s, u"stt"_s, bus::TaskCancel{u"unheard of"_s, {}}));
        QCOMPARE(seqsIn(past.records()), QList<quint64>({0, 3, 4})); // a and its cancellation, d
        past.add(message(9, u"stt"_s, u"router"_s, bus::TaskResponse{u"a"_s, bus::TaskStatus::Cancelled, {}}));
        QCOMPARE(seqsIn(past.records()), QList<quint64>{3});
    }

    void theNewestWordOnAnAgentIsKept()
    {
        Baseline past(Plenty);
        past.add(message(0, u"stt"_s, u"runner"_s, bus::AgentReady{u"r"_s, {}, false, false, {}}));
        past.add(message(1, u"runner"_s, u"stt"_s, bus::Activate{}));
        past.add(message(2, u"runner"_s, u"stt"_s, bus::Activate{}));
        past.add(message(3, u"stt"_s, u"runner"_s, bus::AgentReady{u"r"_s, {}, true, false, {}}));
        past.add(message(4, u"runner"_s, std::nullopt, bus::End{}));
        past.add(noise(5));
        QCOMPARE(seqsIn(past.records()), QList<quint64>({2, 3, 4}));
    }

    void anAgentThatHasLeftIsForgotten()
    {
        Baseline past(Plenty);
        past.add(bus::SubscribedRecord{1, u"stt"_s, 256});
        past.add(message(0, u"stt"_s, u"runner"_s, bus::AgentReady{u"r"_s, {}, false, false, {}}));
        bus::TotalsRecord totals;
        totals.t = 5;
        totals.subscribers[u"stt"_s].received = 7;
        past.add(totals);
        QCOMPARE(allIn<bus::SubscribedRecord>(past.records()).size(), size_t(1));
        QCOMPARE(allIn<bus::TotalsRecord>(past.records()).at(0).subscribers.size(), 1);

        past.add(bus::UnsubscribedRecord{6, u"stt"_s, 0});
        QVERIFY(allIn<bus::SubscribedRecord>(past.records()).empty());
        QVERIFY(allIn<bus::TotalsRecord>(past.records()).at(0).subscribers.isEmpty());
        QVERIFY(seqsIn(past.records()).isEmpty());
    }

    void aNameThatIsTakenAgainBeforeItsFirstBearerHasLeftStays()
    {
        Baseline past(Plenty);
        past.add(bus::SubscribedRecord{1, u"stt"_s, 256});
        past.add(bus::SubscribedRecord{2, u"stt"_s, 8});
        past.add(bus::UnsubscribedRecord{3, u"stt"_s, 0});
        const auto subscriptions = allIn<bus::SubscribedRecord>(past.records());
        QCOMPARE(subscriptions.size(), size_t(1));
        QCOMPARE(subscriptions[0].dataCapacity, 8);
    }

    void whatIsNotGivenIsSaidToBeLost()
    {
        Baseline past(Plenty);
        past.add(request(0, u"a"_s));
        past.add(noise(1));
        past.add(bus::LossRecord{.from = 2, .to = 4, .count = 3, .t = 5});
        past.add(noise(5));
        const auto losses = allIn<bus::LossRecord>(past.records());
        QCOMPARE(losses.size(), size_t(1));
        QCOMPARE(losses[0].by, bus::LossBy::Retention);
        QCOMPARE(losses[0].from, quint64(0));
        QCOMPARE(losses[0].to, quint64(5));
        QCOMPARE(losses[0].count, quint64(5)); // all but the request
    }

    void tasksThatNeverEndDoNotFillTheMemory()
    {
        constexpr quint64 count = 1000;
        Baseline past(100'000);
        for (quint64 i = 0; i < count; ++i) {
            past.add(request(i, QString::number(i)));
            QVERIFY(past.bytes() <= 100'000);
        }
        const QList<quint64> seqs = seqsIn(past.records());
        QVERIFY(seqs.size() > 50);
        QCOMPARE(seqs.first(), count - quint64(seqs.size())); // the oldest are forgotten
        QCOMPARE(seqs.last(), count - 1);
        QCOMPARE(allIn<bus::LossRecord>(past.records()).at(0).count, count - quint64(seqs.size()));
    }

    void whatIsTooLargeByItselfCostsNoOthers()
    {
        Baseline past(100'000);
        past.add(request(0, u"a"_s));
        past.add(request(1, u"b"_s));
        past.add(request(2, u"c"_s, longJson(200'000)));
        past.add(request(3, u"b"_s, longJson(200'000))); // instead of the other, which is old news
        QCOMPARE(seqsIn(past.records()), QList<quint64>{0});
        QCOMPARE(allIn<bus::LossRecord>(past.records()).at(0).count, quint64(3));
    }

    void bytesAreGivenBackWithWhatTheyWereFor()
    {
        Baseline past(Plenty);
        past.add(request(0, u"a"_s, longJson(10'000)));
        past.add(request(1, u"a"_s, longJson(20'000)));
        past.add(request(1, u"b"_s, longJson(30'000))); // of a feed that counts as it likes
        QVERIFY(past.bytes() >= 30'000 && past.bytes() < 50'000);
        QCOMPARE(seqsIn(past.records()), QList<quint64>{1});
        past.add(message(2, u"stt"_s, u"router"_s, bus::TaskResponse{u"b"_s, bus::TaskStatus::Completed, {}}));
        past.add(message(3, u"stt"_s, u"router"_s, bus::TaskResponse{u"a"_s, bus::TaskStatus::Completed, {}}));
        QCOMPARE(past.bytes(), 0);
    }

    void aHistoryCountsWhatItKeepsOfThePast()
    {
        constexpr qint64 limit = 2 * 1024 * 1024;
        History history(limit);
        for (quint64 i = 0; i < 200; ++i) {
            history.append({request(i, QString::number(i), longJson(100'000))});
            while (history.isOverfull())
                (void)history.evict();
            qint64 bytes = history.bytesFrom(history.begin());
            for (const bus::Record &record : history.before())
                bytes += sizeOf(record);
            QVERIFY2(bytes <= limit + 10'000, qPrintable(QString::number(bytes))); // with the loss and its like
        }
        QVERIFY(seqsIn(history.before()).size() > 5);
        QVERIFY(history.end() - history.begin() > 2);
    }

    void aHistoryStaysWithinItsBytesAndForgetsNoSeqUnsaid()
    {
        History history(2 * 1024 * 1024);
        constexpr quint64 count = 30'000;
        for (quint64 i = 0; i < count; ++i) {
            history.append({noise(i)});
            while (history.isOverfull())
                (void)history.evict();
        }
        QVERIFY(history.begin() > 0);
        QVERIFY(history.bytesFrom(history.begin()) <= 2 * 1024 * 1024);
        const auto losses = allIn<bus::LossRecord>(history.before());
        QCOMPARE(losses.size(), size_t(1));
        // What is sent of a batch stays as it is: what comes later is in another one.
        const quint64 last = history.end() - 1;
        const QByteArray sent = history.encoded(last);
        history.append({noise(count)});
        QCOMPARE(history.encoded(last), sent);
        QCOMPARE(history.end(), last + 2);
    }

    void socketsAreNamedAfterTheirApp_data()
    {
        QTest::addColumn<QString>("app");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"voice-demo"_s << u"voice-demo"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"______etc_passwd"_s;
        QTest::newRow("dots") << u"org.example.App"_s << u"org_example_App"_s;
        QTest::newRow("not ASCII") << u"Übung 1"_s << u"_bung_1"_s;
        QTest::newRow("empty") << QString() << u"app"_s;
        QTest::newRow("long") << u"x"_s.repeated(500) << u"x"_s.repeated(40);
    }

    void socketsAreNamedAfterTheirApp()
    {
        QFETCH(const QString, app);
        QFETCH(const QString, shown);
        for (int turn : {1, 2, 16}) {
            const std::optional<SocketOwner> owner = ownerOf(socketName(app, 4711, turn));
            QVERIFY(owner);
            QCOMPARE(owner->app, shown);
            QCOMPARE(owner->pid, 4711);
        }
        QVERIFY(socketName(app, 4711, 1) != socketName(app, 4711, 2));
    }

    void otherFilesAreNoSockets()
    {
        for (const QString &name : {u"app"_s, u"app."_s, u".4711"_s, u"app.4711.lock"_s, u"app.-1"_s, u"a b.1"_s})
            QVERIFY2(!ownerOf(name), qPrintable(name));
    }

    void commandsComeInPieces()
    {
        const bus::BusMessage sent(u"mic"_s, u"stt"_s, bus::TaskRequest{u"7f"_s, u"transcribe"_s, {}});
        const QByteArray bytes = encodeCommand(Hello{3, u"tools"_s}) + encodeCommand(Send{9, sent});
        CommandReader reader;
        std::vector<Command> commands;
        for (char byte : bytes) {
            reader.add(QByteArrayView(&byte, 1));
            while (std::optional<Command> command = reader.next())
                commands.push_back(*std::move(command));
        }
        QCOMPARE(reader.error(), QString());
        QCOMPARE(commands.size(), size_t(2));
        QCOMPARE(std::get<Hello>(commands[0]).protocolVersion, 3);
        QCOMPARE(std::get<Hello>(commands[0]).bus, u"tools"_s);
        QCOMPARE(std::get<Send>(commands[1]).id, quint64(9));
        QCOMPARE(std::get<Send>(commands[1]).message, sent);
    }

    void aMessageThatDoesNotFitIsRefusedWithItsField()
    {
        const QByteArray text =
            R"({"command":"send","id":1,"message":{"source":"a","target":null,"type":"TaskRequest","payload":{}}})";
        QByteArray bytes(4, '\0');
        bytes[0] = char(text.size());
        CommandReader reader;
        reader.add(bytes + text);
        QVERIFY(!reader.next());
        QVERIFY2(reader.error().contains(u"payload.task_id"_s), qPrintable(reader.error()));
    }
};

QTEST_GUILESS_MAIN(tst_RemoteParts)
#include "tst_remote_parts.moc"
