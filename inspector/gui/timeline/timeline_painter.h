// Draws the course of a session: how dense the messages lie, and where something went wrong.
#pragma once

#include <inspector/session/session.h>

#include <QPalette>
#include <QRect>

class QPainter;

namespace inspector {

/// What time a place on the timeline stands for.
struct TimeScale {
    qint64 begin = 0; ///< at the left edge
    qint64 end = 1;   ///< at the right edge
    QRectF area;

    [[nodiscard]] double xOf(qint64 t) const;
    [[nodiscard]] qint64 timeAt(double x) const;
};

/// From the session's first message to its newest record.
[[nodiscard]] TimeScale timeScaleOf(const Session &session, const QRectF &area);

/// The histogram, and above it what went wrong; each kind of trouble has a shape of its own. Costs the same however
/// long the session is.
void drawCourse(QPainter &painter, const Session &session, const TimeScale &scale, const QPalette &palette);
/// A mark that a person set, at the bottom.
void drawPersonsMark(QPainter &painter, const TimeScale &scale, qint64 t, const QPalette &palette);
/// Where the cursor stands; live, at the right edge.
void drawCursor(QPainter &painter, const TimeScale &scale, qint64 t, bool isLive, const QPalette &palette);

} // namespace inspector
