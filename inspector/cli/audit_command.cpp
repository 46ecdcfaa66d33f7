// bustap audit: does a session add up?
#include <inspector/cli/audit_text.h>
#include <inspector/cli/command.h>
#include <inspector/cli/loaded_session.h>
#include <inspector/cli/output.h>
#include <inspector/cli/session_json.h>
#include <inspector/cli/text.h>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

void printText(const Session &session, const Audit &audit)
{
    for (const QString &line : lossesOf(audit) + problemsOf(audit))
        print(line + u'\n');
    print(closingSummary(session, audit) + u'\n');
}

} // namespace

int runAudit(const QStringList &arguments)
{
    CommandLine line({.name = u"audit"_s,
                      .arguments = u"SOURCE"_s,
                      .text = Cli::tr("Checks for each subscriber that published = handled + waiting + dropped + discarded + failed.\n"
                                      "Ends with 0 where it does, with 1 where it does not.")
                          + u'\n' + SourceOptions::help(),
                      .examples = {u"bustap audit session.mcap"_s, u"bustap audit demo --seconds 10"_s,
                                   u"bustap audit session.mcap --fail-on-drop -f 'group == task'"_s,
                                   u"bustap audit session.mcap --json | jq .unexplained_gaps"_s}});
    SourceOptions::declare(line);
    SelectionOptions::declare(line, {.filter = Cli::tr("Add up only the messages that the filter lets through."),
                                     .most = Cli::tr("Add up no more than so many messages."),
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
        printJson(toJson(audit));
    else
        printText(session, audit);
    return exitCodeOf(audit, how.failOnDrop);
}

} // namespace inspector::cli
