// Reads the story a little at a time, and keeps it beside the cursor.
#include "task_view.h"

#include "story_model.h"

#include <inspector/gui/filter/item_menu.h>
#include <inspector/gui/table/sight.h>
#include <inspector/gui/tasks/task_status.h>
#include <inspector/session/duration_text.h>

#include <QBoxLayout>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>

namespace inspector {

namespace {

constexpr int ReadPauseMs = 100;
constexpr int SliceMs = 4; ///< of the window's time, at most
constexpr qsizetype MessagesBetweenLooks = 50;

} // namespace

TaskView::TaskView(const Session *s, Cursor *c, QWidget *parent)
    : QWidget(parent), session(s), cursor(c), story(new TaskStory(s, this)), storyModel(new StoryModel(s, story, this)),
      treeView(new QTreeView), emptyLabel(new QLabel), headingLabel(new QLabel), parentButton(new QToolButton),
      trafficButton(new QToolButton), sight(new Sight(this))
{
    makeHeading();
    makeTree();
    auto *page = new QWidget;
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(6, 3, 6, 3);
    heading->addWidget(headingLabel, 1);
    heading->addWidget(parentButton);
    heading->addWidget(trafficButton);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(treeView, 1);
    emptyLabel->setAlignment(Qt::AlignCenter);
    emptyLabel->setWordWrap(true);
    emptyLabel->setMargin(24);
    emptyLabel->setForegroundRole(QPalette::PlaceholderText);
    pages = new QStackedLayout(this);
    pages->addWidget(emptyLabel);
    pages->addWidget(page);
    setFocusProxy(treeView);

    readTimer.setSingleShot(true);
    connect(&readTimer, &QTimer::timeout, this, &TaskView::readSome);
    connect(session, &Session::tasksChanged, this, &TaskView::scheduleReading);
    connect(session, &Session::rowsChanged, this, &TaskView::scheduleReading);
    connect(sight, &Sight::cleared, this, &TaskView::scheduleReading);
    connect(session, &Session::wasReset, this, &TaskView::showHeading);
    connect(cursor, &Cursor::moved, this, &TaskView::showCursor);
    connect(story, &TaskStory::stepAdded, this, &TaskView::stepAdded);
    showHeading();
}

void TaskView::makeHeading()
{
    headingLabel->setTextFormat(Qt::RichText);
    headingLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    headingLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    parentButton->hide(); // until there is one
    parentButton->setAutoRaise(true);
    parentButton->setToolTip(tr("Follow the task that this one was asked for: its requester was working on it then"));
    connect(parentButton, &QToolButton::clicked, this, [this] { follow(story->parentId()); });
    trafficButton->setAutoRaise(true);
    trafficButton->setText(tr("Show in Traffic"));
    trafficButton->setToolTip(tr("Show only the messages of this task in the traffic"));
    connect(trafficButton, &QToolButton::clicked, this, [this] { emit trafficWanted(story->taskId()); });
}

void TaskView::makeTree()
{
    treeView->setModel(storyModel);
    treeView->setAccessibleName(tr("Steps of the task"));
    treeView->setUniformRowHeights(true);
    treeView->setAlternatingRowColors(true);
    treeView->setAllColumnsShowFocus(true);
    treeView->setFrameShape(QFrame::NoFrame);
    treeView->header()->setSectionsMovable(true);
    treeView->header()->setStretchLastSection(true);
    resetColumns();
    connect(new ItemMenu(treeView), &ItemMenu::requested, this, [this](const QModelIndex &index, const QPoint &place) {
        emit rowMenuRequested(story->step(StoryModel::stepOf(index)).row, place);
    });
    connect(treeView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid() && !followsCursor)
                    cursor->moveTo(story->step(StoryModel::stepOf(index)).row);
            });
}

void TaskView::resetColumns()
{
    const auto wide = [this](const QString &sample) { return fontMetrics().horizontalAdvance(sample) + 24; };
    treeView->setColumnWidth(StoryModel::What, wide(QStringLiteral("Task c1-router-12: completed")) + 40);
    treeView->setColumnWidth(StoryModel::Since, wide(tr("Since request")));
    treeView->setColumnWidth(StoryModel::Gap, wide(QStringLiteral("999 ms")));
    treeView->setColumnWidth(StoryModel::Who, wide(QStringLiteral("transcriber → transcriber")));
    treeView->setColumnWidth(StoryModel::Outcome, wide(QStringLiteral("handled, waited 999 ms")) + 20);
}

QByteArray TaskView::saveState() const
{
    return treeView->header()->saveState();
}

void TaskView::restoreState(const QByteArray &state)
{
    treeView->header()->restoreState(state);
}

void TaskView::follow(const QString &taskId)
{
    const QScopedValueRollback guard(followsCursor, true);
    story->follow(taskId);
    readSome();
    showHeading();
    showCursor();
}

void TaskView::scheduleReading()
{
    if (sight->isClear() && !story->taskId().isEmpty() && !readTimer.isActive())
        readTimer.start(ReadPauseMs);
}

void TaskView::readSome()
{
    QElapsedTimer clock;
    clock.start();
    const auto *bar = treeView->verticalScrollBar();
    const bool wasAtEnd = story->stepCount() > 0 && bar->value() == bar->maximum();
    bool hasMore = true;
    while (hasMore && clock.elapsed() < SliceMs)
        hasMore = story->read(MessagesBetweenLooks);
    storyModel->refreshOutcomes();
    showHeading();
    if (hasMore)
        readTimer.start(0);
    if (wasAtEnd)
        treeView->scrollToBottom();
}

void TaskView::stepAdded(int step)
{
    const int parent = story->step(step).parent;
    if (parent >= 0 && story->step(parent).kind == TaskStep::Kind::SubTask && story->under(parent).size() == 1)
        treeView->expand(storyModel->indexOf(parent));
}

void TaskView::showHeading()
{
    const std::optional<Task> task = story->task();
    pages->setCurrentIndex(task ? 1 : 0);
    if (!task) {
        emptyLabel->setText(story->taskId().isEmpty()
                                ? tr("No task is followed.\nChoose a message of a task in the traffic, or a task, and "
                                     "press Ctrl+Shift+T.")
                                : tr("Task %1 is not in this session any more, or not yet.").arg(story->taskId()));
        return;
    }
    const qint64 took = (task->endedAt > 0 ? task->endedAt : session->endTime()) - task->startedAt;
    const QString time =
        task->isOpen() ? tr("open for %1").arg(durationText(took)) : tr("took %1").arg(durationText(took));
    const QString name = task->name.isEmpty() ? QString() : task->name.toHtmlEscaped() + QStringLiteral(" · ");
    headingLabel->setText(QStringLiteral("<b>%1</b> · %2%3 · %4, %5")
                              .arg(task->id.toHtmlEscaped(), name,
                                   tr("%1 → %2").arg(task->requester, task->worker).toHtmlEscaped(),
                                   taskStatusText(*task), time));
    const QString parent = story->parentId();
    parentButton->setVisible(!parent.isEmpty());
    parentButton->setText(tr("↑ Asked for %1").arg(parent));
}

void TaskView::showCursor()
{
    const int step = cursor->isLive() ? -1 : story->stepOfRow(cursor->row());
    if (step < 0)
        return;
    const QScopedValueRollback guard(followsCursor, true);
    // A chunk whose stream is folded is shown by its stream.
    const TaskStep &at = story->step(step);
    const bool isFolded = at.kind == TaskStep::Kind::Chunk && !treeView->isExpanded(storyModel->indexOf(at.parent));
    if (const int current = StoryModel::stepOf(treeView->currentIndex()); isFolded && current == at.parent)
        return;
    treeView->setCurrentIndex(storyModel->indexOf(isFolded ? at.parent : step));
}

} // namespace inspector
