// A running app as a source: its records, its end, its return.
#include <inspector/source/app_source.h>

#include <inspector/session/session.h>
#include <libbus/bus/local_agent_bus.h>
#include <libbus/remote/tap_server.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

constexpr int LongMs = 30'000;

/// An app, as far as its viewers can tell.
struct App {
    bus::LocalAgentBus bus;
    bus::TapServer server;

    explicit App(bool allowInjection = false) : server({.name = u"app"_s, .allowInjection = allowInjection})
    {
        server.offer(bus);
        if (!server.start())
            qFatal("no server");
    }
    void say(const QString &text) { (void)bus.send({u"mic"_s, u"stt"_s, bus::Frame{text, {}, {}}}); }
};

bus::RunningApp theApp()
{
    const QList<bus::RunningApp> apps = bus::runningApps();
    if (apps.size() != 1)
        qFatal("%lld apps run", apps.size());
    return apps.constFirst();
}

/// Takes what there is into the session.
bool moveAll(Source &source, Session &session)
{
    const std::vector<bus::Record> records = source.take(10'000);
    session.append(records);
    return true;
}

} // namespace

class tst_AppSource : public QObject {
    Q_OBJECT

    QTemporaryDir runtime;

private slots:
    void initTestCase()
    {
        QFile::setPermissions(runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    }

    void theRecordsOfTheAppComeThrough()
    {
        App app;
        AppSource source(theApp(), AppSource::WhenGone::End);
        Session session;
        source.start();
        app.say(u"hello"_s);
        QTRY_VERIFY_WITH_TIMEOUT(moveAll(source, session) && session.messagesHeld() == 1, LongMs);
        QCOMPARE(source.title(), u"app (process %1)"_s.arg(QCoreApplication::applicationPid()));
        QVERIFY(!source.isFinished());

        QSignalSpy finished(&source, &Source::finished);
        source.stop();
        QVERIFY(finished.count() == 1 || finished.wait(LongMs));
        QVERIFY(source.isFinished());
    }

    void theEndOfTheAppIsTheEndOfTheSource()
    {
        auto app = std::make_unique<App>();
        AppSource source(theApp(), AppSource::WhenGone::End);
        QSignalSpy finished(&source, &Source::finished);
        QSignalSpy failed(&source, &Source::failed);
        Session session;
        source.start();
        app->say(u"hello"_s);
        QTRY_VERIFY_WITH_TIMEOUT(moveAll(source, session) && session.messagesHeld() == 1, LongMs);
        app.reset();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(moveAll(source, session) && source.isFinished(), LongMs);
        QCOMPARE(failed.count(), 0);
    }

    void anAppThatIsNotThereIsReported()
    {
        bus::RunningApp nobody;
        nobody.name = u"nobody"_s;
        nobody.address = runtime.filePath(u"nobody.1"_s);
        AppSource source(nobody, AppSource::WhenGone::End);
        QSignalSpy failed(&source, &Source::failed);
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, LongMs);
        QVERIFY(failed[0][0].toString().startsWith(u"nobody: "_s));
        QVERIFY(source.isFinished());
    }

    void anAppThatReturnsIsAttachedToAgain()
    {
        auto app = std::make_unique<App>();
        AppSource source(theApp(), AppSource::WhenGone::Wait);
        QSignalSpy failed(&source, &Source::failed);
        Session session;
        source.start();
        app->say(u"first"_s);
        app->say(u"second"_s);
        QTRY_VERIFY_WITH_TIMEOUT(moveAll(source, session) && session.messagesHeld() == 2, LongMs);
        app.reset();
        QTRY_COMPARE_WITH_TIMEOUT(source.title(), u"app – not running, waiting for it"_s, LongMs);
        QVERIFY(!source.isFinished());
        QCOMPARE(source.whyNotSend(), u"app is not running"_s);

        app = std::make_unique<App>();
        app->say(u"third"_s);
        QTRY_VERIFY_WITH_TIMEOUT(moveAll(source, session) && session.messagesHeld() == 1,
                                 LongMs); // a session of its own
        QVERIFY(source.title().startsWith(u"app (process"_s));
        QCOMPARE(failed.count(), 0);
    }

    void aRefusalIsSaidOnceAndWaitedOut()
    {
        App app;
        AppSource source(theApp(), AppSource::WhenGone::Wait, u"garden"_s);
        QSignalSpy failed(&source, &Source::failed);
        Session session;
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, LongMs);
        QVERIFY(failed[0][0].toString().contains(u"has no bus \"garden\""_s));
        bus::LocalAgentBus garden;
        app.server.offer(garden, u"garden"_s);
        (void)garden.send({u"gardener"_s, u"hose"_s, bus::Activate{}});
        QTRY_VERIFY_WITH_TIMEOUT(moveAll(source, session) && session.messagesHeld() == 1, LongMs);
        QCOMPARE(failed.count(), 1);
    }

    void anAppThatTakesNoMessagesSaysSo()
    {
        App app;
        AppSource source(theApp(), AppSource::WhenGone::End);
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(source.whyNotSend().contains(u"takes no messages"_s), LongMs);
        const QFuture<bus::Injection> answer = source.send({u"me"_s, u"stt"_s, bus::Activate{}});
        QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), LongMs);
        QVERIFY(!answer.result().receipt);
        QVERIFY(answer.result().error.contains(u"takes no messages"_s));
    }

    void messagesAreSentWhereTheAppTakesThem()
    {
        App app(true);
        AppSource source(theApp(), AppSource::WhenGone::End);
        QCOMPARE(source.whyNotSend(), u"app is not running"_s);
        QCOMPARE(source.send({}).result().error, u"app is not running"_s);
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(source.whyNotSend(), QString(), LongMs);
        const bus::Injection answer = source.send({u"me"_s, u"nobody"_s, bus::Activate{}}).result();
        QVERIFY(answer.receipt);
        QCOMPARE(answer.receipt->outcome, bus::Receipt::Outcome::UnknownTarget);
    }
};

QTEST_GUILESS_MAIN(tst_AppSource)
#include "tst_app_source.moc"
