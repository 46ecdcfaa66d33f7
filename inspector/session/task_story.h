// One task from its request to its terminal answer, step by step, with the tasks that were asked for it.
#pragma once

#include <inspector/session/fate_listener.h>
#include <inspector/session/session.h>
#include <inspector/session/spoken_text.h>

#include <QObject>

#include <array>
#include <set>
#include <vector>

namespace inspector {

/// A message of the task or of one below it, or a whole stream of them.
struct TaskStep {
    enum class Kind : quint8 {
        Message,
        SubTask, ///< the message that a task below begins with: its request, where that is there; the rest is under it
        Stream,  ///< its chunks are under it
        Chunk,   ///< of a stream
    };
    Kind kind = Kind::Message;
    bus::Kind messageKind = bus::Kind::TaskRequest;
    int parent = -1;     ///< the step that it is under; -1 at the top
    int place = 0;       ///< among the steps under the same one
    qsizetype task = -1; ///< its number in the TaskTable …
    NameId taskId = NoName; ///< … and its name, which stays when the task is forgotten
    qint64 row = -1;     ///< its message; of a stream, the first chunk …
    qint64 lastRow = -1; ///< … and the last so far
    quint64 seq = 0;
    NameId source = NoName;
    NameId target = NoName;
    qint64 t = 0;            ///< ns since the UNIX epoch
    qint64 sinceRequest = 0; ///< ns since the request of the task that is followed
    qint64 gap = 0;          ///< ns since the message before it in the story
    std::vector<int> under;  ///< the steps under it
};

/// What became of a step's message; of a stream, of its chunks.
struct StepFate {
    enum class What : quint8 { Waiting, Handled, Discarded, Dropped, Failed, Unknown };
    static constexpr size_t WhatCount = size_t(What::Unknown) + 1;
    What what = What::Waiting; ///< the worst
    QString subscriber;        ///< where that was
    QString error;             ///< what a failed handler threw
    qint64 waitedNs = 0;       ///< the longest wait
    qint64 ranNs = 0;
    int pieces = 0; ///< of a stream: how many met that fate

    /// A wait that a person notices in a conversation.
    static constexpr qint64 LongWaitNs = 50'000'000;
    [[nodiscard]] bool waitedLong() const { return waitedNs >= LongWaitNs; }
};

/// The messages in the order of publishing. A task that was asked for another one (Task::parent) is a step of that one,
/// at the place of its request, with its own steps under it; chunks are under the stream that they make. Steps are
/// known by their number, from 0 in the order in which they were read; none is ever removed, and new ones come last
/// among those under the same step.
///
/// It is read a little at a time: call read() when the session has changed, and again while it says that there is more.
/// Belongs to the session's thread.
///
/// Example:
/// @code
/// TaskStory story(&session);
/// story.follow(u"c1-turn-2"_s);
/// while (story.read())
///     ;
/// for (const int step : story.top())
///     qInfo() << story.step(step).sinceRequest << story.text(step);
/// @endcode
class TaskStory : public QObject, private FateListener {
    Q_OBJECT
public:
    static constexpr qsizetype MessagesAtOnce = 500;

    /// `session` must outlive it.
    explicit TaskStory(const Session *session, QObject *parent = nullptr);
    ~TaskStory() override;

    /// Begins the story of another task; of none where the id is empty. A task of that id may come later.
    void follow(const QString &taskId);
    [[nodiscard]] QString taskId() const { return id; }
    /// The task that is followed, with its texts; nothing where the session does not know it.
    [[nodiscard]] std::optional<Task> task() const;
    /// The id of the task that it was asked for; empty where there is none.
    [[nodiscard]] QString parentId() const;

    /// Reads what came since, at most so many messages. Answers whether there may be more.
    bool read(qsizetype most = MessagesAtOnce);

    [[nodiscard]] int stepCount() const { return int(steps.size()); }
    [[nodiscard]] const TaskStep &step(int number) const { return steps[size_t(number)]; }
    /// The steps of the task itself; those of -1.
    [[nodiscard]] const std::vector<int> &top() const { return topSteps; }
    [[nodiscard]] const std::vector<int> &under(int number) const;
    /// The step of a message; -1 where it is in none that was read.
    [[nodiscard]] int stepOfRow(qint64 row) const;

    /// What the step says: the words of the message, or of the chunks of a stream, joined.
    [[nodiscard]] QString text(int number) const;
    [[nodiscard]] StepFate fate(int number) const;

signals:
    void aboutToBeReset();
    void wasReset();
    /// A step comes last among those under `parent`; stepAdded() follows.
    void stepAboutToBeAdded(int parent, int place);
    void stepAdded(int number);
    /// A stream has grown.
    void stepChanged(int number);

private:
    /// A task of the story, and how far it was read.
    struct Course {
        qsizetype task = -1;
        quint64 firstSeq = 0; ///< a task that begins anew is another one
        int head = -1;        ///< the step that its steps are under
        int above = -1;       ///< the course of the task that it was asked for; -1 for the one that is followed
        qint64 nextRow = 0;
        int openStream = -1;
        qsizetype subTasksKnown = 0;
    };
    struct Message {
        qint64 row;
        size_t course;
    };
    /// What became of the chunks of a stream: there may be a hundred thousand, so only those are looked at again of
    /// which more may have become.
    struct StreamFate {
        struct First {
            size_t place = 0;
            StepFate fate;
        };
        std::vector<StepFate::What> known;                           ///< by the places of the chunks
        std::array<int, StepFate::WhatCount> counts{};               ///< of what is known
        std::array<std::optional<First>, StepFate::WhatCount> first; ///< that met each fate
        std::set<size_t> open; ///< those that waited when they were looked at, and those that had a fate since
        qint64 longestWait = 0;
    };

    void addCourse(qsizetype task, int above);
    void findSubTasks();
    [[nodiscard]] std::vector<Message> nextMessages(qsizetype most) const;
    void take(const Message &message);
    int addStep(TaskStep step);
    void addChunk(Course &course, TaskStep step);
    void fateTaken(qint64 row, NameId subscriber, const bus::FateRecord &fate) override;
    [[nodiscard]] StepFate fateOfChunk(const TaskStep &stream, size_t place) const;
    void note(StreamFate &stream, const TaskStep &step, size_t place) const;

    const Session *const session;
    QString id;
    std::vector<Course> courses; ///< the first is the task that is followed
    std::vector<TaskStep> steps;
    std::vector<int> topSteps;
    std::vector<std::pair<qint64, int>> stepsByRow; ///< rising, but for steps that came late
    QHash<int, JoinedText> streams;                 ///< of the steps that are streams
    mutable QHash<int, StreamFate> streamFates;     ///< that were asked for
    qint64 lastTime = 0;
};

} // namespace inspector
