// The agent "turn": decides when the caller has finished, and has what she said transcribed and answered.
#pragma once

#include <inspector/source/demo/agent.h>

namespace inspector::demo {

/// A pause within a sentence is not its end: only after half a second of quiet is it the assistant's turn.
class TurnDetector : public Agent {
public:
    explicit TurnDetector(std::shared_ptr<const Stage> stage);

protected:
    void onFrame(const bus::Frame &frame) override;
    void onTaskResponse(const QString &taskId, bus::TaskStatus status, const Json &response) override;

private:
    void endTurn();

    bool inTurn = false;
    qint64 fromMs = 0;
    qint64 toMs = 0;
    Timer quiet = 0;
    QString transcription; ///< the open task, as long as there is one
};

} // namespace inspector::demo
