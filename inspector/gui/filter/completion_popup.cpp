// The list under the filter field.
#include <inspector/gui/filter/completion_popup.h>

#include <inspector/gui/filter/completion_model.h>

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace inspector {

namespace {
constexpr int MostRows = 12; ///< on a page
constexpr int Margin = 8;    ///< to the window's edge
} // namespace

CompletionPopup::CompletionPopup(CompletionModel *model, QWidget *window) : QTreeView(window)
{
    setModel(model);
    setFocusPolicy(Qt::NoFocus);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    setAutoFillBackground(true);
    setAccessibleName(tr("What may come next"));
    header()->setStretchLastSection(true);
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { emit rowClicked(index.row()); });
    hide();
}

void CompletionPopup::showAt(const QPoint &place)
{
    resizeColumnToContents(CompletionModel::Text);
    const int rows = model()->rowCount();
    const int rowHeight = std::max(1, sizeHintForRow(0));
    const int frame = 2 * frameWidth();
    const int room = parentWidget()->height() - place.y() - Margin - frame;
    const int shownRows = std::clamp(room / rowHeight, 1, std::min(rows, MostRows));
    const int scrollBar = shownRows < rows ? verticalScrollBar()->sizeHint().width() : 0;
    const int wanted =
        columnWidth(CompletionModel::Text) + sizeHintForColumn(CompletionModel::Note) + scrollBar + frame;
    const int width = std::min(wanted, parentWidget()->width() - 2 * Margin);
    resize(width, shownRows * rowHeight + frame);
    move(std::clamp(place.x(), Margin, std::max(Margin, parentWidget()->width() - width - Margin)), place.y());
    scrollToTop();
    show();
    raise();
}

void CompletionPopup::setCurrentRow(int row)
{
    const QModelIndex index = model()->index(row, 0);
    setCurrentIndex(index);
    if (!index.isValid())
        clearSelection();
}

void CompletionPopup::moveCurrent(int rows)
{
    const int count = model()->rowCount();
    int row = currentRow() + rows;
    if (currentRow() < 0)
        row = rows > 0 ? 0 : count - 1;
    else if (std::abs(rows) > 1) // a page
        row = std::clamp(row, 0, count - 1);
    setCurrentRow(row < count ? row : -1);
}

} // namespace inspector
