// bustap demo: the built-in session, live.
#include <inspector/cli/command.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/text.h>
#include <inspector/cli/watch.h>

using namespace Qt::StringLiterals;

namespace inspector::cli {

int runDemo(const QStringList &arguments)
{
    CommandLine line({.name = u"demo"_s,
                      .arguments = {},
                      .text = Cli::tr("Runs the built-in session, a voice assistant of ten agents on a bus in this process, and\n"
                                      "shows each message: ✓ handled, ✗ dropped, ! failed, ~ discarded, and by how many.\n"
                                      "Ctrl-C ends it."),
                      .examples = {u"bustap demo"_s, u"bustap demo -f 'type != Frame'"_s,
                                   u"bustap demo --seconds 30 --json > session.jsonl"_s,
                                   u"bustap demo --seed 7 --speed 10 --seconds 5 -f dropped --count"_s}});
    SourceOptions::declare(line);
    declareWatch(line);
    if (const std::optional<int> done = line.read(arguments, 0, 0))
        return *done;
    const std::optional<SourceOptions> from = SourceOptions::read(line, u"demo"_s);
    const std::optional<SelectionOptions> how = SelectionOptions::read(line);
    return from && how ? watch(*from, *how) : Unusable;
}

} // namespace inspector::cli
