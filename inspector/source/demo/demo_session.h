// The built-in session: one conversation after the other, until it is stopped.
#pragma once

#include <inspector/source/demo/stage.h>

#include <QObject>
#include <QTimer>

namespace inspector::demo {

class Conversation;

/// Lives in a thread with an event loop, as the microphone does.
class DemoSession : public QObject {
    Q_OBJECT
public:
    /// `firstStage` says all but which conversation it is.
    explicit DemoSession(Stage firstStage);
    ~DemoSession() override;

    void begin();
    /// Ends it in order: the agents are told, and leave the bus.
    void end();

private:
    void beginConversation();
    void endConversation();
    void callAfter(qint64 ms, void (DemoSession::*next)());

    Stage stage;
    std::unique_ptr<Conversation> conversation;
    QTimer pause;
};

} // namespace inspector::demo
