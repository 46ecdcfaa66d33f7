// Times and texts as several formats need them.
#pragma once

#include <QByteArray>
#include <QString>

namespace inspector {

/// A moment in UTC with all of its nanoseconds: `2026-01-31T10:00:00.000000001Z`. `t` is ns since the UNIX epoch.
[[nodiscard]] QString isoTime(qint64 t);

/// `a - b` for numbers that come from a file: what does not fit becomes the largest or smallest number.
[[nodiscard]] qint64 saturatingSubtract(qint64 a, qint64 b);

/// The text's bytes, cut so that they fit, at a character's end. A NUL, which ends texts in many readers, becomes its
/// picture.
[[nodiscard]] QByteArray utf8Within(const QString &text, qsizetype mostBytes);

} // namespace inspector
