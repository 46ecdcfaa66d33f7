// What the agents of one conversation share. But for the clock nothing here changes while they run: all else goes
// over the bus.
#pragma once

#include <inspector/source/demo/chance.h>
#include <inspector/source/demo/recording.h>
#include <libbus/bus/local_agent_bus.h>

#include <QElapsedTimer>

#include <atomic>
#include <chrono>
#include <memory>

namespace inspector::demo {

/// The session's time: how much sound there has been. Only the microphone moves it on.
class SoundClock {
public:
    [[nodiscard]] qint64 ms() const { return position.load(std::memory_order_acquire); }
    void advanceTo(qint64 ms) { position.store(ms, std::memory_order_release); }

private:
    std::atomic<qint64> position{0};
};

struct Stage {
    bus::LocalAgentBus &bus;
    std::shared_ptr<const Recording> recording;
    quint64 seed = 1;
    double speed = 1;
    int conversation = 1;         ///< its number, from 1
    QElapsedTimer sinceBegin = {}; ///< of the session, on the wall clock
    std::shared_ptr<SoundClock> clock = std::make_shared<SoundClock>();

    /// `c1`: the prefix of all that belongs to this conversation.
    [[nodiscard]] QString id() const { return u'c' + QString::number(conversation); }
    [[nodiscard]] Chance chanceOf(const QString &who) const { return {seed, conversation, who}; }
    /// How long `ms` of the session take on the wall clock.
    [[nodiscard]] std::chrono::microseconds wallTime(qint64 ms) const
    {
        return std::chrono::microseconds(qint64(double(ms) * 1000 / speed));
    }
};

} // namespace inspector::demo
