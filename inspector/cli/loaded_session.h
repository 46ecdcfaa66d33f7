// A whole session, read from a source to its end: what stats, audit and tasks look at.
#pragma once

#include <inspector/cli/source_options.h>
#include <inspector/session/session.h>

namespace inspector::cli {

/// Runs the source to its end. Returns the exit code where there is no session to look at, which was said then.
[[nodiscard]] std::optional<int> load(const SourceOptions &from, Session &session);

} // namespace inspector::cli
