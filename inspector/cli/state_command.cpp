// bustap state: agents, tasks and queues as they stood at one message.
#include <inspector/cli/agent_state.h>
#include <inspector/cli/command.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/loaded_session.h>
#include <inspector/cli/message_line.h>
#include <inspector/cli/output.h>
#include <inspector/cli/session_json.h>
#include <inspector/cli/task_text.h>
#include <inspector/cli/text.h>
#include <inspector/cli/text_table.h>
#include <inspector/convert/settled_rows.h>

#include <nlohmann/json.hpp>

#include <limits>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

/// How many rows are read past the message: what had become of messages by then may stand that far behind it, since a
/// tap holds as many.
constexpr qint64 RowsPast = 131'072;

struct Wanted {
    std::optional<quint64> seq; ///< else the message that a filter finds
    Filter filter;
    quint64 match = 1; ///< the how-many-eth
    bool lastOfAll = false;
};

/// Finds the message while the session grows, and tells when enough was read.
class MomentFinder {
public:
    MomentFinder(const Session &session, const Wanted &wanted, Patience patience)
        : session(session), wanted(wanted), rows(session, patience)
    {
    }

    /// False: no need to read on.
    [[nodiscard]] bool look()
    {
        if (wanted.lastOfAll)
            return true;
        if (!found)
            search();
        return !found || session.rowEnd() - *found < RowsPast;
    }
    /// No more records will come. Answers with the row; nothing where there is no such message.
    [[nodiscard]] std::optional<qint64> finish()
    {
        if (wanted.lastOfAll)
            return session.findRowUpTo(std::numeric_limits<quint64>::max());
        rows.finish();
        if (!found)
            search();
        reportDecidedEarly(rows.passedEarly());
        return found;
    }
    /// Another session takes this one's place.
    void beginAnew()
    {
        matches = 0;
        found.reset();
    }

private:
    void search()
    {
        if (wanted.seq) {
            // One that is missing stands for the message before it, once a later one is there.
            const std::optional<qint64> row = session.findRowUpTo(*wanted.seq);
            const std::optional<qint64> newest = session.findRowUpTo(std::numeric_limits<quint64>::max());
            if (row && (session.row(*row).seq == *wanted.seq || row != newest))
                found = row;
            return;
        }
        rows.look();
        for (qint64 row = rows.next(); row >= 0 && !found; row = rows.next()) {
            if (session.row(row).type == MessageRow::Type::Message && wanted.filter.matches(session, row)
                && ++matches == wanted.match)
                found = row;
        }
    }

    const Session &session;
    const Wanted wanted;
    SettledRows rows;
    quint64 matches = 0;
    std::optional<qint64> found;
};

QList<Task> tasksOf(const Session &session, const SessionState &state, bool all)
{
    QList<Task> tasks;
    if (all) {
        for (const qsizetype number : session.tasks().numbers(state.taskEndNumber()))
            tasks.append(state.task(number));
    } else {
        for (const qint32 i : state.openTasks())
            tasks.append(state.task(i));
    }
    return tasks;
}

QString depthText(const Agent &agent)
{
    return agent.dataCapacity > 0 ? u"%1/%2"_s.arg(agent.totals.dataDepth).arg(agent.dataCapacity)
                                  : QString::number(agent.totals.dataDepth);
}

QString agentTableText(const AgentTable &agents)
{
    using Align = TextTable::Align;
    TextTable table({{Cli::tr("agent")},
                     {Cli::tr("state")},
                     {Cli::tr("subscribed")},
                     {Cli::tr("data queue"), Align::Right},
                     {Cli::tr("system queue"), Align::Right},
                     {Cli::tr("sent"), Align::Right},
                     {Cli::tr("handled"), Align::Right},
                     {Cli::tr("dropped"), Align::Right},
                     {Cli::tr("failed"), Align::Right}});
    for (const Agent &agent : agents) {
        const bool isFull = agent.dataCapacity > 0 && agent.totals.dataDepth >= quint64(agent.dataCapacity);
        table.addRow({harmless(agent.name), stateText(agent.state), agent.subscribed ? Cli::tr("yes") : Cli::tr("no"),
                      {depthText(agent), isFull ? Colour::Red : Colour::None},
                      QString::number(agent.totals.systemDepth), QString::number(agent.sent),
                      QString::number(agent.totals.handled),
                      {QString::number(agent.totals.dropped), agent.totals.dropped > 0 ? Colour::Red : Colour::None},
                      {QString::number(agent.totals.failed), agent.totals.failed > 0 ? Colour::Red : Colour::None}});
    }
    return table.toText(Terminal());
}

void printText(const Session &session, const SessionState &state, bool allTasks)
{
    const QList<Task> tasks = tasksOf(session, state, allTasks);
    QString text = messageLine(session, state.row(), Terminal()) + u'\n' + agentTableText(state.agents());
    if (!tasks.isEmpty())
        text += u'\n' + taskTableText(tasks, state.time());
    print(text);
}

void printAsJson(const Session &session, const SessionState &state, bool allTasks)
{
    nlohmann::json agents = nlohmann::json::array();
    for (const Agent &agent : state.agents())
        agents.push_back(toJson(agent));
    nlohmann::json tasks = nlohmann::json::array();
    for (const Task &task : tasksOf(session, state, allTasks))
        tasks.push_back(toJson(task));
    printJson({{"seq", state.seq()}, {"t", state.time()}, {"agents", std::move(agents)}, {"tasks", std::move(tasks)}});
}

std::optional<Wanted> readWanted(const CommandLine &line)
{
    const auto refuse = [&line](const QString &problem) {
        std::ignore = line.wrongUsage(problem);
        return std::nullopt;
    };
    const quint64 most = std::numeric_limits<quint64>::max();
    const auto seq = line.number<quint64>(u"at"_s, 0, most, 0);
    const auto match = line.number<quint64>(u"n"_s, 1, most, 1);
    const std::optional<Filter> filter = readFilter(line);
    if (!seq || !match || !filter)
        return std::nullopt;
    if (line.isSet(u"at"_s) && line.isSet(u"filter"_s))
        return refuse(Cli::tr("Either --at or --filter says which message."));
    if (line.isSet(u"n"_s) && !line.isSet(u"filter"_s))
        return refuse(Cli::tr("-n goes with --filter."));
    Wanted wanted{.seq = {}, .filter = *filter, .match = *match, .lastOfAll = filter->isEmpty()};
    if (line.isSet(u"at"_s)) {
        wanted.seq = seq;
        wanted.lastOfAll = false;
    }
    return wanted;
}

int sayNotFound(const Session &session, const Wanted &wanted)
{
    const std::optional<qint64> newest = session.findRowUpTo(std::numeric_limits<quint64>::max());
    if (!newest)
        complain(Cli::tr("the session has no messages"));
    else if (wanted.seq)
        complain(Cli::tr("there is no message %1; the last one is %2").arg(*wanted.seq).arg(session.row(*newest).seq));
    else
        complain(Cli::tr("the filter lets fewer than %1 messages through").arg(wanted.match));
    return Unusable;
}

} // namespace

int runState(const QStringList &arguments)
{
    CommandLine line({.name = u"state"_s,
                      .arguments = u"SOURCE"_s,
                      .text = Cli::tr("Shows the agents, the open tasks and what waited in the queues at the moment at which a\n"
                                      "message was published; without --at and --filter at the last one.")
                          + u'\n' + SourceOptions::help(),
                      .examples = {u"bustap state session.mcap --at 12345"_s, u"bustap state session.mcap -f dropped"_s,
                                   u"bustap state session.mcap -f 'type == AgentError' -n 3 --all"_s,
                                   u"bustap state session.mcap --at 12345 --json | jq '.agents[] | {name, data_depth}'"_s}});
    SourceOptions::declare(line);
    line.addOption({u"at"_s, Cli::tr("The number of the message."), Cli::tr("SEQ")});
    line.addOption({{u"f"_s, u"filter"_s}, Cli::tr("The first message that the filter lets through."), Cli::tr("FILTER")});
    line.addOption({u"n"_s, Cli::tr("With --filter: not the first such message, but this one."), Cli::tr("COUNT")});
    line.addOption({u"all"_s, Cli::tr("Tasks that had ended, too.")});
    line.addOption({u"json"_s, Cli::tr("Write one JSON object.")});
    if (const std::optional<int> done = line.read(arguments, 1, 1))
        return *done;
    const std::optional<SourceOptions> from = SourceOptions::read(line, line.argument(0));
    const std::optional<Wanted> wanted = readWanted(line);
    if (!from || !wanted)
        return Unusable;

    Session session;
    MomentFinder finder(session, *wanted, from->patience(wanted->filter));
    const auto look = [&finder] { return finder.look(); };
    if (const std::optional<int> nothing = load(*from, session, look, [&finder] { finder.beginAnew(); }))
        return *nothing;
    const std::optional<qint64> row = finder.finish();
    if (!row)
        return sayNotFound(session, *wanted);
    const std::optional<SessionState> state = session.stateAt(*row);
    if (!state) {
        complain(Cli::tr("the messages up to that one do not fit into memory"));
        return Unusable;
    }
    if (line.isSet(u"json"_s))
        printAsJson(session, *state, line.isSet(u"all"_s));
    else
        printText(session, *state, line.isSet(u"all"_s));
    return Fine;
}

} // namespace inspector::cli
