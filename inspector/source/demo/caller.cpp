// The caller's plan for a conversation, and how she follows it.
#include <inspector/source/demo/caller.h>

using namespace Qt::StringLiterals;

namespace inspector::demo {
namespace {
constexpr int Patience = 20'000 / FrameMs;
} // namespace

Caller::Caller(const Recording &spokenFrom, Chance chance) : recording(spokenFrom)
{
    plan(std::move(chance));
    cueCame(Cue::Nothing);
}

/// Two or three questions, the first or second of them interrupted, and a farewell.
void Caller::plan(Chance chance)
{
    struct Question {
        QLatin1StringView words;
        bool takesLong = false; ///< to look up: long enough to change one's mind
    };
    QList<Question> questions = {{"weather in Berlin"_L1}, {"rain in London"_L1}, {"warm is it"_L1},
                                 {"on my calendar"_L1, true}, {"my dentist"_L1, true}, {"Book a table"_L1, true}};
    chance.shuffle(questions);
    questions.resize(chance.between(2, 3));
    const int interrupted = chance.between(0, 1);

    if (chance.oneIn(4))
        say({find("hear me"_L1), Cue::AnswerEnds, 600});
    for (int i = 0; i < questions.size(); ++i) {
        say({find(questions[i].words), Cue::AnswerEnds, chance.between(700, 1200)});
        if (i != interrupted)
            continue;
        if (questions[i].takesLong && chance.oneIn(2)) // before there is an answer
            say({find("what about tomorrow"_L1), Cue::Nothing, 1500});
        else if (chance.oneIn(2))
            say({find("what about tomorrow"_L1), Cue::SecondPhrase, 300});
        else
            say({find("that is enough"_L1), Cue::SecondPhrase, 300});
    }
    say({find("goodbye"_L1), Cue::AnswerEnds, 900});
    lines.first().cue = Cue::Nothing;
}

int Caller::find(QLatin1StringView words) const
{
    for (int i = 0; i < recording.utterances().size(); ++i) {
        if (recording.utterances()[i].text.contains(words))
            return i;
    }
    return 0;
}

int Caller::nextFrame()
{
    if (frame < frameEnd) {
        const int spoken = frame++;
        if (frame == frameEnd)
            cueCame(Cue::Nothing);
        return spoken;
    }
    if (!lines.isEmpty()) {
        if (pauseFrames < 0 && --patienceFrames < 0)
            pauseFrames = 0;
        if (pauseFrames >= 0 && pauseFrames-- == 0) {
            const Utterance &utterance = recording.utterances()[lines.takeFirst().utterance];
            frame = utterance.begin + 1;
            frameEnd = utterance.end;
            patienceFrames = Patience;
            return utterance.begin;
        }
    }
    room = (room + 1) % recording.noiseFrames();
    return room;
}

void Caller::cueCame(Cue cue)
{
    const bool speaking = frame < frameEnd; // and does not listen
    if (!speaking && pauseFrames < 0 && !lines.isEmpty() && lines.first().cue == cue)
        pauseFrames = lines.first().pauseMs / FrameMs;
}

void Caller::answerBegins()
{
    phrases = 0;
}

void Caller::phraseBegins()
{
    patienceFrames = Patience;
    if (++phrases == 2)
        cueCame(Cue::SecondPhrase);
}

void Caller::answerEnds()
{
    cueCame(Cue::AnswerEnds);
    cueCame(Cue::SecondPhrase); // too short to be interrupted
}

} // namespace inspector::demo
