// The bar above the traffic list: a chip for each group of kinds, the chosen agent, the filter, and the saved filters.
#pragma once

#include <inspector/gui/filter/filter_field.h>
#include <inspector/gui/filter/saved_filter_bar.h>
#include <inspector/gui/traffic/chip.h>
#include <inspector/gui/traffic/row_filter.h>
#include <inspector/session/filter/filter_text.h>

#include <QToolButton>
#include <QWidget>

#include <array>

class QHBoxLayout;

namespace inspector {

/// Where a person says which rows to show.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    /// The session offers its words for completion; it must outlive the bar.
    explicit FilterBar(const Session *session, QWidget *parent = nullptr);

    /// What is chosen now.
    [[nodiscard]] RowFilter filter() const;

    [[nodiscard]] QString text() const { return edit->text(); }
    /// Puts the text into the field and takes it at once.
    void setText(const QString &text) { edit->setFilter(text); }
    /// Puts a test to the filter in force.
    void combine(const QString &test, filter::Combination how);
    /// Asks for a name to save the filter under.
    void saveFilter();
    /// Empty for everyone.
    [[nodiscard]] QString agentName() const { return chosenAgent; }
    void setAgent(const QString &name);

    /// What is wrong with the text, in a sentence with its column; empty where nothing is, and while the completion
    /// shows what could be right.
    [[nodiscard]] QString problem() const;
    /// Where that is to be shown: under the character that it is about, in this widget's coordinates.
    [[nodiscard]] QPoint problemPlace() const;

    [[nodiscard]] FilterField *textField() const { return edit; }
    [[nodiscard]] SavedFilters *savedFilters() const { return saved; }
    [[nodiscard]] SavedFilterBar *savedRow() const { return savedButtons; }
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

private:
    void addChip(QHBoxLayout *row, Chip *chip, const QString &help);
    Chip *makeGroupChip(KindGroup group, const QString &text);
    Chip *makeDropsChip();
    void addChips(QHBoxLayout *row);
    void addField(QHBoxLayout *row, const Session *session);
    void fieldChanged();
    QToolButton *makeButton(const QString &whatItDoes);

    std::array<Chip *, 4> groupChips{};
    Chip *drops = nullptr;
    QToolButton *agent = nullptr;
    FilterField *edit = nullptr;
    QToolButton *columns = nullptr;
    SavedFilters *saved = nullptr;
    SavedFilterBar *savedButtons = nullptr;
    QString chosenAgent;
};

} // namespace inspector
