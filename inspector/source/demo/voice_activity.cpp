// Two thresholds above the noise floor decide when someone speaks.
#include <inspector/source/demo/voice_activity.h>

#include <cmath>

using namespace Qt::StringLiterals;

namespace inspector::demo {
namespace {
constexpr double BeginAboveNoiseDb = 20;
constexpr double EndAboveNoiseDb = 12;
constexpr int FramesToBegin = 3;  // 60 ms: a click is no speech
constexpr int FramesToEnd = 15;   // 300 ms: a stop consonant is no end
} // namespace

VoiceActivity::VoiceActivity(std::shared_ptr<const Stage> sharedStage)
    : Agent(std::move(sharedStage), {.name = u"vad"_s, .parent = u"supervisor"_s})
{
}

void VoiceActivity::onAudio(const Audio &audio)
{
    const double level = levelDb(audio.samples);
    followNoise(level);
    if (speaking)
        listenForEnd(audio, level);
    else
        listenForBegin(audio, level);
}

/// Sinks quickly to a quieter room and rises slowly to a louder one, so that speech hardly lifts it.
void VoiceActivity::followNoise(double level)
{
    noiseDb += (level - noiseDb) * (level < noiseDb ? 0.2 : 0.002);
}

void VoiceActivity::listenForBegin(const Audio &audio, double level)
{
    if (level < noiseDb + BeginAboveNoiseDb) {
        framesInARow = 0;
        return;
    }
    if (framesInARow++ == 0)
        beganMs = audio.positionMs;
    if (framesInARow < FramesToBegin)
        return;
    speaking = true;
    framesInARow = 0;
    loudestDb = level;
    tellAllFrame(u"UserStartedSpeaking"_s, {{"from_ms", beganMs}, {"noise_db", std::round(noiseDb)}});
}

void VoiceActivity::listenForEnd(const Audio &audio, double level)
{
    loudestDb = std::max(loudestDb, level);
    framesInARow = level < noiseDb + EndAboveNoiseDb ? framesInARow + 1 : 0;
    if (framesInARow < FramesToEnd)
        return;
    speaking = false;
    framesInARow = 0;
    const qint64 endedMs = audio.positionMs - (FramesToEnd - 1) * FrameMs;
    tellAllFrame(u"UserStoppedSpeaking"_s,
                 {{"from_ms", beganMs}, {"to_ms", endedMs}, {"loudest_db", std::round(loudestDb)}});
}

} // namespace inspector::demo
