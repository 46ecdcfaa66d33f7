// Draws a queue's depth as a small bar.
#include "queue_bar_delegate.h"

#include "agent_model.h"

#include <inspector/gui/theme/theme.h>

#include <QPainter>

namespace inspector {

namespace {

/// From here on a queue is near to dropping.
constexpr double AlmostFull = 0.8;

} // namespace

void QueueBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const double depth = index.data(AgentModel::DepthRole).toDouble();
    const double capacity = index.data(AgentModel::CapacityRole).toDouble();
    CellDelegate::paint(painter, option, index);
    if (capacity <= 0)
        return;

    const double fill = qMin(depth / capacity, 1.0);
    const ThemeColors &colors = Theme::colors(option.palette);
    QRectF bar = QRectF(option.rect).adjusted(6, 0, -3, -1);
    bar.setTop(bar.bottom() - 2);
    painter->fillRect(bar, option.palette.color(QPalette::Mid));
    if (depth <= 0)
        return;
    bar.setWidth(qMax(bar.width() * fill, 2.0)); // one waiting message can be seen too
    painter->fillRect(bar, fill >= AlmostFull ? colors.drop : colors.frame.mark);
}

} // namespace inspector
