// The list under the filter field: what may come next.
#pragma once

#include <QTreeView>

namespace inspector {

class CompletionModel;

/// Lies over the window, never takes the keyboard: whoever has that passes the keys on.
class CompletionPopup : public QTreeView {
    Q_OBJECT
public:
    CompletionPopup(CompletionModel *model, QWidget *window);

    /// Shows the model's rows, the upper left corner at that place of the window as far as there is room.
    void showAt(const QPoint &place);
    /// Of the row under the mark; -1 for none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);
    /// Moves the mark; from the first row upwards and from the last one downwards it goes away.
    void moveCurrent(int rows);

signals:
    void rowClicked(int row);
};

} // namespace inspector
