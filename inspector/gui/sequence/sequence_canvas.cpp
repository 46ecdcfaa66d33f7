// Draws a page of the diagram, and scrolls and zooms it.
#include "sequence_canvas.h"

#include "lifeline_heads.h"

#include <inspector/gui/table/sight.h>
#include <inspector/gui/theme/theme.h>

#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

/// Lines above the page whose arrows and bars may still reach into it.
constexpr int LinesBefore = 200;
constexpr int LinesPerWheelStep = 3;
/// True to time, any number of lines may fall into a page; more than these are told apart by no one.
constexpr int MostLinesOnPage = 400;

qint64 indexOf(const std::vector<SequenceLine> &lines, const SequencePages::Place &place)
{
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].row == place.row)
            return qint64(i) + place.part;
    }
    return 0;
}

} // namespace

SequenceCanvas::SequenceCanvas(const Session *s, const ShownRows *rows, QWidget *parent)
    : QAbstractScrollArea(parent), session(s), shown(rows), pages(s, rows), lineWords(s),
      headWidget(new LifelineHeads(this)), sight(new Sight(viewport()))
{
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setUpHeads();
    updateStyle();
    connect(&pages, &SequencePages::changed, this, [this] {
        if (isInSight())
            linesChanged();
    });
    connect(sight, &Sight::cleared, this, &SequenceCanvas::cameIntoSight);
    connect(session, &Session::wasReset, this, [this] {
        lineWords.forget();
        participants.clear();
        anchor = {};
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &SequenceCanvas::adjustScrollAction);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!scrollingByCode && !pages.isEmpty())
            scrollTo(pages.placeOf(shown->at(std::min<qint64>(value, shown->size() - 1))));
    });
}

void SequenceCanvas::setUpHeads()
{
    headWidget->lifelineAt = [this](double x) {
        return DiagramColumns(look, lifelinesShown.count(), pageWidth()).at(x + horizontalScrollBar()->value());
    };
    headWidget->makePicture = [this] {
        const int left = horizontalScrollBar()->value();
        return DiagramDrawer(lineWords, look, lifelinesShown, pageWidth())
            .heads(left, left + viewport()->width(), selected);
    };
    headWidget->toolTipOf = [this](int index) {
        const Lifeline &lifeline = lifelinesShown.at(index);
        if (!lifeline.isGroup)
            return tr("%1\nCtrl+click chooses several agents, to fold them into one lifeline.").arg(lifeline.title);
        QStringList names;
        for (const NameId member : lifeline.members)
            names += session->name(member);
        return tr("%1: %2\nA double click unfolds the group.").arg(lifeline.title, names.join(u", "_s));
    };
}

// --- What is folded --------------------------------------------------------------------------------------------------

void SequenceCanvas::setFolding(const SequenceFolding &folding)
{
    pages.setFolding(folding);
}

void SequenceCanvas::foldAll()
{
    SequenceFolding folding = pages.folding();
    folding.unfolded.clear();
    folding.spread.clear();
    setFolding(folding);
    groups.unfolded.clear();
    setGrouping(groups);
}

void SequenceCanvas::setGrouping(const LifelineGrouping &grouping)
{
    groups = grouping;
    selected.clear();
    updateLifelines();
    updateScrollBars();
    viewport()->update();
    emit groupingChanged();
}

void SequenceCanvas::setTimePerLine(std::chrono::nanoseconds time)
{
    if (time == perLine)
        return;
    perLine = time;
    linesChanged();
    emit axisChanged();
}

void SequenceCanvas::setSelectedLifelines(const QSet<QString> &titles)
{
    selected = titles;
    headWidget->update();
}

void SequenceCanvas::updateLifelines()
{
    addParticipants(participants, pageLines());
    lifelinesShown = Lifelines(*session, participants, groups);
    headWidget->update();
}

// --- The page --------------------------------------------------------------------------------------------------------

void SequenceCanvas::updateStyle()
{
    look.font = font();
    if (font().pointSizeF() > 0)
        look.font.setPointSizeF(font().pointSizeF() * zoomFactor);
    else
        look.font.setPixelSize(std::max(1, int(std::lround(font().pixelSize() * zoomFactor))));
    look.palette = palette();
    look.metrics = QFontMetricsF(look.font);
    const int height = int(std::ceil(look.headHeight()));
    setViewportMargins(0, height, 0, 0);
    const QRect page = viewport()->geometry();
    headWidget->setGeometry(page.left(), page.top() - height, page.width(), height);
}

double SequenceCanvas::pageWidth() const
{
    return viewport()->width();
}

/// As many as fit where each is as high as the other.
int SequenceCanvas::linesInOrder() const
{
    return std::max(1, int(viewport()->height() / look.lineHeight()));
}

LineHeights SequenceCanvas::heightsOf(const std::vector<SequenceLine> &lines, size_t first) const
{
    return perLine.count() > 0 ? LineHeights(lines, first, double(perLine.count())) : LineHeights(lines);
}

int SequenceCanvas::linesOnPage() const
{
    if (perLine.count() == 0)
        return linesInOrder();
    const std::vector<SequenceLine> lines = pages.linesFrom(top(), MostLinesOnPage);
    const LineHeights heights = heightsOf(lines, 0);
    size_t count = 1;
    while (count < lines.size() && heights.ofLine(count) <= linesInOrder() - 1)
        ++count;
    return int(count);
}

SequencePages::Place SequenceCanvas::lastTop() const
{
    if (perLine.count() == 0)
        return pages.moved(pages.last(), 1 - linesInOrder());
    const SequencePages::Place first = pages.moved(pages.last(), 1 - MostLinesOnPage);
    const std::vector<SequenceLine> lines = pages.linesFrom(first, MostLinesOnPage);
    const LineHeights heights = heightsOf(lines, 0);
    size_t top = 0;
    while (heights.ofLine(lines.size() - 1) - heights.ofLine(top) > linesInOrder() - 1)
        ++top;
    return pages.moved(first, qint64(top));
}

SequencePages::Place SequenceCanvas::top() const
{
    if (pages.isEmpty())
        return {};
    return following || !anchor.isValid() ? lastTop() : pages.moved(anchor, 0);
}

std::vector<SequenceLine> SequenceCanvas::pageLines() const
{
    return pages.linesFrom(top(), linesOnPage());
}

QRect SequenceCanvas::lineRect(int line) const
{
    const std::vector<SequenceLine> lines = pageLines();
    if (line < 0 || line >= int(lines.size()))
        return {};
    const double height = look.lineHeight();
    return QRectF(0, heightsOf(lines, 0).ofLine(size_t(line)) * height, viewport()->width(), height).toAlignedRect();
}

QPoint SequenceCanvas::headCentre(int lifeline) const
{
    const DiagramColumns columns(look, lifelinesShown.count(), pageWidth());
    return {int(columns.x(lifeline)) - horizontalScrollBar()->value(), headWidget->height() / 2};
}

int SequenceCanvas::lineOnPage(const SequencePages::Place &place) const
{
    if (!place.isValid())
        return -1;
    SequencePages::Place line = top();
    for (int i = 0; i < linesOnPage(); ++i) {
        if (line == place)
            return i;
        line = pages.moved(line, 1);
    }
    return -1;
}

SequencePages::Place SequenceCanvas::placeAt(const QPoint &point) const
{
    const std::vector<SequenceLine> lines = pages.linesFrom(top(), linesOnPage() + 1);
    const LineHeights heights = heightsOf(lines, 0);
    const double height = double(point.y()) / look.lineHeight();
    for (size_t line = lines.size(); line-- > 0;) { // of those that stand upon each other, the one on top
        if (heights.ofLine(line) <= height)
            return height < heights.ofLine(line) + 1 ? pages.moved(top(), qint64(line)) : SequencePages::Place();
    }
    return {};
}

void SequenceCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    if (pages.isEmpty()) {
        painter.setPen(Theme::colors(palette()).muted);
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         emptyText());
        return;
    }
    const SequencePages::Place first = top();
    const std::vector<SequenceLine> lines =
        pages.linesFrom(pages.moved(first, -LinesBefore), LinesBefore + linesOnPage() + 2);
    const int left = horizontalScrollBar()->value();
    DiagramPage page{.lines = lines,
                     .heights = {},
                     .bottom = double(viewport()->height()),
                     .left = double(left),
                     .right = double(left + viewport()->width())};
    page.first = size_t(indexOf(lines, first));
    page.heights = heightsOf(lines, page.first);
    page.count = std::min(lines.size() - page.first, size_t(linesOnPage()) + 1);
    if (const int line = lineOnPage(currentPlace()); line >= 0)
        page.currentLine = qint64(page.first) + line;

    const DiagramDrawer drawer(lineWords, look, lifelinesShown, pageWidth());
    painter.translate(-left, 0);
    drawer.page(page).paint(painter);
    painter.resetTransform();
    if (left > 0)
        painter.fillRect(QRectF(0, 0, drawer.columns().left, viewport()->height()), palette().base());
    drawer.times(page).paint(painter);
}

QString SequenceCanvas::emptyText() const
{
    if (shown->isBusy())
        return tr("Filtering … %1 %").arg(shown->progress());
    if (session->rowBegin() == session->rowEnd())
        return tr("No messages yet.\nArrows appear here as soon as an agent sends something.");
    return tr("No message passes the filter.\nThe diagram draws what the traffic list shows: clear its filter with "
              "Ctrl+Shift+X.");
}

bool SequenceCanvas::isInSight() const
{
    return sight->isClear();
}

void SequenceCanvas::cameIntoSight()
{
    linesChanged();
}

void SequenceCanvas::linesChanged()
{
    const bool isOtherFilter = shown->size() < shownBefore && session->rowBegin() == rowBeginBefore;
    shownBefore = shown->size();
    rowBeginBefore = session->rowBegin();
    if (isOtherFilter)
        participants.clear();
    updateLifelines();
    updateScrollBars();
    viewport()->update();
}

// --- Scrolling, following, zooming -----------------------------------------------------------------------------------

void SequenceCanvas::updateScrollBars()
{
    const QScopedValueRollback guard(scrollingByCode, true);
    QScrollBar *bar = verticalScrollBar();
    const auto positionOf = [this](SequencePages::Place place) {
        return int(std::min<qint64>(shown->lowerBound(place.row), std::numeric_limits<int>::max()));
    };
    bar->setRange(0, pages.isEmpty() ? 0 : positionOf(lastTop()));
    bar->setPageStep(linesOnPage());
    bar->setValue(pages.isEmpty() ? 0 : positionOf(top()));

    const DiagramColumns columns(look, lifelinesShown.count(), pageWidth());
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(columns.width())) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(int(look.em() * 2));
}

/// A step is a line, and not one of the rows that the bar counts: many of those may be folded into it.
void SequenceCanvas::adjustScrollAction(int action)
{
    qint64 lines = 0;
    switch (action) {
    case QAbstractSlider::SliderSingleStepAdd: lines = 1; break;
    case QAbstractSlider::SliderSingleStepSub: lines = -1; break;
    case QAbstractSlider::SliderPageStepAdd: lines = linesOnPage(); break;
    case QAbstractSlider::SliderPageStepSub: lines = -linesOnPage(); break;
    default: return;
    }
    if (pages.isEmpty())
        return;
    scrollTo(pages.moved(top(), lines));
    verticalScrollBar()->setSliderPosition(verticalScrollBar()->value());
}

void SequenceCanvas::scrollTo(SequencePages::Place place)
{
    const SequencePages::Place end = lastTop();
    const bool isEnd = place.row > end.row || (place.row == end.row && place.part >= end.part);
    anchor = isEnd ? end : place;
    if (following != isEnd) {
        following = isEnd;
        emit followChanged(following);
    }
    updateLifelines();
    updateScrollBars();
    viewport()->update();
}

void SequenceCanvas::bringOntoPage(SequencePages::Place place, qint64 linesAbove)
{
    scrollTo(pages.moved(place, -linesAbove));
    if (lineOnPage(place) < 0) // true to time, so many lines may be more than the page
        scrollTo(place);
}

void SequenceCanvas::leaveFollow()
{
    if (!following || pages.isEmpty())
        return;
    anchor = lastTop();
    following = false;
    emit followChanged(false);
}

void SequenceCanvas::setFollow(bool follow)
{
    if (follow == following)
        return;
    if (!follow) {
        leaveFollow();
        return;
    }
    following = true;
    emit followChanged(true);
    linesChanged();
}

void SequenceCanvas::scrollContentsBy(int, int)
{
    headWidget->offset = horizontalScrollBar()->value();
    headWidget->update();
    viewport()->update();
}

void SequenceCanvas::setZoom(double zoom)
{
    zoom = std::clamp(zoom, LeastZoom, MostZoom);
    if (qFuzzyCompare(zoom, zoomFactor))
        return;
    zoomFactor = zoom;
    updateStyle();
    updateLifelines();
    updateScrollBars();
    viewport()->update();
    emit zoomChanged(zoomFactor);
}

void SequenceCanvas::fitWidth()
{
    setZoom(1);
    // Fonts come in whole sizes, so the width is looked at and not computed.
    while (horizontalScrollBar()->maximum() > 0 && zoomFactor > LeastZoom)
        setZoom(zoomFactor * 0.95);
}

void SequenceCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateStyle();
    updateLifelines();
    updateScrollBars();
}

void SequenceCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::StyleChange) {
        updateStyle();
        updateScrollBars();
        viewport()->update();
    }
}

void SequenceCanvas::wheelEvent(QWheelEvent *event)
{
    const int steps = event->angleDelta().y();
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(zoomFactor * std::pow(1.2, steps / 120.0));
    } else if (steps == 0 || event->modifiers() & Qt::ShiftModifier) {
        const int delta = steps != 0 ? steps : event->angleDelta().x();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta);
    } else if (!pages.isEmpty()) {
        const auto lines = qint64(std::lround(-steps * LinesPerWheelStep / 120.0));
        scrollTo(pages.moved(top(), lines));
    }
    event->accept();
}

} // namespace inspector
