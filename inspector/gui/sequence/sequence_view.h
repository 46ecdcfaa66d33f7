// The sequence diagram as a person uses it: lines and agents are pointed at by mouse and keys.
#pragma once

#include "sequence_canvas.h"

#include <inspector/session/cursor.h>

namespace inspector {

/// Shows where the shared cursor is, and moves it.
///
/// Keys: arrows, Page Up/Down, Home, End (follow); right and left unfold and fold a line; + - 0 zoom, F fits all
/// lifelines onto the page; Return shows a message's details.
class SequenceView : public SequenceCanvas {
    Q_OBJECT
public:
    SequenceView(const Session *session, const ShownRows *shown, Cursor *cursor, QWidget *parent = nullptr);

    /// Puts the agents of the selected lifelines onto one.
    void foldSelected();
    /// The line of the cursor, as an index of pageLines(); -1 where it is not on the page.
    [[nodiscard]] int currentLine() const;

signals:
    /// Return or a double click on a line: show the message's details.
    void activated(qint64 row);
    /// A person asks for what can be done with a line's message.
    void rowMenuRequested(qint64 row, const QPoint &globalPos);
    /// The same with a lifeline; -1 for none.
    void headMenuRequested(int lifeline, const QPoint &globalPos);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void lifelineClicked(int lifeline, Qt::KeyboardModifiers modifiers);
    void unfoldLifeline(int lifeline);
    void cursorMoved();
    void choose(const SequencePages::Place &place);
    void moveCurrent(qint64 count);
    void setUnfolded(bool unfolded);
    bool runKey(const QKeyEvent *event);
    void cameIntoSight() override;
    [[nodiscard]] SequencePages::Place currentPlace() const override;

    Cursor *const cursor;
    bool missedMove = false;      ///< the cursor moved while nobody could see where its line has room
    SequencePages::Place current; ///< the line that the cursor was put on here: one of several with its row, perhaps
};

} // namespace inspector
