// Lets a session pass once more: moves the cursor through it as time went by, quicker or slower.
#pragma once

#include <inspector/session/cursor.h>

#include <QElapsedTimer>
#include <QTimer>

#include <span>

namespace inspector {

/// At the end of the session it stops, and the cursor is live. What else moves the cursor meanwhile, moves the playing.
class Player : public QObject {
    Q_OBJECT
public:
    Player(const Session *session, Cursor *cursor, QObject *parent = nullptr);

    [[nodiscard]] bool isPlaying() const { return timer.isActive(); }
    /// From the cursor on; from the oldest message where the cursor is live. Nothing happens while there are no
    /// messages.
    void setPlaying(bool play);

    /// The speeds to choose from, ascending: so many times as quickly as it happened.
    [[nodiscard]] static std::span<const double> speeds();
    [[nodiscard]] double speed() const { return factor; }
    void setSpeed(double speed);

signals:
    void playingChanged(bool playing);
    void speedChanged(double speed);

private:
    /// Time passes from here on, in the session and on the clock.
    void beginAt(qint64 t);
    void advance();

    const Session *const session;
    Cursor *const cursor;
    QTimer timer;
    QElapsedTimer clock;
    qint64 begin = 0; ///< the session's time when the clock was started
    double factor = 1;
    bool isMoving = false;
};

} // namespace inspector
