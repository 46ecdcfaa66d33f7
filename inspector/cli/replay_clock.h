// When the records of an old session are due, as if it happened again.
#pragma once

#include <libbus/tap/record.h>

#include <QElapsedTimer>

#include <optional>

namespace inspector::cli {

class ReplayClock {
public:
    /// So many times as quickly as it happened; nothing: all at once.
    explicit ReplayClock(std::optional<double> speed) : speed(speed) {}

    /// Whether it is time for the record, which stands behind all those that were asked for before. The clock starts with
    /// the first.
    [[nodiscard]] bool isDue(const bus::Record &record);

private:
    const std::optional<double> speed;
    std::optional<qint64> begin; ///< of the session: t of its first record that has one
    QElapsedTimer sinceBegin;
};

} // namespace inspector::cli
