// The agent "microphone": plays the caller's voice onto the bus, 20 ms a frame, at the pace of speech.
#pragma once

#include <inspector/source/demo/agent.h>
#include <inspector/source/demo/caller.h>

#include <QObject>
#include <QTimer>

namespace inspector::demo {

/// The only agent that looks at a wall clock, and so the pulse of the session. It lives in a thread as a QObject and
/// has its handler run there.
///
/// It sends a frame only when the others have reacted to the one before: on a busy machine the session slows down, and
/// says the same.
class Microphone : public QObject, public Agent {
    Q_OBJECT
public:
    /// Those in `slowAgents` are not waited for.
    Microphone(std::shared_ptr<const Stage> stage, QStringList slowAgents);

protected:
    void onActivate(const Json &args) override;
    void onDeactivate() override;
    void onEnd() override;
    void onFrame(const bus::Frame &frame) override;

private:
    void sendFramesDue();
    void sendFrame();
    [[nodiscard]] bool othersHaveReacted() const;

    const QStringList slowAgents;
    Caller caller;
    QTimer pulse;
    QElapsedTimer clock;
    qint64 clockStartFrame = 0; ///< the frame that was due when `clock` was started
    qint64 framesSent = 0;
};

} // namespace inspector::demo
