// Draws cells.
#include <inspector/gui/table/cell_delegate.h>

#include <QApplication>
#include <QPainter>

namespace inspector {

namespace {

bool isWordsAndIcon(const QStyleOptionViewItem &cell, const QFont &tableFont)
{
    constexpr QStyle::State marked = QStyle::State_Selected | QStyle::State_HasFocus;
    constexpr auto drawn = QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration
        | QStyleOptionViewItem::Alternate;
    return !(cell.state & marked) && (cell.features & ~drawn) == 0 && cell.backgroundBrush.style() == Qt::NoBrush
        && cell.decorationPosition == QStyleOptionViewItem::Left && cell.font == tableFont;
}

/// In one line, from left to right.
bool isSimple(const QStyleOptionViewItem &cell)
{
    return cell.direction == Qt::LeftToRight && !(cell.displayAlignment & Qt::AlignHCenter)
        && !cell.text.isRightToLeft() && !cell.text.contains(QChar::LineSeparator);
}

} // namespace

int CellDelegate::margin(const QStyle *style, const QWidget *table)
{
    return style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, table) + 1;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    if (!isWordsAndIcon(cell, option.font) || !isSimple(cell)) {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        return;
    }
    const int margin = CellDelegate::margin(style, cell.widget);
    const bool isEnabled = cell.state & QStyle::State_Enabled;
    const bool isActive = cell.state & QStyle::State_Active;
    const QPalette::ColorGroup group = !isEnabled ? QPalette::Disabled : isActive ? QPalette::Active : QPalette::Inactive;
    QRect words = cell.rect;
    if (cell.features & QStyleOptionViewItem::HasDecoration) {
        const QRect place(words.topLeft(), QSize(cell.decorationSize.width() + 2 * margin, words.height()));
        const QRect icon = QStyle::alignedRect(cell.direction, cell.decorationAlignment, cell.decorationSize, place);
        cell.icon.paint(painter, icon, cell.decorationAlignment, isEnabled ? QIcon::Normal : QIcon::Disabled);
        words.setLeft(place.right() + 1);
    }
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(group, QPalette::Text));
    texts.draw(*painter, words.adjusted(margin, 0, -margin, 0), cell.displayAlignment, cell.text);
    painter->restore();
}

} // namespace inspector
