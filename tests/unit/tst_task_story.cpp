// A task as a story: its steps in order, nested, streams joined; its request and its answer found from any message.
#include "session_records.h"

#include <inspector/session/task_ends.h>
#include <inspector/session/task_story.h>

#include <QSignalSpy>
#include <QTest>

using namespace records;
using inspector::answerOf;
using inspector::JoinedText;
using inspector::requestOf;
using inspector::Session;
using inspector::StepFate;
using inspector::Task;
using inspector::TaskEnd;
using inspector::TaskStep;
using inspector::TaskStory;

namespace {

bus::Record request(quint64 seq, const QString &from, const QString &to, const QString &task)
{
    return message(seq, from, to, bus::TaskRequest{task, u"work"_s, json(R"({"text":"please"})")});
}

bus::Record response(quint64 seq, const QString &from, const QString &to, const QString &task,
                     bus::TaskStatus status = bus::TaskStatus::Completed)
{
    return message(seq, from, to, bus::TaskResponse{task, status, json(R"({"text":"done"})")});
}

/// `a` asks `b`, who asks `c`, who streams.
std::vector<bus::Record> nested()
{
    const QString b = u"b"_s, c = u"c"_s, inner = u"inner"_s;
    return {request(0, u"a"_s, b, u"outer"_s),
            request(2, b, c, inner),
            message(3, c, b, bus::TaskStreamStart{inner, {}}),
            message(4, c, b, bus::TaskStreamData{inner, json(R"({"text":"it"})")}),
            message(5, c, b, bus::TaskStreamData{inner, json(R"({"text":"rains"})")}),
            message(6, c, b, bus::TaskStreamEnd{inner, {}}),
            response(7, c, b, inner),
            frame(8),
            response(9, b, u"a"_s, u"outer"_s)};
}

/// The steps under one, as their seqs; a stream is the seq of its first chunk.
QList<quint64> seqs(const TaskStory &story, int parent = -1)
{
    QList<quint64> seqs;
    for (const int step : story.under(parent))
        seqs.append(story.step(step).seq);
    return seqs;
}

void readAll(TaskStory &story)
{
    while (story.read()) {}
}

/// A session, and the story of one of its tasks, read to its end.
struct Followed {
    Session session;
    TaskStory story{&session};

    Followed(const std::vector<bus::Record> &records, const QString &task)
    {
        session.append(records);
        story.follow(task);
        readAll(story);
    }
};

QString joined(const QStringList &pieces)
{
    JoinedText text;
    for (const QString &piece : pieces)
        text.add(piece);
    return text.text();
}

} // namespace

class TestTaskStory : public QObject {
    Q_OBJECT
private slots:
    void stepsInOrderAndNested()
    {
        const Followed followed(nested(), u"outer"_s);
        const TaskStory &story = followed.story;
        QCOMPARE(seqs(story), QList<quint64>({0, 2, 9}));
        const int inner = story.top().at(1);
        QCOMPARE(story.step(inner).kind, TaskStep::Kind::SubTask);
        QCOMPARE(seqs(story, inner), QList<quint64>({3, 7}));
        const int stream = story.under(inner).at(0);
        QCOMPARE(story.step(stream).kind, TaskStep::Kind::Stream);
        QCOMPARE(seqs(story, stream), QList<quint64>({3, 4, 5, 6}));
        QCOMPARE(story.text(stream), u"it rains"_s);
        QCOMPARE(story.text(story.top().at(0)), u"work: please"_s);
        QCOMPARE(story.text(story.top().at(2)), u"completed: done"_s);
    }

    void timesCountFromTheRequestAndFromTheStepBefore()
    {
        const Followed followed(nested(), u"outer"_s);
        const TaskStory &story = followed.story;
        const TaskStep &answer = story.step(story.top().at(2));
        QCOMPARE(answer.sinceRequest, 9 * Ms);
        QCOMPARE(answer.gap, 2 * Ms); // since the inner answer; the frame is not of the story
        QCOMPARE(story.step(story.top().at(1)).gap, 2 * Ms);
        QCOMPARE(story.step(story.top().at(0)).gap, 0);
    }

    void aSubTaskIsAStoryOfItsOwn()
    {
        Followed followed(nested(), u"inner"_s);
        TaskStory &story = followed.story;
        QCOMPARE(seqs(story), QList<quint64>({2, 3, 7}));
        QCOMPARE(story.parentId(), u"outer"_s);
        story.follow(u"outer"_s);
        QCOMPARE(story.parentId(), QString());
    }

    void itGrowsAsTheSessionDoes()
    {
        Session session;
        TaskStory story(&session);
        QSignalSpy added(&story, &TaskStory::stepAdded);
        QSignalSpy reset(&story, &TaskStory::wasReset);
        story.follow(u"outer"_s);
        QVERIFY(!story.read()); // not there yet
        int before = 0;
        for (const bus::Record &record : nested()) {
            session.append(record);
            readAll(story);
            QCOMPARE(added.count(), story.stepCount());
            QVERIFY(story.stepCount() >= before);
            before = story.stepCount();
        }
        QCOMPARE(reset.count(), 1);
        TaskStory atOnce(&session);
        atOnce.follow(u"outer"_s);
        readAll(atOnce);
        QCOMPARE(story.stepCount(), atOnce.stepCount());
        for (int i = 0; i < story.stepCount(); ++i) {
            QCOMPARE(story.step(i).row, atOnce.step(i).row);
            QCOMPARE(story.step(i).parent, atOnce.step(i).parent);
        }
    }

    void readingInSmallPiecesGivesTheSame()
    {
        Session session;
        session.append(nested());
        TaskStory story(&session);
        story.follow(u"outer"_s);
        int calls = 0;
        while (story.read(1))
            ++calls;
        QCOMPARE(calls, 8); // messages of the two tasks
        QCOMPARE(seqs(story), QList<quint64>({0, 2, 9}));
        QCOMPARE(seqs(story, story.top().at(1)), QList<quint64>({3, 7}));
    }

    void aMessageLeadsToItsStep()
    {
        const Followed followed(nested(), u"outer"_s);
        const TaskStory &story = followed.story;
        const int chunk = story.stepOfRow(4);
        QCOMPARE(story.step(chunk).seq, 5u);
        QCOMPARE(story.step(chunk).kind, TaskStep::Kind::Chunk);
        QCOMPARE(story.stepOfRow(7), -1); // the frame
    }

    void whatBecameOfIt()
    {
        const Followed followed({request(0, u"a"_s, u"b"_s, u"t"_s), handled(0, u"b"_s, 80 * Ms),
                                 message(1, u"b"_s, u"a"_s, bus::TaskStreamStart{u"t"_s, {}}), handled(1, u"a"_s),
                                 message(2, u"b"_s, u"a"_s, bus::TaskStreamData{u"t"_s, json(R"("x")")}),
                                 dropped(2, u"a"_s), response(3, u"b"_s, u"a"_s, u"t"_s)},
                                u"t"_s);
        const TaskStory &story = followed.story;
        QCOMPARE(story.fate(story.top().at(0)).what, StepFate::What::Handled);
        QVERIFY(story.fate(story.top().at(0)).waitedLong());
        const StepFate stream = story.fate(story.top().at(1));
        QCOMPARE(stream.what, StepFate::What::Dropped);
        QCOMPARE(stream.subscriber, u"a"_s);
        QCOMPARE(stream.pieces, 1);
        QCOMPARE(story.fate(story.top().at(2)).what, StepFate::What::Waiting);
    }

    void whatBecomesOfAStreamThatGrows()
    {
        Followed followed({request(0, u"a"_s, u"b"_s, u"t"_s),
                           message(1, u"b"_s, u"a"_s, bus::TaskStreamStart{u"t"_s, {}}), handled(1, u"a"_s)},
                          u"t"_s);
        TaskStory &story = followed.story;
        const auto fate = [&story] { return story.fate(story.top().at(1)); };
        QCOMPARE(fate().what, StepFate::What::Handled);
        for (quint64 seq = 2; seq < 6; ++seq)
            followed.session.append(message(seq, u"b"_s, u"a"_s, bus::TaskStreamData{u"t"_s, json(R"("x")")}));
        readAll(story);
        QCOMPARE(fate().what, StepFate::What::Waiting);
        QCOMPARE(fate().pieces, 4);
        followed.session.append({handled(2, u"a"_s, 80 * Ms), dropped(4, u"a"_s), dropped(5, u"a"_s)});
        QCOMPARE(fate().what, StepFate::What::Dropped);
        QCOMPARE(fate().pieces, 2);
        followed.session.append(dropped(3, u"a"_s)); // in the middle, and last
        QCOMPARE(fate().pieces, 3);
        QCOMPARE(fate().waitedNs, 80 * Ms);
    }

    void whatBecameOfAStreamIsKnownForGood_data()
    {
        QTest::addColumn<QString>("target"); // of the first chunk
        QTest::addColumn<bool>("fatesLost");
        QTest::addColumn<StepFate::What>("what");
        QTest::newRow("all for one") << u"a"_s << false << StepFate::What::Handled;
        QTest::newRow("the first for all") << QString() << false << StepFate::What::Handled;
        QTest::newRow("the first fate was lost") << u"a"_s << true << StepFate::What::Unknown;
    }

    /// Chunks that are evicted, the first ones at first, are not asked again.
    void whatBecameOfAStreamIsKnownForGood()
    {
        QFETCH(const QString, target);
        QFETCH(const bool, fatesLost);
        QFETCH(const StepFate::What, what);
        Followed followed(
            {request(0, u"a"_s, u"b"_s, u"t"_s), message(1, u"b"_s, target, bus::TaskStreamStart{u"t"_s, {}})}, u"t"_s);
        Session &session = followed.session;
        session.setMemoryLimit(1024 * 1024);
        if (fatesLost)
            session.append(
                bus::Record(bus::LossRecord{bus::LossBy::Tap, bus::LossRecord::What::Fates, 1, 1, 1, Start}));
        else
            session.append(handled(1, u"a"_s));
        const auto fate = [&followed] { return followed.story.fate(followed.story.top().at(1)); };
        int chunks = 1;
        for (quint64 seq = 2; session.messagesEvicted() < 100 && seq < 100'000;) {
            for (const quint64 end = seq + 1000; seq < end; ++seq, ++chunks) {
                session.append(message(seq, u"b"_s, u"a"_s, bus::TaskStreamData{u"t"_s, json(R"("x")")}));
                session.append(handled(seq, u"a"_s));
            }
            readAll(followed.story);
            QCOMPARE(fate().what, what);
        }
        QVERIFY(session.messagesEvicted() >= 100);
        QCOMPARE(fate().what, what);
        QCOMPARE(fate().pieces, fatesLost ? 1 : chunks);
    }

    void aLateFateOfABroadcastChunkCounts()
    {
        Followed followed({request(0, u"a"_s, u"b"_s, u"t"_s), message(1, u"b"_s, {}, bus::TaskStreamStart{u"t"_s, {}}),
                           handled(1, u"a"_s), message(2, u"b"_s, {}, bus::TaskStreamEnd{u"t"_s, {}}),
                           handled(2, u"a"_s)},
                          u"t"_s);
        const auto fate = [&followed] { return followed.story.fate(followed.story.top().at(1)); };
        QCOMPARE(fate().what, StepFate::What::Handled);
        QCOMPARE(fate().pieces, 2);
        followed.session.append(records::fate(1, u"c"_s, bus::Fate::Failed));
        QCOMPARE(fate().what, StepFate::What::Failed);
        QCOMPARE(fate().subscriber, u"c"_s);
        QCOMPARE(fate().pieces, 1);
        followed.session.append(dropped(2, u"c"_s));
        QCOMPARE(fate().what, StepFate::What::Dropped);
    }

    void aTaskThatBeginsAnewBeginsItsStory()
    {
        Followed followed({request(0, u"a"_s, u"b"_s, u"t"_s), response(1, u"b"_s, u"a"_s, u"t"_s)}, u"t"_s);
        TaskStory &story = followed.story;
        followed.session.append(request(5, u"a"_s, u"b"_s, u"t"_s));
        readAll(story);
        QCOMPARE(seqs(story), QList<quint64>({5}));
    }

    void workersThatAskInACircleDoNotNestForEver()
    {
        Session session;
        session.append({message(0, u"x"_s, u"y"_s, bus::TaskUpdate{u"a"_s, {}}), // its request was not seen
                        request(1, u"x"_s, u"z"_s, u"b"_s), request(2, u"z"_s, u"x"_s, u"a"_s)});
        QCOMPARE(session.tasks().find(u"b"_s)->parent, 0);
        QCOMPARE(session.tasks().find(u"a"_s)->parent, -1);
        TaskStory story(&session);
        story.follow(u"a"_s);
        readAll(story);
        QCOMPARE(seqs(story), QList<quint64>({0, 1, 2}));
    }

    void ofSeveralTasksTheLatestIsTheParent()
    {
        Session session;
        session.append({request(0, u"a"_s, u"b"_s, u"first"_s), request(1, u"a"_s, u"b"_s, u"second"_s),
                        request(2, u"a"_s, u"b"_s, u"third"_s), request(3, u"b"_s, u"c"_s, u"s3"_s),
                        response(4, u"b"_s, u"a"_s, u"second"_s), request(5, u"b"_s, u"c"_s, u"s4"_s),
                        response(6, u"b"_s, u"a"_s, u"third"_s), request(7, u"b"_s, u"c"_s, u"s5"_s),
                        response(8, u"b"_s, u"a"_s, u"first"_s), request(9, u"b"_s, u"c"_s, u"s6"_s)});
        const auto parent = [&session](const QString &id) {
            const qsizetype place = session.tasks().find(id)->parent;
            return place < 0 ? QString() : session.tasks().at(place).id;
        };
        QCOMPARE(parent(u"s3"_s), u"third"_s);
        QCOMPARE(parent(u"s4"_s), u"third"_s);
        QCOMPARE(parent(u"s5"_s), u"first"_s);
        QCOMPARE(parent(u"s6"_s), QString());
        QCOMPARE(session.tasks().subTasks(2).numbers.size(), 2);
    }

    void manyPingsUnderOneIdLeaveOneSubTask()
    {
        Session session;
        session.append(request(0, u"user"_s, u"boss"_s, u"day"_s));
        TaskStory story(&session);
        story.follow(u"day"_s);
        QList<quint64> expected = {0};
        for (quint64 seq = 1; seq < 2'000; seq += 2) {
            session.append({request(seq, u"boss"_s, u"worker"_s, u"ping"_s),
                            response(seq + 1, u"worker"_s, u"boss"_s, u"ping"_s)});
            if (seq % 10 != 1)
                continue;
            readAll(story);
            expected += seq; // its answer is under it
        }
        QVERIFY(session.tasks().subTasks(0).numbers.size() < 10);
        QVERIFY(session.tasks().subTasks(0).numbers.contains(session.tasks().indexOf(u"ping"_s)));
        QCOMPARE(seqs(story), expected);
    }

    void fromAnyMessageToTheRequestAndTheAnswer()
    {
        Session session;
        session.append(nested());
        QCOMPARE(requestOf(session, 3).row, 1);
        QCOMPARE(answerOf(session, 3).row, 6);
        QCOMPARE(answerOf(session, 3).why, TaskEnd::Why::Found);
        QCOMPARE(answerOf(session, 3).taskId, u"inner"_s);
        QCOMPARE(answerOf(session, 7).why, TaskEnd::Why::NoTask);
    }

    void whyThereIsNoAnswer()
    {
        Session session;
        session.append({request(0, u"a"_s, u"b"_s, u"open"_s), request(1, u"a"_s, u"b"_s, u"gone"_s),
                        dropped(1, u"b"_s), response(2, u"b"_s, u"a"_s, u"unseen"_s)});
        QCOMPARE(answerOf(session, 0).why, TaskEnd::Why::StillOpen);
        QCOMPARE(answerOf(session, 1).why, TaskEnd::Why::RequestDropped);
        QCOMPARE(answerOf(session, 1).dropper, u"b"_s);
        QCOMPARE(requestOf(session, 2).why, TaskEnd::Why::NotHeld);
    }

    void anIdUsedAgainHasItsOwnEnds()
    {
        Session session;
        session.append({request(0, u"a"_s, u"b"_s, u"t"_s), response(1, u"b"_s, u"a"_s, u"t"_s),
                        request(2, u"a"_s, u"b"_s, u"t"_s),
                        response(3, u"b"_s, u"a"_s, u"t"_s, bus::TaskStatus::Running),
                        response(4, u"b"_s, u"a"_s, u"t"_s)});
        QCOMPARE(answerOf(session, 0).row, 1);
        QCOMPARE(requestOf(session, 1).row, 0);
        QCOMPARE(answerOf(session, 2).row, 4); // the one before ended nothing
        QCOMPARE(requestOf(session, 4).row, 2);
    }

    void piecesAreJoined_data()
    {
        QTest::addColumn<QStringList>("pieces");
        QTest::addColumn<QString>("text");
        QTest::newRow("phrases") << QStringList{u"It will"_s, u"rain"_s, u"."_s} << u"It will rain."_s;
        QTest::newRow("tokens") << QStringList{u"It"_s, u" wi"_s, u"ll"_s, u" rain"_s} << u"It will rain"_s;
        QTest::newRow("so far") << QStringList{u"It"_s, u"It will"_s, u"It will rain"_s} << u"It will rain"_s;
        QTest::newRow("no spaces in Chinese") << QStringList{u"今天"_s, u"下雨"_s} << u"今天下雨"_s;
        QTest::newRow("empty ones") << QStringList{QString(), u"a"_s, QString()} << u"a"_s;
    }

    void piecesAreJoined()
    {
        QFETCH(QStringList, pieces);
        QTEST(joined(pieces), "text");
    }

    void aJoinedTextIsBounded()
    {
        JoinedText text;
        for (int i = 0; i < 10'000; ++i)
            text.add(u"word %1"_s.arg(i));
        QVERIFY(text.text().size() <= 2 * JoinedText::MostCharacters);
        QVERIFY(text.text().endsWith(u'…'));
    }
};

QTEST_APPLESS_MAIN(TestTaskStory)
#include "tst_task_story.moc"
