// The tasks of a session as rows.
#include "task_model.h"

#include <inspector/gui/detail/duration_text.h>
#include <inspector/gui/table/format.h>
#include <inspector/gui/theme/glyph_icon.h>

#include <QFont>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

QList<TableColumn> taskColumns()
{
    return {
        {TaskModel::tr("Task"), TaskModel::tr("The task's id. Double-click a row to see only its messages."),
         u"c1-supervisor-1"_s, true, false},
        {TaskModel::tr("Name"), TaskModel::tr("What was asked for; empty for the worker's default handler."),
         u"transcribe"_s, true, false},
        {TaskModel::tr("Requester"), TaskModel::tr("Who asked."), u"transcriber"_s, true, false},
        {TaskModel::tr("Worker"), TaskModel::tr("Who was asked, or who answers."), u"transcriber"_s, true, false},
        {TaskModel::tr("Status"),
         TaskModel::tr("<p>Pending until the worker takes it up, running until it gives its last answer.</p>"
                       "<p>“Request dropped” means that the request met a full queue: nobody will answer it.</p>"),
         TaskModel::tr("cancelling") + u"–––"_s, true, false},
        {TaskModel::tr("Progress"), TaskModel::tr("The last update or piece of a stream."), u"{\"percent\": 100}"_s,
         true, false},
        {TaskModel::tr("Age"), TaskModel::tr("How long it took, or has been open, by the time of the session."),
         u"12.3 ms"_s, true, true},
        {TaskModel::tr("Result"), TaskModel::tr("The last answer."), u"{\"text\": \"a short answer to it\"}"_s, true,
         false},
    };
}

constexpr qint64 MinuteNs = 60'000'000'000;

QString statusText(const Task &task)
{
    if (task.requestDropped && task.isOpen())
        return TaskModel::tr("request dropped");
    if (task.cancelRequested && task.isOpen())
        return TaskModel::tr("cancelling");
    switch (task.status) {
    case bus::TaskStatus::Pending: return TaskModel::tr("pending");
    case bus::TaskStatus::Running: return TaskModel::tr("running");
    case bus::TaskStatus::Completed: return TaskModel::tr("completed");
    case bus::TaskStatus::Failed: return TaskModel::tr("failed");
    case bus::TaskStatus::Cancelled: return TaskModel::tr("cancelled");
    }
    return {};
}

QIcon statusIcon(const Task &task)
{
    if (task.requestDropped && task.isOpen())
        return glyphIcon(Glyph::Warning, &ThemeColors::drop);
    switch (task.status) {
    case bus::TaskStatus::Pending: return glyphIcon(Glyph::Ring, &ThemeColors::waiting);
    case bus::TaskStatus::Running: return glyphIcon(Glyph::Play, &ThemeColors::waiting);
    case bus::TaskStatus::Completed: return glyphIcon(Glyph::Check, &ThemeColors::good);
    case bus::TaskStatus::Failed: return glyphIcon(Glyph::Cross, &ThemeColors::failed);
    case bus::TaskStatus::Cancelled: return glyphIcon(Glyph::Slashed, &ThemeColors::muted);
    }
    return {};
}

} // namespace

TaskModel::TaskModel(const Session *session, QObject *parent)
    : LiveTableModel(parent), session(session), columnList(taskColumns())
{
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Task &task = taskAt(index.row());
    const auto column = Column(index.column());

    switch (role) {
    case Qt::DisplayRole: return text(session->task(entryAt(index.row())), column);
    case Qt::ToolTipRole: return toolTip(session->task(entryAt(index.row())), column);
    case Qt::TextAlignmentRole: return headerData(index.column(), Qt::Horizontal, role);
    case Qt::DecorationRole: return column == Status ? statusIcon(task) : QVariant();
    case Qt::ForegroundRole:
        if (column == Status && task.requestDropped && task.isOpen())
            return Theme::colors().drop;
        return task.isOpen() ? QVariant() : Theme::colors().muted;
    case Qt::FontRole:
        if (task.isOpen() && column == Id) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default: return {};
    }
}

QString TaskModel::text(const Task &task, Column column) const
{
    switch (column) {
    case Id: return task.id;
    case Name: return task.name;
    case Requester: return task.requester;
    case Worker: return task.worker;
    case Status: return statusText(task);
    case Progress: return task.progress;
    case Age: return age(task) < MinuteNs ? durationText(age(task)) : ageText(age(task));
    case Result: return task.result;
    }
    return {};
}

QString TaskModel::toolTip(const Task &task, Column column) const
{
    switch (column) {
    case Status:
        if (task.requestDropped)
            return tr("The request met the full data queue of %1. Nobody will answer it: the requester has to ask "
                      "again "
                      "or give up.")
                .arg(task.worker);
        return columnList.at(column).toolTip;
    case Progress:
        return tr("%1 updates, %2 pieces of a stream. %3")
            .arg(countText(quint64(task.updates)), countText(quint64(task.streamChunks)),
                 task.progress.toHtmlEscaped());
    default: {
        const QString shown = text(task, column);
        return shown.isEmpty() ? columnList.at(column).toolTip : shown.toHtmlEscaped();
    }
    }
}

qint64 TaskModel::age(const Task &task) const
{
    return (task.endedAt > 0 ? task.endedAt : session->endTime()) - task.startedAt;
}

QString TaskModel::filterText(int entry) const
{
    const Task &task = session->tasks().at(entry);
    return task.id + u' ' + task.name + u' ' + task.requester + u' ' + task.worker;
}

bool TaskModel::isLess(int a, int b, int column) const
{
    if (column == Progress || column == Result)
        return text(session->task(a), Column(column)) < text(session->task(b), Column(column));
    const Task &left = session->tasks().at(a);
    const Task &right = session->tasks().at(b);
    switch (Column(column)) {
    case Id: return left.id < right.id;
    case Name: return left.name < right.name;
    case Requester: return left.requester < right.requester;
    case Worker: return left.worker < right.worker;
    case Status: return left.status < right.status;
    case Age: return age(left) < age(right);
    case Progress:
    case Result: break; // above
    }
    return false;
}

bool TaskModel::isNaturallyLess(int a, int b) const
{
    const bool aIsOpen = session->tasks().at(a).isOpen();
    const bool bIsOpen = session->tasks().at(b).isOpen();
    return aIsOpen != bIsOpen ? aIsOpen : a > b; // a later index is a newer task
}

} // namespace inspector
