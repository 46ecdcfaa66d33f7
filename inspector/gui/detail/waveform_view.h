// An audio frame as a picture.
#pragma once

#include <inspector/gui/detail/pcm_audio.h>

#include <QWidget>

namespace inspector {

/// Draws the waveform over time, with what is known about the sound above it.
class WaveformView : public QWidget {
    Q_OBJECT
public:
    explicit WaveformView(QWidget *parent = nullptr);

    void setAudio(const std::optional<PcmAudio> &audio);
    /// "16,000 Hz, mono, 320 samples, 20.0 ms, peak −6.0 dB"; empty for none.
    [[nodiscard]] QString caption() const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 80}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawAxis(QPainter &painter, const QRect &area) const;
    void drawWave(QPainter &painter, const QRect &area) const;

    std::optional<PcmAudio> sound;
};

} // namespace inspector
