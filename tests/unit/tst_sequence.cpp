// The sequence diagram without a window: lines, lifelines, arrows and activation bars.
#include "session_records.h"

#include <inspector/session/sequence/sequence_diagram.h>
#include <inspector/session/sequence/sequence_stretch.h>

#include <QTest>

#include <numeric>

using namespace inspector;
using namespace records;

namespace {

bus::Record request(quint64 seq, const QString &source = u"router"_s, const QString &target = u"stt"_s)
{
    return message(seq, source, target, bus::TaskRequest{u"t1"_s, u"transcribe"_s, {}});
}

bus::Record ready(quint64 seq, const QString &source)
{
    return message(seq, source, {}, bus::AgentReady{});
}

bus::Record chunk(quint64 seq)
{
    return message(seq, u"stt"_s, u"router"_s, bus::TaskStreamData{u"t1"_s, json("\"word\"")});
}

/// A message handled so many milliseconds after it was sent, for so long.
bus::Record handledAfter(quint64 seq, const QString &subscriber, double waitedMs, double ranMs)
{
    bus::FateRecord record =
        fateOf(seq, subscriber, bus::Fate::Handled, Start + qint64(seq) * Ms + qint64((waitedMs + ranMs) * Ms));
    record.waitedNs = qint64(waitedMs * Ms);
    record.ranNs = qint64(ranMs * Ms);
    return record;
}

SequenceStretch stretch(const Session &session, const SequenceFolding &folding = {})
{
    std::vector<qint64> rows(size_t(session.rowEnd() - session.rowBegin()));
    std::iota(rows.begin(), rows.end(), session.rowBegin());
    return layOutStretch(session, rows, folding);
}

QStringList titles(const Session &session, const LifelineGrouping &grouping)
{
    QSet<NameId> everyone;
    for (const Agent &agent : session.agents())
        everyone.insert(*session.findName(agent.name));
    const Lifelines lifelines(session, everyone, grouping);
    QStringList result;
    for (int i = 0; i < lifelines.count(); ++i)
        result += lifelines.at(i).title;
    return result;
}

SequenceDiagram diagram(const Session &session, const SequenceStretch &stretch, const LifelineGrouping &grouping = {})
{
    QSet<NameId> participants;
    addParticipants(participants, stretch.lines);
    return layOutDiagram(stretch.lines, Lifelines(session, participants, grouping), LineHeights(stretch.lines));
}

} // namespace

class TestSequence : public QObject {
    Q_OBJECT
private slots:
    void aMessageIsALineWithItsArrival();
    void framesOfASecondAreOneLine();
    void aFoldTellsHowManyItsReceiverDropped();
    void aFoldOpensIntoItsMessages();
    void anUnfoldedFrameOpensIntoSingleArrows();
    void aFrameThatStoodAloneWhenItWasOpenedStaysOpen();
    void trueToTimeHeightsAreTimes();
    void chunksAreFoldedWhereAPersonWantsIt();
    void aBroadcastOpensIntoALineForEachReceiver();
    void aMessageWithoutFateIsWaitingOrUnknown();
    void aLossIsANote();
    void ofVeryManyReceiversSomeAreOnlyCounted();
    void lifelinesStandInTheOrderOfTheAgents();
    void childrenOfAParentFoldIntoALifeline();
    void agentsOfARunnerFoldIntoALifeline();
    void chosenAgentsFoldIntoALifeline();
    void anArrowSlantsByItsWait();
    void aLongWaitEndsAtALaterLine();
    void aHandlerIsABarForAsLongAsItRan();
    void whatANewestMessageDoesStaysInItsLine();
    void receiversOfAGroupShareAnArrow();
    void timesThatGoBackDoNotTurnArrowsUp();
};

void TestSequence::aMessageIsALineWithItsArrival()
{
    Session session;
    session.append({request(0), handled(0, u"stt"_s, 1000, 2000)});
    const SequenceStretch result = stretch(session);
    QCOMPARE(result.lines.size(), 1u);
    const SequenceLine &line = result.lines.front();
    QCOMPARE(session.name(line.source), u"router"_s);
    QCOMPARE(session.name(line.task), u"t1"_s);
    QCOMPARE(line.arrivals.size(), 1u);
    QCOMPARE(session.name(line.arrivals[0].receiver), u"stt"_s);
    QCOMPARE(line.arrivals[0].worst(), Outcome::Handled);
    QCOMPARE(line.arrivals[0].longestWaitNs, 1000);
    QCOMPARE(line.arrivals[0].endedAt - line.arrivals[0].startedAt, 2000);
    QVERIFY(!line.isFolded());
}

void TestSequence::framesOfASecondAreOneLine()
{
    Session session;
    for (quint64 seq = 0; seq < 1500; seq += 20)
        session.append({frame(seq), handled(seq, u"stt"_s)});
    session.append(request(1501));
    session.append(frame(1502, u"speaker"_s));
    session.append(frame(1503));
    const SequenceStretch result = stretch(session);
    QCOMPARE(result.lines.size(), 4u); // Start is on a whole second
    QCOMPARE(result.lines[0].type, SequenceLine::Type::Fold);
    QCOMPARE(result.lines[0].count, 50u);
    QCOMPARE(result.lines[0].arrivals.size(), 1u);
    QCOMPARE(result.lines[0].arrivals[0].count(Outcome::Handled), 50u);
    QCOMPARE(result.lines[1].count, 26u); // the frame after the request is among them
    QCOMPARE(result.lines[2].kind, bus::Kind::TaskRequest);
    QCOMPARE(result.lines[3].type, SequenceLine::Type::Message);
    QCOMPARE(result.lineOfRow.size(), result.rows.size());
    QCOMPARE(result.lineOfRow[49], 0u);
    QCOMPARE(result.lineOfRow[50], 1u);
    QCOMPARE(result.lineOfRow.back(), 1u);

    QCOMPARE(stretch(session, {.frames = false}).lines.size(), size_t(session.rowEnd()));
}

void TestSequence::aFoldTellsHowManyItsReceiverDropped()
{
    Session session;
    session.append({frame(0), handled(0, u"stt"_s), frame(1), dropped(1, u"stt"_s), frame(2), dropped(2, u"stt"_s)});
    const SequenceStretch result = stretch(session);
    QCOMPARE(result.lines.size(), 1u);
    QCOMPARE(result.lines[0].mishaps, 2u);
    QCOMPARE(result.lines[0].arrivals[0].count(Outcome::Dropped), 2u);
    QCOMPARE(result.lines[0].arrivals[0].worst(), Outcome::Dropped);
    const SequenceDiagram drawn = diagram(session, result);
    QCOMPARE(drawn.arrows.size(), 1u);
    QCOMPARE(drawn.arrows[0].handled, 1u);
    QCOMPARE(drawn.arrows[0].lost, 2u);
    QVERIFY(drawn.bars.empty());
}

void TestSequence::aFoldOpensIntoItsMessages()
{
    Session session;
    session.append({frame(0), frame(1), frame(2), frame(1000)});
    SequenceFolding folding;
    folding.unfolded.insert(0);
    const SequenceStretch result = stretch(session, folding);
    QCOMPARE(result.lines.size(), 4u);
    QCOMPARE(result.lines[2].unfoldedAt, 0);
    QCOMPARE(result.lines[3].unfoldedAt, -1);
}

void TestSequence::anUnfoldedFrameOpensIntoSingleArrows()
{
    Session session;
    session.append({frame(0), frame(1), handled(1, u"stt"_s), dropped(1, u"vad"_s), frame(2)});
    SequenceFolding folding = SequenceFolding().with(stretch(session).lines[0], true);
    folding = folding.with(stretch(session, folding).lines[1], true);
    const SequenceStretch open = stretch(session, folding);
    QCOMPARE(open.lines.size(), 4u); // frame 0, frame 1 at each of two, frame 2
    QCOMPARE(open.lines[1].type, SequenceLine::Type::Delivery);
    QCOMPARE(open.lines[2].type, SequenceLine::Type::Delivery);
    QCOMPARE(open.lineOfRow, (std::vector<size_t>{0, 1, 3}));

    folding = folding.with(open.lines[2], false); // step by step, as it was opened
    QCOMPARE(stretch(session, folding).lines.size(), 3u);
    folding = folding.with(stretch(session, folding).lines[1], false);
    QCOMPARE(stretch(session, folding).lines.size(), 1u);
}

void TestSequence::aFrameThatStoodAloneWhenItWasOpenedStaysOpen()
{
    Session session;
    session.append({frame(0), handled(0, u"stt"_s), handled(0, u"vad"_s)});
    SequenceFolding folding = SequenceFolding().with(stretch(session).lines[0], true);
    QCOMPARE(stretch(session, folding).lines.size(), 2u);
    session.append(frame(1)); // of the same second
    const SequenceStretch open = stretch(session, folding);
    QCOMPARE(open.lines.size(), 3u);
    folding = folding.with(open.lines[2], false);
    QCOMPARE(stretch(session, folding).lines.size(), 1u);
}

void TestSequence::trueToTimeHeightsAreTimes()
{
    Session session;
    session.append({request(0), request(1), request(6), lost(8, 9), request(20)});
    const SequenceStretch result = stretch(session);
    const LineHeights heights(result.lines, 1, 2 * Ms);
    QCOMPARE(heights.ofLine(1), 1.0); // where it is in order
    QCOMPARE(heights.ofLine(0), 0.5);
    QCOMPARE(heights.ofLine(2), 3.5);
    QCOMPARE(heights.ofLine(4), 10.5);
    QCOMPARE(heights.ofMoment(Start + 3 * Ms, 1), 2.0);
    QCOMPARE(heights.ofMoment(Start, 1), 1.0); // never above its line
    const LineHeights inOrder(result.lines);
    QCOMPARE(inOrder.ofLine(4), 4.0);
    QCOMPARE(inOrder.ofMoment(Start + 3 * Ms, 1), 1.4);
}

void TestSequence::chunksAreFoldedWhereAPersonWantsIt()
{
    Session session;
    session.append({chunk(0), chunk(1), chunk(2)});
    QCOMPARE(stretch(session).lines.size(), 3u);
    QCOMPARE(stretch(session, {.streams = true}).lines.size(), 1u);
}

void TestSequence::aBroadcastOpensIntoALineForEachReceiver()
{
    Session session;
    session.append({ready(0, u"stt"_s), handled(0, u"mic"_s), dropped(0, u"router"_s)});
    const SequenceStretch folded = stretch(session);
    QCOMPARE(folded.lines.size(), 1u);
    QVERIFY(folded.lines[0].isFolded());
    QCOMPARE(folded.lines[0].receivers, 2u);
    QCOMPARE(session.name(folded.lines[0].arrivals[0].receiver), u"mic"_s); // as it was told first

    const SequenceFolding folding = SequenceFolding().with(folded.lines[0], true);
    const SequenceStretch open = stretch(session, folding);
    QCOMPARE(open.lines.size(), 2u);
    QVERIFY(open.lines[0].isUnfolded());
    QCOMPARE(stretch(session, folding.with(open.lines[1], false)).lines.size(), 1u);
    QCOMPARE(open.lines[1].type, SequenceLine::Type::Delivery);
    QCOMPARE(session.name(open.lines[1].arrivals[0].receiver), u"router"_s);
    QCOMPARE(open.lines[0].mishaps, 0u);
    QCOMPARE(open.lines[1].mishaps, 1u);
    QCOMPARE(open.lineOfRow, std::vector<size_t>{0});
}

void TestSequence::aMessageWithoutFateIsWaitingOrUnknown()
{
    Session session;
    session.append(request(0));
    session.append(request(1));
    session.append(bus::LossRecord{bus::LossBy::Tap, bus::LossRecord::What::Fates, 1, 1, 1, Start + 2 * Ms});
    const SequenceStretch result = stretch(session);
    QCOMPARE(result.lines[0].arrivals[0].worst(), Outcome::Waiting);
    QCOMPARE(result.lines[1].arrivals[0].worst(), Outcome::Unknown);
    QCOMPARE(diagram(session, result).arrows.size(), 2u);
}

void TestSequence::aLossIsANote()
{
    Session session;
    session.append({request(0), lost(1, 5), request(6)});
    const SequenceStretch result = stretch(session);
    QCOMPARE(result.lines.size(), 3u);
    QVERIFY(result.lines[1].isNote());
    QVERIFY(!result.lines[1].isBroadcast());
}

void TestSequence::ofVeryManyReceiversSomeAreOnlyCounted()
{
    Session session;
    session.append(ready(0, u"stt"_s));
    for (int i = 0; i < 1000; ++i)
        session.append(handled(0, u"agent %1"_s.arg(i)));
    const SequenceStretch result = stretch(session);
    QCOMPARE(result.lines[0].arrivals.size(), SequenceStretch::MostArrivals);
    QCOMPARE(result.lines[0].receivers, 1000u);
}

void TestSequence::lifelinesStandInTheOrderOfTheAgents()
{
    Session session;
    session.append({subscribed(u"stt"_s), subscribed(u"router"_s), subscribed(u"mic"_s), request(0)});
    QCOMPARE(titles(session, {}), QStringList({u"stt"_s, u"router"_s, u"mic"_s}));
    const Lifelines some(session, {*session.findName(u"mic"_s), *session.findName(u"stt"_s)}, {});
    QCOMPARE(some.count(), 2);
    QCOMPARE(some.indexOf(*session.findName(u"stt"_s)), 0);
    QCOMPARE(some.indexOf(*session.findName(u"mic"_s)), 1);
    QCOMPARE(some.indexOf(*session.findName(u"router"_s)), -1);
}

void TestSequence::childrenOfAParentFoldIntoALifeline()
{
    Session session;
    bus::AgentReady child;
    child.parent = u"boss"_s;
    session.append(
        {subscribed(u"boss"_s), message(0, u"a"_s, {}, child), ready(1, u"other"_s), message(2, u"b"_s, {}, child)});
    LifelineGrouping grouping{.family = LifelineGrouping::Family::Parent};
    QCOMPARE(titles(session, grouping), QStringList({u"boss"_s, u"boss"_s, u"other"_s}));
    grouping.unfolded.insert(u"boss"_s);
    QCOMPARE(titles(session, grouping), QStringList({u"boss"_s, u"a"_s, u"other"_s, u"b"_s}));
}

void TestSequence::agentsOfARunnerFoldIntoALifeline()
{
    Session session;
    bus::AgentReady here;
    here.runner = u"runner-1"_s;
    session.append({message(0, u"a"_s, {}, here), ready(1, u"other"_s), message(2, u"b"_s, {}, here)});
    QCOMPARE(titles(session, {.family = LifelineGrouping::Family::Runner}), QStringList({u"runner-1"_s, u"other"_s}));
}

void TestSequence::chosenAgentsFoldIntoALifeline()
{
    Session session;
    session.append({subscribed(u"a"_s), subscribed(u"b"_s), subscribed(u"c"_s)});
    QCOMPARE(titles(session, {.chosen = {{u"a"_s, u"c"_s}}}), QStringList({u"a, c"_s, u"b"_s}));
}

void TestSequence::anArrowSlantsByItsWait()
{
    Session session;
    session.append({request(0), handledAfter(0, u"stt"_s, 2.5, 1), request(10), handledAfter(10, u"stt"_s, 0, 1)});
    const SequenceDiagram drawn = diagram(session, stretch(session));
    QCOMPARE(drawn.arrows.size(), 2u);
    QCOMPARE(drawn.arrows[0].sentAt, 0.0);
    QCOMPARE(drawn.arrows[0].arrivedAt, 0.25);
    QCOMPARE(drawn.arrows[1].arrivedAt, 1.0);
    QVERIFY(drawn.arrows[0].from != drawn.arrows[0].to);
}

void TestSequence::aLongWaitEndsAtALaterLine()
{
    Session session;
    session.append({request(0), request(10), request(20), request(40)});
    session.append(handledAfter(0, u"stt"_s, 30, 5));
    const SequenceDiagram drawn = diagram(session, stretch(session));
    QCOMPARE(drawn.arrows[0].arrivedAt, 2.5);
    QCOMPARE(drawn.bars.size(), 1u);
    QCOMPARE(drawn.bars[0].to, 2.75);
}

void TestSequence::aHandlerIsABarForAsLongAsItRan()
{
    Session session;
    session.append({request(0), request(10), request(20)});
    session.append(handledAfter(0, u"stt"_s, 5, 10));
    const SequenceDiagram drawn = diagram(session, stretch(session));
    QCOMPARE(drawn.bars.size(), 1u);
    QCOMPARE(drawn.bars[0].lifeline, drawn.arrows[0].to);
    QCOMPARE(drawn.bars[0].from, 0.5);
    QCOMPARE(drawn.bars[0].to, 1.5);
}

void TestSequence::whatANewestMessageDoesStaysInItsLine()
{
    Session session;
    session.append({request(0), handledAfter(0, u"stt"_s, 1, 1'000'000)});
    const SequenceDiagram drawn = diagram(session, stretch(session));
    QCOMPARE(drawn.arrows[0].arrivedAt, 0.5);
    QVERIFY(drawn.bars[0].to > 0.99 && drawn.bars[0].to <= 1.0);
}

void TestSequence::receiversOfAGroupShareAnArrow()
{
    Session session;
    session.append({ready(0, u"stt"_s), handledAfter(0, u"a"_s, 2, 0), handledAfter(0, u"b"_s, 1, 0),
                    dropped(0, u"c"_s), request(4)});
    const SequenceDiagram drawn = diagram(session, stretch(session), {.chosen = {{u"a"_s, u"b"_s, u"c"_s}}});
    QCOMPARE(drawn.arrows.size(), 2u);
    QCOMPARE(drawn.arrows[0].arrivedAt, 0.0); // c refused it at once
    QCOMPARE(drawn.arrows[0].handled, 2u);
    QCOMPARE(drawn.arrows[0].lost, 1u);
    QCOMPARE(drawn.arrows[0].outcome, Outcome::Dropped);
    QCOMPARE(drawn.bars.size(), 2u);
}

void TestSequence::timesThatGoBackDoNotTurnArrowsUp()
{
    Session session;
    session.append({request(0), request(10), request(20)});
    bus::BusMessage late(u"router"_s, u"stt"_s, bus::TaskRequest{u"t2"_s, {}, {}});
    late.setSeq(21);
    session.append(bus::MessageRecord{Start + 5 * Ms, late});
    bus::FateRecord early = fateOf(21, u"stt"_s, bus::Fate::Handled, Start + 8 * Ms);
    session.append(early);
    for (const SequenceArrow &arrow : diagram(session, stretch(session)).arrows)
        QVERIFY(arrow.arrivedAt >= arrow.sentAt);
}

QTEST_GUILESS_MAIN(TestSequence)
#include "tst_sequence.moc"
