// The audit in words, and the exit code that follows from it.
#pragma once

#include <inspector/cli/exit_code.h>
#include <inspector/session/session.h>

#include <QStringList>

namespace inspector::cli {

/// What does not add up, a sentence each; empty where all does.
[[nodiscard]] QStringList problemsOf(const Audit &audit);
/// What is missing from the session, a sentence each: that is no fault of the bus.
[[nodiscard]] QStringList lossesOf(const Audit &audit);
/// One line about the whole session.
[[nodiscard]] QString closingSummary(const Session &session, const Audit &audit);

[[nodiscard]] quint64 dropsOf(const Audit &audit);

[[nodiscard]] inline ExitCode exitCodeOf(const Audit &audit, bool failOnDrop = false)
{
    return audit.balances && !(failOnDrop && dropsOf(audit) > 0) ? Fine : BadNews;
}

} // namespace inspector::cli
