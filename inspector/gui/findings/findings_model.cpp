// Findings as a tree.
#include <inspector/gui/findings/findings_model.h>

#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/timeline/moment_text.h>

#include <algorithm>

namespace inspector {

namespace {

QIcon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error: return glyphIcon(Glyph::Cross, &ThemeColors::failed);
    case Severity::Warning: return glyphIcon(Glyph::Warning, &ThemeColors::drop);
    case Severity::Note: return glyphIcon(Glyph::Ring, &ThemeColors::loss);
    }
    return {};
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error: return FindingsModel::tr("error");
    case Severity::Warning: return FindingsModel::tr("warning");
    case Severity::Note: return FindingsModel::tr("note");
    }
    return {};
}

/// How many of the oldest are gone where `newer` is what `older` has become by losing some and gaining some; nothing
/// where it is something else.
std::optional<size_t> goneFrom(const std::vector<FindingPlace> &older, const std::vector<FindingPlace> &newer)
{
    if (newer.empty())
        return std::nullopt;
    const auto first = std::ranges::find(older, newer.front());
    const auto kept = size_t(older.end() - first);
    if (kept > newer.size() || !std::equal(first, older.end(), newer.begin()))
        return std::nullopt;
    return size_t(first - older.begin());
}

} // namespace

FindingsModel::FindingsModel(const Session *session, QObject *parent) : QAbstractItemModel(parent), session(session) {}
FindingsModel::~FindingsModel() = default;

void FindingsModel::show(const Findings &findings)
{
    const auto count = int(findings.list.size());
    for (int row = 0; row < count; ++row)
        place(findings.list.at(row), row);
    if (count < rowCount()) {
        beginRemoveRows({}, count, rowCount() - 1);
        items.resize(size_t(count));
        endRemoveRows();
    }
}

int FindingsModel::find(const Finding &finding, int from) const
{
    for (auto row = size_t(from); row < items.size(); ++row) {
        const Finding &known = items[row]->finding;
        if (known.kind == finding.kind && known.subject == finding.subject)
            return int(row);
    }
    return -1;
}

void FindingsModel::place(const Finding &finding, int row)
{
    const int old = find(finding, row);
    if (old < 0) {
        beginInsertRows({}, row, row);
        items.insert(items.begin() + row, std::make_unique<Item>(Item{finding}));
        endInsertRows();
        return;
    }
    if (old != row) {
        beginMoveRows({}, old, old, {}, row);
        std::rotate(items.begin() + row, items.begin() + old, items.begin() + old + 1);
        endMoveRows();
    }
    update(row, finding);
}

void FindingsModel::update(int row, const Finding &finding)
{
    Finding &known = items[size_t(row)]->finding;
    if (known == finding)
        return;
    const QModelIndex parent = index(row, 0);
    const size_t gone = goneFrom(known.places, finding.places).value_or(known.places.size());
    if (gone > 0) {
        beginRemoveRows(parent, 0, int(gone) - 1);
        known.places.erase(known.places.begin(), known.places.begin() + qsizetype(gone));
        endRemoveRows();
    }
    if (const size_t kept = known.places.size(); kept < finding.places.size()) {
        beginInsertRows(parent, int(kept), int(finding.places.size()) - 1);
        known.places = finding.places;
        endInsertRows();
    }
    known = finding;
    emit dataChanged(parent, parent);
}

const Finding *FindingsModel::findingAt(const QModelIndex &index) const
{
    return index.isValid() && !index.internalPointer() ? &items[size_t(index.row())]->finding : nullptr;
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? items[size_t(parent.row())].get() : nullptr);
}

QModelIndex FindingsModel::parent(const QModelIndex &index) const
{
    const auto *item = static_cast<const Item *>(index.internalPointer());
    if (!item)
        return {};
    const auto found = std::ranges::find(items, item, [](const auto &pointer) { return pointer.get(); });
    return found == items.end() ? QModelIndex() : createIndex(int(found - items.begin()), 0);
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(items.size());
    const Finding *finding = findingAt(parent);
    return finding ? int(finding->places.size()) : 0;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Finding *finding = findingAt(index))
        return findingData(*finding, role);
    return placeData(static_cast<const Item *>(index.internalPointer())->finding.places[size_t(index.row())], role);
}

QVariant FindingsModel::findingData(const Finding &finding, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return finding.text;
    case Qt::DecorationRole: return severityIcon(severityOf(finding.kind));
    case Qt::ToolTipRole:
        return finding.places.empty()
            ? tr("None of its messages is held.")
            : tr("Double-click or Return goes to the newest of its messages; open it for the others.");
    case Qt::AccessibleTextRole:
        return tr("%1: %2 %3").arg(severityText(severityOf(finding.kind)), finding.text, finding.advice);
    case AdviceRole: return finding.advice;
    case SeverityRole: return int(severityOf(finding.kind));
    case RowRole: return finding.places.empty() ? qint64(-1) : finding.places.back().row;
    default: return {};
    }
}

QVariant FindingsModel::placeData(const FindingPlace &place, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (!session->hasRow(place.row))
            return tr("a message that is not held any more");
        return tr("%1 – %2").arg(momentText(*session, place.row), session->summary(place.row));
    case Qt::ToolTipRole: return tr("Click to go there: all views show this moment.");
    case RowRole: return place.row;
    default: return {};
    }
}

} // namespace inspector
