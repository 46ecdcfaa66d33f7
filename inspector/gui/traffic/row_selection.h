// Which rows are selected, and which of them is current: kept by row, so that it survives filtering and appending.
#pragma once

#include <QtGlobal>

#include <functional>
#include <vector>

namespace inspector {

/// A set of rows of the session, ascending, with a current row and the anchor that a range grows from.
class RowSelection {
public:
    static constexpr qint64 None = -1;

    [[nodiscard]] qint64 current() const { return currentRow; }
    [[nodiscard]] qint64 anchor() const { return anchorRow; }
    [[nodiscard]] bool contains(qint64 row) const;
    /// All selected rows, ascending; hidden ones too.
    [[nodiscard]] const std::vector<qint64> &rows() const { return selected; }

    /// Selects this row alone.
    void select(qint64 row);
    /// Adds the row, or takes it out, and makes it current.
    void toggle(qint64 row);
    /// Selects nothing else, and unselects nothing.
    void makeCurrent(qint64 row) { currentRow = row; }
    /// Selects exactly these rows, ascending; `row` becomes current and the anchor stays.
    void selectRange(std::vector<qint64> range, qint64 row);
    void clear();
    /// Of the rows from `begin` to before `end` some may be gone: moves to those that stand for them.
    void moveTo(const std::function<qint64(qint64)> &standIn, qint64 begin, qint64 end);

private:
    std::vector<qint64> selected;
    qint64 currentRow = None;
    qint64 anchorRow = None;
};

} // namespace inspector
