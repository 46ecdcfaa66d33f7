// Small pictures with smooth edges, drawn once: to copy one takes a tenth of the time.
#pragma once

#include <QColor>
#include <QRectF>

#include <functional>

class QPainter;

namespace inspector {

/// Who numbers the pictures.
enum class PictureSet : quint8 { Icons, KindGroups, RowMarks };

/// Fills `box` with picture `number` of a set, in one colour: with a copy of what `draw` made of it in that colour and
/// size before, if there is one. `draw` may go over the box's edges by a pixel. Only in the GUI thread, and
/// on a painter that is not scaled or turned: pixels are copied.
void drawKept(QPainter &painter, const QRectF &box, PictureSet set, int number, const QColor &color,
              const std::function<void(QPainter &, const QRectF &)> &draw);

} // namespace inspector
