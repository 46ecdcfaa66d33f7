// Whether a person can see a widget.
#include "sight.h"

#include <QEvent>
#include <QWidget>

#include <utility>

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
    // Queued: who catches up may change what is just being painted.
    if (event->type() == QEvent::Paint && std::exchange(wasAskedInVain, false))
        QMetaObject::invokeMethod(this, &Sight::cleared, Qt::QueuedConnection);
    return QObject::eventFilter(object, event);
}

} // namespace inspector
