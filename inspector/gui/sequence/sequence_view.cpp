// Lets a person point at lines and agents of the diagram, by mouse and by keys.
#include "sequence_view.h"

#include "lifeline_heads.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace inspector {

SequenceView::SequenceView(const Session *session, const ShownRows *rows, Cursor *c, QWidget *parent)
    : SequenceCanvas(session, rows, parent), cursor(c)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sequence diagram"));
    setAccessibleDescription(
        tr("Who sent what to whom, in the order of sending; the arrow keys go from arrow to arrow"));
    connect(heads(), &LifelineHeads::clicked, this, &SequenceView::lifelineClicked);
    connect(heads(), &LifelineHeads::doubleClicked, this, &SequenceView::unfoldLifeline);
    connect(heads(), &LifelineHeads::menuRequested, this, &SequenceView::headMenuRequested);
    connect(session, &Session::wasReset, this, [this] { current = {}; });
    connect(cursor, &Cursor::moved, this, &SequenceView::cursorMoved);
    connect(this, &SequenceView::axisChanged, this, [this] {
        if (!cursor->isLive())
            cursorMoved();
    });
}

// --- The agents ------------------------------------------------------------------------------------------------------

void SequenceView::lifelineClicked(int index, Qt::KeyboardModifiers modifiers)
{
    const QString title = index < 0 ? QString() : lifelines().at(index).title;
    const bool wasSelected = selectedLifelines().contains(title);
    QSet<QString> selected = modifiers & Qt::ControlModifier ? selectedLifelines() : QSet<QString>();
    if (index >= 0 && !wasSelected)
        selected.insert(title);
    else
        selected.remove(title);
    setSelectedLifelines(selected);
}

void SequenceView::foldSelected()
{
    QStringList names;
    for (int i = 0; i < lifelines().count(); ++i) {
        if (!selectedLifelines().contains(lifelines().at(i).title))
            continue;
        for (const NameId member : lifelines().at(i).members)
            names += sessionShown().name(member);
    }
    if (names.size() < 2)
        return;
    LifelineGrouping grouping = this->grouping();
    // Groups that are folded into the new one are no groups any more.
    grouping.chosen.removeIf([&names](const QStringList &group) { return names.contains(group.first()); });
    grouping.chosen.append(names);
    setGrouping(grouping);
}

void SequenceView::unfoldLifeline(int index)
{
    if (index < 0 || !lifelines().at(index).isGroup)
        return;
    const Lifeline lifeline = lifelines().at(index);
    LifelineGrouping grouping = this->grouping();
    const QString member = sessionShown().name(lifeline.members.front());
    if (grouping.chosen.removeIf([&member](const QStringList &group) { return group.contains(member); }) == 0)
        grouping.unfolded.insert(lifeline.title);
    setGrouping(grouping);
}

// --- The cursor ------------------------------------------------------------------------------------------------------

int SequenceView::currentLine() const
{
    return lineOnPage(currentPlace());
}

SequencePages::Place SequenceView::currentPlace() const
{
    if (cursor->isLive() || cursor->row() < 0 || lines().isEmpty())
        return {};
    const SequencePages::Place place = lines().placeOf(cursor->row());
    return current.row == place.row ? current : place;
}

void SequenceView::cameIntoSight()
{
    SequenceCanvas::cameIntoSight();
    if (std::exchange(missedMove, false))
        cursorMoved();
}

void SequenceView::cursorMoved()
{
    missedMove = !isInSight();
    if (missedMove)
        return;
    if (cursor->isLive()) {
        setFollow(true);
    } else if (const SequencePages::Place place = currentPlace(); place.isValid()) {
        leaveFollow();
        if (currentLine() < 0)
            bringOntoPage(place, linesOnPage() / 2);
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
        bringOntoPage(place, isAbove ? 0 : linesOnPage() - 1);
    }
    viewport()->update();
    if (QAccessible::isActive()) {
        setAccessibleDescription(words().spoken(lines().at(place)));
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void SequenceView::moveCurrent(qint64 count)
{
    if (lines().isEmpty())
        return;
    const SequencePages::Place from = currentPlace();
    if (from.isValid())
        choose(lines().moved(from, count));
    else // the keys begin at the edge of the page that they come from
        choose(count > 0 ? top() : lines().moved(top(), linesOnPage() - 1));
}

void SequenceView::setUnfolded(bool unfolded)
{
    const SequencePages::Place place = currentPlace();
    if (!place.isValid())
        return;
    const SequenceLine line = lines().at(place);
    if (unfolded ? !line.isFolded() : !line.isUnfolded())
        return;
    if (!unfolded) { // the line that is left
        current = {};
        cursor->moveTo(line.type == SequenceLine::Type::Delivery ? line.row : line.unfoldedAt);
    }
    leaveFollow(); // the lines above stay where they are
    setFolding(folding().with(line, unfolded));
}

// --- Keys and mouse --------------------------------------------------------------------------------------------------

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
    case Qt::Key_Home: choose(lines().isEmpty() ? SequencePages::Place() : lines().placeOf(0)); break;
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
    if (lines().at(place).isFolded())
        setUnfolded(true);
    else
        emit activated(place.row);
}

void SequenceView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint point = byKey ? lineRect(std::max(0, currentLine())).center() : event->pos();
    const SequencePages::Place place = byKey ? currentPlace() : placeAt(point);
    if (!place.isValid())
        return;
    choose(place);
    emit rowMenuRequested(place.row, viewport()->mapToGlobal(point));
}

bool SequenceView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const SequencePages::Place place = placeAt(help->pos());
    QToolTip::showText(help->globalPos(), place.isValid() ? words().toolTip(lines().at(place)) : QString(), viewport());
    return true;
}

} // namespace inspector
