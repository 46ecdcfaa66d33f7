// Titles, explanations and alignment of the traffic list's columns.
#include <inspector/gui/traffic/traffic_columns.h>

namespace inspector {

Qt::Alignment alignmentOf(Column column)
{
    switch (column) {
    case Column::Seq:
    case Column::Time:
    case Column::Size:
    case Column::Delta:
    case Column::Waited:
    case Column::Ran:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const auto column = Column(section);
    switch (role) {
    case Qt::DisplayRole:
        return column == Column::Time && format != TimeFormat::Absolute ? tr("Time (s)") : title(column);
    case Qt::ToolTipRole:
        return explanation(column);
    case Qt::TextAlignmentRole:
        return int(alignmentOf(column));
    default:
        return {};
    }
}

void ColumnModel::setTimeFormat(TimeFormat timeFormat)
{
    format = timeFormat;
    emit headerDataChanged(Qt::Horizontal, int(Column::Time), int(Column::Time));
}

QString ColumnModel::title(Column column)
{
    switch (column) {
    case Column::Seq:
        return tr("Seq");
    case Column::Time:
        return tr("Time");
    case Column::Priority:
        return tr("Priority");
    case Column::Type:
        return tr("Type");
    case Column::Source:
        return tr("Source");
    case Column::Target:
        return tr("Target");
    case Column::Task:
        return tr("Task");
    case Column::Size:
        return tr("Size");
    case Column::Summary:
        return tr("Summary");
    case Column::Fate:
        return tr("Fate");
    case Column::Delta: return tr("Delta (s)");
    case Column::Waited:
        return tr("Waited");
    case Column::Ran:
        return tr("Ran");
    case Column::HandledBy:
        return tr("Handled by");
    }
    return {};
}

QString ColumnModel::explanation(Column column)
{
    switch (column) {
    case Column::Seq:
        return tr("The order of publishing, stamped by the bus. Two senders may be handled in another order.");
    case Column::Time:
        return tr("When the message was published. The column's menu offers the time of day, the time since the "
                  "session's start or a time reference (Ctrl+T), or since the row above.");
    case Column::Priority:
        return tr("System messages are never dropped and always go first; data messages wait in a bounded queue.");
    case Column::Type:
        return tr("Which of the eighteen kinds of message it is. The mark before it shows its group.");
    case Column::Source:
        return tr("Who published the message. It never receives its own.");
    case Column::Target:
        return tr("The only receiver, or “all” for a broadcast.");
    case Column::Task:
        return tr("The task that the message belongs to.");
    case Column::Size:
        return tr("The bytes that the message holds in memory, roughly.");
    case Column::Summary:
        return tr("What the message says, in one line.");
    case Column::Fate:
        return tr("What became of the message: handled by how many, dropped by whom (their data queue was full), "
                  "failed where (a handler threw), or still waiting.");
    case Column::Delta:
        return tr("The time since the row above, whatever the time column shows.");
    case Column::Waited:
        return tr("How long the message was in a queue before its handler began: the longest, of several receivers.");
    case Column::Ran:
        return tr("How long the handler ran: the longest, of several receivers.");
    case Column::HandledBy:
        return tr("The subscribers that have handled the message, the first to be done first.");
    }
    return {};
}

} // namespace inspector
