// The Marks view.
#include "marks_view.h"

#include "mark_model.h"

#include <inspector/gui/filter/item_menu.h>
#include <inspector/gui/table/empty_hint.h>
#include <inspector/session/marks.h>

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

namespace inspector {

MarksView::MarksView(Session *s, QWidget *parent)
    : QWidget(parent), session(s), marks(new MarkModel(s, this)), list(new QTableView(this))
{
    list->setModel(marks);
    list->setAccessibleName(tr("Marks"));
    list->setToolTip(tr("Return goes to the message, F2 edits its note, Delete takes the mark away"));
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    list->setShowGrid(false);
    list->setAlternatingRowColors(true);
    list->setWordWrap(false);
    list->setTabKeyNavigation(false);
    list->setFrameShape(QFrame::NoFrame);
    list->verticalHeader()->hide();
    list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    list->horizontalHeader()->setHighlightSections(false);
    list->horizontalHeader()->setStretchLastSection(true);
    list->setColumnWidth(MarkModel::Seq, fontMetrics().horizontalAdvance(QStringLiteral("0,000,000")) + 24);
    list->setColumnWidth(MarkModel::Message, fontMetrics().averageCharWidth() * 60);
    list->installEventFilter(this);
    connect(new ItemMenu(list), &ItemMenu::requested, this, [this](const QModelIndex &index, const QPoint &place) {
        if (const auto row = session->findRow(marks->seqAt(index.row())))
            emit rowMenuRequested(*row, place);
    });
    connect(list, &QTableView::doubleClicked, this, &MarksView::openCurrent);

    new EmptyHint(list, [] {
        return tr("No message is marked.\nCtrl+M marks the one that is chosen in the traffic, Ctrl+Shift+M notes "
                  "something on it.");
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(list);
    setFocusProxy(list);
}

bool MarksView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: openCurrent(); return true;
    case Qt::Key_Delete: removeCurrent(); return true;
    case Qt::Key_F2: // edits the note, whichever cell is current
        if (list->currentIndex().isValid())
            list->edit(list->currentIndex().siblingAtColumn(MarkModel::Note));
        return true;
    default: return false;
    }
}

void MarksView::openCurrent()
{
    if (list->currentIndex().isValid())
        emit messageOpened(marks->seqAt(list->currentIndex().row()));
}

void MarksView::removeCurrent()
{
    if (list->currentIndex().isValid())
        session->marks()->remove(marks->seqAt(list->currentIndex().row()));
}

} // namespace inspector
