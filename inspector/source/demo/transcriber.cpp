// Template matching on loudness contours.
#include <inspector/source/demo/transcriber.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace inspector::demo {
namespace {
constexpr size_t FramesRemembered = 15'000 / FrameMs;
constexpr int MostShift = 10;           // frames that the voice-activity detection may be off
constexpr double LikenessToBelieve = 0.8;

/// How alike two contours are when the second is moved by `shift` frames: their correlation, 1 for equal
/// ones. Frames that only one of them has count as different.
double likeness(const std::vector<double> &a, const std::vector<double> &b, int shift)
{
    const int from = std::max(0, shift);
    const int to = std::min(int(a.size()), int(b.size()) + shift);
    if (to - from < 5)
        return 0;
    double sumA = 0, sumB = 0, sumAA = 0, sumBB = 0, sumAB = 0;
    for (int i = from; i < to; ++i) {
        const double x = a[size_t(i)];
        const double y = b[size_t(i - shift)];
        sumA += x;
        sumB += y;
        sumAA += x * x;
        sumBB += y * y;
        sumAB += x * y;
    }
    const double n = to - from;
    const double variance = (sumAA - sumA * sumA / n) * (sumBB - sumB * sumB / n);
    const double correlation = variance > 0 ? (sumAB - sumA * sumB / n) / std::sqrt(variance) : 0;
    return correlation * n / double(std::max(a.size(), b.size()));
}

QString firstWords(const QStringList &words, int count)
{
    return words.mid(0, count).join(u' ');
}

} // namespace

Transcriber::Transcriber(std::shared_ptr<const Stage> sharedStage)
    : Agent(std::move(sharedStage), {.name = u"transcriber"_s, .parent = u"supervisor"_s})
{
    const Recording &recording = *stage->recording;
    for (const Utterance &utterance : recording.utterances()) {
        Contour contour;
        for (int frame = utterance.begin; frame < utterance.end; ++frame)
            contour.push_back(levelDb(recording.frame(frame)));
        templates.push_back({utterance.text, std::move(contour)});
    }
}

void Transcriber::onAudio(const Audio &audio)
{
    memory.push_back({audio.positionMs, levelDb(audio.samples)});
    if (memory.size() > FramesRemembered)
        memory.pop_front();
}

void Transcriber::onTaskRequest(const QString &from, const QString &taskId, const QString &, const Json &payload)
{
    const Contour heard = heardBetween(payload.value("from_ms", qint64(0)), payload.value("to_ms", now()));
    const Match match = bestMatch(heard);
    if (match.likeness < LikenessToBelieve) {
        answer(from, taskId, bus::TaskStatus::Failed, {{"error", "not understood"}});
        return;
    }
    stream(from, taskId, match);
    answer(from, taskId, bus::TaskStatus::Completed,
           {{"text", match.text.toStdString()}, {"confidence", std::round(match.likeness * 100) / 100}});
}

Transcriber::Contour Transcriber::heardBetween(qint64 fromMs, qint64 toMs) const
{
    Contour contour;
    for (const Level &level : memory) {
        if (level.positionMs >= fromMs && level.positionMs < toMs)
            contour.push_back(level.db);
    }
    return contour;
}

Transcriber::Match Transcriber::bestMatch(const Contour &heard) const
{
    Match best;
    for (const Template &known : templates) {
        for (int shift = -MostShift; shift <= MostShift; ++shift) {
            const double like = likeness(heard, known.contour, shift);
            if (like > best.likeness)
                best = {known.text, like};
        }
    }
    return best;
}

/// The words as they are made out, three more at a time.
void Transcriber::stream(const QString &to, const QString &taskId, const Match &match)
{
    const QStringList words = match.text.split(u' ');
    std::ignore = tell(to, bus::TaskStreamStart{taskId, bus::Json(Json{{"words", words.size()}})});
    for (int count = 3; count < words.size(); count += 3)
        std::ignore = tell(to, bus::TaskStreamData{taskId, bus::Json(Json{{"text", firstWords(words, count).toStdString()}})});
    std::ignore = tell(to, bus::TaskStreamEnd{taskId, bus::Json(Json{{"text", match.text.toStdString()}})});
}

} // namespace inspector::demo
