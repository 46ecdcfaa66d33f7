// A thread that reads a session from a file, a little ahead of whoever takes it.
#pragma once

#include <libbus/capture/message_head.h>

#include <QMutex>
#include <QStringList>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <vector>

namespace inspector {

/// A subclass reads one form of files. It hands entries over through a bounded store: neither a huge file nor a pipe
/// that says nothing holds anyone up, and no more than some ten thousand entries wait in memory.
class FileReader : public QThread {
public:
    /// `-` is standard input. Before start(); on failure `*error` says why.
    [[nodiscard]] virtual bool open(const QString &path, QString *error) = 0;
    /// The part of the file that was read, 0 to 1; nothing where nobody knows its size. Any thread.
    [[nodiscard]] virtual std::optional<double> progress() const = 0;

    // --- By whoever takes the entries ---
    [[nodiscard]] std::vector<bus::CaptureEntry> take(qsizetype atMost);
    /// Whether nothing more will come, and all that came was taken.
    [[nodiscard]] bool isFinished() const;
    /// Whether the file could be read to its end, damage apart.
    [[nodiscard]] bool isReadable() const;
    /// What is wrong with the file, a sentence each; the first hundred. problemCount() counts all.
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] qint64 problemCount() const;

    /// Says that the file cannot be read at all; instead of start().
    void fail(const QString &problem);
    /// Ends the thread, wherever it waits. What was read before can still be taken.
    void giveUp();

protected:
    void run() final;
    /// The thread's work: reads to the end, or until store() says that nobody wants more.
    virtual void readAll() = 0;
    /// Ends a read that waits for input. Any thread.
    virtual void interruptInput() = 0;

    // --- By readAll() ---
    /// Waits for room. False where nobody wants any more.
    [[nodiscard]] bool store(std::vector<bus::CaptureEntry> entries);
    void report(const QString &problem);
    /// Problems without a sentence of their own.
    void countProblems(qint64 count);
    void setUnreadable(const QString &problem);

private:
    mutable QMutex mutex;
    QWaitCondition roomToRead;
    std::deque<std::vector<bus::CaptureEntry>> batches; ///< as they were stored; none is empty
    size_t waiting = 0;                                  ///< entries in all of them
    QStringList sentences;
    qint64 found = 0; ///< problems
    bool readable = true;
    bool done = false;
    bool unwanted = false;
};

} // namespace inspector
