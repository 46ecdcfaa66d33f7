// The agent "vad": voice-activity detection by the energy of the samples, with hysteresis.
#pragma once

#include <inspector/source/demo/agent.h>

namespace inspector::demo {

/// Speech begins when the sound stands well above the room's noise for some frames, and ends when it has sunk
/// near it for longer: two thresholds and two waits, so that it does not flutter.
class VoiceActivity : public Agent {
public:
    explicit VoiceActivity(std::shared_ptr<const Stage> stage);

protected:
    void onAudio(const Audio &audio) override;

private:
    void followNoise(double level);
    void listenForBegin(const Audio &audio, double level);
    void listenForEnd(const Audio &audio, double level);

    double noiseDb = -50;
    bool speaking = false;
    int framesInARow = 0;  ///< loud ones in silence, quiet ones in speech
    qint64 beganMs = 0;
    double loudestDb = -96;
};

} // namespace inspector::demo
