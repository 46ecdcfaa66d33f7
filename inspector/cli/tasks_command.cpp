// bustap tasks: what was asked of whom, and how it ended.
#include <inspector/cli/command.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/loaded_session.h>
#include <inspector/cli/output.h>
#include <inspector/cli/session_json.h>
#include <inspector/cli/story_text.h>
#include <inspector/cli/task_text.h>
#include <inspector/cli/text.h>
#include <inspector/convert/settled_rows.h>

#include <nlohmann/json.hpp>

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

/// The tasks that have a message which a filter matches. Nobody waits for them before the end, so what becomes of a
/// message is waited for as long as there is room.
class MatchedTasks {
public:
    MatchedTasks(const Session &session, const Filter &filter)
        : session(session), filter(filter), rows(session, filter.mayChange() ? Patience::Whole : Patience::Rows)
    {
    }

    void look()
    {
        if (filter.isEmpty())
            return;
        rows.look();
        for (qint64 row = rows.next(); row >= 0; row = rows.next()) {
            const NameId task = session.row(row).task;
            if (task != NoName && filter.matches(session, row))
                matched.insert(session.name(task));
        }
    }
    /// No more records will come.
    void finish()
    {
        rows.finish();
        look();
        reportDecidedEarly(rows.passedEarly());
    }
    /// Another session takes this one's place.
    void beginAnew() { matched.clear(); }
    [[nodiscard]] bool contains(const Task &task) const { return filter.isEmpty() || matched.contains(task.id); }

private:
    const Session &session;
    const Filter filter;
    SettledRows rows;
    QSet<QString> matched;
};

void printTasks(const QList<Task> &tasks, const Session &session, const SelectionOptions &how)
{
    if (how.countOnly) {
        printCount(quint64(tasks.size()), how.json);
    } else if (how.json) {
        for (const Task &task : tasks)
            printJsonLine(toJson(task));
    } else {
        print(taskTableText(tasks, session.endTime()));
    }
}

int follow(const SourceOptions &from, const QString &id, bool asJson)
{
    Session session;
    if (const std::optional<int> nothing = load(from, session))
        return *nothing;
    TaskStory story(&session);
    story.follow(id);
    if (!story.task()) {
        complain(Cli::tr("there is no task \"%1\" in this session; \"bustap tasks SOURCE\" lists them").arg(id));
        return Unusable;
    }
    while (story.read()) { }
    if (asJson)
        printJson(storyJson(session, story));
    else
        print(storyText(session, story));
    return Fine;
}

} // namespace

int runTasks(const QStringList &arguments)
{
    CommandLine line({.name = u"tasks"_s,
                      .arguments = u"SOURCE"_s,
                      .text = Cli::tr("Shows the tasks of a session in the order in which they were asked for.") + u'\n'
                          + SourceOptions::help(),
                      .examples = {u"bustap tasks session.jsonl"_s, u"bustap tasks session.jsonl --open"_s,
                                   u"bustap tasks session.jsonl --follow 7f"_s,
                                   u"bustap tasks session.mcap -f 'agent == stt and waited > 50ms'"_s,
                                   u"bustap tasks session.mcap --json | jq 'select(.status == \"failed\")'"_s,
                                   u"bustap tasks demo --speed 10 --seconds 5"_s}});
    SourceOptions::declare(line);
    SelectionOptions::declare(line, {.filter = Cli::tr("Only those with a message that the filter lets through."),
                                     .most = Cli::tr("Show no more than so many."),
                                     .count = Cli::tr("Show only how many there are."),
                                     .json = Cli::tr("Write one JSON object a line.")});
    line.addOption({u"follow"_s, Cli::tr("Only that task, step by step, with the tasks that were asked for it."), u"id"_s});
    line.addOption({u"open"_s, Cli::tr("Only those that have not ended.")});
    if (const std::optional<int> done = line.read(arguments, 1, 1))
        return *done;
    const std::optional<SourceOptions> from = SourceOptions::read(line, line.argument(0));
    const std::optional<SelectionOptions> how = SelectionOptions::read(line);
    if (!from || !how)
        return Unusable;

    if (line.isSet(u"follow"_s)) {
        if (!how->isEverything() || how->countOnly || how->failOnDrop || line.isSet(u"open"_s))
            return line.wrongUsage(Cli::tr("--follow shows one task; of the others only --json goes with it."));
        return follow(*from, line.value(u"follow"_s), how->json);
    }
    Session session;
    MatchedTasks matched(session, how->filter);
    const auto look = [&matched] {
        matched.look();
        return true;
    };
    const std::optional<int> nothing = load(*from, session, look, [&matched] { matched.beginAnew(); });
    if (nothing)
        return *nothing;
    matched.finish();

    QList<Task> tasks;
    for (const qsizetype number : session.tasks().numbers()) {
        const Task task = session.task(number);
        const bool isFull = how->most > 0 && quint64(tasks.size()) >= how->most;
        if (!isFull && matched.contains(task) && (task.isOpen() || !line.isSet(u"open"_s)))
            tasks.append(task);
    }
    printTasks(tasks, session, *how);
    const bool dropped = std::ranges::any_of(tasks, &Task::requestDropped);
    return how->failOnDrop && dropped ? BadNews : Fine;
}

} // namespace inspector::cli
