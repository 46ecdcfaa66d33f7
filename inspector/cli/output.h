// Standard output: it may be a pipe that somebody closes, or a full disk.
#pragma once

#include <QByteArray>
#include <QString>

namespace inspector::cli {

/// All that bustap writes to stdout goes through the one of standard(), so that what could not be written is noticed
/// wherever it was: main() ends with that.
class Output {
public:
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    [[nodiscard]] static Output &standard();

    /// False once nobody reads any more; then there is no use in writing on.
    bool write(const QByteArray &text);
    /// The same, and writes what is buffered: for commands that run on.
    bool flush();

    [[nodiscard]] bool isOpen() const { return open; }
    /// Why writing failed; empty while it works and where the reader just went away (`bustap demo | head`).
    [[nodiscard]] QString problem() const { return failure; }

private:
    Output() = default;
    bool fail();

    bool open = true;
    QString failure;
};

/// Writes text to standard output.
void print(const QString &text);

} // namespace inspector::cli
