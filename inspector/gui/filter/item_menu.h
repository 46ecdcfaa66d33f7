// Tells when the menu of an item of a view is wanted, by the right mouse button or by the keyboard.
#pragma once

#include <QModelIndex>
#include <QObject>

class QAbstractItemView;

namespace inspector {

/// By the mouse it is the item under it; by the menu key, or Shift+F10, the current one.
class ItemMenu : public QObject {
    Q_OBJECT
public:
    /// Lives as long as the view.
    explicit ItemMenu(QAbstractItemView *view);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void requested(const QModelIndex &index, const QPoint &place);

private:
    QAbstractItemView *const view;
};

} // namespace inspector
