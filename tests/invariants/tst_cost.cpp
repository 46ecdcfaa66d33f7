// D2: a targeted send costs the same among ten and among ten thousand subscribers.
#include "support.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace invariants;
using namespace std::chrono_literals;

class TestCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void D2_targetedSendWakesItsTargetAlone();
    void D2_targetedSendIsNoDearerAmongTenThousand();
    void D2_subscribingIsNoDearerAmongTenThousand();
    void D2_tenThousandComeAndGo();
};

namespace {

constexpr int Many = 10'000;

std::unique_ptr<bus::LocalAgentBus> busWith(int subscribers)
{
    auto bus = std::make_unique<bus::LocalAgentBus>(100'000);
    for (int i = 0; i < subscribers; ++i) {
        if (const auto error = bus->subscribe(u"agent %1"_s.arg(i), [](const bus::BusMessage &) {}))
            qFatal("%s", qPrintable(error.text));
    }
    return bus;
}

/// Processor time of this thread for a thousand targeted sends: the least of many tries, so that what else the
/// machine does plays no part.
std::chrono::nanoseconds costOfSends(bus::LocalAgentBus &bus)
{
    std::chrono::nanoseconds least = 1h;
    for (int tries = 0; tries < 30; ++tries) {
        const auto before = threadTime();
        for (int i = 0; i < 1'000; ++i)
            (void)bus.send(urgent(u"src"_s, u"agent 5"_s));
        least = std::min(least, threadTime() - before);
        if (!eventually([&] { return bus.totals().subscribers.value(u"agent 5"_s).waiting == 0; }))
            qFatal("the messages are not handled");
    }
    return least;
}

/// As above, for a subscriber that comes and goes.
std::chrono::nanoseconds costOfSubscribing(bus::LocalAgentBus &bus)
{
    std::chrono::nanoseconds least = 1h;
    for (int tries = 0; tries < 100; ++tries) {
        const auto before = threadTime();
        (void)bus.subscribe(u"guest"_s, [](const bus::BusMessage &) {});
        least = std::min(least, threadTime() - before);
        bus.unsubscribe(u"guest"_s);
    }
    return least;
}

} // namespace

void TestCost::D2_targetedSendWakesItsTargetAlone()
{
    bus::LocalAgentBus bus;
    std::vector<std::unique_ptr<Recorder>> recorders;
    for (int i = 0; i < 1'000; ++i)
        recorders.push_back(std::make_unique<Recorder>(bus, u"agent %1"_s.arg(i)));
    for (int i = 0; i < 1'000; i += 100) {
        for (int n = 0; n < 10; ++n)
            QCOMPARE(bus.send(data(u"src"_s, u"agent %1"_s.arg(i))).received, 1u);
    }
    for (size_t i = 0; i < 1'000; i += 100)
        QVERIFY(recorders[i]->handles(10));
    bus.stop();
    for (size_t i = 0; i < 1'000; ++i)
        QCOMPARE(recorders[i]->begun(), i % 100 ? 0 : 10);
}

void TestCost::D2_targetedSendIsNoDearerAmongTenThousand()
{
    // One that looks at every subscriber pays a thousand times as much. Ten times is room for caches and for a
    // busy machine.
    const auto few = costOfSends(*busWith(10));
    const auto many = costOfSends(*busWith(Many));
    qInfo("%.0f ns among 10, %.0f ns among %d", few.count() / 1e3, many.count() / 1e3, Many);
    QVERIFY(many < 10 * few);
}

void TestCost::D2_subscribingIsNoDearerAmongTenThousand()
{
    const auto few = costOfSubscribing(*busWith(10));
    const auto many = costOfSubscribing(*busWith(Many));
    qInfo("%.1f µs among 10, %.1f µs among %d", few.count() / 1e3, many.count() / 1e3, Many);
    // It may copy an index now and then; it must not look at each subscriber's name.
    QVERIFY(many < 100 * few);
}

void TestCost::D2_tenThousandComeAndGo()
{
    const auto bus = busWith(Many);
    QCOMPARE(bus->subscriberNames().size(), Many);
    QCOMPARE(bus->send(data(u"src"_s, std::nullopt)).received, quint32(Many));
    QVERIFY(eventually([&] {
        const bus::Totals totals = bus->totals();
        return std::all_of(totals.subscribers.begin(), totals.subscribers.end(),
                           [](const bus::SubscriberTotals &own) { return own.handled == 1; });
    }));
    for (int i = 0; i < Many; i += 2)
        bus->unsubscribe(u"agent %1"_s.arg(i));
    QCOMPARE(bus->subscriberNames().size(), Many / 2);
    QCOMPARE(bus->send(data(u"src"_s, std::nullopt)).received, quint32(Many / 2));
}

QTEST_GUILESS_MAIN(TestCost)
#include "tst_cost.moc"
