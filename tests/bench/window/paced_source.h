// A source that has a given number of messages a second, made on a thread of its own.
#pragma once

#include "../long_session.h"

#include <inspector/source/source.h>

#include <atomic>
#include <deque>
#include <mutex>
#include <thread>

namespace bench {

/// Goes by the clock, like a bus: what the reader does not fetch in time (half a second's worth) is lost, and counted.
class PacedSource : public inspector::Source {
    Q_OBJECT
public:
    explicit PacedSource(quint64 messagesPerSecond) : rate(messagesPerSecond) {}
    ~PacedSource() override { stop(); }
    /// Has so many messages before it begins to go by the clock. Before start().
    void makeAtOnce(quint64 messages) { atOnce = messages; }

    QString title() const override { return QStringLiteral("Paced"); }
    void start() override;
    void stop() override;
    std::vector<bus::Record> take(qsizetype atMost) override;
    bool isFinished() const override { return false; }
    [[nodiscard]] quint64 lost() const { return lostMessages; }

private:
    void make();
    void put(std::vector<bus::Record> batch);
    [[nodiscard]] bool isFull();

    const quint64 rate;
    quint64 atOnce = 0;
    LongSession session;
    std::mutex mutex;
    std::deque<std::vector<bus::Record>> batches;
    std::atomic<bool> ending = false;
    std::atomic<quint64> lostMessages = 0;
    std::thread maker;
};

} // namespace bench
