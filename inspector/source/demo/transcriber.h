// The agent "transcriber": which of the known utterances was heard?
#pragma once

#include <inspector/source/demo/agent.h>

#include <deque>

namespace inspector::demo {

/// Recognises by comparing the loudness contour of what was heard with those of the recording's utterances.
/// That is no speech recognition, but it listens: it has only the sound from the bus to go by.
class Transcriber : public Agent {
public:
    explicit Transcriber(std::shared_ptr<const Stage> stage);

protected:
    void onAudio(const Audio &audio) override;
    void onTaskRequest(const QString &from, const QString &taskId, const QString &taskName, const Json &payload) override;

private:
    using Contour = std::vector<double>; ///< the level of each frame, in dB

    struct Template {
        QString text;
        Contour contour;
    };
    struct Match {
        QString text;
        double likeness = 0;
    };

    [[nodiscard]] Contour heardBetween(qint64 fromMs, qint64 toMs) const;
    [[nodiscard]] Match bestMatch(const Contour &heard) const;
    void stream(const QString &to, const QString &taskId, const Match &match);

    struct Level {
        qint64 positionMs;
        double db;
    };
    std::vector<Template> templates;
    std::deque<Level> memory; ///< of the last seconds
};

} // namespace inspector::demo
