// Draws the course of a session.
#include <inspector/gui/timeline/timeline_painter.h>

#include <inspector/gui/theme/theme.h>

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace inspector {

namespace {

constexpr double TroubleHeight = 7; ///< of the strip above the histogram
constexpr double LeastColumn = 2;

struct Column {
    double left = 0;
    double width = 0;
    TimeDensity::Bin bin;
};

/// One for each bin, or for several where they lie closer than can be seen.
std::vector<Column> columnsOf(const TimeDensity &density, const TimeScale &scale)
{
    const double binWidth = scale.xOf(scale.begin + density.binNs()) - scale.area.left();
    const auto binsTogether = qint64(std::ceil(LeastColumn / std::max(binWidth, 1e-6)));
    const qint64 step = density.binNs() * binsTogether;
    std::vector<Column> columns;
    for (qint64 t = scale.begin; t < scale.end; t += step) {
        const double left = scale.xOf(t);
        const double right = std::min(scale.xOf(t + step), scale.area.right());
        columns.push_back({left, std::max(right - left, 1.0), density.between(t, t + step)});
    }
    return columns;
}

void drawHistogram(QPainter &painter, const std::vector<Column> &columns, const QRectF &area, const QColor &color)
{
    quint64 most = 1;
    for (const Column &column : columns)
        most = std::max(most, column.bin.messages);
    painter.setRenderHint(QPainter::Antialiasing, false); // side by side without seams
    for (const Column &column : columns) {
        if (column.bin.messages == 0)
            continue;
        // By the root, so that a quiet stretch beside a busy one can still be seen.
        const double height = std::max(1.5, area.height() * std::sqrt(double(column.bin.messages) / double(most)));
        painter.fillRect(QRectF(column.left, area.bottom() - height, column.width, height), color);
    }
}

/// A bar for drops, a triangle for failures, a line from top to bottom for what is lost.
void drawTrouble(QPainter &painter, const std::vector<Column> &columns, const QRectF &area, const ThemeColors &colors)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const Column &column : columns) {
        const double middle = column.left + column.width / 2;
        const double top = area.top();
        if (column.bin.lost > 0)
            painter.fillRect(QRectF(middle - 1, top, 2, area.height()), colors.loss);
        if (column.bin.dropped > 0)
            painter.fillRect(QRectF(column.left, top, std::max(column.width, 2.0), TroubleHeight - 3), colors.drop);
    }
    painter.setBrush(colors.failed);
    for (const Column &column : columns) { // above all others
        const double middle = column.left + column.width / 2;
        if (column.bin.failed > 0)
            painter.drawPolygon(
                QPolygonF{{{middle - 4, area.top()}, {middle + 4, area.top()}, {middle, area.top() + TroubleHeight}}});
    }
}

/// Before the rows that are whole, little is left to see, and the past is not known.
void shadeEvicted(QPainter &painter, const Session &session, const TimeScale &scale, const QPalette &palette)
{
    if (session.wholeFrom() == 0 || session.wholeFrom() >= session.rowEnd())
        return;
    QRectF gone = scale.area;
    gone.setRight(scale.xOf(session.row(session.wholeFrom()).t));
    QColor veil = palette.color(QPalette::Window);
    veil.setAlphaF(0.6F);
    painter.fillRect(gone, veil);
    painter.fillRect(gone, QBrush(palette.color(QPalette::Mid), Qt::BDiagPattern));
}

} // namespace

double TimeScale::xOf(qint64 t) const
{
    return area.left() + double(t - begin) / double(end - begin) * area.width();
}

qint64 TimeScale::timeAt(double x) const
{
    const double share = (x - area.left()) / std::max(area.width(), 1.0);
    return begin + qint64(std::clamp(share, 0.0, 1.0) * double(end - begin));
}

TimeScale timeScaleOf(const Session &session, const QRectF &area)
{
    const qint64 begin = session.density().begin();
    return {begin, std::max(session.endTime(), begin + 1), area};
}

void drawCourse(QPainter &painter, const Session &session, const TimeScale &scale, const QPalette &palette)
{
    if (session.density().isEmpty())
        return;
    const ThemeColors &colors = Theme::colors(palette);
    const std::vector<Column> columns = columnsOf(session.density(), scale);
    QColor bars = colors.frame.mark;
    bars.setAlphaF(0.55F);
    drawHistogram(painter, columns, scale.area.adjusted(0, TroubleHeight + 1, 0, 0), bars);
    drawTrouble(painter, columns, scale.area, colors);
    shadeEvicted(painter, session, scale, palette);
}

void drawPersonsMark(QPainter &painter, const TimeScale &scale, qint64 t, const QPalette &palette)
{
    const double x = scale.xOf(t);
    const double bottom = scale.area.bottom();
    painter.setPen(QPen(palette.color(QPalette::Base), 1));
    painter.setBrush(Theme::colors(palette).lifecycle.mark);
    painter.drawPolygon(QPolygonF{{{x, bottom - 10}, {x + 5, bottom - 5}, {x, bottom}, {x - 5, bottom - 5}}});
}

void drawCursor(QPainter &painter, const TimeScale &scale, qint64 t, bool isLive, const QPalette &palette)
{
    const QColor color = isLive ? Theme::colors(palette).good : palette.color(QPalette::Text);
    const double x = isLive ? scale.area.right() : std::clamp(scale.xOf(t), scale.area.left(), scale.area.right());
    painter.fillRect(QRectF(x - 1, scale.area.top() - 2, 2, scale.area.height() + 4), color);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(x, scale.area.center().y()), 4.5, 4.5);
}

} // namespace inspector
