// The tasks of a session, from request to terminal answer.
#include "session_records.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace records;
using bus::TaskStatus;

Q_DECLARE_METATYPE(std::vector<bus::Record>)

namespace {

const QString Id = u"7f"_s;

bus::Record request(quint64 seq, const QString &target = u"stt"_s, const QString &source = u"router"_s)
{
    return message(seq, source, target, bus::TaskRequest{Id, u"transcribe"_s, {}});
}
bus::Record response(quint64 seq, TaskStatus status)
{
    return message(seq, u"stt"_s, u"router"_s, bus::TaskResponse{Id, status, json(R"({"text":"hi"})")});
}
bus::Record urgent(quint64 seq, TaskStatus status)
{
    return message(seq, u"stt"_s, u"router"_s, bus::TaskResponseUrgent{Id, status, {}});
}
bus::Record update(quint64 seq)
{
    return message(seq, u"stt"_s, u"router"_s, bus::TaskUpdate{Id, json("0.5")});
}
bus::Record cancel(quint64 seq)
{
    return message(seq, u"router"_s, u"stt"_s, bus::TaskCancel{Id, u"barge-in"_s});
}

} // namespace

class TestTasks : public QObject {
    Q_OBJECT
private slots:
    void statuses_data();
    void statuses();
    void aWholeTask();
    void aStreamedAnswer();
    void cancelIsRequestedFirst();
    void aDroppedRequest();
    void aDropOfARequestThatWasAskedAgain();
    void aBroadcastRequest();
    void aTaskHandedOn();
    void seenFromTheMiddle();
    void anIdUsedAgain();
    void theFirstTerminalAnswerStands();
    void whatComesAfterTheEndIsOnlyCounted();
    void aNonTerminalAnswer();
    void longTextsAreOneShortLine();
    void inOrderOfAppearance();
};

void TestTasks::statuses_data()
{
    QTest::addColumn<std::vector<bus::Record>>("story");
    QTest::addColumn<TaskStatus>("status");
    QTest::addColumn<bool>("isOpen");
    const auto row = [](const char *name, TaskStatus status, std::vector<bus::Record> story) {
        const bool isOpen = status == TaskStatus::Pending || status == TaskStatus::Running;
        QTest::newRow(name) << std::move(story) << status << isOpen;
    };
    row("requested", TaskStatus::Pending, {request(0)});
    row("asked about", TaskStatus::Pending,
        {request(0), message(1, u"router"_s, u"stt"_s, bus::TaskUpdateRequest{Id})});
    row("request dropped", TaskStatus::Pending, {request(0), dropped(0, u"stt"_s)});
    row("request failed", TaskStatus::Pending, {request(0), fate(0, u"stt"_s, bus::Fate::Failed)});
    row("request handled", TaskStatus::Running, {request(0), handled(0, u"stt"_s)});
    row("other message handled", TaskStatus::Pending, {request(0), frame(1), handled(1, u"stt"_s)});
    row("updated", TaskStatus::Running, {request(0), update(1)});
    row("updated urgently", TaskStatus::Running,
        {request(0), message(1, u"stt"_s, u"router"_s, bus::TaskUpdateUrgent{Id, {}})});
    row("streaming", TaskStatus::Running,
        {request(0), message(1, u"stt"_s, u"router"_s, bus::TaskStreamStart{Id, {}})});
    row("completed", TaskStatus::Completed, {request(0), response(1, TaskStatus::Completed)});
    row("failed", TaskStatus::Failed, {request(0), response(1, TaskStatus::Failed)});
    row("failed urgently", TaskStatus::Failed, {request(0), urgent(1, TaskStatus::Failed)});
    row("cancelled", TaskStatus::Cancelled, {request(0), cancel(1), response(2, TaskStatus::Cancelled)});
    row("cancel requested", TaskStatus::Pending, {request(0), cancel(1)});
    row("handled after its answer", TaskStatus::Completed,
        {request(0), response(1, TaskStatus::Completed), handled(0, u"stt"_s)});
    row("updated after its answer", TaskStatus::Completed, {request(0), response(1, TaskStatus::Completed), update(2)});
}

void TestTasks::statuses()
{
    QFETCH(std::vector<bus::Record>, story);
    QFETCH(TaskStatus, status);
    QFETCH(bool, isOpen);
    Session session;
    session.append(story);
    QCOMPARE(session.tasks().size(), 1);
    const Task &task = session.tasks().at(0);
    QCOMPARE(task.status, status);
    QCOMPARE(task.isOpen(), isOpen);
    QCOMPARE(session.tasks().open().size(), isOpen ? 1u : 0u);
    QCOMPARE(task.endedAt > 0, !isOpen);
}

void TestTasks::aWholeTask()
{
    Session session;
    session.append({request(3), handled(3, u"stt"_s), update(5), update(8), response(9, TaskStatus::Completed)});
    const Task *task = session.tasks().find(Id);
    QVERIFY(task);
    QCOMPARE(task->name, u"transcribe"_s);
    QCOMPARE(task->requester, u"router"_s);
    QCOMPARE(task->worker, u"stt"_s);
    QCOMPARE(task->updates, 2);
    QCOMPARE(task->progress, u"0.5"_s);
    QCOMPARE(task->result, uR"({"text":"hi"})"_s);
    QCOMPARE(task->firstSeq, 3u);
    QCOMPARE(task->lastSeq, 9u);
    QCOMPARE(task->startedAt, Start + 3 * Ms);
    QCOMPARE(task->endedAt, Start + 9 * Ms);
    QVERIFY(!task->cancelRequested);
    QVERIFY(!task->requestDropped);
    QVERIFY(!session.tasks().find(u"8a"_s));
}

void TestTasks::aStreamedAnswer()
{
    Session session;
    session.append({request(0), message(1, u"stt"_s, u"router"_s, bus::TaskStreamStart{Id, json(R"("it")")}),
                    message(2, u"stt"_s, u"router"_s, bus::TaskStreamData{Id, json(R"("rains")")}),
                    message(3, u"stt"_s, u"router"_s, bus::TaskStreamEnd{Id, {}})});
    const Task &task = session.tasks().at(0);
    QCOMPARE(task.streamChunks, 3);
    QCOMPARE(task.updates, 0);
    QCOMPARE(task.progress, u"\"rains\""_s); // the end had nothing to say
    QVERIFY(task.isOpen());
}

void TestTasks::cancelIsRequestedFirst()
{
    Session session;
    session.append({request(0), update(1), cancel(2)});
    QVERIFY(session.tasks().at(0).cancelRequested);
    QCOMPARE(session.tasks().at(0).status, TaskStatus::Running);
    session.append(urgent(3, TaskStatus::Cancelled));
    QCOMPARE(session.tasks().at(0).status, TaskStatus::Cancelled);
}

void TestTasks::aDroppedRequest()
{
    Session session;
    session.append({request(0), dropped(0, u"stt"_s)});
    QVERIFY(session.tasks().at(0).requestDropped);
    QVERIFY(session.tasks().at(0).isOpen()); // and so it will stay
    session.append({request(1)});            // the requester tries again
    QVERIFY(!session.tasks().at(0).requestDropped);
}

/// The tap gives the messages of a batch before their fates, and who reads the receipt asks again within the batch.
void TestTasks::aDropOfARequestThatWasAskedAgain()
{
    Session session;
    session.append({request(0), request(1), dropped(0, u"stt"_s)});
    QVERIFY(!session.tasks().at(0).requestDropped);
    QCOMPARE(session.tasks().at(0).status, TaskStatus::Pending);
    QVERIFY(!session.stateAt(1)->task(0).requestDropped);
    session.append({handled(1, u"stt"_s), frame(2)});
    QCOMPARE(session.tasks().at(0).status, TaskStatus::Running);
    QVERIFY(!session.stateAt(2)->task(0).requestDropped);

    session.append({request(3), request(4), dropped(4, u"stt"_s), dropped(3, u"stt"_s), frame(5)});
    QVERIFY(session.tasks().at(0).requestDropped);
    QVERIFY(!session.stateAt(3)->task(0).requestDropped); // half a millisecond later
    QVERIFY(!session.stateAt(4)->task(0).requestDropped);
    QVERIFY(session.stateAt(5)->task(0).requestDropped);
}

void TestTasks::aBroadcastRequest()
{
    Session session;
    session.append({request(0, {}), dropped(0, u"stt"_s)});
    QCOMPARE(session.tasks().at(0).worker, QString());
    QVERIFY(!session.tasks().at(0).requestDropped); // another may answer
    session.append(response(1, TaskStatus::Completed));
    QCOMPARE(session.tasks().at(0).worker, u"stt"_s);
}

void TestTasks::aTaskHandedOn()
{
    Session session;
    session.append({request(0, u"router"_s, u"user"_s), handled(0, u"router"_s), request(1, u"weather"_s)});
    QCOMPARE(session.tasks().at(0).requester, u"user"_s);
    QCOMPARE(session.tasks().at(0).worker, u"weather"_s);
    QCOMPARE(session.tasks().size(), 1);
}

void TestTasks::seenFromTheMiddle()
{
    Session session;
    session.append({update(5), response(6, TaskStatus::Completed)});
    const Task &task = session.tasks().at(0);
    QCOMPARE(task.requester, QString());
    QCOMPARE(task.worker, u"stt"_s);
    QCOMPARE(task.status, TaskStatus::Completed);
    QCOMPARE(task.firstSeq, 5u);
}

void TestTasks::anIdUsedAgain()
{
    Session session;
    session.append({request(0), update(1), response(2, TaskStatus::Failed), request(5, u"tts"_s, u"boss"_s)});
    const Task &task = session.tasks().at(0);
    QCOMPARE(session.tasks().size(), 1);
    QCOMPARE(task.status, TaskStatus::Pending);
    QCOMPARE(task.requester, u"boss"_s);
    QCOMPARE(task.worker, u"tts"_s);
    QCOMPARE(task.updates, 0);
    QCOMPARE(task.result, QString());
    QCOMPARE(task.firstSeq, 5u);
    session.append(handled(0, u"stt"_s)); // of the first one
    QCOMPARE(session.tasks().at(0).status, TaskStatus::Pending);
    QCOMPARE(session.tasks().open().size(), 1u);
}

void TestTasks::theFirstTerminalAnswerStands()
{
    Session session;
    session.append({request(0), urgent(1, TaskStatus::Cancelled), response(2, TaskStatus::Completed)});
    QCOMPARE(session.tasks().at(0).status, TaskStatus::Cancelled);
    QCOMPARE(session.tasks().at(0).lastSeq, 2u);
    QCOMPARE(session.tasks().open().size(), 0u);
}

void TestTasks::whatComesAfterTheEndIsOnlyCounted()
{
    Session session;
    session.append({request(0), update(1), response(2, TaskStatus::Completed), cancel(3),
                    message(4, u"monitor"_s, u"router"_s, bus::TaskUpdate{Id, json("0.7")}),
                    message(5, u"monitor"_s, u"router"_s, bus::TaskStreamData{Id, json("0.8")})});
    const Task &task = session.tasks().at(0);
    QCOMPARE(task.worker, u"stt"_s);
    QCOMPARE(task.progress, u"0.5"_s);
    QCOMPARE(task.result, uR"({"text":"hi"})"_s);
    QVERIFY(!task.cancelRequested);
    QCOMPARE(task.updates, 2);
    QCOMPARE(task.streamChunks, 1);
    QCOMPARE(task.lastSeq, 5u);
    const Task then = session.stateAt(5)->task(0);
    QCOMPARE(then.worker, u"stt"_s);
    QCOMPARE(then.progress, u"0.5"_s);
    QVERIFY(!then.cancelRequested);
}

void TestTasks::aNonTerminalAnswer()
{
    Session session;
    session.append({request(0), response(1, TaskStatus::Running)});
    QCOMPARE(session.tasks().at(0).status, TaskStatus::Running);
    QCOMPARE(session.tasks().at(0).result, QString());
    QCOMPARE(session.tasks().at(0).progress, uR"({"text":"hi"})"_s);
    session.append(response(2, TaskStatus::Completed));
    QCOMPARE(session.tasks().at(0).status, TaskStatus::Completed);
}

void TestTasks::longTextsAreOneShortLine()
{
    Session session;
    const bus::Json longText(nlohmann::json(std::string(10'000, 'x')));
    session.append({message(0, u"stt"_s, {}, bus::TaskUpdate{Id, longText})});
    QVERIFY(session.tasks().at(0).progress.size() < 200);
}

void TestTasks::inOrderOfAppearance()
{
    Session session;
    for (int i = 0; i < 50; ++i)
        session.append(message(quint64(i), u"a"_s, u"b"_s, bus::TaskRequest{QString::number(i), {}, {}}));
    QCOMPARE(session.tasks().size(), 50);
    QCOMPARE(session.tasks().open().size(), 50u);
    int expected = 0;
    for (const qsizetype number : session.tasks().numbers())
        QCOMPARE(session.tasks().at(number).id, QString::number(expected++));
}

QTEST_GUILESS_MAIN(TestTasks)
#include "tst_tasks.moc"
