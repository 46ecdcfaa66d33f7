// Paints shapes, and writes them as SVG.
#include "picture.h"

#include <QFontInfo>
#include <QLineF>
#include <QPainter>
#include <QXmlStreamWriter>

#include <algorithm>
#include <optional>
#include <utility>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

QString pointList(const QPolygonF &points)
{
    QStringList list;
    for (const QPointF &point : points)
        list += number(point.x()) + u',' + number(point.y());
    return list.join(u' ');
}

void writeColor(QXmlStreamWriter &xml, const QString &attribute, const QColor &color)
{
    xml.writeAttribute(attribute, color.isValid() ? color.name() : u"none"_s);
    if (color.isValid() && color.alpha() < 255)
        xml.writeAttribute(attribute + u"-opacity"_s, QString::number(color.alphaF(), 'f', 2));
}

void writeStroke(QXmlStreamWriter &xml, const Stroke &stroke)
{
    writeColor(xml, u"stroke"_s, stroke.color);
    xml.writeAttribute(u"stroke-width"_s, number(stroke.width));
    if (stroke.isDashed)
        xml.writeAttribute(u"stroke-dasharray"_s, u"4 3"_s);
}

void write(QXmlStreamWriter &xml, const Shape &shape)
{
    const bool isText = shape.type == Shape::Type::Text;
    xml.writeStartElement(isText ? u"text"_s : shape.type == Shape::Type::Line ? u"polyline"_s : u"polygon"_s);
    xml.writeAttribute(u"class"_s, shape.role);
    if (isText) {
        xml.writeAttribute(u"x"_s, number(shape.points.first().x()));
        xml.writeAttribute(u"y"_s, number(shape.points.first().y()));
        writeColor(xml, u"fill"_s, shape.stroke.color);
        if (shape.isBold)
            xml.writeAttribute(u"font-weight"_s, u"bold"_s);
        xml.writeCharacters(shape.text);
    } else {
        xml.writeAttribute(u"points"_s, pointList(shape.points));
        writeColor(xml, u"fill"_s, shape.fill);
        writeStroke(xml, shape.stroke);
    }
    xml.writeEndElement();
}

QPen penOf(const Stroke &stroke)
{
    if (!stroke.color.isValid())
        return Qt::NoPen;
    QPen pen(stroke.color, stroke.width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (stroke.isDashed)
        pen.setDashPattern({4 / stroke.width, 3 / stroke.width});
    return pen;
}

/// The part of a straight line that is within a rectangle, as places on it from 0 to 1; nothing where none is (Liang
/// and Barsky).
std::optional<std::pair<double, double>> partWithin(const QLineF &line, const QRectF &box)
{
    double begin = 0;
    double end = 1;
    const auto cut = [&](double span, double least, double most) { // of a coordinate, from where the line begins
        if (span == 0)
            return least <= 0 && most >= 0;
        const double first = (span > 0 ? least : most) / span;
        const double last = (span > 0 ? most : least) / span;
        begin = std::max(begin, first);
        end = std::min(end, last);
        return begin <= end;
    };
    const bool isSeen = cut(line.dx(), box.left() - line.x1(), box.right() - line.x1())
        && cut(line.dy(), box.top() - line.y1(), box.bottom() - line.y1());
    return isSeen ? std::optional(std::pair(begin, end)) : std::nullopt;
}

/// An arrow that comes from far away costs as much as its length: only what is seen of it is drawn.
void paintStraight(QPainter &painter, const QLineF &line, const Stroke &stroke, const QRectF &seen)
{
    const auto part = partWithin(line, seen.adjusted(-stroke.width, -stroke.width, stroke.width, stroke.width));
    if (!part)
        return;
    QPen pen = penOf(stroke);
    if (stroke.isDashed) // it would make a dashed line of any, one without dashes
        pen.setDashOffset(part->first * line.length() / stroke.width);
    painter.setPen(pen);
    // What is straight stays crisp: antialiasing would spread it over two pixels.
    painter.setRenderHint(QPainter::Antialiasing, line.dx() != 0 && line.dy() != 0);
    painter.drawLine(QLineF(line.pointAt(part->first), line.pointAt(part->second)));
}

} // namespace

int Picture::count(const QString &role) const
{
    return int(std::count_if(list.begin(), list.end(), [&role](const Shape &shape) { return shape.role == role; }));
}

void Picture::paint(QPainter &painter, const QRectF &seen) const
{
    painter.save();
    const QFont bold = boldOf(textFont);
    for (const Shape &shape : list) {
        const bool isStraight = shape.type == Shape::Type::Line && shape.points.size() == 2;
        if (isStraight) {
            paintStraight(painter, QLineF(shape.points.first(), shape.points.last()), shape.stroke, seen);
            continue;
        }
        const double reach = shape.stroke.width;
        if (shape.type != Shape::Type::Text
            && !shape.points.boundingRect().adjusted(-reach, -reach, reach, reach).intersects(seen))
            continue;
        painter.setPen(penOf(shape.stroke));
        switch (shape.type) {
        case Shape::Type::Line:
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawPolyline(shape.points);
            break;
        case Shape::Type::Area:
            painter.setRenderHint(QPainter::Antialiasing, shape.points.size() != 4);
            painter.setBrush(shape.fill);
            painter.drawPolygon(shape.points);
            break;
        case Shape::Type::Text:
            painter.setFont(shape.isBold ? bold : textFont);
            painter.drawText(shape.points.first(), shape.text);
            break;
        }
    }
    painter.restore();
}

QByteArray Picture::toSvg(QSizeF size, const QColor &paper, const QString &title) const
{
    QByteArray svg;
    QXmlStreamWriter xml(&svg);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"svg"_s);
    xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    xml.writeAttribute(u"width"_s, number(size.width()));
    xml.writeAttribute(u"height"_s, number(size.height()));
    xml.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(number(size.width()), number(size.height())));
    xml.writeAttribute(u"font-family"_s, QFontInfo(textFont).family() + u", sans-serif"_s);
    xml.writeAttribute(u"font-size"_s, QString::number(QFontInfo(textFont).pixelSize()));
    xml.writeTextElement(u"title"_s, title);
    xml.writeEmptyElement(u"rect"_s);
    xml.writeAttribute(u"class"_s, u"paper"_s);
    xml.writeAttribute(u"width"_s, u"100%"_s);
    xml.writeAttribute(u"height"_s, u"100%"_s);
    writeColor(xml, u"fill"_s, paper);
    for (const Shape &shape : list)
        write(xml, shape);
    xml.writeEndElement();
    xml.writeEndDocument();
    return svg;
}

} // namespace inspector
