// What a pipeline frame means to people, by its type.
#pragma once

#include <libbus/message/payload.h>

#include <QString>

namespace inspector {

enum class FrameMeaning : quint8 {
    Other,
    Audio,        ///< sound: `InputAudioRaw`, `TTSAudioRaw`, anything with “audio” in its name
    Heard,        ///< what a person said: `Transcription`
    Said,         ///< words on their way out: `Text`, `LLMText`, `TTSText`, `Speak`, …
    SpeechBegins, ///< `UserStartedSpeaking`, `BotStartedSpeaking`
    SpeechEnds,   ///< `UserStoppedSpeaking`, `BotStoppedSpeaking`
    Interruption, ///< `StartInterruption`, `Interruption`, `BotInterruption`
};

/// With or without the ending `Frame`. Interim transcriptions are Other: the final one says the same.
[[nodiscard]] FrameMeaning meaningOf(QStringView frameType);
/// The words of a frame: of its data, as UTF-8, or else of its metadata; empty where it has none.
[[nodiscard]] QString wordsOfFrame(const bus::Frame &frame);
/// How long the sound of an audio frame is, in ns: 16-bit samples, as the metadata describes them. 0 where it does not.
[[nodiscard]] qint64 soundOfFrame(const bus::Frame &frame);

} // namespace inspector
