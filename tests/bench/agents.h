// The subscribers of the workloads, what they are sent, and how a producer waits for them.
#pragma once

#include <libbus/bus/local_agent_bus.h>

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

namespace bench {

/// Adds one to a counter for each message.
class Counter : public bus::BusSubscriber {
public:
    explicit Counter(QString name) : ownName(std::move(name)) {}

    QString name() const override { return ownName; }
    void onBusMessage(const bus::BusMessage &) override { count(); }
    [[nodiscard]] quint64 handled() const noexcept { return handledCount.load(std::memory_order_acquire); }

protected:
    void count() noexcept { handledCount.fetch_add(1, std::memory_order_release); }

private:
    const QString ownName;
    std::atomic<quint64> handledCount = 0;
};

/// Takes the time from the making of each Cancel (see cancelMessage()) to the start of its handler. Spends
/// `work` on the processor for each message, whatever its kind.
class LatencyMeter : public Counter {
public:
    LatencyMeter(QString name, const QElapsedTimer &epoch, std::chrono::microseconds work)
        : Counter(std::move(name)), epoch(epoch), work(work)
    {
    }

    void onBusMessage(const bus::BusMessage &message) override;
    /// How many Cancels were timed. Once there are as many as were sent, latencies() can be read.
    [[nodiscard]] quint64 timed() const noexcept { return timedCount.load(std::memory_order_acquire); }
    [[nodiscard]] const std::vector<qint64> &latencies() const noexcept { return measured; }

private:
    const QElapsedTimer epoch;
    const std::chrono::microseconds work;
    std::vector<qint64> measured;
    std::atomic<quint64> timedCount = 0;
};

/// Sleeps in its handler, without using the processor.
class Sleeper : public Counter {
public:
    Sleeper(QString name, std::chrono::milliseconds rest) : Counter(std::move(name)), rest(rest) {}

    void onBusMessage(const bus::BusMessage &) override;

private:
    const std::chrono::milliseconds rest;
};

template <class Agent>
using Agents = std::vector<std::shared_ptr<Agent>>;

/// Ends the program: a benchmark that went wrong has no numbers to show.
[[noreturn]] void fail(const QString &what);
/// Ends the program where the subscription was refused.
void subscribe(bus::AgentBus &bus, std::shared_ptr<bus::BusSubscriber> agent);

/// Subscribes `count` agents named `<prefix>0`, `<prefix>1`, …, made of their name and `args`.
template <class Agent, class... Args>
Agents<Agent> subscribeAgents(bus::AgentBus &bus, const QString &prefix, int count, const Args &...args)
{
    Agents<Agent> agents;
    for (int i = 0; i < count; ++i) {
        agents.push_back(std::make_shared<Agent>(prefix + QString::number(i), args...));
        subscribe(bus, agents.back());
    }
    return agents;
}

/// The data message of all workloads. Names are handed over as their owner has them: a QString made at run time.
[[nodiscard]] bus::BusMessage dataMessage(const QString &source, const QString &target);
[[nodiscard]] bus::BusMessage dataBroadcast(const QString &source);
/// A system message that carries the moment when it was made.
[[nodiscard]] bus::BusMessage cancelMessage(const QString &target, const QElapsedTimer &epoch);

/// Sends, and ends the program where someone whom the message was for did not get it.
inline void sendToAll(bus::AgentBus &bus, bus::BusMessage message)
{
    if (!bus.send(std::move(message)).isReceived()) [[unlikely]]
        fail(QStringLiteral("A message was not received by everyone it was for"));
}

/// Yields the processor until `condition` holds.
template <class Condition>
void yieldUntil(Condition condition)
{
    while (!condition())
        QThread::yieldCurrentThread();
}

template <class Agent>
void waitForAll(const Agents<Agent> &agents, quint64 messages)
{
    yieldUntil([&] { return std::ranges::all_of(agents, [&](const auto &a) { return a->handled() >= messages; }); });
}

/// How far the slowest of the agents is, or was a moment ago.
template <class Agent>
[[nodiscard]] quint64 slowestOf(const Agents<Agent> &agents)
{
    quint64 least = agents.front()->handled();
    for (const auto &agent : agents)
        least = std::min(least, agent->handled()); // each asked once: the counts rise meanwhile
    return least;
}

/// Keeps a producer from overrunning queues of `capacity` messages, so that nothing is dropped.
class Window {
public:
    explicit Window(quint64 capacity) : size(capacity - 1) {}

    /// Yields until message number `next` fits. `handled` answers how many messages the slowest receiver has
    /// handled; it is asked only when the last answer does not do.
    template <class Handled>
    void waitForRoom(quint64 next, Handled handled)
    {
        while (next - known >= size) {
            known = handled();
            if (next - known >= size)
                QThread::yieldCurrentThread();
        }
    }

private:
    const quint64 size;
    quint64 known = 0;
};

} // namespace bench
