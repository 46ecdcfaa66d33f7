// The agents of a session: states, family, counters between totals, rates and quantiles.
#include "session_records.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace records;

Q_DECLARE_METATYPE(std::vector<bus::Record>)

namespace {

const QString Agent1 = u"stt"_s;

bus::Record ready(quint64 seq, bool active, const QString &name = Agent1)
{
    return message(seq, name, {}, bus::AgentReady{u"main"_s, u"root"_s, active, true, {}});
}

bus::Record registry(quint64 seq, bool active)
{
    return message(seq, u"runner"_s, {}, bus::AgentRegistry{u"main"_s, {{Agent1, u"boss"_s, active, true, {}}}});
}

template <class Payload>
bus::Record tell(quint64 seq, Payload payload, const QString &target = Agent1)
{
    return message(seq, u"boss"_s, target, std::move(payload));
}

} // namespace

class TestAgents : public QObject {
    Q_OBJECT
private slots:
    void states_data();
    void states();
    void familyIsKnown();
    void aBroadcastEndReachesAllButItsSource();
    void aBroadcastIsNotForThoseWhoOnlySend_data();
    void aBroadcastIsNotForThoseWhoOnlySend();
    void whereNobodyIsKnownToListenABroadcastIsForAll();
    void stateStandsStillAfterUnsubscribing();
    void whatWasPublishedBeforeLeavingCounts();
    void aNameMayComeBack();
    void anAgentStaysInItsPlace();
    void countersWithoutTotals();
    void countersBetweenTotals();
    void whatTheTotalsHoldIsNotCountedTwice();
    void queueDepths();
    void ownBroadcastsAreNotOffered();
    void ownBroadcastsCountOnlyWhileItListens();
    void whatWasToldBeforeItsSubscriptionDoesNotWait();
    void afterLeavingNothingIsOffered();
    void anotherSubscriptionGoesOnCounting();
    void anOldSubscriptionMayEndLate();
    void ratesAndLastSeen();
    void quantiles();
    void senders();
    void tenThousandAgents();
};

void TestAgents::states_data()
{
    QTest::addColumn<std::vector<bus::Record>>("story");
    QTest::addColumn<AgentState>("state");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, AgentState state, std::vector<bus::Record> story, const QString &why = {}) {
        QTest::newRow(name) << std::move(story) << state << why;
    };
    const bus::Record here = subscribed(Agent1);
    const bus::Record error = message(5, Agent1, {}, bus::AgentError{u"no key"_s});

    row("subscribed", AgentState::Starting, {here});
    row("ready", AgentState::Ready, {here, ready(1, false)});
    row("ready and active", AgentState::Active, {here, ready(1, true)});
    row("ready seen before subscribed", AgentState::Ready, {ready(1, false), here});
    row("activated", AgentState::Active, {here, ready(1, false), tell(2, bus::Activate{})});
    row("activated while starting", AgentState::Active, {here, tell(2, bus::Activate{})});
    row("deactivated", AgentState::Inactive, {here, ready(1, true), tell(2, bus::Deactivate{})});
    row("and activated again", AgentState::Active,
        {here, ready(1, true), tell(2, bus::Deactivate{}), tell(3, bus::Activate{})});
    row("other activated", AgentState::Ready, {here, ready(1, false), tell(2, bus::Activate{}, u"tts"_s)});
    row("registry says active", AgentState::Active, {here, registry(1, true)});
    row("registry says not active", AgentState::Ready, {here, registry(1, false)});
    row("registry says no longer active", AgentState::Inactive, {here, ready(1, true), registry(2, false)});
    row("registry leaves inactive", AgentState::Inactive, {here, tell(1, bus::Deactivate{}), registry(2, false)});
    row("ended", AgentState::Ended, {here, ready(1, true), tell(2, bus::End{u"done"_s})}, u"done"_s);
    row("ended with no reason", AgentState::Ended, {here, tell(2, bus::End{})});
    row("cancelled", AgentState::Cancelled, {here, tell(2, bus::Cancel{u"stop"_s})}, u"stop"_s);
    row("failed", AgentState::Failed, {here, error}, u"no key"_s);
    row("end, then cancel", AgentState::Cancelled, {here, tell(1, bus::End{u"done"_s}), tell(2, bus::Cancel{u"now"_s})},
        u"now"_s);
    row("cancel, then end", AgentState::Cancelled, {here, tell(1, bus::Cancel{u"now"_s}), tell(2, bus::End{u"done"_s})},
        u"now"_s);
    row("failed, then told to end", AgentState::Failed, {here, error, tell(6, bus::End{})}, u"no key"_s);
    row("ended, then activated", AgentState::Ended, {here, tell(1, bus::End{}), tell(2, bus::Activate{})});
    row("ended, registry is behind", AgentState::Ended, {here, tell(1, bus::End{}), registry(2, true)});
    row("ended, then ready again", AgentState::Active, {here, tell(1, bus::End{u"done"_s}), ready(2, true)});
    row("to itself", AgentState::Starting, {here, message(1, Agent1, Agent1, bus::End{})});
}

void TestAgents::states()
{
    QFETCH(std::vector<bus::Record>, story);
    QFETCH(AgentState, state);
    QFETCH(QString, reason);
    Session session;
    session.append(story);
    const Agent *agent = session.agents().find(Agent1);
    QVERIFY(agent);
    QCOMPARE(agent->state, state);
    QCOMPARE(agent->stateReason, reason);
}

void TestAgents::familyIsKnown()
{
    Session session;
    session.append(ready(0, false));
    const Agent *agent = session.agents().find(Agent1);
    QCOMPARE(agent->runner, u"main"_s);
    QCOMPARE(agent->parent, u"root"_s);
    QVERIFY(agent->bridged);
    QVERIFY(!agent->subscribed);
    session.append(registry(1, false));
    QCOMPARE(session.agents().find(Agent1)->parent, u"boss"_s);
}

void TestAgents::aBroadcastEndReachesAllButItsSource()
{
    Session session;
    session.append({subscribed(u"boss"_s), subscribed(u"a"_s), subscribed(u"b"_s), ready(0, true, u"boss"_s),
                    message(1, u"boss"_s, {}, bus::End{u"night"_s})});
    QCOMPARE(session.agents().find(u"a"_s)->state, AgentState::Ended);
    QCOMPARE(session.agents().find(u"b"_s)->stateReason, u"night"_s);
    QCOMPARE(session.agents().find(u"boss"_s)->state, AgentState::Active);
}

void TestAgents::aBroadcastIsNotForThoseWhoOnlySend_data()
{
    QTest::addColumn<std::vector<bus::Record>>("story");
    QTest::addColumn<AgentState>("state");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, AgentState state, std::vector<bus::Record> story, const QString &why = {}) {
        story.insert(story.begin(), subscribed(u"other"_s));
        QTest::newRow(name) << std::move(story) << state << why;
    };
    const bus::Record sends = frame(1, Agent1);
    const bus::Record end = tell(5, bus::End{u"night"_s}, {});
    row("ended", AgentState::Starting, {sends, end});
    row("cancelled", AgentState::Starting, {sends, tell(5, bus::Cancel{}, {})});
    row("activated", AgentState::Starting, {sends, tell(5, bus::Activate{}, {})});
    row("deactivated", AgentState::Active, {ready(1, true), tell(5, bus::Deactivate{}, {})});
    row("told itself", AgentState::Ended, {sends, tell(5, bus::End{u"night"_s})}, u"night"_s);

    // Records of a subscription may come after messages that it got.
    row("subscribed before", AgentState::Ended, {sends, end, subscribed(Agent1, Start + 4 * Ms)}, u"night"_s);
    row("subscribed after it", AgentState::Starting, {sends, end, subscribed(Agent1, Start + 6 * Ms)});
    row("its fate is told", AgentState::Ended, {sends, end, fate(5, Agent1, bus::Fate::Undelivered)}, u"night"_s);
    row("a later message's fate is told", AgentState::Starting, {sends, end, frame(7), handled(7, Agent1)});
    row("unsubscribed after it", AgentState::Ended, {sends, end, unsubscribed(Agent1, Start + 6 * Ms)}, u"night"_s);
    row("the last of what it was told", AgentState::Inactive,
        {sends, tell(2, bus::Activate{}, {}), tell(3, bus::Deactivate{}, {}), subscribed(Agent1)});
    row("the hardest of what it was told", AgentState::Cancelled,
        {sends, tell(2, bus::End{}, {}), tell(3, bus::Cancel{u"now"_s}, {}), tell(4, bus::Activate{}, {}),
         subscribed(Agent1)},
        u"now"_s);
}

void TestAgents::aBroadcastIsNotForThoseWhoOnlySend()
{
    states();
}

/// Recordings of other tools tell of no subscriptions.
void TestAgents::whereNobodyIsKnownToListenABroadcastIsForAll()
{
    Session session;
    session.append({ready(1, true), tell(2, bus::End{u"night"_s}, {})});
    QCOMPARE(session.agents().find(Agent1)->state, AgentState::Ended);
}

void TestAgents::stateStandsStillAfterUnsubscribing()
{
    Session session;
    session.append({subscribed(Agent1), ready(1, true), unsubscribed(Agent1, Start + 2 * Ms),
                    tell(3, bus::End{u"done"_s}), registry(4, false)});
    const Agent *agent = session.agents().find(Agent1);
    QCOMPARE(agent->state, AgentState::Active);
    QVERIFY(!agent->subscribed);
}

void TestAgents::whatWasPublishedBeforeLeavingCounts()
{
    Session session; // messages and subscriptions come side by side: the End is here after the subscription's end
    session.append({subscribed(Agent1), unsubscribed(Agent1, Start + 9 * Ms), tell(5, bus::End{u"done"_s})});
    QCOMPARE(session.agents().find(Agent1)->state, AgentState::Ended);
}

void TestAgents::aNameMayComeBack()
{
    Session session;
    session.append({subscribed(Agent1), tell(1, bus::Cancel{u"stop"_s}), unsubscribed(Agent1, Start + 2 * Ms)});
    session.append(subscribed(Agent1, Start + 3 * Ms, 7));
    const Agent *agent = session.agents().find(Agent1);
    QCOMPARE(agent->state, AgentState::Starting);
    QCOMPARE(agent->stateReason, QString());
    QVERIFY(agent->subscribed);
    QCOMPARE(agent->dataCapacity, 7);
    session.append(tell(4, bus::Activate{}));
    QCOMPARE(session.agents().find(Agent1)->state, AgentState::Active);
}

void TestAgents::anAgentStaysInItsPlace()
{
    Session session;
    session.append({subscribed(u"a"_s), subscribed(u"b"_s), frame(0, u"c"_s), unsubscribed(u"a"_s, Start + Ms)});
    session.append({subscribed(u"a"_s, Start + 2 * Ms), subscribed(u"d"_s)});
    QStringList names;
    for (const Agent &agent : session.agents())
        names += agent.name;
    QCOMPARE(names, QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(session.agents().at(0).name, u"a"_s);
    QVERIFY(!session.agents().find(u"e"_s));
}

void TestAgents::countersWithoutTotals()
{
    Session session;
    session.append({subscribed(Agent1), frame(0), frame(1), frame(2), frame(3), frame(4), handled(0, Agent1),
                    dropped(3, Agent1), fate(1, Agent1, bus::Fate::Failed)});
    const bus::SubscriberTotals totals = session.agents().find(Agent1)->totals;
    QCOMPARE(totals.handled, 1u);
    QCOMPARE(totals.dropped, 1u);
    QCOMPARE(totals.failed, 1u);
    QCOMPARE(totals.waiting, 2u); // 2 and 4
    QCOMPARE(totals.received, 4u);
    QVERIFY(totals.balances());
}

void TestAgents::countersBetweenTotals()
{
    Session session;
    session.append(subscribed(Agent1));
    bus::SubscriberTotals said = counters(100, 7, 2);
    said.dataHighWater = 50;
    said.overtaken = 3;
    session.append(totals(Start + 10 * Ms, 200, Agent1, said));
    QCOMPARE(session.agents().find(Agent1)->totals, said);

    session.append({frame(11), frame(12), frame(13), handled(11, Agent1), dropped(13, Agent1)});
    bus::SubscriberTotals now = session.agents().find(Agent1)->totals;
    QCOMPARE(now.handled, 101u);
    QCOMPARE(now.dropped, 8u);
    QCOMPARE(now.waiting, 3u);
    QCOMPARE(now.received, 104u);
    QCOMPARE(now.dataDepth, 3u);
    QCOMPARE(now.dataHighWater, 50u);
    QCOMPARE(now.overtaken, 3u);

    said = counters(104, 8);
    session.append(totals(Start + 20 * Ms, 300, Agent1, said)); // the bus's word is taken as it is
    QCOMPARE(session.agents().find(Agent1)->totals, said);
}

void TestAgents::whatTheTotalsHoldIsNotCountedTwice()
{
    // The totals were taken before these records, but come first.
    Session session;
    session.append({subscribed(Agent1), totals(Start + 5 * Ms, 3, Agent1, counters(2, 0, 1))});
    session.append({frame(1), frame(2), frame(3, u"mic"_s, Agent1), handled(1, Agent1), handled(2, Agent1)});
    const bus::SubscriberTotals now = session.agents().find(Agent1)->totals;
    QCOMPARE(now.handled, 2u);
    QCOMPARE(now.waiting, 1u);
    QCOMPARE(now.received, 3u);
}

void TestAgents::queueDepths()
{
    Session session;
    session.append({subscribed(Agent1), frame(0, u"mic"_s, Agent1), frame(1), tell(2, bus::Activate{}),
                    message(3, u"boss"_s, {}, bus::AgentError{u"x"_s}), frame(4, u"mic"_s, u"other"_s)});
    bus::SubscriberTotals totals = session.agents().find(Agent1)->totals;
    QCOMPARE(totals.dataDepth, 2u);
    QCOMPARE(totals.systemDepth, 2u);
    session.append({handled(2, Agent1), handled(3, Agent1), handled(0, Agent1)});
    totals = session.agents().find(Agent1)->totals;
    QCOMPARE(totals.dataDepth, 1u);
    QCOMPARE(totals.systemDepth, 0u);
    QCOMPARE(totals.waiting, 1u);
}

void TestAgents::ownBroadcastsAreNotOffered()
{
    Session session;
    session.append({subscribed(Agent1), subscribed(u"other"_s), frame(0, Agent1), frame(1, Agent1),
                    frame(2, u"other"_s), frame(3, Agent1, Agent1)});
    QCOMPARE(session.agents().find(Agent1)->totals.waiting, 1u);
    QCOMPARE(session.agents().find(u"other"_s)->totals.waiting, 2u);
}

void TestAgents::ownBroadcastsCountOnlyWhileItListens()
{
    Session session;
    session.append({subscribed(u"other"_s), frame(0, Agent1), frame(1, Agent1), frame(2, Agent1),
                    subscribed(Agent1, Start + 3 * Ms), frame(4, u"other"_s), frame(5, u"other"_s)});
    QCOMPARE(session.agents().find(Agent1)->totals.waiting, 2u);
    session.append({unsubscribed(Agent1, Start + 6 * Ms), frame(7, Agent1), frame(8, u"other"_s)});
    QCOMPARE(session.agents().find(Agent1)->totals.waiting, 2u); // until their fates come
}

void TestAgents::whatWasToldBeforeItsSubscriptionDoesNotWait()
{
    Session session;
    session.append({frame(0, u"mic"_s, Agent1), frame(1), subscribed(Agent1, Start - Ms), handled(0, Agent1),
                    handled(1, Agent1), frame(2, u"mic"_s, Agent1), frame(3)});
    const bus::SubscriberTotals totals = session.agents().find(Agent1)->totals;
    QCOMPARE(totals.handled, 2u);
    QCOMPARE(totals.waiting, 2u);
    QCOMPARE(totals.received, 4u);
}

void TestAgents::afterLeavingNothingIsOffered()
{
    Session session;
    session.append({subscribed(Agent1), frame(0), unsubscribed(Agent1, Start + Ms), frame(2),
                    frame(3, u"mic"_s, Agent1), fate(0, Agent1, bus::Fate::Discarded)});
    const bus::SubscriberTotals totals = session.agents().find(Agent1)->totals;
    QCOMPARE(totals.waiting, 0u);
    QCOMPARE(totals.discarded, 1u);
    QCOMPARE(totals.received, 1u);
}

void TestAgents::anotherSubscriptionGoesOnCounting()
{
    Session session;
    session.append({subscribed(Agent1), frame(0), handled(0, Agent1), dropped(0, u"x"_s),
                    unsubscribed(Agent1, Start + 5 * Ms), subscribed(Agent1, Start + 6 * Ms), frame(7)});
    const bus::SubscriberTotals totals = session.agents().find(Agent1)->totals;
    QCOMPARE(totals.handled, 1u); // as findings and the past count
    QCOMPARE(totals.waiting, 1u);
    QCOMPARE(totals.dataDepth, 1u);
}

void TestAgents::anOldSubscriptionMayEndLate()
{
    // It unsubscribes in its own handler and subscribes again: the first one ends when the handler returns.
    Session session;
    session.append({subscribed(Agent1), subscribed(Agent1, Start + 5 * Ms), unsubscribed(Agent1, Start + 6 * Ms)});
    QVERIFY(session.agents().find(Agent1)->subscribed);
    session.append(unsubscribed(Agent1, Start + 9 * Ms));
    QVERIFY(!session.agents().find(Agent1)->subscribed);
}

void TestAgents::ratesAndLastSeen()
{
    Session session;
    session.append(subscribed(Agent1));
    std::vector<bus::Record> records;
    for (quint64 seq = 0; seq < 10'000; seq += 10) { // 100 frames a second for 10 s, half of them handled
        records.push_back(frame(seq));
        if (seq % 20 == 0)
            records.push_back(handled(seq, Agent1));
    }
    session.append(records);
    QVERIFY(qAbs(session.agents().find(u"mic"_s)->rate - 100) < 2);
    QVERIFY(qAbs(session.agents().find(Agent1)->rate - 50) < 2);
    QCOMPARE(session.agents().find(u"mic"_s)->lastSeen, Start + 9990 * Ms);
    QCOMPARE(session.agents().find(Agent1)->lastSeen, Start + 9980 * Ms + Ms / 2);

    session.append(totals(Start + 20 * Second, 10'000, Agent1, counters(500))); // silence: time goes on
    QCOMPARE(session.agents().find(u"mic"_s)->rate, 0.0);
}

void TestAgents::quantiles()
{
    Session session;
    for (quint64 seq = 0; seq < 100; ++seq)
        session.append({frame(seq), handled(seq, Agent1, qint64(seq + 1) * 1000, qint64(seq + 1) * Ms)});
    const Agent *agent = session.agents().find(Agent1);
    const auto near = [](qint64 value, qint64 exact) { return qAbs(value - exact) <= exact / 20; };
    QVERIFY(near(agent->waitedP50Ns, 50'000));
    QVERIFY(near(agent->waitedP99Ns, 99'000));
    QVERIFY(near(agent->handlerP50Ns, 50 * Ms));
    QVERIFY(near(agent->handlerP99Ns, 99 * Ms));
    session.append({frame(200), dropped(200, Agent1)}); // no handler ran
    QVERIFY(near(session.agents().find(Agent1)->handlerP50Ns, 50 * Ms));
}

void TestAgents::senders()
{
    Session session;
    session.append({frame(0, u"mic"_s, u"nobody"_s), frame(1)});
    QCOMPARE(session.agents().find(u"mic"_s)->sent, 2u);
    QVERIFY(!session.agents().find(u"nobody"_s)); // a target that nobody bears is no agent
}

void TestAgents::tenThousandAgents()
{
    Session session;
    std::vector<bus::Record> records;
    for (int i = 0; i < 10'000; ++i)
        records.push_back(subscribed(u"agent-%1"_s.arg(i)));
    for (quint64 seq = 0; seq < 20'000; ++seq)
        records.push_back(frame(seq));
    session.append(records);
    QCOMPARE(session.agents().size(), 10'001); // and the microphone
    for (const Agent &agent : session.agents())
        QCOMPARE(agent.totals.waiting, agent.name == u"mic"_s ? 0u : 20'000u);
}

QTEST_GUILESS_MAIN(TestAgents)
#include "tst_agents.moc"
