// bustap watch: the messages of any session.
#include <inspector/cli/command.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/text.h>
#include <inspector/cli/watch.h>

using namespace Qt::StringLiterals;

namespace inspector::cli {

int runWatch(const QStringList &arguments)
{
    CommandLine line({.name = u"watch"_s,
                      .arguments = u"SOURCE"_s,
                      .text = Cli::tr("Shows the messages of a session, one a line, with what became of each.") + u'\n'
                          + SourceOptions::help(),
                      .examples = {u"bustap watch session.jsonl"_s, u"bustap watch session.jsonl -f 'task == \"c1-router-2\"'"_s,
                                   u"tail -f session.jsonl | bustap watch -"_s, u"bustap watch demo -n 100"_s}});
    SourceOptions::declare(line);
    declareWatch(line);
    if (const std::optional<int> done = line.read(arguments, 1, 1))
        return *done;
    const std::optional<SourceOptions> from = SourceOptions::read(line, line.argument(0));
    const std::optional<SelectionOptions> how = SelectionOptions::read(line);
    return from && how ? watch(*from, *how) : Unusable;
}

} // namespace inspector::cli
