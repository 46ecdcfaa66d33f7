// bustap audit: does a session add up?
#include <inspector/cli/audit_text.h>
#include <inspector/cli/command.h>
#include <inspector/cli/loaded_session.h>
#include <inspector/cli/text.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace inspector::cli {

int runAudit(const QStringList &arguments)
{
    CommandLine line({.name = u"audit"_s,
                      .arguments = u"SOURCE"_s,
                      .text = Cli::tr("Checks for each subscriber that published = handled + waiting + dropped + discarded + failed.\n"
                                      "Ends with 0 where it does, with 1 where it does not.")
                          + u'\n' + SourceOptions::help(),
                      .examples = {u"bustap audit session.jsonl"_s, u"bustap audit demo --seconds 10"_s}});
    SourceOptions::declare(line);
    if (const std::optional<int> done = line.read(arguments, 1, 1))
        return *done;
    const std::optional<SourceOptions> from = SourceOptions::read(line, line.argument(0));
    if (!from)
        return Unusable;
    Session session;
    if (const std::optional<int> nothing = load(*from, session))
        return *nothing;

    const Audit audit = session.audit();
    for (const QString &loss : lossesOf(audit))
        std::puts(qUtf8Printable(loss));
    for (const QString &problem : problemsOf(audit))
        std::puts(qUtf8Printable(problem));
    std::puts(qUtf8Printable(closingSummary(session, audit)));
    return exitCodeOf(audit);
}

} // namespace inspector::cli
