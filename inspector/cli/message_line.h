// One message as one line of text.
#pragma once

#include <inspector/cli/terminal.h>
#include <inspector/session/session.h>

namespace inspector::cli {

/// `    12    0.412  sys  Activate  supervisor → microphone  ✓1  {"conversation":"c1"}`, with its line feed.
[[nodiscard]] QString messageLine(const Session &session, qint64 row, const Terminal &terminal);

/// The titles of its columns.
[[nodiscard]] QString titleLine(const Terminal &terminal);

/// A fate that came after its message was shown, and that is not the usual one.
[[nodiscard]] QString lateFateLine(const bus::FateRecord &fate, const Terminal &terminal);

} // namespace inspector::cli
