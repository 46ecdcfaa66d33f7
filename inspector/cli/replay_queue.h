// Records between the file that a replay reads and the server that offers them.
#pragma once

#include <libbus/tap/record.h>

#include <QMutex>

#include <deque>
#include <vector>

namespace inspector::cli {

/// Filled by one thread and emptied by another. Bounded by whoever fills it: see hasRoom().
class ReplayQueue {
public:
    void put(std::vector<bus::Record> more);
    [[nodiscard]] std::vector<bus::Record> take(qsizetype atMost);
    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] bool isEmpty() const;

private:
    mutable QMutex lock;
    std::deque<bus::Record> records;
};

} // namespace inspector::cli
