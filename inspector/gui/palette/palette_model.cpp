// What fits the letters typed into the command palette, best first.
#include <inspector/gui/palette/palette_model.h>

#include <inspector/gui/palette/fuzzy_match.h>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MostRows = 200; ///< nobody scrolls further: another letter is quicker
constexpr int InPlaceToo = -40;     ///< found with the help of the place alone
} // namespace

void PaletteModel::setTyped(const QString &typed)
{
    QList<Found> fitting;
    for (const PaletteSource &source : std::as_const(sources)) {
        for (const PaletteEntry &entry : source(typed)) {
            if (std::optional<Found> one = rank(entry, typed))
                fitting.append(*std::move(one));
        }
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const Found &a, const Found &b) { return a.score > b.score; });
    beginResetModel();
    found = fitting.mid(0, MostRows);
    endResetModel();
}

void PaletteModel::clear()
{
    beginResetModel();
    found.clear();
    endResetModel();
}

/// "view col" finds Columns in the menu View, after what has all the letters in its own name.
std::optional<PaletteModel::Found> PaletteModel::rank(const PaletteEntry &entry, const QString &typed)
{
    if (const auto match = fuzzyMatch(typed, entry.title))
        return Found{entry, match->score, match->positions};
    if (const auto match = fuzzyMatch(typed, entry.place + u' ' + entry.title))
        return Found{entry, match->score + InPlaceToo, {}};
    return std::nullopt;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(found.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Found &row = found.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.entry.title;
    case Qt::DecorationRole: return row.entry.icon;
    case Qt::ToolTipRole: return row.entry.help;
    case PlaceRole: return row.entry.isOn ? tr("%1, on").arg(row.entry.place) : row.entry.place;
    case KeysRole: return row.entry.keys;
    case PositionsRole: return QVariant::fromValue(row.positions);
    case Qt::AccessibleTextRole: {
        QStringList parts{row.entry.title, index.data(PlaceRole).toString(), row.entry.keys};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

} // namespace inspector
