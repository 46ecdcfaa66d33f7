// Shows the messages of a source as they come: the heart of `bustap demo` and `bustap watch`.
#pragma once

#include <inspector/cli/command_line.h>
#include <inspector/cli/source_options.h>
#include <inspector/session/filter/filter.h>

namespace inspector::cli {

struct WatchOptions {
    Filter filter;
    quint64 most = 0;      ///< messages to show; 0: all
    bool countOnly = false;
    bool json = false;

    static void declare(CommandLine &line);
    /// Nothing where they make no sense, which was said then.
    [[nodiscard]] static std::optional<WatchOptions> read(const CommandLine &line);
};

/// The filter of option --filter; nothing where it is wrong, which was said then.
[[nodiscard]] std::optional<Filter> readFilter(const CommandLine &line);

/// Returns the exit code.
[[nodiscard]] int watch(const SourceOptions &from, const WatchOptions &options);

} // namespace inspector::cli
