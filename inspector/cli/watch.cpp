// A source, a session that it fills, and a view of that.
#include <inspector/cli/watch.h>

#include <inspector/cli/audit_text.h>
#include <inspector/cli/json_view.h>
#include <inspector/cli/line_view.h>
#include <inspector/cli/progress_bar.h>
#include <inspector/cli/source_run.h>
#include <inspector/cli/text.h>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {
constexpr qint64 MemoryLimit = 64 * 1024 * 1024; // what was shown need not be held for long
} // namespace

void declareWatch(CommandLine &line)
{
    SelectionOptions::declare(line, {.filter = Cli::tr("Show only the messages that the filter lets through."),
                                     .most = Cli::tr("End after so many messages."),
                                     .count = Cli::tr("Show only how many messages there are, at the end."),
                                     .json = Cli::tr("Write the records as JSONL.")});
}

int watch(const SourceOptions &from, const SelectionOptions &options)
{
    Session session;
    session.setMemoryLimit(MemoryLimit);
    session.marks()->replaceAll(from.marks);
    Output output;
    std::unique_ptr<View> view;
    if (options.json && !options.countOnly)
        view = std::make_unique<JsonView>(session, options.filter, options.most, output);
    else
        view = std::make_unique<LineView>(
            session, LineView::Options{options.filter, options.most, options.countOnly, options.json}, output);

    ProgressBar progress;
    quint64 read = 0;
    bool dropped = false;
    const auto isShownDrop = [&](const bus::Record &record) {
        const auto *fate = std::get_if<bus::FateRecord>(&record);
        if (!fate || fate->fate != bus::Fate::Dropped)
            return false;
        const std::optional<qint64> row = session.findRow(fate->seq);
        return row && options.filter.matches(session, *row);
    };
    SourceRun run(*from.source, from.limit, [&](const std::vector<bus::Record> &records) {
        session.append(records);
        read += records.size();
        if (options.countOnly) // else the output shows how far it has come
            progress.show(from.source->progress(), read);
        dropped = dropped || (options.failOnDrop && std::ranges::any_of(records, isShownDrop));
        return view->show(records);
    });
    run.run();
    progress.clear();
    view->finish();

    if (!reportProblems(*from.source))
        return Unusable;
    if (!output.problem().isEmpty()) {
        complain(Cli::tr("the output cannot be written: %1").arg(output.problem()));
        return Unusable;
    }
    if (!run.hasSeenRecords() && !run.wasInterrupted())
        return noRecords(*from.source);
    if (!output.isOpen())
        return Fine; // whoever read it has seen enough
    const Audit audit = session.audit();
    std::fputs(qUtf8Printable(closingSummary(session, audit) + u'\n'), stderr);
    for (const QString &problem : problemsOf(audit))
        complain(problem);
    return dropped ? BadNews : exitCodeOf(audit);
}

} // namespace inspector::cli
