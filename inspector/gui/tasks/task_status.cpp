// A task's status in words and as an icon.
#include <inspector/gui/tasks/task_status.h>

#include <inspector/gui/tasks/task_model.h>
#include <inspector/gui/theme/glyph_icon.h>

namespace inspector {

QString taskStatusText(const Task &task)
{
    if (task.requestDropped && task.isOpen())
        return TaskModel::tr("request dropped");
    if (task.cancelRequested && task.isOpen())
        return TaskModel::tr("cancelling");
    switch (task.status) {
    case bus::TaskStatus::Pending: return TaskModel::tr("pending");
    case bus::TaskStatus::Running: return TaskModel::tr("running");
    case bus::TaskStatus::Completed: return TaskModel::tr("completed");
    case bus::TaskStatus::Failed: return TaskModel::tr("failed");
    case bus::TaskStatus::Cancelled: return TaskModel::tr("cancelled");
    }
    return {};
}

QIcon taskStatusIcon(const Task &task)
{
    if (task.requestDropped && task.isOpen())
        return glyphIcon(Glyph::Warning, &ThemeColors::drop);
    switch (task.status) {
    case bus::TaskStatus::Pending: return glyphIcon(Glyph::Ring, &ThemeColors::waiting);
    case bus::TaskStatus::Running: return glyphIcon(Glyph::Play, &ThemeColors::waiting);
    case bus::TaskStatus::Completed: return glyphIcon(Glyph::Check, &ThemeColors::good);
    case bus::TaskStatus::Failed: return glyphIcon(Glyph::Cross, &ThemeColors::failed);
    case bus::TaskStatus::Cancelled: return glyphIcon(Glyph::Slashed, &ThemeColors::muted);
    }
    return {};
}

} // namespace inspector
