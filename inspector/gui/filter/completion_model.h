// What may come next in a filter, as rows: the text and what it means.
#pragma once

#include <inspector/session/filter/completion.h>

#include <QAbstractTableModel>

namespace inspector {

class CompletionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Text, Note, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSuggestions(const QList<filter::Suggestion> &suggestions);
    [[nodiscard]] const filter::Suggestion &at(int row) const { return suggestions.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<filter::Suggestion> suggestions;
};

} // namespace inspector
