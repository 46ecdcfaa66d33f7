// A background job that cannot keep up.
#include <inspector/source/demo/archivist.h>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace inspector::demo {
namespace {
constexpr int FramesPerWrite = 1000 / FrameMs;
} // namespace

Archivist::Archivist(std::shared_ptr<const Stage> sharedStage)
    : Agent(std::move(sharedStage), {.name = u"archivist"_s, .parent = u"supervisor"_s})
{
}

void Archivist::onTaskRequest(const QString &from, const QString &taskId, const QString &, const Json &)
{
    task = taskId;
    requester = from;
}

void Archivist::onTaskUpdateRequest(const QString &from, const QString &taskId)
{
    if (taskId == task)
        update(from, taskId, progress());
}

void Archivist::onAudio(const Audio &audio)
{
    framesMissing += (audio.positionMs - expectedMs) / FrameMs;
    expectedMs = audio.positionMs + FrameMs;
    ++framesKept;
    second += audio.samples;
    if (second.size() >= FramesPerWrite * FrameBytes)
        write();
}

void Archivist::write()
{
    const QByteArray packed = qCompress(std::exchange(second, {}));
    const bool diskSleeps = ++writes == 1 || chance.oneIn(4);
    if (!work(diskSleeps ? chance.between(500, 800) : chance.between(30, 90)))
        return;
    if (writes > 1 && chance.oneIn(8))
        throw std::runtime_error("the archive's disk is full, a second of sound is lost");
    bytesWritten += packed.size();
    if (diskSleeps && !task.isEmpty())
        update(requester, task, progress());
}

Archivist::Json Archivist::progress() const
{
    return {{"frames", framesKept}, {"missing_frames", framesMissing}, {"bytes", bytesWritten}};
}

void Archivist::onEnd()
{
    if (!task.isEmpty())
        answer(requester, std::exchange(task, {}), bus::TaskStatus::Completed, progress());
}

} // namespace inspector::demo
