// Draws the tasks of a session over time, as thin bars.
#pragma once

#include <inspector/gui/timeline/timeline_painter.h>

#include <QStringList>

namespace inspector {

inline constexpr double TaskStripHeight = 9;

/// A bar from the request to the answer of each task, in three lanes; what failed, what will get no answer and what is
/// still open have colours of their own. Of very many tasks so few are drawn that it costs the same: where they lie
/// that dense, their bars cover each other.
void drawTasks(QPainter &painter, const Session &session, const TimeScale &scale, const QRectF &strip,
               const QPalette &palette);

/// The newest tasks that were open in [from, to], a line each, at most so many.
[[nodiscard]] QStringList tasksBetween(const Session &session, qint64 from, qint64 to, qsizetype most);

} // namespace inspector
