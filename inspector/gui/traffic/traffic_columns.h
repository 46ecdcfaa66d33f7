// The columns of the traffic list, and the tiny model that names them to its header.
#pragma once

#include <QAbstractTableModel>
#include <QCoreApplication>

namespace inspector {

/// The order is that of the header's logical sections.
enum class Column {
    Seq,
    Time,
    Priority,
    Type,
    Source,
    Target,
    Task,
    Size,
    Summary,
    Fate,
    // Not shown at first.
    Delta,
    Waited,
    Ran,
    HandledBy,
};
inline constexpr int ColumnCount = int(Column::HandledBy) + 1;

/// Whether the column is shown before a person chooses.
[[nodiscard]] constexpr bool isShownAtFirst(Column column) { return column <= Column::Fate; }

/// How the time column counts.
enum class TimeFormat : quint8 {
    Absolute, ///< the local time of day
    Relative, ///< seconds since the last time reference, or the session's first record
    Delta,    ///< seconds since the row above
};

/// Numbers and times stand flush right.
[[nodiscard]] Qt::Alignment alignmentOf(Column column);

/// Names the columns; it has no rows, since the list draws those itself.
class ColumnModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex & = {}) const override { return 0; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &, int) const override { return {}; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The time column's title says in what its numbers count.
    void setTimeFormat(TimeFormat timeFormat);

    [[nodiscard]] static QString title(Column column);
    [[nodiscard]] static QString explanation(Column column);

private:
    TimeFormat format = TimeFormat::Absolute;
};

} // namespace inspector
