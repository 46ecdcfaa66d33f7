// Reads a session.
#include <inspector/cli/loaded_session.h>

#include <inspector/cli/exit_code.h>
#include <inspector/cli/source_run.h>

namespace inspector::cli {

std::optional<int> load(const SourceOptions &from, Session &session)
{
    SourceRun run(*from.source, from.limit, [&](const std::vector<bus::Record> &records) {
        session.append(records);
        return true;
    });
    run.run();
    if (!reportProblems(*from.source))
        return Unusable;
    if (!run.hasSeenRecords())
        return noRecords(*from.source);
    return std::nullopt;
}

} // namespace inspector::cli
