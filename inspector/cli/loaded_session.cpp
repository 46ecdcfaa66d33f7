// Reads a session.
#include <inspector/cli/loaded_session.h>

#include <inspector/cli/exit_code.h>
#include <inspector/cli/progress_bar.h>
#include <inspector/cli/record_selector.h>
#include <inspector/cli/source_run.h>

namespace inspector::cli {
namespace {

constexpr qint64 SelectionMemory = 64 * 1024 * 1024; // what was selected is held elsewhere

/// `use` is called with each batch of `Item`s: records or entries. False: enough.
template <class Item, class Use>
std::optional<int> runToEnd(const SourceOptions &from, Use use)
{
    ProgressBar progress;
    quint64 read = 0;
    SourceRun run(*from.source, from.limit, [&](const std::vector<Item> &batch) {
        read += batch.size();
        progress.show(from.source->progress(), read);
        return use(batch);
    });
    run.run();
    progress.clear();
    if (!reportProblems(*from.source))
        return Unusable;
    if (!run.hasSeenRecords())
        return noRecords(*from.source);
    return std::nullopt;
}

} // namespace

std::optional<int> load(const SourceOptions &from, Session &session, const std::function<bool()> &look)
{
    session.setFetcher(from.source->fetcher());
    session.marks()->replaceAll(from.marks);
    return runToEnd<bus::CaptureEntry>(from, [&](const std::vector<bus::CaptureEntry> &entries) {
        session.appendEntries(entries);
        return !look || look();
    });
}

std::optional<int> load(const SourceOptions &from, const SelectionOptions &selection, Session &session)
{
    if (selection.isEverything())
        return load(from, session);
    Session all;
    all.setMemoryLimit(SelectionMemory);
    all.marks()->replaceAll(from.marks);
    RecordSelector selector(all, selection.filter, selection.most);
    const auto take = [&session](std::vector<bus::Record> records) {
        std::erase_if(records, [](const bus::Record &record) { return std::holds_alternative<bus::TotalsRecord>(record); });
        session.append(records);
    };
    const std::optional<int> nothing = runToEnd<bus::Record>(from, [&](const std::vector<bus::Record> &records) {
        all.append(records);
        take(selector.select(records));
        return !selector.isFull();
    });
    take(selector.rest());
    return nothing;
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
