// The saved filters as a row of buttons.
#pragma once

#include <inspector/gui/filter/saved_filters.h>

#include <QToolBar>

class QMenu;

namespace inspector {

class SavedFilterEditor;

/// A click applies a filter, a right click changes it. What finds no room is in the menu at the right end. Not there
/// while nothing is saved.
class SavedFilterBar : public QToolBar {
    Q_OBJECT
public:
    explicit SavedFilterBar(SavedFilters *filters, QWidget *parent = nullptr);

    /// Opens the sheet for a new one.
    void saveNew(const QString &text);
    /// What can be done with the one in that place: apply, rename, edit, move, remove.
    void fillMenu(QMenu *menu, qsizetype index);
    /// The one in force is marked.
    void setShownFilter(const QString &text);

    // --- For the tests ---
    [[nodiscard]] SavedFilterEditor *editor() const { return sheet; }

signals:
    void chosen(const QString &text);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void rebuild();
    void edit(qsizetype index, bool textFirst);
    void openSheet(const SavedFilter &filter);
    void accept(const SavedFilter &filter);

    SavedFilters *const filters;
    SavedFilterEditor *const sheet;
    qsizetype edited = -1; ///< the one in the sheet; -1 for a new one
    QString shown;
};

} // namespace inspector
