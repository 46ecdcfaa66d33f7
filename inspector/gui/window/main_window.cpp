// The window: the views, where they are, and what they tell each other.
#include "main_window.h"

#include "opening_progress.h"
#include "session_feed.h"
#include "session_status.h"
#include "settings.h"
#include "task_navigation.h"

#include <inspector/gui/agents/agents_view.h>
#include <inspector/gui/conversation/conversation_view.h>
#include <inspector/gui/detail/detail_view.h>
#include <inspector/gui/filter/subject_menu.h>
#include <inspector/gui/findings/findings_view.h>
#include <inspector/gui/marks/marks_view.h>
#include <inspector/gui/send/message_sender.h>
#include <inspector/gui/sequence/sequence_panel.h>
#include <inspector/gui/table/format.h>
#include <inspector/gui/table/live_table_view.h>
#include <inspector/gui/task/task_view.h>
#include <inspector/gui/tasks/tasks_view.h>
#include <inspector/gui/timeline/timeline_bar.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <inspector/session/marks_file.h>
#include <inspector/source/app_source.h>
#include <inspector/source/open_source.h>

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QStatusBar>
#include <QToolBar>
#include <QUrl>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

/// Of the docks' places; a new number forgets what an older version saved.
constexpr int LayoutVersion = 2;
/// From this width on, agents and tasks stand side by side rather than behind each other.
constexpr int WideWindow = 1600;
constexpr QSize FirstSize(1280, 800);
constexpr int MessageMs = 15'000;
constexpr qint64 MiB = 1024 * 1024;

} // namespace

MainWindow::MainWindow(Session *session, SourceFactory builtIn, QWidget *parent)
    : QMainWindow(parent), session(session), builtIn(std::move(builtIn)), feed(new SessionFeed(session, this)),
      sender(new MessageSender([this] { return feed->source(); }, this)), sharedCursor(new Cursor(session, this)),
      subjects(new SubjectMenu(this)), stateAtCursor(new StateAtCursor(session, sharedCursor, this)),
      marksFile(new MarksFile(session->marks(), this)), trafficView(new TrafficView(session)),
      detailView(new DetailView(session)), agentsView(new AgentsView(session, stateAtCursor)),
      tasksView(new TasksView(session, stateAtCursor)), findingsView(new FindingsView(session, sharedCursor)),
      timelineBar(new TimelineBar(session, sharedCursor)), marksView(new MarksView(session)),
      sequencePanel(new SequencePanel(session, trafficView->shownList(), sharedCursor)),
      conversationView(new ConversationView(session, sharedCursor)), taskView(new TaskView(session, sharedCursor)),
      taskNavigation(new TaskNavigation(session, sharedCursor, this)), sessionStatus(new SessionStatus(session))
{
    session->setMemoryLimit(settings::memoryLimitMiB() * MiB);
    setWindowTitle(tr("Bus Inspector"));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setCentralWidget(trafficView);
    makeDocks();
    makeTimeline();
    makeStatusBar();
    makeMenus();
    makeToolBar();
    connectViews();
    restoreViews();
}

void MainWindow::startBuiltIn()
{
    openSession(builtIn);
}

void MainWindow::openFile(const QString &fileName)
{
    // What is at hand is not given up for what cannot be read.
    if (const QString problem = whyNoSession(fileName); !problem.isEmpty())
        showProblem(problem);
    else
        open([fileName] { return makeSource(fileName); }, fileName);
}

void MainWindow::attachTo(const bus::RunningApp &app, const QString &busName)
{
    openSession([app, busName] { return std::make_unique<AppSource>(app, AppSource::WhenGone::Wait, busName); });
}

void MainWindow::openSession(SourceFactory newFactory)
{
    open(std::move(newFactory), {});
}

void MainWindow::open(SourceFactory newFactory, const QString &captureName)
{
    whenMarksMayGo([this, newFactory = std::move(newFactory), captureName] {
        factory = newFactory;
        capture = captureName;
        beginSession();
    });
}

void MainWindow::restartSession()
{
    const auto *attached = qobject_cast<const AppSource *>(feed->source());
    if (attached && attached->isAttached())
        attachTo(attached->app(), attached->bus()); // it may be another process by now
    else if (attached)
        statusBar()->showMessage(tr("It does not run: there is nothing to begin. What it sent stays here."), MessageMs);
    else if (factory)
        whenMarksMayGo([this] { beginSession(); });
}

bool MainWindow::hasUnsavedMarks() const
{
    const Marks::Notes &marks = session->marks()->all();
    return capture.isEmpty() && !marks.isEmpty() && marks != marksSaved;
}

/// Notes took a person's time: those of a session that is in no file are not let go without a word.
void MainWindow::whenMarksMayGo(std::function<void()> goOn)
{
    if (!hasUnsavedMarks()) {
        goOn();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Bus Inspector"),
                                tr("The marks and notes of this session are in no file yet, and go with it."),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName(u"marksMayGo"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, goOn = std::move(goOn)](int answer) {
        if (answer == QMessageBox::Discard)
            goOn();
        else if (answer == QMessageBox::Save)
            saveRows(tr("Save the Session"), std::nullopt);
    });
    box->open();
}

void MainWindow::beginSession()
{
    marksSaved.clear();
    marksFile->setCapture(capture);
    feed->setSource(factory());
    connect(feed->source(), &Source::titleChanged, this, &MainWindow::showSourceState);
    showSourceState();
}

void MainWindow::makeDocks()
{
    const auto makeDock = [this](const QString &name, const QString &title, QWidget *view) {
        auto *dock = new QDockWidget(title, this);
        dock->setObjectName(name);
        dock->setWidget(view);
        addDockWidget(Qt::BottomDockWidgetArea, dock);
        // Side by side, before they are arranged, they would make the window wider than it is asked to be.
        if (detailDock)
            tabifyDockWidget(detailDock, dock);
        return dock;
    };
    detailDock = makeDock(u"detail"_s, tr("Detail"), detailView);
    agentsDock = makeDock(u"agents"_s, tr("Agents"), agentsView);
    tasksDock = makeDock(u"tasks"_s, tr("Tasks"), tasksView);
    conversationDock = makeDock(u"conversation"_s, tr("Conversation"), conversationView);
    taskDock = makeDock(u"task"_s, tr("Task"), taskView);
    findingsDock = makeDock(u"findings"_s, tr("Findings"), findingsView);
    marksDock = makeDock(u"marks"_s, tr("Marks"), marksView);
    sequenceDock = makeDock(u"sequence"_s, tr("Sequence"), sequencePanel);
}

void MainWindow::makeTimeline()
{
    auto *bar = new QToolBar(tr("Timeline"));
    bar->setObjectName(u"timeline"_s);
    bar->setMovable(false);
    bar->addWidget(timelineBar);
    addToolBar(Qt::BottomToolBarArea, bar);
    timelineBar->menu()->addSeparator();
    timelineBar->menu()->addAction(bar->toggleViewAction());
    timelineBar->slider()->setStepper(
        [this](qint64 row, int direction) { return trafficView->shownBeside(row, direction); });
}

void MainWindow::makeStatusBar()
{
    sourceLabel = new QLabel;
    sourceLabel->setContentsMargins(6, 0, 0, 0);
    statusBar()->addWidget(sourceLabel);
    statusBar()->addWidget(new OpeningProgress(feed));
    statusBar()->addPermanentWidget(sessionStatus);
    connect(sessionStatus, &SessionStatus::evictionBegan, this, &MainWindow::sayThatEvictionBegan);
    connect(feed, &SessionFeed::reachedEnd, this, &MainWindow::showSourceState);
    connect(feed, &SessionFeed::problemOccurred, this, &MainWindow::showProblem);
}

void MainWindow::connectViews()
{
    connectCursor();
    connectFilters();
    connect(sender, &MessageSender::answered, this,
            [this](const QString &words) { statusBar()->showMessage(words, MessageMs); });
    connectReading();
    connectTasks();
    connect(trafficView, &TrafficView::currentRowChanged, detailView, &DetailView::showRow);
    connect(trafficView, &TrafficView::shownCountChanged, sessionStatus, &SessionStatus::setShownCount);
    const auto say = [this](const QString &message) { statusBar()->showMessage(message, MessageMs); };
    const auto showDetail = [this] {
        detailDock->show();
        detailDock->raise();
    };
    connect(trafficView, &TrafficView::statusMessage, this, say);
    connect(trafficView, &TrafficView::activated, this, showDetail);
    connect(sequencePanel, &SequencePanel::statusMessage, this, say);
    connect(sequencePanel, &SequencePanel::problemOccurred, this, &MainWindow::showProblem);
    connect(sequencePanel, &SequencePanel::exportWanted, this, &MainWindow::askForExport);
    connect(sequencePanel, &SequencePanel::activated, this, showDetail);
    connect(agentsView, &AgentsView::chosenAgentChanged, this, [this](const QString &name) {
        if (name.isEmpty())
            trafficView->clearAgentFilter();
        else
            trafficView->showOnlyAgent(name);
    });
    connect(findingsView, &FindingsView::countChanged, this, [this](int count) {
        findingsDock->setWindowTitle(count > 0 ? tr("Findings (%1)").arg(countText(quint64(count))) : tr("Findings"));
    });
}

void MainWindow::connectTasks()
{
    const auto showInTraffic = [this](const QString &id) {
        trafficView->setFilterText(filter::equalTest(filter::FieldId::Task, id));
    };
    connect(tasksView, &TasksView::taskOpened, this, showInTraffic);
    connect(trafficView, &TrafficView::agentFilterChanged, conversationView, &ConversationView::showOnlyAgent);
    connect(conversationView, &ConversationView::statusMessage, this,
            [this](const QString &message) { statusBar()->showMessage(message, MessageMs); });
    connect(taskView, &TaskView::trafficWanted, this, showInTraffic);
    connect(taskNavigation, &TaskNavigation::followWanted, this, &MainWindow::followTask);
    connect(taskNavigation, &TaskNavigation::statusMessage, this,
            [this](const QString &message) { statusBar()->showMessage(message, MessageMs); });
}

void MainWindow::followTask(const QString &id)
{
    taskDock->show();
    taskDock->raise();
    taskView->follow(id);
}

/// The traffic moves the cursor when a person chooses a row, and goes where others moved it.
void MainWindow::connectCursor()
{
    connect(trafficView, &TrafficView::currentRowChanged, sharedCursor, [this](qint64 row) {
        if (row >= 0 && !trafficView->isFollowing())
            sharedCursor->moveTo(row);
    });
    connect(trafficView, &TrafficView::followChanged, sharedCursor, [this](bool following) {
        if (following)
            sharedCursor->goLive();
    });
    connect(sharedCursor, &Cursor::moved, trafficView, [this] {
        if (sharedCursor->isLive())
            trafficView->setFollow(true);
        else
            trafficView->goToRow(sharedCursor->row());
    });
}

void MainWindow::resetLayout()
{
    settings::clearViewStates();
    arrangeDocks();
    sizeDocks();
    agentsView->table()->resetColumns();
    tasksView->table()->resetColumns();
    taskView->resetColumns();
}

void MainWindow::arrangeDocks()
{
    const QList<QDockWidget *> docks = {detailDock,   agentsDock,   tasksDock, conversationDock,
                                        sequenceDock, findingsDock, taskDock,  marksDock};
    for (QDockWidget *dock : docks) { // never all side by side, which would widen the window
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    addDockWidget(Qt::BottomDockWidgetArea, detailDock);
    splitDockWidget(detailDock, agentsDock, Qt::Horizontal);
    if (width() >= WideWindow)
        splitDockWidget(agentsDock, tasksDock, Qt::Horizontal);
    else
        tabifyDockWidget(agentsDock, tasksDock);
    tabifyDockWidget(tasksDock, conversationDock);
    tabifyDockWidget(conversationDock, sequenceDock);
    tabifyDockWidget(sequenceDock, findingsDock);
    tabifyDockWidget(findingsDock, taskDock);
    tabifyDockWidget(taskDock, marksDock);
    for (QDockWidget *dock : docks)
        dock->show();
    tasksDock->raise();
    agentsDock->raise();
}

void MainWindow::sizeDocks()
{
    if (width() >= WideWindow)
        resizeDocks({detailDock, agentsDock, tasksDock}, {width() * 25 / 100, width() * 40 / 100, width() * 35 / 100},
                    Qt::Horizontal);
    else
        resizeDocks({detailDock, agentsDock}, {width() * 36 / 100, width() * 64 / 100}, Qt::Horizontal);
    resizeDocks({detailDock}, {height() * 38 / 100}, Qt::Vertical);
}

void MainWindow::restoreViews()
{
    if (!restoreGeometry(settings::viewState(u"geometry"_s)))
        resize(FirstSize);
    hasSavedLayout = restoreState(settings::viewState(u"docks"_s), LayoutVersion);
    trafficView->restoreState(settings::viewState(u"traffic"_s));
    detailView->restoreState(settings::viewState(u"detail"_s));
    agentsView->table()->restoreState(settings::viewState(u"agents"_s));
    tasksView->table()->restoreState(settings::viewState(u"tasks"_s));
    sequencePanel->restoreState(settings::viewState(u"sequence"_s));
    taskView->restoreState(settings::viewState(u"task"_s));
}

void MainWindow::saveViews() const
{
    settings::setViewState(u"geometry"_s, saveGeometry());
    settings::setViewState(u"docks"_s, saveState(LayoutVersion));
    settings::setViewState(u"traffic"_s, trafficView->saveState());
    settings::setViewState(u"detail"_s, detailView->saveState());
    settings::setViewState(u"agents"_s, agentsView->table()->saveState());
    settings::setViewState(u"tasks"_s, tasksView->table()->saveState());
    settings::setViewState(u"sequence"_s, sequencePanel->saveState());
    settings::setViewState(u"task"_s, taskView->saveState());
}

void MainWindow::showEvent(QShowEvent *event)
{
    // The layout depends on the size that the window was given meanwhile.
    if (!wasShown && hasSavedLayout) {
        restoreState(settings::viewState(u"docks"_s), LayoutVersion);
    } else if (!wasShown) {
        arrangeDocks();
        sizeDocks();
    }
    wasShown = true;
    QMainWindow::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!isLeaving && hasUnsavedMarks()) {
        event->ignore();
        whenMarksMayGo([this] {
            isLeaving = true;
            close();
        });
        return;
    }
    saveViews();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openFile(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

void MainWindow::showProblem(const QString &problem)
{
    if (problemBox) { // one box at a time, whatever goes wrong meanwhile
        problemBox->setInformativeText(problem);
        return;
    }
    const QString first = problem.section(u'\n', 0, 0);
    const QString others = problem.section(u'\n', 1);
    const auto count = int(problem.count(u'\n'));
    const QString words = count > 0 ? first + u"\n\n"_s + tr("%Ln more in the details.", nullptr, count) : first;
    problemBox = new QMessageBox(QMessageBox::Warning, tr("Bus Inspector"), words, QMessageBox::Ok, this);
    problemBox->setTextFormat(Qt::PlainText);
    problemBox->setDetailedText(others);
    problemBox->setAttribute(Qt::WA_DeleteOnClose);
    problemBox->open();
}

void MainWindow::showSourceState()
{
    const Source *source = feed->source();
    if (!source)
        return;
    QString text = source->title();
    if (feed->isAtEnd())
        text = endText().arg(text);
    sourceLabel->setText(text);
    const auto *file = qobject_cast<const FileSource *>(source);
    sourceLabel->setToolTip(file ? file->problems().join(u'\n') : QString());
    findingsView->setComplete(feed->isComplete());
    setWindowTitle(tr("%1 – Bus Inspector").arg(source->title()));
}

QString MainWindow::endText() const
{
    if (!feed->isComplete())
        return tr("%1 – read in part");
    const auto *file = qobject_cast<const FileSource *>(feed->source());
    return file && file->problemCount() > 0 ? tr("%1 – damaged, read as far as it goes") : tr("%1 – complete");
}

void MainWindow::sayThatEvictionBegan()
{
    // Short, since the counters leave little room beside them.
    statusBar()->showMessage(
        tr("The limit of %1 is reached. Edit → Preferences raises it.").arg(bytesText(session->memoryLimit())), MessageMs);
}

} // namespace inspector
