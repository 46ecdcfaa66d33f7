// Asks a session's rows one by one whether they pass a test, on a thread of its own.
#pragma once

#include <inspector/session/message_row.h>
#include <inspector/session/scan/row_set.h>
#include <inspector/session/session_reader.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace inspector {

/// All functions belong to one thread, the session's; the test is made and run in the scanner's. What is asked for goes
/// there, and the answers come from there, under one mutex; rows come by a SessionReader.
///
/// A row's answer is what held when it was looked at. So who hears of a change that matters (fates) asks again: the
/// change happened before, and the scanner sees it then.
///
/// Example:
/// @code
/// RowScanner scanner(session, [this] { /* in the scanner's thread: get take() called in ours */ });
/// scanner.start([text] { return [f = Filter::parse(text)](auto &...row) { return f.matches(row...); }; }, 0);
/// scanner.lookUpTo(session.rowEnd());
/// …
/// rows.replace(scanner.take());
/// @endcode
class RowScanner {
public:
    using Test = std::function<bool(const SessionReader &reader, qint64 index, const MessageRow &row)>;
    using MakeTest = std::function<Test()>;

    /// `answersCame` is called in the scanner's thread: once, and again only after take().
    RowScanner(const Session &session, std::function<void()> answersCame);
    /// Waits for the row that is being looked at.
    ~RowScanner();
    Q_DISABLE_COPY_MOVE(RowScanner)

    /// From now on rows are looked at with this test, from `firstRow` on and as far as lookUpTo() says. What an earlier
    /// test was asked is dropped at once, with its answers.
    void start(MakeTest makeTest, qint64 firstRow);
    /// Nothing is looked at until the next start().
    void stop() { start({}, 0); }
    void lookUpTo(qint64 endRow);
    /// Looks once more at those rows among these that it has looked at. New rows are not kept waiting by that, and rows
    /// that are asked for again and again starve no others.
    void lookAgain(qint64 begin, qint64 end);

    /// The answers that came since the last take(): new rows in rising order, and corrections among them.
    [[nodiscard]] std::vector<RowBlock> take();
    /// Whether everything asked for is answered, and all answers are taken.
    [[nodiscard]] bool isDone();

private:
    using Clock = std::chrono::steady_clock;
    struct Range {
        qint64 begin = 0;
        qint64 end = 0;
        [[nodiscard]] bool isEmpty() const { return begin >= end; }
        void include(Range other);
    };

    void run();
    void look(std::unique_lock<std::mutex> &lock);
    [[nodiscard]] Range nextRange();
    [[nodiscard]] RowBlock askRows(Range range);
    void keep(const RowBlock &block, Range asked);
    void tell(std::unique_lock<std::mutex> &lock);
    [[nodiscard]] bool isIdle() const;

    const std::function<void()> answersCame;

    std::mutex mutex; ///< guards all up to `ending`
    std::condition_variable workCame;
    MakeTest makeTest; ///< of a test that is yet to be made
    bool hasTest = false;
    qint64 next = 0;          ///< rows before it were looked at
    qint64 end = 0;           ///< and up to here they are to be
    Range again;              ///< being looked at again …
    Range later;              ///< … and those that come after that
    bool newRowsLast = false; ///< whose turn it was
    std::vector<RowBlock> answers;
    bool told = false; ///< of the answers
    bool toldAny = false;
    Clock::time_point lastTold;
    bool ending = false;

    /// Which test is wanted, and which one runs: a look at each row tells the thread that its answer is not wanted any
    /// more. It orders nothing: what is asked for is under the mutex.
    std::atomic<quint64> wanted{0};

    // In the scanner's thread alone.
    quint64 running = 0;
    SessionReader reader;
    Test test;
    std::vector<MessageRow> rows;

    std::thread thread; ///< from the first start() on
};

} // namespace inspector
