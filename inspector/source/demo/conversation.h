// One conversation of the built-in session: its ten agents, from their subscription to their end.
#pragma once

#include <inspector/source/demo/stage.h>

#include <QObject>

namespace inspector::demo {

class Agent;
class Microphone;
class Supervisor;

/// Lives in the thread that the microphone is to live in.
class Conversation : public QObject {
    Q_OBJECT
public:
    explicit Conversation(std::shared_ptr<const Stage> stage, QObject *parent = nullptr);
    ~Conversation() override;

    /// Subscribes the agents; once all have said that they are ready, the supervisor starts.
    void begin();
    /// Tells all agents to end, whatever they are doing.
    void dismiss();

signals:
    /// The supervisor has ended it; its agents may still be at their last message.
    void over();

private:
    const std::shared_ptr<const Stage> stage;
    std::shared_ptr<Supervisor> supervisor;
    std::shared_ptr<Microphone> microphone;
    std::vector<std::shared_ptr<Agent>> agents; ///< all of them, the supervisor first
};

} // namespace inspector::demo
