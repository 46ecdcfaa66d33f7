// Moves the cursor by the clock.
#include <inspector/gui/timeline/player.h>

#include <array>

namespace inspector {

using namespace std::chrono_literals;

namespace {

constexpr auto FrameTime = 16ms;

} // namespace

Player::Player(const Session *s, Cursor *c, QObject *parent) : QObject(parent), session(s), cursor(c)
{
    timer.setInterval(FrameTime);
    timer.setTimerType(Qt::PreciseTimer);
    connect(&timer, &QTimer::timeout, this, &Player::advance);
    connect(session, &Session::wasReset, this, [this] { setPlaying(false); });
    connect(cursor, &Cursor::moved, this, [this] {
        if (!isPlaying() || isMoving)
            return;
        if (cursor->isLive())
            setPlaying(false);
        else
            beginAt(session->row(cursor->row()).t);
    });
}

std::span<const double> Player::speeds()
{
    static constexpr std::array<double, 10> speeds{0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100};
    return speeds;
}

void Player::setPlaying(bool play)
{
    if (play == isPlaying() || (play && cursor->row() < 0))
        return;
    if (play) {
        if (cursor->isLive())
            cursor->moveTo(session->rowBegin());
        beginAt(session->row(cursor->row()).t);
        timer.start();
    } else {
        timer.stop();
    }
    emit playingChanged(play);
}

void Player::setSpeed(double speed)
{
    if (speed == factor)
        return;
    if (isPlaying())
        beginAt(begin + qint64(double(clock.nsecsElapsed()) * factor));
    factor = speed;
    emit speedChanged(speed);
}

void Player::beginAt(qint64 t)
{
    begin = t;
    clock.start();
}

void Player::advance()
{
    const qint64 now = begin + qint64(double(clock.nsecsElapsed()) * factor);
    const qint64 row = session->findRowAt(now).value_or(-1);
    if (now < session->row(session->rowEnd() - 1).t) {
        isMoving = true;
        if (row > cursor->row()) // several rows may bear one time, and the cursor be on the last of them
            cursor->moveTo(row);
        isMoving = false;
    } else {
        setPlaying(false);
        cursor->goLive();
    }
}

} // namespace inspector
