// The view of a LiveTableModel: rows to choose, columns to sort, size, move and hide.
#pragma once

#include <QTableView>
#include <QTimer>

class QMenu;

namespace inspector {

class LiveTableModel;
class Sight;

/// A plain table, quick with ten thousand rows. It refreshes its model at most four times a second, and only while
/// it can be seen.
class LiveTableView : public QTableView {
    Q_OBJECT
public:
    static constexpr int RefreshIntervalMs = 250;

    explicit LiveTableView(LiveTableModel *model, QWidget *parent = nullptr);

    /// Something changed: refreshes soon.
    void scheduleRefresh();
    /// The same at once; while nobody can see it, when somebody can.
    void refreshNow();

    /// The columns as checkable actions.
    void addColumnActions(QMenu *menu);

    /// Widths, order, visibility and sorting of the columns.
    [[nodiscard]] QByteArray saveState() const;
    /// Nothing happens where the state is of another version.
    void restoreState(const QByteArray &state);
    void resetColumns();

signals:
    /// A double click on a row, or the Enter key: the entry of the table. A single click only selects.
    void entryOpened(int entry);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QModelIndex &index);
    void keepSelection();
    void showColumnMenu(const QPoint &position);

    LiveTableModel *const table;
    Sight *const sight;
    QTimer refreshTimer;
    int selectedEntry = -1; ///< comes back where a reset of the model brings it back
};

} // namespace inspector
