// Draws an entry of the command palette: its name with the typed letters in bold, where it is found, its keys.
#pragma once

#include <QStyledItemDelegate>

namespace inspector {

class EntryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace inspector
