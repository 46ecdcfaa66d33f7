// What may come next in a filter, as rows.
#include <inspector/gui/filter/completion_model.h>

#include <inspector/gui/theme/theme.h>

namespace inspector {

using namespace Qt::StringLiterals;

void CompletionModel::setSuggestions(const QList<filter::Suggestion> &newSuggestions)
{
    beginResetModel();
    suggestions = newSuggestions;
    endResetModel();
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(suggestions.size());
}

int CompletionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const filter::Suggestion &suggestion = suggestions.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return index.column() == Text ? suggestion.text : suggestion.note;
    case Qt::AccessibleTextRole:
        return suggestion.note.isEmpty() ? suggestion.text : u"%1, %2"_s.arg(suggestion.text, suggestion.note);
    case Qt::ForegroundRole: return index.column() == Note ? QVariant(Theme::colors().muted) : QVariant();
    default: return {};
    }
}

} // namespace inspector
