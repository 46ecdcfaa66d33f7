// The agent "router": finds out what is wanted, has a specialist answer it and the speaker say it.
#pragma once

#include <inspector/source/demo/agent.h>

namespace inspector::demo {

/// One answer at a time, in steps; each step is a task at another agent:
/// hand over (supervisor) → look up (a specialist) → speak (speaker).
class Router : public Agent {
public:
    explicit Router(std::shared_ptr<const Stage> stage);

protected:
    void onTaskRequest(const QString &from, const QString &taskId, const QString &taskName, const Json &payload) override;
    void onTaskResponse(const QString &taskId, bus::TaskStatus status, const Json &response) override;
    void onTaskUpdate(const QString &taskId, const Json &update) override;
    void onTaskCancel(const QString &taskId) override;
    void onEnd() override;

private:
    enum class Intent { Unknown, Weather, Calendar, FollowUp, Stop, Hearing, Farewell };
    enum class Step { Nothing, HandOver, LookUp, Speak };

    struct Answer {
        QString taskId;     ///< the task that we were given
        QString requester;
        QString question;
        Intent intent = Intent::Unknown;
        Step step = Step::Nothing;
        QString childTask = {};  ///< the task that this step waits for
        QString childAgent = {};
        QString warning = {};    ///< what a specialist thought urgent
        QString spoken = {};
    };

    [[nodiscard]] static Intent intentOf(const QString &text);
    void begin();
    void handOver(const QString &specialist);
    void lookUp();
    void speak(const QString &text);
    void finish(bus::TaskStatus status, Json response);
    void wait(Step step, const QString &agent, const QString &taskId);

    Answer open; ///< no task id: none
    QString specialist; ///< who answered last, for a question that follows up
};

} // namespace inspector::demo
