// The shapes of kind groups and marks.
#include <inspector/gui/traffic/row_glyph.h>

#include <inspector/gui/drawing/kept_picture.h>
#include <inspector/gui/theme/theme.h>

#include <QPainterPath>

namespace inspector {

namespace {

QPolygonF diamond(const QRectF &box)
{
    const QPointF c = box.center();
    return {{{c.x(), box.top()}, {box.right(), c.y()}, {c.x(), box.bottom()}, {box.left(), c.y()}}};
}

QPainterPath wave(const QRectF &box)
{
    const qreal middle = box.center().y();
    const qreal quarter = box.width() / 4;
    QPainterPath path({box.left(), middle});
    path.quadTo(box.left() + quarter, box.top() - box.height() * 0.35, box.center().x(), middle);
    path.quadTo(box.right() - quarter, box.bottom() + box.height() * 0.35, box.right(), middle);
    return path;
}

QPolygonF playSign(const QRectF &box)
{
    const qreal left = box.left() + box.width() * 0.15;
    return {{{left, box.top()}, {box.right(), box.center().y()}, {left, box.bottom()}}};
}

void drawLines(QPainter &painter, const QRectF &box, int count)
{
    const qreal step = box.height() / count;
    for (int i = 0; i < count; ++i) {
        const qreal y = box.top() + step * (i + 0.5);
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    }
}

/// A pen that suits the box's size.
QPen penFor(const QRectF &box, const QColor &color)
{
    return {color, qMax(1.4, box.height() / 7), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

/// What the pen's middle may reach.
QRectF insideOf(const QRectF &box, qreal width)
{
    return box.adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

const ThemeColors::Group &colorsOf(KindGroup group, const QPalette &palette)
{
    const ThemeColors &colors = Theme::colors(palette);
    switch (group) {
    case KindGroup::Lifecycle:
        return colors.lifecycle;
    case KindGroup::Frame:
        return colors.frame;
    case KindGroup::Task:
        return colors.task;
    case KindGroup::Stream:
        break;
    }
    return colors.stream;
}

void drawGroup(QPainter &painter, const QRectF &box, KindGroup group)
{
    const QColor color = painter.pen().color();
    switch (group) {
    case KindGroup::Lifecycle:
        painter.setBrush(color);
        painter.drawPolygon(diamond(box));
        break;
    case KindGroup::Frame:
        painter.drawPath(wave(box));
        break;
    case KindGroup::Task:
        painter.setBrush(color);
        painter.drawPolygon(playSign(box));
        break;
    case KindGroup::Stream:
        drawLines(painter, box, 3);
        break;
    }
}

/// A cross in a disc: the colour of the paper shows through.
void drawDropped(QPainter &painter, const QRectF &box)
{
    const QPen pen = painter.pen();
    const QPointF c = box.center();
    const qreal arm = box.width() / 4;
    QPainterPath disc;
    disc.addEllipse(box);
    QPainterPath cross;
    for (const auto &[from, to] : {std::pair(QPointF(-arm, -arm), QPointF(arm, arm)),
                                   std::pair(QPointF(arm, -arm), QPointF(-arm, arm))}) {
        QPainterPath line(c + from);
        line.lineTo(c + to);
        QPainterPathStroker stroker(QPen(pen.color(), pen.widthF()));
        stroker.setCapStyle(Qt::RoundCap);
        cross = cross.united(stroker.createStroke(line));
    }
    painter.fillPath(disc.subtracted(cross), pen.color());
    painter.drawEllipse(box);
}

void drawMark(QPainter &painter, const QRectF &box, RowMark mark)
{
    const QPointF c = box.center();
    const qreal r = box.width() / 2;
    switch (mark) {
    case RowMark::Dropped:
        drawDropped(painter, box);
        break;
    case RowMark::Failed:
        painter.drawPolygon(QPolygonF{{{c.x(), box.top()}, box.bottomRight(), box.bottomLeft()}});
        painter.drawLine(c - QPointF(0, r * 0.2), c + QPointF(0, r * 0.3));
        painter.drawPoint(c + QPointF(0, r * 0.7));
        break;
    case RowMark::Discarded:
        painter.drawEllipse(box);
        painter.drawLine(c - QPointF(r * 0.7, -r * 0.7), c + QPointF(r * 0.7, -r * 0.7));
        break;
    case RowMark::Loss: // a line that breaks off
        painter.drawPolyline(QPolygonF{{{box.left(), c.y()},
                                        {c.x() - r * 0.35, box.top()},
                                        {c.x() + r * 0.35, box.bottom()},
                                        {box.right(), c.y()}}});
        break;
    case RowMark::None:
        break;
    }
}

template <typename Shape>
void drawShape(QPainter &painter, const QRectF &box, PictureSet set, Shape shape, const QColor &color,
               void (*draw)(QPainter &, const QRectF &, Shape))
{
    const QPen pen = penFor(box, color);
    drawKept(painter, box, set, int(shape), color, [&](QPainter &canvas, const QRectF &place) {
        canvas.setRenderHint(QPainter::Antialiasing);
        canvas.setPen(pen);
        draw(canvas, insideOf(place, pen.widthF()), shape);
    });
}

} // namespace

void drawGroupGlyph(QPainter &painter, const QRectF &box, KindGroup group, const QColor &color)
{
    drawShape(painter, box, PictureSet::KindGroups, group, color, drawGroup);
}

void drawMarkGlyph(QPainter &painter, const QRectF &box, RowMark mark, const QColor &color)
{
    drawShape(painter, box, PictureSet::RowMarks, mark, color, drawMark);
}

void drawRibbon(QPainter &painter, const QRectF &box, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QRectF ribbon = box.adjusted(box.width() * 0.2, 0, -box.width() * 0.2, 0);
    const QPointF notch(ribbon.center().x(), ribbon.bottom() - ribbon.height() * 0.3);
    painter.drawPolygon(
        QPolygonF{{ribbon.topLeft(), ribbon.topRight(), ribbon.bottomRight(), notch, ribbon.bottomLeft()}});
    painter.restore();
}

QColor groupColor(KindGroup group, const QPalette &palette)
{
    return colorsOf(group, palette).mark;
}

QColor groupTint(KindGroup group, const QPalette &palette)
{
    return colorsOf(group, palette).tint;
}

QColor markColor(RowMark mark, const QPalette &palette)
{
    const ThemeColors &colors = Theme::colors(palette);
    switch (mark) {
    case RowMark::Loss:
        return colors.loss;
    case RowMark::Failed:
        return colors.failed;
    case RowMark::Dropped:
        return colors.drop;
    case RowMark::Discarded:
        return colors.waiting;
    case RowMark::None:
        break;
    }
    return colors.muted;
}

} // namespace inspector
