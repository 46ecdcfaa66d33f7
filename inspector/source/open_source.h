// From the path of a file to the source that reads it.
#pragma once

#include <inspector/source/file_source.h>

#include <memory>

namespace inspector {

/// What the file holds decides how it is read, not its name: MCAP, or JSONL where it is anything else. `-` is standard
/// input, which is JSONL, as is a pipe. A path that cannot be opened gives a source that says so when it is started.
[[nodiscard]] std::unique_ptr<FileSource> makeSource(const QString &path);

/// Why the file cannot be opened as a session, in a sentence; empty where it can, or where only reading it would tell,
/// as of a pipe. Damage speaks against nothing, as long as there is a record near the beginning. Reads a little of the
/// file.
[[nodiscard]] QString whyNoSession(const QString &path);

} // namespace inspector
