// Fusion, with tool bars and scroll bars that are drawn plainly.
#pragma once

#include <QProxyStyle>

class QStyleOptionSlider;

namespace inspector {

/// Fusion draws these two with lines that let through what is behind them. Qt's rasteriser hands such a line of more than
/// some ninety pixels to a thread pool in pieces and waits for it: seventy waits for each picture of the window. Here
/// every line is a filled rectangle, which is not handed on.
class PlainStyle : public QProxyStyle {
    Q_OBJECT
public:
    PlainStyle();

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter, const QWidget *widget) const;
};

} // namespace inspector
