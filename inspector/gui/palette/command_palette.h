// The command palette: everything that can be done, found by a few letters of its name.
#pragma once

#include <inspector/gui/palette/palette_entry.h>

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace inspector {

class PaletteModel;

/// Lies over the top of its window and is no dialog: whatever takes the keyboard elsewhere closes it.
///
/// Keys: letters search; Up, Down, Page Up and Page Down choose; Return does what is chosen; Escape goes back.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    /// Of equals, those of the first source stand first.
    void setSources(const QList<PaletteSource> &sources);
    /// Shows everything, and takes the keyboard until it closes.
    void open();

    [[nodiscard]] QLineEdit *textField() const { return field; }
    [[nodiscard]] QListView *list() const { return entries; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void place();
    void runCurrent();
    void closeAndGoBack();
    void focusMoved(const QWidget *to);
    void tellCurrent();
    [[nodiscard]] bool takeKey(QKeyEvent *event);

    PaletteModel *const model;
    QLineEdit *const field;
    QListView *const entries;
    QLabel *const nothing;    ///< stands in the place of an empty list
    QPointer<QWidget> before; ///< had the keyboard
};

} // namespace inspector
