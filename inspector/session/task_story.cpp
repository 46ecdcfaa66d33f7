// Reads a task and those below it in the order of their messages.
#include <inspector/session/task_story.h>

#include <inspector/session/kind_group.h>
#include <inspector/session/summary.h>

#include <algorithm>

namespace inspector {
namespace {

/// How bad it is: the worst is told.
int badness(StepFate::What what)
{
    using enum StepFate::What;
    switch (what) {
    case Handled: return 0;
    case Unknown: return 1;
    case Waiting: return 2;
    case Discarded: return 3;
    case Failed: return 4;
    case Dropped: return 5;
    }
    return 0;
}

StepFate::What whatOf(bus::Fate fate)
{
    switch (fate) {
    case bus::Fate::Handled: return StepFate::What::Handled;
    case bus::Fate::Dropped: return StepFate::What::Dropped;
    case bus::Fate::Failed: return StepFate::What::Failed;
    case bus::Fate::Discarded:
    case bus::Fate::Undelivered: break;
    }
    return StepFate::What::Discarded;
}

StepFate fateOfRow(const Session &session, qint64 index)
{
    const MessageRow row = session.row(index);
    StepFate worst;
    if (row.type != MessageRow::Type::Message || row.fatesLost)
        worst.what = StepFate::What::Unknown;
    bool isFirst = true;
    for (const bus::FateRecord &fate : session.fates(index)) {
        if (const auto what = whatOf(fate.fate); std::exchange(isFirst, false) || badness(what) > badness(worst.what)) {
            worst.what = what;
            worst.subscriber = fate.subscriber;
            worst.error = fate.error;
        }
        worst.waitedNs = std::max(worst.waitedNs, fate.waitedNs);
        worst.ranNs = std::max(worst.ranNs, fate.ranNs);
    }
    return worst;
}

} // namespace

TaskStory::TaskStory(const Session *s, QObject *parent) : QObject(parent), session(s)
{
    connect(session, &Session::wasReset, this, [this] { follow(id); });
    session->addFateListener(this);
}

TaskStory::~TaskStory()
{
    session->removeFateListener(this);
}

void TaskStory::follow(const QString &taskId)
{
    emit aboutToBeReset();
    id = taskId;
    courses.clear();
    steps.clear();
    topSteps.clear();
    stepsByRow.clear();
    streams.clear();
    streamFates.clear();
    lastTime = 0;
    emit wasReset();
}

std::optional<Task> TaskStory::task() const
{
    const qsizetype index = session->tasks().indexOf(id);
    return index < 0 ? std::nullopt : std::optional(session->task(index));
}

QString TaskStory::parentId() const
{
    const Task *task = session->tasks().find(id);
    return task && task->parent >= 0 ? session->tasks().at(task->parent).id : QString();
}

bool TaskStory::read(qsizetype most)
{
    const Task *task = session->tasks().find(id);
    if (!task)
        return false;
    if (!courses.empty() && courses.front().firstSeq != task->firstSeq)
        follow(id); // it began anew
    if (courses.empty())
        addCourse(session->tasks().indexOf(id), -1);
    findSubTasks();
    const std::vector<Message> messages = nextMessages(most);
    for (const Message &message : messages)
        take(message);
    return !messages.empty();
}

void TaskStory::addCourse(qsizetype index, int above)
{
    const Task &task = session->tasks().at(index);
    Course course;
    course.task = index;
    course.above = above;
    course.firstSeq = task.firstSeq;
    course.nextRow = session->findRow(task.firstSeq).value_or(session->rowBegin());
    courses.push_back(course);
}

void TaskStory::findSubTasks()
{
    for (size_t i = 0; i < courses.size(); ++i) { // it grows on the way
        const auto [numbers, gone] = session->tasks().subTasks(courses[i].task);
        const qsizetype known = std::exchange(courses[i].subTasksKnown, gone + numbers.size());
        for (qsizetype place = std::max<qsizetype>(known - gone, 0); place < numbers.size(); ++place) {
            if (session->tasks().contains(numbers.at(place)))
                addCourse(numbers.at(place), int(i));
        }
    }
}

/// Of all courses, in the order of publishing.
std::vector<TaskStory::Message> TaskStory::nextMessages(qsizetype most) const
{
    std::vector<Message> messages;
    qint64 end = std::numeric_limits<qint64>::max(); // rows after it are not known of all courses
    for (size_t i = 0; i < courses.size(); ++i) {
        const Course &course = courses[i];
        if (session->tasks().at(course.task).firstSeq != course.firstSeq)
            continue; // what follows is of another task of that id
        const std::vector<qint64> rows = session->taskRows(course.task, course.nextRow, most);
        for (const qint64 row : rows)
            messages.push_back({row, i});
        if (qsizetype(rows.size()) == most)
            end = std::min(end, rows.back());
    }
    std::ranges::sort(messages, {}, &Message::row);
    const auto known = std::ranges::upper_bound(messages, end, {}, &Message::row);
    messages.erase(known, messages.end());
    if (qsizetype(messages.size()) > most)
        messages.erase(messages.begin() + most, messages.end());
    return messages;
}

void TaskStory::take(const Message &message)
{
    Course &course = courses[message.course];
    course.nextRow = message.row + 1;
    const MessageRow row = session->row(message.row);

    TaskStep step;
    step.messageKind = row.kind;
    step.parent = course.head;
    step.task = course.task;
    step.taskId = row.task;
    step.row = step.lastRow = message.row;
    step.seq = row.seq;
    step.source = row.source;
    step.target = row.target;
    step.t = row.t;
    step.sinceRequest = row.t - session->tasks().at(courses.front().task).startedAt;
    step.gap = steps.empty() ? 0 : std::max<qint64>(row.t - lastTime, 0);
    lastTime = std::max(lastTime, row.t);

    if (course.above >= 0 && course.head < 0) {
        step.kind = TaskStep::Kind::SubTask;
        step.parent = courses[size_t(course.above)].head;
        course.head = addStep(std::move(step));
    } else if (kindGroup(row.kind) == KindGroup::Stream) {
        addChunk(course, std::move(step));
    } else {
        addStep(std::move(step));
    }
}

int TaskStory::addStep(TaskStep step)
{
    const int number = stepCount();
    const int parent = step.parent;
    step.place = int(under(parent).size());
    emit stepAboutToBeAdded(parent, step.place);
    if (step.kind != TaskStep::Kind::Stream) // its first chunk stands for the row
        stepsByRow.emplace_back(step.row, number);
    steps.push_back(std::move(step));
    (parent < 0 ? topSteps : steps[size_t(parent)].under).push_back(number);
    emit stepAdded(number);
    return number;
}

void TaskStory::addChunk(Course &course, TaskStep step)
{
    if (step.messageKind == bus::Kind::TaskStreamStart || course.openStream < 0) {
        TaskStep stream = step;
        stream.kind = TaskStep::Kind::Stream;
        course.openStream = addStep(std::move(stream));
    }
    const int stream = course.openStream;
    const qint64 row = step.row;
    if (step.messageKind == bus::Kind::TaskStreamEnd)
        course.openStream = -1;
    step.kind = TaskStep::Kind::Chunk;
    step.parent = stream;
    addStep(std::move(step));
    steps[size_t(stream)].lastRow = row;
    const bus::BusMessage message = session->message(row);
    if (const bus::Json *content = taskContentOf(message))
        streams[stream].add(textOf(*content));
    emit stepChanged(stream);
}

const std::vector<int> &TaskStory::under(int number) const
{
    return number < 0 ? topSteps : steps[size_t(number)].under;
}

int TaskStory::stepOfRow(qint64 row) const
{
    const auto found = std::ranges::lower_bound(stepsByRow, row, {}, &std::pair<qint64, int>::first);
    return found != stepsByRow.end() && found->first == row ? found->second : -1;
}

QString TaskStory::text(int number) const
{
    const TaskStep &step = this->step(number);
    if (step.kind == TaskStep::Kind::Stream)
        return streams.value(number).text();
    const bus::BusMessage message = session->message(step.row);
    const bus::Json *content = taskContentOf(message);
    const QString words = content ? textOf(*content) : QString();
    if (words.isEmpty())
        return session->summary(step.row);
    if (const auto *request = message.as<bus::TaskRequest>(); request && request->taskName)
        return tr("%1: %2").arg(*request->taskName, words);
    if (const auto *response = message.as<bus::TaskResponse>())
        return tr("%1: %2").arg(bus::statusName(response->status), words);
    if (const auto *urgent = message.as<bus::TaskResponseUrgent>())
        return tr("%1: %2").arg(bus::statusName(urgent->status), words);
    return words;
}

StepFate TaskStory::fate(int number) const
{
    const TaskStep &step = this->step(number);
    if (step.kind != TaskStep::Kind::Stream)
        return fateOfRow(*session, step.row);
    StreamFate &stream = streamFates[number];
    for (const size_t place : std::exchange(stream.open, {}))
        note(stream, step, place);
    while (stream.known.size() < step.under.size())
        note(stream, step, stream.known.size());

    StepFate sum;
    for (size_t what = 0; what < StepFate::WhatCount; ++what) {
        const bool isThere = stream.counts[what] > 0;
        if (!isThere || (sum.pieces > 0 && badness(StepFate::What(what)) < badness(sum.what)))
            continue;
        sum = stream.first[what]->fate;
        sum.pieces = stream.counts[what];
    }
    sum.waitedNs = stream.longestWait;
    return sum;
}

/// Looks what became of a chunk, for the first time or again.
void TaskStory::note(StreamFate &stream, const TaskStep &step, size_t place) const
{
    const StepFate fate = fateOfChunk(step, place);
    const auto what = size_t(fate.what);
    if (place < stream.known.size()) {
        const auto before = stream.known[place];
        stream.known[place] = fate.what;
        --stream.counts[size_t(before)];
        std::optional<StreamFate::First> &first = stream.first[size_t(before)];
        if (first->place == place) {
            const auto next = std::find(stream.known.begin() + qptrdiff(place), stream.known.end(), before);
            const auto nextPlace = size_t(next - stream.known.begin());
            first = next == stream.known.end()
                ? std::nullopt
                : std::optional(StreamFate::First{nextPlace, fateOfChunk(step, nextPlace)});
        }
    } else {
        stream.known.push_back(fate.what);
    }
    ++stream.counts[what];
    if (!stream.first[what] || place <= stream.first[what]->place)
        stream.first[what] = StreamFate::First{place, fate};
    if (fate.what == StepFate::What::Waiting)
        stream.open.insert(place);
    stream.longestWait = std::max(stream.longestWait, fate.waitedNs);
}

StepFate TaskStory::fateOfChunk(const TaskStep &stream, size_t place) const
{
    return fateOfRow(*session, step(stream.under[place]).row);
}

void TaskStory::fateTaken(qint64 row, NameId, const bus::FateRecord &)
{
    const int number = stepOfRow(row);
    if (number < 0 || steps[size_t(number)].kind != TaskStep::Kind::Chunk)
        return;
    const TaskStep &chunk = steps[size_t(number)];
    const auto stream = streamFates.find(chunk.parent);
    if (stream != streamFates.end() && size_t(chunk.place) < stream->known.size())
        stream->open.insert(size_t(chunk.place));
}

} // namespace inspector
