// Fills the four sides of a frame.
#include <inspector/gui/drawing/plain_frame.h>

#include <QPainter>

namespace inspector {

void fillFrame(QPainter &painter, const QRect &box, const QColor &color)
{
    painter.fillRect(box.left() + 1, box.top(), box.width() - 2, 1, color);
    painter.fillRect(box.left() + 1, box.bottom(), box.width() - 2, 1, color);
    painter.fillRect(box.left(), box.top() + 1, 1, box.height() - 2, color);
    painter.fillRect(box.right(), box.top() + 1, 1, box.height() - 2, color);
}

} // namespace inspector
