// Tells when the menu of an item of a view is wanted.
#include <inspector/gui/filter/item_menu.h>

#include <QAbstractItemView>
#include <QContextMenuEvent>

namespace inspector {

ItemMenu::ItemMenu(QAbstractItemView *view) : QObject(view), view(view)
{
    view->installEventFilter(this);             // the keyboard asks the view …
    view->viewport()->installEventFilter(this); // … and the mouse what lies in it
}

bool ItemMenu::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return false;
    const auto *menu = static_cast<QContextMenuEvent *>(event);
    const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index =
        byKey ? view->currentIndex() : view->indexAt(view->viewport()->mapFromGlobal(menu->globalPos()));
    if (!index.isValid())
        return false;
    emit requested(index,
                   byKey ? view->viewport()->mapToGlobal(view->visualRect(index).bottomLeft()) : menu->globalPos());
    return true;
}

} // namespace inspector
