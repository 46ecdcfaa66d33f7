// A frame that is drawn without waiting.
#pragma once

#include <QRect>

class QColor;
class QPainter;

namespace inspector {

/// Draws a frame of one pixel along the inside of `box`, with its corners taken off. Qt's rasteriser hands a line that it
/// smoothes, of more than some ninety pixels, to a thread pool in pieces, and waits for them. These are filled rectangles.
void fillFrame(QPainter &painter, const QRect &box, const QColor &color);

} // namespace inspector
