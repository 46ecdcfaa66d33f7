// Findings: each kind of trouble is told where it is, and nothing where all is well.
#include "session_records.h"

#include <inspector/session/findings/findings_maker.h>
#include <inspector/session/findings/findings_tracker.h>

#include <QTest>

#include <algorithm>

using namespace inspector;
using namespace records;

namespace {

bus::Record request(quint64 seq, const QString &task, const QString &worker = u"stt"_s)
{
    return message(seq, u"router"_s, worker, bus::TaskRequest{task, u"transcribe"_s, {}});
}

bus::Record answer(quint64 seq, const QString &task, bus::TaskStatus status = bus::TaskStatus::Completed)
{
    return message(seq, u"stt"_s, u"router"_s, bus::TaskResponse{task, status, {}});
}

/// The one finding of a kind; an empty one where there is none.
Finding only(const Session &session, FindingKind kind, AuditMoment moment = AuditMoment::Live)
{
    Finding found;
    int count = 0;
    for (const Finding &finding : session.findings(moment).list) {
        if (finding.kind == kind) {
            found = finding;
            ++count;
        }
    }
    return count == 1 ? found : Finding();
}

bool has(const Session &session, FindingKind kind)
{
    const QList<Finding> list = session.findings(AuditMoment::Live).list;
    return std::ranges::any_of(list, [kind](const Finding &finding) { return finding.kind == kind; });
}

std::vector<quint64> seqsOf(const Finding &finding)
{
    std::vector<quint64> seqs;
    for (const FindingPlace &place : finding.places)
        seqs.push_back(place.seq);
    return seqs;
}

constexpr quint64 LaterMs = 60'000; // a seq is a millisecond
const std::vector<bus::Record> Opening{subscribed(u"router"_s), subscribed(u"stt"_s, Start, 4)};

} // namespace

class TestFindings : public QObject {
    Q_OBJECT
private slots:
    void nothingIsFoundWhereAllIsWell();
    void droppedRequestsAreToldWithTaskAndRequester();
    void aRequestAskedAgainIsStillWaitedFor();
    void theLastAnswerDroppedLeavesItsRequesterWaiting();
    void messagesToANameThatNobodyBears();
    void whoSubscribesIsSomebodyHoweverLateThatIsTold();
    void partsOfStreamsThatWereDropped();
    void otherDropsAreOfAQueueThatOverflowed();
    void dropsThatOnlyTheBusCounted();
    void thrownErrorsAreQuoted();
    void aRequestWhoseHandlerThrewIsToldOnce();
    void anAgentThatFailed();
    void failedTasks();
    void tasksWithoutAWordForLong();
    void whatWasLeftOutMayHoldTheAnswers();
    void amongManyOpenTasksTheOverdueOnesStandByThemselves();
    void twoThatWaitForEachOther();
    void twoThatAskUnderOneId();
    void tasksOfAWorkerThatLeft();
    void whoIsCancelledMayStillAnswer();
    void whatIsUnderWayWhenAllLeaveIsNoTrouble();
    void aLongSilenceIsToldWhenAllHaveLeft();
    void anAgentThatFinishesNothing();
    void whoHadNothingToDoIsNotStuck();
    void anAgentThatNeverBecameReady();
    void whatIsOpenWhenTheSessionEnds();
    void cancelsThatWaitedLong();
    void messagesThatWaitedLongForASlowHandler();
    void messagesThatWaitedLongForAQuickHandler();
    void floodsOfSystemMessages();
    void lossesAndGaps();
    void whatIsKnownOfALossIsTold_data();
    void whatIsKnownOfALossIsTold();
    void theWorstComesFirst();
    void ofManyTheMostAreListed();
    void placesAreTheNewestThatAreHeld();
    void everyKindHasItsWordsForPrograms();
};

void TestFindings::nothingIsFoundWhereAllIsWell()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), handled(0, u"stt"_s), answer(1, u"t1"_s), handled(1, u"router"_s)});
    bus::Record later = frame(2, u"router"_s, u"stt"_s);
    std::get<bus::MessageRecord>(later).t = Start + qint64(LaterMs) * Ms;
    session.append({later, handled(2, u"stt"_s)});
    const Findings findings = session.findings(AuditMoment::Live);
    QVERIFY2(findings.list.isEmpty(), findings.list.isEmpty() ? "" : qPrintable(findings.list.first().text));
    QCOMPARE(findings.leftOut, 0);
}

void TestFindings::droppedRequestsAreToldWithTaskAndRequester()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), request(1, u"t2"_s), dropped(0, u"stt"_s), dropped(1, u"stt"_s)});
    const Finding finding = only(session, FindingKind::RequestDropped);
    QCOMPARE(finding.subject, u"stt"_s);
    QCOMPARE(finding.count, 2u);
    QCOMPARE(seqsOf(finding), (std::vector<quint64>{0, 1}));
    QVERIFY2(finding.text.contains(u"t2") && finding.text.contains(u"router"), qPrintable(finding.text));
    QVERIFY(finding.advice.contains(u"receipt"));
    // It is not told a second time as a task that nobody answers.
    session.append(frame(LaterMs));
    QVERIFY(!has(session, FindingKind::TaskUnanswered));
}

/// The drop of the first is told when it was asked again: a tap gives the messages of a batch before their fates.
void TestFindings::aRequestAskedAgainIsStillWaitedFor()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), request(1, u"t1"_s), dropped(0, u"stt"_s), handled(1, u"stt"_s)});
    QCOMPARE(only(session, FindingKind::RequestDropped).count, 1u);
    session.append(frame(LaterMs));
    QCOMPARE(seqsOf(only(session, FindingKind::TaskUnanswered)), std::vector<quint64>{1});
}

void TestFindings::theLastAnswerDroppedLeavesItsRequesterWaiting()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), answer(1, u"t1"_s, bus::TaskStatus::Running), answer(2, u"t1"_s)});
    session.append(dropped(1, u"router"_s)); // ended nothing
    QVERIFY(!has(session, FindingKind::AnswerDropped));
    session.append(dropped(2, u"router"_s));
    const Finding finding = only(session, FindingKind::AnswerDropped);
    QCOMPARE(finding.subject, u"router"_s);
    QCOMPARE(seqsOf(finding), std::vector<quint64>{2});
    QVERIFY2(finding.text.contains(u"t1") && finding.text.contains(u"stt"), qPrintable(finding.text));
}

void TestFindings::messagesToANameThatNobodyBears()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s, u"sst"_s), frame(1, u"mic"_s, u"sst"_s), frame(2, u"mic"_s, u"stt"_s)});
    const Finding finding = only(session, FindingKind::NoReceiver);
    QCOMPARE(finding.subject, u"sst"_s);
    QCOMPARE(seqsOf(finding), (std::vector<quint64>{0, 1}));
    QVERIFY2(finding.text.contains(u"2 message") && finding.text.contains(u"mic"), qPrintable(finding.text));
    // It is not told a second time as a worker that does not answer.
    session.append(frame(LaterMs));
    QVERIFY(!has(session, FindingKind::TaskUnanswered));
    session.append(message(LaterMs + 1, u"router"_s, {}, bus::TaskRequest{u"t2"_s, {}, {}})); // for everyone
    session.append(frame(2 * LaterMs));
    QCOMPARE(only(session, FindingKind::TaskUnanswered).count, 1u);
    // Where a part was left out, somebody may have borne the name then.
    session.append(lost(2 * LaterMs + 1, 2 * LaterMs + 9, bus::LossBy::Retention));
    QVERIFY(!has(session, FindingKind::NoReceiver));
}

void TestFindings::whoSubscribesIsSomebodyHoweverLateThatIsTold()
{
    Session session;
    session.append(frame(0, u"mic"_s, u"stt"_s)); // recordings of other tools know of no subscribers
    QVERIFY(!has(session, FindingKind::NoReceiver));
    session.append(subscribed(u"router"_s));
    QVERIFY(has(session, FindingKind::NoReceiver));
    session.append(subscribed(u"stt"_s)); // a tap gives the messages of a batch first
    QVERIFY(!has(session, FindingKind::NoReceiver));
    session.append({frame(1, u"mic"_s, u"vad"_s), handled(1, u"vad"_s)});
    QVERIFY(!has(session, FindingKind::NoReceiver));
}

void TestFindings::partsOfStreamsThatWereDropped()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), message(1, u"stt"_s, u"router"_s, bus::TaskStreamData{u"t1"_s, {}}),
                    message(2, u"stt"_s, u"router"_s, bus::TaskStreamEnd{u"t1"_s, {}}), dropped(1, u"router"_s),
                    dropped(2, u"router"_s)});
    const Finding finding = only(session, FindingKind::StreamTorn);
    QCOMPARE(finding.subject, u"router"_s);
    QCOMPARE(seqsOf(finding), (std::vector<quint64>{1, 2}));
    QVERIFY2(finding.text.contains(u"t1") && finding.text.contains(u"stt"), qPrintable(finding.text));
}

void TestFindings::otherDropsAreOfAQueueThatOverflowed()
{
    Session slow;
    slow.append(Opening);
    slow.append({frame(0), handled(0, u"stt"_s, 1000, 30 * Ms), frame(1), dropped(1, u"stt"_s)});
    QVERIFY2(only(slow, FindingKind::QueueOverflowed).text.contains(u"slow"),
             qPrintable(only(slow, FindingKind::QueueOverflowed).text));
    QCOMPARE(seqsOf(only(slow, FindingKind::QueueOverflowed)), std::vector<quint64>{1});
    QVERIFY(only(slow, FindingKind::QueueOverflowed).text.contains(u"from mic"));
    Session quick;
    quick.append(Opening);
    quick.append({frame(0), handled(0, u"stt"_s, 1000, 2000), frame(1), dropped(1, u"stt"_s)});
    QVERIFY2(only(quick, FindingKind::QueueOverflowed).text.contains(u"quick"),
             qPrintable(only(quick, FindingKind::QueueOverflowed).text));
    QVERIFY(!has(quick, FindingKind::RequestDropped));
}

void TestFindings::dropsThatOnlyTheBusCounted()
{
    Session session;
    session.append(Opening);
    session.append(totals(Start + Second, 100, u"stt"_s, counters(60, 40)));
    QCOMPARE(only(session, FindingKind::QueueOverflowed).count, 40u);
    QVERIFY(only(session, FindingKind::QueueOverflowed).places.empty());
}

void TestFindings::thrownErrorsAreQuoted()
{
    Session session;
    session.append(Opening);
    bus::FateRecord failed = fateOf(0, u"stt"_s, bus::Fate::Failed, Start + Ms);
    failed.error = u"no such model"_s;
    session.append({frame(0), failed});
    const Finding finding = only(session, FindingKind::HandlerThrew);
    QCOMPARE(finding.subject, u"stt"_s);
    QVERIFY2(finding.text.contains(u"no such model"), qPrintable(finding.text));
}

void TestFindings::aRequestWhoseHandlerThrewIsToldOnce()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), fate(0, u"stt"_s, bus::Fate::Failed), frame(LaterMs)});
    QVERIFY(has(session, FindingKind::HandlerThrew));
    QVERIFY(!has(session, FindingKind::TaskUnanswered));
}

void TestFindings::anAgentThatFailed()
{
    Session session;
    session.append(Opening);
    session.append(message(0, u"stt"_s, {}, bus::AgentError{u"out of memory"_s}));
    QVERIFY(only(session, FindingKind::AgentFailed).text.contains(u"out of memory"));
    QCOMPARE(seqsOf(only(session, FindingKind::AgentFailed)), std::vector<quint64>{0});
    session.append(message(1, u"router"_s, u"stt"_s, bus::Cancel{})); // what it is later changes nothing of that
    session.append(message(2, u"stt"_s, {}, bus::AgentReady{}));
    QVERIFY(only(session, FindingKind::AgentFailed).text.contains(u"out of memory"));
}

void TestFindings::failedTasks()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), answer(1, u"t1"_s, bus::TaskStatus::Failed), answer(2, u"t1"_s)});
    const Finding finding = only(session, FindingKind::TaskFailed);
    QCOMPARE(finding.subject, u"stt"_s);
    QCOMPARE(seqsOf(finding), std::vector<quint64>{1});
}

void TestFindings::whatWasLeftOutMayHoldTheAnswers()
{
    const auto isUnanswered = [](const Session &session) {
        return only(session, FindingKind::TaskUnanswered, AuditMoment::AtRest).count == 1;
    };
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), frame(20'000)});
    QVERIFY(isUnanswered(session));
    session.append(lost(20'001, 20'100, bus::LossBy::Retention)); // by a filter, say
    QVERIFY(!isUnanswered(session));
}

void TestFindings::tasksWithoutAWordForLong()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), request(1, u"t2"_s), request(5'000, u"t3"_s), frame(8'000)});
    QVERIFY(!has(session, FindingKind::TaskUnanswered));
    session.append(message(9'000, u"stt"_s, u"router"_s, bus::TaskUpdate{u"t2"_s, json("1")})); // it is at work
    session.append(frame(12'000));
    const Finding finding = only(session, FindingKind::TaskUnanswered);
    QCOMPARE(finding.subject, u"stt"_s);
    QCOMPARE(finding.count, 1u);
    QCOMPARE(seqsOf(finding), std::vector<quint64>{0});
    QVERIFY2(finding.text.contains(u"t1") && finding.text.contains(u"12.0 s"), qPrintable(finding.text));
    session.append(frame(30'000));
    QCOMPARE(only(session, FindingKind::TaskUnanswered).count, 3u);
    session.append({answer(30'001, u"t1"_s), answer(30'002, u"t3"_s)});
    QCOMPARE(only(session, FindingKind::TaskUnanswered).count, 1u);
    session.append(message(30'003, u"stt"_s, u"router"_s, bus::TaskUpdate{u"t2"_s, json("2")}));
    QVERIFY(!has(session, FindingKind::TaskUnanswered));
}

/// Findings are asked for each second, and hundreds of thousands of tasks may be open of which something is heard.
void TestFindings::amongManyOpenTasksTheOverdueOnesStandByThemselves()
{
    constexpr NameId many = 10'000;
    constexpr NameId worker = many;
    FindingsTracker tracker;
    const Task open;
    MessageRow row;
    row.target = worker;
    const auto send = [&](NameId task, bus::Kind kind, qint64 t) {
        row.task = task;
        row.kind = kind;
        row.t = t;
        tracker.message(qint64(row.seq), row, &open, {});
        ++row.seq;
    };
    for (NameId task = 0; task < many; ++task)
        send(task, bus::Kind::TaskRequest, Start);
    for (NameId task = 0; task < many - 2; ++task)
        send(task, bus::Kind::TaskUpdate, Start + 9 * Second);
    const auto overdueAt = [&](qint64 t) { return tracker.workers(t).at(worker).overdue; };
    QVERIFY(overdueAt(Start + 9 * Second).empty());
    QCOMPARE(overdueAt(Start + 11 * Second), (std::map<qint64, NameId>{{many - 2, many - 2}, {many - 1, many - 1}}));
    send(many - 2, bus::Kind::TaskUpdate, Start + 12 * Second);
    QCOMPARE(overdueAt(Start + 12 * Second), (std::map<qint64, NameId>{{many - 1, many - 1}}));
    QCOMPARE(tracker.workers(Start + 20 * Second).at(worker).open.size(), size_t(many));
    QCOMPARE(overdueAt(Start + 20 * Second).size(), size_t(many) - 1); // of the one before last, something was heard
}

void TestFindings::twoThatWaitForEachOther()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), message(1, u"stt"_s, u"router"_s, bus::TaskRequest{u"t2"_s, {}, {}}),
                    message(2, u"ui"_s, u"router"_s, bus::TaskRequest{u"t3"_s, {}, {}}), frame(LaterMs)});
    int told = 0;
    for (const Finding &finding : session.findings(AuditMoment::Live).list) {
        if (finding.kind != FindingKind::TaskUnanswered)
            continue;
        ++told;
        QVERIFY2(finding.text.contains(u"wait for each other"), qPrintable(finding.text));
        QVERIFY2(finding.text.contains(u"stt and router") || finding.text.contains(u"router and stt"),
                 qPrintable(finding.text));
    }
    QCOMPARE(told, 2);
    session.append(answer(LaterMs + 1, u"t1"_s)); // one goes on
    QVERIFY(!only(session, FindingKind::TaskUnanswered).text.contains(u"each other"));
}

void TestFindings::twoThatAskUnderOneId()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), request(1, u"t1"_s)});                           // asked again
    session.append(message(2, u"stt"_s, u"router"_s, bus::TaskRequest{u"t1"_s, {}, {}})); // handed on
    QVERIFY(!has(session, FindingKind::TaskIdShared));
    session.append(message(3, u"ui"_s, u"router"_s, bus::TaskRequest{u"t1"_s, {}, {}}));
    const Finding finding = only(session, FindingKind::TaskIdShared);
    QCOMPARE(finding.subject, u"ui"_s);
    QCOMPARE(seqsOf(finding), std::vector<quint64>{3});
    QVERIFY2(finding.text.contains(u"t1") && finding.text.contains(u"stt"), qPrintable(finding.text));
    session.append({answer(4, u"t1"_s), request(5, u"t1"_s)}); // used again once it is over
    QCOMPARE(only(session, FindingKind::TaskIdShared).count, 1u);
}

void TestFindings::tasksOfAWorkerThatLeft()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), unsubscribed(u"stt"_s, Start + 5 * Ms)});
    const Finding finding = only(session, FindingKind::TaskUnanswered);
    QVERIFY2(finding.text.contains(u"gone") && finding.text.contains(u"t1"), qPrintable(finding.text));
}

void TestFindings::whoIsCancelledMayStillAnswer()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), message(1, u"router"_s, u"stt"_s, bus::Cancel{}), frame(2)});
    QVERIFY(!has(session, FindingKind::TaskUnanswered));
}

void TestFindings::whatIsUnderWayWhenAllLeaveIsNoTrouble()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), unsubscribed(u"stt"_s, Start + 5 * Ms),
                    unsubscribed(u"router"_s, Start + 6 * Ms), frame(LaterMs)});
    QVERIFY(!has(session, FindingKind::TaskUnanswered));

    Session missed; // its requester stays for long
    missed.append(Opening);
    missed.append({request(0, u"t1"_s), unsubscribed(u"stt"_s, Start + 5 * Ms), frame(LaterMs),
                   unsubscribed(u"router"_s, Start + qint64(LaterMs) * Ms)});
    QVERIFY(only(missed, FindingKind::TaskUnanswered).text.contains(u"gone"));
}

void TestFindings::aLongSilenceIsToldWhenAllHaveLeft()
{
    Session session;
    session.append(Opening);
    const qint64 end = Start + 30 * Second;
    session.append({request(0, u"t1"_s), unsubscribed(u"stt"_s, end), unsubscribed(u"router"_s, end), frame(LaterMs)});
    const QString text = only(session, FindingKind::TaskUnanswered, AuditMoment::AtRest).text;
    QVERIFY2(!text.contains(u"gone") && text.contains(u"30.0 s"), qPrintable(text));
}

void TestFindings::anAgentThatFinishesNothing()
{
    Session session;
    session.append(Opening);
    session.append({frame(0, u"mic"_s, u"stt"_s), handled(0, u"stt"_s), frame(1, u"mic"_s, u"stt"_s), frame(5'000)});
    QVERIFY(!has(session, FindingKind::Stuck));
    session.append(frame(LaterMs, u"mic"_s, u"router"_s));
    session.append(handled(LaterMs, u"router"_s));
    const QList<Finding> list = session.findings(AuditMoment::Live).list;
    const auto stuck = std::ranges::find_if(
        list, [](const Finding &f) { return f.kind == FindingKind::Stuck && f.subject == u"stt"; });
    QVERIFY(stuck != list.end());
    QVERIFY(stuck->count >= 1);
    QCOMPARE(seqsOf(*stuck), std::vector<quint64>{0});
}

/// It finished nothing for long as nothing came; what waits has come just now.
void TestFindings::whoHadNothingToDoIsNotStuck()
{
    Session session;
    session.append(Opening);
    session.append({frame(0, u"mic"_s, u"stt"_s), handled(0, u"stt"_s)});
    session.append(frame(LaterMs, u"mic"_s, u"stt"_s));
    QVERIFY(!has(session, FindingKind::Stuck));
    session.append({frame(LaterMs + 5'000, u"mic"_s, u"stt"_s), frame(LaterMs + 9'999, u"router"_s, u"mic"_s)});
    QVERIFY(!has(session, FindingKind::Stuck));
    session.append(frame(LaterMs + 10'001, u"router"_s, u"mic"_s));
    QCOMPARE(only(session, FindingKind::Stuck).count, 2u);

    Session first; // the first message of all
    first.append(Opening);
    first.append({frame(LaterMs, u"mic"_s, u"stt"_s), frame(LaterMs + 1, u"router"_s, u"mic"_s)});
    QVERIFY(!has(first, FindingKind::Stuck));
}

void TestFindings::anAgentThatNeverBecameReady()
{
    Session session;
    session.append(Opening);
    session.append({frame(0), frame(LaterMs)});
    QVERIFY(!has(session, FindingKind::NeverReady)); // nobody says so in this session
    session.append(message(LaterMs + 1, u"router"_s, {}, bus::AgentReady{}));
    QCOMPARE(only(session, FindingKind::NeverReady).subject, u"stt"_s);
    session.append(message(LaterMs + 2, u"stt"_s, {}, bus::AgentReady{}));
    QVERIFY(!has(session, FindingKind::NeverReady));
}

/// Nothing of it goes on any more, and it is told so.
void TestFindings::whatIsOpenWhenTheSessionEnds()
{
    Session session;
    session.append(Opening);
    session.append({request(0, u"t1"_s), message(1, u"router"_s, {}, bus::AgentReady{}), frame(LaterMs)});
    const auto text = [&session](FindingKind kind, AuditMoment moment) { return only(session, kind, moment).text; };
    for (const FindingKind kind : {FindingKind::TaskUnanswered, FindingKind::NeverReady}) {
        QVERIFY(!text(kind, AuditMoment::Live).isEmpty());
        QVERIFY2(!text(kind, AuditMoment::Live).contains(u"session ended"), qPrintable(text(kind, AuditMoment::Live)));
        QVERIFY2(text(kind, AuditMoment::AtRest).contains(u"session ended"),
                 qPrintable(text(kind, AuditMoment::AtRest)));
    }
    QVERIFY(text(FindingKind::TaskUnanswered, AuditMoment::AtRest).contains(u"60.0 s"));
    Session stuck;
    stuck.append({subscribed(u"stt"_s), totals(Start, 1, u"stt"_s, counters(0, 0, 1)), frame(LaterMs, u"stt"_s)});
    stuck.append(totals(Start + 2 * qint64(LaterMs) * Ms, LaterMs, u"stt"_s, counters(0, 0, 1)));
    QVERIFY2(only(stuck, FindingKind::Stuck, AuditMoment::AtRest).text.contains(u"session ended"),
             qPrintable(only(stuck, FindingKind::Stuck, AuditMoment::AtRest).text));
}

void TestFindings::cancelsThatWaitedLong()
{
    Session session;
    session.append(Opening);
    session.append({message(0, u"router"_s, u"stt"_s, bus::Cancel{}), handled(0, u"stt"_s, 100 * Ms)});
    QVERIFY(!has(session, FindingKind::CancelledLate));
    session.append({message(1, u"router"_s, u"stt"_s, bus::TaskCancel{u"t1"_s, {}}), handled(1, u"stt"_s, 900 * Ms)});
    const Finding finding = only(session, FindingKind::CancelledLate);
    QCOMPARE(seqsOf(finding), std::vector<quint64>{1});
    QVERIFY2(finding.text.contains(u"900 ms"), qPrintable(finding.text));
}

void TestFindings::messagesThatWaitedLongForASlowHandler()
{
    Session session;
    session.append(Opening);
    session.append({frame(0, u"mic"_s, u"stt"_s), handled(0, u"stt"_s, 900 * Ms, 700 * Ms)});
    QVERIFY(!has(session, FindingKind::WaitedLong));
    session.append({frame(1, u"mic"_s, u"stt"_s), handled(1, u"stt"_s, 1'500 * Ms, 2000)});
    const Finding finding = only(session, FindingKind::WaitedLong);
    QCOMPARE(finding.subject, u"stt"_s);
    QCOMPARE(seqsOf(finding), std::vector<quint64>{1});
    QVERIFY2(finding.text.contains(u"1.50 s") && finding.text.contains(u"700 ms"), qPrintable(finding.text));
    QVERIFY2(finding.advice.contains(u"stt"), qPrintable(finding.advice));
}

void TestFindings::messagesThatWaitedLongForAQuickHandler()
{
    Session session;
    session.append(Opening);
    session.append({frame(0, u"mic"_s, u"stt"_s), handled(0, u"stt"_s, 1'500 * Ms, 2000)});
    const Finding finding = only(session, FindingKind::WaitedLong);
    QVERIFY2(finding.text.contains(u"quick"), qPrintable(finding.text));
    QVERIFY2(finding.advice.contains(u"Worker::Own"), qPrintable(finding.advice));
}

void TestFindings::floodsOfSystemMessages()
{
    Session session;
    session.append(Opening);
    session.append(frame(0));
    bus::SubscriberTotals flooded = counters(500);
    flooded.longestStarvation = 99;
    session.append(totals(Start + Second, 1, u"stt"_s, flooded));
    QVERIFY(!has(session, FindingKind::DataStarved));
    flooded.longestStarvation = 1'234;
    session.append(totals(Start + 2 * Second, 1, u"stt"_s, flooded));
    session.append(totals(Start + 3 * Second, 1, u"stt"_s, flooded));
    const Finding finding = only(session, FindingKind::DataStarved);
    QCOMPARE(finding.count, 1u);
    QVERIFY2(finding.text.contains(u"234"), qPrintable(finding.text));
    QCOMPARE(seqsOf(finding), std::vector<quint64>{0});
}

void TestFindings::lossesAndGaps()
{
    Session session;
    session.append({frame(0), lost(1, 10), lost(11, 12, bus::LossBy::Retention), frame(13), frame(20)});
    const Finding loss = only(session, FindingKind::Lost);
    QCOMPARE(loss.count, 10u);
    QVERIFY(!loss.places.empty());
    const Finding gap = only(session, FindingKind::DoesNotAddUp);
    QCOMPARE(gap.count, 6u);
    QCOMPARE(seqsOf(gap), std::vector<quint64>{20});
    bus::SubscriberTotals wrong = counters(5);
    wrong.received = 7;
    Session twisted;
    twisted.append({subscribed(u"stt"_s), totals(Start, 7, u"stt"_s, wrong)});
    QCOMPARE(only(twisted, FindingKind::DoesNotAddUp).subject, u"stt"_s);
}

/// Some of what was lost nobody has counted: the rest is told all the same, and who lost it.
void TestFindings::whatIsKnownOfALossIsTold_data()
{
    QTest::addColumn<bus::LossBy>("by");
    QTest::addColumn<bus::LossRecord::What>("what");
    QTest::addColumn<QString>("word");
    QTest::newRow("tap") << bus::LossBy::Tap << bus::LossRecord::What::Messages << u"tap"_s;
    QTest::newRow("file") << bus::LossBy::File << bus::LossRecord::What::Messages << u"damaged"_s;
    QTest::newRow("fates") << bus::LossBy::Tap << bus::LossRecord::What::Fates << u"became"_s;
}

void TestFindings::whatIsKnownOfALossIsTold()
{
    QFETCH(bus::LossBy, by);
    QFETCH(bus::LossRecord::What, what);
    QFETCH(QString, word);
    Session session;
    const auto tells = [&](const QString &words) {
        const QString text = only(session, FindingKind::Lost).text;
        return text.contains(words, Qt::CaseInsensitive) && text.contains(word, Qt::CaseInsensitive);
    };
    const bus::LossRecord uncounted{by, what, 1, 4, 0, Start};
    session.append({frame(0), uncounted});
    QVERIFY2(tells(u"nobody can tell"_s), qPrintable(only(session, FindingKind::Lost).text));
    session.append(bus::LossRecord{by, what, 5, 5'000'000'004, 5'000'000'000, Start});
    QVERIFY2(tells(u"at least "_s + QLocale().toString(quint64(5'000'000'000))),
             qPrintable(only(session, FindingKind::Lost).text));
}

void TestFindings::theWorstComesFirst()
{
    Session session;
    session.append(Opening);
    session.append({frame(0), dropped(0, u"stt"_s), lost(1, 3), request(4, u"t1"_s), dropped(4, u"stt"_s)});
    const QList<Finding> list = session.findings(AuditMoment::Live).list;
    QCOMPARE(list.size(), 3);
    QCOMPARE(list.at(0).kind, FindingKind::RequestDropped);
    QCOMPARE(list.at(1).kind, FindingKind::QueueOverflowed);
    QCOMPARE(list.at(2).kind, FindingKind::Lost);
    QVERIFY(std::ranges::is_sorted(list, {}, [](const Finding &finding) { return severityOf(finding.kind); }));
}

void TestFindings::ofManyTheMostAreListed()
{
    Session session;
    quint64 seq = 0;
    for (int agent = 0; agent < 30; ++agent) {
        const QString name = u"agent-%1"_s.arg(agent);
        session.append(subscribed(name));
        for (int i = 0; i <= agent; ++i, ++seq)
            session.append({frame(seq, u"mic"_s, name), dropped(seq, name)});
    }
    const Findings findings = session.findings(AuditMoment::Live);
    QCOMPARE(findings.list.size(), FindingsMaker::MostOfAKind);
    QCOMPARE(findings.list.first().subject, u"agent-29"_s);
    QCOMPARE(findings.leftOut, 10);
}

void TestFindings::placesAreTheNewestThatAreHeld()
{
    Session session;
    session.append(Opening);
    for (quint64 seq = 0; seq < 1'000; ++seq)
        session.append({frame(seq, u"mic"_s, u"stt"_s), dropped(seq, u"stt"_s)});
    const Finding finding = only(session, FindingKind::QueueOverflowed);
    QCOMPARE(finding.count, 1'000u);
    QCOMPARE(finding.places.size(), FindingsTracker::PlacesKept);
    QCOMPARE(finding.places.back().seq, 999u);
    session.setMemoryLimit(1);
    for (const FindingPlace &place : only(session, FindingKind::QueueOverflowed).places)
        QVERIFY(place.row >= session.rowBegin());
}

void TestFindings::everyKindHasItsWordsForPrograms()
{
    QStringList names;
    for (int kind = 0; kind <= int(FindingKind::Lost); ++kind) {
        const QString name = findingName(FindingKind(kind));
        QVERIFY(!name.isEmpty() && !names.contains(name));
        names += name;
        QVERIFY(!severityName(severityOf(FindingKind(kind))).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
