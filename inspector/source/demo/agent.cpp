// From a bus message to the function that an agent overrides, and what agents do alike.
#include <inspector/source/demo/agent.h>

#include <QLoggingCategory>
#include <QThread>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(demoLog, "inspector.demo")

namespace inspector::demo {

Agent::Agent(std::shared_ptr<const Stage> sharedStage, Description about)
    : stage(std::move(sharedStage)), chance(stage->chanceOf(about.name)), description(std::move(about))
{
}

void Agent::announce()
{
    tellAll(bus::AgentReady{.runner = u"voice-demo"_s,
                            .parent = description.parent,
                            .active = active,
                            .bridged = description.bridged,
                            .startedAt = double(stage->sinceBegin.elapsed()) / 1000});
}

void Agent::onBusMessage(const bus::BusMessage &message)
{
    const QString &from = message.source();
    if (const auto *f = message.as<bus::Frame>())
        frame(*f);
    else if (const auto *activation = message.as<bus::Activate>())
        activate(*activation);
    else if (message.as<bus::Deactivate>()) {
        active = false;
        onDeactivate();
    } else if (message.as<bus::End>() || message.as<bus::Cancel>())
        end();
    else if (const auto *ready = message.as<bus::AgentReady>())
        onAgentReady(from, *ready);
    else if (const auto *error = message.as<bus::AgentError>())
        onAgentError(from, error->error);
    else if (const auto *asked = message.as<bus::TaskRequest>())
        request(from, *asked);
    else if (const auto *response = message.as<bus::TaskResponse>())
        onTaskResponse(response->taskId, response->status, response->response.value());
    else if (const auto *urgent = message.as<bus::TaskResponseUrgent>())
        onTaskResponse(urgent->taskId, urgent->status, urgent->response.value());
    else if (const auto *news = message.as<bus::TaskUpdate>())
        onTaskUpdate(news->taskId, news->update.value());
    else if (const auto *urgentNews = message.as<bus::TaskUpdateUrgent>())
        onTaskUpdate(urgentNews->taskId, urgentNews->update.value());
    else if (const auto *question = message.as<bus::TaskUpdateRequest>())
        onTaskUpdateRequest(from, question->taskId);
    else if (const auto *cancel = message.as<bus::TaskCancel>())
        onTaskCancel(cancel->taskId);
}

void Agent::activate(const bus::Activate &activation)
{
    active = true;
    onActivate(activation.args.value());
}

void Agent::end()
{
    onEnd();
    active = false;
    alarms.clear();
}

void Agent::request(const QString &from, const bus::TaskRequest &request)
{
    if (active)
        onTaskRequest(from, request.taskId, request.taskName.value_or(QString()), request.payload.value());
    else
        answer(from, request.taskId, bus::TaskStatus::Failed, {{"error", "not active"}});
}

void Agent::frame(const bus::Frame &frame)
{
    const std::optional<Audio> audio = fromFrame(frame);
    if (!audio) {
        onFrame(frame);
        return;
    }
    clockMs = audio->positionMs;
    runTimers();
    if (active)
        onAudio(*audio);
}

void Agent::tellAllFrame(const QString &type, Json metadata, const QByteArray &data)
{
    metadata["position_ms"] = clockMs;
    tellAll(bus::Frame{.type = type, .data = data, .metadata = bus::Json(std::move(metadata))});
}

QString Agent::ask(const QString &target, const QString &taskName, Json payload)
{
    const QString taskId = u"%1-%2-%3"_s.arg(stage->id(), name()).arg(++lastTask);
    const bus::Receipt receipt =
        tell(target, bus::TaskRequest{.taskId = taskId, .taskName = taskName, .payload = bus::Json(std::move(payload))});
    if (!receipt.isReceived())
        qCWarning(demoLog, "%s: nobody will answer task %s, %s did not get it", qUtf8Printable(name()),
                  qUtf8Printable(taskId), qUtf8Printable(target));
    return taskId;
}

void Agent::answer(const QString &target, const QString &taskId, bus::TaskStatus status, Json response)
{
    std::ignore =
        tell(target, bus::TaskResponse{.taskId = taskId, .status = status, .response = bus::Json(std::move(response))});
}

void Agent::update(const QString &target, const QString &taskId, Json update)
{
    std::ignore = tell(target, bus::TaskUpdate{.taskId = taskId, .update = bus::Json(std::move(update))});
}

Agent::Timer Agent::after(qint64 ms, std::function<void()> action)
{
    alarms.push_back({++lastTimer, clockMs + ms, std::move(action)});
    return lastTimer;
}

void Agent::stopTimer(Timer timer)
{
    std::erase_if(alarms, [timer](const Alarm &alarm) { return alarm.timer == timer; });
}

void Agent::runTimers()
{
    const auto isDue = [this](const Alarm &alarm) { return alarm.due <= clockMs; };
    for (auto due = std::ranges::find_if(alarms, isDue); due != alarms.end();
         due = std::ranges::find_if(alarms, isDue)) {
        const std::function<void()> action = std::move(due->action);
        alarms.erase(due);
        action(); // may set and stop timers
    }
}

bool Agent::work(qint64 ms) const
{
    using namespace std::chrono_literals;
    const qint64 end = now() + ms;
    const auto look = std::clamp<std::chrono::microseconds>(stage->wallTime(FrameMs) / 2, 500us, 10ms);
    while (!bus::cancelRequested()) {
        if (stage->clock->ms() >= end)
            return true;
        QThread::usleep(quint64(look.count()));
    }
    return false;
}

} // namespace inspector::demo
