// Who works when.
#include <inspector/source/demo/supervisor.h>

using namespace Qt::StringLiterals;

namespace inspector::demo {
namespace {
const QStringList &specialists()
{
    static const QStringList names = {u"weather"_s, u"calendar"_s};
    return names;
}
} // namespace

Supervisor::Supervisor(std::shared_ptr<const Stage> sharedStage, QStringList others, std::function<void()> whenOver)
    : Agent(std::move(sharedStage), {.name = u"supervisor"_s}), team(std::move(others)), over(std::move(whenOver))
{
    setActive(true);
}

void Supervisor::onAgentReady(const QString &from, const bus::AgentReady &agent)
{
    ready.insert(from, {from, agent.parent, agent.active, agent.bridged, agent.startedAt});
    const auto isReady = [this](const QString &name) { return ready.contains(name); };
    if (std::ranges::all_of(team, isReady))
        begin();
}

void Supervisor::begin()
{
    tellAll(bus::AgentRegistry{.runner = u"voice-demo"_s, .agents = ready.values()});
    for (const QString &name : team) {
        if (!specialists().contains(name) && name != "microphone"_L1)
            activate(name);
    }
    archiving = ask(u"archivist"_s, u"archive"_s, {{"conversation", stage->id().toStdString()}});
    activate(u"microphone"_s); // last: the others must be there to hear it
}

void Supervisor::onTaskRequest(const QString &from, const QString &taskId, const QString &taskName, const Json &payload)
{
    if (taskName == "hand_over"_L1) {
        handOver(from, taskId, payload);
    } else if (taskName == "end_session"_L1) {
        answer(from, taskId, bus::TaskStatus::Completed, {{"ended", stage->id().toStdString()}});
        finish(QString::fromStdString(payload.value("reason", std::string())));
    } else {
        answer(from, taskId, bus::TaskStatus::Failed, {{"error", "no such task"}});
    }
}

void Supervisor::handOver(const QString &from, const QString &taskId, const Json &payload)
{
    const QString to = QString::fromStdString(payload.value("to", std::string()));
    if (!specialists().contains(to)) {
        answer(from, taskId, bus::TaskStatus::Failed, {{"error", "no such specialist"}});
        return;
    }
    answering = QString::fromStdString(payload.value("for", std::string()));
    if (to != specialist) {
        if (!specialist.isEmpty())
            std::ignore = tell(specialist, bus::Deactivate{});
        activate(to, {{"for", answering.toStdString()}});
        specialist = to;
    }
    // Urgent: the router does nothing until it knows.
    std::ignore = tell(from, bus::TaskResponseUrgent{taskId, bus::TaskStatus::Completed,
                                                     bus::Json(Json{{"active", to.toStdString()}})});
}

void Supervisor::onFrame(const bus::Frame &frame)
{
    if (frame.type == "UserStartedSpeaking"_L1)
        interrupt();
    else if (frame.type == "BotStoppedSpeaking"_L1)
        answering.clear();
}

/// The caller speaks while she is being answered: that answer is no longer wanted.
void Supervisor::interrupt()
{
    if (!answering.isEmpty())
        std::ignore = tell(u"router"_s, bus::TaskCancel{std::exchange(answering, {}), u"the caller speaks"_s});
}

/// An agent in trouble is started anew.
void Supervisor::onAgentError(const QString &from, const QString &error)
{
    std::ignore = tell(from, bus::Deactivate{});
    activate(from, {{"restarted_after", error.toStdString()}});
}

void Supervisor::activate(const QString &agent, Json args)
{
    args["conversation"] = stage->id().toStdString();
    std::ignore = tell(agent, bus::Activate{bus::Json(std::move(args))});
}

void Supervisor::finish(const QString &reason)
{
    std::ignore = tell(u"archivist"_s, bus::TaskUpdateRequest{archiving});
    if (!specialist.isEmpty())
        std::ignore = tell(specialist, bus::Deactivate{});
    std::ignore = tell(u"microphone"_s, bus::Cancel{reason}); // at once; the others may finish what they do
    dismiss(reason);
    over();
}

void Supervisor::dismiss(const QString &reason)
{
    tellAll(bus::End{reason});
}

} // namespace inspector::demo
