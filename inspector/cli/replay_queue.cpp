// Records between two threads.
#include <inspector/cli/replay_queue.h>

#include <algorithm>
#include <iterator>

namespace inspector::cli {
namespace {
constexpr size_t Most = 16'384;
} // namespace

void ReplayQueue::put(std::vector<bus::Record> more)
{
    const QMutexLocker locker(&lock);
    records.insert(records.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<bus::Record> ReplayQueue::take(qsizetype atMost)
{
    const QMutexLocker locker(&lock);
    const auto end = records.begin() + std::min(atMost, qsizetype(records.size()));
    std::vector<bus::Record> taken(std::make_move_iterator(records.begin()), std::make_move_iterator(end));
    records.erase(records.begin(), end);
    return taken;
}

bool ReplayQueue::hasRoom() const
{
    const QMutexLocker locker(&lock);
    return records.size() < Most;
}

bool ReplayQueue::isEmpty() const
{
    const QMutexLocker locker(&lock);
    return records.empty();
}

} // namespace inspector::cli
