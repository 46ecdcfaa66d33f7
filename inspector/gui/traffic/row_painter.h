// Draws one row of the traffic list.
#pragma once

#include <inspector/gui/theme/hue.h>
#include <inspector/gui/traffic/row_text.h>
#include <inspector/gui/drawing/text_cache.h>

#include <QHeaderView>
#include <QPainter>
#include <QPalette>

namespace inspector {

/// How a row looks beside its content.
struct RowLook {
    bool selected = false;
    bool current = false; ///< gets a frame
    bool active = true;   ///< the list has the keyboard
    std::optional<Hue> hue = {}; ///< that a colour rule gives it
};

/// Draws rows cell by cell: a tint and a shape for the group, a mark at the left edge for what went wrong.
class RowPainter {
public:
    RowPainter(const Session *session, const RowText *text, const QHeaderView *header);

    /// Draws `row` into `box`, whose width is the viewport's. `rowAbove` is -1 for none.
    void draw(QPainter &painter, const QRect &box, qint64 row, qint64 rowAbove, const RowLook &look,
              const QPalette &palette);

    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics);
    /// How far the text of the first column stands in, to leave room for the mark.
    [[nodiscard]] static int markWidth(const QFontMetrics &metrics);
    /// The width that a column has before a person chooses one.
    [[nodiscard]] static int defaultWidth(Column column, const QFontMetrics &metrics);

private:
    struct Scene;

    [[nodiscard]] int firstShownSection() const;
    void drawCell(const Scene &scene, Column column, QRect box);
    void drawLoss(const Scene &scene);
    void drawMarks(const Scene &scene);
    void write(const Scene &scene, const QRect &box, Qt::Alignment alignment, const QString &words);

    const Session *session;
    const RowText *text;
    const QHeaderView *header;
    TextCache texts;
};

} // namespace inspector
