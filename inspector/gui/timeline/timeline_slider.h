// The slider of the timeline: drag it through the session.
#pragma once

#include <inspector/gui/timeline/timeline_painter.h>
#include <inspector/session/cursor.h>

#include <QAbstractSlider>
#include <QPixmap>
#include <QTimer>

#include <functional>
#include <vector>

namespace inspector {

/// Draws the session from its first to its newest message, and moves the cursor through it. At its right end the cursor
/// is live.
///
/// Keys: arrows step by a message, Page Up and Down by a twentieth of the session's time, Home goes to the oldest
/// message, End to the newest. As a QAbstractSlider it is one for screen readers; its value is the share of the
/// session's time, from 0 to 1000.
class TimelineSlider : public QAbstractSlider {
    Q_OBJECT
public:
    TimelineSlider(const Session *session, Cursor *cursor, QWidget *parent = nullptr);

    /// The row before (-1) or after (1) a row that a step goes to; nothing where there is none.
    using Stepper = std::function<std::optional<qint64>(qint64 row, int direction)>;
    /// Without one, steps go to the next row that is held.
    void setStepper(Stepper stepper) { nextRow = std::move(stepper); }
    /// One message on or back; on from the last one, the cursor is live.
    void step(int direction);

    /// The messages that a person has marked, by seq: some may not be read yet.
    void setMarks(std::vector<quint64> seqs);

    [[nodiscard]] QSize sizeHint() const override { return {400, Height}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, Height}; }
    [[nodiscard]] TimeScale scale() const;

signals:
    /// It was drawn anew: the session has grown, or the cursor has moved.
    void shown();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    static constexpr int Height = 38;

    void sessionChanged();
    void showCursor();
    [[nodiscard]] const QPixmap &course();
    void dragTo(double x);
    void goToPending();
    void moveToTime(qint64 t);
    [[nodiscard]] qint64 cursorTime() const;
    [[nodiscard]] QString helpAt(double x) const;

    const Session *const session;
    Cursor *const cursor;
    Stepper nextRow;
    std::vector<quint64> marks;
    QTimer redrawTimer; ///< the session grows faster than anyone can look
    QTimer settleTimer; ///< the widget was resized a moment ago
    QTimer dragTimer;   ///< at most one move of the cursor a frame
    std::optional<double> pendingX;
    QPixmap coursePicture; ///< what messages and tasks there were when
    qint64 courseBegin = 0; ///< of its time
    qint64 courseEnd = 0;
    bool courseIsOld = true;
};

} // namespace inspector
