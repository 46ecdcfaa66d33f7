// The state of the session where the cursor stands: what the views of agents and tasks show.
#pragma once

#include <inspector/session/cursor.h>

#include <QTimer>

namespace inspector {

/// Follows the cursor, at most once a frame, however quickly it is dragged: the state is made once for all views, and
/// only when one of them asks.
///
/// Example:
/// @code
/// connect(at, &StateAtCursor::changed, this, [=, this] {
///     if (at->isLive())
///         show(session->agents());
///     else if (const SessionState *past = at->state())
///         show(past->agents());
/// });
/// @endcode
class StateAtCursor : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    StateAtCursor(const Session *session, Cursor *cursor, QObject *parent = nullptr);

    [[nodiscard]] const Session &session() const { return *from; }
    [[nodiscard]] Cursor *cursor() const { return followed; }
    /// Whether what is so now is wanted: Session::agents() and the like.
    [[nodiscard]] bool isLive() const { return shownRow < 0; }
    /// The row whose moment is wanted; -1 while live.
    [[nodiscard]] qint64 row() const { return shownRow; }
    /// Null while live, and where nothing is known of that moment. Good until the session's next append(), when fates
    /// that came late may have changed it.
    [[nodiscard]] const SessionState *state() const;

signals:
    /// Another moment is wanted.
    void changed();

private:
    void follow();

    const Session *const from;
    Cursor *const followed;
    QTimer timer;
    qint64 shownRow = -1;
    mutable std::optional<SessionState> made;
    mutable bool isStale = true;
};

} // namespace inspector
