// Keeps the cursor on a row that is held.
#include <inspector/session/cursor.h>

#include <algorithm>

namespace inspector {

Cursor::Cursor(const Session *s, QObject *parent) : QObject(parent), session(s)
{
    connect(session, &Session::wasReset, this, &Cursor::goLive);
    const auto leaveGoneRow = [this] {
        if (fixedRow)
            moveTo(*fixedRow);
    };
    connect(session, &Session::rowsEvicted, this, leaveGoneRow);
    connect(session, &Session::rowsThinned, this, leaveGoneRow);
}

qint64 Cursor::row() const
{
    return fixedRow.value_or(session->rowBegin() < session->rowEnd() ? session->rowEnd() - 1 : -1);
}

std::optional<quint64> Cursor::seq() const
{
    if (row() < 0)
        return std::nullopt;
    return session->row(row()).seq;
}

void Cursor::moveTo(qint64 row)
{
    if (session->rowBegin() < session->rowEnd())
        place(session->standIn(std::clamp(row, session->rowBegin(), session->rowEnd() - 1)));
    else
        goLive();
}

void Cursor::goLive()
{
    place(std::nullopt);
}

void Cursor::place(std::optional<qint64> row)
{
    if (fixedRow == row)
        return;
    fixedRow = row;
    emit moved();
}

} // namespace inspector
