// A long session in memory, for benchmarks of what is made of sessions.
#pragma once

#include <inspector/session/session.h>

#include <QStringList>

namespace bench {

/// Messages among 64 agents, a third of them of tasks, a tenth broadcasts to eight of them; each with its fates.
class LongSession {
public:
    LongSession();
    /// What comes before the first message.
    [[nodiscard]] std::vector<bus::Record> subscriptions() const;
    /// The next so many messages, then their fates.
    [[nodiscard]] std::vector<bus::Record> next(quint64 messages);

private:
    QStringList names;
    quint64 seq = 0;
};

/// So many messages of a LongSession. Nothing of it is evicted.
void fillLongSession(inspector::Session &session, quint64 messages);

} // namespace bench
