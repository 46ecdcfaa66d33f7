// The window: the traffic in its middle, the other views docked around it.
#pragma once

#include <inspector/gui/theme/theme.h>
#include <inspector/session/marks.h>
#include <inspector/session/session.h>
#include <inspector/session/state_at_cursor.h>
#include <inspector/source/source.h>
#include <libbus/remote/running_app.h>

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QActionGroup;
class QLabel;
class QMessageBox;

namespace inspector {

class AgentsView;
class ColourRulesDialog;
class CommandPalette;
class ConversationView;
class DetailView;
class FindingsView;
class MarksFile;
class MarksView;
class MessageSender;
class SequencePanel;
class SessionFeed;
class SessionStatus;
class SubjectMenu;
class TaskNavigation;
class TaskView;
class TasksView;
class TimelineBar;
class TrafficView;
struct MessageDraft;
struct Subject;

/// Makes a source anew each time that its session is started.
using SourceFactory = std::function<std::unique_ptr<Source>()>;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Looks as it was left. `builtIn` makes the source of the built-in session. The session must outlive the window.
    MainWindow(Session *session, SourceFactory builtIn, QWidget *parent = nullptr);

    /// Shows the built-in session from its beginning.
    void startBuiltIn();
    /// Shows a capture.
    void openFile(const QString &fileName);
    /// Shows a bus of a running app, the first one where the name is empty; and again whenever the app returns.
    void attachTo(const bus::RunningApp &app, const QString &busName);
    /// Shows whatever the factory makes.
    void openSession(SourceFactory factory);
    /// Begins the current session once more.
    void restartSession();

    /// Puts all views back to where they were on the first start.
    void resetLayout();

    /// Shows the task of that id from its request to its answer.
    void followTask(const QString &id);

    /// Where all views look.
    [[nodiscard]] Cursor *cursor() const { return sharedCursor; }
    [[nodiscard]] TrafficView *traffic() const { return trafficView; }
    [[nodiscard]] DetailView *detail() const { return detailView; }
    [[nodiscard]] AgentsView *agents() const { return agentsView; }
    [[nodiscard]] TasksView *tasks() const { return tasksView; }
    [[nodiscard]] FindingsView *findings() const { return findingsView; }
    [[nodiscard]] TimelineBar *timeline() const { return timelineBar; }
    [[nodiscard]] MarksView *marks() const { return marksView; }
    [[nodiscard]] SequencePanel *sequence() const { return sequencePanel; }
    [[nodiscard]] ConversationView *conversation() const { return conversationView; }
    [[nodiscard]] TaskView *task() const { return taskView; }
    /// The menu of whatever a person points at, in all views.
    [[nodiscard]] SubjectMenu *subjectMenu() const { return subjects; }
    [[nodiscard]] SessionStatus *status() const { return sessionStatus; }

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void beginSession();
    void whenMarksMayGo(std::function<void()> goOn);
    [[nodiscard]] bool hasUnsavedMarks() const;
    [[nodiscard]] QString endText() const;
    void makeDocks();
    void makeTimeline();
    void makeStatusBar();
    void connectViews();
    void connectCursor();
    void connectTasks();
    void restoreViews();
    void saveViews() const;
    void arrangeDocks();
    void sizeDocks();

    // Filters in all views: main_window_filters.cpp.
    void connectFilters();
    void fillCurrentRowMenu(QMenu *menu, const QList<Subject> &about);
    void popUpRowMenu(qint64 row, const QPoint &place);
    void addToSubjectMenu(QMenu *menu, const Subject &subject);
    void makeFilterMenu();
    void fillFilterMenu(QMenu *menu);

    // The menus and the tool bar: main_window_menus.cpp.
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeGoMenu();
    void makeSessionMenu();
    void makeHelpMenu();
    void makeToolBar();
    QAction *addEntry(QMenu *menu, const QString &text, const QString &whatItDoes, const QKeySequence &key = {});
    QAction *makeDockAction(QDockWidget *dock, const QKeySequence &key);
    [[nodiscard]] QMenu *makeThemeMenu();

    void openPalette(); // main_window_palette.cpp

    using Rows = std::optional<std::vector<qint64>>;

    // Reading: main_window_reading.cpp.
    void connectReading();
    void showMarksOnTimeline();
    void addReadingEntries(QMenu *editMenu);
    void addListEntries(QMenu *viewMenu);
    void fillOrderMenu(QMenu *menu);
    void addOrders(QMenu *menu, const QStringList &subscribers);
    void addOrder(QMenu *menu, const QString &text, const QString &subscriber);
    void showColourRules();
    [[nodiscard]] Marks::Notes marksAmong(const Rows &rows) const;
    void saveMarks(const QString &fileName, const Marks::Notes &marks);

    // What the menus do.
    void askForFile();
    void askForApp();
    /// Asks for a file's name and writes these rows there, or all of them.
    void saveRows(const QString &title, Rows rows);
    void saveSelection();
    void askForExport();
    void writeSession(const QString &fileName, Rows rows);
    /// A message to send: of this draft, or one to fill in.
    void writeMessage(const std::optional<MessageDraft> &draft);
    void resend();
    /// The current message, where it can be sent once more; else says why not.
    [[nodiscard]] std::optional<bus::BusMessage> messageToResend();
    void showPreferences();
    void chooseTheme(ThemeMode mode);
    void showKeys();
    void showAbout();

    void showProblem(const QString &problem);
    void showSourceState();
    void sayThatEvictionBegan();

    /// Shows whatever the factory makes, which reads this capture, or none.
    void open(SourceFactory factory, const QString &capture);

    Session *const session;
    const SourceFactory builtIn;
    SourceFactory factory;   ///< of the session that is shown
    QString capture;         ///< the file that it is read from; empty for none
    Marks::Notes marksSaved; ///< with what was saved of it last
    bool isLeaving = false;  ///< a person has said so
    SessionFeed *const feed;
    MessageSender *const sender;
    Cursor *const sharedCursor;
    SubjectMenu *const subjects;
    StateAtCursor *const stateAtCursor;
    MarksFile *const marksFile;

    TrafficView *const trafficView;
    DetailView *const detailView;
    AgentsView *const agentsView;
    TasksView *const tasksView;
    FindingsView *const findingsView;
    TimelineBar *const timelineBar;
    MarksView *const marksView;
    SequencePanel *const sequencePanel;
    ConversationView *const conversationView;
    TaskView *const taskView;
    TaskNavigation *const taskNavigation;
    SessionStatus *const sessionStatus;
    QDockWidget *detailDock = nullptr;
    QDockWidget *agentsDock = nullptr;
    QDockWidget *tasksDock = nullptr;
    QDockWidget *findingsDock = nullptr;
    QDockWidget *marksDock = nullptr;
    QDockWidget *sequenceDock = nullptr;
    QDockWidget *taskDock = nullptr;
    QDockWidget *conversationDock = nullptr;
    QLabel *sourceLabel = nullptr;

    QAction *pauseAction = nullptr;
    QAction *followAction = nullptr;
    QAction *restartAction = nullptr;
    QAction *editAndResendAction = nullptr;
    QActionGroup *saveActions = nullptr;
    QActionGroup *themeActions = nullptr;
    QMenu *themeMenu = nullptr;
    CommandPalette *commandPalette = nullptr; ///< made when it is first wanted
    QPointer<QMessageBox> problemBox;
    QPointer<ColourRulesDialog> colourDialog;
    bool hasSavedLayout = false;
    bool wasShown = false;
};

} // namespace inspector
