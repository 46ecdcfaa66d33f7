// The rows that a list shows, in its order: all that the list needs to know of filters and orders.
#pragma once

#include <QObject>

namespace inspector {

/// A *position* counts the shown rows from 0; a *row* is the session's number.
class RowSequence : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual qint64 size() const = 0;
    /// The row at a position in [0, size()).
    [[nodiscard]] virtual qint64 at(qint64 position) const = 0;
    /// The position of the first shown row that does not come before `row`, which need not be shown itself; size() where
    /// there is none.
    [[nodiscard]] virtual qint64 lowerBound(qint64 row) const = 0;

    /// The position of `row`, or -1 where it is not shown.
    [[nodiscard]] qint64 positionOf(qint64 row) const
    {
        const qint64 position = lowerBound(row);
        return position < size() && at(position) == row ? position : -1;
    }
    /// The position of the first shown row that comes after `row`.
    [[nodiscard]] qint64 upperBound(qint64 row) const
    {
        const qint64 position = lowerBound(row);
        return position < size() && at(position) == row ? position + 1 : position;
    }

signals:
    /// The list has other rows now: more, fewer or different ones.
    void changed();
};

} // namespace inspector
