// The commands of bustap: one file each, listed in one table.
#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace inspector::cli {

struct Command {
    const char *name;
    const char *summary; ///< untranslated; see Cli::tr()
    int (*run)(const QStringList &arguments); ///< what follows the name; returns an ExitCode
};

/// All of them, in the order in which the help lists them.
[[nodiscard]] std::span<const Command> commands();

[[nodiscard]] int runAudit(const QStringList &arguments);
[[nodiscard]] int runConversation(const QStringList &arguments);
[[nodiscard]] int runConvert(const QStringList &arguments);
[[nodiscard]] int runDemo(const QStringList &arguments);
[[nodiscard]] int runFindings(const QStringList &arguments);
[[nodiscard]] int runList(const QStringList &arguments);
[[nodiscard]] int runRecord(const QStringList &arguments);
[[nodiscard]] int runReplay(const QStringList &arguments);
[[nodiscard]] int runSend(const QStringList &arguments);
[[nodiscard]] int runState(const QStringList &arguments);
[[nodiscard]] int runStats(const QStringList &arguments);
[[nodiscard]] int runTasks(const QStringList &arguments);
[[nodiscard]] int runWatch(const QStringList &arguments);

} // namespace inspector::cli
