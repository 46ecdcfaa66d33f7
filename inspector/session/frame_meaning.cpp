// Tells frames apart by the names that Pipecat and its relatives give them.
#include <inspector/session/frame_meaning.h>

#include <inspector/session/spoken_text.h>

#include <nlohmann/json.hpp>

namespace inspector {

FrameMeaning meaningOf(QStringView type)
{
    if (type.endsWith(u"Frame"))
        type.chop(5);
    if (type.contains(u"audio", Qt::CaseInsensitive))
        return FrameMeaning::Audio;
    if (type.contains(u"Interruption"))
        return FrameMeaning::Interruption;
    if (type.endsWith(u"StartedSpeaking"))
        return FrameMeaning::SpeechBegins;
    if (type.endsWith(u"StoppedSpeaking"))
        return FrameMeaning::SpeechEnds;
    if (type.startsWith(u"Interim"))
        return FrameMeaning::Other;
    if (type.endsWith(u"Transcription"))
        return FrameMeaning::Heard;
    if (type.endsWith(u"Text") || type.endsWith(u"Speak"))
        return FrameMeaning::Said;
    return FrameMeaning::Other;
}

QString wordsOfFrame(const bus::Frame &frame)
{
    return frame.data.isEmpty() ? textOf(frame.metadata) : QString::fromUtf8(frame.data);
}

qint64 soundOfFrame(const bus::Frame &frame)
{
    constexpr double bytesASample = 2;
    const nlohmann::json &metadata = frame.metadata.value();
    const auto number = [&metadata](const char *key, double otherwise) {
        const auto found = metadata.is_object() ? metadata.find(key) : metadata.end();
        return metadata.is_object() && found != metadata.end() && found->is_number() ? found->get<double>() : otherwise;
    };
    const double rate = number("sample_rate", 0);
    const double channels = number("channels", number("num_channels", 1));
    return rate >= 1 && channels >= 1 ? qint64(double(frame.data.size()) / bytesASample / channels / rate * 1e9) : 0;
}

} // namespace inspector
