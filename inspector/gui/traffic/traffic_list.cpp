// Scrolling, selecting, following: the traffic list without what surrounds it.
#include <inspector/gui/traffic/traffic_list.h>

#include <inspector/gui/colouring/row_colours.h>
#include <inspector/gui/theme/theme.h>

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>

namespace inspector {

TrafficList::TrafficList(const Session *s, RowSequence *rows, RowText *t, QWidget *parent)
    : QAbstractScrollArea(parent), session(s), shown(rows), text(t), headerView(new QHeaderView(Qt::Horizontal, this)),
      rowPainter(s, t, headerView)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Traffic"));
    setAccessibleDescription(tr("The messages on the bus, in the order of publishing"));
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setUpHeader();
    connect(shown, &RowSequence::changed, this, &TrafficList::shownRowsChanged);
    connect(session, &Session::rowsEvicted, this, [this](qint64 newBegin) { leaveGoneRows(0, newBegin); });
    connect(session, &Session::rowsThinned, this, &TrafficList::leaveGoneRows);
    connect(session, &Session::wasReset, this, &TrafficList::reset);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!scrollingByCode)
            scrolledByUser();
    });
}

void TrafficList::setRows(RowSequence *rows)
{
    if (shown == rows)
        return;
    anchorCurrentRow();
    shown->disconnect(this);
    shown = rows;
    connect(shown, &RowSequence::changed, this, &TrafficList::shownRowsChanged);
    shownRowsChanged();
}

void TrafficList::setColours(RowColours *rowColours)
{
    colours = rowColours;
    connect(colours, &RowColours::decidedMore, viewport(), qOverload<>(&QWidget::update));
}

// --- Columns -------------------------------------------------------------------------------------------------------

void TrafficList::setUpHeader()
{
    headerView->setModel(&columns);
    headerView->setSectionsMovable(true);
    headerView->setSectionsClickable(true);
    headerView->setHighlightSections(false);
    headerView->setMinimumSectionSize(30);
    headerView->setContextMenuPolicy(Qt::CustomContextMenu);
    headerView->setAccessibleName(tr("Columns"));
    resetColumns();
    connect(headerView, &QHeaderView::sectionResized, this, [this](int section) {
        if (!fittingSummary && section == int(Column::Summary))
            summaryIsChosen = true;
        fitSummary();
        updateScrollBars();
        viewport()->update();
    });
    connect(headerView, &QHeaderView::sectionMoved, viewport(), qOverload<>(&QWidget::update));
}

QList<Column> TrafficList::shownColumns() const
{
    QList<Column> columns;
    for (int place = 0; place < headerView->count(); ++place) {
        if (const int column = headerView->logicalIndex(place); !headerView->isSectionHidden(column))
            columns.append(Column(column));
    }
    return columns;
}

void TrafficList::setColumnShown(Column column, bool isShown)
{
    headerView->setSectionHidden(int(column), !isShown);
    fitSummary();
    updateScrollBars();
    viewport()->update();
}

void TrafficList::resetColumns()
{
    summaryIsChosen = false;
    const QScopedValueRollback guard(fittingSummary, true);
    for (int column = 0; column < ColumnCount; ++column) {
        headerView->setSectionHidden(column, !isShownAtFirst(Column(column)));
        headerView->moveSection(headerView->visualIndex(column), column);
        headerView->resizeSection(column, RowPainter::defaultWidth(Column(column), fontMetrics()));
    }
    fittingSummary = false;
    fitSummary();
}

void TrafficList::setTimeFormat(TimeFormat format)
{
    text->setTimeFormat(format);
    columns.setTimeFormat(format);
    viewport()->update();
}

/// Gives the summary what the other columns leave of the page.
void TrafficList::fitSummary()
{
    constexpr auto summary = int(Column::Summary);
    if (fittingSummary || summaryIsChosen || headerView->isSectionHidden(summary))
        return;
    const QScopedValueRollback guard(fittingSummary, true);
    const int others = headerView->length() - headerView->sectionSize(summary);
    const int least = RowPainter::defaultWidth(Column::Summary, fontMetrics()) / 2;
    headerView->resizeSection(summary, std::max(least, viewport()->width() - others));
}

QByteArray TrafficList::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << summaryIsChosen << headerView->saveState();
    return state;
}

bool TrafficList::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    bool chosen = false;
    QByteArray headerState;
    stream >> chosen >> headerState;
    const QScopedValueRollback guard(fittingSummary, true);
    if (stream.status() != QDataStream::Ok || !headerView->restoreState(headerState))
        return false;
    summaryIsChosen = chosen;
    fittingSummary = false;
    fitSummary();
    return true;
}

void TrafficList::updateHeaderGeometry()
{
    const int height = headerView->sizeHint().height();
    setViewportMargins(0, height, 0, 0);
    const QRect page = viewport()->geometry();
    headerView->setGeometry(page.left(), page.top() - height, page.width(), height);
}

QSize TrafficList::minimumSizeHint() const
{
    constexpr int leastLines = 8;
    const QSize least = QAbstractScrollArea::minimumSizeHint();
    return {least.width(), std::max(least.height(), headerView->sizeHint().height() + leastLines * rowHeight())};
}

// --- The page ------------------------------------------------------------------------------------------------------

int TrafficList::rowHeight() const
{
    return RowPainter::rowHeight(fontMetrics());
}

int TrafficList::linesOnPage() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

qint64 TrafficList::topPosition() const
{
    return verticalScrollBar()->value();
}

qint64 TrafficList::rowAtLine(int line) const
{
    const qint64 position = topPosition() + line;
    return position < shown->size() ? shown->at(position) : RowSelection::None;
}

int TrafficList::lineOfRow(qint64 row) const
{
    const qint64 line = shown->positionOf(row) - topPosition();
    return shown->positionOf(row) >= 0 && line >= 0 && line < linesOnPage() ? int(line) : -1;
}

QRect TrafficList::lineRect(int line) const
{
    return {0, line * rowHeight(), viewport()->width(), rowHeight()};
}

qint64 TrafficList::rowAtPoint(const QPoint &point) const
{
    return point.y() < 0 ? RowSelection::None : rowAtLine(point.y() / rowHeight());
}

void TrafficList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const QRect dirty = event->rect();
    const int firstLine = dirty.top() / rowHeight();
    const int lastLine = dirty.bottom() / rowHeight();
    const bool active = hasFocus();
    if (colours)
        colours->beginFrame();
    int bottom = dirty.top();
    for (int line = firstLine; line <= lastLine; ++line) {
        const qint64 row = rowAtLine(line);
        if (row == RowSelection::None)
            break;
        const qint64 position = topPosition() + line;
        const qint64 above = position > 0 ? shown->at(position - 1) : RowSelection::None;
        const std::optional<Hue> hue = colours ? colours->hueOf(row) : std::nullopt;
        const RowLook look{rowSelection.contains(row), row == currentRow(), active, hue};
        rowPainter.draw(painter, lineRect(line), row, above, look, palette());
        bottom = lineRect(line).bottom() + 1;
    }
    if (bottom <= dirty.bottom())
        painter.fillRect(QRect(QPoint(dirty.left(), bottom), dirty.bottomRight()), palette().base());
    if (shown->size() == 0) {
        painter.setPen(Theme::colors(palette()).muted);
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, emptyText);
    }
}

void TrafficList::setEmptyText(const QString &words)
{
    emptyText = words;
    if (shown->size() == 0)
        viewport()->update();
}

// --- Scrolling and following -----------------------------------------------------------------------------------------

void TrafficList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateHeaderGeometry();
    fitSummary();
    updateScrollBars();
}

void TrafficList::scrollContentsBy(int dx, int)
{
    if (dx != 0)
        headerView->setOffset(horizontalScrollBar()->value());
    viewport()->update();
}

void TrafficList::updateScrollBars()
{
    const QScopedValueRollback guard(scrollingByCode, true);
    const int lines = linesOnPage();
    const int most = int(std::clamp<qint64>(shown->size() - lines, 0, std::numeric_limits<int>::max()));
    auto *bar = verticalScrollBar();
    bar->setRange(0, most);
    bar->setPageStep(lines);
    bar->setSingleStep(1);
    bar->setValue(following ? most : int(std::clamp<qint64>(shown->lowerBound(anchorRow) - anchorLine, 0, most)));

    const int width = viewport()->width();
    horizontalScrollBar()->setRange(0, std::max(0, headerView->length() - width));
    horizontalScrollBar()->setPageStep(width);
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
    headerView->setOffset(horizontalScrollBar()->value());
}

void TrafficList::scrolledByUser()
{
    const qint64 top = rowAtLine(0);
    if (top != RowSelection::None) {
        anchorRow = top;
        anchorLine = 0;
    }
    updateFollow(verticalScrollBar()->value() == verticalScrollBar()->maximum());
    seePage();
    emit newCountChanged();
}

/// What is on the page is not new any more.
void TrafficList::seePage()
{
    const qint64 lastOnPage = std::min(topPosition() + linesOnPage(), shown->size()) - 1;
    if (lastOnPage >= shown->lowerBound(seenRow))
        seenRow = shown->at(lastOnPage);
}

void TrafficList::updateFollow(bool follow)
{
    if (following == follow)
        return;
    following = follow;
    if (!following) {
        seenRow = shown->size() > 0 ? shown->at(shown->size() - 1) : RowSelection::None;
        anchorRow = std::max<qint64>(rowAtLine(0), 0);
        anchorLine = 0;
    }
    emit followChanged(following);
    emit newCountChanged();
}

void TrafficList::setFollow(bool follow)
{
    updateFollow(follow);
    updateScrollBars();
}

qint64 TrafficList::newCount() const
{
    return following ? 0 : shown->size() - shown->upperBound(seenRow);
}

void TrafficList::shownRowsChanged()
{
    updateScrollBars();
    seePage();
    viewport()->update();
    emit newCountChanged();
}

void TrafficList::leaveGoneRows(qint64 begin, qint64 end)
{
    rowSelection.moveTo([this](qint64 row) { return session->standIn(row); }, begin, end);
    announceCurrent();
}

void TrafficList::reset()
{
    rowSelection.clear();
    anchorRow = 0;
    seenRow = RowSelection::None;
    anchorLine = 0;
    announceCurrent();
}

void TrafficList::anchorCurrentRow()
{
    const int line = lineOfRow(currentRow());
    if (line < 0)
        return;
    anchorRow = currentRow();
    anchorLine = line;
}

void TrafficList::scrollToRow(qint64 row)
{
    const qint64 position = shown->lowerBound(row);
    const qint64 top = topPosition();
    if (position < top)
        verticalScrollBar()->setValue(int(position));
    else if (position >= top + linesOnPage())
        verticalScrollBar()->setValue(int(position - linesOnPage() + 1));
}

// --- The current row and the selection ---------------------------------------------------------------------------------

void TrafficList::setCurrentRow(qint64 row)
{
    if (row < 0)
        rowSelection.clear();
    else if (row != currentRow()) // else it may come back from a view that was told of it
        rowSelection.select(row);
    if (shown->positionOf(row) >= 0 && lineOfRow(row) < 0) // comes from elsewhere: to the middle of the page
        verticalScrollBar()->setValue(int(shown->positionOf(row)) - linesOnPage() / 2);
    currentChosen();
}

std::vector<qint64> TrafficList::selectedRows() const
{
    std::vector<qint64> rows;
    for (qint64 row : rowSelection.rows()) {
        if (shown->positionOf(row) >= 0)
            rows.push_back(row);
    }
    return rows;
}

std::vector<qint64> TrafficList::shownBetween(qint64 rowA, qint64 rowB) const
{
    std::vector<qint64> rows;
    const qint64 begin = std::min(shown->lowerBound(rowA), shown->lowerBound(rowB));
    const qint64 end = std::max(shown->upperBound(rowA), shown->upperBound(rowB));
    for (qint64 position = begin; position < end; ++position)
        rows.push_back(shown->at(position));
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TrafficList::moveCurrent(qint64 position, bool extend)
{
    if (shown->size() == 0)
        return;
    choose(shown->at(std::clamp<qint64>(position, 0, shown->size() - 1)), extend ? Qt::ShiftModifier : Qt::NoModifier);
}

void TrafficList::choose(qint64 row, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier) {
        const qint64 from = rowSelection.anchor() == RowSelection::None ? row : rowSelection.anchor();
        rowSelection.selectRange(shownBetween(from, row), row);
    } else if (modifiers & Qt::ControlModifier) {
        rowSelection.toggle(row);
    } else {
        rowSelection.select(row);
    }
    currentChosen();
}

/// What the menu offers is for this row, or for the selection that it is in.
void TrafficList::pointAt(qint64 row)
{
    if (rowSelection.contains(row))
        rowSelection.makeCurrent(row);
    else
        rowSelection.select(row);
    currentChosen();
}

/// A row was chosen: looks at it, which means to follow no longer unless it is the newest.
void TrafficList::currentChosen()
{
    const qint64 row = currentRow();
    const qint64 position = shown->positionOf(row);
    if (position >= 0)
        scrollToRow(row);
    if (position >= 0 && position < shown->size() - 1)
        updateFollow(false); // even where that scrolled to the bottom
    viewport()->update();
    announceCurrent();
}

void TrafficList::announceCurrent()
{
    if (announcedRow == currentRow())
        return;
    announcedRow = currentRow();
    emit currentRowChanged(announcedRow);
    if (!QAccessible::isActive())
        return;
    if (const int line = lineOfRow(announcedRow); line >= 0) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(line);
        QAccessible::updateAccessibility(&focus);
    }
}

void TrafficList::selectAll()
{
    if (shown->size() == 0)
        return;
    const qint64 last = shown->at(shown->size() - 1);
    const qint64 current = shown->positionOf(currentRow()) >= 0 ? currentRow() : last;
    rowSelection.selectRange(shownBetween(shown->at(0), last), current);
    viewport()->update();
    announceCurrent();
}

namespace {
bool isCopyJson(const QKeyEvent *event)
{
    return event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}
bool isSearch(const QKeyEvent *event)
{
    return event->text() == QLatin1String("/");
}
bool isPause(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier;
}
} // namespace

bool TrafficList::isOwnKey(const QKeyEvent *event) const
{
    return isPause(event) || isSearch(event) || isCopyJson(event) || event->matches(QKeySequence::Copy)
        || event->matches(QKeySequence::SelectAll);
}

bool TrafficList::runCommand(const QKeyEvent *event)
{
    if (isPause(event))
        emit pauseRequested();
    else if (isSearch(event))
        emit searchRequested();
    else if (isCopyJson(event))
        emit copyJsonRequested();
    else if (event->matches(QKeySequence::Copy))
        emit copyRequested();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else
        return false;
    return true;
}

bool TrafficList::event(QEvent *event)
{
    // With the keyboard here these keys are ours, whatever shortcuts the window has.
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void TrafficList::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const qint64 position = shown->positionOf(currentRow());
    // Where no shown row is current, the keys begin at the edge of the page that they come from.
    const qint64 from = position >= 0 ? position : topPosition() - 1;
    const qint64 fromBelow = position >= 0 ? position : std::min(topPosition() + linesOnPage(), shown->size());
    switch (event->key()) {
    case Qt::Key_Up:
        moveCurrent(fromBelow - 1, extend);
        break;
    case Qt::Key_Down:
        moveCurrent(from + 1, extend);
        break;
    case Qt::Key_PageUp:
        moveCurrent(fromBelow - linesOnPage(), extend);
        break;
    case Qt::Key_PageDown:
        moveCurrent(from + linesOnPage(), extend);
        break;
    case Qt::Key_Home:
        moveCurrent(0, extend);
        break;
    case Qt::Key_End:
        moveCurrent(shown->size() - 1, extend);
        setFollow(true);
        break;
    case Qt::Key_Left:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (position >= 0)
            emit activated(currentRow());
        break;
    default:
        if (!runCommand(event))
            event->ignore(); // QAbstractScrollArea would scroll without the current row
    }
}

void TrafficList::mousePressEvent(QMouseEvent *event)
{
    const qint64 row = rowAtPoint(event->pos());
    if (row == RowSelection::None)
        return;
    if (event->button() == Qt::LeftButton)
        choose(row, event->modifiers());
    else if (event->button() == Qt::RightButton)
        pointAt(row);
}

void TrafficList::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || shown->size() == 0)
        return;
    const int line = event->pos().y() < 0 ? -1 : event->pos().y() / rowHeight();
    const qint64 position = std::clamp<qint64>(topPosition() + line, 0, shown->size() - 1);
    if (shown->at(position) != currentRow())
        moveCurrent(position, true);
}

void TrafficList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qint64 row = rowAtPoint(event->pos());
    if (row != RowSelection::None && event->button() == Qt::LeftButton)
        emit activated(row);
}

void TrafficList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const qint64 row = byKey ? currentRow() : rowAtPoint(event->pos());
    if (row == RowSelection::None)
        return;
    const int line = lineOfRow(row);
    const QPoint place = byKey && line >= 0 ? viewport()->mapToGlobal(lineRect(line).bottomLeft()) : event->globalPos();
    emit contextMenuRequested(row, byKey ? -1 : headerView->logicalIndexAt(event->pos().x()), place);
}

// --- The rest ------------------------------------------------------------------------------------------------------

void TrafficList::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TrafficList::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TrafficList::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateHeaderGeometry();
        updateScrollBars();
    }
    viewport()->update();
}

bool TrafficList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showToolTip(static_cast<QHelpEvent *>(event));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TrafficList::showToolTip(const QHelpEvent *event) const
{
    const qint64 row = rowAtPoint(event->pos());
    const int section = headerView->logicalIndexAt(event->pos().x());
    if (row == RowSelection::None || section < 0) {
        QToolTip::hideText();
        return;
    }
    const bool tells = Column(section) == Column::Fate || session->row(row).type != MessageRow::Type::Message;
    QString words = text->cell(row, Column(section)).left(2'000).toHtmlEscaped();
    if (tells && !text->fateHelp(row).isEmpty())
        words += QStringLiteral("<p>%1</p>").arg(text->fateHelp(row).toHtmlEscaped());
    if (const std::optional<QString> note = text->note(row); note && !note->isEmpty())
        words += QStringLiteral("<p>%1</p>").arg(tr("Note: %1").arg(*note).toHtmlEscaped());
    QToolTip::showText(event->globalPos(), words.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(words),
                       viewport());
}

} // namespace inspector
