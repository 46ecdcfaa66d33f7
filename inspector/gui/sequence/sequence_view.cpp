// Draws a page of the diagram, scrolls it, and lets a person point at lines.
#include "sequence_view.h"

#include "lifeline_heads.h"

#include <inspector/gui/theme/theme.h>

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

/// Lines above the page whose arrows and bars may still reach into it.
constexpr int LinesBefore = 200;
constexpr int LinesPerWheelStep = 3;

qint64 indexOf(const std::vector<SequenceLine> &lines, const SequencePages::Place &place)
{
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].row == place.row)
            return qint64(i) + place.part;
    }
    return 0;
}

} // namespace

SequenceView::SequenceView(const Session *s, const ShownRows *rows, Cursor *c, QWidget *parent)
    : QAbstractScrollArea(parent), session(s), shown(rows), cursor(c), pages(s, rows), lineWords(s),
      headWidget(new LifelineHeads(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sequence diagram"));
    setAccessibleDescription(
        tr("Who sent what to whom, in the order of sending; the arrow keys go from arrow to arrow"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setUpHeads();
    updateStyle();
    connect(&pages, &SequencePages::changed, this, &SequenceView::linesChanged);
    connect(session, &Session::wasReset, this, [this] {
        lineWords.forget();
        participants.clear();
        current = {};
        anchor = {};
    });
    connect(cursor, &Cursor::moved, this, &SequenceView::cursorMoved);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &SequenceView::adjustScrollAction);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!scrollingByCode && !pages.isEmpty())
            scrollTo(pages.placeOf(shown->at(std::min<qint64>(value, shown->size() - 1))));
    });
}

void SequenceView::setUpHeads()
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
    connect(headWidget, &LifelineHeads::clicked, this, &SequenceView::lifelineClicked);
    connect(headWidget, &LifelineHeads::doubleClicked, this, &SequenceView::unfoldLifeline);
    connect(headWidget, &LifelineHeads::menuRequested, this, &SequenceView::headMenuRequested);
}

// --- What is folded --------------------------------------------------------------------------------------------------

void SequenceView::setFolding(const SequenceFolding &folding)
{
    pages.setFolding(folding);
}

void SequenceView::foldAll()
{
    SequenceFolding folding = pages.folding();
    folding.unfolded.clear();
    setFolding(folding);
    groups.unfolded.clear();
    setGrouping(groups);
}

void SequenceView::setGrouping(const LifelineGrouping &grouping)
{
    groups = grouping;
    selected.clear();
    updateLifelines();
    updateScrollBars();
    viewport()->update();
    emit groupingChanged();
}

void SequenceView::foldSelected()
{
    QStringList names;
    for (int i = 0; i < lifelinesShown.count(); ++i) {
        if (!selected.contains(lifelinesShown.at(i).title))
            continue;
        for (const NameId member : lifelinesShown.at(i).members)
            names += session->name(member);
    }
    if (names.size() < 2)
        return;
    LifelineGrouping grouping = groups;
    // Groups that are folded into the new one are no groups any more.
    grouping.chosen.removeIf([&names](const QStringList &group) { return names.contains(group.first()); });
    grouping.chosen.append(names);
    setGrouping(grouping);
}

void SequenceView::unfoldLifeline(int index)
{
    if (index < 0 || !lifelinesShown.at(index).isGroup)
        return;
    const Lifeline lifeline = lifelinesShown.at(index);
    LifelineGrouping grouping = groups;
    const QString member = session->name(lifeline.members.front());
    if (grouping.chosen.removeIf([&member](const QStringList &group) { return group.contains(member); }) == 0)
        grouping.unfolded.insert(lifeline.title);
    setGrouping(grouping);
}

void SequenceView::lifelineClicked(int index, Qt::KeyboardModifiers modifiers)
{
    const QString title = index < 0 ? QString() : lifelinesShown.at(index).title;
    const bool wasSelected = selected.contains(title);
    if (!(modifiers & Qt::ControlModifier))
        selected.clear();
    if (index >= 0 && !wasSelected)
        selected.insert(title);
    else
        selected.remove(title);
    headWidget->update();
}

void SequenceView::updateLifelines()
{
    addParticipants(participants, pageLines());
    lifelinesShown = Lifelines(*session, participants, groups);
    headWidget->update();
}

// --- The page --------------------------------------------------------------------------------------------------------

void SequenceView::updateStyle()
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

double SequenceView::pageWidth() const
{
    return viewport()->width();
}

int SequenceView::linesOnPage() const
{
    return std::max(1, int(viewport()->height() / look.lineHeight()));
}

SequencePages::Place SequenceView::lastTop() const
{
    return pages.moved(pages.last(), 1 - linesOnPage());
}

SequencePages::Place SequenceView::top() const
{
    if (pages.isEmpty())
        return {};
    return following || !anchor.isValid() ? lastTop() : pages.moved(anchor, 0);
}

std::vector<SequenceLine> SequenceView::pageLines() const
{
    return pages.linesFrom(top(), linesOnPage());
}

QRect SequenceView::lineRect(int line) const
{
    const double height = look.lineHeight();
    return QRectF(0, line * height, viewport()->width(), height).toAlignedRect();
}

QPoint SequenceView::headCentre(int lifeline) const
{
    const DiagramColumns columns(look, lifelinesShown.count(), pageWidth());
    return {int(columns.x(lifeline)) - horizontalScrollBar()->value(), headWidget->height() / 2};
}

SequencePages::Place SequenceView::currentPlace() const
{
    if (cursor->isLive() || cursor->row() < 0 || pages.isEmpty())
        return {};
    const SequencePages::Place place = pages.placeOf(cursor->row());
    return current.row == place.row ? current : place;
}

int SequenceView::currentLine() const
{
    const SequencePages::Place place = currentPlace();
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

SequencePages::Place SequenceView::placeAt(const QPoint &point) const
{
    const auto line = qint64(point.y() / look.lineHeight());
    if (point.y() < 0 || line >= qint64(pages.linesFrom(top(), line + 1).size()))
        return {};
    return pages.moved(top(), line);
}

void SequenceView::paintEvent(QPaintEvent *)
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
    DiagramPage page{.lines = lines, .left = double(left), .right = double(left + viewport()->width())};
    page.first = size_t(indexOf(lines, first));
    page.count = std::min(lines.size() - page.first, size_t(linesOnPage()) + 1);
    if (const int line = currentLine(); line >= 0)
        page.currentLine = qint64(page.first) + line;

    const DiagramDrawer drawer(lineWords, look, lifelinesShown, pageWidth());
    painter.translate(-left, 0);
    drawer.page(page).paint(painter);
    painter.resetTransform();
    if (left > 0)
        painter.fillRect(QRectF(0, 0, drawer.columns().left, viewport()->height()), palette().base());
    drawer.times(page).paint(painter);
}

QString SequenceView::emptyText() const
{
    if (shown->isBusy())
        return tr("Filtering … %1 %").arg(shown->progress());
    if (session->rowBegin() == session->rowEnd())
        return tr("No messages yet.\nArrows appear here as soon as an agent sends something.");
    return tr(
        "No message passes the filter.\nThe diagram draws what the traffic list shows: clear its filter with Ctrl+F, "
        "Escape.");
}

void SequenceView::linesChanged()
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

void SequenceView::updateScrollBars()
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
void SequenceView::adjustScrollAction(int action)
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

void SequenceView::scrollTo(SequencePages::Place place)
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

void SequenceView::leaveFollow()
{
    if (!following || pages.isEmpty())
        return;
    anchor = lastTop();
    following = false;
    emit followChanged(false);
}

void SequenceView::setFollow(bool follow)
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

void SequenceView::scrollContentsBy(int, int)
{
    headWidget->offset = horizontalScrollBar()->value();
    headWidget->update();
    viewport()->update();
}

void SequenceView::setZoom(double zoom)
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

void SequenceView::fitWidth()
{
    setZoom(1);
    // Fonts come in whole sizes, so the width is looked at and not computed.
    while (horizontalScrollBar()->maximum() > 0 && zoomFactor > LeastZoom)
        setZoom(zoomFactor * 0.95);
}

void SequenceView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateStyle();
    updateLifelines();
    updateScrollBars();
}

void SequenceView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::StyleChange) {
        updateStyle();
        updateScrollBars();
        viewport()->update();
    }
}

void SequenceView::wheelEvent(QWheelEvent *event)
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

// --- The cursor ------------------------------------------------------------------------------------------------------

void SequenceView::cursorMoved()
{
    if (cursor->isLive()) {
        setFollow(true);
    } else if (const SequencePages::Place place = currentPlace(); place.isValid()) {
        leaveFollow();
        if (currentLine() < 0)
            scrollTo(pages.moved(place, -linesOnPage() / 2));
    }
    viewport()->update();
}

void SequenceView::choose(const SequencePages::Place &place)
{
    if (!place.isValid())
        return;
    current = place;
    leaveFollow();
    cursor->moveTo(place.row);
    if (currentLine() < 0) { // just beyond the page, mostly
        const bool isAbove = place.row < top().row || (place.row == top().row && place.part < top().part);
        scrollTo(isAbove ? place : pages.moved(place, 1 - linesOnPage()));
    }
    viewport()->update();
    if (QAccessible::isActive()) {
        setAccessibleDescription(lineWords.spoken(pages.at(place)));
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void SequenceView::moveCurrent(qint64 lines)
{
    if (pages.isEmpty())
        return;
    const SequencePages::Place from = currentPlace();
    if (from.isValid())
        choose(pages.moved(from, lines));
    else // the keys begin at the edge of the page that they come from
        choose(lines > 0 ? top() : pages.moved(top(), linesOnPage() - 1));
}

void SequenceView::setUnfolded(bool unfolded)
{
    const SequencePages::Place place = currentPlace();
    if (!place.isValid())
        return;
    const SequenceLine line = pages.at(place);
    SequenceFolding folding = pages.folding();
    if (unfolded && line.isFolded()) {
        folding.unfolded.insert(line.row);
    } else if (!unfolded && line.unfoldedAt >= 0) {
        folding.unfolded.remove(line.unfoldedAt);
        current = {};
        cursor->moveTo(line.unfoldedAt);
    } else {
        return;
    }
    leaveFollow(); // the lines above stay where they are
    setFolding(folding);
}

void SequenceView::keyPressEvent(QKeyEvent *event)
{
    if (!runKey(event))
        event->ignore();
}

bool SequenceView::runKey(const QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: moveCurrent(-1); break;
    case Qt::Key_Down: moveCurrent(1); break;
    case Qt::Key_PageUp: moveCurrent(-linesOnPage()); break;
    case Qt::Key_PageDown: moveCurrent(linesOnPage()); break;
    case Qt::Key_Home: choose(pages.isEmpty() ? SequencePages::Place() : pages.placeOf(0)); break;
    case Qt::Key_End:
        setFollow(true);
        cursor->goLive();
        break;
    case Qt::Key_Right: setUnfolded(true); break;
    case Qt::Key_Left: setUnfolded(false); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); break;
    case Qt::Key_Minus: zoomOut(); break;
    case Qt::Key_0: resetZoom(); break;
    case Qt::Key_F: fitWidth(); break;
    case Qt::Key_G: foldSelected(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentPlace().isValid())
            emit activated(cursor->row());
        break;
    default: return false;
    }
    return true;
}

void SequenceView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(placeAt(event->pos()));
}

void SequenceView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const SequencePages::Place place = placeAt(event->pos());
    if (event->button() != Qt::LeftButton || !place.isValid())
        return;
    if (pages.at(place).isFolded())
        setUnfolded(true);
    else
        emit activated(place.row);
}

bool SequenceView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const SequencePages::Place place = placeAt(help->pos());
    QToolTip::showText(help->globalPos(), place.isValid() ? lineWords.toolTip(pages.at(place)) : QString(), viewport());
    return true;
}

} // namespace inspector
