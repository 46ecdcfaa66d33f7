// R7 and R9: who receives a message, and that all receive the same one.
#include "support.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace invariants;
using Outcome = bus::Receipt::Outcome;

class TestRouting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R7_broadcastReachesAllButTheSource();
    void R7_broadcastOfAStrangerReachesAll();
    void R7_targetedReachesTheTargetAlone();
    void R7_neverTheSourceEvenAsTarget();
    void R7_unknownTargetReachesNobody();
    void R7_namesAreComparedExactly();
    void R7_holdsForAllKinds();
    void R9_receiversShareOneAllocation();
    void R9_movedMessageIsNotCopiedAtAll();
    void R9_payloadIsNotCopied();
    void R9_messageOutlivesBusAndHandler();
};

void TestRouting::R7_broadcastReachesAllButTheSource()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s);
    Recorder c(bus, u"c"_s);
    QCOMPARE(bus.send(data(u"a"_s, std::nullopt, u"x"_s)).received, 2u);
    QCOMPARE(bus.send(urgent(u"b"_s, std::nullopt, u"y"_s)).received, 2u);
    QVERIFY(a.handles(1));
    QVERIFY(b.handles(1));
    QVERIFY(c.handles(2));
    bus.stop(); // whatever else was queued would be handled or discarded now
    QCOMPARE(a.labels(), QStringList(u"y"_s));
    QCOMPARE(b.labels(), QStringList(u"x"_s));
    QCOMPARE(c.begun(), 2);
}

void TestRouting::R7_broadcastOfAStrangerReachesAll()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s);
    QCOMPARE(bus.send(data(u"nobody's name"_s, std::nullopt)).received, 2u);
    QVERIFY(a.handles(1));
    QVERIFY(b.handles(1));
}

void TestRouting::R7_targetedReachesTheTargetAlone()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s);
    Recorder c(bus, u"c"_s);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(bus.send(data(u"a"_s, u"b"_s)).received, 1u);
    QVERIFY(b.handles(100));
    bus.stop();
    QCOMPARE(a.begun(), 0);
    QCOMPARE(b.begun(), 100);
    QCOMPARE(c.begun(), 0);
}

void TestRouting::R7_neverTheSourceEvenAsTarget()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s);
    for (const bus::BusMessage &message : {data(u"a"_s, u"a"_s), urgent(u"a"_s, u"a"_s)}) {
        const bus::Receipt receipt = bus.send(message);
        QCOMPARE(receipt.outcome, Outcome::ToItself);
        QCOMPARE(receipt.received, 0u);
    }
    bus.stop();
    QCOMPARE(a.begun(), 0);
    QCOMPARE(b.begun(), 0);
}

void TestRouting::R7_unknownTargetReachesNobody()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    const bus::Receipt receipt = bus.send(data(u"src"_s, u"nobody"_s));
    QCOMPARE(receipt.outcome, Outcome::UnknownTarget);
    QCOMPARE(receipt.received, 0u);
    QCOMPARE(receipt.dropped, 0u);
    bus.stop();
    QCOMPARE(a.begun(), 0);
}

void TestRouting::R7_namesAreComparedExactly()
{
    bus::LocalAgentBus bus;
    const QString longName(100'000, u'n');
    const QStringList names = {u"stt"_s,  u"STT"_s,        u" stt"_s, u"stt "_s,         u"stt\0"_s,
                               u"s"_s,    u"ß"_s,          u"ss"_s,   u"\u00e9"_s,       u"e\u0301"_s,
                               u"代理"_s, u"\U0001f600"_s, longName,  longName + u"x"_s, QString(QChar(0xd800))};
    std::vector<std::unique_ptr<Recorder>> recorders;
    for (const QString &name : names)
        recorders.push_back(std::make_unique<Recorder>(bus, name));
    for (const QString &name : names)
        QCOMPARE(bus.send(data(u"src"_s, name, name)).received, 1u);
    for (qsizetype i = 0; i < names.size(); ++i) {
        QVERIFY(recorders[size_t(i)]->handles(1));
        QCOMPARE(recorders[size_t(i)]->labels(), QStringList(names[i]));
    }
}

void TestRouting::R7_holdsForAllKinds()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s);
    Recorder c(bus, u"c"_s);
    for (const bus::BusMessage &message : oneOfEachKind(u"a"_s, u"b"_s))
        QCOMPARE(bus.send(message).received, 1u);
    for (const bus::BusMessage &message : oneOfEachKind(u"a"_s, std::nullopt))
        QCOMPARE(bus.send(message).received, 2u);
    QVERIFY(b.handles(2 * bus::KindCount));
    QVERIFY(c.handles(bus::KindCount));
    bus.stop();
    QCOMPARE(a.begun(), 0);
    QCOMPARE(b.begun(), 2 * bus::KindCount);
    QCOMPARE(c.begun(), bus::KindCount);
}

void TestRouting::R9_receiversShareOneAllocation()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s, {.place = Place::OwnWorker});
    Recorder c(bus, u"c"_s, {.place = Place::ContextThread});
    Recorder d(bus, u"d"_s, {.place = Place::Asynchronous});
    QCOMPARE(bus.send(data(u"src"_s, std::nullopt)).received, 4u);
    for (Recorder *recorder : {&a, &b, &c, &d}) {
        QVERIFY(recorder->handles(1));
        QCOMPARE(recorder->messages().at(0).data(), a.messages().at(0).data());
    }
}

void TestRouting::R9_movedMessageIsNotCopiedAtAll()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s);
    bus::BusMessage message = data(u"src"_s, std::nullopt);
    const auto *allocation = message.data();
    QCOMPARE(bus.send(std::move(message)).received, 2u);
    QVERIFY(a.handles(1));
    QVERIFY(b.handles(1));
    QCOMPARE(a.messages().at(0).data(), allocation);
    QCOMPARE(b.messages().at(0).data(), allocation);
}

void TestRouting::R9_payloadIsNotCopied()
{
    bus::LocalAgentBus bus;
    Recorder a(bus, u"a"_s);
    Recorder b(bus, u"b"_s);
    const QByteArray sound(1'000'000, 's');
    // Also where the bus must make a message of its own to stamp, since the caller keeps one (R8).
    const bus::BusMessage kept(u"src"_s, std::nullopt, bus::Frame{u"InputAudioRaw"_s, sound, {}});
    QCOMPARE(bus.send(kept).received, 2u);
    for (Recorder *recorder : {&a, &b}) {
        QVERIFY(recorder->handles(1));
        QCOMPARE(recorder->messages().at(0).as<bus::Frame>()->data.constData(), sound.constData());
    }
}

void TestRouting::R9_messageOutlivesBusAndHandler()
{
    QList<bus::BusMessage> kept;
    {
        bus::LocalAgentBus bus;
        Recorder a(bus, u"a"_s);
        // Messages of a thread that ends while they live on.
        inParallel(2, [&](int sender) {
            for (int i = 0; i < 100; ++i)
                (void)bus.send(urgent(u"sender %1"_s.arg(sender), u"a"_s, QString::number(i)));
        });
        QVERIFY(a.handles(200));
        kept = a.messages();
    }
    inParallel(2, [&](int) {
        const QList<bus::BusMessage> copies = kept;
        for (const bus::BusMessage &message : copies)
            QVERIFY(message.source().startsWith(u"sender "_s));
    });
    QCOMPARE(kept.size(), 200);
}

QTEST_GUILESS_MAIN(TestRouting)
#include "tst_routing.moc"
