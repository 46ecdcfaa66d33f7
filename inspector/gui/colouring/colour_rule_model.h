// The colour rules as a list: a box to switch each on, its colour, its name.
#pragma once

#include <inspector/gui/colouring/colour_rules.h>

#include <QAbstractListModel>

namespace inspector {

/// Shows the rules, and changes them: what is switched, renamed or moved here holds at once.
class ColourRuleModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// The rules must outlive the model.
    explicit ColourRuleModel(ColourRules *rules, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] const ColourRule &rule(int row) const { return rules->all().at(row); }
    void setRule(int row, const ColourRule &rule);
    void insert(int row, const ColourRule &rule);
    void remove(int row);
    /// Moves a rule one place up (-1) or down (1); false at the ends.
    bool move(int row, int by);

    /// What is wrong with a rule's filter, with the column; empty where nothing is.
    [[nodiscard]] static QString problemOf(const QString &filter);

private:
    template <class Change>
    void change(Change what);

    ColourRules *const rules;
    bool changing = false; ///< by this model: it has told the views itself
};

} // namespace inspector
