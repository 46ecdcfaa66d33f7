// The small sheet under the filter bar where a saved filter gets its name and its text.
#pragma once

#include <inspector/gui/filter/saved_filters.h>

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace inspector {

/// Return saves what is right; Escape, or a click elsewhere, leaves everything as it was.
class SavedFilterEditor : public QFrame {
    Q_OBJECT
public:
    explicit SavedFilterEditor(QWidget *parent);

    /// Opens with its upper right corner at `corner`, in the parent's coordinates.
    void edit(const SavedFilter &filter, const QPoint &corner);

    // --- For the tests ---
    [[nodiscard]] QLineEdit *nameField() const { return name; }
    [[nodiscard]] QLineEdit *textField() const { return text; }

signals:
    void accepted(const SavedFilter &filter);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void check();
    void accept();

    QLineEdit *name;
    QLineEdit *text;
    QLabel *problem;
    QPushButton *saveButton;
};

} // namespace inspector
