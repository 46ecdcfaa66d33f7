// Draws a queue's depth as a small bar against its capacity, with the numbers on it.
#pragma once

#include <QStyledItemDelegate>

namespace inspector {

class QueueBarDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace inspector
