// A drawing as a list of shapes: painted on a screen, written as SVG, or looked at by a test.
#pragma once

#include <QColor>
#include <QFont>
#include <QPolygonF>
#include <QString>

#include <vector>

class QPainter;

namespace inspector {

struct Stroke {
    QColor color;
    double width = 1;
    bool isDashed = false;
};

struct Shape {
    enum class Type : quint8 { Line, Area, Text };

    Type type = Type::Line;
    QString role;     ///< what it stands for, a word: `arrow`, `drop`; it becomes the class in SVG
    QPolygonF points; ///< of a line or an area; of a text, where its baseline begins
    Stroke stroke;    ///< of a line; the text's colour
    QColor fill;      ///< of an area
    QString text;
    bool isBold = false;
};

/// Shapes in the order in which they are drawn. All texts have the same font.
class Picture {
public:
    explicit Picture(const QFont &font) : textFont(font) {}

    void line(const QString &role, const QPolygonF &points, const Stroke &stroke)
    {
        list.push_back({Shape::Type::Line, role, points, stroke, {}, {}, false});
    }
    void area(const QString &role, const QPolygonF &points, const QColor &fill, const Stroke &outline = {})
    {
        list.push_back({Shape::Type::Area, role, points, outline, fill, {}, false});
    }
    void text(const QString &role, QPointF baseline, const QString &words, const QColor &color, bool isBold = false)
    {
        list.push_back({Shape::Type::Text, role, QPolygonF{{baseline}}, {color, 1, false}, {}, words, isBold});
    }

    /// Draws another one on top.
    void append(const Picture &other) { list.insert(list.end(), other.list.begin(), other.list.end()); }

    [[nodiscard]] const std::vector<Shape> &shapes() const { return list; }
    /// How many shapes there are of a role.
    [[nodiscard]] int count(const QString &role) const;
    [[nodiscard]] const QFont &font() const { return textFont; }

    /// Paints what can be seen in this part of the picture, and spares itself the rest.
    void paint(QPainter &painter, const QRectF &seen) const;
    /// A whole SVG document of that size.
    [[nodiscard]] QByteArray toSvg(QSizeF size, const QColor &paper, const QString &title) const;

private:
    std::vector<Shape> list;
    QFont textFont;
};

} // namespace inspector
