// Draws a finding in two parts.
#include <inspector/gui/findings/finding_delegate.h>

#include <inspector/gui/findings/findings_model.h>
#include <inspector/gui/theme/theme.h>

#include <QApplication>
#include <QPainter>
#include <QTreeView>

namespace inspector {

namespace {

constexpr int Padding = 5;
constexpr int IconSize = 16;
constexpr int TextLeft = IconSize + 2 * Padding;

QFont boldFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setBold(true);
    return font;
}

/// The heights of the sentence and of the advice in a text of that width.
struct Heights {
    int text = 0;
    int advice = 0;

    Heights(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
    {
        const QRect space(0, 0, width, 10'000);
        const auto wrapped = int(Qt::TextWordWrap);
        text = QFontMetrics(boldFont(option)).boundingRect(space, wrapped, index.data().toString()).height();
        advice =
            option.fontMetrics.boundingRect(space, wrapped, index.data(FindingsModel::AdviceRole).toString()).height();
    }
};

bool isFinding(const QModelIndex &index)
{
    return !index.parent().isValid();
}

} // namespace

int FindingDelegate::firstLineHeight(const QFontMetrics &metrics)
{
    return qMax(IconSize, metrics.height()) + 2 * Padding;
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    if (!isFinding(index) || !view)
        return QStyledItemDelegate::sizeHint(option, index);
    const int width = qMax(160, view->viewport()->width() - view->indentation() - TextLeft - Padding);
    const Heights heights(option, index, width);
    return {width, heights.text + heights.advice + 2 * Padding};
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!isFinding(index))
        return QStyledItemDelegate::paint(painter, option, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect inner = option.rect.adjusted(Padding, Padding, -Padding, -Padding);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(inner.topLeft(), QSize(IconSize, IconSize)), Qt::AlignCenter,
               isSelected ? QIcon::Selected : QIcon::Normal);
    const QRect texts = inner.adjusted(TextLeft - Padding, 0, 0, 0);
    const Heights heights(option, index, texts.width());
    const QColor text = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setPen(text);
    painter->setFont(boldFont(option));
    painter->drawText(texts, Qt::TextWordWrap, index.data().toString());
    painter->setPen(isSelected ? text : Theme::colors(option.palette).muted);
    painter->setFont(option.font);
    painter->drawText(texts.adjusted(0, heights.text, 0, 0), Qt::TextWordWrap,
                      index.data(FindingsModel::AdviceRole).toString());
    painter->restore();
}

} // namespace inspector
