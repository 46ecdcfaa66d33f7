// Draws the badge.
#include <inspector/gui/traffic/new_rows_badge.h>

#include <inspector/gui/theme/theme.h>

#include <QPainter>

namespace inspector {

NewRowsBadge::NewRowsBadge(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize NewRowsBadge::sizeHint() const
{
    const int height = fontMetrics().height();
    return {fontMetrics().horizontalAdvance(text()) + height, height};
}

void NewRowsBadge::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = Theme::colors(palette());
    const bool isDark = Theme::isDark(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDown() || underMouse() ? colors.badge.lighter(isDark ? 108 : 130) : colors.badge);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(colors.badgeText);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace inspector
