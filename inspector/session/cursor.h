// Where a person looks: at one message, which all views share, or at the newest.
#pragma once

#include <inspector/session/session.h>

#include <QObject>

#include <optional>

namespace inspector {

/// The one place in a session that every view shows: the traffic its row, the detail its message, agents and tasks as
/// they stood there. *Live*, it is at the newest row, wherever that is.
///
/// Belongs to the session's thread. Eviction moves it to the row that tells of what went; a new session makes it live.
///
/// Example:
/// @code
/// connect(cursor, &Cursor::moved, this, [this] { showState(cursor->isLive() ? now() :
/// session->stateAt(cursor->row())); }); cursor->moveTo(row);
/// @endcode
class Cursor : public QObject {
    Q_OBJECT
public:
    /// `session` must outlive it.
    explicit Cursor(const Session *session, QObject *parent = nullptr);

    /// Whether it goes along with the newest row.
    [[nodiscard]] bool isLive() const { return !fixedRow; }
    /// The row looked at; -1 while the session has none.
    [[nodiscard]] qint64 row() const;
    /// The seq of that row: of a loss, the first that was lost.
    [[nodiscard]] std::optional<quint64> seq() const;

public slots:
    /// To a row, or the one that stands for it. Nothing happens while the session has no rows.
    void moveTo(qint64 row);
    void goLive();

signals:
    /// It is at another row, is live, or is so no longer. Not told as new rows carry a live one along.
    void moved();

private:
    void place(std::optional<qint64> row);

    const Session *session;
    std::optional<qint64> fixedRow; ///< nothing: live
};

} // namespace inspector
