// Internal. Which cancels wait for a subscriber, so that its running handler can ask (D8). Knows no queue.
#pragma once

#include <libbus/message/bus_message.h>

#include <QStringList>

#include <atomic>
#include <mutex>

namespace bus::detail {

/// Counts the Cancels and Ends that wait in a system queue, and names the tasks of the TaskCancels there. While
/// nothing waits, asking is two atomic reads. The lock is taken for TaskCancel messages alone, for as long as a
/// short list takes; subscribe and unsubscribe never hold it (R10).
class WaitingCancels {
public:
    void arrived(const BusPayload &payload)
    {
        if (isForAgent(payload)) {
            agentCancels.fetch_add(1, std::memory_order_release);
        } else if (const auto *cancel = std::get_if<TaskCancel>(&payload)) {
            const std::lock_guard lock(mutex);
            taskIds.append(cancel->taskId);
            taskCancels.fetch_add(1, std::memory_order_release);
        }
    }

    void leaves(const BusPayload &payload)
    {
        if (isForAgent(payload)) {
            agentCancels.fetch_sub(1, std::memory_order_relaxed);
        } else if (const auto *cancel = std::get_if<TaskCancel>(&payload)) {
            const std::lock_guard lock(mutex);
            taskIds.removeOne(cancel->taskId);
            taskCancels.fetch_sub(1, std::memory_order_relaxed);
        }
    }

    /// Whether one waits that concerns a message with this payload. Any thread.
    [[nodiscard]] bool concern(const BusPayload &payload) const
    {
        if (agentCancels.load(std::memory_order_acquire) > 0)
            return true;
        if (taskCancels.load(std::memory_order_acquire) == 0)
            return false;
        const QString *taskId = taskIdOf(payload);
        const std::lock_guard lock(mutex);
        return taskId && taskIds.contains(*taskId);
    }

private:
    static bool isForAgent(const BusPayload &payload)
    {
        return std::holds_alternative<Cancel>(payload) || std::holds_alternative<End>(payload);
    }

    std::atomic<int> agentCancels{0};
    std::atomic<int> taskCancels{0};
    mutable std::mutex mutex;
    QStringList taskIds;
};

} // namespace bus::detail
