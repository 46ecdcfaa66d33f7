// How far each task had come, from row to row.
#include <inspector/session/history/task_history.h>

#include <inspector/session/row_store.h>

#include <algorithm>

namespace inspector {

void TaskHistory::begin(qint32 task, qint64 row)
{
    Q_ASSERT(size_t(task) == courses.size());
    courses.emplace_back().firstRow = row;
}

void TaskHistory::note(qint32 task, qint64 row, Step step, const Task &now, NameId worker)
{
    Course &course = courses[size_t(task)];
    course.entries.push_back({row, worker, now.updates, now.streamChunks, now.status, step, now.cancelRequested});
    if (step == Step::Request)
        course.requestRow = std::min(course.requestRow, row);
    if (!now.isOpen())
        course.answerRow = std::min(course.answerRow, row);
    ++entryCount;
}

void TaskHistory::beginAnew(qint32 task, qint64 row, const Task &before)
{
    Course &course = courses[size_t(task)];
    course.earlier.push_back({row, course.requestRow, course.answerRow, before});
    course.requestRow = course.answerRow = NotYet;
}

void TaskHistory::noteFate(qint32 task, const RequestFate &fate)
{
    Course &course = courses[size_t(task)];
    // Of a broadcast request one handler is enough, and the earliest is the one that counts.
    for (RequestFate &known : course.fates) {
        if (known.row == fate.row && known.dropped == fate.dropped) {
            known.t = std::min(known.t, fate.t);
            return;
        }
    }
    course.fates.push_back(fate);
}

qsizetype TaskHistory::countAt(qint64 row) const
{
    return std::ranges::upper_bound(courses, row, {}, &Course::firstRow) - courses.begin();
}

std::vector<qint32> TaskHistory::openAt(qint64 row) const
{
    std::vector<qint32> open;
    const qsizetype count = countAt(row);
    for (qsizetype i = 0; i < count; ++i) {
        const Course &course = courses[size_t(i)];
        const auto life = std::ranges::upper_bound(course.earlier, row, {}, &EarlierLife::endRow);
        if (row < (life == course.earlier.end() ? course.answerRow : life->answerRow))
            open.push_back(qint32(i));
    }
    return open;
}

TaskHistory::Past TaskHistory::at(qint32 task, qint64 row, qint64 t, const Task &now, const Names &names) const
{
    const Course &course = courses[size_t(task)];
    const auto life = std::ranges::upper_bound(course.earlier, row, {}, &EarlierLife::endRow);
    const bool isLatest = life == course.earlier.end();
    const qint64 beginRow = life == course.earlier.begin() ? course.firstRow : std::prev(life)->endRow;
    Past past;
    past.task = isLatest ? now : life->task;
    Task &was = past.task;
    if (row < (isLatest ? course.requestRow : life->requestRow)) {
        was.name.clear();
        was.requester.clear();
    }

    const auto after = std::ranges::upper_bound(course.entries, row, {}, &Entry::row);
    if (after == course.entries.begin())
        return past;
    const Entry &entry = *std::prev(after);
    was.worker = names.text(entry.worker);
    was.status = entry.status;
    was.cancelRequested = entry.cancelRequested;
    was.updates = entry.updates;
    was.streamChunks = entry.streamChunks;
    was.requestDropped = false;
    past.lastRow = entry.row;

    const Entry *const begin = course.entries.data();
    const Entry *const end = &entry + 1;
    const Entry *const request = course.fates.empty() ? nullptr : lastStep(begin, end, Step::Request);
    for (const RequestFate &fate : course.fates) {
        if (fate.row < beginRow || fate.row > row || fate.t > t)
            continue;
        if (fate.dropped)
            was.requestDropped = was.requestDropped || !request || fate.row >= request->row;
        else if (was.status == bus::TaskStatus::Pending)
            was.status = bus::TaskStatus::Running;
    }
    if (was.isOpen()) {
        was.endedAt = 0;
        was.result.clear();
    }
    const Entry *const progress = lastStep(begin, end, Step::Progress);
    if (progress && progress->row >= beginRow)
        past.progressRow = progress->row;
    return past;
}

std::vector<qint64> TaskHistory::rows(qint32 task, qint64 from, qsizetype most, const RowStore &held) const
{
    const std::vector<Entry> &entries = courses[size_t(task)].entries;
    std::vector<qint64> rows;
    for (auto entry = std::ranges::lower_bound(entries, from, {}, &Entry::row);
         entry != entries.end() && qsizetype(rows.size()) < most; ++entry) {
        if (held.isMessage(entry->row))
            rows.push_back(entry->row);
    }
    return rows;
}

void TaskHistory::forgetBefore(qint64 row, const RowStore &rows, qint64 most)
{
    for (qint64 left = std::min(most, qint64(courses.size())); left > 0; --left) {
        nextToForget = nextToForget + 1 < courses.size() ? nextToForget + 1 : 0;
        Course &course = courses[nextToForget];
        if (course.entries.size() < 2)
            continue; // how it stood last is not forgotten
        const auto after = std::ranges::upper_bound(course.entries, row, {}, &Entry::row);
        if (after == course.entries.begin())
            continue;
        const auto holds = std::prev(after); // at `row`
        const auto kept = std::remove_if(course.entries.begin(), holds,
                                         [&rows](const Entry &entry) { return !rows.isMessage(entry.row); });
        entryCount -= holds - kept;
        course.entries.erase(kept, holds);
    }
}

qint64 TaskHistory::bytes() const
{
    return qint64(courses.size() * sizeof(Course)) + entryCount * qint64(sizeof(Entry));
}

const TaskHistory::Entry *TaskHistory::lastStep(const Entry *begin, const Entry *end, Step step)
{
    while (end != begin) {
        if ((--end)->step == step)
            return end;
    }
    return nullptr;
}

} // namespace inspector
