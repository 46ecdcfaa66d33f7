// Draws the cells of a table that is drawn often.
#pragma once

#include <inspector/gui/drawing/text_cache.h>

#include <QStyledItemDelegate>

namespace inspector {

/// Looks like QStyledItemDelegate. A cell that has nothing but words and an icon is drawn straight away, with its
/// words shaped once; the style measures them anew each time.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Between the words of a cell and its edges, and on both sides of an icon, in pixels.
    [[nodiscard]] static int margin(const QStyle *style, const QWidget *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    mutable TextCache texts;
};

} // namespace inspector
