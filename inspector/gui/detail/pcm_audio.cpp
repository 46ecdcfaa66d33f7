// Reads the samples of an audio frame.
#include <inspector/gui/detail/pcm_audio.h>

#include <QtEndian>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace inspector {

namespace {

/// A positive number of the metadata, or `otherwise`.
int numberIn(const bus::Json &metadata, const char *key, int otherwise, int most)
{
    const nlohmann::json &json = metadata.value();
    if (!json.is_object())
        return otherwise;
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number())
        return otherwise;
    const double number = found->get<double>();
    return number >= 1 && number <= most ? int(number) : otherwise;
}

} // namespace

std::optional<PcmAudio> PcmAudio::of(const bus::Frame &frame)
{
    constexpr int HighestRate = 10'000'000;
    constexpr int MostChannels = 64;
    if (!frame.type.contains(QLatin1String("audio"), Qt::CaseInsensitive) || frame.data.isEmpty()
        || frame.data.size() % qsizetype(sizeof(qint16)) != 0)
        return std::nullopt;
    PcmAudio audio{frame.data, numberIn(frame.metadata, "sample_rate", 0, HighestRate),
                   numberIn(frame.metadata, "channels", numberIn(frame.metadata, "num_channels", 1, MostChannels),
                            MostChannels)};
    if (audio.frameCount() == 0)
        return std::nullopt;
    return audio;
}

qint16 PcmAudio::sample(qsizetype index) const
{
    return qFromLittleEndian<qint16>(bytes.constData() + index * qsizetype(sizeof(qint16)));
}

std::vector<PcmAudio::Peak> PcmAudio::peaks(int columns) const
{
    const qsizetype frames = frameCount();
    const qsizetype count = std::clamp<qsizetype>(columns, 1, frames);
    std::vector<Peak> peaks(static_cast<size_t>(count));
    for (qsizetype column = 0; column < count; ++column) {
        const qsizetype begin = frames * column / count * channels;
        const qsizetype end = frames * (column + 1) / count * channels;
        Peak peak{sample(begin), sample(begin)};
        for (qsizetype i = begin + 1; i < end; ++i) {
            peak.low = std::min(peak.low, sample(i));
            peak.high = std::max(peak.high, sample(i));
        }
        peaks[size_t(column)] = peak;
    }
    return peaks;
}

PcmAudio::Peak PcmAudio::loudest() const
{
    return peaks(1).front();
}

} // namespace inspector
