// What helps to read a long list: find, go to, marks with notes, times that count from a row.
#pragma once

#include <QWidget>

class QAction;

namespace inspector {

class FindBar;
class GoToBar;
class NoteBar;
class RowText;
class Session;
class TrafficList;

/// The bars above the list, one at a time, and the actions for menus. Their keys are Wireshark's.
class ReadingTools : public QWidget {
    Q_OBJECT
public:
    /// All of them must outlive the tools.
    ReadingTools(Session *session, TrafficList *list, RowText *text, QWidget *parent = nullptr);

    // --- The actions, in menu order ---
    QAction *const find;
    QAction *const findNext;
    QAction *const findPrevious;
    QAction *const goTo;
    QAction *const toggleMark;
    QAction *const editNote;
    QAction *const nextMark;
    QAction *const previousMark;
    QAction *const toggleReference;
    QAction *const clearReferences;

    [[nodiscard]] FindBar *findBar() const { return finding; }
    [[nodiscard]] GoToBar *goToBar() const { return going; }
    [[nodiscard]] NoteBar *noteBar() const { return noting; }

public slots:
    /// Makes the row current, in sight and with the keyboard; says so where the list does not show it.
    void goToRow(qint64 row);
    /// The same for a message; says so where it is not held.
    void goToMessage(quint64 seq);

signals:
    /// A short sentence for the status bar.
    void statusMessage(const QString &message);
    /// Times count from other rows now, perhaps in another format.
    void timesChanged();

private:
    QAction *makeAction(const QString &text, const QString &whatItDoes, const QString &keys);
    void connectActions();
    void showBar(QWidget *bar);
    [[nodiscard]] bool hasCurrentMessage();
    void markCurrent();
    void noteCurrent();
    void goToMark(bool forward);
    void countFromCurrent();
    void countFromStart();

    Session *const session;
    TrafficList *const list;
    RowText *const text;
    FindBar *finding;
    GoToBar *going;
    NoteBar *noting;
};

} // namespace inspector
