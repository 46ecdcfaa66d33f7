// Moves the cursor through the session, by mouse and by key.
#include <inspector/gui/timeline/timeline_slider.h>

#include <inspector/gui/drawing/plain_frame.h>
#include <inspector/gui/table/format.h>
#include <inspector/gui/timeline/moment_text.h>
#include <inspector/gui/timeline/task_strip.h>
#include <inspector/session/plural.h>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

namespace inspector {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto RedrawTime = 100ms;
constexpr auto FrameTime = 16ms;
constexpr int Steps = 1000; ///< of the value
constexpr qsizetype MostTasksTold = 4;
constexpr int PagesOfSession = 20;
constexpr QMarginsF Margins(6, 4, 6, 4);

} // namespace

TimelineSlider::TimelineSlider(const Session *s, Cursor *c, QWidget *parent)
    : QAbstractSlider(parent), session(s), cursor(c)
{
    setOrientation(Qt::Horizontal);
    setRange(0, Steps);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("Timeline"));

    redrawTimer.setSingleShot(true);
    redrawTimer.setInterval(RedrawTime);
    connect(&redrawTimer, &QTimer::timeout, this, &TimelineSlider::showCursor);
    settleTimer.setSingleShot(true);
    settleTimer.setInterval(RedrawTime);
    connect(&settleTimer, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    dragTimer.setSingleShot(true);
    dragTimer.setInterval(FrameTime);
    connect(&dragTimer, &QTimer::timeout, this, &TimelineSlider::goToPending);

    connect(session, &Session::rowsAppended, this, &TimelineSlider::sessionChanged);
    connect(session, &Session::rowsChanged, this, &TimelineSlider::sessionChanged);
    connect(session, &Session::rowsEvicted, this, &TimelineSlider::sessionChanged);
    connect(session, &Session::wasReset, this, [this] {
        pendingX.reset();
        courseIsOld = true;
        showCursor();
    });
    connect(cursor, &Cursor::moved, this, &TimelineSlider::showCursor);
    showCursor();
}

void TimelineSlider::setMarks(std::vector<quint64> seqs)
{
    marks = std::move(seqs);
    update();
}

void TimelineSlider::step(int direction)
{
    const qint64 row = cursor->row();
    if (row < 0)
        return;
    std::optional<qint64> next;
    if (nextRow)
        next = nextRow(row, direction);
    else if (const qint64 position = session->rowPosition(row) + direction;
             position >= 0 && position < session->rowCount())
        next = session->rowAt(position);
    if (next)
        cursor->moveTo(*next);
    else if (direction > 0)
        cursor->goLive();
}

TimeScale TimelineSlider::scale() const
{
    return timeScaleOf(*session, QRectF(rect()).marginsRemoved(Margins));
}

// --- What is shown ---------------------------------------------------------------------------------------------------

void TimelineSlider::sessionChanged()
{
    courseIsOld = true;
    if (isVisible() && !redrawTimer.isActive()) // showEvent() makes up for it
        redrawTimer.start();
}

void TimelineSlider::showEvent(QShowEvent *event)
{
    showCursor();
    QAbstractSlider::showEvent(event);
}

void TimelineSlider::showCursor()
{
    const TimeScale all = scale();
    const double share = double(cursorTime() - all.begin) / double(all.end - all.begin);
    setValue(cursor->isLive() ? Steps : qRound(share * Steps));
    setAccessibleDescription(cursor->isLive() ? tr("Live, at the newest message")
                                              : momentText(*session, cursor->row()));
    update();
    emit shown();
}

qint64 TimelineSlider::cursorTime() const
{
    return cursor->row() < 0 ? scale().begin : session->row(cursor->row()).t;
}

void TimelineSlider::resizeEvent(QResizeEvent *event)
{
    settleTimer.start();
    QAbstractSlider::resizeEvent(event);
}

void TimelineSlider::changeEvent(QEvent *event)
{
    courseIsOld = true; // other colours, perhaps
    QAbstractSlider::changeEvent(event);
}

void TimelineSlider::focusInEvent(QFocusEvent *event)
{
    courseIsOld = true; // its frame
    QAbstractSlider::focusInEvent(event);
}

void TimelineSlider::focusOutEvent(QFocusEvent *event)
{
    courseIsOld = true;
    QAbstractSlider::focusOutEvent(event);
}

/// Thousands of bars and their frame, which need not be drawn anew for each size that a window has while it is drawn
/// larger: until it stays as it is, the last picture is stretched.
const QPixmap &TimelineSlider::course()
{
    const QSize wanted = size() * devicePixelRatio();
    const TimeScale all = scale();
    const bool isOtherSize = coursePicture.size() != wanted;
    const bool isSettling = settleTimer.isActive() && isOtherSize;
    // Not only rows end a session later: so does whoever leaves.
    const bool isOtherTime = all.begin != courseBegin || all.end != courseEnd;
    if (!coursePicture.isNull() && (isSettling || !(courseIsOld || isOtherSize || isOtherTime)))
        return coursePicture;
    courseIsOld = false;
    courseBegin = all.begin;
    courseEnd = all.end;
    coursePicture = QPixmap(wanted);
    coursePicture.setDevicePixelRatio(devicePixelRatio());
    coursePicture.fill(Qt::transparent);
    QPainter painter(&coursePicture);
    const QRect frame = rect().adjusted(2, 1, -2, -1);
    painter.fillRect(frame.adjusted(1, 1, -1, -1), palette().color(QPalette::Base));
    fillFrame(painter, frame, palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid));
    if (hasFocus())
        fillFrame(painter, frame.adjusted(1, 1, -1, -1), palette().color(QPalette::Highlight));
    painter.setRenderHint(QPainter::Antialiasing);
    TimeScale above = all;
    if (session->tasks().size() > 0) {
        above.area.setBottom(all.area.bottom() - TaskStripHeight - 1);
        drawTasks(painter, *session, all, all.area.adjusted(0, all.area.height() - TaskStripHeight, 0, 0), palette());
    }
    drawCourse(painter, *session, above, palette());
    return coursePicture;
}

void TimelineSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(rect(), course());
    painter.setRenderHint(QPainter::Antialiasing);
    const TimeScale all = scale();
    for (const quint64 seq : marks) {
        if (const std::optional<qint64> row = session->findRow(seq))
            drawPersonsMark(painter, all, session->row(*row).t, palette());
    }
    if (cursor->row() >= 0) {
        drawCursor(painter, all, cursorTime(), cursor->isLive(), palette());
        return;
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect(), Qt::AlignCenter, tr("The course of the session appears here"));
}

bool TimelineSlider::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractSlider::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), helpAt(help->pos().x()), this);
    return true;
}

QString TimelineSlider::helpAt(double x) const
{
    const QString what =
        tr("<p>The course of the session: how many messages there were when. Drag to see agents, tasks and "
           "queues as they stood; at the right end everything is live.</p>"
           "<p>Above: a bar for drops, a triangle for handlers that threw, a line for what was lost. Below: a bar for "
           "each task, from its request to its answer.</p>");
    if (session->density().isEmpty())
        return what;
    const TimeScale all = scale();
    constexpr double around = 3;
    const TimeDensity::Bin bin = session->density().between(all.timeAt(x - around), all.timeAt(x + around) + 1);
    QString here = tr("<b>%1</b>: %2 message(s) around here", nullptr, pluralOf(bin.messages))
                       .arg(timeOfDayText(all.timeAt(x)), countText(bin.messages));
    if (bin.dropped > 0)
        here += tr(", %1 dropped").arg(countText(bin.dropped));
    if (bin.failed > 0)
        here += tr(", %1 failed").arg(countText(bin.failed));
    if (bin.lost > 0)
        here += tr(", %1 lost").arg(countText(bin.lost));
    for (const QString &task : tasksBetween(*session, all.timeAt(x - around), all.timeAt(x + around), MostTasksTold))
        here += u"<br>"_s + task.toHtmlEscaped();
    return here + what;
}

// --- The mouse -------------------------------------------------------------------------------------------------------

void TimelineSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    dragTo(event->position().x());
}

void TimelineSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        dragTo(event->position().x());
}

void TimelineSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !isSliderDown())
        return;
    setSliderDown(false);
    goToPending();
}

void TimelineSlider::dragTo(double x)
{
    pendingX = x;
    if (!dragTimer.isActive()) {
        goToPending();
        dragTimer.start();
    }
}

void TimelineSlider::goToPending()
{
    if (!pendingX)
        return;
    const double x = *std::exchange(pendingX, std::nullopt);
    const TimeScale all = scale();
    if (x >= all.area.right())
        cursor->goLive();
    else
        moveToTime(all.timeAt(x));
}

void TimelineSlider::moveToTime(qint64 t)
{
    if (const std::optional<qint64> row = session->findRowAt(t))
        cursor->moveTo(*row);
}

// --- The keyboard ----------------------------------------------------------------------------------------------------

void TimelineSlider::keyPressEvent(QKeyEvent *event)
{
    const TimeScale all = scale();
    const qint64 page = (all.end - all.begin) / PagesOfSession;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down: return step(-1);
    case Qt::Key_Right:
    case Qt::Key_Up: return step(1);
    case Qt::Key_PageDown: return moveToTime(cursorTime() - page);
    case Qt::Key_PageUp: return cursorTime() + page < all.end ? moveToTime(cursorTime() + page) : cursor->goLive();
    case Qt::Key_Home: return cursor->moveTo(session->rowBegin());
    case Qt::Key_End: return cursor->goLive();
    default: return QAbstractSlider::keyPressEvent(event);
    }
}

void TimelineSlider::wheelEvent(QWheelEvent *event)
{
    const int delta = event->angleDelta().y();
    if (delta != 0)
        step(delta > 0 ? -1 : 1);
    event->accept();
}

} // namespace inspector
