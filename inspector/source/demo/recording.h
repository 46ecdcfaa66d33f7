// The recording that the caller of the built-in session speaks from: 20 ms frames, and where each utterance stands.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace inspector::demo {

inline constexpr int SampleRate = 16'000;
inline constexpr int FrameMs = 20;
inline constexpr int FrameBytes = SampleRate * FrameMs / 1000 * 2;

/// One thing that the caller can say: the frames [begin, end) of the recording.
struct Utterance {
    QString text;
    int begin = 0;
    int end = 0;
};

/// 16 kHz, mono, 16 bit. What comes before the first utterance is room noise.
class Recording {
public:
    /// The recording that is compiled in.
    static std::optional<Recording> load(QString *error);
    /// From the bytes of a WAV file and of the JSON beside it, which names the utterances.
    static std::optional<Recording> read(const QByteArray &wav, const QByteArray &labels, QString *error);

    [[nodiscard]] int frameCount() const { return int(samples.size() / FrameBytes); }
    /// The samples of a frame, little-endian.
    [[nodiscard]] QByteArray frame(int index) const { return samples.mid(index * FrameBytes, FrameBytes); }
    [[nodiscard]] const QList<Utterance> &utterances() const { return spoken; }
    /// The frames [0, noiseFrames) are room noise.
    [[nodiscard]] int noiseFrames() const { return spoken.first().begin; }

private:
    QByteArray samples;
    QList<Utterance> spoken;
};

} // namespace inspector::demo
