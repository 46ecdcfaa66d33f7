// Tasks as a table for a person.
#include <inspector/cli/task_text.h>

#include <inspector/cli/duration.h>
#include <inspector/cli/text.h>
#include <inspector/cli/text_table.h>

namespace inspector::cli {
namespace {

TextTable::Cell status(const Task &task)
{
    if (task.requestDropped)
        return {Cli::tr("request dropped"), Colour::Red};
    switch (task.status) {
    case bus::TaskStatus::Pending:
        return {Cli::tr("pending"), Colour::Yellow};
    case bus::TaskStatus::Running:
        return {Cli::tr("running"), Colour::Yellow};
    case bus::TaskStatus::Completed:
        return {Cli::tr("completed"), Colour::Green};
    case bus::TaskStatus::Failed:
        return {Cli::tr("failed"), Colour::Red};
    case bus::TaskStatus::Cancelled:
        return {Cli::tr("cancelled"), Colour::Dim};
    }
    return {QString()};
}

} // namespace

QString taskTableText(const QList<Task> &tasks, qint64 now)
{
    TextTable table({{Cli::tr("task")},
                     {Cli::tr("name")},
                     {Cli::tr("requester")},
                     {Cli::tr("worker")},
                     {Cli::tr("status")},
                     {Cli::tr("took"), TextTable::Align::Right},
                     {Cli::tr("result"), TextTable::Align::Left, 100}});
    for (const Task &task : tasks) {
        const qint64 end = task.isOpen() ? now : task.endedAt;
        table.addRow({harmless(task.id), harmless(task.name), harmless(task.requester), harmless(task.worker), status(task),
                      durationText(end - task.startedAt), harmless(task.isOpen() ? task.progress : task.result)});
    }
    return table.toText(Terminal());
}

} // namespace inspector::cli
