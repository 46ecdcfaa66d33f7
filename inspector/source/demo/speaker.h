// The agent "speaker": says a text, phrase by phrase, at the pace of speech, and falls silent when asked to.
#pragma once

#include <inspector/source/demo/agent.h>

namespace inspector::demo {

class Speaker : public Agent {
public:
    explicit Speaker(std::shared_ptr<const Stage> stage);

protected:
    void onTaskRequest(const QString &from, const QString &taskId, const QString &taskName, const Json &payload) override;
    void onTaskCancel(const QString &taskId) override;
    void onDeactivate() override { fallSilent(); }
    void onEnd() override { fallSilent(); }

private:
    void sayNextPhrase();
    void finish(bus::TaskStatus status);
    void fallSilent();

    QString task; ///< empty: silent
    QString requester;
    QStringList phrases;
    int said = 0;
    Timer nextPhrase = 0;
};

} // namespace inspector::demo
