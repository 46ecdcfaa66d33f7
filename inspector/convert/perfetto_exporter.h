// A session as a trace for Perfetto and chrome://tracing.
#pragma once

#include <inspector/convert/exporter.h>
#include <inspector/convert/schedule.h>
#include <inspector/convert/settled_messages.h>
#include <inspector/convert/task_follower.h>
#include <inspector/convert/trace_writer.h>

#include <QHash>

#include <limits>
#include <memory>
#include <vector>

namespace inspector {

/// Each agent has a track: a slice for each message while it is handled, an empty slice where it sends one, an arrow
/// from there to the handling, and marks where messages were dropped. Tasks are asynchronous slices, the depths of the
/// two queues are counters. Another header in the session begins another process.
///
/// Handlings of one agent never overlap. Should a file say otherwise, a slice that would overlap goes to a further
/// track of that agent, since viewers drop what overlaps.
class PerfettoExporter : public Exporter {
public:
    explicit PerfettoExporter(QIODevice *device) : trace(device) {}

    void write(const bus::Record &record) override;
    void finish() override;

private:
    struct Lane {
        int track = 0;
        qint64 busyUntil = std::numeric_limits<qint64>::min();
    };
    struct Agent {
        std::vector<Lane> lanes; ///< one, as a rule
        qint64 systemDepth = 0;
        qint64 dataDepth = 0;
        /// Messages that went on without this agent's fate, and are counted in its depths; whether system.
        QHash<quint64, bool> overdue;
    };
    struct OpenTask {
        QString number; ///< of its slice; a task that is asked for again gets another one
        QString name;
        int track = 0;
    };
    /// A handling to draw an arrow to.
    struct Arrow {
        bus::FateRecord fate;
        quint64 number = 0;
    };
    using Message = std::shared_ptr<const SettledMessage>;

    void begin(const bus::HeaderRecord &header);
    void endSession();
    void takeSettled();
    void takeMessage(const Message &settled);
    void takeLateFate(const bus::FateRecord &fate);
    void changeDepth(qint64 t, const QString &agent, bool isSystem, int change);
    void takeTask(const SettledMessage &settled);
    void takeLoss(const bus::LossRecord &loss);

    // These write, when their time has come.
    void writeSend(const SettledMessage &sent, const std::vector<Arrow> &arrows);
    void writeHandling(const QString &label, const bus::FateRecord &fate, TraceWriter::Json args, quint64 arrow);
    void writeMark(const SettledMessage &sent, const bus::FateRecord &fate);
    void writeDepth(qint64 t, const QString &agent, bool isSystem, int change);
    void writeTaskEnd(const OpenTask &open, const Task &task, qint64 t);

    /// Does it when its time has come.
    void at(qint64 t, Schedule::Action action);
    [[nodiscard]] Agent &agentOf(const QString &name);
    [[nodiscard]] int trackOf(const QString &agent) { return agentOf(agent).lanes.front().track; }
    [[nodiscard]] Lane &freeLane(const QString &agent, qint64 from);
    void addLane(Agent &agent, const QString &label);

    TraceWriter trace;
    SettledMessages messages;
    Schedule schedule;
    TaskFollower tasks;
    QHash<QString, OpenTask> openTasks; ///< by id
    QHash<QString, Agent> agents;       ///< by name
    int process = 0;                    ///< the number of the session
    int tracks = 0;
    quint64 tasksSeen = 0;
    quint64 arrowsSeen = 0;
    qint64 lastTime = 0;
};

} // namespace inspector
