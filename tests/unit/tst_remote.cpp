// Offering a bus and looking at it, both ends in one process: what viewers are given, and what they cannot do.
#include <libbus/bus/local_agent_bus.h>
#include <libbus/capture/mcap_reader.h>
#include <libbus/message/json.h>
#include <libbus/remote/capture_stream.h>
#include <libbus/remote/history.h>
#include <libbus/remote/protocol.h>
#include <libbus/remote/record_size.h>
#include <libbus/remote/runtime_directory.h>
#include <libbus/remote/tap_client.h>
#include <libbus/remote/tap_server.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongMs = 30'000;

bus::BusMessage note(const QString &text, const QString &target = u"stt"_s)
{
    return {u"mic"_s, target, bus::Frame{u"Text"_s, text.toUtf8(), {}}};
}

/// A viewer and all that it has taken.
struct View {
    bus::TapClient client;
    std::vector<bus::Record> records;
    QList<quint64> seqs; ///< of the messages among them

    void take() { add(client.take()); }
    void add(const std::vector<bus::Record> &fresh)
    {
        for (const bus::Record &record : fresh) {
            if (const auto *message = std::get_if<bus::MessageRecord>(&record))
                seqs.append(message->message.seq());
            records.push_back(record);
        }
    }
    template <class R>
    [[nodiscard]] std::vector<R> all() const
    {
        std::vector<R> found;
        for (const bus::Record &record : records) {
            if (const auto *one = std::get_if<R>(&record))
                found.push_back(*one);
        }
        return found;
    }
    /// Whether the message of that seq, the newest that was sent, has come.
    [[nodiscard]] bool hasSeq(quint64 seq)
    {
        take();
        return !seqs.isEmpty() && seqs.constLast() == seq;
    }
    [[nodiscard]] bool isOver()
    {
        take();
        return client.isFinished();
    }
    [[nodiscard]] quint64 lostMessages(bus::LossBy by) const
    {
        quint64 sum = 0;
        for (const bus::LossRecord &loss : all<bus::LossRecord>())
            sum += loss.by == by && loss.what == bus::LossRecord::What::Messages ? loss.count : 0;
        return sum;
    }
};

/// What a connection to a server is given, byte by byte.
class RawConnection {
public:
    explicit RawConnection(const QString &address)
    {
        socket.connectToServer(address);
        isConnected = socket.waitForConnected(LongMs);
    }
    [[nodiscard]] QByteArray readToEnd()
    {
        QByteArray all;
        while (socket.state() != QLocalSocket::UnconnectedState && socket.waitForReadyRead(LongMs))
            all += socket.readAll();
        return all + socket.readAll();
    }

    QLocalSocket socket;
    bool isConnected = false;
};

/// The first notice of that kind among the bytes.
std::optional<bus::remote::Notice> noticeIn(const QByteArray &bytes, const QString &kind)
{
    bus::remote::StreamReader reader;
    reader.add(bytes);
    while (const auto event = reader.next()) {
        if (const auto *notice = std::get_if<bus::remote::Notice>(&*event); notice && notice->kind == kind)
            return *notice;
    }
    return std::nullopt;
}

} // namespace

class tst_Remote : public QObject {
    Q_OBJECT

    QTemporaryDir runtime;

    [[nodiscard]] static bus::RunningApp appAt(const QString &address)
    {
        bus::RunningApp app;
        app.address = address;
        return app;
    }

private slots:
    void init()
    {
        QVERIFY(runtime.isValid());
        QFile::setPermissions(runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    }

    void cleanup() { QDir(bus::remote::runtimeDirectory()).removeRecursively(); }

    void anAppIsListedWithWhatItOffers()
    {
        bus::LocalAgentBus first;
        bus::LocalAgentBus second;
        bus::TapServer server({.name = u"voice: demo/1"_s, .allowInjection = true});
        server.offer(first);
        server.offer(second);
        QVERIFY(bus::runningApps().isEmpty());
        QString error;
        QVERIFY2(server.start(&error), qPrintable(error));

        const QList<bus::RunningApp> apps = bus::runningApps();
        QCOMPARE(apps.size(), 1);
        QCOMPARE(apps[0].name, u"voice: demo/1"_s); // whatever a file name can hold
        QCOMPARE(apps[0].pid, QCoreApplication::applicationPid());
        QCOMPARE(apps[0].buses, QStringList({u"main"_s, u"main-2"_s}));
        QCOMPARE(apps[0].protocolVersion, bus::RemoteProtocolVersion);
        QVERIFY(apps[0].allowsInjection);
        QVERIFY(apps[0].answers);
        QCOMPARE(apps[0].address, server.address());
        QCOMPARE(bus::appsNamed(apps, u"voice: demo/1"_s), apps);
        QCOMPARE(bus::appsNamed(apps, QString::number(apps[0].pid)), apps);
        QVERIFY(bus::appsNamed(apps, u"voice"_s).isEmpty());

        server.stop();
        QVERIFY(bus::runningApps().isEmpty());
        QVERIFY2(server.start(&error), qPrintable(error)); // once more
        QCOMPARE(bus::runningApps().size(), 1);
    }

    void twoServersOfOneProcessAreTwoApps()
    {
        bus::TapServer one({.name = u"twin"_s});
        bus::TapServer other({.name = u"twin"_s});
        QVERIFY(one.start());
        QVERIFY(other.start());
        QVERIFY(one.address() != other.address());
        QCOMPARE(bus::runningApps().size(), 2);
    }

    void theSocketOfADeadProcessIsRemoved()
    {
        bus::TapServer server({.name = u"alive"_s});
        QVERIFY(server.start());
        const QString stale = QFileInfo(server.address()).absolutePath() + u"/dead.2147483646"_s;
        {
            QLocalServer dead;
            QVERIFY(dead.listen(stale));
            QVERIFY(QFile::rename(stale, stale + u".kept"_s)); // out of the way of the end of `dead`
        }
        QVERIFY(QFile::rename(stale + u".kept"_s, stale));
        QCOMPARE(bus::runningApps().size(), 1);
        QVERIFY(!QFile::exists(stale));
    }

    void aDirectoryThatOthersCanReadIsRefused()
    {
        const QString directory = bus::remote::runtimeDirectory();
        QVERIFY(QDir().mkpath(directory));
        QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther);
        bus::TapServer server({.name = u"open"_s});
        QString error;
        QVERIFY(!server.start(&error));
        QVERIFY2(error.contains(u"chmod 700"_s) && error.contains(directory), qPrintable(error));
        QVERIFY(server.address().isEmpty());

        // Nobody looks for apps there …
        QString problem;
        QVERIFY(bus::runningApps(std::chrono::milliseconds(100), &problem).isEmpty());
        QVERIFY2(problem.contains(u"chmod 700"_s) && problem.contains(directory), qPrintable(problem));

        // … and a viewer does not trust such a place either.
        View view;
        QSignalSpy detached(&view.client, &bus::TapClient::detached);
        view.client.attach(appAt(directory + u"/open.1"_s));
        QVERIFY(detached.wait(LongMs));
        QVERIFY2(view.client.errorString().contains(u"open to other users"_s), qPrintable(view.client.errorString()));
    }

    void aDirectoryThatIsALinkIsRefused()
    {
        const QString elsewhere = runtime.filePath(u"elsewhere"_s);
        QVERIFY(QDir().mkpath(elsewhere));
        QVERIFY(QFile::link(elsewhere, bus::remote::runtimeDirectory()));
        bus::TapServer server({.name = u"link"_s});
        QString error;
        QVERIFY(!server.start(&error));
        QVERIFY2(error.contains(u"no directory"_s), qPrintable(error));
        QVERIFY(QFile::remove(bus::remote::runtimeDirectory()));
    }

    void aViewerSeesWhatATapSees()
    {
        bus::LocalAgentBus bus;
        QVERIFY(!bus.subscribe(u"stt"_s, [](const bus::BusMessage &) {}));
        bus::TapServer server({.name = u"app"_s});
        server.offer(bus);
        QVERIFY(server.start());
        View view;
        QSignalSpy attached(&view.client, &bus::TapClient::attached);
        view.client.attach(bus::runningApps().constFirst());
        QVERIFY(attached.wait(LongMs));
        QVERIFY(view.client.isAttached());
        QCOMPARE(view.client.app().name, u"app"_s);
        QCOMPARE(server.viewerCount(), 1);

        for (int i = 0; i < 1000; ++i)
            QVERIFY(bus.send(note(QString::number(i))).seq == quint64(i));
        QTRY_VERIFY_WITH_TIMEOUT(view.hasSeq(999), LongMs);
        QTRY_COMPARE_WITH_TIMEOUT((view.take(), view.all<bus::FateRecord>().size()), size_t(1000), LongMs);
        const auto messages = view.all<bus::MessageRecord>();
        QCOMPARE(messages.size(), size_t(1000));
        for (size_t i = 0; i < messages.size(); ++i)
            QCOMPARE(messages[i].message.as<bus::Frame>()->data, QByteArray::number(qint64(i)));
        QCOMPARE(view.all<bus::HeaderRecord>().at(0).app, u"app"_s);
        QCOMPARE(view.all<bus::SubscribedRecord>().at(0).name, u"stt"_s);
        QVERIFY(view.all<bus::LossRecord>().empty());
        // The counters follow by themselves.
        const auto allAreCounted = [&] {
            view.take();
            const auto totals = view.all<bus::TotalsRecord>();
            if (totals.empty())
                return false;
            const bus::SubscriberTotals counters = totals.back().subscribers.value(u"stt"_s);
            return counters.handled + counters.dropped == 1000;
        };
        QTRY_VERIFY_WITH_TIMEOUT(allAreCounted(), LongMs);
    }

    void theViewerChoosesTheBus()
    {
        bus::LocalAgentBus speech;
        bus::LocalAgentBus tools;
        bus::TapServer server({.name = u"app"_s});
        server.offer(speech, u"speech"_s);
        server.offer(tools, u"tools"_s);
        QVERIFY(server.start());
        (void)tools.send(note(u"hammer"_s));
        View view;
        view.client.attach(bus::runningApps().constFirst(), u"tools"_s);
        QTRY_VERIFY_WITH_TIMEOUT(view.hasSeq(0), LongMs);
        QCOMPARE(view.all<bus::MessageRecord>().at(0).message.as<bus::Frame>()->data, "hammer");

        View lost;
        lost.client.attach(bus::runningApps().constFirst(), u"garden"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lost.isOver(), LongMs);
        QCOMPARE(lost.client.errorString(), u"app has no bus \"garden\"; it has speech, tools"_s);
    }

    void theEndOfTheBusIsTheEndOfTheSession()
    {
        auto bus = std::make_unique<bus::LocalAgentBus>();
        bus::TapServer server({.name = u"app"_s});
        server.offer(*bus);
        QVERIFY(server.start());
        View view;
        view.client.attach(bus::runningApps().constFirst());
        QTRY_VERIFY_WITH_TIMEOUT(view.client.isAttached(), LongMs);
        (void)bus->send(note(u"the last"_s));
        bus.reset();
        QTRY_VERIFY_WITH_TIMEOUT(view.isOver(), LongMs);
        QCOMPARE(view.seqs, QList<quint64>{0});
        QCOMPARE(view.client.errorString(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(server.viewerCount(), 0, LongMs);
    }

    void stoppingTheServerGivesViewersTheRest()
    {
        bus::LocalAgentBus bus;
        bus::TapServer server({.name = u"app"_s});
        server.offer(bus);
        QVERIFY(server.start());
        View view;
        view.client.attach(bus::runningApps().constFirst());
        QTRY_VERIFY_WITH_TIMEOUT(view.client.isAttached(), LongMs);
        for (int i = 0; i < 100; ++i)
            (void)bus.send(note(QString::number(i)));
        server.stop();
        QTRY_VERIFY_WITH_TIMEOUT(view.isOver(), LongMs);
        QCOMPARE(view.seqs.size(), 100);
        QCOMPARE(view.client.errorString(), QString());
    }

    void aLateViewerIsGivenTheHistory()
    {
        bus::LocalAgentBus bus;
        QVERIFY(!bus.subscribe(u"stt"_s, [](const bus::BusMessage &) {}));
        bus::TapServer server({.name = u"app"_s});
        server.offer(bus);
        QVERIFY(server.start());
        for (int i = 0; i < 500; ++i)
            (void)bus.send(note(QString::number(i)));
        View view;
        view.client.attach(bus::runningApps().constFirst());
        QTRY_VERIFY_WITH_TIMEOUT(view.hasSeq(499), LongMs);
        QCOMPARE(view.seqs.size(), 500);
        QVERIFY(view.all<bus::LossRecord>().empty());
    }

    void aLateViewerIsToldTheStateAndWhereItsHistoryBegins()
    {
        bus::LocalAgentBus bus;
        const auto ignore = [](const bus::BusMessage &) {};
        QVERIFY(!bus.subscribe(u"stt"_s, ignore));
        QVERIFY(!bus.subscribe(u"gone"_s, ignore));
        bus::TapServer server({.name = u"app"_s, .historyBytes = 1024 * 1024});
        server.offer(bus);
        QVERIFY(server.start());
        (void)bus.send({u"stt"_s, u"runner"_s, bus::AgentReady{u"r"_s, {}, true, false, {}}});                 // 0
        (void)bus.send({u"router"_s, u"stt"_s, bus::TaskRequest{u"open"_s, u"transcribe"_s, {}}});             // 1
        (void)bus.send({u"router"_s, u"stt"_s, bus::TaskRequest{u"done"_s, u"transcribe"_s, {}}});             // 2
        (void)bus.send({u"stt"_s, u"router"_s, bus::TaskResponse{u"done"_s, bus::TaskStatus::Completed, {}}}); // 3
        bus.unsubscribe(u"gone"_s);
        // More than the history holds, in parts that the tap holds.
        View witness;
        witness.client.attach(bus::runningApps().constFirst());
        quint64 last = 3;
        for (int round = 0; round < 40; ++round) {
            for (int i = 0; i < 200; ++i)
                last = bus.send(note(u"x"_s.repeated(500), u"nobody"_s)).seq;
            QTRY_VERIFY_WITH_TIMEOUT(witness.hasSeq(last), LongMs);
        }

        View view;
        view.client.attach(bus::runningApps().constFirst());
        QTRY_VERIFY_WITH_TIMEOUT(view.hasSeq(last), LongMs);
        const QList<quint64> &seqs = view.seqs;
        QCOMPARE(seqs.mid(0, 2), QList<quint64>({0, 1})); // the agent, the open task; not the one that is done
        QVERIFY(std::ranges::is_sorted(seqs));
        const quint64 first = seqs[2];
        QVERIFY(first > 4);
        QCOMPARE(quint64(seqs.size()), last - first + 1 + 2); // without a gap from there on
        const auto losses = view.all<bus::LossRecord>();
        QCOMPARE(losses.size(), size_t(1));
        QCOMPARE(losses[0].by, bus::LossBy::Retention);
        QCOMPARE(losses[0].to, first - 1);
        QCOMPARE(losses[0].count, first - 2); // all but the two
        QCOMPARE(view.all<bus::HeaderRecord>().size(), size_t(1));
        QStringList names;
        for (const bus::SubscribedRecord &record : view.all<bus::SubscribedRecord>())
            names.append(record.name);
        QCOMPARE(names, QStringList{u"stt"_s}); // no word of the one that has gone
    }

    void aLateViewerIsGivenALongPastInPieces()
    {
        constexpr quint64 requests = 30;
        constexpr quint64 count = 300;
        std::vector<bus::Record> session;
        for (quint64 seq = 0; seq < count; ++seq) {
            bus::BusMessage message = note(u"x"_s.repeated(100'000));
            if (seq < requests)
                message.setPayload(bus::TaskRequest{QString::number(seq), {},
                                                    bus::Json(nlohmann::json(std::string(100'000, 'x')))});
            message.setSeq(seq);
            session.emplace_back(bus::MessageRecord{qint64(seq) + 1, std::move(message)});
        }
        bus::TapServer server({.name = u"replay"_s, .historyBytes = 10 * 1024 * 1024});
        std::atomic<bool> isGiven = false;
        server.offerFeed(
            [&](qsizetype) {
                isGiven = session.empty();
                return std::exchange(session, {});
            },
            bus::TapServer::Pace::Live);
        QVERIFY(server.start());
        QTRY_VERIFY_WITH_TIMEOUT(isGiven, LongMs);

        RawConnection connection(server.address());
        connection.socket.write(bus::remote::encodeCommand(bus::remote::Hello{}));
        bus::remote::StreamReader reader;
        View view;
        qint64 longest = 0;
        const auto hasAll = [&] {
            reader.add(connection.socket.readAll());
            while (const auto event = reader.next()) {
                const auto *records = std::get_if<std::vector<bus::Record>>(&*event);
                if (!records)
                    continue;
                view.add(*records);
                qint64 bytes = 0;
                for (const bus::Record &record : *records)
                    bytes += bus::remote::sizeOf(record);
                longest = std::max(longest, bytes);
            }
            return !view.seqs.isEmpty() && view.seqs.constLast() == count - 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasAll(), LongMs);
        QVERIFY2(longest <= bus::remote::FullBatch + 110'000, qPrintable(QString::number(longest)));
        QVERIFY(view.seqs.contains(requests - 1) && !view.seqs.contains(requests)); // the past, and later the history
        QCOMPARE(view.seqs.constFirst(), 0u);
        QVERIFY(std::ranges::is_sorted(view.seqs));
        QCOMPARE(quint64(view.seqs.size()) + view.lostMessages(bus::LossBy::Retention), count);
    }

    void aViewerThatFallsBehindCountsItsOwnLosses()
    {
        bus::LocalAgentBus bus;
        bus::TapServer server({.name = u"app"_s, .historyBytes = 1024 * 1024});
        server.offer(bus);
        QVERIFY(server.start());
        // It says hello, and then reads nothing.
        RawConnection stalled(server.address());
        stalled.socket.setReadBufferSize(1);
        stalled.socket.write(bus::remote::encodeCommand(bus::remote::Hello{}));
        QVERIFY(stalled.socket.waitForBytesWritten(LongMs));
        View quick;
        quick.client.attach(bus::runningApps().constFirst());
        QTRY_COMPARE_WITH_TIMEOUT(server.viewerCount(), 2, LongMs);

        quint64 last = 0;
        for (int round = 0; round < 50; ++round) { // each less than the history holds
            for (int i = 0; i < 200; ++i)
                last = bus.send(note(u"x"_s.repeated(1000))).seq;
            QTRY_VERIFY_WITH_TIMEOUT(quick.hasSeq(last), LongMs);
        }
        QCOMPARE(quick.seqs.size(), qsizetype(last + 1));
        QVERIFY(quick.all<bus::LossRecord>().empty());
        QTRY_VERIFY_WITH_TIMEOUT(server.lostByViewers() > 0, LongMs);
        const quint64 lost = server.lostByViewers();

        // Back again, it is told what it has missed, and has all the rest.
        stalled.socket.setReadBufferSize(0);
        bus::remote::StreamReader reader;
        View slow;
        const auto hasAll = [&] {
            reader.add(stalled.socket.readAll());
            while (const auto event = reader.next()) {
                if (const auto *records = std::get_if<std::vector<bus::Record>>(&*event))
                    slow.add(*records);
            }
            return !slow.seqs.isEmpty() && slow.seqs.constLast() == last;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasAll(), LongMs);
        QCOMPARE(slow.lostMessages(bus::LossBy::Tap), lost);
        QCOMPARE(quint64(slow.seqs.size()) + lost, last + 1);
        QVERIFY(std::ranges::is_sorted(slow.seqs));
    }

    void whatAViewerIsSentIsAFile()
    {
        bus::LocalAgentBus bus;
        QVERIFY(!bus.subscribe(u"stt"_s, [](const bus::BusMessage &) {}));
        bus::TapServer server({.name = u"app"_s});
        server.offer(bus);
        QVERIFY(server.start());
        RawConnection connection(server.address());
        connection.socket.write(bus::remote::encodeCommand(bus::remote::Hello{}));
        QVERIFY(connection.socket.waitForBytesWritten(LongMs));
        QTRY_COMPARE_WITH_TIMEOUT(server.viewerCount(), 1, LongMs);
        for (int i = 0; i < 100; ++i)
            (void)bus.send(note(QString::number(i)));
        server.stop();

        QByteArray stream = connection.readToEnd();
        QBuffer file(&stream);
        QVERIFY(file.open(QIODevice::ReadOnly));
        bus::McapReader reader(&file);
        quint64 messages = 0;
        while (const std::optional<bus::Record> record = reader.next()) {
            if (const auto *message = std::get_if<bus::MessageRecord>(&*record))
                QCOMPARE(message->message.seq(), messages++);
        }
        QCOMPARE(messages, quint64(100));
        QCOMPARE(reader.problemCount(), 0);
        QVERIFY(reader.isClosed());
    }

    void aViewerOfAnotherVersionIsToldSo()
    {
        bus::LocalAgentBus bus;
        bus::TapServer server({.name = u"app"_s});
        server.offer(bus);
        QVERIFY(server.start());
        RawConnection connection(server.address());
        connection.socket.write(bus::remote::encodeCommand(bus::remote::Hello{bus::RemoteProtocolVersion + 1, {}}));
        const auto refused = noticeIn(connection.readToEnd(), bus::remote::notice::Refused);
        QVERIFY(refused);
        const QString reason = QString::fromStdString(refused->content.value().get<std::string>());
        QVERIFY2(reason.contains(u"version 2"_s) && reason.contains(u"version 1"_s), qPrintable(reason));
        QCOMPARE(server.refusedCount(), quint64(1));
    }

    void anAppOfAnotherVersionIsNotAttachedTo()
    {
        QString error;
        const QString directory = bus::remote::runtimeDirectory();
        QVERIFY2(bus::remote::prepareDirectory(directory, &error), qPrintable(error));
        QLocalServer app;
        QVERIFY(app.listen(directory + u"/newer."_s + QString::number(QCoreApplication::applicationPid())));
        connect(&app, &QLocalServer::newConnection, &app, [&app] {
            // Of a later greeting nothing but the version is known.
            app.nextPendingConnection()->write(
                bus::remote::streamHead()
                + bus::remote::encodeNotice(bus::remote::notice::Greeting, {{"protocol", 9}, {"name", "newer"}}));
        });
        View view;
        view.client.attach(appAt(app.fullServerName()));
        QTRY_VERIFY_WITH_TIMEOUT(view.isOver(), LongMs);
        QVERIFY2(view.client.errorString().contains(u"version 9"_s), qPrintable(view.client.errorString()));
    }

    void rubbishClosesTheConnectionAndIsCounted_data()
    {
        QTest::addColumn<QByteArray>("rubbish");
        const auto framed = [](const QByteArray &text) {
            QByteArray length(4, '\0');
            length[0] = char(text.size());
            return length + text;
        };
        QTest::newRow("too long") << QByteArray("\xff\xff\xff\xff{}");
        QTest::newRow("no JSON") << framed("hello");
        QTest::newRow("no command") << framed("[]");
        QTest::newRow("unknown command") << framed(R"({"command":"dance"})");
        QTest::newRow("half a hello") << framed(R"({"command":"hello"})");
        QTest::newRow("a hello of strings") << framed(R"({"command":"hello","protocol":"1","bus":""})");
        QTest::newRow("deep") << "\x20\x4e\x00\x00" + QByteArray(20'000, '[');
        QTest::newRow("send before hello") << bus::remote::encodeCommand(bus::remote::Send{1, note(u"x"_s)});
    }

    void rubbishClosesTheConnectionAndIsCounted()
    {
        QFETCH(const QByteArray, rubbish);
        bus::LocalAgentBus bus;
        bus::TapServer server({.name = u"app"_s});
        server.offer(bus);
        QVERIFY(server.start());
        View view;
        view.client.attach(bus::runningApps().constFirst());
        RawConnection connection(server.address());
        connection.socket.write(rubbish);
        (void)connection.readToEnd();
        QCOMPARE(connection.socket.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(server.refusedCount(), quint64(1));
        // Others have not noticed.
        (void)bus.send(note(u"still here"_s));
        QTRY_VERIFY_WITH_TIMEOUT(view.hasSeq(0), LongMs);
    }

    void randomBytesHarmNobody()
    {
        bus::LocalAgentBus bus;
        bus::TapServer server({.name = u"app"_s});
        server.offer(bus);
        QVERIFY(server.start());
        View view;
        view.client.attach(bus::runningApps().constFirst());
        QRandomGenerator random(4711);
        for (int i = 0; i < 100; ++i) {
            RawConnection connection(server.address());
            QVERIFY(connection.isConnected);
            QByteArray bytes(int(random.bounded(1, 5000)), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = char(random.bounded(256));
            connection.socket.write(bytes);
            connection.socket.flush();
        }
        (void)bus.send(note(u"still here"_s));
        QTRY_VERIFY_WITH_TIMEOUT(view.hasSeq(0), LongMs);
        QVERIFY(view.client.isAttached());
    }

    void moreViewersThanAllowedAreRefused()
    {
        bus::LocalAgentBus bus;
        bus::TapServer server({.name = u"app"_s, .maxViewers = 1});
        server.offer(bus);
        QVERIFY(server.start());
        const bus::RunningApp app = appAt(server.address());
        View first;
        first.client.attach(app);
        QTRY_VERIFY_WITH_TIMEOUT(first.client.isAttached(), LongMs);
        View second;
        second.client.attach(app);
        QTRY_VERIFY_WITH_TIMEOUT(second.isOver(), LongMs);
        QCOMPARE(second.client.errorString(), u"app has 1 viewers already, and takes no more"_s);
        QVERIFY(first.client.isAttached());
    }

    void messagesAreTakenOnlyWhereTheAppAllowsIt()
    {
        bus::LocalAgentBus bus;
        bus::TapServer server({.name = u"app"_s});
        server.offer(bus);
        QVERIFY(server.start());
        View view;
        view.client.attach(bus::runningApps().constFirst());
        QTRY_VERIFY_WITH_TIMEOUT(view.client.isAttached(), LongMs);
        const bus::Injection answer = view.client.send(note(u"hello"_s)).result();
        QVERIFY(!answer.receipt);
        QCOMPARE(answer.error, u"app takes no messages from viewers"_s);

        // One that does not care what the greeting says learns it too.
        RawConnection connection(server.address());
        connection.socket.write(bus::remote::encodeCommand(bus::remote::Hello{})
                                + bus::remote::encodeCommand(bus::remote::Send{7, note(u"hello"_s)}));
        QByteArray bytes;
        const auto answered = [&] {
            bytes += connection.socket.readAll();
            return noticeIn(bytes, bus::remote::notice::Sent).has_value();
        };
        QTRY_VERIFY_WITH_TIMEOUT(answered(), LongMs);
        QCOMPARE(bus.send(note(u"first"_s)).seq, quint64(0));
    }

    void whatViewersSendIsMarked()
    {
        bus::LocalAgentBus bus;
        QStringList heard;
        QObject here;
        QVERIFY(!bus.subscribe(u"stt"_s, &here, [&](const bus::BusMessage &message) {
            heard.append(QString::fromUtf8(message.as<bus::Frame>()->data));
        }));
        bus::TapServer server({.name = u"app"_s, .allowInjection = true});
        server.offer(bus);
        QVERIFY(server.start());
        View sender;
        View other;
        sender.client.attach(bus::runningApps().constFirst());
        other.client.attach(bus::runningApps().constFirst());
        QTRY_VERIFY_WITH_TIMEOUT(sender.client.isAttached() && other.client.isAttached(), LongMs);

        (void)bus.send(note(u"by the app"_s));
        const bus::Injection answer = sender.client.send(note(u"by a viewer"_s)).result();
        QVERIFY2(answer.receipt, qPrintable(answer.error));
        QCOMPARE(answer.receipt->seq, quint64(1));
        QCOMPARE(answer.receipt->received, quint32(1));
        QTRY_COMPARE_WITH_TIMEOUT(heard, QStringList({u"by the app"_s, u"by a viewer"_s}), LongMs);
        View late;
        late.client.attach(bus::runningApps().constFirst());
        for (View *view : {&sender, &other, &late}) {
            QTRY_VERIFY_WITH_TIMEOUT(view->hasSeq(1), LongMs);
            const auto messages = view->all<bus::MessageRecord>();
            QVERIFY(!messages.at(0).injected);
            QVERIFY(messages.at(1).injected);
        }

        const bus::Injection nowhere = sender.client.send(note(u"lost"_s, u"nobody"_s)).result();
        QCOMPARE(nowhere.receipt.value().outcome, bus::Receipt::Outcome::UnknownTarget);
    }

    void sendingWithoutAnAppIsAnswered()
    {
        bus::TapClient client;
        QCOMPARE(client.send(note(u"x"_s)).result().error, u"no app is attached"_s);
    }

    void aFeedThatWaitsForItsViewersLosesNothing()
    {
        constexpr quint64 count = 50'000;
        quint64 next = 0;
        bus::TapServer server({.name = u"replay"_s, .historyBytes = 1024 * 1024});
        server.offerFeed(
            [&next](qsizetype atMost) {
                std::vector<bus::Record> records;
                while (qsizetype(records.size()) < atMost && next < count) {
                    bus::BusMessage message = note(u"x"_s.repeated(100));
                    message.setSeq(next++);
                    records.emplace_back(bus::MessageRecord{1, std::move(message)});
                }
                return records;
            },
            bus::TapServer::Pace::Viewers);
        server.endFeed();
        QVERIFY(server.start());
        View view;
        view.client.attach(bus::runningApps().constFirst());
        QTRY_VERIFY_WITH_TIMEOUT(view.isOver(), LongMs);
        QCOMPARE(view.client.errorString(), QString());
        QCOMPARE(view.seqs.size(), qsizetype(count));
        QCOMPARE(view.seqs.constLast(), count - 1);
        QVERIFY(view.all<bus::LossRecord>().empty());
    }

    void aFeedMayAskForTheAddress()
    {
        bus::TapServer server({.name = u"replay"_s});
        std::atomic<bool> hasHeard = false;
        server.offerFeed(
            [&](qsizetype) -> std::vector<bus::Record> {
                hasHeard = hasHeard || !server.address().isEmpty();
                return {};
            },
            bus::TapServer::Pace::Live);
        QVERIFY(server.start());
        QTRY_VERIFY_WITH_TIMEOUT(hasHeard, LongMs);
        server.stop(); // which asks the feed for the rest
        QVERIFY(server.address().isEmpty());
    }

    void attachingToNobodyFails()
    {
        QString error;
        QVERIFY(bus::remote::prepareDirectory(bus::remote::runtimeDirectory(), &error));
        View view;
        view.client.attach(appAt(bus::remote::runtimeDirectory() + u"/nobody.1"_s));
        QTRY_VERIFY_WITH_TIMEOUT(view.isOver(), LongMs);
        QVERIFY(view.client.errorString().startsWith(u"cannot attach"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Remote)
#include "tst_remote.moc"
