// A file, a pipe or standard input, read by one thread while another may say that it is no longer wanted.
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <atomic>
#include <optional>

namespace inspector {

/// A read from a pipe can wait for ever; here giveUp() ends it. It keeps itself what it has read ahead, instead of
/// leaving that to QIODevice, so that a line of a pipe is there as soon as it was written.
class InputDevice : public QIODevice {
public:
    InputDevice() = default;
    ~InputDevice() override;

    /// `-` is standard input. On failure errorString() says why.
    [[nodiscard]] bool openPath(const QString &path);
    /// Makes reads, present and future, end as if the input had ended. Any thread.
    void giveUp();
    /// Why reading stopped before the end; empty where it did not.
    [[nodiscard]] QString readProblem() const { return problem; }
    /// The part of the input that was read, 0 to 1; nothing for a pipe, whose size nobody knows. Any thread.
    [[nodiscard]] std::optional<double> partRead() const;

    [[nodiscard]] bool isSequential() const override { return true; }
    void close() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 readLineData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] bool fail(int error);
    [[nodiscard]] bool fill();
    qint64 takeAhead(char *data, qint64 count);

    int input = -1;
    int wakeUp[2] = {-1, -1}; ///< a pipe; a byte in it ends a waiting read
    QByteArray block;         ///< the last one that was read; what is not yet taken of it:
    QByteArrayView ahead;
    std::atomic<qint64> bytesInAll = 0; ///< 0: unknown
    std::atomic<qint64> bytesRead = 0;
    QString problem;
};

} // namespace inspector
