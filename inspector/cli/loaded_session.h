// A whole session, read from a source to its end: what stats, audit, tasks and state look at.
#pragma once

#include <inspector/cli/selection_options.h>
#include <inspector/cli/source_options.h>
#include <inspector/session/session.h>

#include <functional>

namespace inspector::cli {

/// Runs the source to its end, or until `look`, called whenever the session has grown and now and then, answers false.
/// Returns the exit code where there is no session to look at, which was said then. Of several sessions, one after the
/// other, the last one is left; that is said, and `ends` called before another one is forgotten.
[[nodiscard]] std::optional<int> load(const SourceOptions &from, Session &session,
                                      const std::function<bool()> &look = {}, const std::function<void()> &ends = {});

/// The same with the messages that are selected, as a session of their own. The bus's counters, which know of no
/// selection, are left out of it: what is then counted are the records.
[[nodiscard]] std::optional<int> load(const SourceOptions &from, const SelectionOptions &selection, Session &session);

/// How most commands begin: reads the command line, whose one argument is the source, the selection into `how`, and then
/// what is selected. Returns the exit code where the command ends with that.
[[nodiscard]] std::optional<int> load(CommandLine &line, const QStringList &arguments, SelectionOptions &how,
                                      Session &session);

} // namespace inspector::cli
