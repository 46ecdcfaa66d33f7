// Reads a session.
#include <inspector/cli/loaded_session.h>

#include <inspector/cli/exit_code.h>
#include <inspector/cli/progress_bar.h>
#include <inspector/cli/source_run.h>
#include <inspector/cli/text.h>
#include <inspector/convert/append_pieces.h>
#include <inspector/convert/selection.h>
#include <inspector/session/plural.h>

namespace inspector::cli {
namespace {

/// `use` is called with each batch. False: enough.
template <class Use>
std::optional<int> runToEnd(const SourceOptions &from, Use use)
{
    ProgressBar progress;
    quint64 read = 0;
    SourceRun run(*from.source, from.limit, [&](const std::vector<bus::CaptureEntry> &batch) {
        read += batch.size();
        progress.show(from.source->progress(), read);
        return use(batch);
    });
    run.run();
    progress.clear();
    if (!reportProblems(*from.source))
        return Unusable;
    if (!wasReadWhole(from, run))
        return Unusable;
    if (!run.hasSeenRecords())
        return noRecords(*from.source);
    return std::nullopt;
}

/// How many messages were in sessions before the last one.
class EarlierSessions {
public:
    void add(const Session &session) { messages += session.messagesSeen(); }
    void report() const
    {
        if (messages > 0)
            complain(Cli::tr("it holds several sessions; %1 message(s) of those before the last one are left out",
                             nullptr, pluralOf(messages))
                         .arg(messages));
    }

private:
    quint64 messages = 0;
};

/// Nobody waits for the answer before the end, unless a number of messages is the end.
Patience patienceOf(const SourceOptions &from, const SelectionOptions &selection)
{
    if (from.isFile ? selection.most > 0 : selection.most == 0 && selection.filter.mayChange())
        return Patience::Whole;
    return from.patience(selection.filter);
}

} // namespace

std::optional<int> load(const SourceOptions &from, Session &session, const std::function<bool()> &look,
                        const std::function<void()> &ends)
{
    session.keepAllTasks();
    session.setFetcher(from.source->fetcher());
    session.marks()->replaceAll(from.marks);
    EarlierSessions earlier;
    const auto beginsAnew = [&] {
        earlier.add(session);
        if (ends)
            ends();
    };
    const std::optional<int> nothing = runToEnd(from, [&](const std::vector<bus::CaptureEntry> &entries) {
        bool goesOn = true;
        appendPieces(session, entries, beginsAnew, [&](auto) { goesOn = (!look || look()) && goesOn; });
        return goesOn;
    });
    if (!nothing)
        earlier.report();
    return nothing;
}

std::optional<int> load(const SourceOptions &from, const SelectionOptions &options, Session &session)
{
    if (options.isEverything())
        return load(from, session);
    session.keepAllTasks();
    const Patience patience = patienceOf(from, options);
    Session all;
    all.setMemoryLimit(memoryFor(patience));
    all.setFetcher(from.source->fetcher());
    all.marks()->replaceAll(from.marks);
    EarlierSessions earlier;
    Selection selection(all, {.filter = options.filter,
                              .most = options.most,
                              .patience = patience,
                              .ends = [&] { earlier.add(all); }});
    const auto pass = [&] {
        while (const std::optional<bus::Record> record = selection.next()) {
            if (!std::holds_alternative<bus::TotalsRecord>(*record))
                session.append(*record);
        }
    };
    const std::optional<int> nothing = runToEnd(from, [&](const std::vector<bus::CaptureEntry> &entries) {
        selection.take(entries);
        pass();
        return !selection.isFull();
    });
    if (nothing)
        return nothing;
    selection.finish();
    pass();
    earlier.report();
    reportDecidedEarly(selection.decidedEarly());
    return std::nullopt;
}

std::optional<int> load(CommandLine &line, const QStringList &arguments, SelectionOptions &how, Session &session)
{
    if (const std::optional<int> done = line.read(arguments, 1, 1))
        return done;
    const std::optional<SourceOptions> from = SourceOptions::read(line, line.argument(0));
    std::optional<SelectionOptions> selection = SelectionOptions::read(line);
    if (!from || !selection)
        return Unusable;
    how = *std::move(selection);
    return load(*from, how, session);
}

} // namespace inspector::cli
