// Numbers what Pipecat's tools recorded, and makes records of a session of it.
#pragma once

#include <libbus/tap/record.h>

#include <vector>

namespace inspector::pipecat {

/// Pipecat's recordings have neither numbers nor fates: messages are numbered here in their order, and nobody is
/// subscribed, so that none counts as waiting.
class SessionMaker {
public:
    /// The first call begins the session; later ones do nothing.
    void begin(const QString &app, qint64 t)
    {
        if (std::exchange(hasBegun, true))
            return;
        made.push_back(bus::HeaderRecord{app, 0, QDateTime::fromMSecsSinceEpoch(t / 1'000'000, Qt::UTC)});
    }
    void add(bus::BusMessage message, qint64 t)
    {
        begin(QStringLiteral("pipecat"), t);
        message.setSeq(nextSeq++);
        made.push_back(bus::MessageRecord{t, std::move(message)});
    }
    [[nodiscard]] std::vector<bus::Record> take() { return std::exchange(made, {}); }

private:
    std::vector<bus::Record> made;
    quint64 nextSeq = 0;
    bool hasBegun = false;
};

} // namespace inspector::pipecat
