// The Findings view.
#include <inspector/gui/findings/findings_view.h>

#include <inspector/gui/filter/item_menu.h>
#include <inspector/gui/findings/finding_delegate.h>
#include <inspector/gui/findings/findings_model.h>
#include <inspector/gui/table/empty_hint.h>

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QTreeView>

namespace inspector {

using namespace std::chrono_literals;

namespace {

constexpr auto RefreshTime = 1s;

/// Draws the arrow of a finding beside its first line, however many lines it has.
class FindingsTree : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override
    {
        QRect firstLine = rect;
        if (!index.parent().isValid())
            firstLine.setHeight(FindingDelegate::firstLineHeight(fontMetrics()));
        QTreeView::drawBranches(painter, firstLine, index);
    }
};

} // namespace

FindingsView::FindingsView(const Session *s, Cursor *c, QWidget *parent)
    : QWidget(parent), session(s), cursor(c), findings(new FindingsModel(s, this)), treeView(new FindingsTree),
      restLabel(new QLabel)
{
    treeView->setModel(findings);
    emptyHint = new EmptyHint(treeView, [this] { return emptyText(); });
    treeView->setItemDelegate(new FindingDelegate(this));
    treeView->setHeaderHidden(true);
    treeView->setFrameShape(QFrame::NoFrame);
    treeView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    treeView->setExpandsOnDoubleClick(false);
    treeView->setAccessibleName(tr("Findings"));
    treeView->viewport()->installEventFilter(this);
    connect(treeView, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.parent().isValid()) // a finding is opened by its arrow, and left alone by a click
            goTo(index);
    });
    connect(new ItemMenu(treeView), &ItemMenu::requested, this, [this](const QModelIndex &index, const QPoint &place) {
        emit rowMenuRequested(index.data(FindingsModel::RowRole).toLongLong(), place);
    });
    connect(treeView, &QTreeView::activated, this, &FindingsView::goTo);

    restLabel->setContentsMargins(8, 2, 8, 4);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(treeView, 1);
    layout->addWidget(restLabel);
    setFocusProxy(treeView);

    timer.setSingleShot(true);
    timer.setInterval(RefreshTime);
    connect(&timer, &QTimer::timeout, this, &FindingsView::refresh);
    connect(session, &Session::agentsChanged, this, &FindingsView::scheduleRefresh);
    connect(session, &Session::rowsAppended, this, &FindingsView::scheduleRefresh);
    connect(session, &Session::rowsEvicted, this, &FindingsView::scheduleRefresh);
    connect(session, &Session::wasReset, this, &FindingsView::refresh);
    refresh();
}

void FindingsView::scheduleRefresh()
{
    if (!timer.isActive())
        timer.start();
}

void FindingsView::refresh()
{
    timer.stop();
    const Findings found = session->findings(moment);
    const QPersistentModelIndex chosen = treeView->currentIndex();
    const bool wasChosen = chosen.isValid();
    findings->show(found);
    if (wasChosen && !chosen.isValid()) // its neighbour stays where the keys go on from, but nobody chose that
        treeView->clearSelection();
    emptyHint->refresh();
    showRest(found.leftOut);
    const auto count = int(found.list.size()) + found.leftOut;
    if (std::exchange(countTold, count) != count)
        emit countChanged(count);
}

QString FindingsView::emptyText() const
{
    if (session->messagesSeen() == 0)
        return tr("No messages yet.\nWhat goes wrong between agents appears here, with what to do about it.");
    if (moment == AuditMoment::AtRest)
        return tr(
            "No trouble found: the session adds up, and nothing in it failed, was dropped or was left open for long.");
    return tr("No trouble so far.\nRequests that nobody will answer, handlers that throw, agents that "
              "cannot keep up and the like appear here, with what to do about them.");
}

void FindingsView::setComplete(bool complete)
{
    moment = complete ? AuditMoment::AtRest : AuditMoment::Live;
    refresh();
}

void FindingsView::showRest(int count)
{
    restLabel->setVisible(count > 0);
    restLabel->setText(tr("%Ln more of the same kinds, of other agents, are not listed.", nullptr, count));
}

void FindingsView::goTo(const QModelIndex &index)
{
    const qint64 row = index.data(FindingsModel::RowRole).toLongLong();
    if (row >= session->rowBegin())
        cursor->moveTo(row);
}

bool FindingsView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) // of the viewport, by a scroll bar too: the lines break elsewhere
        treeView->doItemsLayout();
    return QWidget::eventFilter(watched, event);
}

} // namespace inspector
