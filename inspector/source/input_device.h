// A file, a pipe or standard input, read by one thread while another may say that it is no longer wanted.
#pragma once

#include <QIODevice>

namespace inspector {

/// A read from a pipe can wait for ever; here giveUp() ends it.
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

    [[nodiscard]] bool isSequential() const override { return true; }
    void close() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] bool fail(int error);

    int input = -1;
    int wakeUp[2] = {-1, -1}; ///< a pipe; a byte in it ends a waiting read
    QString problem;
};

} // namespace inspector
