// bustap stats: the agents of a session, and whether it adds up.
#include <inspector/cli/agent_state.h>
#include <inspector/cli/audit_text.h>
#include <inspector/cli/command.h>
#include <inspector/cli/duration.h>
#include <inspector/cli/loaded_session.h>
#include <inspector/cli/output.h>
#include <inspector/cli/session_json.h>
#include <inspector/cli/text.h>
#include <inspector/cli/text_table.h>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

QString headerLine(const bus::HeaderRecord &header)
{
    if (header.app.isEmpty())
        return Cli::tr("A session without a header");
    return Cli::tr("%1, process %2, started %3")
        .arg(harmless(header.app), QString::number(header.pid), header.started.toLocalTime().toString(Qt::ISODate));
}

TextTable::Cell count(quint64 number, Colour colourWhenThere = Colour::None)
{
    return {QString::number(number), number > 0 ? colourWhenThere : Colour::None};
}

/// The totals of an agent over all of its subscriptions.
bus::SubscriberTotals totalsOf(const Agent &agent, const Audit &audit)
{
    for (const SubscriberAudit &subscriber : audit.subscribers) {
        if (subscriber.name == agent.name)
            return subscriber.totals;
    }
    return agent.totals;
}

QString agentTable(const Session &session, const Audit &audit)
{
    using Align = TextTable::Align;
    TextTable table({{Cli::tr("agent")},
                     {Cli::tr("state")},
                     {Cli::tr("sent"), Align::Right},
                     {Cli::tr("received"), Align::Right},
                     {Cli::tr("handled"), Align::Right},
                     {Cli::tr("dropped"), Align::Right},
                     {Cli::tr("discarded"), Align::Right},
                     {Cli::tr("failed"), Align::Right},
                     {Cli::tr("waiting"), Align::Right},
                     {Cli::tr("waited p99"), Align::Right},
                     {Cli::tr("ran p50"), Align::Right},
                     {Cli::tr("ran p99"), Align::Right}});
    for (const Agent &agent : session.agents()) {
        const bus::SubscriberTotals totals = totalsOf(agent, audit);
        const auto time = [&totals](qint64 ns) { return totals.handled > 0 ? durationText(ns) : QString(); };
        table.addRow({harmless(agent.name), stateText(agent.state), count(agent.sent), count(totals.received),
                      count(totals.handled), count(totals.dropped, Colour::Red),
                      count(totals.discarded, Colour::Yellow), count(totals.failed, Colour::Red), count(totals.waiting),
                      time(agent.waitedP99Ns), time(agent.handlerP50Ns), time(agent.handlerP99Ns)});
    }
    return table.toText(Terminal());
}

void printText(const Session &session, const Audit &audit)
{
    QString text = headerLine(session.header()) + u"\n\n"_s + agentTable(session, audit) + u'\n';
    for (const QString &line : lossesOf(audit) + problemsOf(audit))
        text += line + u'\n';
    text += closingSummary(session, audit) + u'\n';
    print(text);
}

void printAsJson(const Session &session, const Audit &audit)
{
    nlohmann::json agents = nlohmann::json::array();
    for (const Agent &agent : session.agents()) {
        nlohmann::json one = toJson(agent);
        one.update(toJson(totalsOf(agent, audit)));
        one["handler_p50_ns"] = agent.handlerP50Ns;
        one["handler_p99_ns"] = agent.handlerP99Ns;
        one["waited_p50_ns"] = agent.waitedP50Ns;
        one["waited_p99_ns"] = agent.waitedP99Ns;
        agents.push_back(std::move(one));
    }
    printJson({{"header", toJson(session.header())}, {"agents", std::move(agents)}, {"audit", toJson(audit)}});
}

} // namespace

int runStats(const QStringList &arguments)
{
    CommandLine line({.name = u"stats"_s,
                      .arguments = u"SOURCE"_s,
                      .text = Cli::tr("Shows the agents of a session: what each received, handled, dropped and how long its handler\n"
                                      "took, and checks that it adds up. Ends with 1 where it does not.")
                          + u'\n' + SourceOptions::help(),
                      .examples = {u"bustap stats session.jsonl"_s, u"bustap demo --seconds 5 --json | bustap stats -"_s,
                                   u"bustap stats session.mcap -f 'type != Frame'"_s,
                                   u"bustap stats session.jsonl --json | jq '.agents[] | select(.dropped > 0)'"_s}});
    SourceOptions::declare(line);
    SelectionOptions::declare(line, {.filter = Cli::tr("Count only the messages that the filter lets through."),
                                     .most = Cli::tr("Count no more than so many messages."),
                                     .count = Cli::tr("Show only how many messages there are."),
                                     .json = Cli::tr("Write one JSON object.")});
    SelectionOptions how;
    Session session;
    if (const std::optional<int> done = load(line, arguments, how, session))
        return *done;

    const Audit audit = session.audit();
    if (how.countOnly)
        printCount(session.messagesSeen(), how.json);
    else if (how.json)
        printAsJson(session, audit);
    else
        printText(session, audit);
    return exitCodeOf(audit, how.failOnDrop);
}

} // namespace inspector::cli
