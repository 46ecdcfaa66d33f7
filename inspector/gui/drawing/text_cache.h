// Short texts, shaped once: most words of a list stand in many rows.
#pragma once

#include <QCache>
#include <QFont>
#include <QPainter>
#include <QRawFont>

#include <vector>

namespace inspector {

/// Draws single lines of text, and remembers how. Shaping is what a frame's time goes to.
class TextCache {
public:
    /// Draws `text` into `box`, from the left or to the right, cut off with an ellipsis where it is too wide.
    void draw(QPainter &painter, const QRect &box, Qt::Alignment alignment, const QString &text);

private:
    /// Letters of one font, in the order of their places.
    struct Run {
        QRawFont font;
        QList<quint32> glyphs;
        QList<QPointF> places;
        qreal end = 0; ///< where the next run begins
    };
    struct Line {
        std::vector<Run> runs; ///< from left to right
        qreal width = 0;
        bool endsAtRight = true; ///< nothing in it reads from right to left
    };

    [[nodiscard]] const Line *shaped(const QString &text);
    void drawCut(QPainter &painter, QPointF place, int width, Qt::Alignment alignment, const QString &text);
    static void drawRun(QPainter &painter, const QPointF &place, const Run &run, qsizetype letters);

    QFont font; ///< that the lines were shaped with
    QCache<QString, Line> lines{4'000};
};

} // namespace inspector
