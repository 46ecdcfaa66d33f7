// SessionFeed: records come in whole and in order, and neither the window nor the bus waits for them.
#include "list_source.h"
#include "sample_session.h"

#include <inspector/gui/window/session_feed.h>
#include <inspector/session/session.h>
#include <inspector/source/open_source.h>
#include <libbus/bus/local_agent_bus.h>
#include <libbus/capture/mcap_writer.h>
#include <libbus/tap/tap.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

/// Never has nothing.
class EndlessSource : public Source {
    Q_OBJECT
public:
    QString title() const override { return u"Endless"_s; }
    void start() override {}
    void stop() override {}
    std::vector<bus::Record> take(qsizetype atMost) override
    {
        std::vector<bus::Record> records;
        for (qsizetype i = 0; i < atMost; ++i)
            records.push_back(made::end(seq++));
        return records;
    }
    bool isFinished() const override { return false; }

private:
    quint64 seq = 0;
};

/// Looks on at a bus of the test's.
class TapSource : public Source {
    Q_OBJECT
public:
    explicit TapSource(bus::LocalAgentBus &bus, const bus::Tap::Options &options = {}) : tap(bus, options) {}
    QString title() const override { return u"Tap"_s; }
    void start() override {}
    void stop() override {}
    std::vector<bus::Record> take(qsizetype atMost) override { return tap.take(atMost); }
    bool isFinished() const override { return false; }

private:
    bus::Tap tap;
};

class BrokenSource : public made::ListSource {
    Q_OBJECT
public:
    BrokenSource() : ListSource({}) {}
    void start() override { emit failed(u"It is broken."_s); }
};

} // namespace

class tst_SessionFeed : public QObject {
    Q_OBJECT

private slots:
    void takesEverythingAndTellsTheEnd()
    {
        Session session;
        SessionFeed feed(&session);
        QSignalSpy ended(&feed, &SessionFeed::reachedEnd);
        auto source = std::make_unique<made::ListSource>(made::smallSession());
        auto *list = source.get();
        feed.setSource(std::move(source));
        QVERIFY(list->isStarted);
        QVERIFY(!feed.isAtEnd());
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(feed.isAtEnd());
        QCOMPARE(session.messagesHeld(), 12);
        QCOMPARE(session.row(session.rowEnd() - 1).seq, 11u);
    }

    void aNewSourceBeginsANewSession()
    {
        Session session;
        SessionFeed feed(&session);
        feed.setSource(std::make_unique<made::ListSource>(made::smallSession()));
        QTRY_VERIFY(feed.isAtEnd());
        feed.setSource(std::make_unique<made::ListSource>(std::vector<bus::Record>{made::header(), made::end(0)}));
        QTRY_VERIFY(feed.isAtEnd());
        QCOMPARE(session.messagesHeld(), 1);
        feed.setSource(nullptr);
        QVERIFY(feed.isAtEnd());
        QCOMPARE(session.messagesHeld(), 0);
    }

    void problemsArePassedOn()
    {
        Session session;
        SessionFeed feed(&session);
        QSignalSpy problems(&feed, &SessionFeed::problemOccurred);
        feed.setSource(std::make_unique<BrokenSource>());
        QCOMPARE(problems.count(), 1);
        QCOMPARE(problems.constFirst().constFirst().toString(), u"It is broken."_s);
        QTRY_VERIFY(feed.isAtEnd());
    }

    void theEventLoopGoesOnWhateverComes()
    {
        Session session;
        SessionFeed feed(&session);
        feed.setSource(std::make_unique<EndlessSource>());
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
        timer.start(1);
        // Were the source emptied in one go, or were a slice not bounded, there would be no tick beside the messages.
        QTRY_VERIFY(session.messagesSeen() > 5'000 && ticks >= 3);
        feed.setSource(nullptr);
    }

    void D12_aShortStallOfTheWindowLosesNothing()
    {
        constexpr int Messages = 20'000;
        bus::LocalAgentBus bus;
        std::atomic<int> handled = 0;
        QVERIFY(!bus.subscribe(u"all"_s, [&handled](const bus::BusMessage &) { ++handled; }));
        Session session;
        SessionFeed feed(&session);
        feed.setSource(std::make_unique<TapSource>(bus));
        for (int i = 0; i < Messages; ++i) // the event loop stands still meanwhile
            QVERIFY(bus.send(bus::BusMessage::broadcast(u"test"_s, bus::Deactivate{})).isReceived());
        QTRY_COMPARE(handled.load(), Messages);
        QTRY_COMPARE(session.messagesHeld(), Messages);
        QCOMPARE(session.messagesLostByTap(), 0u);
        feed.setSource(nullptr);
    }

    void D12_aLongStallIsLostByTheTapAndNotByTheBus()
    {
        constexpr int Messages = 20'000;
        bus::LocalAgentBus bus;
        std::atomic<int> handled = 0;
        QVERIFY(!bus.subscribe(u"all"_s, [&handled](const bus::BusMessage &) { ++handled; }));
        Session session;
        SessionFeed feed(&session);
        feed.setSource(std::make_unique<TapSource>(bus, bus::Tap::Options{.messageCapacity = 1'024}));
        for (int i = 0; i < Messages; ++i)
            QVERIFY(bus.send(bus::BusMessage::broadcast(u"test"_s, bus::Deactivate{})).isReceived());
        QTRY_COMPARE(handled.load(), Messages); // the agents got every one
        QTRY_COMPARE(session.messagesSeen() + session.messagesLostByTap(), quint64(Messages));
        QVERIFY(session.messagesLostByTap() > 0);
        QVERIFY(session.messagesSeen() >= 1'024);
        feed.setSource(nullptr);
    }

    void aFileTellsHowFarItIsReadAndCanBeStopped()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"long.mcap"_s);
        bus::McapWriter writer;
        QVERIFY(writer.open(path));
        constexpr quint64 many = 200'000;
        for (quint64 seq = 0; seq < many; ++seq)
            writer.write(made::end(seq));
        QVERIFY(writer.close());

        Session session;
        SessionFeed feed(&session);
        QVERIFY(!feed.progress());
        QSignalSpy ended(&feed, &SessionFeed::reachedEnd);
        feed.setSource(makeSource(path));
        QTRY_VERIFY(session.messagesHeld() > 0);
        QVERIFY(feed.progress() && *feed.progress() <= 1);
        feed.stopReading();
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!feed.progress());
        QVERIFY(session.messagesHeld() > 0 && session.messagesHeld() < qint64(many));
        QVERIFY(feed.isAtEnd() && !feed.isComplete());
    }
};

QTEST_GUILESS_MAIN(tst_SessionFeed)
#include "tst_session_feed.moc"
