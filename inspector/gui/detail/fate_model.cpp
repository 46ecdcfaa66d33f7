// The table of fates.
#include <inspector/gui/detail/fate_model.h>

#include <inspector/gui/detail/detail_subjects.h>
#include <inspector/gui/theme/theme.h>
#include <inspector/session/duration_text.h>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;

void FateModel::setFates(std::vector<bus::FateRecord> newFates, const QString &waiting, qint64 published)
{
    if (newFates == fates && waiting == waitingAt && published == publishedAt)
        return;
    beginResetModel();
    fates = std::move(newFates);
    waitingAt = waiting;
    publishedAt = published;
    longest = 0;
    for (const bus::FateRecord &fate : fates)
        longest = std::max({longest, fate.waitedNs, fate.ranNs});
    endResetModel();
}

QList<Subject> FateModel::subjects(const QModelIndex &index) const
{
    return index.row() < int(fates.size()) ? fateSubjects(fates[size_t(index.row())], index.column())
                                           : waitingSubjects(waitingAt);
}

int FateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(fates.size()) + (waitingAt.isEmpty() ? 0 : 1);
}

int FateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() >= Waited)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (index.row() >= int(fates.size()))
        return waitingData(index.column(), role);

    const bus::FateRecord &fate = fates[size_t(index.row())];
    const bool isBad = fate.fate != bus::Fate::Handled;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(fate, index.column());
    case Qt::ToolTipRole:
        return index.column() == FateColumn && !fate.error.isEmpty() ? fate.error : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == FateColumn && isBad)
            return fate.fate == bus::Fate::Failed ? Theme::colors().failed : Theme::colors().drop;
        return {};
    case BarRole:
        return barOf(fate, index.column());
    default:
        return {};
    }
}

QVariant FateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Waited ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool help = role == Qt::ToolTipRole;
    if (!help && role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Subscriber:
        return help ? tr("Who the message was for") : tr("Subscriber");
    case FateColumn:
        return help ? tr("Handled; dropped by a full data queue; failed, since the handler threw; discarded or "
                         "undelivered, since the subscriber left")
                    : tr("Fate");
    case Waited:
        return help ? tr("From sending to the start of the handler") : tr("Waited");
    case Ran:
        return help ? tr("How long the handler took") : tr("Ran");
    case Decided:
        return help ? tr("When that was decided, after sending") : tr("After");
    default:
        return {};
    }
}

QVariant FateModel::waitingData(int column, int role) const
{
    if (role == Qt::DisplayRole && column == Subscriber)
        return waitingAt;
    if (role == Qt::DisplayRole && column == FateColumn)
        return tr("waiting");
    if (role == Qt::ForegroundRole)
        return Theme::colors().waiting;
    return {};
}

QString FateModel::textOf(const bus::FateRecord &fate, int column) const
{
    const bool ran = fate.fate == bus::Fate::Handled || fate.fate == bus::Fate::Failed;
    switch (column) {
    case Subscriber:
        return fate.subscriber;
    case FateColumn:
        return fate.error.isEmpty() ? wordOf(fate.fate) : u"%1: %2"_s.arg(wordOf(fate.fate), fate.error);
    case Waited:
        return ran ? durationText(fate.waitedNs) : QString();
    case Ran:
        return ran ? durationText(fate.ranNs) : QString();
    case Decided:
        return durationText(std::max<qint64>(0, fate.t - publishedAt));
    default:
        return {};
    }
}

QVariant FateModel::barOf(const bus::FateRecord &fate, int column) const
{
    if (longest == 0 || (column != Waited && column != Ran))
        return {};
    const qint64 length = column == Waited ? fate.waitedNs : fate.ranNs;
    return length > 0 ? QVariant(double(length) / double(longest)) : QVariant();
}

QString FateModel::wordOf(bus::Fate fate)
{
    switch (fate) {
    case bus::Fate::Handled:
        return tr("handled");
    case bus::Fate::Dropped:
        return tr("dropped");
    case bus::Fate::Discarded:
        return tr("discarded");
    case bus::Fate::Failed:
        return tr("failed");
    case bus::Fate::Undelivered:
        return tr("undelivered");
    }
    return {};
}

} // namespace inspector
