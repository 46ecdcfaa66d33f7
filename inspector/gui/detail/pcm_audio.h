// The sound in an audio frame: 16-bit samples, as its metadata describes them.
#pragma once

#include <libbus/message/payload.h>

#include <QByteArray>

#include <optional>
#include <vector>

namespace inspector {

/// Interleaved signed 16-bit little-endian samples.
struct PcmAudio {
    QByteArray bytes;
    int sampleRate = 0; ///< 0 where the metadata does not say
    int channels = 1;

    /// The lowest and the highest sample of a stretch of time, over all channels.
    struct Peak {
        qint16 low = 0;
        qint16 high = 0;
        friend bool operator==(const Peak &, const Peak &) = default;
    };

    /// The samples of a frame whose type names audio; nothing where it holds none, or half a sample.
    [[nodiscard]] static std::optional<PcmAudio> of(const bus::Frame &frame);

    [[nodiscard]] qsizetype sampleCount() const { return bytes.size() / qsizetype(sizeof(qint16)); }
    [[nodiscard]] qint16 sample(qsizetype index) const;
    /// Of each channel.
    [[nodiscard]] qsizetype frameCount() const { return sampleCount() / channels; }
    /// 0 where the rate is unknown.
    [[nodiscard]] double seconds() const { return sampleRate > 0 ? double(frameCount()) / sampleRate : 0; }

    /// Cuts the sound into `columns` stretches, at most one for each frame of samples.
    [[nodiscard]] std::vector<Peak> peaks(int columns) const;
    [[nodiscard]] Peak loudest() const;
};

} // namespace inspector
