// The agent "weather": a specialist that looks things up without blocking, and streams its answer.
#pragma once

#include <inspector/source/demo/agent.h>

namespace inspector::demo {

/// Its weather is made by the dice. A look-up takes its time, during which it handles other messages; a storm
/// cannot wait and goes by urgent messages.
class Weather : public Agent {
public:
    explicit Weather(std::shared_ptr<const Stage> stage);

protected:
    void onTaskRequest(const QString &from, const QString &taskId, const QString &taskName, const Json &payload) override;
    void onTaskUpdateRequest(const QString &from, const QString &taskId) override;
    void onTaskCancel(const QString &taskId) override;

private:
    struct LookUp {
        QString taskId; ///< empty: none
        QString requester;
        QString day;
        Timer timer = 0;
    };

    void report();

    LookUp current;
    QString city = QStringLiteral("Berlin"); ///< of the last question
};

} // namespace inspector::demo
