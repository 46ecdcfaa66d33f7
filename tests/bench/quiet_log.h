// Keeps drop warnings out of a benchmark's output, and out of its time what writing them to a terminal costs.
#pragma once

#include <QtGlobal>

namespace bench {

/// While it lives, warnings are counted instead of written. What the bus spends on making them stays measured.
class QuietLog {
public:
    QuietLog();
    ~QuietLog();
    Q_DISABLE_COPY_MOVE(QuietLog)

    [[nodiscard]] quint64 warnings() const;

private:
    const QtMessageHandler previous;
};

} // namespace bench
