// The Sequence dock: the diagram and the bar of what can be done with it.
#pragma once

#include <inspector/session/cursor.h>

#include <QWidget>

class QAction;
class QActionGroup;
class QMenu;
class QToolButton;

namespace inspector {

class SequenceView;
class ShownRows;

/// Every command is an action of menu(), so that the window's menus have them too.
class SequencePanel : public QWidget {
    Q_OBJECT
public:
    SequencePanel(const Session *session, const ShownRows *shown, Cursor *cursor, QWidget *parent = nullptr);

    [[nodiscard]] SequenceView *view() const { return diagram; }
    /// What can be done with the diagram, for the window's menu.
    [[nodiscard]] QMenu *menu() const { return commands; }
    [[nodiscard]] QAction *exportAction() const { return exporting; }

    /// Writes the diagram into a file, and says so or why not.
    bool exportTo(const QString &fileName);

    /// What is folded and how large it is; for QSettings.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

signals:
    void activated(qint64 row);
    /// A person asks for what can be done with a message.
    void rowMenuRequested(qint64 row, const QPoint &place);
    /// The menu of a lifeline opens: what can be done with its agent may be added.
    void agentMenuFilling(QMenu *menu, const QString &agent);
    /// A person wants the diagram in a file, and is to be asked for its name.
    void exportWanted();
    /// A short sentence for the status bar.
    void statusMessage(const QString &message);
    void problemOccurred(const QString &problem);

private:
    QAction *addCommand(const QString &text, const QString &whatItDoes, const QKeySequence &key = {});
    void makeCommands();
    void makeGrouping();
    void makeAxis();
    [[nodiscard]] QToolButton *makeMenuButton(const QString &text, const QString &whatItDoes, QMenu *menu);
    void makeBar();
    void showState();
    void showHeadMenu(int lifeline, const QPoint &globalPos);

    SequenceView *const diagram;
    QMenu *const commands;
    QActionGroup *families = nullptr;
    QActionGroup *axes = nullptr;
    QAction *foldFrames = nullptr;
    QAction *foldStreams = nullptr;
    QAction *foldSelected = nullptr;
    QAction *foldAll = nullptr;
    QAction *zoomIn = nullptr;
    QAction *zoomOut = nullptr;
    QAction *fit = nullptr;
    QAction *follow = nullptr;
    QAction *exporting = nullptr;
};

} // namespace inspector
