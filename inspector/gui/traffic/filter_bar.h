// The bar above the traffic list: a chip for each group of kinds, the chosen agent, and the filter text.
#pragma once

#include <inspector/gui/traffic/chip.h>
#include <inspector/gui/traffic/row_filter.h>

#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include <array>

namespace inspector {

/// Where a person says which rows to show. A text that is no filter is marked and explained, and the last good one
/// stays in force.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// What is chosen now.
    [[nodiscard]] RowFilter filter() const;

    [[nodiscard]] QString text() const { return edit->text(); }
    /// Puts the text into the field and takes it at once.
    void setText(const QString &text);
    /// Empty for everyone.
    [[nodiscard]] QString agentName() const { return chosenAgent; }
    void setAgent(const QString &name);

    /// What is wrong with the text, in a sentence with its column; empty where nothing is.
    [[nodiscard]] QString problem() const;
    /// Where that is to be shown: under the character that it is about, in this widget's coordinates.
    [[nodiscard]] QPoint problemPlace() const;

    [[nodiscard]] QLineEdit *textField() const { return edit; }
    [[nodiscard]] Chip *groupChip(KindGroup group) const { return groupChips[size_t(group)]; }
    [[nodiscard]] Chip *dropsChip() const { return drops; }
    [[nodiscard]] QToolButton *agentChip() const { return agent; }
    /// The button at the right end, for the list's columns.
    [[nodiscard]] QToolButton *columnsButton() const { return columns; }

signals:
    void filterChanged();
    void agentChanged(const QString &name);
    /// There is a problem now, another one, or none any more.
    void problemChanged();
    /// Return or Escape in the text field: the person is done there.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addChip(Chip *chip, const QString &help);
    Chip *makeGroupChip(KindGroup group, const QString &text, const QString &help);
    Chip *makeDropsChip();
    void setUpTextField();
    void textEdited();
    void takeText();
    void showValidity();

    std::array<Chip *, 4> groupChips{};
    Chip *drops;
    QToolButton *agent;
    QLineEdit *edit;
    QAction *validity;
    QToolButton *columns;
    QString chosenAgent;
    Filter typed; ///< what stands in the field
    Filter taken; ///< the last of them that was valid
    QTimer typing;
};

} // namespace inspector
