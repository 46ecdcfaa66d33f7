// The person at the microphone: what she says, and when, depending on what she hears.
#pragma once

#include <inspector/source/demo/chance.h>
#include <inspector/source/demo/recording.h>

#include <QList>

namespace inspector::demo {

/// Chooses by the dice what to ask in this conversation and where to interrupt, then speaks frame by frame. She waits
/// for answers, so it is the session that decides when she goes on.
class Caller {
public:
    Caller(const Recording &recording, Chance chance);

    /// Which frame of the recording the microphone hears next: her voice, or the room.
    [[nodiscard]] int nextFrame();

    // What she hears.
    void answerBegins();
    void phraseBegins();
    void answerEnds();

private:
    /// What has to happen before she says it.
    enum class Cue { Nothing, AnswerEnds, SecondPhrase };
    struct Line {
        int utterance = 0; ///< of the recording
        Cue cue = Cue::Nothing;
        int pauseMs = 0;   ///< from the cue to her first word
    };

    void plan(Chance chance);
    [[nodiscard]] int find(QLatin1StringView words) const;
    void say(const Line &line) { lines.append(line); }
    /// The pause before her next line begins now, if that is what she waited for.
    void cueCame(Cue cue);

    const Recording &recording;
    QList<Line> lines; ///< the next one first
    int frame = 0;     ///< of the recording; her own while speaking
    int frameEnd = 0;
    int room = 0;
    int phrases = 0;
    int pauseFrames = -1;    ///< until she speaks; -1: she waits for her cue
    int patienceFrames = 0;  ///< until she goes on though nobody answered
};

} // namespace inspector::demo
