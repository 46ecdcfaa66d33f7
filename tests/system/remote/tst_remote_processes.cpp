// Viewers of real processes: what they keep when the app is killed, and what they cannot do to it or to each other.
#include <libbus/capture/mcap_reader.h>
#include <libbus/remote/capture_stream.h>
#include <libbus/remote/protocol.h>
#include <libbus/remote/tap_client.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongMs = 60'000;
constexpr int TroubleMs = 5'000; ///< how long a viewer misbehaves

/// A program that says when it is ready, and then takes commands.
class App {
public:
    explicit App(const QString &program, const QString &inspect = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"LIBBUS_INSPECT"_s);
        if (!inspect.isNull())
            environment.insert(u"LIBBUS_INSPECT"_s, inspect);
        process.setProcessEnvironment(environment);
        process.start(program);
        while (!process.canReadLine() && process.waitForReadyRead(LongMs)) {}
        greeting = process.readLine().trimmed();
    }
    ~App()
    {
        process.kill();
        process.waitForFinished(LongMs);
    }

    void tell(const QByteArray &command)
    {
        process.write(command + '\n');
        process.waitForBytesWritten(LongMs);
    }
    [[nodiscard]] bool endsWell()
    {
        tell("quit");
        return process.waitForFinished(LongMs) && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
    }

    QProcess process;
    QByteArray greeting;
};

/// A viewer that counts.
struct View {
    bus::TapClient client;
    quint64 messages = 0;
    quint64 lost = 0;
    quint64 gaps = 0; ///< seqs that are neither there nor said to be lost
    std::optional<quint64> last;

    void attach(const bus::RunningApp &app, const QString &busName = {}) { client.attach(app, busName); }
    void take()
    {
        for (const bus::Record &record : client.take())
            add(record);
    }
    void add(const bus::Record &record)
    {
        if (const auto *loss = std::get_if<bus::LossRecord>(&record)) {
            if (loss->what == bus::LossRecord::What::Messages)
                lost += loss->count;
        } else if (const auto *message = std::get_if<bus::MessageRecord>(&record)) {
            ++messages;
            const quint64 seq = message->message.seq();
            gaps += seq - (last ? *last + 1 : 0);
            last = seq;
        }
    }
    [[nodiscard]] quint64 unexplained() const { return gaps - lost; }
    [[nodiscard]] bool hasSeen(quint64 count)
    {
        take();
        return last && *last + 1 >= count;
    }
    [[nodiscard]] bool isOver()
    {
        take();
        return client.isFinished();
    }
};

} // namespace

class tst_RemoteProcesses : public QObject {
    Q_OBJECT

    QTemporaryDir runtime;

    [[nodiscard]] static std::optional<bus::RunningApp> appNamed(const QString &name)
    {
        const QList<bus::RunningApp> found = bus::appsNamed(bus::runningApps(), name);
        return found.size() == 1 ? std::optional(found[0]) : std::nullopt;
    }

private slots:
    void init()
    {
        QFile::setPermissions(runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    }

    void aKilledAppLeavesItsViewersWhatTheyHad()
    {
        App app(QStringLiteral(TALKING_APP));
        QCOMPARE(app.greeting, "ready");
        const auto listed = appNamed(u"talker"_s);
        QVERIFY(listed);
        std::array<View, 3> views;
        for (View &view : views)
            view.attach(*listed);
        // The recorder saves the stream as it comes.
        QFile file(runtime.filePath(u"saved.mcap"_s));
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
        QLocalSocket recorder;
        recorder.connectToServer(listed->address);
        QVERIFY(recorder.waitForConnected(LongMs));
        recorder.write(bus::remote::encodeCommand(bus::remote::Hello{}));
        connect(&recorder, &QLocalSocket::readyRead, &file, [&] { file.write(recorder.readAll()); });

        app.tell("flood");
        const auto allSee = [&] {
            std::ranges::for_each(views, &View::take);
            return std::ranges::all_of(views, [](const View &view) { return view.messages >= 5000; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allSee() && file.size() > 1'000'000, LongMs);
        ::kill(pid_t(app.process.processId()), SIGKILL);
        QVERIFY(app.process.waitForFinished(LongMs));

        for (View &view : views) {
            QTRY_VERIFY_WITH_TIMEOUT(view.isOver(), LongMs);
            QVERIFY2(view.client.errorString().startsWith(u"the app is gone"_s), qPrintable(view.client.errorString()));
            QVERIFY(view.messages >= 5000);
            QCOMPARE(view.unexplained(), quint64(0));
        }
        QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), QLocalSocket::UnconnectedState, LongMs);
        file.write(recorder.readAll());
        QVERIFY(file.seek(0));
        bus::McapReader reader(&file);
        View saved;
        while (const std::optional<bus::Record> record = reader.next())
            saved.add(*record);
        QVERIFY(saved.messages > 1000);
        QCOMPARE(saved.unexplained(), quint64(0));
        QVERIFY(!reader.isClosed()); // and says so

        QVERIFY(!appNamed(u"talker"_s));
        QVERIFY(!QFile::exists(listed->address));
    }

    void aStalledViewerCostsNobodyAnything()
    {
        App app(QStringLiteral(TALKING_APP));
        const auto listed = appNamed(u"talker"_s);
        QVERIFY(listed);
        QLocalSocket stalled;
        stalled.setReadBufferSize(1);
        stalled.connectToServer(listed->address);
        QVERIFY(stalled.waitForConnected(LongMs));
        stalled.write(bus::remote::encodeCommand(bus::remote::Hello{}));
        QVERIFY(stalled.waitForBytesWritten(LongMs));
        View quick;
        quick.attach(*listed);
        QTRY_VERIFY_WITH_TIMEOUT(quick.client.isAttached(), LongMs);

        // Many times what the history holds; each round is less than that.
        constexpr quint64 round = 2000;
        quint64 sent = 0;
        QElapsedTimer stall;
        for (stall.start(); sent < 20 * round || !stall.hasExpired(TroubleMs);) {
            app.tell("send " + QByteArray::number(round));
            sent += round;
            QTRY_VERIFY_WITH_TIMEOUT(quick.hasSeen(sent), LongMs);
        }
        QCOMPARE(quick.messages, sent);
        QCOMPARE(quick.lost, quint64(0));

        View slow;
        bus::remote::StreamReader reader;
        stalled.setReadBufferSize(0);
        const auto hasAll = [&] {
            reader.add(stalled.readAll());
            while (const auto event = reader.next()) {
                if (const auto *records = std::get_if<std::vector<bus::Record>>(&*event))
                    std::ranges::for_each(*records, [&](const bus::Record &record) { slow.add(record); });
            }
            return slow.last == sent - 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasAll(), LongMs);
        QVERIFY(slow.lost > 0);
        QCOMPARE(slow.messages + slow.lost, sent);
        QVERIFY(app.endsWell());
    }

    void randomBytesHarmNeitherTheAppNorAViewer()
    {
        App app(QStringLiteral(TALKING_APP));
        const auto listed = appNamed(u"talker"_s);
        QVERIFY(listed);
        View view;
        view.attach(*listed);
        QTRY_VERIFY_WITH_TIMEOUT(view.client.isAttached(), LongMs);
        QRandomGenerator random(1);
        const QByteArray hello = bus::remote::encodeCommand(bus::remote::Hello{});
        quint64 sent = 0;
        QElapsedTimer rudeness;
        rudeness.start();
        for (int i = 0; i < 200 || !rudeness.hasExpired(TroubleMs); ++i) {
            QLocalSocket rude;
            rude.connectToServer(listed->address);
            QVERIFY(rude.waitForConnected(LongMs));
            QByteArray bytes(int(random.bounded(1, 20'000)), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = char(random.bounded(256));
            rude.write(i % 2 ? hello + bytes : bytes);
            rude.flush();
            if (i % 10 == 0) {
                app.tell("send 1000");
                sent += 1000;
                QTRY_VERIFY_WITH_TIMEOUT(view.hasSeen(sent), LongMs);
            }
        }
        QCOMPARE(view.messages, sent);
        QVERIFY(app.endsWell());
    }

    void theEndOfTheAppIsTheEndOfTheSession()
    {
        App app(QStringLiteral(TALKING_APP));
        const auto listed = appNamed(u"talker"_s);
        QVERIFY(listed);
        View view;
        view.attach(*listed);
        QTRY_VERIFY_WITH_TIMEOUT(view.client.isAttached(), LongMs);
        app.tell("send 1000");
        QVERIFY(app.endsWell());
        QTRY_VERIFY_WITH_TIMEOUT(view.isOver(), LongMs);
        QCOMPARE(view.messages, quint64(1000)); // the last ones, too
        QCOMPARE(view.client.errorString(), QString());
        QVERIFY(!QFile::exists(listed->address));
    }

    void aProgramIsInspectedWithoutALineOfItsCode()
    {
        App app(QStringLiteral(PLAIN_APP), u"my app"_s);
        QCOMPARE(app.greeting, "ready");
        const auto listed = appNamed(u"my app"_s);
        QVERIFY(listed);
        QCOMPARE(listed->pid, app.process.processId());
        QCOMPARE(listed->buses, QStringList({u"main"_s, u"main-2"_s}));
        QVERIFY(!listed->allowsInjection);
        View early;
        early.attach(*listed);
        QTRY_VERIFY_WITH_TIMEOUT(early.hasSeen(1), LongMs); // sent before there was an application object
        View late;
        late.attach(*listed, u"main-2"_s);
        app.tell("send");
        QTRY_VERIFY_WITH_TIMEOUT(late.hasSeen(1), LongMs);
        app.tell("drop");
        QTRY_VERIFY_WITH_TIMEOUT(late.isOver(), LongMs);
        QVERIFY(early.client.isAttached());
        QVERIFY(app.endsWell());
        QTRY_VERIFY_WITH_TIMEOUT(early.isOver(), LongMs);
        QCOMPARE(early.client.errorString(), QString());
    }

    void aProgramIsNamedAfterItsFile()
    {
        App app(QStringLiteral(PLAIN_APP), u"1"_s);
        QVERIFY(appNamed(u"plain_app"_s));
        QVERIFY(app.endsWell());
    }

    void aProgramThatIsNotAskedOffersNothing()
    {
        App unasked(QStringLiteral(PLAIN_APP));
        App denied(QStringLiteral(PLAIN_APP), u"0"_s);
        QCOMPARE(unasked.greeting, "ready");
        QCOMPARE(denied.greeting, "ready");
        QVERIFY(bus::runningApps().isEmpty());
    }

    void aStoppedAppIsListedByItsSocket()
    {
        App app(QStringLiteral(TALKING_APP));
        QCOMPARE(app.greeting, "ready");
        ::kill(pid_t(app.process.processId()), SIGSTOP);
        siginfo_t stopped{}; // kill() returns before the app stands still
        QCOMPARE(::waitid(P_PID, id_t(app.process.processId()), &stopped, WSTOPPED | WNOWAIT), 0);
        const QList<bus::RunningApp> apps = bus::runningApps(std::chrono::milliseconds(100));
        ::kill(pid_t(app.process.processId()), SIGCONT);
        QCOMPARE(apps.size(), 1);
        QCOMPARE(apps[0].name, u"talker"_s);
        QCOMPARE(apps[0].pid, app.process.processId());
        QVERIFY(!apps[0].answers);
        QTRY_VERIFY_WITH_TIMEOUT(appNamed(u"talker"_s) && appNamed(u"talker"_s)->answers, LongMs);
    }
};

QTEST_GUILESS_MAIN(tst_RemoteProcesses)
#include "tst_remote_processes.moc"
