// A source, a session that it fills, and a view of that.
#include <inspector/cli/watch.h>

#include <inspector/cli/audit_text.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/json_view.h>
#include <inspector/cli/line_view.h>
#include <inspector/cli/output.h>
#include <inspector/cli/progress_bar.h>
#include <inspector/cli/source_run.h>
#include <inspector/cli/text.h>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace inspector::cli {

void declareWatch(CommandLine &line)
{
    SelectionOptions::declare(line, {.filter = Cli::tr("Show only the messages that the filter lets through."),
                                     .most = Cli::tr("End after so many messages."),
                                     .count = Cli::tr("Show only how many messages there are, at the end."),
                                     .json = Cli::tr("Write the records as JSONL.")});
}

int watch(const SourceOptions &from, const SelectionOptions &options)
{
    const Patience patience = from.patience(options.filter);
    Session session;
    session.setMemoryLimit(memoryFor(patience));
    session.setFetcher(from.source->fetcher());
    session.marks()->replaceAll(from.marks);
    ProgressBar progress;
    int worst = Fine;
    const auto sumUp = [&] {
        if (!Output::standard().isOpen())
            return; // whoever read it has seen enough
        progress.clear();
        const Audit audit = session.audit();
        std::fputs(qUtf8Printable(closingSummary(session, audit) + u'\n'), stderr);
        for (const QString &problem : problemsOf(audit))
            complain(problem);
        worst = std::max<int>(worst, exitCodeOf(audit));
    };
    const View::Choice choice{options.filter, options.most, patience, sumUp};
    std::unique_ptr<View> view;
    if (options.countOnly)
        view = std::make_unique<LineView>(session, choice, options.json ? LineView::Form::JsonCount : LineView::Form::Count);
    else if (options.json)
        view = std::make_unique<JsonView>(session, choice);
    else
        view = std::make_unique<LineView>(session, choice, LineView::Form::Lines);

    quint64 read = 0;
    SourceRun run(*from.source, from.limit, [&](const std::vector<bus::CaptureEntry> &entries) {
        read += entries.size();
        if (options.countOnly || patience == Patience::Whole) // else the output shows how far it has come
            progress.show(from.source->progress(), read);
        return view->show(entries);
    });
    run.run();
    progress.clear();
    view->finish();

    if (!reportProblems(*from.source))
        return Unusable;
    if (!wasReadWhole(from, run))
        return Unusable;
    if (!run.hasSeenRecords() && !run.wasInterrupted())
        return noRecords(*from.source);
    if (!Output::standard().isOpen())
        return Fine;
    reportDecidedEarly(view->decidedEarly());
    sumUp();
    return options.failOnDrop && view->hasShownDrop() ? BadNews : worst;
}

} // namespace inspector::cli
