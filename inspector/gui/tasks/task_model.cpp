// The tasks of a session as rows.
#include "task_model.h"

#include <inspector/session/duration_text.h>
#include <inspector/gui/table/format.h>
#include <inspector/gui/tasks/task_status.h>
#include <inspector/gui/theme/theme.h>

#include <QFont>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

QList<TableColumn> taskColumns()
{
    return {
        {TaskModel::tr("Task"), TaskModel::tr("The task's id. Double-click a row to see only its messages."),
         u"c12-supervisor-12"_s, true, false},
        {TaskModel::tr("Name"), TaskModel::tr("What was asked for; empty for the worker's default handler."),
         u"transcribe"_s, true, false},
        {TaskModel::tr("Requester"), TaskModel::tr("Who asked."), u"transcriber"_s, true, false},
        {TaskModel::tr("Worker"), TaskModel::tr("Who was asked, or who answers."), u"transcriber"_s, true, false},
        {TaskModel::tr("Status"),
         TaskModel::tr("<p>Pending until the worker takes it up, running until it gives its last answer.</p>"
                       "<p>“Request dropped” means that the request met a full queue: nobody will answer it.</p>"),
         TaskModel::tr("cancelling"), true, false, true},
        {TaskModel::tr("Progress"), TaskModel::tr("The last update or piece of a stream."), u"{\"percent\": 100}"_s,
         true, false},
        {TaskModel::tr("Age"), TaskModel::tr("How long it took, or has been open, by the time of the session."),
         u"12.3 ms"_s, true, true},
        {TaskModel::tr("Result"), TaskModel::tr("The last answer."), u"{\"text\": \"a short answer to it\"}"_s, true,
         false},
    };
}

/// The newest open tasks and the newest of the others, ascending, up to a number; `open` are the ascending numbers of
/// those that are open.
std::vector<int> newestOf(const TaskTable &tasks, qsizetype endNumber, const auto &open)
{
    std::vector<int> newestOpen;
    std::vector<int> newestEnded;
    auto nextOpen = open.rbegin();
    for (; nextOpen != open.rend() && qsizetype(newestOpen.size()) < TaskModel::MostOpen; ++nextOpen)
        newestOpen.push_back(int(*nextOpen));
    nextOpen = open.rbegin();
    for (const qsizetype number : tasks.numbers(endNumber) | std::views::reverse) {
        if (qsizetype(newestEnded.size()) == TaskModel::MostEnded)
            break;
        if (nextOpen != open.rend() && *nextOpen == number)
            ++nextOpen;
        else
            newestEnded.push_back(int(number));
    }
    std::vector<int> newest;
    std::ranges::merge(newestOpen | std::views::reverse, newestEnded | std::views::reverse, std::back_inserter(newest));
    return newest;
}

} // namespace

TaskModel::TaskModel(const Session *session, const StateAtCursor *at, QObject *parent)
    : LiveTableModel(parent), session(session), at(at), columnList(taskColumns())
{
    connect(session, &Session::wasReset, this, [this] { sortTexts.clear(); }); // other messages have these rows now
}

void TaskModel::prepare()
{
    past.reset();
    const SessionState *state = at ? at->state() : nullptr;
    if (!state)
        return;
    past = Past{*state, newestOf(session->tasks(), state->taskEndNumber(), state->openTasks()), {}};
    past->heads.reserve(past->entries.size());
    for (const int entry : past->entries)
        past->heads.push_back(state->taskHead(entry));
}

std::vector<int> TaskModel::entriesToShow() const
{
    if (past)
        return past->entries;
    const TaskTable &tasks = session->tasks();
    return isLive() ? newestOf(tasks, tasks.endNumber(), tasks.open()) : std::vector<int>();
}

qsizetype TaskModel::leftOut() const
{
    if (!past && !isLive())
        return 0;
    const TaskTable &tasks = session->tasks();
    return (past ? past->state.taskCount() : tasks.size()) + tasks.forgotten() - chosenCount();
}

const Task &TaskModel::headOf(int entry) const
{
    if (!past)
        return session->tasks().at(entry);
    return past->heads[size_t(std::ranges::lower_bound(past->entries, entry) - past->entries.begin())];
}

Task TaskModel::wholeTask(int entry) const
{
    return past ? past->state.task(entry) : session->task(entry);
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (!past && !session->tasks().contains(entryAt(index.row())))
        return {}; // forgotten: the next refresh takes it from the list
    const Task &task = taskAt(index.row());
    const auto column = Column(index.column());
    const auto shown = [&] { return showsTexts(column) ? wholeTask(entryAt(index.row())) : task; };

    switch (role) {
    case Qt::DisplayRole: return text(shown(), column);
    case Qt::ToolTipRole: return toolTip(shown(), column);
    case Qt::TextAlignmentRole: return headerData(index.column(), Qt::Horizontal, role);
    case Qt::DecorationRole: return column == Status ? taskStatusIcon(task) : QVariant();
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
    case Status: return taskStatusText(task);
    case Progress: return task.progress;
    case Age: return durationText(age(task));
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
    const qint64 now = past ? past->state.time() : session->endTime();
    return (task.endedAt > 0 ? task.endedAt : now) - task.startedAt;
}

QString TaskModel::filterText(int entry) const
{
    const Task &task = headOf(entry);
    return task.id + u' ' + task.name + u' ' + task.requester + u' ' + task.worker;
}

/// Each text is read once, while it stays the same, and in the order of the file, of which parts may have to be unpacked.
void TaskModel::prepareOrder(const std::vector<int> &entries, int sortColumn)
{
    const auto column = Column(sortColumn);
    std::unordered_map<int, SortText> known = std::exchange(sortTexts, {});
    if (!showsTexts(column))
        return;
    if (std::exchange(sortTextsOf, column) != column)
        known.clear();
    std::vector<std::pair<qint64, int>> unread;
    for (const int entry : entries) {
        const Task &task = headOf(entry);
        const qint64 row = column == Progress ? task.progressRow : task.resultRow;
        const auto read = known.find(entry);
        if (row < 0)
            sortTexts.emplace(entry, SortText{row, text(task, column)});
        else if (read != known.end() && read->second.row == row)
            sortTexts.insert(known.extract(read));
        else
            unread.emplace_back(row, entry);
    }
    std::ranges::sort(unread);
    for (const auto &[row, entry] : unread)
        sortTexts.emplace(entry, SortText{row, text(wholeTask(entry), column)});
}

bool TaskModel::isLess(int a, int b, int column) const
{
    if (showsTexts(Column(column)))
        return sortTexts.at(a).text < sortTexts.at(b).text;
    const Task &left = headOf(a);
    const Task &right = headOf(b);
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
    const bool aIsOpen = headOf(a).isOpen();
    const bool bIsOpen = headOf(b).isOpen();
    return aIsOpen != bIsOpen ? aIsOpen : a > b; // a later index is a newer task
}

} // namespace inspector
