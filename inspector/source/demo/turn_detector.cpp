// From speech that begins and ends to turns.
#include <inspector/source/demo/turn_detector.h>

using namespace Qt::StringLiterals;

namespace inspector::demo {
namespace {
constexpr qint64 QuietMs = 500;
} // namespace

TurnDetector::TurnDetector(std::shared_ptr<const Stage> sharedStage)
    : Agent(std::move(sharedStage), {.name = u"turn"_s, .parent = u"supervisor"_s})
{
}

void TurnDetector::onFrame(const bus::Frame &frame)
{
    const Json &metadata = frame.metadata.value();
    if (frame.type == "UserStartedSpeaking"_L1) {
        stopTimer(quiet);
        if (!std::exchange(inTurn, true))
            fromMs = metadata.value("from_ms", now());
    } else if (frame.type == "UserStoppedSpeaking"_L1) {
        toMs = metadata.value("to_ms", now());
        quiet = after(QuietMs, [this] { endTurn(); });
    }
}

void TurnDetector::endTurn()
{
    inTurn = false;
    transcription = ask(u"transcriber"_s, u"transcribe"_s, {{"from_ms", fromMs}, {"to_ms", toMs}});
}

void TurnDetector::onTaskResponse(const QString &taskId, bus::TaskStatus status, const Json &response)
{
    if (taskId != transcription)
        return; // how the answer went is the router's affair
    transcription.clear();
    if (status == bus::TaskStatus::Completed)
        ask(u"router"_s, u"answer"_s, response);
}

} // namespace inspector::demo
