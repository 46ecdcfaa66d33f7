// The agent "calendar": a specialist whose handler blocks while it looks things up, and stops when asked to.
#pragma once

#include <inspector/source/demo/agent.h>

#include <QMap>

namespace inspector::demo {

/// Its diary is made by the dice and kept for the conversation. While it reads the diary its handler blocks:
/// messages pile up in its queue and nobody else is delayed. Now and then the diary cannot be reached.
class Calendar : public Agent {
public:
    explicit Calendar(std::shared_ptr<const Stage> stage);

protected:
    void onTaskRequest(const QString &from, const QString &taskId, const QString &taskName, const Json &payload) override;

private:
    [[nodiscard]] QString answerTo(const QString &question);
    [[nodiscard]] QString agendaOf(const QString &day) const;

    QMap<QString, QStringList> diary; ///< by day
};

} // namespace inspector::demo
