// Which tasks a session forgets where memory is short, beside the same session with all of them.
#include "session_records.h"

#include <inspector/session/session.h>
#include <inspector/session/task_ends.h>
#include <inspector/session/task_story.h>

#include <QRandomGenerator>
#include <QTest>

#include <deque>
#include <set>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace records;

namespace {

constexpr qint64 Memory = 4 << 20;

/// Thousands of tasks, all asked for within one that lasts as long as the session. Most are answered soon; some never;
/// some hear of an update long after they ended; some ids are used again.
class Traffic {
public:
    std::vector<bus::Record> next(int count)
    {
        std::vector<bus::Record> batch;
        if (seq == 0)
            batch.push_back(message(seq++, u"user"_s, u"boss"_s, bus::TaskRequest{u"session"_s, u"day"_s, {}}));
        for (int i = 0; i < count; ++i)
            batch.push_back(one());
        return batch;
    }

    std::set<QString> unanswered;
    std::set<QString> heardLate;
    std::set<QString> askedAgain;
    quint64 seq = 0;

private:
    bus::Record one()
    {
        const quint32 dice = random.bounded(100);
        if (dice < 10 && !ended.empty()) {
            const QString id = ended.front();
            ended.pop_front();
            if (dice < 5) {
                heardLate.insert(id);
                return message(seq++, u"worker"_s, u"boss"_s, bus::TaskUpdate{id, json(R"({"late":true})")});
            }
            askedAgain.insert(id);
            return ask(id);
        }
        if (!open.empty() && (dice < 50 || open.size() > 30)) {
            const QString id = open.front();
            open.pop_front();
            ended.push_back(id);
            if (ended.size() <= 4000)
                return answer(id);
            ended.pop_front(); // those in the deque ended long ago
            return answer(id);
        }
        return ask(u"task-%1"_s.arg(seq));
    }
    bus::Record ask(const QString &id)
    {
        if (random.bounded(200) == 0)
            unanswered.insert(id);
        else
            open.push_back(id);
        return message(seq++, u"boss"_s, u"worker"_s, bus::TaskRequest{id, u"work"_s, json(R"({"n":1})")});
    }
    bus::Record answer(const QString &id)
    {
        return message(seq++, u"worker"_s, u"boss"_s,
                       bus::TaskResponse{id, bus::TaskStatus::Completed, json(R"({"text":"done"})")});
    }

    QRandomGenerator random{11};
    std::deque<QString> open;
    std::deque<QString> ended;
};

QString text(const Session &session, const Task &task)
{
    const Task *parent = task.parent < 0 ? nullptr : &session.tasks().at(task.parent);
    return QStringList{task.id,
                       task.name,
                       task.requester,
                       task.worker,
                       parent ? parent->id : QString(),
                       QString::number(int(task.status)),
                       QString::number(task.updates),
                       task.result,
                       QString::number(task.firstSeq),
                       QString::number(task.lastSeq),
                       QString::number(task.startedAt),
                       QString::number(task.endedAt)}
        .join(u' ');
}

} // namespace

class TestForgottenTasks : public QObject {
    Q_OBJECT
private slots:
    void init();
    void memoryStaysWithinBounds();
    void whatIsLeftIsAsItWas();
    void openTasksStay();
    void thePastKnowsTheOpenOnes();
    void whatComesLateIsOfNoTask();
    void anIdMayBeUsedAgain();
    void whatCameLateIsNotOfTheNextTaskOfThatId();
    void whoShowsTasksHearsOfIt();
    void aStoryGoesOn();
    void allAreKeptWhereAllAreAskedFor();

private:
    std::unique_ptr<Session> small;
    std::unique_ptr<Session> whole;
    std::unique_ptr<TaskStory> story; ///< of the task that lasts
    Traffic traffic;
};

void TestForgottenTasks::init()
{
    story.reset();
    small = std::make_unique<Session>();
    small->setMemoryLimit(Memory);
    whole = std::make_unique<Session>();
    story = std::make_unique<TaskStory>(small.get());
    story->follow(u"session"_s);
    traffic = {};
    for (int i = 0; i < 300; ++i) {
        const std::vector<bus::Record> batch = traffic.next(100);
        small->append(batch);
        whole->append(batch);
        while (story->read()) {}
    }
    QVERIFY(small->tasks().forgotten() > 1000);
    QCOMPARE(small->tasks().size() + small->tasks().forgotten(), small->tasks().endNumber());
    QCOMPARE(whole->tasks().forgotten(), 0);
}

void TestForgottenTasks::memoryStaysWithinBounds()
{
    // Names never go, nor do tasks that nobody answers: those that ended have to.
    const auto ended = [this] { return small->tasks().size() - qsizetype(small->tasks().open().size()); };
    const qsizetype before = ended();
    for (int i = 0; i < 300; ++i) {
        small->append(traffic.next(100));
        QVERIFY2(ended() < 3 * before, qPrintable(QString::number(ended()))); // they go in sweeps
    }
    const qint64 names = small->names().bytes();
    QVERIFY2(small->memoryUsed() < Memory + names, qPrintable(QString::number(small->memoryUsed())));
}

void TestForgottenTasks::whatIsLeftIsAsItWas()
{
    qsizetype count = 0;
    for (const qsizetype number : small->tasks().numbers()) {
        const Task task = small->task(number);
        QCOMPARE(small->tasks().indexOf(task.id), number);
        QVERIFY(small->tasks().contains(number));
        ++count;
        if (traffic.askedAgain.contains(task.id) || traffic.heardLate.contains(task.id))
            continue; // forgotten in between, it is another one
        const Task all = whole->task(whole->tasks().indexOf(task.id));
        QCOMPARE(text(*small, task), text(*whole, all));
    }
    QCOMPARE(count, small->tasks().size());
    // Whatever is held of a task has its task, but for what came late.
    for (qint64 position = 0; position < small->rowCount(); ++position) {
        const MessageRow row = small->row(small->rowAt(position));
        if (row.type != MessageRow::Type::Message || row.kind == bus::Kind::TaskUpdate)
            continue;
        const qsizetype task = small->tasks().indexOf(small->name(row.task));
        QVERIFY(task >= 0);
        const std::vector<qint64> rows = small->taskRows(task);
        QVERIFY(std::ranges::find(rows, small->rowAt(position)) != rows.end());
    }
    QCOMPARE(small->tasks().at(1).id, QString()); // one of the first
    QVERIFY(small->taskRows(1).empty());
}

void TestForgottenTasks::openTasksStay()
{
    QVERIFY(traffic.unanswered.size() > 20);
    QVERIFY(small->tasks().find(u"session"_s)->isOpen());
    for (const QString &id : traffic.unanswered) {
        QVERIFY2(small->tasks().find(id), qPrintable(id));
        QVERIFY(small->tasks().find(id)->isOpen());
    }
    QCOMPARE(small->tasks().open().size(), whole->tasks().open().size());
    for (const qsizetype number : small->tasks().open())
        QVERIFY(whole->tasks().find(small->tasks().at(number).id)->isOpen());
}

void TestForgottenTasks::thePastKnowsTheOpenOnes()
{
    int compared = 0;
    for (qint64 row = small->wholeFrom() + 1; row < small->rowEnd(); row += 11) {
        const auto then = small->stateAt(row);
        const auto all = whole->stateAt(row);
        if (!then || small->row(row).type != MessageRow::Type::Message)
            continue;
        QVERIFY(all);
        QCOMPARE(all->seq(), then->seq());
        std::set<QString> open;
        for (const qint32 number : then->openTasks()) {
            const Task task = then->taskHead(number);
            open.insert(task.id);
            const Task same = all->taskHead(whole->tasks().indexOf(task.id));
            if (!traffic.askedAgain.contains(task.id))
                QCOMPARE(text(*small, task), text(*whole, same));
        }
        std::set<QString> openOfAll;
        for (const qint32 number : all->openTasks())
            openOfAll.insert(whole->tasks().at(number).id);
        QCOMPARE(open, openOfAll);
        QVERIFY(then->taskCount() < all->taskCount());
        QVERIFY(then->taskEndNumber() <= small->tasks().endNumber());
        qsizetype count = 0;
        for (const qsizetype number : small->tasks().numbers(then->taskEndNumber())) {
            QVERIFY(then->taskHead(number).firstSeq <= then->seq());
            ++count;
        }
        QCOMPARE(then->taskCount(), count);
        ++compared;
    }
    QVERIFY2(compared > 20, qPrintable(QString::number(compared)));
}

void TestForgottenTasks::whatComesLateIsOfNoTask()
{
    const QString id = whole->tasks().at(1).id;
    QVERIFY(!small->tasks().find(id));
    const qsizetype open = qsizetype(small->tasks().open().size());
    const quint64 seq = traffic.seq++;
    small->append(message(seq, u"worker"_s, u"boss"_s, bus::TaskUpdate{id, {}}));
    QVERIFY(!small->tasks().find(id));
    QCOMPARE(qsizetype(small->tasks().open().size()), open);
    const qint64 row = small->findRow(seq).value();
    QCOMPARE(requestOf(*small, row).why, TaskEnd::Why::NotHeld);
    QCOMPARE(answerOf(*small, row).why, TaskEnd::Why::NotHeld);
}

void TestForgottenTasks::anIdMayBeUsedAgain()
{
    const QString id = whole->tasks().at(1).id;
    const qsizetype next = small->tasks().endNumber();
    const quint64 seq = traffic.seq++;
    small->append(message(seq, u"other"_s, u"worker"_s, bus::TaskRequest{id, u"again"_s, {}}));
    QCOMPARE(small->tasks().indexOf(id), next);
    QCOMPARE(small->tasks().at(next).requester, u"other"_s);
    QCOMPARE(small->tasks().at(next).firstSeq, seq);
    QVERIFY(small->tasks().open().contains(next));
    const qint64 row = small->findRow(seq).value();
    QCOMPARE(small->taskRows(next), std::vector<qint64>{row});
    QCOMPARE(requestOf(*small, row).row, row);
}

void TestForgottenTasks::whatCameLateIsNotOfTheNextTaskOfThatId()
{
    const QString id = whole->tasks().at(1).id;
    const quint64 late = traffic.seq++;
    small->append(message(late, u"worker"_s, u"boss"_s, bus::TaskUpdate{id, {}}));
    small->append(message(traffic.seq++, u"boss"_s, u"worker"_s, bus::TaskRequest{id, u"again"_s, {}}));
    QVERIFY(small->tasks().find(id)->isOpen());
    const qint64 row = small->findRow(late).value();
    QCOMPARE(requestOf(*small, row).why, TaskEnd::Why::NotHeld);
    QCOMPARE(answerOf(*small, row).why, TaskEnd::Why::NotHeld);
}

void TestForgottenTasks::whoShowsTasksHearsOfIt()
{
    qsizetype known = 0;
    int times = 0;
    connect(whole.get(), &Session::tasksChanged, this, [&] {
        known = whole->tasks().forgotten();
        ++times;
    });
    whole->setMemoryLimit(Memory / 2);
    QCOMPARE(known, whole->tasks().forgotten());
    for (int i = 0; i < 300; ++i) {
        std::vector<bus::Record> frames;
        for (int each = 0; each < 50; ++each)
            frames.push_back(frame(traffic.seq++)); // no task says anything
        times = 0;
        whole->append(frames);
        QVERIFY(times <= 1);
        QCOMPARE(known, whole->tasks().forgotten());
        QCoreApplication::processEvents(); // eviction goes on
        QCOMPARE(known, whole->tasks().forgotten());
    }
    QVERIFY(known > 1000);
    times = 0;
    whole->append(traffic.next(100));
    QCOMPARE(times, 1);
}

void TestForgottenTasks::aStoryGoesOn()
{
    // Tasks below it came and went, and it has told of each that was there when it read.
    std::set<QString> told;
    for (int number = 0; number < story->stepCount(); ++number) {
        if (story->step(number).kind == TaskStep::Kind::SubTask)
            told.insert(QString::number(story->step(number).seq));
    }
    const QList<qsizetype> subTasks = whole->tasks().subTasks(0).numbers;
    QVERIFY(subTasks.size() > 5000);
    for (const qsizetype number : subTasks) {
        if (number >= 0 && !traffic.askedAgain.contains(whole->tasks().at(number).id))
            QVERIFY(told.contains(QString::number(whole->tasks().at(number).firstSeq)));
    }
    // One that begins now tells of those that are there.
    TaskStory late(small.get());
    late.follow(u"session"_s);
    while (late.read()) {}
    QVERIFY(late.stepCount() > 0);
    QVERIFY(late.stepCount() < story->stepCount());
}

void TestForgottenTasks::allAreKeptWhereAllAreAskedFor()
{
    Session session;
    session.setMemoryLimit(Memory);
    session.keepAllTasks();
    Traffic same;
    for (int i = 0; i < 300; ++i)
        session.append(same.next(100));
    QVERIFY(session.messagesEvicted() > 0);
    QCOMPARE(session.tasks().forgotten(), 0);
    QCOMPARE(session.tasks().size(), whole->tasks().size());
}

QTEST_GUILESS_MAIN(TestForgottenTasks)
#include "tst_forgotten_tasks.moc"
