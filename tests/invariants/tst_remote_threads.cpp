// Offering a bus, and looking at one, where the system has no more threads.
#include "few_threads.h"
#include "support.h"

#include <libbus/remote/tap_client.h>
#include <libbus/remote/tap_server.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace invariants;

class TestRemoteThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(runtime.isValid());
        qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    }

    void serverSaysThatItHasNoThread();
    void clientReadsInTheThreadThatItWasMadeIn();

private:
    QTemporaryDir runtime;
};

void TestRemoteThreads::serverSaysThatItHasNoThread()
{
    const LogCatcher log;
    bus::LocalAgentBus bus;
    bus::TapServer server;
    server.offer(bus);
    QString error;
    {
        const FewThreads few(0);
        QVERIFY(!server.start(&error));
        QVERIFY2(error.contains(u"thread"_s), qPrintable(error));
        QVERIFY(server.address().isEmpty());
    }
    QVERIFY2(server.start(&error), qPrintable(error));
}

void TestRemoteThreads::clientReadsInTheThreadThatItWasMadeIn()
{
    const LogCatcher log;
    bus::LocalAgentBus bus;
    bus::TapServer server;
    server.offer(bus);
    QString error;
    QVERIFY2(server.start(&error), qPrintable(error));
    std::optional<FewThreads> few(0);
    bus::TapClient client;
    few.reset();
    bus::RunningApp app;
    app.address = server.address();
    client.attach(app);
    QVERIFY(eventually([&] { return client.isAttached(); }));
    (void)bus.send(data(u"src"_s, u"nobody"_s));
    const auto hasMessage = [&client] {
        const auto records = client.take();
        return std::any_of(records.begin(), records.end(),
                           [](const auto &record) { return std::holds_alternative<bus::MessageRecord>(record); });
    };
    QVERIFY(eventually(hasMessage));
    QSignalSpy detached(&client, &bus::TapClient::detached);
    client.detach();
    QTRY_COMPARE(detached.size(), 1);
}

QTEST_GUILESS_MAIN(TestRemoteThreads)
#include "tst_remote_threads.moc"
