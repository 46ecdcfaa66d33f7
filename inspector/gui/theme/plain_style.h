// Fusion, with words that are shaped once, frames and bars that are drawn plainly, and room between columns.
#pragma once

#include <inspector/gui/drawing/text_cache.h>

#include <QProxyStyle>

#include <map>

class QStyleOptionSlider;

namespace inspector {

/// Fusion draws tool bars, scroll bars, headers, progress and the frames of text fields with lines that let through
/// what is behind them. Qt's rasteriser hands such a line of more than some ninety pixels to a thread pool in pieces
/// and waits for it: seventy waits for each picture of the window. Here every line is a filled rectangle, which is not
/// handed on.
class PlainStyle : public QProxyStyle {
    Q_OBJECT
public:
    PlainStyle();

    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;
    /// Those of docks are drawn: Qt's are pictures of eleven pixels, which a screen of twice as many stretches.
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option,
                                     const QWidget *widget) const override;

    void drawItemText(QPainter *painter, const QRect &box, int flags, const QPalette &palette, bool enabled,
                      const QString &text, QPalette::ColorRole role) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    static void drawHeader(const QStyleOption &section, Qt::Orientation orientation, QPainter &painter);
    void drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter, const QWidget *widget) const;

    mutable std::map<QFont, TextCache> texts; ///< there are few fonts
};

} // namespace inspector
