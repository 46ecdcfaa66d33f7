// The agent "supervisor": starts the others, hands over between specialists, cancels and ends.
#pragma once

#include <inspector/source/demo/agent.h>

#include <QMap>

namespace inspector::demo {

class Supervisor : public Agent {
public:
    /// Starts the conversation once all of `team` are ready; calls `over`, in one of its handlers, once it has
    /// ended it.
    Supervisor(std::shared_ptr<const Stage> stage, QStringList team, std::function<void()> over);

    /// Tells all to end, from whichever thread.
    void dismiss(const QString &reason);

protected:
    void onAgentReady(const QString &from, const bus::AgentReady &ready) override;
    void onAgentError(const QString &from, const QString &error) override;
    void onFrame(const bus::Frame &frame) override;
    void onTaskRequest(const QString &from, const QString &taskId, const QString &taskName, const Json &payload) override;

private:
    void begin();
    void handOver(const QString &from, const QString &taskId, const Json &payload);
    void interrupt();
    void finish(const QString &reason);

    void activate(const QString &agent, Json args = Json::object());

    const QStringList team;
    const std::function<void()> over;
    QMap<QString, bus::AgentRegistryEntry> ready;
    QString specialist; ///< the active one
    QString answering;  ///< the router's task that a specialist was activated for
    QString archiving;
};

} // namespace inspector::demo
