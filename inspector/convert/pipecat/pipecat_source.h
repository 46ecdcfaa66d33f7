// Sessions that Pipecat's tools recorded, as sources.
#pragma once

#include <inspector/source/file_source.h>

#include <memory>

namespace inspector {

/// A recording of Whisker (`.whisk`): MessagePack.
class WhiskerSource : public FileSource {
    Q_OBJECT
public:
    explicit WhiskerSource(const QString &path, QObject *parent = nullptr);
};

/// A session of Tail: JSONL of another kind than ours.
class TailSource : public FileSource {
    Q_OBJECT
public:
    explicit TailSource(const QString &path, QObject *parent = nullptr);
};

/// The source for a recording of one of these tools, known by its content, or by the ending `.whisk`; null where the
/// file is none.
[[nodiscard]] std::unique_ptr<FileSource> makePipecatSource(const QString &path);

} // namespace inspector
