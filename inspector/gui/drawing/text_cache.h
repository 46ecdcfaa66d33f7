// Short texts, shaped once: most words of a list stand in many rows.
#pragma once

#include <QCache>
#include <QFont>
#include <QPainter>
#include <QRawFont>

#include <array>
#include <memory>
#include <vector>

namespace inspector {

/// Draws single lines of text, and remembers how. Shaping is what a frame's time goes to.
class TextCache {
public:
    /// Draws `text` into `box`, from the left, to the right or in the middle between them, cut off with an ellipsis where
    /// it is too wide.
    void draw(QPainter &painter, const QRect &box, Qt::Alignment alignment, const QString &text);
    /// The same where it is not too wide. Otherwise draws nothing, and returns false.
    [[nodiscard]] bool drawIfFits(QPainter &painter, const QRect &box, Qt::Alignment alignment, const QString &text);

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
    /// The sign of a number, as from `+` to `:`.
    struct Sign {
        quint32 glyph = 0;
        qreal width = 0;
    };
    static constexpr char16_t FirstSign = u'+';
    static constexpr char16_t LastSign = u':';

    void use(const QFont &other);
    [[nodiscard]] bool learnSigns();
    [[nodiscard]] const Line *shaped(const QString &text);
    [[nodiscard]] std::unique_ptr<Line> shape(const QString &text) const;
    [[nodiscard]] bool isNumber(const QString &text) const;
    [[nodiscard]] const Line *composed(const QString &text);
    void drawCut(QPainter &painter, QPointF place, int width, Qt::Alignment alignment, const QString &text);
    static void drawRun(QPainter &painter, const QPointF &place, const Run &run, qsizetype letters);

    QFont font; ///< that the lines were shaped with
    QCache<QString, Line> lines{4'000};
    std::array<Sign, LastSign - FirstSign + 1> signs;
    qreal baseline = 0;      ///< of the signs
    bool knowsSigns = false; ///< numbers can be put together from them
    Line number;             ///< the last that was composed
};

} // namespace inspector
