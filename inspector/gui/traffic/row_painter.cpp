// Draws rows of the traffic list straight onto its viewport.
#include <inspector/gui/traffic/row_painter.h>

#include <inspector/gui/theme/theme.h>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr int Padding = 6;
constexpr int Slack = 4; ///< digits and letters differ a little in width
constexpr int LongestText = 300; ///< characters of a cell that are worth shaping

QColor backgroundOf(const MessageRow &row, const RowLook &look, const QPalette &palette, const ThemeColors &colors)
{
    if (look.selected)
        return palette.color(look.active ? QPalette::Active : QPalette::Inactive, QPalette::Highlight);
    if (look.hue)
        return hueTint(*look.hue, palette);
    switch (RowText::mark(row)) {
    case RowMark::Loss:
        return colors.lossTint;
    case RowMark::Failed:
        return colors.failedTint;
    case RowMark::Dropped:
        return colors.dropTint;
    case RowMark::Discarded:
    case RowMark::None:
        break;
    }
    return groupTint(kindGroup(row.kind), palette);
}

} // namespace

/// What drawing the cells of one row needs.
struct RowPainter::Scene {
    QPainter &painter;
    const QPalette &palette;
    const ThemeColors &colors;
    const MessageRow &row;
    const RowLook &look;
    QRect box;
    qint64 index;
    qint64 above;

    [[nodiscard]] QColor ink() const
    {
        return palette.color(look.selected ? QPalette::HighlightedText : QPalette::Text);
    }
    /// `color`, or the plain ink where that would not be readable: on the selection, on the colour of a rule.
    [[nodiscard]] QColor inkOr(const QColor &color) const { return look.selected || look.hue ? ink() : color; }
    [[nodiscard]] QRectF glyphBox(int left) const
    {
        const qreal size = painter.fontMetrics().ascent() * 0.8;
        return {qreal(left), box.center().y() + 0.5 - size / 2, size, size};
    }
};

RowPainter::RowPainter(const Session *s, const RowText *t, const QHeaderView *h) : session(s), text(t), header(h) {}

void RowPainter::draw(QPainter &painter, const QRect &box, qint64 row, qint64 rowAbove, const RowLook &look,
                      const QPalette &palette)
{
    const MessageRow content = session->row(row);
    const Scene scene{painter, palette, Theme::colors(palette), content, look, box, row, rowAbove};
    const int firstSection = firstShownSection();
    painter.fillRect(box, backgroundOf(content, look, palette, scene.colors));

    if (content.type != MessageRow::Type::Message) {
        drawLoss(scene);
    } else {
        for (int visual = 0; visual < header->count(); ++visual) {
            const int section = header->logicalIndex(visual);
            QRect cell(header->sectionViewportPosition(section), box.top(), header->sectionSize(section), box.height());
            if (header->isSectionHidden(section) || !cell.intersects(box))
                continue;
            if (section == firstSection)
                cell.setLeft(cell.left() + markWidth(painter.fontMetrics()));
            drawCell(scene, Column(section), cell);
        }
    }

    drawMarks(scene);
    if (look.current && look.active) {
        painter.setPen(QPen(scene.ink(), 1, Qt::DotLine));
        painter.drawRect(box.adjusted(0, 0, -1, -1));
    }
}

/// At the left edge: what went wrong with the message, and the ribbon of a person's mark.
void RowPainter::drawMarks(const Scene &scene)
{
    QPainter &painter = scene.painter;
    QRectF place = scene.glyphBox(header->sectionViewportPosition(firstShownSection()) + Padding);
    if (const RowMark mark = RowText::mark(scene.row); mark != RowMark::None) {
        const QColor color = scene.inkOr(markColor(mark, scene.palette));
        painter.fillRect(QRect(scene.box.left(), scene.box.top(), 3, scene.box.height()), color);
        drawMarkGlyph(painter, place, mark, color);
        place.translate(place.width() + 2, 0);
    }
    if (text->note(scene.index))
        drawRibbon(painter, place, scene.inkOr(scene.colors.found));
}

int RowPainter::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 4;
}

int RowPainter::markWidth(const QFontMetrics &metrics)
{
    return metrics.ascent() + Padding;
}

int RowPainter::defaultWidth(Column column, const QFontMetrics &metrics)
{
    const auto wide = [&](const QString &sample) { return metrics.horizontalAdvance(sample) + 2 * Padding + Slack; };
    switch (column) {
    case Column::Seq:
        return wide(u"0000000"_s) + markWidth(metrics);
    case Column::Time:
        return wide(u"00:00:00.000000"_s);
    case Column::Priority:
        return wide(u"priority"_s);
    case Column::Type: return wide(u"TaskResponseUrgent"_s) + markWidth(metrics);
    case Column::Source:
    case Column::Target:
        return wide(u"microphone 1"_s);
    case Column::Task:
        return wide(u"c1-router-12"_s);
    case Column::Size:
        return wide(u"999.9 KiB"_s);
    case Column::Summary:
        return wide(u"completed: {\"text\":\"what will the weather be\"}"_s);
    case Column::Fate:
        return wide(u"dropped by analytics, handled"_s) + markWidth(metrics);
    case Column::Delta:
        return wide(u"0000.000000"_s);
    case Column::Waited:
    case Column::Ran:
        return wide(u"00.0 ms_"_s);
    case Column::HandledBy:
        return wide(u"router, archivist, stt +9"_s);
    }
    return 0;
}

int RowPainter::firstShownSection() const
{
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        if (!header->isSectionHidden(section))
            return section;
    }
    return 0;
}

void RowPainter::drawCell(const Scene &scene, Column column, QRect box)
{
    QPainter &painter = scene.painter;
    const ThemeColors &colors = scene.colors;
    box.adjust(Padding, 0, -Padding, 0);
    painter.setPen(scene.ink());

    const auto glyphBefore = [&](auto drawGlyph) {
        if (box.width() < markWidth(painter.fontMetrics()))
            return;
        drawGlyph(scene.glyphBox(box.left()));
        box.setLeft(box.left() + markWidth(painter.fontMetrics()));
    };
    switch (column) {
    case Column::Time:
    case Column::Size:
    case Column::Delta:
    case Column::Waited:
    case Column::Ran:
        painter.setPen(scene.inkOr(colors.muted));
        break;
    case Column::Priority:
        if (!scene.row.isSystem())
            painter.setPen(scene.inkOr(colors.muted));
        break;
    case Column::Type: {
        const KindGroup group = kindGroup(scene.row.kind);
        const QColor color = scene.inkOr(groupColor(group, scene.palette));
        glyphBefore([&](const QRectF &glyph) { drawGroupGlyph(painter, glyph, group, color); });
        painter.setPen(color);
        break;
    }
    case Column::Target:
        if (scene.row.target == NoName)
            painter.setPen(scene.inkOr(colors.muted));
        break;
    case Column::Fate: {
        const RowMark mark = RowText::mark(scene.row);
        if (mark != RowMark::None) {
            const QColor color = scene.inkOr(markColor(mark, scene.palette));
            glyphBefore([&](const QRectF &glyph) { drawMarkGlyph(painter, glyph, mark, color); });
            painter.setPen(color);
        } else {
            painter.setPen(scene.inkOr(colors.muted));
        }
        break;
    }
    case Column::Summary:
        if (scene.row.contentEvicted)
            painter.setPen(scene.inkOr(colors.muted));
        break;
    case Column::Seq:
    case Column::Source:
    case Column::Task:
    case Column::HandledBy:
        break;
    }
    write(scene, box, alignmentOf(column), text->cell(scene.index, column, scene.above));
}

void RowPainter::drawLoss(const Scene &scene)
{
    QPainter &painter = scene.painter;
    const QColor color = scene.inkOr(scene.colors.loss);
    painter.fillRect(scene.box, QBrush(QColor(color.red(), color.green(), color.blue(), 40), Qt::BDiagPattern));
    painter.setPen(color);
    const QRect where = scene.box.adjusted(markWidth(painter.fontMetrics()) + 2 * Padding, 0, -Padding, 0);
    write(scene, where, Qt::AlignLeft | Qt::AlignVCenter, text->loss(scene.row));
}

void RowPainter::write(const Scene &scene, const QRect &box, Qt::Alignment alignment, const QString &words)
{
    texts.draw(scene.painter, box, alignment, words.left(LongestText));
}

} // namespace inspector
