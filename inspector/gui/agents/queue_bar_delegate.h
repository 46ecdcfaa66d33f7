// Draws a queue's depth as a small bar against its capacity, with the numbers on it.
#pragma once

#include <inspector/gui/table/cell_delegate.h>

namespace inspector {

class QueueBarDelegate : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace inspector
