// What a row of the traffic list can be filtered by: the fields that its cells show.
#pragma once

#include <inspector/gui/filter/subject.h>
#include <inspector/gui/traffic/traffic_columns.h>

#include <QList>

namespace inspector {

class Session;

/// What the cell shows, as a subject; an empty one where no filter finds it.
[[nodiscard]] Subject cellSubject(const Session &session, qint64 row, Column column);
/// That of the column first, then of each other one. Without a column (-1) the first is the type.
[[nodiscard]] QList<Subject> rowSubjects(const Session &session, qint64 row, int column);

} // namespace inspector
