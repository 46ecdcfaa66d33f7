// The colour rules as a list.
#include "colour_rule_model.h"

#include <inspector/session/filter/filter.h>

#include <QGuiApplication>
#include <QScopedValueRollback>

namespace inspector {

ColourRuleModel::ColourRuleModel(ColourRules *r, QObject *parent) : QAbstractListModel(parent), rules(r)
{
    connect(rules, &ColourRules::changed, this, [this] {
        if (changing)
            return;
        beginResetModel(); // somebody else changed them
        endResetModel();
    });
}

int ColourRuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(rules->all().size());
}

QVariant ColourRuleModel::data(const QModelIndex &index, int role) const
{
    const ColourRule &shown = rule(index.row());
    const QString problem = problemOf(shown.filter);
    switch (role) {
    case Qt::DisplayRole: return shown.name.isEmpty() ? shown.filter : shown.name;
    case Qt::CheckStateRole: return shown.on ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole: return problem.isEmpty() ? shown.filter : problem;
    case Qt::BackgroundRole: return hueTint(shown.hue, QGuiApplication::palette());
    case Qt::ForegroundRole:
        return problem.isEmpty() ? QVariant() : QVariant(QGuiApplication::palette().color(QPalette::PlaceholderText));
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(shown.name, hueName(shown.hue));
    default: return {};
    }
}

bool ColourRuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    ColourRule changed = rule(index.row());
    changed.on = value.toInt() == Qt::Checked;
    setRule(index.row(), changed);
    return true;
}

Qt::ItemFlags ColourRuleModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

template <class Change>
void ColourRuleModel::change(Change what)
{
    const QScopedValueRollback guard(changing, true);
    QList<ColourRule> list = rules->all();
    what(list);
    rules->setAll(list);
}

void ColourRuleModel::setRule(int row, const ColourRule &newRule)
{
    change([&](QList<ColourRule> &list) { list[row] = newRule; });
    emit dataChanged(index(row), index(row));
}

void ColourRuleModel::insert(int row, const ColourRule &newRule)
{
    beginInsertRows({}, row, row);
    change([&](QList<ColourRule> &list) { list.insert(row, newRule); });
    endInsertRows();
}

void ColourRuleModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    change([&](QList<ColourRule> &list) { list.removeAt(row); });
    endRemoveRows();
}

bool ColourRuleModel::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || to < 0 || to >= rowCount() || !beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to))
        return false;
    change([&](QList<ColourRule> &list) { list.move(row, to); });
    endMoveRows();
    return true;
}

QString ColourRuleModel::problemOf(const QString &text)
{
    const Filter filter = Filter::parse(text);
    if (!filter.isValid())
        return tr("Column %1: %2").arg(filter.error().column).arg(filter.error().text);
    return filter.isEmpty() ? tr("The rule colours nothing: it has no filter yet.") : QString();
}

} // namespace inspector
