// The agent "archivist": keeps the sound in the background, and is too slow for it now and then.
#pragma once

#include <inspector/source/demo/agent.h>

namespace inspector::demo {

/// Packs a second of sound at a time and writes it to a slow disk, blocking its handler. Its data queue is
/// small on purpose: while the disk hesitates, frames are dropped, for the archivist alone. Once in a while
/// the disk is full and its handler throws.
class Archivist : public Agent {
public:
    static constexpr int DataCapacity = 16;

    explicit Archivist(std::shared_ptr<const Stage> stage);

protected:
    void onTaskRequest(const QString &from, const QString &taskId, const QString &taskName, const Json &payload) override;
    void onTaskUpdateRequest(const QString &from, const QString &taskId) override;
    void onAudio(const Audio &audio) override;
    void onEnd() override;

private:
    void write();
    [[nodiscard]] Json progress() const;

    QString task;
    QString requester;
    QByteArray second;         ///< what is not packed yet
    qint64 expectedMs = 0;     ///< the position of the next frame, if none is missing
    qint64 framesKept = 0;
    qint64 framesMissing = 0;
    qint64 bytesWritten = 0;
    int writes = 0;
};

} // namespace inspector::demo
