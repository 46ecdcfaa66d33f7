// Draws a finding: the sentence, and below it what to do.
#pragma once

#include <QStyledItemDelegate>

namespace inspector {

/// Breaks lines to the width of the view; its messages are drawn as any item.
class FindingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// From the top of a finding, in pixels: what stands beside its first line is centred in it.
    [[nodiscard]] static int firstLineHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace inspector
