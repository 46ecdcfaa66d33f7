// What all agents of the built-in session have in common: a name, a way to speak, a sense of time.
#pragma once

#include <inspector/source/demo/audio.h>
#include <inspector/source/demo/stage.h>
#include <libbus/bus/subscriber.h>

#include <nlohmann/json.hpp>

#include <functional>
#include <vector>

namespace inspector::demo {

/// An agent reacts to messages, one at a time, by the functions below that it overrides.
///
/// Its sense of time is the sound: each frame from the microphone moves its clock on by 20 ms. So no agent
/// needs a timer, and what is said does not depend on how quick the machine or the session is.
class Agent : public bus::BusSubscriber {
public:
    struct Description {
        QString name;
        std::optional<QString> parent = {};
        bool bridged = false; ///< frames come in from, or go out to, the world beyond the bus
    };

    Agent(std::shared_ptr<const Stage> stage, Description description);
    Q_DISABLE_COPY_MOVE(Agent)

    [[nodiscard]] QString name() const final { return description.name; }
    /// Tells everyone that it is there.
    void announce();
    void onBusMessage(const bus::BusMessage &message) final;

protected:
    using Json = nlohmann::json;

    // --- What it may react to ---
    virtual void onActivate(const Json & /*args*/) {}
    virtual void onDeactivate() {}
    virtual void onEnd() {}
    virtual void onAgentReady(const QString & /*from*/, const bus::AgentReady &) {}
    virtual void onAgentError(const QString & /*from*/, const QString & /*error*/) {}
    virtual void onAudio(const Audio &) {}
    /// A frame that is not sound.
    virtual void onFrame(const bus::Frame &) {}
    /// Only while it is active; an inactive agent declines.
    virtual void onTaskRequest(const QString & /*from*/, const QString & /*taskId*/, const QString & /*taskName*/,
                               const Json &)
    {
    }
    virtual void onTaskResponse(const QString & /*taskId*/, bus::TaskStatus, const Json &) {}
    virtual void onTaskUpdate(const QString & /*taskId*/, const Json &) {}
    virtual void onTaskUpdateRequest(const QString & /*from*/, const QString & /*taskId*/) {}
    virtual void onTaskCancel(const QString & /*taskId*/) {}

    // --- How it speaks ---
    template <class Payload>
    bus::Receipt tell(const QString &target, Payload payload)
    {
        return stage->bus.send({name(), target, std::move(payload)});
    }
    template <class Payload>
    void tellAll(Payload payload)
    {
        std::ignore = stage->bus.send(bus::BusMessage::broadcast(name(), std::move(payload)));
    }
    /// Tells all of something that happened in the sound: `UserStartedSpeaking`, say.
    void tellAllFrame(const QString &type, Json metadata, const QByteArray &data = {});
    /// Asks for a task to be done; returns its id.
    QString ask(const QString &target, const QString &taskName, Json payload);
    void answer(const QString &target, const QString &taskId, bus::TaskStatus status, Json response);
    void update(const QString &target, const QString &taskId, Json update);

    // --- Its sense of time ---
    /// Milliseconds of sound since the conversation began.
    [[nodiscard]] qint64 now() const { return clockMs; }
    using Timer = int;
    /// Calls `action` after so many milliseconds of sound.
    Timer after(qint64 ms, std::function<void()> action);
    void stopTimer(Timer timer);
    /// Works for so many milliseconds of sound, blocking its handler. Returns whether the work was wanted to its end.
    [[nodiscard]] bool work(qint64 ms) const;

    /// For an agent that nobody activates.
    void setActive(bool on) { active = on; }

    const std::shared_ptr<const Stage> stage;
    Chance chance;

private:
    void activate(const bus::Activate &activation);
    void request(const QString &from, const bus::TaskRequest &request);
    void frame(const bus::Frame &frame);
    void end();
    void runTimers();

    struct Alarm {
        Timer timer;
        qint64 due;
        std::function<void()> action;
    };

    const Description description;
    bool active = false;
    qint64 clockMs = 0;
    int lastTask = 0;
    Timer lastTimer = 0;
    std::vector<Alarm> alarms;
};

} // namespace inspector::demo
