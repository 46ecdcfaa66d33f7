// The microphone's pulse, and what the caller hears.
#include <inspector/source/demo/microphone.h>

using namespace Qt::StringLiterals;

namespace inspector::demo {
namespace {
/// After a stall the microphone does not rush to catch up by more than this.
constexpr qint64 MostFramesAtOnce = 8;
} // namespace

Microphone::Microphone(std::shared_ptr<const Stage> sharedStage, QStringList notWaitedFor)
    : Agent(std::move(sharedStage), {.name = u"microphone"_s, .parent = u"supervisor"_s, .bridged = true}),
      slowAgents(std::move(notWaitedFor)),
      caller(*stage->recording, stage->chanceOf(u"caller"_s))
{
    pulse.setTimerType(Qt::PreciseTimer);
    // Several looks a frame: it may have to wait for the others.
    const auto look = std::chrono::duration_cast<std::chrono::milliseconds>(stage->wallTime(FrameMs) / 4);
    pulse.setInterval(std::max(look, std::chrono::milliseconds(1)));
    connect(&pulse, &QTimer::timeout, this, &Microphone::sendFramesDue);
}

void Microphone::onActivate(const Json &)
{
    clock.start();
    clockStartFrame = framesSent;
    pulse.start();
}

void Microphone::onDeactivate()
{
    pulse.stop();
}

void Microphone::onEnd()
{
    pulse.stop();
}

void Microphone::sendFramesDue()
{
    const double frameNs = double(FrameMs) * 1'000'000 / stage->speed;
    const qint64 due = clockStartFrame + qint64(double(clock.nsecsElapsed()) / frameNs) - framesSent;
    for (qint64 i = 0; i < std::min(due, MostFramesAtOnce) && othersHaveReacted(); ++i)
        sendFrame();
    if (due > MostFramesAtOnce) {
        clock.start();
        clockStartFrame = framesSent;
    }
}

void Microphone::sendFrame()
{
    const qint64 position = framesSent++ * FrameMs;
    stage->clock->advanceTo(position);
    tellAll(toFrame({.positionMs = position, .samples = stage->recording->frame(caller.nextFrame())}));
}

/// Whether no message waits for, or is handled by, anyone who counts. Reactions come from handlers, so where no message
/// was sent during the look and nobody was seen at work, none is to come.
bool Microphone::othersHaveReacted() const
{
    const quint64 published = stage->bus.totals().published;
    const bus::Totals totals = stage->bus.totals();
    for (auto agent = totals.subscribers.begin(); agent != totals.subscribers.end(); ++agent) {
        if (agent->waiting > 0 && !slowAgents.contains(agent.key()))
            return false;
    }
    return totals.published == published;
}

void Microphone::onFrame(const bus::Frame &frame)
{
    if (frame.type == "BotStartedSpeaking"_L1)
        caller.answerBegins();
    else if (frame.type == "TTSText"_L1)
        caller.phraseBegins();
    else if (frame.type == "BotStoppedSpeaking"_L1)
        caller.answerEnds();
}

} // namespace inspector::demo
