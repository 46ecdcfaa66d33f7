// A source, a session that it fills, and a view of that.
#include <inspector/cli/watch.h>

#include <inspector/cli/audit_text.h>
#include <inspector/cli/json_view.h>
#include <inspector/cli/line_view.h>
#include <inspector/cli/source_run.h>
#include <inspector/cli/text.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {
constexpr qint64 MemoryLimit = 64 * 1024 * 1024; // what was shown need not be held for long
} // namespace

void WatchOptions::declare(CommandLine &line)
{
    line.addOption({u"json"_s, Cli::tr("Write the records as JSONL.")});
    line.addOption({{u"f"_s, u"filter"_s}, Cli::tr("Show only the messages that the filter lets through."), Cli::tr("FILTER")});
    line.addOption({u"n"_s, Cli::tr("End after so many messages."), Cli::tr("COUNT")});
    line.addOption({u"count"_s, Cli::tr("Show only how many messages there are, at the end.")});
}

std::optional<WatchOptions> WatchOptions::read(const CommandLine &line)
{
    const auto most = line.number<quint64>(u"n"_s, 1, std::numeric_limits<quint64>::max(), 0);
    const std::optional<Filter> filter = readFilter(line);
    if (!most || !filter)
        return std::nullopt;
    return WatchOptions{.filter = *filter,
                        .most = *most,
                        .countOnly = line.isSet(u"count"_s),
                        .json = line.isSet(u"json"_s) && !line.isSet(u"count"_s)};
}

std::optional<Filter> readFilter(const CommandLine &line)
{
    const Filter filter = Filter::parse(line.value(u"filter"_s));
    if (filter.isValid())
        return filter;
    // The filter, and below it where the error is.
    const QString marker = QString(filter.error().column - 1, u' ') + QString(std::max(1, filter.error().length), u'^');
    complain(Cli::tr("the filter is wrong in column %1: %2").arg(filter.error().column).arg(filter.error().text));
    std::fputs(qUtf8Printable(u"  "_s + filter.text() + u"\n  "_s + marker + u'\n'), stderr);
    return std::nullopt;
}

int watch(const SourceOptions &from, const WatchOptions &options)
{
    Session session;
    session.setMemoryLimit(MemoryLimit);
    Output output;
    std::unique_ptr<View> view;
    if (options.json)
        view = std::make_unique<JsonView>(session, options.filter, options.most, output);
    else
        view = std::make_unique<LineView>(
            session, LineView::Options{options.filter, options.most, options.countOnly}, output);

    SourceRun run(*from.source, from.limit, [&](const std::vector<bus::Record> &records) {
        session.append(records);
        return view->show(records);
    });
    run.run();
    view->finish();

    if (!reportProblems(*from.source))
        return Unusable;
    if (!output.problem().isEmpty()) {
        complain(Cli::tr("the output cannot be written: %1").arg(output.problem()));
        return Unusable;
    }
    if (!run.hasSeenRecords())
        return noRecords(*from.source);
    if (!output.isOpen())
        return Fine; // whoever read it has seen enough
    const Audit audit = session.audit();
    std::fputs(qUtf8Printable(closingSummary(session, audit) + u'\n'), stderr);
    for (const QString &problem : problemsOf(audit))
        complain(problem);
    return exitCodeOf(audit);
}

} // namespace inspector::cli
