// Standard output: it may be a pipe that somebody closes, or a full disk.
#pragma once

#include <QByteArray>
#include <QString>

namespace inspector::cli {

class Output {
public:
    /// False once nobody reads any more; then there is no use in writing on.
    bool write(const QByteArray &text);
    bool flush();

    [[nodiscard]] bool isOpen() const { return open; }
    /// Why writing failed; empty while it works and where the reader just went away (`bustap demo | head`).
    [[nodiscard]] QString problem() const { return failure; }

private:
    bool fail();

    bool open = true;
    QString failure;
};

} // namespace inspector::cli
