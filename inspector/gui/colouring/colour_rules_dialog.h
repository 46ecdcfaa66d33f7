// View → Colour Rules: adds, edits, orders and removes them, while the traffic is in sight.
#pragma once

#include <inspector/gui/colouring/colour_rules.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace inspector {

class ColourRuleModel;

/// Every change holds at once. A filter that is wrong is kept as it is written, and explained; it colours nothing.
class ColourRulesDialog : public QDialog {
    Q_OBJECT
public:
    /// The rules must outlive the dialog.
    explicit ColourRulesDialog(ColourRules *rules, QWidget *parent = nullptr);

private:
    [[nodiscard]] QLayout *makeListSide();
    [[nodiscard]] QLayout *makeForm();
    [[nodiscard]] int currentRow() const;
    void choose(int row);
    void add();
    void removeCurrent();
    void moveCurrent(int by);
    void showCurrent();
    void takeForm();
    void showProblem();

    ColourRuleModel *const model;
    QListView *const list;
    QLineEdit *const name;
    QLineEdit *const filter;
    QComboBox *const hue;
    QLabel *const problem;
    QPushButton *remove = nullptr;
    QPushButton *up = nullptr;
    QPushButton *down = nullptr;
    bool showing = false; ///< the form is being filled, by nobody's hand
};

} // namespace inspector
