// Draws an entry of the command palette in one line.
#include <inspector/gui/palette/entry_delegate.h>

#include <inspector/gui/palette/palette_model.h>
#include <inspector/gui/theme/theme.h>

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace inspector {

namespace {

constexpr int Padding = 6;
constexpr int IconSize = 16;

/// Draws the text with some letters in bold and answers with its width; what does not fit is cut off with dots.
qreal drawTitle(QPainter *painter, const QRect &area, const QString &title, const QList<qsizetype> &bold)
{
    QTextLayout layout(painter->fontMetrics().elidedText(title, Qt::ElideRight, area.width()), painter->font());
    QList<QTextLayout::FormatRange> formats;
    for (const qsizetype at : bold) {
        QTextLayout::FormatRange range{int(at), 1, {}};
        range.format.setFontWeight(QFont::Bold);
        if (at < layout.text().size())
            formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    const qreal top = area.top() + (area.height() - line.height()) / 2;
    line.setPosition({0, 0});
    layout.draw(painter, QPointF(area.left(), top));
    return line.naturalTextWidth();
}

} // namespace

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, qMax(option.fontMetrics.height(), IconSize) + 2 * Padding};
}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor text = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor muted = isSelected ? text : Theme::colors(option.palette).muted;

    QRect line = option.rect.adjusted(Padding, 0, -Padding, 0);
    const QRect iconArea(line.left(), line.center().y() - IconSize / 2, IconSize, IconSize);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, iconArea, Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
    line.setLeft(iconArea.right() + 1 + Padding);

    painter->save();
    painter->setFont(option.font);
    painter->setPen(muted);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, keys);
    if (!keys.isEmpty())
        line.setRight(line.right() - option.fontMetrics.horizontalAdvance(keys) - 3 * Padding);

    painter->setPen(text);
    const auto bold = index.data(PaletteModel::PositionsRole).value<QList<qsizetype>>();
    line.setLeft(line.left() + qCeil(drawTitle(painter, line, index.data().toString(), bold)) + 2 * Padding);

    painter->setPen(muted);
    const QString place = index.data(PaletteModel::PlaceRole).toString();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(place, Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace inspector
