// Follows the cursor, at most once a frame.
#include <inspector/session/state_at_cursor.h>

#include <utility>

namespace inspector {

using namespace std::chrono_literals;

StateAtCursor::StateAtCursor(const Session *session, Cursor *cursor, QObject *parent)
    : QObject(parent), from(session), followed(cursor)
{
    timer.setSingleShot(true);
    timer.setInterval(16ms);
    connect(&timer, &QTimer::timeout, this, &StateAtCursor::follow);
    connect(cursor, &Cursor::moved, this, [this] {
        if (followed->isLive())
            follow(); // the past may be that of a session that is gone
        else if (!timer.isActive())
            timer.start();
    });
    const auto setStale = [this] { isStale = true; };
    connect(session, &Session::rowsAppended, this, setStale);
    connect(session, &Session::rowsChanged, this, setStale);
    connect(session, &Session::rowsEvicted, this, setStale);
    connect(session, &Session::rowsThinned, this, setStale);
    connect(session, &Session::wasReset, this, &StateAtCursor::follow);
}

const SessionState *StateAtCursor::state() const
{
    if (std::exchange(isStale, false))
        made = isLive() ? std::nullopt : from->stateAt(shownRow);
    return made ? &*made : nullptr;
}

void StateAtCursor::follow()
{
    timer.stop();
    const qint64 row = followed->isLive() ? -1 : followed->row();
    isStale = true;
    if (std::exchange(shownRow, row) != row)
        emit changed();
}

} // namespace inspector
