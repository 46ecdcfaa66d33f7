// The Follow Task view: one task from its request to its answer, live.
#pragma once

#include <inspector/session/cursor.h>
#include <inspector/session/task_story.h>

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace inspector {

class Sight;
class StoryModel;

class TaskView : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive the view.
    TaskView(const Session *session, Cursor *cursor, QWidget *parent = nullptr);

    /// Shows the task of that id.
    void follow(const QString &taskId);
    [[nodiscard]] QString taskId() const { return story->taskId(); }

    [[nodiscard]] StoryModel *model() const { return storyModel; }
    [[nodiscard]] QTreeView *tree() const { return treeView; }
    [[nodiscard]] const QLabel *heading() const { return headingLabel; }

    /// Widths and order of the columns.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    void resetColumns();

signals:
    /// Someone wants to see only the messages of this task in the traffic.
    void trafficWanted(const QString &taskId);
    /// A person asks for what can be done with the message of a step.
    void rowMenuRequested(qint64 row, const QPoint &place);

private:
    void makeHeading();
    void makeTree();
    void scheduleReading();
    void readSome();
    void showHeading();
    void showCursor();
    void stepAdded(int step);

    const Session *const session;
    Cursor *const cursor;
    TaskStory *const story;
    StoryModel *const storyModel;
    QTreeView *const treeView;
    QStackedLayout *pages;
    QLabel *emptyLabel;
    QLabel *headingLabel;
    QToolButton *parentButton;
    QToolButton *trafficButton;
    Sight *const sight;
    QTimer readTimer;
    bool followsCursor = false; ///< the tree goes where the cursor went, and must not move it
};

} // namespace inspector
