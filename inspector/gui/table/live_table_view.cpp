// The view of a LiveTableModel.
#include "live_table_view.h"

#include "cell_delegate.h"
#include "live_table_model.h"
#include "sight.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace inspector {

LiveTableView::LiveTableView(LiveTableModel *model, QWidget *parent)
    : QTableView(parent), table(model), sight(new Sight(viewport()))
{
    setModel(model);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);

    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSortIndicatorClearable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &LiveTableView::showColumnMenu);
    resetColumns();
    keepSelection();

    connect(this, &QTableView::doubleClicked, this, &LiveTableView::open);

    refreshTimer.setSingleShot(true);
    refreshTimer.setInterval(RefreshIntervalMs);
    connect(&refreshTimer, &QTimer::timeout, this, &LiveTableView::refreshNow);
    connect(sight, &Sight::cleared, this, &LiveTableView::refreshNow);
}

void LiveTableView::scheduleRefresh()
{
    if (!refreshTimer.isActive() && sight->isClear())
        refreshTimer.start();
}

void LiveTableView::keepSelection()
{
    connect(table, &LiveTableModel::modelAboutToBeReset, this, [this] {
        if (selectionModel()->hasSelection())
            selectedEntry = table->entryAt(currentIndex().row());
        else if (table->rowCount() > 0 && table->rowOf(selectedEntry) >= 0)
            selectedEntry = -1; // it was there, and a person has unselected it
    });
    connect(table, &LiveTableModel::modelReset, this, [this] {
        if (!table->hasEntries())
            selectedEntry = -1; // of another session
        if (const int row = table->rowOf(selectedEntry); row >= 0)
            selectionModel()->setCurrentIndex(table->index(row, 0), QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    });
}

void LiveTableView::open(const QModelIndex &index)
{
    emit entryOpened(table->entryAt(index.row()));
}

void LiveTableView::refreshNow()
{
    if (sight->isClear())
        table->refresh();
}

void LiveTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
        open(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void LiveTableView::addColumnActions(QMenu *menu)
{
    for (int column = 0; column < table->columnCount(); ++column) {
        QAction *action = menu->addAction(table->columns().at(column).title);
        action->setToolTip(table->columns().at(column).toolTip);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != 0); // what a row is about stays
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset Columns")), &QAction::triggered, this, &LiveTableView::resetColumns);
    menu->setToolTipsVisible(true);
}

void LiveTableView::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addColumnActions(menu);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

QByteArray LiveTableView::saveState() const
{
    return horizontalHeader()->saveState();
}

void LiveTableView::restoreState(const QByteArray &state)
{
    if (state.isEmpty() || !horizontalHeader()->restoreState(state)
        || horizontalHeader()->count() != table->columnCount())
        resetColumns();
    horizontalHeader()->setStretchLastSection(true); // a state may be of a time when it was not
}

void LiveTableView::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    const int margin = CellDelegate::margin(style(), this);
    const int padding = 2 * margin + 8;
    setSortingEnabled(false);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    header->setStretchLastSection(true);
    for (int column = 0; column < table->columnCount(); ++column) {
        const TableColumn &info = table->columns().at(column);
        header->moveSection(header->visualIndex(column), column);
        setColumnHidden(column, !info.shown);
        const int icon = info.icon ? style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + 2 * margin : 0;
        const int content = fontMetrics().horizontalAdvance(info.widestText) + icon;
        const int title = header->fontMetrics().horizontalAdvance(info.title) + padding / 2;
        setColumnWidth(column, qMax(content, title) + padding);
    }
}

} // namespace inspector
