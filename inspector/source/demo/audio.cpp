// InputAudioRaw frames to and fro, and the energy of samples.
#include <inspector/source/demo/audio.h>

#include <QtEndian>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace Qt::StringLiterals;

namespace inspector::demo {

bus::Frame toFrame(const Audio &audio)
{
    return {.type = u"InputAudioRaw"_s,
            .data = audio.samples,
            .metadata = bus::Json(nlohmann::json{
                {"sample_rate", SampleRate}, {"channels", 1}, {"position_ms", audio.positionMs}})};
}

std::optional<Audio> fromFrame(const bus::Frame &frame)
{
    if (frame.type != "InputAudioRaw"_L1)
        return std::nullopt;
    return Audio{.positionMs = frame.metadata.value().value("position_ms", qint64(0)), .samples = frame.data};
}

double levelDb(const QByteArray &samples)
{
    const qsizetype count = samples.size() / 2;
    double energy = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const double sample = qFromLittleEndian<qint16>(samples.constData() + 2 * i) / 32'768.0;
        energy += sample * sample;
    }
    const double mean = count > 0 ? energy / double(count) : 0;
    return std::max(-96.0, 10 * std::log10(mean + 1e-12));
}

} // namespace inspector::demo
