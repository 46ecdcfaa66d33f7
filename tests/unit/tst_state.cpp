// The session as it stood at one message: against sessions that end there, and case by case.
#include "session_records.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <random>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace records;

namespace {

template <class Payload>
bus::Record at(qint64 t, quint64 seq, const QString &source, const QString &target, Payload payload)
{
    bus::Record record = message(seq, source, target, std::move(payload));
    std::get<bus::MessageRecord>(record).t = t;
    return record;
}

/// A bus of its own, in numbers: queues, handlers that take their time, and all that a tap would tell of it.
class MadeUpBus {
public:
    explicit MadeUpBus(int taskIds = 200) : taskIds(taskIds)
    {
        for (int i = 0; i < AgentCount; ++i)
            opening.push_back(subscribed(name(i), now, Capacity));
    }

    void publish(int messages)
    {
        for (int i = 0; i < messages; ++i) {
            now += qint64(random(2'000));
            finishHandlers();
            publishOne();
        }
    }

    /// In the order of a tap: the messages of a batch before the fates.
    [[nodiscard]] std::vector<bus::Record> inBatches(size_t batchSize) const
    {
        std::vector<bus::Record> records = opening;
        auto fate = fates.begin();
        for (size_t begin = 0; begin < messages.size(); begin += batchSize) {
            const size_t end = std::min(begin + batchSize, messages.size());
            records.insert(records.end(), messages.begin() + qint64(begin), messages.begin() + qint64(end));
            const qint64 until = end < messages.size() ? timeOf(end) : now + 1;
            for (; fate != fates.end() && fate->t < until; ++fate)
                records.push_back(*fate);
        }
        return records;
    }

    [[nodiscard]] qint64 timeOf(size_t message) const { return std::get<bus::MessageRecord>(messages[message]).t; }

    std::vector<bus::Record> opening;
    std::vector<bus::Record> messages; ///< by seq
    std::vector<bus::FateRecord> fates; ///< by time

private:
    static constexpr int AgentCount = 6;
    static constexpr int Capacity = 16;
    struct Waiting {
        quint64 seq = 0;
        qint64 since = 0;
    };
    struct Handling {
        quint64 seq = 0;
        qint64 begin = 0;
        qint64 end = 0;
    };
    struct Agent {
        std::deque<Waiting> system;
        std::deque<Waiting> data;
        std::optional<Handling> handling;
    };

    static QString name(int agent) { return u"agent-%1"_s.arg(agent); }
    [[nodiscard]] quint64 random(quint64 below) { return std::uniform_int_distribution<quint64>(0, below - 1)(numbers); }

    void finishHandlers()
    {
        for (;;) { // whose handler ends first
            Agent *first = nullptr;
            for (Agent &agent : agents) {
                if (agent.handling && agent.handling->end <= now && (!first || agent.handling->end < first->handling->end))
                    first = &agent;
            }
            if (!first)
                return;
            const Handling done = *first->handling;
            const bool failed = random(50) == 0;
            fates.push_back({done.seq, name(int(first - agents)), failed ? bus::Fate::Failed : bus::Fate::Handled, done.end, 0,
                             done.end - done.begin, failed ? u"no"_s : QString()});
            begin(*first, done.end);
        }
    }

    void begin(Agent &agent, qint64 t)
    {
        agent.handling.reset();
        std::deque<Waiting> &queue = agent.system.empty() ? agent.data : agent.system;
        if (queue.empty())
            return;
        // The first is slower than messages come, the last is stuck for a while now and then.
        const qint64 takes = &agent == agents ? 9'000 : 100 + qint64(random(&agent == agents + AgentCount - 1 ? 20'000'000 : 3'000));
        agent.handling = {queue.front().seq, t, t + takes};
        queue.pop_front();
    }

    void publishOne()
    {
        const quint64 seq = messages.size();
        const int source = int(random(AgentCount));
        const bool broadcast = random(3) == 0;
        const int target = int((quint64(source) + 1 + random(AgentCount - 1)) % AgentCount);
        messages.push_back(at(now, seq, name(source), broadcast ? QString() : name(target), payload()));
        const bool system = bus::isSystem(std::get<bus::MessageRecord>(messages.back()).message.kind());
        for (int i = 0; i < AgentCount; ++i) {
            if (i == source || (!broadcast && i != target))
                continue;
            if (!system && agents[i].data.size() >= Capacity) {
                fates.push_back({seq, name(i), bus::Fate::Dropped, now, 0, 0, {}});
                continue;
            }
            (system ? agents[i].system : agents[i].data).push_back({seq, now});
            if (!agents[i].handling)
                begin(agents[i], now);
        }
    }

    bus::BusPayload payload()
    {
        const QString task = u"task-%1"_s.arg(random(quint64(taskIds)));
        switch (random(14)) {
        case 0: return bus::TaskRequest{task, u"work"_s, {}};
        case 1: return bus::TaskUpdate{task, json("{\"done\":1}")};
        case 2: return bus::TaskStreamData{task, json("\"chunk\"")};
        case 3: return bus::TaskResponse{task, bus::TaskStatus::Completed, json("\"result\"")};
        case 4: return bus::TaskCancel{task, {}};
        case 5: return bus::Activate{};
        case 6: return bus::Deactivate{};
        case 7: return bus::AgentReady{u"runner"_s, {}, random(2) == 0, false, {}};
        case 8: return bus::TaskUpdateRequest{task};
        default: return bus::Frame{u"Text"_s, "hello", {}, {}};
        }
    }

    const int taskIds;
    std::mt19937_64 numbers{7};
    qint64 now = Start;
    Agent agents[AgentCount];
};

QString text(const Agent &agent)
{
    return u"%1 state %2 (%3) ready %4 subscribed %5 sent %6 handled %7 dropped %8 discarded %9 failed %10 waiting %11"_s
        .arg(agent.name).arg(int(agent.state)).arg(agent.stateReason, agent.runner).arg(agent.subscribed).arg(agent.sent)
        .arg(agent.totals.handled).arg(agent.totals.dropped).arg(agent.totals.discarded).arg(agent.totals.failed)
        .arg(agent.totals.waiting);
}

QString text(const Task &task)
{
    return u"%1 %2 of %3 by %4 status %5 cancel %6 dropped %7 updates %8 chunks %9 progress %10 result %11 seqs %12 %13 "
           "times %14 %15 parent %16"_s
        .arg(task.id, task.name, task.requester, task.worker).arg(int(task.status)).arg(task.cancelRequested)
        .arg(task.requestDropped).arg(task.updates).arg(task.streamChunks).arg(task.progress, task.result)
        .arg(task.firstSeq).arg(task.lastSeq).arg(task.startedAt).arg(task.endedAt).arg(task.parent);
}

/// What differs between the state and a session that ends where it is; empty where nothing does.
QString difference(const SessionState &state, const Session &ended)
{
    if (state.agents().size() != ended.agents().size() || state.taskCount() != ended.tasks().size())
        return u"%1 agents and %2 tasks, not %3 and %4"_s.arg(state.agents().size()).arg(state.taskCount())
            .arg(ended.agents().size()).arg(ended.tasks().size());
    for (qsizetype i = 0; i < state.agents().size(); ++i) {
        if (text(state.agents().at(i)) != text(ended.agents().at(i)))
            return text(state.agents().at(i)) + u", not "_s + text(ended.agents().at(i));
    }
    for (qsizetype i = 0; i < state.taskCount(); ++i) {
        if (text(state.task(i)) != text(ended.tasks().at(i)))
            return text(state.task(i)) + u", not "_s + text(ended.tasks().at(i));
    }
    return {};
}

const QString A = u"a"_s;
const QString B = u"b"_s;

} // namespace

class TestState : public QObject {
    Q_OBJECT
private slots:
    void everyMomentIsThatOfASessionThatEndsThere_data();
    void everyMomentIsThatOfASessionThatEndsThere();
    void batchesDoNotFillTheQueues();
    void whatWaitsToThisDayWaitedThen();
    void aQueueIsNeverMoreThanFull();
    void aTargetMayBeNamedBeforeItsSubscriptionIsTold();
    void aNameThatNobodyBearsYetHasNoQueue();
    void whatWaitsToThisDayWaitedStretchesAgo();
    void whoGotNothingButBroadcasts();
    void whatIsSentToWhoeverHasLeftDoesNotCount();
    void agentsComeAndGo();
    void aTaskFollowsTheClock();
    void aDroppedRequestIsKnownFromItsMoment();
    void anIdUsedAgainIsTheTaskOfItsTime();
    void aParentIsKnownUntilItsIdBeginsAnew();
    void fatesOfMessagesThatAreGone();
    void rowsThatAreGoneHaveNoState();
    void whatIsGoneChangesNothingOfWhatIsLeft_data();
    void whatIsGoneChangesNothingOfWhatIsLeft();
    void whatIsToldWhileNoPastIsKeptCounts();
    void aLossRowIsTheMomentBefore();
    void seqsThatAreMissingStandForTheMessageBefore();
};

void TestState::everyMomentIsThatOfASessionThatEndsThere_data()
{
    QTest::addColumn<int>("messages");
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("taskIds");
    QTest::newRow("as they come") << 2'000 << 1 << 5 << 200;
    QTest::newRow("in batches") << 3'000 << 100 << 7 << 200;
    QTest::newRow("in large batches") << 60'000 << 4'096 << 307 << 200;
    QTest::newRow("over several stretches") << 60'000 << 64 << 311 << 200;
    QTest::newRow("ids that are used again and again") << 20'000 << 100 << 43 << 2;
}

void TestState::everyMomentIsThatOfASessionThatEndsThere()
{
    QFETCH(int, messages);
    QFETCH(int, batch);
    QFETCH(int, step);
    QFETCH(int, taskIds);
    MadeUpBus bus(taskIds);
    bus.publish(messages);
    Session whole;
    whole.append(bus.inBatches(size_t(batch)));

    Session ended;
    ended.append(bus.opening);
    auto fate = bus.fates.begin();
    for (size_t seq = 0; seq < bus.messages.size(); ++seq) {
        const auto isBefore = [&] { return fate != bus.fates.end() && fate->t <= bus.timeOf(seq); };
        for (; isBefore() && fate->seq < seq; ++fate)
            ended.append(*fate);
        ended.append(bus.messages[seq]);
        for (; isBefore(); ++fate)
            ended.append(*fate);
        if (seq % size_t(step) != 0)
            continue;
        const std::optional<SessionState> state = whole.stateAt(qint64(seq));
        QVERIFY(state);
        QCOMPARE(state->seq(), quint64(seq));
        QCOMPARE(state->time(), bus.timeOf(seq));
        const QString problem = difference(*state, ended);
        QVERIFY2(problem.isEmpty(), qPrintable(u"at %1: %2"_s.arg(seq).arg(problem)));
    }
}

/// A tap is read now and then; that must not look as if nobody had handled anything in between.
void TestState::batchesDoNotFillTheQueues()
{
    Session session;
    session.append({subscribed(B), frame(0, A, B), frame(1, A, B), frame(2, A, B), handled(0, B), handled(1, B), handled(2, B)});
    for (qint64 row = 0; row < 3; ++row) {
        const Agent agent = *session.stateAt(row)->agents().find(B);
        QCOMPARE(agent.totals.waiting, quint64(1)); // the one that was just published
        QCOMPARE(agent.totals.dataDepth, quint64(1));
        QCOMPARE(agent.totals.handled, quint64(row));
        QCOMPARE(agent.totals.received, quint64(row + 1));
    }
}

void TestState::whatWaitsToThisDayWaitedThen()
{
    Session session;
    session.append({subscribed(B), frame(0, A, B), frame(1, A, B), frame(2, A), message(3, A, B, bus::Activate{}), handled(0, B)});
    const auto depths = [&session](qint64 row) {
        const bus::SubscriberTotals totals = session.stateAt(row)->agents().find(B)->totals;
        return std::pair(totals.dataDepth, totals.systemDepth);
    };
    QCOMPARE(depths(0), std::pair(quint64(1), quint64(0)));
    QCOMPARE(depths(1), std::pair(quint64(1), quint64(0)));
    QCOMPARE(depths(2), std::pair(quint64(2), quint64(0)));
    QCOMPARE(depths(3), std::pair(quint64(2), quint64(1)));
}

void TestState::aQueueIsNeverMoreThanFull()
{
    Session session;
    session.append({subscribed(B, Start, 2), frame(0, A, B), frame(1, A, B), frame(2, A, B)});
    const bus::SubscriberTotals totals = session.stateAt(2)->agents().find(B)->totals;
    QCOMPARE(totals.waiting, quint64(3)); // one is in the handler
    QCOMPARE(totals.dataDepth, quint64(2));
}

/// The tap gives the messages of a batch before the subscriptions that came beside them.
void TestState::aTargetMayBeNamedBeforeItsSubscriptionIsTold()
{
    Session session;
    session.append({frame(0, A, B), subscribed(B, Start - Ms), handled(0, B)});
    for (quint64 seq = 1; seq <= 5; ++seq)
        session.append(frame(seq, A, B));
    QCOMPARE(session.agents().find(B)->totals.dataDepth, quint64(5));
    for (qint64 row = 1; row <= 5; ++row)
        QCOMPARE(session.stateAt(row)->agents().find(B)->totals.dataDepth, quint64(row));
}

void TestState::aNameThatNobodyBearsYetHasNoQueue()
{
    Session session;
    session.append({message(0, A, B, bus::Activate{}), frame(1, A, B), subscribed(B, Start + 2 * Ms)});
    for (quint64 seq = 2; seq <= 6; ++seq)
        session.append(frame(seq, A, B));
    session.append(totals(Start + 20 * Ms, 7, B, counters(0, 0, 5)));
    QVERIFY(!session.stateAt(1)->agents().find(B));
    for (qint64 row = 2; row <= 6; ++row) {
        const bus::SubscriberTotals then = session.stateAt(row)->agents().find(B)->totals;
        QCOMPARE(then.dataDepth, quint64(row - 1));
        QCOMPARE(then.systemDepth, quint64(0));
    }
}

void TestState::whatWaitsToThisDayWaitedStretchesAgo()
{
    const QString other = u"c"_s;
    constexpr quint64 between = 70'000; // fills more than a stretch
    Session session;
    session.append({frame(0, A, B), subscribed(B, Start - Ms), subscribed(other, Start - Ms), handled(0, B)});
    session.append({frame(1, A, B), frame(2, A, B)});
    for (quint64 seq = 3; seq < 3 + between; ++seq)
        session.append({frame(seq, A, other), handled(seq, other)});
    const quint64 last = 3 + between;
    session.append({frame(last, A, B), frame(last + 1, A, B)});
    const auto depth = [&session](quint64 row) { return session.stateAt(qint64(row))->agents().find(B)->totals.dataDepth; };
    QCOMPARE(depth(1), quint64(1));
    QCOMPARE(depth(100), quint64(2));
    QCOMPARE(depth(last), quint64(3));
    QCOMPARE(depth(last + 1), quint64(4));
}

void TestState::whoGotNothingButBroadcasts()
{
    Session session;
    session.append({frame(0, A), subscribed(B, Start + Ms / 2), frame(1, A), frame(2, A)});
    QCOMPARE(session.stateAt(1)->agents().find(B)->totals.dataDepth, quint64(1));
    QCOMPARE(session.stateAt(2)->agents().find(B)->totals.dataDepth, quint64(2));
}

/// Its handler does not come back, so the bus has given it up: what it had still waits.
void TestState::whatIsSentToWhoeverHasLeftDoesNotCount()
{
    Session session;
    session.append({subscribed(B), frame(0, A, B), message(1, A, B, bus::Activate{}), unsubscribed(B, Start + 2 * Ms),
                    frame(3, A, B), frame(4, A), message(5, A, {}, bus::AgentError{u"x"_s})});
    const auto depths = [&session](qint64 row) {
        const bus::SubscriberTotals totals = session.stateAt(row)->agents().find(B)->totals;
        return std::pair(totals.dataDepth, totals.systemDepth);
    };
    QCOMPARE(depths(0), std::pair(quint64(1), quint64(0)));
    for (qint64 row = 1; row <= 4; ++row)
        QCOMPARE(depths(row), std::pair(quint64(1), quint64(1)));

    // Once it is back, its depths are those of the subscription of now.
    session.append({subscribed(B, Start + 6 * Ms), frame(7, A, B), frame(8, A)});
    QCOMPARE(depths(5), std::pair(quint64(1), quint64(0)));
    QCOMPARE(depths(6), std::pair(quint64(2), quint64(0)));
}

void TestState::agentsComeAndGo()
{
    Session session;
    session.append({frame(0, A), subscribed(B, Start + Ms), message(1, A, B, bus::Activate{}),
                    message(2, A, B, bus::End{u"enough"_s}), unsubscribed(B, Start + 3 * Ms), frame(3, A),
                    subscribed(B, Start + 4 * Ms), frame(4, A)});
    const auto b = [&session](qint64 row) { return session.stateAt(row)->agents().find(B); };
    QVERIFY(session.stateAt(0)->agents().find(A));
    QCOMPARE(b(1)->state, AgentState::Active);
    QVERIFY(b(1)->subscribed);
    const std::optional<SessionState> ended = session.stateAt(2);
    QCOMPARE(ended->agents().find(B)->state, AgentState::Ended);
    QCOMPARE(ended->agents().find(B)->stateReason, u"enough"_s);
    QVERIFY(!session.stateAt(3)->agents().find(B)->subscribed);
    QVERIFY(session.stateAt(4)->agents().find(B)->subscribed);
    QCOMPARE(session.stateAt(4)->agents().find(B)->state, AgentState::Starting);
}

void TestState::aTaskFollowsTheClock()
{
    Session session;
    session.append({subscribed(B), message(0, A, B, bus::TaskRequest{u"7f"_s, u"work"_s, {}}), frame(1, A),
                    message(2, B, A, bus::TaskUpdate{u"7f"_s, json("\"half\"")}),
                    message(3, B, A, bus::TaskResponse{u"7f"_s, bus::TaskStatus::Completed, json("42")}),
                    handled(0, B)}); // half a millisecond after its message, whenever it is told
    QCOMPARE(session.stateAt(0)->task(0).status, bus::TaskStatus::Pending);
    QCOMPARE(session.stateAt(0)->task(0).worker, B);
    QCOMPARE(session.stateAt(1)->task(0).status, bus::TaskStatus::Running);
    QCOMPARE(session.stateAt(1)->task(0).updates, 0);
    QCOMPARE(session.stateAt(1)->task(0).progress, QString());
    QCOMPARE(session.stateAt(2)->task(0).progress, u"\"half\""_s);
    QCOMPARE(session.stateAt(2)->task(0).endedAt, 0);
    QCOMPARE(session.stateAt(2)->task(0).result, QString());
    QCOMPARE(session.stateAt(3)->task(0).status, bus::TaskStatus::Completed);
    QCOMPARE(session.stateAt(3)->task(0).result, u"42"_s);
}

void TestState::aDroppedRequestIsKnownFromItsMoment()
{
    Session session;
    session.append({frame(0, A), message(1, A, B, bus::TaskRequest{u"7f"_s, {}, {}}), dropped(1, B), frame(2, A),
                    message(3, A, B, bus::TaskRequest{u"7f"_s, {}, {}})});
    QCOMPARE(session.stateAt(0)->taskCount(), 0);
    QVERIFY(!session.stateAt(1)->task(0).requestDropped); // half a millisecond later
    QVERIFY(session.stateAt(2)->task(0).requestDropped);
    QVERIFY(!session.stateAt(3)->task(0).requestDropped); // asked again
}

void TestState::anIdUsedAgainIsTheTaskOfItsTime()
{
    Session session;
    session.append({message(0, A, B, bus::TaskRequest{u"7f"_s, u"first"_s, {}}),
                    message(1, B, A, bus::TaskResponse{u"7f"_s, bus::TaskStatus::Failed, json("\"no\"")}),
                    message(2, B, A, bus::TaskRequest{u"7f"_s, u"second"_s, {}}), frame(3, A)});
    QCOMPARE(session.stateAt(0)->task(0).name, u"first"_s);
    QCOMPARE(session.stateAt(0)->task(0).status, bus::TaskStatus::Pending);
    QCOMPARE(session.stateAt(1)->task(0).result, u"\"no\""_s);
    QCOMPARE(session.stateAt(1)->task(0).requester, A);
    QCOMPARE(session.stateAt(3)->task(0).name, u"second"_s);
    QCOMPARE(session.stateAt(3)->task(0).status, bus::TaskStatus::Pending);
    QCOMPARE(session.stateAt(3)->task(0).firstSeq, quint64(2));
    QCOMPARE(session.stateAt(0)->openTasks().size(), size_t(1));
    QCOMPARE(session.stateAt(1)->openTasks().size(), size_t(0));
    QCOMPARE(session.stateAt(2)->openTasks().size(), size_t(1));
}

void TestState::aParentIsKnownUntilItsIdBeginsAnew()
{
    const QString C = u"c"_s;
    const auto request = [](quint64 seq, const QString &source, const QString &target, const QString &task) {
        return message(seq, source, target, bus::TaskRequest{task, {}, {}});
    };
    const auto answer = [](quint64 seq, const QString &source, const QString &target, const QString &task) {
        return message(seq, source, target, bus::TaskResponse{task, bus::TaskStatus::Completed, {}});
    };
    Session session;
    session.append({request(0, A, B, u"above"_s), request(1, B, C, u"below"_s), frame(2, A),
                    answer(3, B, A, u"above"_s), request(4, A, B, u"above"_s), frame(5, A), answer(6, C, B, u"below"_s),
                    request(7, B, C, u"below"_s), answer(8, B, A, u"above"_s), request(9, A, B, u"above"_s)});
    const auto parent = [&session](qint64 row) { return session.stateAt(row)->task(1).parent; };
    for (const qint64 row : {1, 2, 3})
        QCOMPARE(parent(row), qsizetype(0));
    for (const qint64 row : {4, 5, 6})
        QCOMPARE(parent(row), qsizetype(-1));
    for (const qint64 row : {7, 8})
        QCOMPARE(parent(row), qsizetype(0)); // it was asked for the task of now
    QCOMPARE(parent(9), qsizetype(-1));
    QCOMPARE(session.tasks().at(1).parent, qsizetype(-1));
}

void TestState::fatesOfMessagesThatAreGone()
{
    Session session;
    session.append({subscribed(B), frame(10, A, B), frame(11, A, B), bus::Record(fateOf(5, B, bus::Fate::Handled, Start + 11 * Ms))});
    QCOMPARE(session.stateAt(0)->agents().find(B)->totals.handled, quint64(0));
    QCOMPARE(session.stateAt(1)->agents().find(B)->totals.handled, quint64(1));
}

void TestState::rowsThatAreGoneHaveNoState()
{
    MadeUpBus bus;
    bus.publish(60'000);
    Session session;
    session.setMemoryLimit(8 << 20);
    const std::vector<bus::Record> records = bus.inBatches(64);
    for (size_t begin = 0; begin < records.size(); begin += 1000) {
        const auto first = records.begin() + qint64(begin);
        session.append(std::vector<bus::Record>(first, std::min(first + 1000, records.end())));
    }
    QVERIFY(session.rowBegin() > 0);
    QVERIFY(!session.stateAt(session.rowBegin() - 1));
    QVERIFY(!session.stateAt(session.rowEnd()));
    const std::optional<SessionState> newest = session.stateAt(session.rowEnd() - 1);
    QVERIFY(newest);
    // Of what is gone the sums are left.
    QCOMPARE(newest->agents().at(1).sent, session.agents().at(1).sent);
    qint64 oldest = session.wholeFrom();
    while (oldest < session.rowEnd() && !session.stateAt(oldest))
        ++oldest;
    const std::optional<SessionState> old = session.stateAt(oldest);
    QVERIFY(old);
    QVERIFY(old->agents().at(1).sent < newest->agents().at(1).sent);
    QVERIFY(old->agents().at(1).totals.handled > 0);
}

void TestState::whatIsGoneChangesNothingOfWhatIsLeft_data()
{
    QTest::addColumn<int>("taskIds");
    QTest::newRow("many tasks") << 200;
    QTest::newRow("ids that are used again and again") << 2;
}

void TestState::whatIsGoneChangesNothingOfWhatIsLeft()
{
    QFETCH(int, taskIds);
    MadeUpBus bus(taskIds);
    bus.publish(200'000);
    const std::vector<bus::Record> records = bus.inBatches(64);
    Session whole;
    whole.append(records);
    Session bounded;
    bounded.setMemoryLimit(16 << 20);
    for (size_t begin = 0; begin < records.size(); begin += 1000) {
        const auto first = records.begin() + qint64(begin);
        bounded.append(std::vector<bus::Record>(first, std::min(first + 1000, records.end())));
    }
    QVERIFY(bounded.rowBegin() > 100'000);
    int compared = 0;
    for (qint64 row = bounded.rowBegin(); row < bounded.rowEnd(); row = bounded.standIn(row + 977)) {
        const std::optional<SessionState> left = bounded.stateAt(row);
        const std::optional<SessionState> full = whole.stateAt(row);
        if (!left)
            continue;
        ++compared;
        QCOMPARE(left->taskCount(), full->taskCount());
        for (qsizetype i = 0; i < full->agents().size(); ++i)
            QCOMPARE(text(left->agents().at(i)), text(full->agents().at(i)));
        for (qsizetype i = 0; i < full->taskCount(); ++i) {
            Task of = left->taskHead(i);
            of.lastSeq = full->taskHead(i).lastSeq; // is in a row that may be gone
            QCOMPARE(text(of), text(full->taskHead(i)));
        }
        QVERIFY(left->openTasks() == full->openTasks());
        const std::vector<qint32> open = full->openTasks();
        for (qsizetype i = 0; i < full->taskCount(); ++i)
            QCOMPARE(std::ranges::binary_search(open, qint32(i)), full->taskHead(i).isOpen());
    }
    QVERIFY2(compared > 5, qPrintable(QString::number(compared)));
}

/// The past goes by whole stretches: with few rows all of it goes at once, and a new one begins with the next message.
void TestState::whatIsToldWhileNoPastIsKeptCounts()
{
    MadeUpBus bus;
    bus.publish(20'000);
    const bus::Record last = bus.messages.back();
    const auto until = [&](qint64 t) {
        std::vector<bus::Record> records;
        for (const bus::FateRecord &fate : bus.fates) {
            if (fate.t <= t && fate.seq + 1 < bus.messages.size())
                records.push_back(fate);
        }
        return records;
    };
    const std::vector<bus::Record> fates = until(bus.timeOf(bus.messages.size() - 1));
    Session whole;
    Session bounded;
    bounded.setMemoryLimit(1 << 20);
    for (Session *session : {&whole, &bounded}) {
        session->append(bus.opening);
        session->append(std::vector<bus::Record>(bus.messages.begin(), bus.messages.end() - 1));
        session->append(fates);
        session->append(last);
    }
    QVERIFY(bounded.rowBegin() > 0);
    const std::optional<SessionState> left = bounded.stateAt(bounded.rowEnd() - 1);
    const std::optional<SessionState> full = whole.stateAt(whole.rowEnd() - 1);
    QVERIFY(left && full);
    QCOMPARE(left->seq(), full->seq());
    for (qsizetype i = 0; i < full->agents().size(); ++i)
        QCOMPARE(text(left->agents().at(i)), text(full->agents().at(i)));
}

void TestState::aLossRowIsTheMomentBefore()
{
    Session session;
    session.append({frame(0, A), lost(1, 4), frame(5, A)});
    QCOMPARE(session.stateAt(1)->seq(), quint64(0));
    QCOMPARE(session.stateAt(1)->agents().find(A)->sent, quint64(1));
    QCOMPARE(session.stateAt(2)->seq(), quint64(5));
}

void TestState::seqsThatAreMissingStandForTheMessageBefore()
{
    Session session;
    QVERIFY(!session.findRowUpTo(0));
    session.append({frame(3, A), lost(4, 6), frame(7, A), frame(8, A)});
    QVERIFY(!session.findRowUpTo(2));
    QCOMPARE(session.findRowUpTo(3), std::optional<qint64>(0));
    QCOMPARE(session.findRowUpTo(5), std::optional<qint64>(0));
    QCOMPARE(session.findRowUpTo(7), std::optional<qint64>(2));
    QCOMPARE(session.findRowUpTo(1000), std::optional<qint64>(3));
}

QTEST_GUILESS_MAIN(TestState)
#include "tst_state.moc"
