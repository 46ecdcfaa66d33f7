// Messages, tasks and queues as events of a trace.
#include <inspector/convert/perfetto_exporter.h>

#include <inspector/convert/message_label.h>
#include <inspector/convert/text.h>
#include <inspector/session/summary.h>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;
using Json = TraceWriter::Json;

namespace {

bool wasRun(const bus::FateRecord &fate)
{
    return fate.fate == bus::Fate::Handled || fate.fate == bus::Fate::Failed;
}

qint64 startOf(const bus::FateRecord &handling)
{
    return saturatingSubtract(handling.t, handling.ranNs);
}

Json arrowFields(quint64 number)
{
    return {{"name", "message"}, {"cat", "message"}, {"id", number}};
}

} // namespace

void PerfettoExporter::write(const bus::Record &record)
{
    const auto *header = std::get_if<bus::HeaderRecord>(&record);
    if (header || process == 0)
        begin(header ? *header : bus::HeaderRecord());
    messages.add(record);
    if (const auto *loss = std::get_if<bus::LossRecord>(&record))
        takeLoss(*loss);
    takeSettled();
}

void PerfettoExporter::finish()
{
    endSession();
    trace.close();
}

void PerfettoExporter::begin(const bus::HeaderRecord &header)
{
    endSession();
    ++process;
    const QString name =
        header.app.isEmpty() ? u"bus"_s : u"%1 (process %2)"_s.arg(header.app, QString::number(header.pid));
    trace.describe("process_name", process, 0, {{"name", name.toStdString()}});
}

void PerfettoExporter::endSession()
{
    messages.finish();
    takeSettled();
    schedule.runAll();
    for (auto open = openTasks.cbegin(); open != openTasks.cend(); ++open)
        writeTaskEnd(*open, *tasks.tasks().find(open.key()), lastTime);
    messages = {};
    tasks.clear();
    openTasks.clear();
    agents.clear();
}

void PerfettoExporter::takeSettled()
{
    while (std::optional<SettledMessage> settled = messages.next()) {
        const auto message = std::make_shared<const SettledMessage>(*std::move(settled));
        takeMessage(message);
        takeTask(*message);
        schedule.runUntil(message->t);
    }
    for (const bus::FateRecord &fate : messages.takeLateFates())
        takeLateFate(fate);
}

void PerfettoExporter::takeMessage(const Message &settled)
{
    const bool isSystem = settled->message.isSystem();
    std::vector<Arrow> arrows;
    for (const bus::FateRecord &fate : settled->fates) {
        if (wasRun(fate))
            arrows.push_back({fate, ++arrowsSeen});
    }
    at(settled->t, [=, this] { writeSend(*settled, arrows); });

    for (const Arrow &arrow : arrows) {
        const bus::FateRecord fate = arrow.fate;
        changeDepth(settled->t, fate.subscriber, isSystem, +1);
        changeDepth(startOf(fate), fate.subscriber, isSystem, -1);
        at(startOf(fate), [=, this] {
            const bus::BusMessage &message = settled->message;
            writeHandling(labelOf(message), fate, {{"seq", message.seq()}, {"from", message.source().toStdString()}},
                          arrow.number);
        });
    }
    for (const bus::FateRecord &fate : settled->fates) {
        if (wasRun(fate))
            continue;
        at(fate.t, [=, this] { writeMark(*settled, fate); });
        if (fate.fate != bus::Fate::Dropped) { // it was in the queue until then
            changeDepth(settled->t, fate.subscriber, isSystem, +1);
            changeDepth(fate.t, fate.subscriber, isSystem, -1);
        }
    }
    for (const QString &agent : settled->waiting) {
        changeDepth(settled->t, agent, isSystem, +1);
        agentOf(agent).overdue.insert(settled->message.seq(), isSystem);
    }
}

void PerfettoExporter::takeLateFate(const bus::FateRecord &fate)
{
    QHash<quint64, bool> &overdue = agentOf(fate.subscriber).overdue;
    if (const auto message = overdue.find(fate.seq); message != overdue.end()) {
        changeDepth(wasRun(fate) ? startOf(fate) : fate.t, fate.subscriber, *message, -1);
        overdue.erase(message);
    }
    if (wasRun(fate)) {
        at(startOf(fate), [=, this] { writeHandling(u"message %1"_s.arg(fate.seq), fate, {{"seq", fate.seq}}, 0); });
    }
}

void PerfettoExporter::changeDepth(qint64 t, const QString &agent, bool isSystem, int change)
{
    at(t, [=, this] { writeDepth(t, agent, isSystem, change); });
}

void PerfettoExporter::takeTask(const SettledMessage &settled)
{
    const TaskFollower::Change change = tasks.take(settled);
    if (change.began) {
        OpenTask &open = openTasks[change.task->id];
        open.number = u"0x%1"_s.arg(++tasksSeen, 0, 16);
        open.name = change.task->name.isEmpty() ? u"task"_s : change.task->name;
        open.track = trackOf(settled.message.source());
        const Json args = {{"task_id", change.task->id.toStdString()},
                           {"requester", change.task->requester.toStdString()},
                           {"worker", change.task->worker.toStdString()}};
        at(settled.t, [this, open, args, t = settled.t] {
            trace.write("b", t, process, open.track,
                        {{"cat", "task"},
                         {"id", open.number.toStdString()},
                         {"name", open.name.toStdString()},
                         {"args", args}});
        });
    }
    if (change.ended) {
        at(settled.t, [this, open = openTasks.take(change.task->id), task = *change.task, t = settled.t] {
            writeTaskEnd(open, task, t);
        });
    }
}

void PerfettoExporter::takeLoss(const bus::LossRecord &loss)
{
    const qint64 t = std::max(loss.t, lastTime); // at the end of a damaged file nobody knows when
    at(t, [=, this] {
        const bool isMessages = loss.what == bus::LossRecord::What::Messages;
        trace.write("i", t, process, 0,
                    {{"name", isMessages ? "messages lost" : "fates lost"},
                     {"s", "p"},
                     {"args", {{"from", loss.from}, {"to", loss.to}, {"count", loss.count}}}});
    });
}

void PerfettoExporter::writeSend(const SettledMessage &sent, const std::vector<Arrow> &arrows)
{
    const bus::BusMessage &message = sent.message;
    const int track = trackOf(message.source());
    Json args = {{"seq", message.seq()},
                 {"to", message.target().value_or(u"everyone"_s).toStdString()},
                 {"says", summaryOf(message).toStdString()}};
    if (const QString *task = bus::taskIdOf(message.payload()))
        args["task_id"] = task->toStdString();
    trace.write(
        "X", sent.t, process, track,
        {{"name", "send " + labelOf(message).toStdString()}, {"cat", "send"}, {"dur", 0}, {"args", std::move(args)}});
    for (const Arrow &arrow : arrows)
        trace.write("s", sent.t, process, track, arrowFields(arrow.number));
}

void PerfettoExporter::writeHandling(const QString &label, const bus::FateRecord &fate, Json args, quint64 arrow)
{
    const qint64 start = startOf(fate);
    Lane &lane = freeLane(fate.subscriber, start);
    lane.busyUntil = fate.t;
    args["waited_us"] = TraceWriter::microseconds(fate.waitedNs);
    Json fields = {{"name", label.toStdString()}, {"cat", "handling"}, {"dur", TraceWriter::microseconds(fate.ranNs)}};
    if (fate.fate == bus::Fate::Failed) {
        fields["cname"] = "terrible"; // red
        args["error"] = fate.error.toStdString();
    }
    fields["args"] = std::move(args);
    trace.write("X", start, process, lane.track, std::move(fields));
    if (arrow != 0) {
        Json end = arrowFields(arrow);
        end["bp"] = "e"; // it binds to the slice around it
        trace.write("f", start, process, lane.track, std::move(end));
    }
}

void PerfettoExporter::writeMark(const SettledMessage &sent, const bus::FateRecord &fate)
{
    const QString name = bus::fateName(fate.fate) + u' ' + labelOf(sent.message);
    trace.write("i", fate.t, process, trackOf(fate.subscriber),
                {{"name", name.toStdString()},
                 {"cat", "lost"},
                 {"s", "t"},
                 {"args", {{"seq", fate.seq}, {"from", sent.message.source().toStdString()}}}});
}

void PerfettoExporter::writeDepth(qint64 t, const QString &name, bool isSystem, int change)
{
    Agent &agent = agentOf(name);
    (isSystem ? agent.systemDepth : agent.dataDepth) += change;
    trace.write("C", t, process, agent.lanes.front().track,
                {{"name", name.toStdString() + " queue"},
                 {"args", {{"data", agent.dataDepth}, {"system", agent.systemDepth}}}});
}

void PerfettoExporter::writeTaskEnd(const OpenTask &open, const Task &task, qint64 t)
{
    trace.write(
        "e", t, process, open.track,
        {{"cat", "task"},
         {"id", open.number.toStdString()},
         {"name", open.name.toStdString()},
         {"args", {{"status", bus::statusName(task.status).toStdString()}, {"result", task.result.toStdString()}}}});
}

void PerfettoExporter::at(qint64 t, Schedule::Action action)
{
    lastTime = std::max(lastTime, t);
    schedule.add(t, std::move(action));
}

PerfettoExporter::Agent &PerfettoExporter::agentOf(const QString &name)
{
    Agent &agent = agents[name];
    if (agent.lanes.empty())
        addLane(agent, name);
    return agent;
}

PerfettoExporter::Lane &PerfettoExporter::freeLane(const QString &name, qint64 from)
{
    Agent &agent = agentOf(name);
    const auto lane = std::ranges::find_if(agent.lanes, [from](const Lane &each) { return each.busyUntil <= from; });
    if (lane != agent.lanes.end())
        return *lane;
    addLane(agent, u"%1 (%2)"_s.arg(name, QString::number(agent.lanes.size() + 1)));
    return agent.lanes.back();
}

void PerfettoExporter::addLane(Agent &agent, const QString &label)
{
    agent.lanes.push_back({.track = ++tracks});
    trace.describe("thread_name", process, tracks, {{"name", label.toStdString()}});
    trace.describe("thread_sort_index", process, tracks, {{"sort_index", agent.lanes.front().track}});
}

} // namespace inspector
