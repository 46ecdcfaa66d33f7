// The field for a filter: red or green while a person types, with completion and history.
#pragma once

#include <inspector/gui/filter/filter_history.h>
#include <inspector/session/filter/filter.h>

#include <QLineEdit>
#include <QTimer>

class QMenu;

namespace inspector {

class FilterCompleter;
class Session;

/// A text that is no filter is marked and explained, and the last good one stays in force.
///
/// Keys: Return takes the filter and leaves; Escape closes the list of completions, else clears, else leaves; Up and
/// Down go through the filters used before, Down below the newest leaves; Alt+Down lists them; Ctrl+Space completes.
class FilterField : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterField(const Session *session, QWidget *parent = nullptr);

    /// The one in force.
    [[nodiscard]] const Filter &filter() const { return taken; }
    /// Puts the text into the field and takes it at once.
    void setFilter(const QString &text);

    /// What is wrong with the text, in a sentence with its column; empty where nothing is.
    [[nodiscard]] QString problem() const;
    /// Where that is to be shown: under the character that it is about.
    [[nodiscard]] QPoint problemPlace() const;
    [[nodiscard]] bool isCompleting() const;

    [[nodiscard]] QStringList history() const { return used.list(); }
    void setHistory(const QStringList &filters) { used.setList(filters); }
    /// The filters used before, as a menu that fills itself.
    [[nodiscard]] QMenu *historyMenu() const { return menu; }
    /// Opens that under the field.
    void showHistory();

    // --- For the tests ---
    [[nodiscard]] FilterCompleter *filterCompleter() const { return completion; }

signals:
    void filterChanged();
    /// There is a problem now, another one, or none any more; or the completion hides it, or does so no longer.
    void problemChanged();
    void historyChanged();
    /// The person is done here.
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool takeKey(const QKeyEvent *event);
    void escape();
    void finish();
    void checkText();
    void takeText();
    void remember();
    void showValidity();
    void underlineProblem();
    void fillMenu();

    FilterCompleter *completion;
    FilterHistory used;
    QMenu *menu;
    QAction *validity;
    Filter typed; ///< what stands in the field
    Filter taken; ///< the last of them that was valid
    QTimer typing;
    bool changingLook = false;
};

} // namespace inspector
