// Names of lifelines, and the mouse on them.
#include "lifeline_heads.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace inspector {

LifelineHeads::LifelineHeads(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Lifelines"));
    setAccessibleDescription(tr("The agents that take part"));
}

void LifelineHeads::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    painter.translate(-offset, 0);
    makePicture().paint(painter, QRectF(rect()).translated(offset, 0));
}

bool LifelineHeads::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int lifeline = lifelineAt(help->pos().x());
    QToolTip::showText(help->globalPos(), lifeline < 0 ? QString() : toolTipOf(lifeline), this);
    return true;
}

void LifelineHeads::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit clicked(lifelineAt(event->position().x()), event->modifiers());
}

void LifelineHeads::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit doubleClicked(lifelineAt(event->position().x()));
}

void LifelineHeads::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(lifelineAt(event->pos().x()), event->globalPos());
}

} // namespace inspector
