// Draws the icons on a grid of 16 × 16 units.
#include "glyph_icon.h"

#include <inspector/gui/drawing/kept_picture.h>

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>

namespace inspector {

namespace {

void drawPause(QPainter &p)
{
    p.fillRect(QRectF(4, 3, 3, 10), p.pen().color());
    p.fillRect(QRectF(9, 3, 3, 10), p.pen().color());
}

void drawPlay(QPainter &p)
{
    p.setBrush(p.pen().color());
    p.drawPolygon(QPolygonF{{5, 3.5}, {12.5, 8}, {5, 12.5}});
}

void drawStepForward(QPainter &p)
{
    p.setBrush(p.pen().color());
    p.drawPolygon(QPolygonF{{3.5, 3.5}, {9.5, 8}, {3.5, 12.5}});
    p.drawLine(QPointF(12.5, 3.5), QPointF(12.5, 12.5));
}

void drawStepBack(QPainter &p)
{
    p.translate(16, 0);
    p.scale(-1, 1);
    drawStepForward(p);
}

/// An arrow down onto a line: keep to the newest.
void drawFollow(QPainter &p)
{
    p.drawLine(QPointF(8, 2), QPointF(8, 10));
    p.drawPolyline(QPolygonF{{4.5, 6.8}, {8, 10.3}, {11.5, 6.8}});
    p.drawLine(QPointF(3, 13.5), QPointF(13, 13.5));
}

/// An open circle with an arrow head at its end.
void drawRestart(QPainter &p)
{
    p.drawArc(QRectF(3, 3, 10, 10), 60 * 16, -300 * 16);
    p.setBrush(p.pen().color());
    p.drawPolygon(QPolygonF{{9.2, 1.2}, {12.3, 4.1}, {8.2, 5.2}});
}

void drawOpen(QPainter &p)
{
    p.drawPolyline(QPolygonF{{1.8, 12.8}, {1.8, 3.2}, {6, 3.2}, {7.4, 5}, {12.6, 5}, {12.6, 7}});
    p.drawPolygon(QPolygonF{{1.8, 12.8}, {4.2, 7}, {14.6, 7}, {12.4, 12.8}});
}

void drawSave(QPainter &p)
{
    p.drawLine(QPointF(8, 2), QPointF(8, 9.5));
    p.drawPolyline(QPolygonF{{4.8, 6.6}, {8, 9.8}, {11.2, 6.6}});
    p.drawPolyline(QPolygonF{{2.5, 10}, {2.5, 13.5}, {13.5, 13.5}, {13.5, 10}});
}

/// Half light, half dark.
void drawTheme(QPainter &p)
{
    p.drawEllipse(QRectF(2.5, 2.5, 11, 11));
    QPainterPath half;
    half.moveTo(8, 2.5);
    half.arcTo(QRectF(2.5, 2.5, 11, 11), 90, -180);
    half.closeSubpath();
    p.fillPath(half, p.pen().color());
}

void drawColumns(QPainter &p)
{
    p.drawRect(QRectF(2.5, 3, 11, 10));
    p.drawLine(QPointF(6.2, 3), QPointF(6.2, 13));
    p.drawLine(QPointF(9.8, 3), QPointF(9.8, 13));
}

void drawHelp(QPainter &p)
{
    p.drawEllipse(QRectF(2, 2, 12, 12));
    p.drawArc(QRectF(6, 4.6, 4, 4), 180 * 16, -225 * 16);
    p.drawLine(QPointF(8, 8.4), QPointF(8, 9.4));
    p.drawPoint(QPointF(8, 11.4));
}

void drawPerson(QPainter &p, qreal x)
{
    p.drawEllipse(QPointF(x, 5.4), 2, 2);
    p.drawArc(QRectF(x - 3.4, 9, 6.8, 8), 0, 180 * 16);
}

void drawEveryone(QPainter &p)
{
    drawPerson(p, 5);
    drawPerson(p, 11);
}

void drawPlus(QPainter &p)
{
    p.drawLine(QPointF(8, 3), QPointF(8, 13));
    p.drawLine(QPointF(3, 8), QPointF(13, 8));
}

/// A sheet before another one: a window of its own.
void drawFloat(QPainter &p)
{
    p.drawRect(QRectF(3.5, 6.5, 6, 6));
    p.drawPolyline(QPolygonF{{6.5, 6.5}, {6.5, 3.5}, {12.5, 3.5}, {12.5, 9.5}, {9.5, 9.5}});
}

void drawRing(QPainter &p)
{
    p.drawEllipse(QRectF(3.5, 3.5, 9, 9));
}

void drawHalfDisc(QPainter &p)
{
    drawRing(p);
    p.setBrush(p.pen().color());
    p.drawPie(QRectF(3.5, 3.5, 9, 9), 270 * 16, 180 * 16);
}

void drawDisc(QPainter &p)
{
    p.setBrush(p.pen().color());
    drawRing(p);
}

void drawSquare(QPainter &p)
{
    p.drawRect(QRectF(4, 4, 8, 8));
}

void drawCheck(QPainter &p)
{
    p.drawPolyline(QPolygonF{{3, 8.5}, {6.5, 12}, {13, 4}});
}

void drawCross(QPainter &p)
{
    p.drawLine(QPointF(4, 4), QPointF(12, 12));
    p.drawLine(QPointF(12, 4), QPointF(4, 12));
}

void drawSlashed(QPainter &p)
{
    drawRing(p);
    p.drawLine(QPointF(5, 11), QPointF(11, 5));
}

void drawWarning(QPainter &p)
{
    p.drawPolygon(QPolygonF{{8, 2.5}, {14, 13.5}, {2, 13.5}});
    p.drawLine(QPointF(8, 6.5), QPointF(8, 9.5));
    p.drawPoint(QPointF(8, 11.7));
}

void drawGlyph(QPainter &p, Glyph glyph)
{
    switch (glyph) {
    case Glyph::Pause: return drawPause(p);
    case Glyph::Play: return drawPlay(p);
    case Glyph::StepBack: return drawStepBack(p);
    case Glyph::StepForward: return drawStepForward(p);
    case Glyph::Follow: return drawFollow(p);
    case Glyph::Restart: return drawRestart(p);
    case Glyph::Open: return drawOpen(p);
    case Glyph::Save: return drawSave(p);
    case Glyph::Theme: return drawTheme(p);
    case Glyph::Columns: return drawColumns(p);
    case Glyph::Help: return drawHelp(p);
    case Glyph::Everyone: return drawEveryone(p);
    case Glyph::Plus: return drawPlus(p);
    case Glyph::Float: return drawFloat(p);
    case Glyph::Ring: return drawRing(p);
    case Glyph::HalfDisc: return drawHalfDisc(p);
    case Glyph::Disc: return drawDisc(p);
    case Glyph::Square: return drawSquare(p);
    case Glyph::Check: return drawCheck(p);
    case Glyph::Cross: return drawCross(p);
    case Glyph::Slashed: return drawSlashed(p);
    case Glyph::Warning: return drawWarning(p);
    }
}

class GlyphEngine : public QIconEngine {
public:
    GlyphEngine(Glyph glyph, QColor ThemeColors::*color) : glyph(glyph), color(color) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor ink = penColor(mode);
        drawKept(*painter, rect, PictureSet::Icons, int(glyph), ink, [this, ink](QPainter &canvas, const QRectF &box) {
            canvas.setRenderHint(QPainter::Antialiasing);
            canvas.translate(box.topLeft());
            canvas.scale(box.width() / 16, box.height() / 16);
            canvas.setPen(QPen(ink, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            drawGlyph(canvas, glyph);
        });
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphEngine(glyph, color); }

private:
    [[nodiscard]] QColor penColor(QIcon::Mode mode) const
    {
        if (mode == QIcon::Selected)
            return QGuiApplication::palette().color(QPalette::HighlightedText);
        if (mode == QIcon::Disabled)
            return QGuiApplication::palette().color(QPalette::Disabled, QPalette::ButtonText);
        return color ? Theme::colors().*color : QGuiApplication::palette().color(QPalette::ButtonText);
    }

    const Glyph glyph;
    QColor ThemeColors::*const color;
};

} // namespace

QIcon glyphIcon(Glyph glyph, QColor ThemeColors::*color)
{
    return QIcon(new GlyphEngine(glyph, color));
}

} // namespace inspector
