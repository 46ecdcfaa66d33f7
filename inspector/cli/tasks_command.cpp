// bustap tasks: what was asked of whom, and how it ended.
#include <inspector/cli/command.h>
#include <inspector/cli/duration.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/loaded_session.h>
#include <inspector/cli/text.h>
#include <inspector/cli/text_table.h>

#include <cstdio>

using namespace Qt::StringLiterals;

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

QString taskTable(const Session &session, bool openOnly)
{
    TextTable table({{Cli::tr("task")},
                     {Cli::tr("name")},
                     {Cli::tr("requester")},
                     {Cli::tr("worker")},
                     {Cli::tr("status")},
                     {Cli::tr("took"), TextTable::Align::Right},
                     {Cli::tr("result"), TextTable::Align::Left, 100}});
    for (const Task &task : session.tasks()) {
        if (openOnly && !task.isOpen())
            continue;
        const qint64 end = task.isOpen() ? session.endTime() : task.endedAt;
        table.addRow({harmless(task.id), harmless(task.name), harmless(task.requester), harmless(task.worker), status(task),
                      durationText(end - task.startedAt), harmless(task.isOpen() ? task.progress : task.result)});
    }
    return table.toText(Terminal());
}

} // namespace

int runTasks(const QStringList &arguments)
{
    CommandLine line({.name = u"tasks"_s,
                      .arguments = u"SOURCE"_s,
                      .text = Cli::tr("Shows the tasks of a session in the order in which they were asked for.") + u'\n'
                          + SourceOptions::help(),
                      .examples = {u"bustap tasks session.jsonl"_s, u"bustap tasks session.jsonl --open"_s,
                                   u"bustap tasks demo --speed 10 --seconds 5"_s}});
    SourceOptions::declare(line);
    line.addOption({u"open"_s, Cli::tr("Only those that have not ended.")});
    if (const std::optional<int> done = line.read(arguments, 1, 1))
        return *done;
    const std::optional<SourceOptions> from = SourceOptions::read(line, line.argument(0));
    if (!from)
        return Unusable;
    Session session;
    if (const std::optional<int> nothing = load(*from, session))
        return *nothing;
    std::fputs(qUtf8Printable(taskTable(session, line.isSet(u"open"_s))), stdout);
    return Fine;
}

} // namespace inspector::cli
