// Sound on the bus: InputAudioRaw frames, and how loud they are.
#pragma once

#include <inspector/source/demo/recording.h>
#include <libbus/message/payload.h>

#include <optional>

namespace inspector::demo {

/// 20 ms of what the microphone hears.
struct Audio {
    qint64 positionMs = 0; ///< since the microphone was switched on
    QByteArray samples;    ///< 16 bit, little-endian
};

[[nodiscard]] bus::Frame toFrame(const Audio &audio);
/// Nothing for a frame that is not InputAudioRaw.
[[nodiscard]] std::optional<Audio> fromFrame(const bus::Frame &frame);

/// The level of some samples: 0 dB is a full-scale square wave, silence is -96 dB.
[[nodiscard]] double levelDb(const QByteArray &samples);

} // namespace inspector::demo
