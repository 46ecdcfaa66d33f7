// Draws the bars.
#include <inspector/gui/detail/bar_delegate.h>

#include <inspector/gui/theme/theme.h>

#include <QPainter>

namespace inspector {

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant length = index.data(role);
    if (!length.isValid())
        return;
    constexpr int Thickness = 3;
    const QRect cell = option.rect.adjusted(2, 0, -2, -1);
    const int width = qMax(1, int(cell.width() * length.toDouble()));
    painter->fillRect(QRect(cell.right() - width + 1, cell.bottom() - Thickness + 1, width, Thickness),
                      Theme::colors(option.palette).frame.mark);
}

} // namespace inspector
