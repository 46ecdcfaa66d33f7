// Records from a JSONL file, a pipe or standard input.
#pragma once

#include <inspector/source/file_source.h>

namespace inspector {

/// Reads line by line, a pipe as it is written. Malformed lines are skipped; where messages or fates are missing
/// because of them, a LossRecord says so.
class JsonlSource : public FileSource {
    Q_OBJECT
public:
    /// `path` may be `-`: standard input.
    explicit JsonlSource(const QString &path, QObject *parent = nullptr);
};

} // namespace inspector
