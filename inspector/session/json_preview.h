// JSON as one short line: cut off early, so that a large value costs no more than a small one.
#pragma once

#include <libbus/message/json.h>

#include <QString>

namespace inspector {

inline constexpr qsizetype PreviewLength = 160;

/// Compact JSON text on one line, cut off with an ellipsis after about `limit` characters; empty when absent.
[[nodiscard]] QString jsonPreview(const bus::Json &json, qsizetype limit = PreviewLength);

/// Any text on one line, cut off in the same way.
[[nodiscard]] QString textPreview(const QString &text, qsizetype limit = PreviewLength);

} // namespace inspector
