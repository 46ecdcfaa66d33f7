// Draws arrows as people know them from UML: answers dashed, what was lost crossed, handlers as bars.
#include "diagram_drawer.h"

#include <inspector/convert/message_label.h>
#include <inspector/gui/table/format.h>
#include <inspector/gui/theme/theme.h>

#include <QLineF>

#include <cmath>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

QPolygonF rectangle(double left, double top, double right, double bottom)
{
    return {{{left, top}, {right, top}, {right, bottom}, {left, bottom}}};
}

QColor faint(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

} // namespace

DiagramDrawer::DiagramDrawer(const LineWords &words, const DiagramStyle &style, const Lifelines &lifelines,
                             double pageWidth)
    : words(words), style(style), lifelines(lifelines), where(style, lifelines.count(), pageWidth)
{
}

double DiagramDrawer::y(const DiagramPage &page, double height) const
{
    const double first = page.heights.ofLine(page.first);
    return std::round(page.top + (height - first) * style.lineHeight() + style.arrowTop()) + 0.5;
}

double DiagramDrawer::lineTop(const DiagramPage &page, size_t line) const
{
    return page.top + (page.heights.ofLine(line) - page.heights.ofLine(page.first)) * style.lineHeight();
}

QColor DiagramDrawer::color(const SequenceLine &line) const
{
    return groupColor(kindGroup(line.kind), style.palette);
}

bool DiagramDrawer::isSeen(int lifeline, double left, double right) const
{
    return where.x(lifeline) + where.spacing >= left && where.x(lifeline) - where.spacing <= right;
}

QColor DiagramDrawer::cursorColor() const
{
    return faint(style.palette.color(QPalette::Highlight), 0.18);
}

Picture DiagramDrawer::heads(double left, double right, const QSet<QString> &selected) const
{
    Picture picture(style.font);
    const ThemeColors &colors = Theme::colors(style.palette);
    const double em = style.em();
    const double top = em * 0.35;
    const double bottom = style.headHeight() - em * 0.3;
    for (int i = 0; i < lifelines.count(); ++i) {
        if (!isSeen(i, left, right))
            continue;
        const Lifeline &lifeline = lifelines.at(i);
        const bool isSelected = selected.contains(lifeline.title);
        const double room = where.spacing - em * 0.5;
        const QString count =
            lifeline.isGroup ? u" (%1)"_s.arg(countText(quint64(lifeline.members.size()))) : QString();
        const double roomForName = room - em * 0.8 - style.metrics.horizontalAdvance(count);
        const QString title = style.metrics.elidedText(lifeline.title, Qt::ElideRight, roomForName) + count;
        const double width = std::min(room, style.metrics.horizontalAdvance(title) + em * 1.2);
        const double edge = std::round(where.x(i) - width / 2) + 0.5;
        const Stroke outline{isSelected ? style.palette.color(QPalette::Highlight) : style.palette.color(QPalette::Mid),
                             isSelected ? 2.0 : 1.0};
        if (lifeline.isGroup) // a pile of cards
            picture.area(u"head"_s,
                         rectangle(edge + em * 0.2, top - em * 0.2, edge + width + em * 0.2, bottom - em * 0.2),
                         style.palette.color(QPalette::Button), outline);
        picture.area(u"head"_s, rectangle(edge, std::round(top) + 0.5, edge + width, std::round(bottom) + 0.5),
                     style.palette.color(QPalette::Button), outline);
        const double baseline = (top + bottom) / 2 + (style.metrics.ascent() - style.metrics.descent()) / 2;
        const bool isNamed = !lifeline.title.isEmpty();
        picture.text(u"agent"_s, {where.x(i) - style.metrics.horizontalAdvance(title) / 2, baseline}, title,
                     isNamed ? style.palette.color(QPalette::Text) : colors.muted);
    }
    return picture;
}

Picture DiagramDrawer::page(const DiagramPage &page) const
{
    Picture picture(style.font);
    const SequenceDiagram diagram = layOutDiagram(page.lines, lifelines, page.heights);
    if (page.currentLine >= 0) {
        const double top = lineTop(page, size_t(page.currentLine));
        const QColor highlight = style.palette.color(QPalette::Highlight);
        picture.area(u"cursor"_s, rectangle(page.left, top, page.right, top + style.lineHeight()), cursorColor());
        picture.area(u"cursor"_s, rectangle(page.left, top, page.left + 3, top + style.lineHeight()), highlight);
    }
    drawLifelines(picture, page);
    const double highest = page.heights.ofLine(page.first) - 1;
    const double lowest = highest + 2 + (page.bottom - page.top) / style.lineHeight();
    for (const ActivationBar &bar : diagram.bars) {
        if (bar.to >= highest && bar.from <= lowest)
            drawBar(picture, page, bar);
    }
    for (size_t i = 0; i < diagram.arrows.size();) {
        size_t end = i + 1;
        while (end < diagram.arrows.size() && diagram.arrows[end].line == diagram.arrows[i].line)
            ++end;
        const SequenceLine &line = page.lines[diagram.arrows[i].line];
        if (line.isBroadcast() && line.type != SequenceLine::Type::Delivery)
            drawBroadcast(picture, page, std::span(diagram.arrows).subspan(i, end - i));
        else if (diagram.arrows[i].arrivedAt >= highest)
            drawArrow(picture, page, diagram.arrows[i]);
        i = end;
    }
    double labelled = page.top - style.lineHeight();
    for (size_t line = page.first; line < page.first + page.count; ++line) {
        if (!hasRoom(page, line, labelled))
            continue;
        labelled = lineTop(page, line);
        if (page.lines[line].isNote())
            drawNote(picture, page, line);
        else
            drawLabel(picture, page, line);
    }
    return picture;
}

/// True to time, lines may stand upon each other. Their arrows are all drawn; of the labels those that can be read.
bool DiagramDrawer::hasRoom(const DiagramPage &page, size_t line, double labelled) const
{
    const double least = style.lineHeight() * 0.8;
    if (page.currentLine == qint64(line))
        return true;
    const bool crowdsCurrent =
        page.currentLine >= 0 && std::abs(lineTop(page, line) - lineTop(page, size_t(page.currentLine))) < least;
    return !crowdsCurrent && lineTop(page, line) >= labelled + least;
}

Picture DiagramDrawer::times(const DiagramPage &page) const
{
    Picture picture(style.font);
    const QColor muted = Theme::colors(style.palette).muted;
    QString above;
    double lastTop = page.top - style.lineHeight();
    for (size_t line = page.first; line < page.first + page.count; ++line) {
        if (lineTop(page, line) < lastTop + style.em())
            continue;
        lastTop = lineTop(page, line);
        const QString time = words.time(page.lines[line]);
        if (time != above) {
            const double x = where.left - style.em() * 0.5 - style.metrics.horizontalAdvance(time);
            picture.text(u"time"_s, {x, y(page, page.heights.ofLine(line)) + style.metrics.ascent() * 0.35}, time,
                         muted);
        }
        above = time;
    }
    return picture;
}

void DiagramDrawer::drawLifelines(Picture &picture, const DiagramPage &page) const
{
    for (int i = 0; i < lifelines.count(); ++i) {
        if (!isSeen(i, page.left, page.right))
            continue;
        const double x = std::round(where.x(i)) + 0.5;
        picture.line(u"lifeline"_s, {{{x, page.top}, {x, page.bottom}}}, {style.palette.color(QPalette::Mid), 1, true});
    }
}

void DiagramDrawer::drawBar(Picture &picture, const DiagramPage &page, const ActivationBar &bar) const
{
    const ThemeColors &colors = Theme::colors(style.palette);
    const double x = std::round(where.x(bar.lifeline)) + 0.5;
    const double half = std::round(style.barWidth() / 2);
    const double top = y(page, bar.from);
    const double bottom = std::max(y(page, bar.to), top + std::round(style.em() * 0.25));
    const SequenceLine &line = page.lines[bar.line];
    const ThemeColors::Group group{color(line), groupTint(kindGroup(line.kind), style.palette)};
    const QColor ink = bar.failed ? colors.failed : group.mark;
    picture.area(bar.failed ? u"bar failed"_s : u"bar"_s, rectangle(x - half, top, x + half, bottom),
                 bar.failed ? colors.failedTint : group.tint, {ink, 1});
}

void DiagramDrawer::drawArrow(Picture &picture, const DiagramPage &page, const SequenceArrow &arrow) const
{
    const SequenceLine &line = page.lines[arrow.line];
    const QPointF from(std::round(where.x(arrow.from)) + 0.5, y(page, arrow.sentAt));
    const QPointF to(std::round(where.x(arrow.to)) + 0.5, y(page, arrow.arrivedAt));
    const bool isOpen = arrow.outcome == Outcome::Waiting || arrow.outcome == Outcome::Unknown;
    const bool isLost = arrow.lost > 0 && arrow.handled == 0;
    const QColor ink =
        isLost || arrow.outcome == Outcome::Failed ? outcomeColor(arrow.outcome, style.palette) : color(line);
    const Stroke stroke{ink, line.count > 1 ? 2.0 : 1.2, isOpen || isAnswer(line.kind)};
    if (arrow.from == arrow.to) {
        drawLoop(picture, arrow, from, to, stroke);
        return;
    }
    const double side = to.x() > from.x() ? -1 : 1;
    const double half = arrow.handled > 0 ? std::round(style.barWidth() / 2) : 0;
    const QPointF end = to + QPointF(side * half, 0);
    // What was lost never got there.
    const QPointF reached = isLost ? from + (end - from) * 0.8 : end;
    picture.line(u"arrow"_s, {{from, reached}}, stroke);
    drawEnd(picture, arrow, from, reached, ink);
}

void DiagramDrawer::drawLoop(Picture &picture, const SequenceArrow &arrow, QPointF from, QPointF to,
                             const Stroke &stroke) const
{
    const double reach = style.em() * 1.3;
    const double bottom = std::max(to.y(), from.y() + style.em() * 0.35);
    const QPointF corner(from.x() + reach, bottom);
    const QPointF end(from.x() + style.barWidth() / 2, bottom);
    picture.line(u"arrow"_s, {{from, {corner.x(), from.y()}, corner, end}}, stroke);
    drawEnd(picture, arrow, corner, end, stroke.color);
}

/// One line through all receivers, with a head at each: so a broadcast takes no more room than any message.
void DiagramDrawer::drawBroadcast(Picture &picture, const DiagramPage &page,
                                  std::span<const SequenceArrow> arrows) const
{
    const SequenceLine &line = page.lines[arrows.front().line];
    if (arrows.front().line < page.first)
        return;
    const double height = y(page, arrows.front().sentAt);
    const QPointF from(std::round(where.x(arrows.front().from)) + 0.5, height);
    double left = from.x();
    double right = from.x();
    for (const SequenceArrow &arrow : arrows) {
        left = std::min(left, where.x(arrow.to));
        right = std::max(right, where.x(arrow.to));
    }
    const QColor ink = color(line);
    picture.line(u"arrow broadcast"_s, {{{left, height}, {right, height}}}, {ink, line.count > 1 ? 2.0 : 1.2});
    const double dot = style.em() * 0.2;
    picture.area(u"sender"_s, rectangle(from.x() - dot, height - dot, from.x() + dot, height + dot), ink, {ink, 1});
    for (const SequenceArrow &arrow : arrows) {
        const double x = std::round(where.x(arrow.to)) + 0.5;
        if (arrow.to == arrow.from)
            continue;
        const double side = x > from.x() ? -1 : 1;
        drawEnd(picture, arrow, from, {x + side * std::round(style.barWidth() / 2), height}, ink);
    }
}

void DiagramDrawer::drawEnd(Picture &picture, const SequenceArrow &arrow, QPointF from, QPointF to,
                            const QColor &color) const
{
    if (arrow.lost > 0 && arrow.handled == 0) {
        drawCross(picture, to);
        return;
    }
    const QLineF line(from, to);
    const double length = style.em() * 0.55;
    const QPointF along = line.length() > 0 ? QPointF(line.dx(), line.dy()) / line.length() : QPointF(1, 0);
    const QPointF across(-along.y(), along.x());
    const QPointF back = to - along * length;
    const QPolygonF head{{back + across * length * 0.4, to, back - across * length * 0.4}};
    if (arrow.outcome == Outcome::Waiting || arrow.outcome == Outcome::Unknown)
        picture.line(u"open head"_s, head, {color, 1.2});
    else
        picture.area(u"arrowhead"_s, head, color);
    if (arrow.lost > 0)
        drawCross(picture, to - along * length * 2);
    if (arrow.outcome == Outcome::Failed)
        drawFailure(picture, to - along * length * 2);
}

void DiagramDrawer::drawCross(Picture &picture, QPointF centre) const
{
    const double arm = style.em() * 0.28;
    const Stroke stroke{Theme::colors(style.palette).drop, std::max(1.5, style.em() / 8)};
    picture.line(u"drop"_s, {{centre - QPointF(arm, arm), centre + QPointF(arm, arm)}}, stroke);
    picture.line(u"drop"_s, {{centre + QPointF(-arm, arm), centre + QPointF(arm, -arm)}}, stroke);
}

void DiagramDrawer::drawFailure(Picture &picture, QPointF centre) const
{
    const ThemeColors &colors = Theme::colors(style.palette);
    const double r = style.em() * 0.4;
    const QPointF tip = centre - QPointF(0, r);
    picture.area(u"failure"_s, {{tip, centre + QPointF(r, r * 0.8), centre + QPointF(-r, r * 0.8)}},
                 style.palette.color(QPalette::Base), {colors.failed, 1.4});
    picture.line(u"failure"_s, {{centre - QPointF(0, r * 0.3), centre + QPointF(0, r * 0.2)}}, {colors.failed, 1.4});
    picture.line(u"failure"_s, {{centre + QPointF(0, r * 0.4), centre + QPointF(0, r * 0.6)}}, {colors.failed, 1.4});
}

double DiagramDrawer::labelPlace(const SequenceLine &line) const
{
    const double source = where.x(std::max(0, lifelines.indexOf(line.source)));
    const bool isTargeted = line.arrivals.size() == 1;
    const int target = isTargeted ? lifelines.indexOf(line.arrivals.front().receiver) : -1;
    return target < 0 ? source : (source + where.x(target)) / 2;
}

void DiagramDrawer::drawLabel(Picture &picture, const DiagramPage &page, size_t line) const
{
    const std::vector<LabelPart> parts = words.label(page.lines[line], style.palette);
    const double gap = style.metrics.horizontalAdvance(u"  "_s);
    double width = -gap;
    for (const LabelPart &part : parts)
        width += style.metrics.horizontalAdvance(part.text) + gap;
    const double margin = style.em() * 0.3;
    const double least = std::max(page.left, where.left) + margin;
    double x = std::max(least, std::min(labelPlace(page.lines[line]) - width / 2, page.right - width - margin));
    const double top = lineTop(page, line);
    const double baseline = std::round(top + style.em() * 0.2 + style.metrics.ascent());
    // Lifelines and slanting arrows must not strike it through.
    const QPolygonF paper = rectangle(x - margin / 2, top + style.em() * 0.2, x + width + margin / 2,
                                      baseline + style.metrics.descent() * 0.7);
    picture.area(u"paper"_s, paper, faint(style.palette.color(QPalette::Base), 0.85));
    if (page.currentLine == qint64(line))
        picture.area(u"paper"_s, paper, cursorColor());
    for (const LabelPart &part : parts) {
        picture.text(u"label"_s, {x, baseline}, part.text, part.color);
        x += style.metrics.horizontalAdvance(part.text) + gap;
    }
}

void DiagramDrawer::drawNote(Picture &picture, const DiagramPage &page, size_t line) const
{
    const ThemeColors &colors = Theme::colors(style.palette);
    const LabelPart part = words.label(page.lines[line], style.palette).front();
    const double top = lineTop(page, line) + style.em() * 0.2;
    const double bottom = top + style.lineHeight() - style.em() * 0.4;
    const double left = std::max(page.left, where.left) + style.em() * 0.3;
    const double right = std::min(page.right, where.width()) - style.em() * 0.3;
    picture.area(u"note"_s, rectangle(left, top, std::max(left, right), bottom), colors.lossTint,
                 {colors.loss, 1, true});
    const double baseline = (top + bottom) / 2 + (style.metrics.ascent() - style.metrics.descent()) / 2;
    picture.text(u"label"_s, {left + style.em() * 0.6, baseline}, part.text, part.color);
}

} // namespace inspector
