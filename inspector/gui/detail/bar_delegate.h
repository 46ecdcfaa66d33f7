// A table cell with a bar under its number.
#pragma once

#include <QStyledItemDelegate>

namespace inspector {

/// Draws a thin bar along the bottom of cells whose model gives a length from 0 to 1 for `role`.
class BarDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    BarDelegate(int role, QObject *parent) : QStyledItemDelegate(parent), role(role) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const int role;
};

} // namespace inspector
