// The timeline above the status bar: travel through the session, let it pass once more, return to now.
#pragma once

#include <inspector/gui/timeline/player.h>
#include <inspector/gui/timeline/timeline_slider.h>

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace inspector {

/// Step back, play, step on, the speed, the slider, the moment, and "Live". Its menu does the same by keys.
class TimelineBar : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive it.
    TimelineBar(const Session *session, Cursor *cursor, QWidget *parent = nullptr);

    [[nodiscard]] TimelineSlider *slider() const { return timeSlider; }
    [[nodiscard]] Player *player() const { return timePlayer; }
    /// What can be done, for the window's menu bar.
    [[nodiscard]] QMenu *menu() const { return timeMenu; }

private:
    void makeMenu();
    void makeSpeedBox();
    QAction *addEntry(const QString &text, const QString &whatItDoes, const QKeySequence &key);
    [[nodiscard]] QToolButton *makeButton(QAction *action);
    void chooseSpeed(int change);
    void showMoment();
    void showPlaying(bool playing);

    const Session *const session;
    Cursor *const cursor;
    Player *const timePlayer;
    TimelineSlider *const timeSlider;
    QMenu *const timeMenu;
    QComboBox *const speedBox;
    QLabel *const momentLabel;
    QAction *playAction = nullptr;
    QAction *backAction = nullptr;
    QAction *onAction = nullptr;
    QAction *liveAction = nullptr;
};

} // namespace inspector
