// What the past of tasks costs: in memory, and in steps when it is forgotten.
#include "session_records.h"

#include <inspector/session/history/task_history.h>
#include <inspector/session/row_store.h>

#include <QTest>

#include <algorithm>
#include <random>

using namespace inspector;

namespace {

/// Rows of one sender, as a session within its limit holds them.
class Rows {
public:
    RowStore store;

    qint64 append(bus::Kind kind)
    {
        MessageRow row;
        row.seq = quint64(store.end());
        row.t = records::Start + store.end();
        row.source = 0;
        row.task = 1;
        row.kind = kind;
        (void)store.appendLeftMessage(row, {0, store.end()});
        return store.end() - 1;
    }
};

constexpr qint64 Batch = 512;

} // namespace

class TestTaskHistory : public QObject {
    Q_OBJECT
private slots:
    void thoseOpenAreFoundAmongThousands();
    void livesOfAnIdAreCountedAndForgotten();
    void requestsDroppedAgainAndAgainAreForgotten();
    void aLongTaskIsForgottenMessageByMessage_data();
    void aLongTaskIsForgottenMessageByMessage();
};

void TestTaskHistory::thoseOpenAreFoundAmongThousands()
{
    // Each task is answered a while after it was asked for, some only at the end, some never; some are asked for again.
    constexpr qint64 steps = 6'000;
    TaskHistory history;
    std::vector<Task> tasks;
    std::vector<std::pair<qint64, qint32>> answers;            // by row
    std::vector<std::vector<std::pair<qint64, qint64>>> lives; // from the row of a request to that of its answer
    const auto ask = [&](qint32 task, qint64 row) {
        tasks[size_t(task)] = {};
        history.note(task, row, TaskHistory::Step::Request, tasks[size_t(task)], NoName);
        lives[size_t(task)].emplace_back(row, steps * 10);
        if (task % 17 != 0)
            answers.emplace_back(row + (task % 13 == 0 ? 2 * steps : 1 + task % 40), task);
    };
    std::mt19937 random(7);
    for (qint64 row = 0; row < 4 * steps; ++row) {
        const auto due = std::ranges::find(answers, row, &std::pair<qint64, qint32>::first);
        if (due != answers.end()) {
            const qint32 task = due->second;
            answers.erase(due);
            if (!tasks[size_t(task)].isOpen())
                continue;
            tasks[size_t(task)].status = bus::TaskStatus::Completed;
            history.note(task, row, TaskHistory::Step::Other, tasks[size_t(task)], NoName);
            lives[size_t(task)].back().second = row;
        } else if (const auto again = qint32(random() % 3'000); row % 11 == 0 && again < qint32(tasks.size())) {
            if (tasks[size_t(again)].isOpen())
                continue;
            history.beginAnew(again, tasks[size_t(again)]);
            ask(again, row);
        } else if (tasks.size() < size_t(steps)) {
            const auto task = qint32(tasks.size());
            tasks.emplace_back();
            lives.emplace_back();
            history.begin(task, row);
            ask(task, row);
        }
    }
    for (qint64 row = 0; row < 4 * steps; row += 997) {
        std::vector<qint32> open;
        for (size_t task = 0; task < lives.size(); ++task) {
            if (std::ranges::any_of(lives[task], [row](auto life) { return life.first <= row && row < life.second; }))
                open.push_back(qint32(task));
        }
        QVERIFY(!open.empty());
        QVERIFY(history.openAt(row) == open);
    }
}

void TestTaskHistory::livesOfAnIdAreCountedAndForgotten()
{
    constexpr qint64 lives = 50'000;
    Rows rows;
    TaskHistory history;
    history.begin(0, 0);
    Task task;
    const qint64 before = history.bytes();
    for (qint64 life = 0; life < lives; ++life) {
        if (life > 0)
            history.beginAnew(0, task);
        task = {};
        const qint64 request = rows.append(bus::Kind::TaskRequest);
        history.note(0, request, TaskHistory::Step::Request, task, NoName);
        history.requestHandled(0, request, records::Start + request);
        task.status = bus::TaskStatus::Completed;
        history.note(0, rows.append(bus::Kind::TaskResponse), TaskHistory::Step::Other, task, NoName);
    }
    QVERIFY(history.bytes() - before >= lives * qint64(sizeof(Task)));
    const qint64 end = rows.store.end();
    QCOMPARE(history.beginOfLife(0, end / 2 + 1), end / 2);
    QCOMPARE(history.beginOfLife(0, end - 1), end - 2);
    QVERIFY(history.openAt(end / 2).size() == 1 && history.openAt(end / 2 + 1).empty());

    while (!rows.store.evictDownTo(100'000, end)) {}
    history.forgetBefore(0, rows.store.eviction().wholeFrom(), rows.store);
    QVERIFY2(history.bytes() < 2'000'000, qPrintable(QString::number(history.bytes())));
    // What is whole is known as before.
    for (qint64 request = end - 20; request < end; request += 2) {
        QCOMPARE(history.beginOfLife(0, request + 1), request);
        QVERIFY(history.openAt(request).size() == 1 && history.openAt(request + 1).empty());
    }
}

void TestTaskHistory::requestsDroppedAgainAndAgainAreForgotten()
{
    constexpr qint64 requests = 50'000;
    Rows rows;
    TaskHistory history;
    history.begin(0, 0);
    const Task task;
    for (qint64 i = 0; i < requests; ++i) {
        const qint64 request = rows.append(bus::Kind::TaskRequest);
        history.note(0, request, TaskHistory::Step::Request, task, NoName);
        history.requestDropped(0, request, records::Start + request);
    }
    while (!rows.store.evictDownTo(100'000, requests)) {}
    history.forgetBefore(0, rows.store.eviction().wholeFrom(), rows.store);
    QVERIFY2(history.bytes() < 1'000'000, qPrintable(QString::number(history.bytes())));
    const Names names;
    QVERIFY(history.at(0, requests - 1, records::Start + requests, task, names).task.requestDropped);
}

void TestTaskHistory::aLongTaskIsForgottenMessageByMessage_data()
{
    QTest::addColumn<bool>("keptLong");
    QTest::newRow("chunks, which go first") << false;
    QTest::newRow("urgent updates, which go last") << true;
}

/// However much of one task is held, what an append() costs depends on what it brings.
void TestTaskHistory::aLongTaskIsForgottenMessageByMessage()
{
    QFETCH(bool, keptLong);
    const bus::Kind kind = keptLong ? bus::Kind::TaskUpdateUrgent : bus::Kind::TaskStreamData;
    constexpr qint64 messages = 400'000;
    Rows rows;
    TaskHistory history;
    history.begin(0, 0);
    Task task;
    task.status = bus::TaskStatus::Running;
    qint64 cost = 0;
    qint64 largest = 0;
    while (rows.store.end() < messages) {
        for (qint64 i = 0; i < Batch; ++i) {
            ++task.streamChunks;
            history.note(0, rows.append(kind), TaskHistory::Step::Progress, task, NoName);
        }
        (void)rows.store.evictDownTo(4'000'000, 16 * Batch);
        const qint64 looked = history.forgetBefore(0, rows.store.eviction().wholeFrom(), rows.store);
        cost += looked;
        largest = std::max(largest, looked);
    }
    const qint64 held = rows.store.eviction().messagesHeld();
    QVERIFY(held > 50'000 && held < messages / 2);
    QCOMPARE(qint64(history.rows(0, 0, messages, rows.store).size()), held);
    QVERIFY2(cost <= 4 * messages, qPrintable(QString::number(cost)));
    QVERIFY2(largest < held / 4, qPrintable(QString::number(largest)));
    QVERIFY2(history.bytes() < 40 * held, qPrintable(QString::number(history.bytes())));
}

QTEST_GUILESS_MAIN(TestTaskHistory)
#include "tst_task_history.moc"
