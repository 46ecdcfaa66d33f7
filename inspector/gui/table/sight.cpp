// Whether a person can see a widget.
#include "sight.h"

#include <QEvent>
#include <QWidget>

namespace inspector {

Sight::Sight(QWidget *w) : QObject(w), watched(w)
{
    watched->installEventFilter(this);
}

bool Sight::isClear() const
{
    const bool clear = watched->isVisible() && !watched->visibleRegion().isEmpty();
    wasAskedInVain |= !clear;
    return clear;
}

bool Sight::eventFilter(QObject *object, QEvent *event)
{
    const bool isPainted = event->type() == QEvent::Paint;
    if ((isPainted || event->type() == QEvent::Show) && wasAskedInVain && isClear()) {
        wasAskedInVain = false;
        if (isPainted) // who catches up may change what is just being painted
            QMetaObject::invokeMethod(this, &Sight::cleared, Qt::QueuedConnection);
        else
            emit cleared();
    }
    return QObject::eventFilter(object, event);
}

} // namespace inspector
