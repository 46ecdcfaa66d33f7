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

constexpr int LinesPerWheelStep = 3;

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
    connect(shown, &ShownRows::startedOver, this, [this] { participants.clear(); });
    connect(session, &Session::wasReset, this, [this] {
        lineWords.forget();
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

PageSize SequenceCanvas::pageSize() const
{
    return {std::max(1, int(viewport()->height() / look.lineHeight())), perLine};
}

int SequenceCanvas::linesOnPage() const
{
    const PageSize size = pageSize();
    return size.isInTime() ? int(page().count) : size.lines;
}

SequencePages::Place SequenceCanvas::lastTop() const
{
    Cut wanted{pages.version(), pageSize(), {}};
    if (!lastTopCut || lastTopCut->version != wanted.version || lastTopCut->size != wanted.size) {
        wanted.top = topOfLastPage(pages, wanted.size);
        lastTopCut = wanted;
    }
    return lastTopCut->top;
}

SequencePages::Place SequenceCanvas::top() const
{
    if (pages.isEmpty())
        return {};
    return following || !anchor.isValid() ? lastTop() : pages.moved(anchor, 0);
}

const SequencePage &SequenceCanvas::page() const
{
    const Cut wanted{pages.version(), pageSize(), top()};
    if (pageCut != wanted) {
        lastPage = cutPage(pages, wanted.top, wanted.size);
        pageCut = wanted;
    }
    return lastPage;
}

QRect SequenceCanvas::lineRect(int line) const
{
    const SequencePage &shownPage = page();
    if (line < 0 || line >= int(shownPage.count))
        return {};
    const double height = look.lineHeight();
    const LineHeights &heights = shownPage.heights;
    const double below = heights.ofLine(shownPage.first + size_t(line)) - heights.ofLine(shownPage.first);
    return QRectF(0, below * height, viewport()->width(), height).toAlignedRect();
}

QPoint SequenceCanvas::headCentre(int lifeline) const
{
    const DiagramColumns columns(look, lifelinesShown.count(), pageWidth());
    return {int(columns.x(lifeline)) - horizontalScrollBar()->value(), headWidget->height() / 2};
}

int SequenceCanvas::lineOnPage(const SequencePages::Place &place) const
{
    const std::optional<size_t> line = page().find(place);
    return line ? int(*line - page().first) : -1;
}

SequencePages::Place SequenceCanvas::placeAt(const QPoint &point) const
{
    const std::optional<size_t> line = page().lineAt(double(point.y()) / look.lineHeight());
    return line ? pages.moved(top(), qint64(*line - page().first)) : SequencePages::Place();
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
    const SequencePage &cut = page();
    const int left = horizontalScrollBar()->value();
    DiagramPage drawn{.lines = cut.lines,
                      .heights = cut.heights,
                      .first = cut.first,
                      .count = std::min(cut.lines.size() - cut.first, cut.count + 1),
                      .bottom = double(viewport()->height()),
                      .left = double(left),
                      .right = double(left + viewport()->width())};
    if (const std::optional<size_t> line = cut.find(currentPlace()))
        drawn.currentLine = qint64(*line);

    const DiagramDrawer drawer(lineWords, look, lifelinesShown, pageWidth());
    painter.translate(-left, 0);
    const QRectF seen = viewport()->rect();
    drawer.page(drawn).paint(painter, seen.translated(left, 0));
    painter.resetTransform();
    if (left > 0)
        painter.fillRect(QRectF(0, 0, drawer.columns().left, viewport()->height()), palette().base());
    drawer.times(drawn).paint(painter, seen);
    if (cut.isCut)
        paintCutHint(painter, cut);
}

/// Where the drawing ends though the messages do not.
void SequenceCanvas::paintCutHint(QPainter &painter, const SequencePage &cut) const
{
    const double drawn = cut.heights.ofLine(cut.first + cut.count - 1) - cut.heights.ofLine(cut.first);
    const QRectF rest = QRectF(viewport()->rect()).adjusted(0, (drawn + 2) * look.lineHeight(), 0, 0);
    painter.setPen(Theme::colors(palette()).muted);
    painter.setFont(look.font);
    painter.drawText(rest.adjusted(look.timeWidth(), 0, 0, 0), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("More messages follow than can be drawn so close together.\nA finer time axis shows them, or "
                        "one in order."));
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
