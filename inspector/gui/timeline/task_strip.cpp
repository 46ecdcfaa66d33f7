// Draws the tasks of a session over time.
#include <inspector/gui/timeline/task_strip.h>

#include <inspector/gui/theme/theme.h>
#include <inspector/session/duration_text.h>

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <ranges>

namespace inspector {

namespace {

constexpr qsizetype MostDrawn = 1'500;
constexpr qsizetype MostLookedAt = 5'000; ///< backwards from a moment; what began before is not found
constexpr int Lanes = 3;
constexpr double LaneHeight = TaskStripHeight / Lanes;
constexpr double LeastWidth = 2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(inspector::TaskStrip)
};

qint64 endOf(const Task &task, qint64 now)
{
    return task.isOpen() ? now : std::max(task.endedAt, task.startedAt);
}

QColor colorOf(const Task &task, const ThemeColors &colors)
{
    if (task.requestDropped)
        return colors.drop;
    if (task.status == bus::TaskStatus::Failed)
        return colors.failed;
    return task.isOpen() ? colors.waiting : colors.task.mark;
}

QString lineOf(const Task &task)
{
    const QString name = task.name.isEmpty() ? task.id : task.id + u' ' + task.name;
    if (task.requestDropped)
        return Words::tr("%1: its request was dropped").arg(name);
    if (task.isOpen())
        return Words::tr("%1: open").arg(name);
    const QString took = durationText(endOf(task, 0) - task.startedAt);
    if (task.status == bus::TaskStatus::Failed)
        return Words::tr("%1: failed after %2").arg(name, took);
    if (task.status == bus::TaskStatus::Cancelled)
        return Words::tr("%1: cancelled after %2").arg(name, took);
    return Words::tr("%1: answered after %2").arg(name, took);
}

} // namespace

void drawTasks(QPainter &painter, const Session &session, const TimeScale &scale, const QRectF &strip,
               const QPalette &palette)
{
    const TaskTable &tasks = session.tasks();
    const ThemeColors &colors = Theme::colors(palette);
    const auto numbers = tasks.numbers();
    const qsizetype step = tasks.size() / MostDrawn + 1;
    std::array<double, Lanes> ends;
    ends.fill(strip.left() - 1);
    painter.setRenderHint(QPainter::Antialiasing, false); // thin bars, and many: crisp, and quick
    for (qsizetype i = 0; i < tasks.size(); i += step) {
        const Task &task = tasks.at(numbers[i]);
        const double left = std::max(scale.xOf(task.startedAt), strip.left());
        const double right = std::min(scale.xOf(endOf(task, scale.end)), strip.right());
        const auto lane = std::ranges::min_element(ends, {}, [left](double end) { return end <= left ? 0 : end; });
        *lane = std::max(right, left + LeastWidth) + 1;
        const double top = strip.top() + double(lane - ends.begin()) * LaneHeight;
        painter.fillRect(QRectF(left, top, std::max(right - left, LeastWidth), LaneHeight - 1), colorOf(task, colors));
    }
}

QStringList tasksBetween(const Session &session, qint64 from, qint64 to, qsizetype most)
{
    const TaskTable &tasks = session.tasks();
    const auto numbers = tasks.numbers();
    const auto after =
        std::ranges::upper_bound(numbers, to, {}, [&](qsizetype number) { return tasks.at(number).startedAt; });
    QStringList lines;
    for (const qsizetype number :
         std::ranges::subrange(numbers.begin(), after) | std::views::reverse | std::views::take(MostLookedAt)) {
        if (lines.size() >= most)
            break;
        if (endOf(tasks.at(number), to) >= from)
            lines.append(lineOf(tasks.at(number)));
    }
    return lines;
}

} // namespace inspector
