// The marked messages as rows.
#include "mark_model.h"

#include <inspector/gui/table/format.h>
#include <inspector/session/marks.h>

#include <algorithm>

namespace inspector {

namespace {
constexpr int RefreshMs = 250;
} // namespace

MarkModel::MarkModel(Session *s, QObject *parent) : QAbstractTableModel(parent), session(s)
{
    for (const quint64 seq : session->marks()->all().keys())
        seqs.push_back(seq);
    connect(session->marks(), &Marks::changed, this, &MarkModel::marksChanged);

    refresh.setSingleShot(true);
    refresh.setInterval(RefreshMs);
    connect(&refresh, &QTimer::timeout, this, [this] {
        if (!seqs.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    });
    const auto refreshSoon = [this] {
        if (!refresh.isActive() && !seqs.empty())
            refresh.start();
    };
    connect(session, &Session::rowsAppended, this, refreshSoon);
    connect(session, &Session::rowsEvicted, this, refreshSoon);
    connect(session, &Session::wasReset, this, refreshSoon);
}

int MarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(seqs.size());
}

int MarkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant MarkModel::data(const QModelIndex &index, int role) const
{
    const quint64 seq = seqAt(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Seq)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Seq: return seqText(seq);
    case Message: return messageText(seq);
    case Note: return session->marks()->note(seq);
    default: return {};
    }
}

bool MarkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Note)
        return false;
    session->marks()->setNote(seqAt(index.row()), value.toString().trimmed());
    return true;
}

QVariant MarkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Seq ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Seq: return tr("Seq");
    case Message: return tr("Message");
    case Note: return tr("Note");
    default: return {};
    }
}

Qt::ItemFlags MarkModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Note ? flags | Qt::ItemIsEditable : flags;
}

int MarkModel::rowOf(quint64 seq) const
{
    const auto place = std::lower_bound(seqs.begin(), seqs.end(), seq);
    return place != seqs.end() && *place == seq ? int(place - seqs.begin()) : -1;
}

void MarkModel::marksChanged(quint64 first, quint64 last)
{
    const bool isOne = first == last;
    const bool isThere = session->marks()->contains(first);
    const int row = rowOf(first);
    const auto place = std::lower_bound(seqs.begin(), seqs.end(), first);
    const int placeRow = int(place - seqs.begin());
    if (isOne && isThere && row >= 0) {
        emit dataChanged(index(row, 0), index(row, Columns - 1));
    } else if (isOne && isThere) {
        beginInsertRows({}, placeRow, placeRow);
        seqs.insert(place, first);
        endInsertRows();
    } else if (isOne && row >= 0) {
        beginRemoveRows({}, row, row);
        seqs.erase(place);
        endRemoveRows();
    } else if (!isOne) { // another capture's marks
        beginResetModel();
        const QList<quint64> all = session->marks()->all().keys();
        seqs.assign(all.begin(), all.end());
        endResetModel();
    }
}

QString MarkModel::messageText(quint64 seq) const
{
    const auto row = session->findRow(seq);
    if (!row)
        return tr("(not held)");
    const MessageRow message = session->row(*row);
    const QString target = message.target == NoName ? tr("all", "a broadcast's target") : session->name(message.target);
    return tr("%1, %2 \u2192 %3: %4")
        .arg(bus::kindName(message.kind), session->name(message.source), target, session->summary(*row));
}

} // namespace inspector
