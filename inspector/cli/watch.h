// Shows the messages of a source as they come: the heart of `bustap demo` and `bustap watch`.
#pragma once

#include <inspector/cli/selection_options.h>
#include <inspector/cli/source_options.h>

namespace inspector::cli {

/// Declares the options of a selection, in the words for watching.
void declareWatch(CommandLine &line);

/// Returns the exit code.
[[nodiscard]] int watch(const SourceOptions &from, const SelectionOptions &options);

} // namespace inspector::cli
