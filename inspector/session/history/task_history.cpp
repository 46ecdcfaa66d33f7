// How far each task had come, from row to row.
#include <inspector/session/history/task_history.h>

#include <inspector/session/row_store.h>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

namespace inspector {

namespace {

constexpr qint64 EmptyDeque = 640; // what it takes in the heap, roughly …
constexpr qint64 MapNode = 64;     // … and what each item of a map does

} // namespace

void TaskHistory::begin(qint32 task, qint64 row)
{
    Q_ASSERT(task == courses.end());
    Course course;
    course.firstRow = row;
    courses.append(std::move(course));
    if (qint64(blocks.size()) <= task / TasksOfBlock)
        blocks.emplace_back();
    ++blockOf(task).open;
}

void TaskHistory::note(qint32 task, qint64 row, Step step, const Task &now, NameId worker)
{
    Course &course = courses.at(task);
    Entry entry;
    entry.row = row;
    entry.worker = worker;
    entry.updates = now.updates;
    entry.streamChunks = now.streamChunks;
    entry.life = course.lifeNumber & LifeMask;
    entry.status = now.status;
    entry.step = step;
    entry.cancelRequested = now.cancelRequested;
    course.entries.append(entry);
    if (step == Step::Request)
        course.life.requestRow = std::min(course.life.requestRow, row);
    if (!now.isOpen() && course.life.answerRow == NotYet) {
        course.life.answerRow = row;
        --blockOf(task).open;
        blockOf(task).lastAnswer = row;
    }
    ++entryCount;
}

void TaskHistory::beginAnew(qint32 task, const Task &before)
{
    Course &course = courses.at(task);
    EarlierLife earlier{std::exchange(course.life, {}), before};
    earlier.task.progress.clear(); // is read from its row
    rareBytes += bytesOf(earlier);
    rareOf(course).earlier.push_back(std::move(earlier));
    course.lifeNumber = (course.lifeNumber + 1) & LifeMask;
    ++blockOf(task).open;
}

void TaskHistory::loseParent(qint32 task, qint64 row, qint32 parent)
{
    Course &course = courses.at(task);
    if (rareOf(course).lostParents.try_emplace(row, LostParent{parent, course.lifeNumber & LifeMask}).second)
        rareBytes += MapNode;
}

void TaskHistory::requestHandled(qint32 task, qint64 row, qint64 t)
{
    Course &course = courses.at(task);
    const Entry *const entry = course.entryAt(row);
    const quint32 ago = entry ? course.livesSince(*entry) : 0;
    EarlierLife *const earlier = course.earlierLife(ago);
    if (ago > 0 && !earlier)
        return; // nobody will ask for it any more
    // Of a broadcast request one handler is enough, and so is one of those who were asked one after the other.
    Life &life = earlier ? earlier->life : course.life;
    life.runningSince = std::min(life.runningSince, t);
}

void TaskHistory::requestDropped(qint32 task, qint64 row, qint64 t)
{
    if (rareOf(courses.at(task)).drops.try_emplace(row, t).second)
        rareBytes += MapNode;
}

bool TaskHistory::wasRequestedAfter(qint32 task, qint64 row) const
{
    return lastStep(courses.at(task), Step::Request, row, NotYet) != nullptr;
}

TaskHistory::Known TaskHistory::knownAt(qint64 row) const
{
    const auto positions = std::views::iota(qint64(0), courses.size());
    const auto isKnown = [&](qint64 position) { return courses.at(courses.number(position)).firstRow <= row; };
    const qint64 count = std::ranges::partition_point(positions, isKnown) - positions.begin();
    return {count, count < courses.size() ? courses.number(count) : courses.end()};
}

std::vector<qint32> TaskHistory::openAt(qint64 row) const
{
    std::vector<qint32> open;
    const qint64 end = knownAt(row).endNumber;
    for (qint64 begin = 0; begin < end; begin += TasksOfBlock) {
        const Block &block = blocks[size_t(begin / TasksOfBlock)];
        if (block.open == 0 && block.lastAnswer <= row)
            continue;
        for (qint64 task = begin; task < std::min(end, begin + TasksOfBlock); ++task) {
            if (!courses.contains(task))
                continue;
            const Course &course = courses.at(task);
            const Entry *const entry = course.rare ? course.entryAt(row) : nullptr;
            const EarlierLife *const earlier = entry ? course.earlierLife(course.livesSince(*entry)) : nullptr;
            if (row < (earlier ? earlier->life : course.life).answerRow)
                open.push_back(qint32(task));
        }
    }
    return open;
}

TaskHistory::Past TaskHistory::at(qint32 task, qint64 row, qint64 t, const Task &now, const Names &names) const
{
    const Course &course = courses.at(task);
    const Entry *const entry = course.entryAt(row);
    const EarlierLife *const earlier = entry ? course.earlierLife(course.livesSince(*entry)) : nullptr;
    Past past;
    past.task = earlier ? earlier->task : now;
    if (!entry)
        return past;
    past.lastRow = entry->row;

    const Life &life = earlier ? earlier->life : course.life;
    Task &was = past.task;
    if (row < life.requestRow) {
        was.name.clear();
        was.requester.clear();
        was.parent = -1;
    } else if (was.parent < 0) {
        was.parent = parentLostAfter(course, *entry, row);
    }
    was.worker = names.text(entry->worker);
    was.status = entry->status;
    if (was.status == bus::TaskStatus::Pending && life.runningSince <= t)
        was.status = bus::TaskStatus::Running;
    was.cancelRequested = entry->cancelRequested;
    was.requestDropped = wasDropped(course, row, t);
    was.updates = entry->updates;
    was.streamChunks = entry->streamChunks;
    if (was.isOpen()) {
        was.endedAt = 0;
        was.result.clear();
    }
    if (const Entry *progress = lastStep(course, Step::Progress, beginOfLife(course, *entry) - 1, row))
        past.progressRow = progress->row;
    return past;
}

qsizetype TaskHistory::parentLostAfter(const Course &course, const Entry &entry, qint64 row)
{
    if (!course.rare)
        return -1;
    const auto lost = course.rare->lostParents.upper_bound(row);
    return lost != course.rare->lostParents.end() && lost->second.life == entry.life ? lost->second.parent : -1;
}

/// Whether the newest request by then had met a full queue.
bool TaskHistory::wasDropped(const Course &course, qint64 row, qint64 t)
{
    if (!course.rare)
        return false;
    const std::map<qint64, qint64> &drops = course.rare->drops;
    const auto after = drops.upper_bound(row);
    if (after == drops.begin())
        return false;
    const auto &[request, droppedAt] = *std::prev(after);
    return droppedAt <= t && !lastStep(course, Step::Request, request, row);
}

std::vector<qint64> TaskHistory::rows(qint32 task, qint64 from, qsizetype most, const RowStore &held) const
{
    std::vector<qint64> rows;
    if (!courses.contains(task))
        return rows;
    const ThinningList<Entry> &entries = courses.at(task).entries;
    for (auto place = entries.firstFrom(from); place != entries.end() && qsizetype(rows.size()) < most;
         place = entries.next(place)) {
        if (held.isMessage(entries.at(place).row))
            rows.push_back(entries.at(place).row);
    }
    return rows;
}

qint64 TaskHistory::beginOfLife(qint32 task, qint64 row) const
{
    if (!courses.contains(task))
        return row;
    const Course &course = courses.at(task);
    const Entry *const entry = course.entryAt(row);
    return entry ? beginOfLife(course, *entry) : row;
}

qint64 TaskHistory::beginOfLife(const Course &course, const Entry &entry)
{
    const quint32 ago = course.livesSince(entry);
    const auto isEarlier = [&](const Entry &other) { return course.livesSince(other) > ago; };
    return course.entries.at(course.entries.partition(isEarlier)).row;
}

qint64 TaskHistory::forgetBefore(qint32 task, qint64 row, const RowStore &rows)
{
    Course &course = courses.at(task);
    const auto isHeld = [&rows](qint64 message) { return rows.isMessage(message); };
    qint64 lastRequest = -1;
    const qint64 cost = course.entries.thin(rows.begin(), row, isHeld, [&](const Entry &entry) {
        --entryCount;
        if (entry.step == Step::Request)
            lastRequest = std::max(lastRequest, entry.row);
    });
    if (!course.rare)
        return cost;

    std::map<qint64, qint64> &drops = course.rare->drops;
    while (!drops.empty() && drops.begin()->first < lastRequest) { // asked again before `row`
        drops.erase(drops.begin());
        rareBytes -= MapNode;
    }
    std::map<qint64, LostParent> &lostParents = course.rare->lostParents;
    while (!lostParents.empty() && lostParents.begin()->first <= row) {
        lostParents.erase(lostParents.begin());
        rareBytes -= MapNode;
    }
    std::deque<EarlierLife> &earlier = course.rare->earlier;
    const Entry *const entry = course.entryAt(row);
    while (entry && earlier.size() > course.livesSince(*entry)) {
        rareBytes -= bytesOf(earlier.front());
        earlier.pop_front();
    }
    return cost;
}

bool TaskHistory::isGone(qint32 task, qint64 row, const RowStore &rows) const
{
    const ThinningList<Entry> &entries = courses.at(task).entries;
    return entries.firstFrom(row) == entries.end() && this->rows(task, 0, 1, rows).empty();
}

void TaskHistory::forget(const std::vector<qint64> &tasks)
{
    for (const qint64 task : tasks) {
        const Course &course = courses.at(task);
        blockOf(task).open -= course.life.answerRow == NotYet;
        entryCount -= course.entries.size();
        if (course.rare) {
            rareBytes -= qint64(sizeof(Rare)) + EmptyDeque;
            rareBytes -= MapNode * qint64(course.rare->drops.size() + course.rare->lostParents.size());
            for (const EarlierLife &earlier : course.rare->earlier)
                rareBytes -= bytesOf(earlier);
        }
    }
    courses.erase(tasks);
}

qint64 TaskHistory::bytes() const
{
    constexpr qint64 listOfChunks = 32; // most have one
    return courses.bytes() + courses.size() * listOfChunks + entryCount * qint64(sizeof(Entry))
        + qint64(blocks.size() * sizeof(Block)) + rareBytes;
}

qint64 TaskHistory::bytesOf(const EarlierLife &life)
{
    return qint64(sizeof(EarlierLife)) + 2 * (life.task.name.size() + life.task.result.size());
}

const TaskHistory::Entry *TaskHistory::lastStep(const Course &course, Step step, qint64 from, qint64 row)
{
    const ThinningList<Entry> &entries = course.entries;
    for (auto place = entries.firstAfter(row); place != entries.begin();) {
        place = entries.previous(place);
        const Entry &entry = entries.at(place);
        if (entry.row <= from)
            return nullptr;
        if (entry.step == step)
            return &entry;
    }
    return nullptr;
}

const TaskHistory::Entry *TaskHistory::Course::entryAt(qint64 row) const
{
    const auto after = entries.firstAfter(row);
    return after == entries.begin() ? nullptr : &entries.at(entries.previous(after));
}

TaskHistory::EarlierLife *TaskHistory::Course::earlierLife(quint32 ago) const
{
    return rare && ago > 0 && ago <= rare->earlier.size() ? &rare->earlier[rare->earlier.size() - ago] : nullptr;
}

TaskHistory::Rare &TaskHistory::rareOf(Course &course)
{
    if (!course.rare) {
        course.rare = std::make_unique<Rare>();
        rareBytes += qint64(sizeof(Rare)) + EmptyDeque;
    }
    return *course.rare;
}

} // namespace inspector
