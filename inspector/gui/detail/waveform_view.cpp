// Draws waveforms.
#include <inspector/gui/detail/waveform_view.h>

#include <inspector/session/duration_text.h>
#include <inspector/gui/theme/theme.h>

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 8;
constexpr double FullScale = 32'768.0;

/// Decibels relative to full scale; nothing for silence.
std::optional<double> decibels(const PcmAudio::Peak &peak)
{
    const int amplitude = std::max(std::abs(int(peak.low)), std::abs(int(peak.high)));
    if (amplitude == 0)
        return std::nullopt;
    return 20.0 * std::log10(amplitude / FullScale);
}

} // namespace

WaveformView::WaveformView(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Waveform"));
}

void WaveformView::setAudio(const std::optional<PcmAudio> &audio)
{
    sound = audio;
    setAccessibleDescription(caption());
    update();
}

QString WaveformView::caption() const
{
    if (!sound)
        return {};
    QStringList parts;
    parts += sound->sampleRate > 0 ? tr("%L1 Hz").arg(sound->sampleRate) : tr("unknown rate");
    parts += sound->channels == 1 ? tr("mono") : sound->channels == 2 ? tr("stereo")
                                                                      : tr("%Ln channels", nullptr, sound->channels);
    parts += tr("%Ln samples", nullptr, int(sound->frameCount()));
    if (sound->sampleRate > 0)
        parts += durationText(qint64(sound->seconds() * 1e9));
    const auto level = decibels(sound->loudest());
    parts += level ? tr("peak %1 dB").arg(QLocale().toString(*level, 'f', 1)) : tr("silence");
    return parts.join(u", "_s);
}

void WaveformView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    if (!sound)
        return;
    const int textHeight = fontMetrics().height();
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect().adjusted(Margin, Margin / 2, -Margin, 0), Qt::AlignTop | Qt::AlignLeft,
                     fontMetrics().elidedText(caption(), Qt::ElideRight, width() - 2 * Margin));
    const QRect area = rect().adjusted(Margin, textHeight + Margin, -Margin, -textHeight - Margin);
    if (area.height() < 10 || area.width() < 10)
        return;
    drawAxis(painter, area);
    drawWave(painter, area);
}

void WaveformView::drawAxis(QPainter &painter, const QRect &area) const
{
    const ThemeColors &colors = Theme::colors(palette());
    const int middle = area.center().y();
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(area);
    painter.drawLine(area.left(), middle, area.right(), middle);

    painter.setPen(colors.muted);
    const QRect below(area.left(), area.bottom() + 2, area.width(), fontMetrics().height());
    const bool timed = sound->sampleRate > 0;
    const QString end = timed ? durationText(qint64(sound->seconds() * 1e9)) : QLocale().toString(sound->frameCount());
    painter.drawText(below, Qt::AlignLeft, u"0"_s);
    painter.drawText(below, Qt::AlignRight, end);
}

void WaveformView::drawWave(QPainter &painter, const QRect &area) const
{
    const auto peaks = sound->peaks(area.width());
    const double middle = area.center().y();
    const double scale = area.height() / 2.0 / FullScale;
    const double step = double(area.width()) / double(peaks.size());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::colors(palette()).frame.mark, 1.2));

    // Neighbouring columns are joined, so that few samples make a line and many an area.
    QPolygonF line;
    for (size_t i = 0; i < peaks.size(); ++i) {
        const double x = area.left() + step * (double(i) + 0.5);
        line << QPointF(x, middle - peaks[i].high * scale);
        if (peaks[i].low != peaks[i].high)
            line << QPointF(x, middle - peaks[i].low * scale);
    }
    painter.drawPolyline(line);
}

} // namespace inspector
